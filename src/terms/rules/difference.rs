//! What a new version says that the one before did not: texts word by word, figures side by side,
//! requirements and prices added, removed and changed.

use serde::Serialize;

use crate::attachment::FileKind;
use crate::terms::model::{Frame, PriceItem, Requirement, Specification};

/// How alike two texts must be for one to be the other, changed; of 1.
const ALIKE: f32 = 0.6;

/// One version, whole.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    pub spec: &'a Specification,
    pub requirements: &'a [Requirement],
    pub prices: &'a [PriceItem],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    Same,
    Added,
    Removed,
    /// Of a requirement or a price; a piece of text is never changed, but removed and added.
    Changed,
}

/// A piece of a text that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    pub change: Change,
    pub text: String,
}

/// A text that was changed, by the name of its field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextChange {
    pub field: &'static str,
    pub pieces: Vec<Piece>,
}

/// A figure or a word that was changed. Empty is "not said". A word is the code of its list
/// (`kind`, `unit`), a yes or no is "yes" or "no".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureChange {
    pub field: &'static str,
    pub before: String,
    pub after: String,
}

/// A requirement or a price that was added, removed or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowChange {
    pub change: Change,
    /// Its name: the new one, unless it is removed.
    pub name: String,
    pub number_before: Option<i64>,
    pub number_after: Option<i64>,
    pub texts: Vec<TextChange>,
    pub figures: Vec<FigureChange>,
}

/// Everything that differs between two versions of a specification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    pub version_before: i64,
    pub version_after: i64,
    pub texts: Vec<TextChange>,
    pub figures: Vec<FigureChange>,
    pub requirements: Vec<RowChange>,
    pub prices: Vec<RowChange>,
}

impl Difference {
    /// Whether nothing but the number of the version differs.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
            && self.figures.is_empty()
            && self.requirements.is_empty()
            && self.prices.is_empty()
    }
}

/// What was added and removed between two texts, word by word.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
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

