//! What staff type about a person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{Client, Contact, NewClient, Number};
use crate::kernel::{Email, FieldErrors, Lang, LocalId, Mobile, PersonNumber, text};
use crate::measure::Language;
use crate::platform::outbox::Post;

const NAME: usize = 120;
const PHONE: usize = 40;
const REASON: usize = 300;
const ADDRESS: usize = 200;

/// A new person. Whether they are protected is asked on the page before.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterForm {
    pub protected: String,
    pub name: String,
    pub number: String,
    pub email: String,
    pub phone: String,
    pub language: String,
    pub interpreter: String,
    pub channel: String,
    pub address: String,
}

impl RegisterForm {
    pub fn parse(&self, today: NaiveDate) -> Result<NewClient, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = line(&mut errors, "name", &self.name, NAME);
        let number = errors.take("number", read_number(&self.number, today));
        let contact = self.contact().read(&mut errors);
        let new = match (name, number, contact) {
            (Some(name), Some(number), Some(contact)) => Some(NewClient { name, number, contact }),
            _ => None,
        };
        errors.into_result(new)
    }

    fn contact(&self) -> ContactForm {
        ContactForm {
            protected: self.protected.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            language: self.language.clone(),
            interpreter: self.interpreter.clone(),
            channel: self.channel.clone(),
            address: self.address.clone(),
        }
    }
}

/// How a person is reached.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    pub protected: String,
    pub email: String,
    pub phone: String,
    pub language: String,
    pub interpreter: String,
    pub channel: String,
    pub address: String,
}

impl ContactForm {
    pub fn of(client: &Client) -> Self {
        let email = client.email.as_ref().map(|email| email.as_str().to_owned());
        Self {
            protected: yes_or_no(client.protected).to_owned(),
            email: email.unwrap_or_default(),
            phone: client.phone.clone(),
            language: client.language.word().to_owned(),
            interpreter: client.interpreter.map_or_else(String::new, |l| l.word().to_owned()),
            channel: client.channel.map_or_else(String::new, |c| c.word().to_owned()),
            address: client.address.clone(),
        }
    }

    pub fn parse(&self) -> Result<Contact, FieldErrors> {
        let mut errors = FieldErrors::default();
        let contact = self.read(&mut errors);
        errors.into_result(contact)
    }

    fn read(&self, errors: &mut FieldErrors) -> Option<Contact> {
        let protected = errors.take("protected", read_yes(&self.protected));
        let email = errors.take("email", read_email(&self.email));
        let phone = match text::optional_line(&self.phone, PHONE) {
            Ok(phone) => Some(phone.unwrap_or_default()),
            Err(code) => {
                errors.add_with("phone", code, &[("limit", &PHONE.to_string())]);
                None
            }
        };
        let language = errors.take("language", Lang::from_word(&self.language).ok_or("required"));
        let interpreter = errors.take("interpreter", read_interpreter(&self.interpreter));
        let channel = errors.take("channel", read_channel(&self.channel));
        let address = match text::optional_paragraphs(&self.address, ADDRESS) {
            Ok(address) => Some(address.unwrap_or_default()),
            Err(code) => {
                errors.add_with("address", code, &[("limit", &ADDRESS.to_string())]);
                None
            }
        };
        // A channel must lead somewhere. A protected person has none (R59), and no address here.
        if protected == Some(true) {
            let (email, phone) = (email?, phone?);
            return Some(Contact {
                protected: true,
                email,
                phone,
                language: language?,
                interpreter: interpreter?,
                channel: None,
                address: String::new(),
            });
        }
        match channel.flatten() {
            Some(Post::Email) if matches!(email, Some(None)) => errors.add("email", "required"),
            Some(Post::Sms) if phone.as_deref().is_some_and(|p| Mobile::parse(p).is_err()) => {
                errors.add("phone", "mobile");
            }
            Some(Post::Letter) if address.as_deref() == Some("") => {
                errors.add("address", "required");
            }
            _ => {}
        }
        Some(Contact {
            protected: protected?,
            email: email?,
            phone: phone?,
            language: language?,
            interpreter: interpreter?,
            channel: channel?,
            address: address?,
        })
    }
}

/// Why a protected person's case is opened (R59).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    pub reason: String,
}

impl ReasonForm {
    pub fn parse(&self) -> Result<String, FieldErrors> {
        let mut errors = FieldErrors::default();
        let reason = line(&mut errors, "reason", &self.reason, REASON);
        errors.into_result(reason)
    }
}

pub const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// "Not known" is handled as protected until somebody has found out.
fn read_yes(word: &str) -> Result<bool, &'static str> {
    match word {
        "yes" | "unknown" => Ok(true),
        "no" => Ok(false),
        _ => Err("required"),
    }
}

fn read_email(typed: &str) -> Result<Option<Email>, &'static str> {
    if typed.trim().is_empty() { Ok(None) } else { Email::parse(typed).map(Some) }
}

fn read_channel(word: &str) -> Result<Option<Post>, &'static str> {
    if word.is_empty() { Ok(None) } else { Post::from_word(word).map(Some).ok_or("required") }
}

fn read_interpreter(word: &str) -> Result<Option<Language>, &'static str> {
    if word.is_empty() {
        return Ok(None);
    }
    Language::from_word(word).map(Some).ok_or("required")
}

/// A national number, or one with a letter that an authority has given for the time being (R55).
fn read_number(typed: &str, today: NaiveDate) -> Result<Number, &'static str> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if typed.is_empty() {
        return Ok(Number::None);
    }
    if typed.chars().any(char::is_alphabetic) {
        return LocalId::parse(&typed, today).map(Number::Local);
    }
    PersonNumber::parse(&typed, today).map(Number::National)
}

fn line(errors: &mut FieldErrors, field: &str, typed: &str, max: usize) -> Option<String> {
    match text::one_line(typed, max) {
        Ok(line) => Some(line),
        Err(code) => {
            errors.add_with(field, code, &[("limit", &max.to_string())]);
            None
        }
    }
}
