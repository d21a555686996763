//! Choice systems, and the words of them.

mod default;
pub use default::{DefaultPolicy, DefaultPolicyId, NewPolicy, Opinion};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::{AuthorityId, Reference};
use crate::measure::{Area, Cpv, MeasureKind, TargetGroup};
use crate::registry::MatterId;
use crate::schema::choice_system;
use crate::subject;
use crate::system::official;
use crate::terms::Head;

pub use crate::contract::ChoiceSystemId;

text_enum! {
    /// Where a choice system stands.
    pub enum SystemState {
        Draft = "draft",
        /// Takes applications on any day (R6).
        Open = "open",
        Closed = "closed",
    }
}

text_enum! {
    /// Who serves those who do not choose (ickevalsalternativ, LOV 9 kap. 2 §; R14).
    pub enum DefaultAlternative {
        /// The municipality's own Arbetscentrum.
        InHouse = "in_house",
        /// A supplier procured for it.
        ProcuredSupplier = "procured_supplier",
        /// The provider nearest the home.
        Nearest = "nearest",
        /// Providers in turn.
        Turn = "turn",
        /// A draw by a published rule with a stored seed.
        PublishedDraw = "published_draw",
    }
}

/// A choice system (valfrihetssystem).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = choice_system)]
pub struct ChoiceSystem {
    pub id: ChoiceSystemId,
    pub reference: Reference,
    pub owner_authority_id: AuthorityId,
    pub matter_id: MatterId,
    pub name: String,
    pub measure_kind: MeasureKind,
    pub cpv: Cpv,
    /// The decision in principle.
    pub decided_on: NaiveDate,
    pub decision_registry_no: String,
    pub default_alternative: DefaultAlternative,
    pub default_ground: String,
    /// Where the national advertisement stands (R5).
    pub advertisement_url: Option<String>,
    pub advertisement_id: Option<String>,
    pub specification_series: String,
    pub state: SystemState,
    pub created_at: NaiveDateTime,
    target_groups: String,
    areas: String,
    /// Reserved for idéburna organisationer (LOV 1 kap. 2 a §; R53).
    pub reserved: bool,
    /// Within how many working days an applicant hears from somebody.
    pub reply_days: Option<i64>,
    /// What choosing a provider for those who do not choose rests on (R14); may be empty in-house.
    pub legal_opinion: String,
    /// The own unit or the procured supplier's contract that the alternative names (R14).
    pub default_unit: Option<String>,
    pub default_supplier: Option<Reference>,
}

/// The words of a list that is stored with blanks between them.
fn words<T>(stored: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    stored.split_whitespace().filter_map(read).collect()
}

impl ChoiceSystem {
    /// Whom the services are for; none is everybody.
    pub fn target_groups(&self) -> Vec<TargetGroup> {
        words(&self.target_groups, TargetGroup::from_word)
    }

    /// Where the services are given; none is anywhere.
    pub fn areas(&self) -> Vec<Area> {
        words(&self.areas, Area::from_word)
    }

    /// What a draft is edited from.
    pub fn bounds(&self) -> Bounds {
        Bounds {
            target_groups: self.target_groups(),
            areas: self.areas(),
            reserved: self.reserved,
            reply_days: self.reply_days,
            legal_opinion: self.legal_opinion.clone(),
        }
    }
}

/// For whom, where and on what terms of its own a system is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bounds {
    pub target_groups: Vec<TargetGroup>,
    pub areas: Vec<Area>,
    /// For idéburna organisationer only.
    pub reserved: bool,
    /// Working days until an applicant hears from somebody.
    pub reply_days: Option<i64>,
    pub legal_opinion: String,
}

impl Bounds {
    pub(super) fn target_groups_stored(&self) -> String {
        self.target_groups.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn areas_stored(&self) -> String {
        self.areas.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }
}

text_enum! {
    /// Why an organisation may not take part in a reserved system (R53).
    pub enum Barrier {
        /// It has not said that it is idéburen.
        NotClaimed = "not_claimed",
        /// It has said so, and nobody has assessed it.
        Waiting = "waiting",
        /// Staff found that it is not.
        Refused = "refused",
        /// It was, and that is over.
        Over = "over",
    }
}

/// A choice system to be made.
#[derive(Debug, Clone)]
pub struct NewSystem {
    pub owner_authority_id: AuthorityId,
    pub name: String,
    pub measure_kind: MeasureKind,
    pub cpv: Cpv,
    pub decided_on: NaiveDate,
    pub decision_registry_no: String,
    pub default_alternative: DefaultAlternative,
    pub default_ground: String,
    /// The own unit by name, where that is the alternative.
    pub default_unit: Option<String>,
    /// The contract of a procured supplier, where that is the alternative; or of the own unit.
    pub default_supplier: Option<Reference>,
    pub bounds: Bounds,
    /// Version 1 of the terms, as a draft.
    pub terms: Head,
}

subject!(ChoiceSystem, "system", owner_authority_id; official::SYSTEM);