fn texts<const N: usize>(fields: [(&'static str, &str, &str); N]) -> Vec<TextChange> {
    let changed = fields.into_iter().filter(|(_, before, after)| before != after);
    changed
        .map(|(field, before, after)| TextChange { field, pieces: pieces(before, after) })
        .collect()
}

fn figures<const N: usize>(fields: [(&'static str, String, String); N]) -> Vec<FigureChange> {
    let changed = fields.into_iter().filter(|(_, before, after)| before != after);
    changed.map(|(field, before, after)| FigureChange { field, before, after }).collect()
}

fn number(value: Option<i64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn yes(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

/// Which kinds of files a document may be, by name.
fn kinds(asked: &Requirement) -> String {
    let words = asked.file_kinds.as_deref().unwrap_or_default().split(',');
    let kinds: Vec<&str> = words.filter_map(FileKind::from_word).map(FileKind::name).collect();
    kinds.join(", ")
}

/// What `after` says that `before` did not.
pub fn difference(before: Whole<'_>, after: Whole<'_>) -> Difference {
    let (old, new) = (before.spec, after.spec);
    let days = |spec: &Specification| number(Some(spec.decision_days).filter(|days| *days > 0));
    let figure = |field, of: fn(&Frame) -> Option<i64>| {
        (field, number(of(&old.frame)), number(of(&new.frame)))
    };
    Difference {
        version_before: old.version,
        version_after: new.version,
        texts: texts([
            ("title", &old.title, &new.title),
            ("background", &old.background, &new.background),
            ("compensation", &old.compensation, &new.compensation),
            ("how_to_apply", &old.how_to_apply, &new.how_to_apply),
            ("contract_text", &old.contract_text, &new.contract_text),
        ]),
        figures: figures([
            ("decision_days", days(old), days(new)),
            figure("lowest_cap", |frame| frame.lowest_cap),
            figure("highest_cap", |frame| frame.highest_cap),
            figure("raise_notice_days", |frame| frame.raise_notice_days),
            figure("raises_a_year", |frame| frame.raises_a_year),
            figure("provider_notice_days", |frame| frame.provider_notice_days),
            figure("authority_notice_days", |frame| frame.authority_notice_days),
            figure("change_notice_days", |frame| frame.change_notice_days),
            figure("report_days", |frame| frame.report_days),
        ]),
        requirements: rows(before.requirements, after.requirements),
        prices: rows(before.prices, after.prices),
    }
}

/// A row that two versions may share.
trait Row {
    fn number(&self) -> i64;
    fn name(&self) -> &str;
    /// Name and text, by which a row is known again.
    fn gist(&self) -> String;
    fn texts(&self, after: &Self) -> Vec<TextChange>;
    fn figures(&self, after: &Self) -> Vec<FigureChange>;
}

impl Row for Requirement {
    fn number(&self) -> i64 {
        self.number
    }

    fn name(&self) -> &str {
        &self.heading
    }

    fn gist(&self) -> String {
        format!("{} {}", self.heading, self.text)
    }

    fn texts(&self, after: &Self) -> Vec<TextChange> {
        texts([
            ("heading", &self.heading, &after.heading),
            ("text", &self.text, &after.text),
            ("evidence", &self.evidence, &after.evidence),
            ("how_checked", &self.how_checked, &after.how_checked),
        ])
    }

    fn figures(&self, after: &Self) -> Vec<FigureChange> {
        figures([
            ("kind", self.kind.to_string(), after.kind.to_string()),
            ("word_limit", number(self.word_limit), number(after.word_limit)),
            ("minimum", number(self.minimum), number(after.minimum)),
            ("maximum", number(self.maximum), number(after.maximum)),
            ("may_reuse", yes(self.may_reuse), yes(after.may_reuse)),
            ("file_kinds", kinds(self), kinds(after)),
            ("file_max_mb", number(self.file_max_mb), number(after.file_max_mb)),
        ])
    }
}

impl Row for PriceItem {
    fn number(&self) -> i64 {
        self.number
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn gist(&self) -> String {
        format!("{} {}", self.name, self.condition_text)
    }

    fn texts(&self, after: &Self) -> Vec<TextChange> {
        texts([
            ("name", &self.name, &after.name),
            ("condition_text", &self.condition_text, &after.condition_text),
        ])
    }

    fn figures(&self, after: &Self) -> Vec<FigureChange> {
        figures([
            ("price_kind", self.kind.to_string(), after.kind.to_string()),
            ("unit", self.unit.to_string(), after.unit.to_string()),
            ("amount", self.amount.to_string(), after.amount.to_string()),
        ])
    }
}

/// Pairs the rows of two versions: first by name, then, of those left, the most alike. A row that
/// only moved is not changed.
fn rows<T: Row>(before: &[T], after: &[T]) -> Vec<RowChange> {
    let mut left: Vec<&T> = before.iter().collect();
    let mut pairs: Vec<(&T, Option<&T>)> = Vec::new();
    for new in after {
        let same = left.iter().position(|old| old.name() == new.name());
        pairs.push((new, same.map(|at| left.remove(at))));
    }
    for (new, pair) in pairs.iter_mut().filter(|(_, pair)| pair.is_none()) {
        let gist = new.gist();
        let alike = left.iter().enumerate().map(|(at, old)| {
            (at, similar::TextDiff::from_unicode_words(&old.gist(), &gist).ratio())
        });
        let best = alike.filter(|(_, ratio)| *ratio >= ALIKE);
        let best = best.max_by(|(_, one), (_, other)| one.total_cmp(other));
        *pair = best.map(|(at, _)| left.remove(at));
    }
    let mut changes: Vec<RowChange> =
        pairs.into_iter().filter_map(|(new, old)| row(old, Some(new))).collect();
    changes.extend(left.into_iter().filter_map(|old| row(Some(old), None)));
    changes
}

fn row<T: Row>(before: Option<&T>, after: Option<&T>) -> Option<RowChange> {
    let named = after.or(before)?;
    let (change, texts, figures) = match (before, after) {
        (Some(old), Some(new)) => (Change::Changed, old.texts(new), old.figures(new)),
        (None, _) => (Change::Added, Vec::new(), Vec::new()),
        (_, None) => (Change::Removed, Vec::new(), Vec::new()),
    };
    if change == Change::Changed && texts.is_empty() && figures.is_empty() {
        return None;
    }
    Some(RowChange {
        change,
        name: named.name().to_owned(),
        number_before: before.map(Row::number),
        number_after: after.map(Row::number),
        texts,
        figures,
    })
}
