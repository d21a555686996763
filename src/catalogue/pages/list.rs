//! The list with its filters.

use std::sync::Arc;

use serde::Serialize;

use super::places::measure;
use super::view::{Card, card_from};
use crate::catalogue::form::{self, BadQuery, ListQuery, Sort};
use crate::catalogue::model::Entry;
use crate::catalogue::rules::filter::{Circumstances, Extent, Filter, Soon, Wish, has};
use crate::catalogue::rules::near::{self, Reach};
use crate::catalogue::rules::snapshot::Snapshot;
use crate::catalogue::rules::unmet_demand::unmet_demand;
use crate::catalogue::service::{self, Catalogue, Found};
use crate::demand;
use crate::kernel::text::{fold, sort_key};
use crate::kernel::{FieldErrors, Lang};
use crate::measure::{Accessibility, Area, DayPart, Language, MeasureKind, Weekday};
use crate::platform::AppError;
use crate::platform::view::PageLinks;
use crate::platform::web::{Cx, PageResult, Paging};

/// Offers on one page.
const PAGE: i64 = 20;

#[derive(Debug, Serialize)]
struct ListView {
    q: String,
    sort: &'static str,
    sorts: Vec<SortLink>,
    groups: Vec<Group>,
    near: NearView,
    active: Vec<Active>,
    providers: usize,
    offers: usize,
    cards: Vec<Card>,
    /// Nothing has the words as they were typed: what is shown has words like them.
    forgiven: bool,
    /// Nothing has the words, and the reader may not have written Swedish, as the offers are.
    in_swedish: bool,
    /// The page's own address, for paper.
    address: String,
    /// Where nothing fits: what to let go of.
    looser: Vec<Looser>,
    /// Where a visitor says what is missing, with what is known of it filled in.
    missing_href: String,
    page: PageLinks,
    errors: std::collections::BTreeMap<String, Vec<crate::platform::web::ShownError>>,
}

#[derive(Debug, Serialize)]
struct SortLink {
    word: &'static str,
    href: String,
    current: bool,
}

/// From where the reader looks, and how far it may be.
#[derive(Debug, Serialize)]
struct NearView {
    text: String,
    /// Nobody knows where that is: the list shows all.
    unknown: bool,
    known: bool,
    reaches: Vec<Choice>,
}

/// A filter with its choices.
#[derive(Debug, Serialize)]
struct Group {
    name: &'static str,
    open: bool,
    options: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    text: String,
    count: usize,
    checked: bool,
}

#[derive(Debug, Serialize)]
struct Active {
    text: String,
    /// The list without it.
    href: String,
}

#[derive(Debug, Serialize)]
struct Looser {
    text: String,
    href: String,
    offers: usize,
}

pub async fn list(cx: Cx) -> PageResult {
    let query: ListQuery = cx.query()?;
    let (wish, sort) = match query.read() {
        Ok(read) => read,
        Err(BadQuery::Unknown) => return Err(AppError::Unreadable),
        Err(BadQuery::TooLong) => return too_long(&cx, &query),
    };
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    let wish = located(&cx, &snapshot, wish);
    let view = view(&cx, &snapshot, &wish, sort, &query.sida)?;
    cx.page("catalogue/list.html", &view)
}

/// The wish with the point of its place, if anybody knows where that is.
fn located(cx: &Cx, snapshot: &Snapshot, mut wish: Wish) -> Wish {
    if let Some(near) = &mut wish.near {
        let mut areas: Vec<(String, &str)> = Vec::new();
        for area in Area::ALL.iter().filter(|area| **area != Area::WholeMunicipality) {
            let key = area.text_key();
            areas.push((fold(&cx.text(&key, &[])), area.word()));
            areas.push((fold(&cx.app.words.text(Lang::Sv, &key, &[])), area.word()));
        }
        let entries = snapshot.entries.iter().map(AsRef::as_ref);
        near.point = near::find(entries, &near.text, &areas);
    }
    wish
}

