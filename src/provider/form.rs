//! Forms of the room: raw texts in, typed wishes or all faults out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::kernel::text::{one_line, optional_line, optional_paragraphs, paragraphs};
use crate::kernel::{Email, FieldErrors, Lang, OrganisationNumber, PersonNumber};

use super::model::{
    Assessment, Claim, Criterion, Details, LegalForm, MemberRole, Number, Registration, StatusKind,
};

const NAME: usize = 120;
const PERSON: usize = 80;
const PHONE: usize = 30;
const WEBSITE: usize = 200;
const TEXT: usize = 2_000;

fn email(errors: &mut FieldErrors, raw: &str) -> Option<Email> {
    if raw.trim().is_empty() {
        errors.add("email", "required");
        return None;
    }
    errors.take("email", Email::parse(raw))
}

fn phone(errors: &mut FieldErrors, raw: &str) -> Option<String> {
    let line = errors.take_text("phone", PHONE, one_line(raw, PHONE))?;
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let sound = line.chars().all(|c| c.is_ascii_digit() || " +-()/".contains(c));
    if sound && (5..=15).contains(&digits) {
        return Some(line);
    }
    errors.add("phone", "phone");
    None
}

/// An address of the web, or nothing; the scheme may be left out.
fn website(errors: &mut FieldErrors, raw: &str) -> Option<String> {
    let Some(line) = errors.take_text("website", WEBSITE, optional_line(raw, WEBSITE))? else {
        return Some(String::new());
    };
    let full = if line.contains("://") { line } else { format!("https://{line}") };
    let sound = url::Url::parse(&full).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.domain().is_some_and(|domain| domain.contains('.'))
    });
    if sound && full.chars().count() <= WEBSITE {
        return Some(full);
    }
    errors.add("website", "website");
    None
}

/// Reads an organisation number, or the personal number of a sole trader.
///
/// Blanks are forgiven anywhere. A personal number needs its century, since two people may be
/// meant without it.
pub fn number(raw: &str, today: NaiveDate) -> Result<Number, &'static str> {
    let bare: String = raw.chars().filter(|c| !c.is_whitespace()).collect();
    if bare.is_empty() {
        return Err("required");
    }
    if let Ok(number) = OrganisationNumber::parse(&bare) {
        return Ok(Number::Organisation(number));
    }
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let is_person = match digits.len() {
        10 => digits.as_bytes().get(2).is_some_and(|third| *third < b'2'),
        12 => !digits.starts_with("16"),
        _ => false,
    };
    if !is_person {
        return Err("org_number");
    }
    if digits.len() == 10 {
        return Err("person_number");
    }
    PersonNumber::parse(&bare, today).map(Number::Owner)
}

/// A registration on its way, kept sealed in the browser between the pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Begun {
    /// As it was read: never typed back to a page when it is a personal number.
    pub org_number: String,
    pub name: String,
    pub legal_form: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub may_sign: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NumberForm {
    pub org_number: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NameForm {
    pub name: String,
    pub legal_form: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub may_sign: String,
}

impl NameForm {
    /// The name and form; a sole trader's form follows from the number and the reverse.
    pub fn parse(&self, number: &Number) -> Result<(String, LegalForm), FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take_text("name", NAME, one_line(&self.name, NAME));
        let form = errors.take_chosen("legal_form", &self.legal_form, LegalForm::from_word);
        let is_person = matches!(number, Number::Owner(_));
        if form.is_some_and(|form| (form == LegalForm::SoleTrader) != is_person) {
            errors.add("legal_form", "legal_form_number");
        }
        let value = name.zip(form);
        errors.into_result(value)
    }
}

/// Contact details and the answer about signing.
pub struct Contact {
    pub name: String,
    pub email: Email,
    pub phone: String,
    pub website: String,
    pub may_sign: bool,
}

impl ContactForm {
    pub fn parse(&self) -> Result<Contact, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take_text("contact_name", PERSON, one_line(&self.contact_name, PERSON));
        let email = email(&mut errors, &self.email);
        let phone = phone(&mut errors, &self.phone);
        let website = website(&mut errors, &self.website);
        let may_sign = errors.take_chosen("may_sign", &self.may_sign, |word| match word {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        let value = match (name, email, phone, website, may_sign) {
            (Some(name), Some(email), Some(phone), Some(website), Some(may_sign)) => {
                Some(Contact { name, email, phone, website, may_sign })
            }
            _ => None,
        };
        errors.into_result(value)
    }
}

/// The page where a begun registration has to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Number,
    Name,
    Contact,
}

impl Begun {
    pub fn name_form(&self) -> NameForm {
        NameForm { name: self.name.clone(), legal_form: self.legal_form.clone() }
    }

    pub fn contact_form(&self) -> ContactForm {
        ContactForm {
            contact_name: self.contact_name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            website: self.website.clone(),
            may_sign: self.may_sign.clone(),
        }
    }

