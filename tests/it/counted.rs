//! What each page asks the database: how many statements, whether they grow with what it lists, and
//! whether any of them reads a growing table from end to end.
//!
//! `WRITE_STATEMENTS=1 cargo test --test it counted` writes tests/it/statements.txt anew.

mod grow;
mod plans;
mod walk;
mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use plans::Explainer;
use walk::{Drawn, Place};
use whole::{READ_WHOLE, SHORT};

const HEAD: &str = "\
# How many statements each page runs, at most, in the demo's small world, and how many when that
# world holds three of each row, where those are more. A page that is not here was not found by any
# of the demo's accounts. Written by tests/it/counted.rs; a greater count fails.
# To accept a change: WRITE_STATEMENTS=1 cargo test --test it counted
";

/// Pages that run more statements the more they list, and why that stands for now.
const GROWS: &[(&str, &str)] = &[
    (
        "/bestallare/system/{reference}/fraga-om-nya-villkor",
        "the terms each contract is under are found one by one; a page for once a year",
    ),
    ("/handlaggare/person/{reference}", "one person's choices and placements, a handful"),
    ("/handlaggare/person/{reference}/kod", "one person's rights, a handful"),
    ("/handlaggare/person/{reference}/skydd", "one person's choices, a handful"),
    (
        "/handlaggare/person/{reference}/val/{right}/ickeval",
        "the facts of each provider that could be proposed",
    ),
    ("/handlaggare/skyddade", "the handlers of each protected person, who are few"),
    ("/handlaggare/val/kvitto/{choice}", "the choices that one choice replaces, a handful"),
    ("/val/kvitto/{choice}", "the choices that one choice replaces, a handful"),
    ("/leverantor", "one organisation's applications and offers; a desk to be gathered anew"),
    ("/mina-sidor", "one person's rights, each read with an event of its own"),
];

/// What of a route was counted: with the rows of the small world, and with three times as many.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    once: usize,
    grown: usize,
}

#[actix_web::test]
async fn no_page_asks_more_the_more_it_lists_or_reads_a_table_whole() {
    let (app, mut places) = walk::world().await;
    // Its answer is kept for two seconds, so that what it asks depends on how busy the machine is.
    places.retain(|place| place.path != "/readyz");
    app.changed_by_hand();
    let first = walk::draw(&app, &places).await;
    let grown = grow::grow(&app);
    for table in ["provider", "offer", "contract", "client", "right_to_choose", "choice", "matter"]
    {
        assert!(grown.contains(table), "{table} did not grow: {grown:?}");
    }
    app.run_jobs();
    let second = walk::draw(&app, &places).await;
    let mut growing = BTreeMap::new();
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for ((place, before), after) in places.iter().zip(&first).zip(&second) {
        let count = counts.entry(&place.route).or_default();
        count.once = count.once.max(before.statements.len());
        if !after.status.is_success() {
            println!("{} is {} in the grown world", place.path, after.status);
            continue;
        }
        if after.statements.len() > before.statements.len() {
            count.grown = count.grown.max(after.statements.len());
            growing.insert(place.route.as_str(), grows(place, before, after));
        }
    }
    let mut faults: Vec<String> = growing.into_values().flatten().collect();
    faults.extend(not_as_counted(&counts));
    faults.extend(scans(&mut Explainer::of(&app), first.iter().chain(&second)));
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// A page whose statements grew, with the one that grew most.
fn grows(place: &Place, before: &Drawn, after: &Drawn) -> Option<String> {
    if GROWS.iter().any(|(route, _)| *route == place.route) {
        return None;
    }
    let times = |drawn: &Drawn, text: &str| drawn.statements.iter().filter(|s| *s == text).count();
    let texts: BTreeSet<&String> = after.statements.iter().collect();
    let more = |text: &&String| times(after, text).saturating_sub(times(before, text));
    let most = texts.into_iter().max_by_key(more)?;
    Some(format!(
        "{} ({}): {} statements, {} when it lists more; {} times: {}",
        place.route,
        place.path,
        before.statements.len(),
        after.statements.len(),
        times(after, most),
        short(most)
    ))
}

/// A statement without its list of columns.
fn short(statement: &str) -> String {
    let plain = statement.replace(['"', '`'], "");
    match (plain.starts_with("SELECT "), plain.find(" FROM ")) {
        (true, Some(at)) => format!("SELECT …{}", &plain[at..]),
        _ => plain.chars().take(200).collect(),
    }
}

/// Compares with the file, which a reader has accepted.
fn not_as_counted(counts: &BTreeMap<&str, Count>) -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/statements.txt");
    if std::env::var_os("WRITE_STATEMENTS").is_some() {
        let mut text = HEAD.to_owned();
        for (route, count) in counts {
            let grown = if count.grown > 0 { count.grown.to_string() } else { String::new() };
            let line = format!("{:4} {grown:4} GET {route}", count.once);
            writeln!(text, "{line}").unwrap();
        }
        std::fs::write(&file, text).unwrap();
    }
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let accepted: BTreeMap<&str, usize> = text
        .lines()
        .filter_map(|line| {
            let (numbers, route) = line.split_once(" GET ")?;
            Some((route, numbers.split_whitespace().next()?.parse().ok()?))
        })
        .collect();
    let mut faults = Vec::new();
    for (route, count) in counts {
        match accepted.get(route) {
            Some(before) if count.once > *before => {
                faults.push(format!("{route}: {} statements, {before} before", count.once));
            }
            Some(_) => {}
            None => faults.push(format!("{route} is not in tests/it/statements.txt")),
        }
    }
    let lost = accepted.keys().filter(|route| !counts.contains_key(**route));
    faults.extend(
        lost.map(|route| format!("{route} is in tests/it/statements.txt, and was not drawn")),
    );
    faults
}

/// Statements that read a growing table whole, each once.
fn scans<'a>(explainer: &mut Explainer, drawn: impl Iterator<Item = &'a Drawn>) -> Vec<String> {
    let statements: BTreeSet<&String> = drawn.flat_map(|one| &one.statements).collect();
    let mut found = BTreeSet::new();
    for statement in &statements {
        let plain = short(statement);
        // The first rows by an index are few.
        if statement.starts_with("INSERT ") || first_rows(&plain) {
            continue;
        }
        for table in explainer.scans(statement) {
            let known = SHORT.iter().any(|(short, _)| *short == table)
                || READ_WHOLE
                    .iter()
                    .any(|(whole, part, _)| *whole == table && plain.contains(part));
            if !known {
                found.insert(format!("{table} is read whole: {plain}"));
            }
        }
    }
    println!("{} statements are explained", statements.len());
    found.into_iter().collect()
}

/// Whether a statement takes some rows from the beginning of an order, whatever they hold.
fn first_rows(plain: &str) -> bool {
    plain.contains(" LIMIT ") && !plain.contains(" WHERE ") && !plain.contains("(SELECT")
}

#[test]
fn every_exception_has_its_reason() {
    let pages = walk::pages();
    for (route, reason) in GROWS {
        assert!(pages.contains(*route) && !reason.is_empty(), "{route}");
    }
    assert!(SHORT.iter().all(|(_, reason)| !reason.is_empty()));
    assert!(READ_WHOLE.iter().all(|(_, _, reason)| !reason.is_empty()));
}
