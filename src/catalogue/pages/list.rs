//! The list with its filters.

use std::sync::Arc;

use serde::Serialize;

use super::view::{Card, card, measure};
use crate::catalogue::form::{self, BadQuery, ListQuery, Sort};
use crate::catalogue::model::{Entry, Snapshot};
use crate::catalogue::rules::filter::{Filter, Wish};
use crate::catalogue::service::{self, Catalogue, Found};
use crate::kernel::FieldErrors;
use crate::kernel::text::sort_key;
use crate::measure::{Accessibility, Area, Language, MeasureKind};
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
    active: Vec<Active>,
    providers: usize,
    offers: usize,
    cards: Vec<Card>,
    /// Where nothing fits: what to let go of.
    looser: Vec<Looser>,
    page: PageLinks,
    errors: std::collections::BTreeMap<String, Vec<crate::platform::web::ShownError>>,
}

#[derive(Debug, Serialize)]
struct SortLink {
    word: &'static str,
    href: String,
    current: bool,
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
    let view = view(&cx, &snapshot, &wish, sort, &query.sida)?;
    cx.page("catalogue/list.html", &view)
}

/// What was typed stands in its field; the list is there in full.
fn too_long(cx: &Cx, query: &ListQuery) -> PageResult {
    let mut errors = FieldErrors::default();
    errors.add_with("q", "too_long", &[("limit", &form::LONGEST_SEARCH.to_string())]);
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    let mut view = view(cx, &snapshot, &Wish::default(), Sort::Draw, "")?;
    view.q.clone_from(&query.q);
    view.errors = cx.errors(&errors);
    cx.invalid("catalogue/list.html", &view)
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
    let shown = found.entries.iter().skip(start).take(size);
    let looser =
        if found.entries.is_empty() { looser(cx, snapshot, wish, sort) } else { Vec::new() };
    Ok(ListView {
        q: wish.words.clone(),
        sort: sort.word(),
        sorts: sorts(wish, sort),
        groups: groups(cx, snapshot, wish, &found),
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
        cards: shown.map(|entry| card(cx, entry)).collect(),
        looser,
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
    Sort::ALL.iter().map(link).collect()
}

/// Each filter that something in the catalogue has, with how many it would give.
fn groups(cx: &Cx, snapshot: &Snapshot, wish: &Wish, found: &Found) -> Vec<Group> {
    let asked = wish.active();
    let all = || snapshot.entries.iter().map(AsRef::as_ref);
    let group = |name: &'static str, filters: Vec<Filter>, by_name: bool| {
        let mut options: Vec<Choice> = filters
            .into_iter()
            .filter(|filter| {
                asked.contains(filter)
                    || all()
                        .any(|entry| crate::catalogue::rules::filter::has(entry, *filter, cx.now))
            })
            .map(|filter| Choice {
                value: form::parameter(filter).1,
                text: self::name(cx, filter, wish),
                count: found.sifted.count(all(), filter, cx.now),
                checked: asked.contains(&filter),
            })
            .collect();
        if by_name {
            options.sort_by_cached_key(|option| sort_key(&option.text));
        }
        // One box alone need not be opened first.
        let open = options.len() == 1 || options.iter().any(|option| option.checked);
        Group { name, open, options }
    };
    vec![
        group("typ", MeasureKind::ALL.iter().copied().map(Filter::Kind).collect(), false),
        group("omrade", Area::ALL.iter().copied().map(Filter::Area).collect(), false),
        group("sprak", Language::ALL.iter().copied().map(Filter::Language).collect(), true),
        group(
            "tillganglighet",
            Accessibility::ALL.iter().copied().map(Filter::Accessibility).collect(),
            false,
        ),
        group("lediga", vec![Filter::FreePlaces], false),
        group("socialt", vec![Filter::SocialEnterprise], false),
    ]
}

/// What a filter is called.
fn name(cx: &Cx, filter: Filter, wish: &Wish) -> String {
    match filter {
        Filter::Kind(kind) => measure(cx, "kind", kind.word()),
        Filter::Area(area) => measure(cx, "area", area.word()),
        Filter::Language(language) => measure(cx, "language", language.word()),
        Filter::Accessibility(fact) => measure(cx, "access", fact.word()),
        Filter::SocialEnterprise => cx.text("catalogue-social-enterprise", &[]),
        Filter::FreePlaces => cx.text("catalogue-free-places", &[]),
        Filter::Words => cx.text("catalogue-words", &[("words", &wish.words)]),
    }
}

/// Which single filter to let go of, and what that gives.
fn looser(cx: &Cx, snapshot: &Snapshot, wish: &Wish, sort: Sort) -> Vec<Looser> {
    wish.active()
        .into_iter()
        .map(|filter| {
            let less = wish.without(filter);
            let offers = service::find(snapshot, &less, sort, cx.now).entries.len();
            Looser { text: name(cx, filter, wish), href: form::href(&less, sort), offers }
        })
        .filter(|looser| looser.offers > 0)
        .collect()
}