    /// The number, if that page is done.
    pub fn number(&self, today: NaiveDate) -> Result<Number, Step> {
        number(&self.org_number, today).map_err(|_| Step::Number)
    }

    /// The whole wish, read anew, or the first page that is not done.
    pub fn parse(&self, language: Lang, today: NaiveDate) -> Result<Registration, Step> {
        let number = self.number(today)?;
        let (name, legal_form) = self.name_form().parse(&number).map_err(|_| Step::Name)?;
        let contact = self.contact_form().parse().map_err(|_| Step::Contact)?;
        Ok(Registration {
            number,
            name,
            legal_form,
            contact_name: contact.name,
            email: contact.email,
            phone: contact.phone,
            website: contact.website,
            about: String::new(),
            may_sign: contact.may_sign,
            language,
        })
    }
}

/// The form by which members change their organisation.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DetailsForm {
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub about: String,
    /// When the organisation was last changed as the form was drawn.
    pub seen: String,
}

impl DetailsForm {
    pub fn parse(&self) -> Result<Details, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take_text("contact_name", PERSON, one_line(&self.contact_name, PERSON));
        let email = email(&mut errors, &self.email);
        let phone = phone(&mut errors, &self.phone);
        let website = website(&mut errors, &self.website);
        let about = errors.take_text("about", TEXT, optional_paragraphs(&self.about, TEXT));
        let value = match (name, email, phone, website, about) {
            (Some(contact_name), Some(email), Some(phone), Some(website), Some(about)) => {
                let about = about.unwrap_or_default();
                Some(Details { contact_name, email, phone, website, about })
            }
            _ => None,
        };
        errors.into_result(value)
    }
}

/// The form by which a colleague is let in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberForm {
    pub name: String,
    pub email: String,
    pub role: String,
}

impl MemberForm {
    pub fn parse(&self) -> Result<(String, Email, MemberRole), FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take_text("name", PERSON, one_line(&self.name, PERSON));
        let email = email(&mut errors, &self.email);
        let role = errors.take_chosen("role", &self.role, MemberRole::from_word);
        let value = name.zip(email).zip(role).map(|((name, email), role)| (name, email, role));
        errors.into_result(value)
    }
}

/// The form of a claim: the criteria one by one, or one text.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ClaimForm {
    pub business: String,
    pub participation: String,
    pub reinvestment: String,
    pub independence: String,
    pub evidence: String,
}

impl ClaimForm {
    fn of(&self, criterion: Criterion) -> &str {
        match criterion {
            Criterion::Business => &self.business,
            Criterion::Participation => &self.participation,
            Criterion::Reinvestment => &self.reinvestment,
            Criterion::Independence => &self.independence,
        }
    }

    pub fn parse(&self, status: StatusKind) -> Result<Claim, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut criteria = Vec::new();
        for &criterion in status.criteria() {
            let read = paragraphs(self.of(criterion), TEXT);
            if let Some(shown) = errors.take_text(criterion.word(), TEXT, read) {
                criteria.push((criterion, shown));
            }
        }
        let mut evidence = Some(String::new());
        if status.criteria().is_empty() {
            evidence = errors.take_text("evidence", TEXT, paragraphs(&self.evidence, TEXT));
        }
        let claim = evidence.map(|evidence| Claim { status, evidence, criteria });
        errors.into_result(claim)
    }
}

/// The form by which staff assess a claim.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AssessForm {
    pub met: Vec<String>,
    pub verdict: String,
    pub valid_to: String,
    pub reason: String,
}

impl AssessForm {
    pub fn parse(&self, status: StatusKind, today: NaiveDate) -> Result<Assessment, FieldErrors> {
        let mut errors = FieldErrors::default();
        let met: Option<Vec<Criterion>> =
            self.met.iter().map(|word| Criterion::from_word(word)).collect();
        if met.is_none() {
            errors.add("met", "not_in_list");
        }
        let accept = errors.take_chosen("verdict", &self.verdict, |word| match word {
            "accept" => Some(true),
            "refuse" => Some(false),
            _ => None,
        });
        let reason = errors.take_text("reason", TEXT, paragraphs(&self.reason, TEXT));
        let mut valid_to = None;
        if accept == Some(true) {
            match self.valid_to.trim().parse::<NaiveDate>() {
                Ok(last) if last >= today => valid_to = Some(last),
                Ok(_) => errors.add("valid_to", "date_passed"),
                Err(_) if self.valid_to.trim().is_empty() => errors.add("valid_to", "required"),
                Err(_) => errors.add("valid_to", "date"),
            }
            let found = met.as_deref().unwrap_or_default();
            if !status.criteria().iter().all(|criterion| found.contains(criterion)) {
                errors.add("met", "criteria_not_met");
            }
        }
        let value = match (met, accept, reason) {
            (Some(met), Some(accept), Some(reason)) => {
                Some(Assessment { accept, reason, valid_to, met })
            }
            _ => None,
        };
        errors.into_result(value)
    }
}
