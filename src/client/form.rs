//! What staff type about a person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{
    Client, Contact, NewClient, Number, Protection, ProtectionFacts, ProtectionKind,
};
use super::rules;
use crate::kernel::{
    self, Email, FIRST_UNASKED_YEAR, FieldErrors, Lang, LocalId, Mobile, PersonNumber, Reference,
    digits, text,
};
use crate::measure::Language;
use crate::platform::outbox::Post;

const NAME: usize = 120;
const PHONE: usize = 40;
const REASON: usize = 300;
const ADDRESS: usize = 200;

/// A new person. Whether they are protected is asked on the page before: "no" or a kind.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterForm {
    pub protected: String,
    pub since: String,
    pub decided_by: String,
    pub review_on: String,
    pub name: String,
    pub number: String,
    pub email: String,
    pub phone: String,
    pub language: String,
    pub interpreter: String,
    pub channel: String,
    pub address: String,
    /// "yes": not the one who is registered by the same name.
    pub another: String,
    /// "yes": the year of birth that the number says is right.
    pub born: String,
}

impl RegisterForm {
    /// The person, and what is known of the protection if they are protected.
    pub fn parse(&self, today: NaiveDate) -> Result<(NewClient, ProtectionFacts), FieldErrors> {
        let mut errors = FieldErrors::default();
        let open = self.protected == "no";
        let facts = if open {
            Some(rules::unexplained(today))
        } else {
            self.protection().facts(&mut errors, "protected", today)
        };
        let name = errors.line("name", &self.name, NAME);
        let number = errors.take("number", read_number(&self.number, today));
        ask_born(&mut errors, number.as_ref(), &self.born);
        let contact = self.contact().read(&mut errors, !open);
        let new = match (name, number, contact, facts) {
            (Some(name), Some(number), Some(contact), Some(facts)) => {
                Some((NewClient { name, number, contact }, facts))
            }
            _ => None,
        };
        errors.into_result(new)
    }

    fn protection(&self) -> ProtectionForm {
        ProtectionForm {
            kind: self.protected.clone(),
            since: self.since.clone(),
            decided_by: self.decided_by.clone(),
            review_on: self.review_on.clone(),
            ..ProtectionForm::default()
        }
    }

    fn contact(&self) -> ContactForm {
        ContactForm {
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
            email: email.unwrap_or_default(),
            phone: client.phone.clone(),
            language: client.language.word().to_owned(),
            interpreter: client.interpreter.map_or_else(String::new, |l| l.word().to_owned()),
            channel: client.channel.map_or_else(String::new, |c| c.word().to_owned()),
            address: client.address.clone(),
        }
    }

    /// Protection is no part of it: it is begun and lifted on a page of its own.
    pub fn parse(&self) -> Result<Contact, FieldErrors> {
        let mut errors = FieldErrors::default();
        let contact = self.read(&mut errors, false);
        errors.into_result(contact)
    }

    fn read(&self, errors: &mut FieldErrors, protected: bool) -> Option<Contact> {
        let email = errors.take("email", read_email(&self.email));
        let phone = match text::optional_line(&self.phone, PHONE) {
            Ok(Some(line)) => errors.take("phone", kernel::phone(&line).ok_or("phone")),
            Ok(None) => Some(String::new()),
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
        if protected {
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
            protected,
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
        let reason = errors.line("reason", &self.reason, REASON);
        errors.into_result(reason)
    }
}

/// A protection as typed: when it begins, and when more has become known.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProtectionForm {
    pub kind: String,
    pub since: String,
    pub decided_by: String,
    pub review_on: String,
    pub reason: String,
    pub sure: String,
}

impl ProtectionForm {
    /// An empty one, with the days that are proposed.
    pub fn proposed(today: NaiveDate) -> Self {
        let facts = rules::unexplained(today);
        Self {
            since: facts.since.to_string(),
            review_on: facts.review_on.to_string(),
            ..Self::default()
        }
    }

    pub fn of(protection: &Protection) -> Self {
        Self {
            kind: protection.kind.word().to_owned(),
            since: protection.since.to_string(),
            decided_by: protection.decided_by.clone(),
            review_on: protection.review_on.to_string(),
            ..Self::default()
        }
    }

    /// What is known, the reason, and that the writer is sure.
    pub fn begin(&self, today: NaiveDate) -> Result<(ProtectionFacts, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let facts = self.facts(&mut errors, "kind", today);
        let reason = errors.line("reason", &self.reason, REASON);
        sure(&mut errors, "sure", &self.sure);
        errors.into_result(facts.zip(reason))
    }

