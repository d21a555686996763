//! The forms of a registration, page by page, and what is kept of them on the way.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::kernel::text::one_line;
use crate::kernel::{
    Country, Email, FieldErrors, Lang, OrganisationNumber, PersonNumber, digits, folded_number,
    within_vat,
};
use crate::provider::model::{ForeignNumber, LegalForm, Number, Registration};

use super::{NAME, PERSON, email, read_phone, website, yes_or_no};

/// The longest number of another country's register.
const REGISTER: usize = 40;

/// Reads an organisation number, or the personal number of a sole trader.
///
/// Blanks are forgiven anywhere, and so is a VAT number. A personal number needs its century, since two
/// people may be meant without it.
pub fn number(raw: &str, today: NaiveDate) -> Result<Number, &'static str> {
    if digits::bare(raw).is_empty() {
        return Err("required");
    }
    if let Ok(number) = OrganisationNumber::parse(raw) {
        return Ok(Number::Organisation(number));
    }
    let digits = digits::only(&within_vat(raw));
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
    PersonNumber::parse(raw, today).map(Number::Owner)
}

/// A registration on its way, kept sealed in the browser between the pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Begun {
    /// As it was read: never typed back to a page when it is a personal number.
    pub org_number: String,
    /// Filled in instead of the number above by a supplier of another country.
    pub country: String,
    pub register_number: String,
    pub vat_number: String,
    /// Whether the number is registered already, so that all that is left is to ask to join.
    pub taken: bool,
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

/// The number of a supplier of another country.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ForeignForm {
    pub country: String,
    pub register_number: String,
    pub vat_number: String,
}

/// Somebody asks to be invited.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    pub name: String,
    pub email: String,
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

impl ForeignForm {
    /// The country, the number in its register, and the VAT number, which the Union's countries
    /// all have.
    pub fn parse(&self) -> Result<ForeignNumber, FieldErrors> {
        let mut errors = FieldErrors::default();
        let read = |raw: &str| Country::parse(raw).ok();
        let country = errors.take_chosen("country", &self.country, read);
        if country.as_ref().is_some_and(Country::is_sweden) {
            errors.add("country", "country_sweden");
        }
        let read = one_line(&self.register_number, REGISTER);
        let register = errors.take_text("register_number", REGISTER, read);
        if register.as_ref().is_some_and(|number| folded_number(number).chars().count() < 2) {
            errors.add("register_number", "register_number");
        }
        let mut vat = None;
        if let Some(country) = &country {
            if !self.vat_number.trim().is_empty() {
                vat = errors.take("vat_number", country.read_vat(&self.vat_number));
            } else if country.has_union_vat() {
                errors.add("vat_number", "required");
            }
        }
        let both = country.zip(register);
        let value = both.map(|(country, register)| ForeignNumber { country, register, vat });
        errors.into_result(value)
    }
}

impl JoinForm {
    pub fn parse(&self) -> Result<(String, Email), FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take_text("name", PERSON, one_line(&self.name, PERSON));
        let email = email(&mut errors, &self.email);
        errors.into_result(name.zip(email))
    }
}

impl NameForm {
    /// The name and form; a sole trader's form follows from the number and the reverse.
    pub fn parse(&self, number: &Number) -> Result<(String, LegalForm), FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take_text("name", NAME, one_line(&self.name, NAME));
        let form = errors.take_chosen("legal_form", &self.legal_form, LegalForm::from_word);
        let is_person = matches!(number, Number::Owner(_));
        let is_foreign = matches!(number, Number::Foreign(_));
        let fits = |form| {
            (form == LegalForm::SoleTrader) == is_person
                && (!is_foreign || form == LegalForm::OtherForm)
        };
        if form.is_some_and(|form| !fits(form)) {
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
        let phone = read_phone(&mut errors, &self.phone);
        let website = website(&mut errors, &self.website);
        let may_sign = yes_or_no(&mut errors, "may_sign", &self.may_sign);
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
    /// The number of another country's register.
    Foreign,
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

    pub fn foreign_form(&self) -> ForeignForm {
        ForeignForm {
            country: self.country.clone(),
            register_number: self.register_number.clone(),
            vat_number: self.vat_number.clone(),
        }
    }

    /// Keeps a number that was read; the legal form follows where it can be nothing else.
    pub fn set_number(&mut self, number: &Number) {
        let was = std::mem::take(&mut self.legal_form);
        self.country.clear();
        self.register_number.clear();
        self.vat_number.clear();
        match number {
            Number::Organisation(number) => {
                number.digits().clone_into(&mut self.org_number);
                if was != LegalForm::SoleTrader.word() {
                    self.legal_form = was;
                }
            }
            Number::Owner(number) => {
                number.canonical().clone_into(&mut self.org_number);
                LegalForm::SoleTrader.word().clone_into(&mut self.legal_form);
            }
            Number::Foreign(number) => {
                self.org_number.clear();
                number.country.code().clone_into(&mut self.country);
                self.register_number.clone_from(&number.register);
                self.vat_number = number.vat.clone().unwrap_or_default();
                LegalForm::OtherForm.word().clone_into(&mut self.legal_form);
            }
        }
    }

    /// The number, also one that is taken.
    pub fn read_number(&self, today: NaiveDate) -> Result<Number, Step> {
        if self.country.is_empty() {
            return number(&self.org_number, today).map_err(|_| Step::Number);
        }
        self.foreign_form().parse().map(Number::Foreign).map_err(|_| Step::Foreign)
    }

    /// The number, if that page is done.
    pub fn number(&self, today: NaiveDate) -> Result<Number, Step> {
        let number = self.read_number(today)?;
        match (&number, self.taken) {
            (_, false) => Ok(number),
            (Number::Foreign(_), true) => Err(Step::Foreign),
            (_, true) => Err(Step::Number),
        }
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