/// What was typed stands in its field; the list is there in full.
fn too_long(cx: &Cx, query: &ListQuery) -> PageResult {
    let mut errors = FieldErrors::default();
    errors.add_with("q", "too_long", &[("limit", &form::LONGEST_SEARCH.to_string())]);
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    let mut view = view(cx, &snapshot, &Wish::default(), Sort::Draw, "")?;
    view.q.clone_from(&query.q);
    view.errors = cx.errors(&errors);
    cx.editor("catalogue/list.html").invalid(&view)
}

fn view(
    cx: &Cx,
    snapshot: &Snapshot,
    wish: &Wish,
    sort: Sort,
    page: &str,
) -> Result<ListView, AppError> {
    let found = service::find(snapshot, wish, sort, cx.now);
    let paging = Paging::read(page, PAGE)?;
    let total = i64::try_from(found.entries.len()).unwrap_or(i64::MAX);
    let links = paging.links(total, "/utforare", &form::query(wish, sort))?;
    let start = usize::try_from(paging.offset()).unwrap_or(usize::MAX);
    let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let unknown = snapshot.index.find(&wish.words).is_some_and(|hits| hits.is_empty());
    let shown = found.entries.iter().skip(start).take(size);
    let loose = if found.entries.is_empty() { loose(cx, snapshot, wish, sort) } else { Vec::new() };
    let would_help: Vec<Filter> = loose.iter().map(|(filter, _)| *filter).collect();
    Ok(ListView {
        q: wish.words.clone(),
        sort: sort.word(),
        sorts: sorts(wish, sort),
        groups: groups(cx, snapshot, wish, &found),
        near: near_view(cx, snapshot, wish, &found),
        active: wish
            .active()
            .into_iter()
            .map(|filter| Active {
                text: name(cx, filter, wish),
                href: form::href(&wish.without(filter), sort),
            })
            .collect(),
        providers: providers(&found.entries),
        offers: found.entries.len(),
        cards: shown.map(|entry| card_from(cx, entry, wish.from())).collect(),
        forgiven: snapshot.index.forgives(&wish.words),
        in_swedish: unknown && !matches!(cx.lang, Lang::Sv | Lang::Easy),
        address: format!("{}{}", cx.app.config.public_url, form::href(wish, sort)),
        looser: loose.into_iter().map(|(_, looser)| looser).collect(),
        missing_href: demand::told_href(&unmet_demand(wish, &would_help)),
        page: links,
        errors: std::collections::BTreeMap::new(),
    })
}

fn providers(entries: &[Arc<Entry>]) -> usize {
    let all: std::collections::HashSet<_> =
        entries.iter().map(|entry| entry.provider.provider_id).collect();
    all.len()
}

fn sorts(wish: &Wish, sort: Sort) -> Vec<SortLink> {
    let link = |one: &Sort| SortLink {
        word: one.word(),
        href: form::href(wish, *one),
        current: *one == sort,
    };
    let makes_sense = |one: &&Sort| **one != Sort::Distance || wish.from().is_some();
    Sort::ALL.iter().filter(makes_sense).map(link).collect()
}

fn near_view(cx: &Cx, snapshot: &Snapshot, wish: &Wish, found: &Found) -> NearView {
    let at = Circumstances::of(wish, cx.now);
    let asked = wish.near.as_ref().and_then(|near| near.reach);
    let reach = |reach: &Reach| {
        let mut text = cx.text("catalogue-inom-km", &[("km", reach.word())]);
        if at.from.is_some() {
            let entries = snapshot.entries.iter().map(AsRef::as_ref);
            let offers = found.sifted.count(entries, Filter::Near(Some(*reach)), at);
            text = format!("{text} ({offers})");
        }
        Choice { value: reach.word(), text, count: 0, checked: asked == Some(*reach) }
    };
    NearView {
        text: wish.near.as_ref().map(|near| near.text.clone()).unwrap_or_default(),
        unknown: wish.near.is_some() && at.from.is_none(),
        known: at.from.is_some(),
        reaches: Reach::ALL.iter().map(reach).collect(),
    }
}