    /// What is known now of a protection that holds.
    pub fn change(&self, today: NaiveDate) -> Result<ProtectionFacts, FieldErrors> {
        let mut errors = FieldErrors::default();
        let facts = self.facts(&mut errors, "kind", today);
        errors.into_result(facts)
    }

    fn facts(
        &self,
        errors: &mut FieldErrors,
        field: &str,
        today: NaiveDate,
    ) -> Option<ProtectionFacts> {
        let kind = errors.take(field, ProtectionKind::from_word(&self.kind).ok_or("required"));
        let since = errors.take("since", read_day(&self.since));
        if since.is_some_and(|day| day > today) {
            errors.add("since", "client_day");
        }
        let decided_by = errors.optional_line("decided_by", &self.decided_by, NAME);
        let review_on = errors.take("review_on", read_day(&self.review_on));
        if review_on.is_some_and(|day| day <= today) {
            errors.add("review_on", "date_passed");
        }
        Some(ProtectionFacts {
            kind: kind?,
            since: since?,
            decided_by: decided_by?.unwrap_or_default(),
            review_on: review_on?,
        })
    }
}

/// A protection is lifted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LiftForm {
    pub lifted_on: String,
    pub lift_reason: String,
    pub lift_sure: String,
}

impl LiftForm {
    pub fn parse(&self, today: NaiveDate) -> Result<(NaiveDate, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let on = errors.take("lifted_on", read_day(&self.lifted_on));
        if on.is_some_and(|day| day > today) {
            errors.add("lifted_on", "client_day");
        }
        let reason = errors.line("lift_reason", &self.lift_reason, REASON);
        sure(&mut errors, "lift_sure", &self.lift_sure);
        errors.into_result(on.zip(reason))
    }
}

/// What was done about something that had left the portal.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TickForm {
    pub note: String,
}

impl TickForm {
    pub fn parse(&self) -> Result<String, FieldErrors> {
        let mut errors = FieldErrors::default();
        let note = errors.line("note", &self.note, REASON);
        errors.into_result(note)
    }
}

/// A handler is named, or ended: who and why.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HandlerForm {
    pub handler: String,
    pub why: String,
    pub ended: String,
    pub end_why: String,
}

impl HandlerForm {
    pub fn named(&self) -> Result<(Reference, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let who = errors.take("handler", Reference::parse(&self.handler).ok_or("required"));
        let why = errors.line("why", &self.why, REASON);
        errors.into_result(who.zip(why))
    }

    pub fn ended(&self) -> Result<(Reference, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let who = errors.take("ended", Reference::parse(&self.ended).ok_or("required"));
        let why = errors.line("end_why", &self.end_why, REASON);
        errors.into_result(who.zip(why))
    }
}

/// Another number for a person.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NumberForm {
    pub number: String,
    /// "yes": the year of birth that the number says is right.
    pub born: String,
}

impl NumberForm {
    pub fn parse(&self, today: NaiveDate) -> Result<Number, FieldErrors> {
        let mut errors = FieldErrors::default();
        let number = errors.take("number", read_number(&self.number, today));
        if number == Some(Number::None) {
            errors.add("number", "required");
        }
        ask_born(&mut errors, number.as_ref(), &self.born);
        errors.into_result(number)
    }
}

fn read_day(typed: &str) -> Result<NaiveDate, &'static str> {
    if typed.trim().is_empty() { Err("required") } else { digits::day(typed).ok_or("date") }
}

fn sure(errors: &mut FieldErrors, field: &str, typed: &str) {
    if typed != "yes" {
        errors.add(field, "tick_to_go_on");
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
    let typed = digits::unspaced(typed);
    if typed.is_empty() {
        return Ok(Number::None);
    }
    if typed.chars().any(char::is_alphabetic) {
        return LocalId::parse(&typed, today).map(Number::Local);
    }
    let mut meanings = PersonNumber::meanings(&typed, today)?.into_iter();
    match (meanings.next(), meanings.next()) {
        (Some(number), None) => Ok(Number::National(number)),
        _ => Err("person_number_century"),
    }
}

/// Nobody who is born so early is alive: asked about, so that a slip makes no second person.
fn ask_born(errors: &mut FieldErrors, number: Option<&Number>, born: &str) {
    let Some(Number::National(number)) = number else { return };
    if number.year() < FIRST_UNASKED_YEAR && born != "yes" {
        errors.add_with("born", "client_born_early", &[("year", &number.year().to_string())]);
    }
}
