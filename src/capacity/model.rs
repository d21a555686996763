//! Rows and words of places.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::offer::{OfferId, SiteId};
use crate::schema::{capacity, capacity_cap};

id_type! {
    /// A row of `capacity`: one claim on a place.
    pub struct CapacityId;
}

text_enum! {
    /// What a claim does with its place.
    pub enum ClaimState {
        /// Kept for somebody who has chosen, until the provider answers.
        Held = "held",
        /// Kept for somebody in the queue, until the person answers.
        Offered = "offered",
        /// Somebody has it.
        Taken = "taken",
        /// Given back.
        Released = "released",
    }
}

impl ClaimState {
    /// The whole machine.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Held | Self::Offered => &[Self::Taken, Self::Released],
            Self::Taken => &[Self::Released],
            Self::Released => &[],
        }
    }
}

/// The places of one offer at one site, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = capacity_cap)]
pub struct Places {
    pub offer_id: OfferId,
    pub site_id: SiteId,
    pub cap: i64,
    pub occupied: i64,
    /// When the provider last said that this is right.
    pub confirmed_at: NaiveDateTime,
}

impl Places {
    /// What is left, in hundredths; nothing while a lowered cap is still exceeded.
    pub const fn free(&self) -> i64 {
        if self.occupied >= self.cap { 0 } else { self.cap - self.occupied }
    }

    /// Whole free places, as people count them.
    pub const fn free_places(&self) -> i64 {
        self.free() / 100
    }

    /// How far over the cap the site is after the cap was lowered, in hundredths.
    pub const fn over(&self) -> i64 {
        if self.occupied > self.cap { self.occupied - self.cap } else { 0 }
    }
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = capacity)]
pub(super) struct ClaimRow {
    pub site_id: SiteId,
    pub hundredths: i64,
    pub state: ClaimState,
}
