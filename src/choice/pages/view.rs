//! What the pages of choosing show.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::choice::form::{AnswersForm, WishForm};
use crate::choice::model::{Channel, ChosenBy, YesGiven};
use crate::choice::service::Onward;
use crate::client::Client;
use crate::kernel::Reference;
use crate::measure::{Accessibility, DayPart, Language, MeasureKind};
use crate::placement::{self, ChangeDays};
use crate::platform::web::ShownError;
use crate::right::{self, Alternative, AlternativeView, Group, GroupView, Needs, Right};

/// Under whose name staff choose together with somebody.
#[derive(Serialize)]
pub struct Helped {
    pub reference: Reference,
    /// A protected person goes by the code.
    pub name: Option<String>,
}

impl Helped {
    pub fn new(client: &Client) -> Self {
        let name = (!client.protected).then(|| client.name.clone());
        Self { reference: client.reference.clone(), name }
    }
}

/// The place that is changed, and the days that frame the change.
#[derive(Clone, Serialize)]
pub struct ChangeView {
    pub provider: String,
    /// The last day of a provider that leaves.
    pub leaving_on: Option<NaiveDate>,
    /// That day has passed, or the contract was rescinded.
    pub over: bool,
    /// Chosen by a right of its own, since the provider leaves (R16).
    pub again: bool,
    #[serde(flatten)]
    pub days: ChangeDays,
}

/// The list of a right.
#[derive(Serialize)]
pub struct ListView {
    pub measure_kind: MeasureKind,
    pub percent: i64,
    pub last_day: NaiveDate,
    /// Past its last day, and not decided yet.
    pub late: bool,
    /// Where these pages begin: the person's, or the helper's.
    pub base: String,
    pub helped: Option<Helped>,
    pub change: Option<ChangeView>,
    pub groups: Vec<GroupView>,
    /// How many can be chosen now.
    pub open: usize,
    /// A language is needed, and nobody who can be chosen speaks it.
    pub no_language: bool,
    /// Something was answered, and nobody who can be chosen has all of it.
    pub none_fits: bool,
    /// The answers as the address carries them on; empty if nothing is answered.
    pub query: String,
    /// The address of this list, for the pages that lead back to it; as a part of an address.
    pub from: String,
    /// This list as it is kept for the record; none where it is not what is chosen from.
    pub list: Option<Reference>,
}

impl ListView {
    pub fn new(
        right: &Right,
        found: &[Alternative],
        base: String,
        helped: Option<Helped>,
        change: Option<ChangeView>,
        asked: &AnswersForm,
        late: bool,
    ) -> Self {
        let open = found.iter().filter(|one| one.bar.is_none()).count();
        let needs = Needs::of(right, &asked.answers());
        let spoken = found.iter().any(|one| right::group(one) == Group::Language);
        let fits = spoken || found.iter().any(|one| right::group(one) == Group::Fits);
        Self {
            measure_kind: right.measure_kind,
            percent: right.hundredths,
            last_day: right.last_day,
            late,
            from: from(&base, &asked.query()),
            base,
            helped,
            change,
            groups: right::groups(found, right.hundredths),
            open,
            no_language: !needs.languages.is_empty() && !spoken && open > 0,
            none_fits: open > 0 && !asked.query().is_empty() && !fits,
            query: asked.query(),
            list: None,
        }
    }

    /// Only the first few that can be chosen, for the page that tells that a place was lost.
    pub fn first(mut self, few: usize) -> Self {
        let mut left = few;
        self.groups.retain(|group| group.group != Group::Barred);
        for group in &mut self.groups {
            group.alternatives.truncate(left);
            left -= group.alternatives.len();
        }
        self.groups.retain(|group| !group.alternatives.is_empty());
        self
    }
}

fn from(base: &str, query: &str) -> String {
    let here = if query.is_empty() { base.to_owned() } else { format!("{base}?{query}") };
    url::form_urlencoded::byte_serialize(here.as_bytes()).collect()
}

/// The three questions.
#[derive(Serialize)]
pub struct QuestionsView<'a> {
    pub base: String,
    pub helped: Option<Helped>,
    pub form: &'a AnswersForm,
    pub times: &'static [DayPart],
    pub access: &'static [Accessibility],
    pub languages: &'static [Language],
}

impl<'a> QuestionsView<'a> {
    pub const fn new(base: String, helped: Option<Helped>, form: &'a AnswersForm) -> Self {
        Self {
            base,
            helped,
            form,
            times: DayPart::ALL,
            access: Accessibility::ALL,
            languages: Language::ALL,
        }
    }
}

/// The page where a choice is checked before it is made.
#[derive(Serialize)]
pub struct CheckView<'a> {
    pub measure_kind: MeasureKind,
    pub percent: i64,
    pub base: String,
    pub helped: Option<Helped>,
    pub change: Option<ChangeView>,
    pub chosen: AlternativeView,
    pub answer_days: u16,
    pub shown: String,
    pub seal: String,
    pub form: &'a WishForm,
    pub errors: BTreeMap<String, Vec<ShownError>>,
    pub chosen_by: &'static [ChosenBy],
    pub channels: &'static [Channel],
    pub yes_given: &'static [YesGiven],
    pub languages: &'static [Language],
}

impl<'a> CheckView<'a> {
    pub fn new(
        right: &Right,
        chosen: &Alternative,
        (base, helped, change): (String, Option<Helped>, Option<ChangeView>),
        (shown, seal): (String, String),
        form: &'a WishForm,
    ) -> Self {
        Self {
            measure_kind: right.measure_kind,
            percent: right.hundredths,
            base,
            helped,
            change,
            chosen: AlternativeView::new(chosen, right.hundredths),
            answer_days: placement::WORKING_DAYS_TO_ANSWER,
            shown,
            seal,
            form,
            errors: BTreeMap::new(),
            chosen_by: ChosenBy::PEOPLE,
            channels: &[Channel::InPerson, Channel::Phone],
            yes_given: YesGiven::ALL,
            languages: Language::ALL,
        }
    }
}

/// A page that says why there is nothing to choose now, and what to do.
#[derive(Serialize)]
pub struct ClosedView {
    /// `choice-closed-<why>`.
    pub why: &'static str,
    /// The list, with what was answered.
    pub list: String,
    /// Where the person reads what the authority has decided.
    pub decision: Option<String>,
    pub helped: Option<Helped>,
    /// Whether the reader has pages of their own to go to; who comes by letter has none.
    pub home: bool,
    /// How the person goes on without ringing anybody, if they can.
    pub onward: Option<Onward>,
}
