//! Raw forms of the pipeline become wishes, or all their faults at once.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::Idea;
use super::model::Stage;
use crate::kernel::{FieldErrors, OrganisationNumber, digits};

const NAME: usize = 120;
const CONTACT: usize = 200;
const IDEA: usize = 2_000;
const NOTE: usize = 500;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct IdeaForm {
    pub name: String,
    pub initiator: String,
    pub contact: String,
    pub idea: String,
    pub stage: String,
}

impl IdeaForm {
    pub(super) fn parse(&self) -> Result<Idea, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.line("name", &self.name, NAME);
        let initiator = errors.line("initiator", &self.initiator, NAME);
        let contact = errors.line("contact", &self.contact, CONTACT);
        let idea = errors.paragraphs("idea", &self.idea, IDEA);
        let stage = errors.take("stage", Stage::from_word(&self.stage).ok_or("choose_one"));
        let wish = (|| {
            Some(Idea {
                name: name?,
                initiator: initiator?,
                contact: contact?,
                idea: idea?,
                stage: stage?,
            })
        })();
        errors.into_result(wish)
    }
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CardForm {
    pub stage: String,
    pub note: String,
    pub contact_on: String,
    pub contact_note: String,
    pub org_number: String,
}

impl CardForm {
    pub(super) fn stage(&self) -> Result<(Stage, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let stage = errors.take("stage", Stage::from_word(&self.stage).ok_or("choose_one"));
        let note = errors.optional_line("note", &self.note, NOTE);
        errors.into_result(stage.zip(note.map(Option::unwrap_or_default)))
    }

    /// Both empty means that there is nobody to ring.
    pub(super) fn contact(
        &self,
        today: NaiveDate,
    ) -> Result<(Option<NaiveDate>, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let note = errors.optional_line("contact_note", &self.contact_note, NOTE);
        let day = match self.contact_on.trim() {
            "" => Some(None),
            text => match digits::day(text) {
                Some(day) if day >= today => Some(Some(day)),
                Some(_) => errors.take("contact_on", Err("past_day")),
                None => errors.take("contact_on", Err("day")),
            },
        };
        errors.into_result(day.zip(note.map(Option::unwrap_or_default)))
    }

    pub(super) fn org_number(&self) -> Result<OrganisationNumber, FieldErrors> {
        let mut errors = FieldErrors::default();
        let number = errors.take("org_number", OrganisationNumber::parse(&self.org_number));
        errors.into_result(number)
    }
}
