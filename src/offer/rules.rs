//! What holds for offers: their states, and what a whole description has.

use chrono::NaiveDate;

use super::model::{Draft, Intake, Offer, OfferState, ReviewKind, ReviewStep};

/// The longest line in easy Swedish, in signs.
pub const LONGEST_SUMMARY: usize = 120;
/// The text is hard above this figure (LIX).
pub const HARD_TO_READ: u32 = 40;
/// The most sites one offer may have.
pub const MOST_SITES: usize = 20;
/// The most places one site may have.
pub const MOST_PLACES: i64 = 500;
/// The most days of start that an offer tells.
pub const MOST_STARTS: usize = 12;
/// The furthest day of start that is told, in days from today: two years.
pub const FURTHEST_START: u64 = 731;

text_enum! {
    /// A part of the description: one page of the editor.
    pub enum Part {
        /// Kind and name.
        Name = "name",
        /// The easy line and the longer text.
        Text = "text",
        /// Whom it is for.
        Target = "target",
        /// What one does.
        Content = "content",
        /// Where, and how many places.
        Sites = "sites",
        /// Hours, extent and length.
        Times = "times",
        Languages = "languages",
        Accessibility = "accessibility",
        /// Staff, methods, first meeting, intake.
        Methods = "methods",
    }
}

impl OfferState {
    /// The whole machine: every state and where it may go.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Complete, Self::Withdrawn],
            Self::Complete => &[Self::Draft, Self::Submitted, Self::Withdrawn],
            Self::Submitted => &[Self::Draft, Self::Approved, Self::Withdrawn],
            // Approved again: a newer revision takes the place of the public one.
            Self::Approved => &[Self::Approved, Self::Withdrawn],
            Self::Withdrawn => &[],
        }
    }

    /// The state it goes to, if the machine lets it.
    pub fn go(self, to: Self) -> Option<Self> {
        self.next().contains(&to).then_some(to)
    }

    /// Whether its text may be edited.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Withdrawn)
    }
}

/// Whether a part says all that is asked of it. Accessibility may truly be nothing at all, so it
/// is always there.
pub fn has(draft: &Draft, part: Part) -> bool {
    match part {
        Part::Name => !draft.name.is_empty(),
        Part::Text => !draft.summary.is_empty() && !draft.description.is_empty(),
        Part::Target => !draft.target_groups.is_empty(),
        Part::Content => !draft.content.is_empty(),
        Part::Sites => !draft.sites.is_empty(),
        Part::Times => !draft.hours.is_empty() && draft.extent_percent.is_some(),
        Part::Languages => !draft.languages.is_empty(),
        Part::Accessibility => true,
        Part::Methods => {
            let intake = match draft.intake {
                Intake::Rolling | Intake::Agreed => true,
                Intake::Dated => !draft.starts.is_empty(),
                // Written in words, before days could be told.
                Intake::Unsaid => !draft.start_note.is_empty(),
            };
            !draft.competence.is_empty() && intake
        }
    }
}

/// The days of start that are still to come on a day; that day itself is one.
pub fn coming(starts: &[NaiveDate], today: NaiveDate) -> Vec<NaiveDate> {
    starts.iter().copied().filter(|day| *day >= today).collect()
}

/// The first day from `from` on that somebody could start, as far as it is told: `None` where the
/// day is agreed on, is not said, or every day that was told has passed.
pub fn soonest(intake: Intake, starts: &[NaiveDate], from: NaiveDate) -> Option<NaiveDate> {
    match intake {
        Intake::Rolling => Some(from),
        Intake::Dated => coming(starts, from).into_iter().min(),
        Intake::Agreed | Intake::Unsaid => None,
    }
}

/// The parts that still lack something.
pub fn missing(draft: &Draft) -> Vec<Part> {
    Part::ALL.iter().copied().filter(|part| !has(draft, *part)).collect()
}

/// Whether a newer revision than the public one waits for staff.
pub fn waits(offer: &Offer) -> bool {
    offer.state == OfferState::Approved && offer.approved_revision_id != offer.latest_revision_id
}

/// Whose turn it is in the review of an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Nothing waits.
    Nobody,
    Staff,
    /// Staff have asked for a change (scenario 11).
    Provider,
}

/// Whose turn it is, by the newest step of the thread.
pub fn turn(offer: &Offer, newest: Option<ReviewKind>) -> Turn {
    if !waits(offer) {
        return Turn::Nobody;
    }
    match newest {
        Some(ReviewKind::ChangeRequested) => Turn::Provider,
        Some(ReviewKind::Resubmitted | ReviewKind::Approved) | None => Turn::Staff,
    }
}

/// Whether a provider that was asked for a change has anything to say: a newer text than the one
/// that was asked about, or an answer.
pub fn answers(asked: &ReviewStep, latest: super::RevisionId, note: &str) -> bool {
    latest > asked.revision_id || !note.trim().is_empty()
}

/// Whether the kind of measure may still be changed: what was sent stays what it is.
pub const fn kind_is_open(state: OfferState) -> bool {
    matches!(state, OfferState::Draft | OfferState::Complete)
}

/// A draft in which one part says what another draft says.
pub fn with_part(mut draft: Draft, part: Part, said: &Draft) -> Draft {
    let said = said.clone();
    match part {
        Part::Name => draft.name = said.name,
        Part::Text => {
            draft.summary = said.summary;
            draft.description = said.description;
        }
        Part::Target => draft.target_groups = said.target_groups,
        Part::Content => {
            draft.content = said.content;
            draft.good_to_know = said.good_to_know;
        }
        Part::Sites => draft.sites = said.sites,
        Part::Times => {
            draft.hours = said.hours;
            draft.weekdays = said.weekdays;
            draft.day_parts = said.day_parts;
            draft.extent_percent = said.extent_percent;
            draft.hours_per_week = said.hours_per_week;
            draft.typical_weeks = said.typical_weeks;
        }
        Part::Languages => draft.languages = said.languages,
        Part::Accessibility => draft.accessibility = said.accessibility,
        Part::Methods => {
            draft.competence = said.competence;
            draft.methods = said.methods;
            draft.first_meeting = said.first_meeting;
            draft.intake = said.intake;
            draft.starts = said.starts;
            draft.start_note = said.start_note;
        }
    }
    draft
}

/// Whether two drafts say the same in one part.
pub fn is_same_part(one: &Draft, other: &Draft, part: Part) -> bool {
    with_part(Draft::default(), part, one) == with_part(Draft::default(), part, other)
}

/// A piece of a text that was changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Piece {
    pub change: Change,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    Same,
    Added,
    Removed,
}

/// What was added and removed between two texts, word by word.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for one in similar::TextDiff::from_unicode_words(before, after).iter_all_changes() {
        let change = match one.tag() {
            similar::ChangeTag::Equal => Change::Same,
            similar::ChangeTag::Insert => Change::Added,
            similar::ChangeTag::Delete => Change::Removed,
        };
        match pieces.last_mut() {
            Some(last) if last.change == change => last.text.push_str(one.value()),
            _ => pieces.push(Piece { change, text: one.value().to_owned() }),
        }
    }
    pieces
}