/// Each filter that something in the catalogue has, with how many it would give.
fn groups(cx: &Cx, snapshot: &Snapshot, wish: &Wish, found: &Found) -> Vec<Group> {
    let asked = wish.active();
    let at = Circumstances::of(wish, cx.now);
    let all = || snapshot.entries.iter().map(AsRef::as_ref);
    let group = |name: &'static str, filters: Vec<Filter>| {
        let mut options: Vec<Choice> = filters
            .into_iter()
            .filter(|filter| asked.contains(filter) || all().any(|entry| has(entry, *filter, at)))
            .map(|filter| Choice {
                value: form::parameter(filter).1,
                text: self::name(cx, filter, wish),
                count: found.sifted.count(all(), filter, at),
                checked: asked.contains(&filter),
            })
            .collect();
        if name == "sprak" {
            options.sort_by_cached_key(|option| sort_key(&option.text));
        }
        // One box alone need not be opened first.
        let open = options.len() == 1 || options.iter().any(|option| option.checked);
        Group { name, open, options }
    };
    vec![
        group("typ", each(MeasureKind::ALL, Filter::Kind)),
        group("omrade", each(Area::ALL, Filter::Area)),
        group("sprak", each(Language::ALL, Filter::Language)),
        group("tillganglighet", each(Accessibility::ALL, Filter::Accessibility)),
        group("dag", each(Weekday::ALL, Filter::Weekday)),
        group("tid", each(DayPart::ALL, Filter::DayPart)),
        group("omfattning", each(Extent::ALL, Filter::Extent)),
        group("start", each(Soon::ALL, Filter::Start)),
        group("mote", each(&[true, false], Filter::FirstMeeting)),
        group("lediga", vec![Filter::FreePlaces]),
        group("socialt", vec![Filter::SocialEnterprise]),
    ]
}

fn each<T: Copy>(all: &[T], filter: fn(T) -> Filter) -> Vec<Filter> {
    all.iter().copied().map(filter).collect()
}

/// What a filter is called.
fn name(cx: &Cx, filter: Filter, wish: &Wish) -> String {
    let place = wish.near.as_ref().map(|near| near.text.as_str()).unwrap_or_default();
    match filter {
        Filter::Kind(kind) => measure(cx, "kind", kind.word()),
        Filter::Area(area) => measure(cx, "area", area.word()),
        Filter::Near(None) => cx.text("catalogue-near", &[("place", place)]),
        Filter::Near(Some(reach)) => {
            cx.text("catalogue-near-within", &[("place", place), ("km", reach.word())])
        }
        Filter::Language(language) => measure(cx, "language", language.word()),
        Filter::Accessibility(fact) => measure(cx, "access", fact.word()),
        Filter::Weekday(day) => measure(cx, "weekday", day.word()),
        Filter::DayPart(part) => measure(cx, "day-part", part.word()),
        Filter::Start(soon) => cx.text(&format!("catalogue-soon-{}", soon.word()), &[]),
        Filter::Extent(extent) => cx.text(&format!("catalogue-extent-{}", extent.word()), &[]),
        Filter::SocialEnterprise => cx.text("catalogue-social-enterprise", &[]),
        Filter::FreePlaces => cx.text("catalogue-free-places", &[]),
        Filter::FirstMeeting(true) => cx.text("catalogue-mote-ja", &[]),
        Filter::FirstMeeting(false) => cx.text("catalogue-mote-nej", &[]),
        Filter::Words => cx.text("catalogue-words", &[("words", &wish.words)]),
    }
}

/// Which single filter to let go of, and what that gives.
fn loose(cx: &Cx, snapshot: &Snapshot, wish: &Wish, sort: Sort) -> Vec<(Filter, Looser)> {
    wish.active()
        .into_iter()
        .map(|filter| {
            let less = wish.without(filter);
            let offers = service::find(snapshot, &less, sort, cx.now).entries.len();
            let text = name(cx, filter, wish);
            (filter, Looser { text, href: form::href(&less, sort), offers })
        })
        .filter(|(_, looser)| looser.offers > 0)
        .collect()
}
