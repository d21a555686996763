//! Rows and words of initiatives.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::{OrganisationNumber, Reference};
use crate::provider::ProviderId;
use crate::schema::{initiative, initiative_stage};
use crate::subject;

id_type! {
    /// A row of `initiative`.
    pub struct InitiativeId;
}

text_enum! {
    /// How far an initiative has come; moved by people, each move dated.
    pub enum Stage {
        Idea = "idea",
        Counselling = "counselling",
        BusinessPlan = "business_plan",
        Registration = "registration",
        FirstCustomer = "first_customer",
        Operating = "operating",
        Paused = "paused",
        Closed = "closed",
    }
}

impl Stage {
    /// The whole machine. Stages may be skipped forward, never silently taken back; what was paused
    /// may go on anywhere.
    pub const fn next(self) -> &'static [Self] {
        use Stage::{
            BusinessPlan, Closed, Counselling, FirstCustomer, Idea, Operating, Paused, Registration,
        };
        match self {
            Idea => {
                &[Counselling, BusinessPlan, Registration, FirstCustomer, Operating, Paused, Closed]
            }
            Counselling => &[BusinessPlan, Registration, FirstCustomer, Operating, Paused, Closed],
            BusinessPlan => &[Registration, FirstCustomer, Operating, Paused, Closed],
            Registration => &[FirstCustomer, Operating, Paused, Closed],
            FirstCustomer => &[Operating, Paused, Closed],
            Operating => &[Paused, Closed],
            Paused => {
                &[Idea, Counselling, BusinessPlan, Registration, FirstCustomer, Operating, Closed]
            }
            Closed => &[],
        }
    }

    /// Whether time in the stage is worth a question after a while.
    pub const fn moves(self) -> bool {
        !matches!(self, Self::Operating | Self::Paused | Self::Closed)
    }
}

/// A social enterprise on its way.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = initiative)]
pub struct Initiative {
    pub id: InitiativeId,
    pub reference: Reference,
    pub name: String,
    pub initiator: String,
    pub contact: String,
    pub idea: String,
    pub stage: Stage,
    pub stage_since: NaiveDate,
    pub org_number: Option<OrganisationNumber>,
    pub provider_id: Option<ProviderId>,
    pub next_contact_on: Option<NaiveDate>,
    pub next_contact: String,
    pub approved_on: Option<NaiveDate>,
    pub first_placement_on: Option<NaiveDate>,
    pub created_at: NaiveDateTime,
}

subject!(Initiative, "initiative");

/// A dated move.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = initiative_stage)]
pub struct StageMove {
    pub stage: Stage,
    pub from_day: NaiveDate,
    pub note: String,
}

/// What is known of a new initiative.
#[derive(Debug, Clone)]
pub struct Idea {
    pub name: String,
    pub initiator: String,
    pub contact: String,
    pub idea: String,
    pub stage: Stage,
}
