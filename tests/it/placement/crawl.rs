//! Every page that a role may read, searched for what must stand nowhere.

use actix_web::http::StatusCode;
use valfard_tyreso::app::routes;
use valfard_tyreso::client::Client;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::placement::Placement;
use valfard_tyreso::platform::web::Method;
use valfard_tyreso::right;
use valfard_tyreso::{choice, contract, offer};

use crate::app::{TestApp, Visitor};
use crate::person::Given;

/// What must be found nowhere.
const SECRETS: &[&str] = &[
    "Sivgerd",
    "Holmqvistsson",
    "sivgerd",
    "174 06 77",
    "1740677",
    "Hemliga gatan",
    "12189876",
    "1218-9876",
];

pub fn found(text: &str) -> Vec<&'static str> {
    SECRETS.iter().copied().filter(|secret| text.contains(*secret)).collect()
}

/// Every code that an address may be made of.
pub fn codes(app: &TestApp, given: &Given, person: &Client, placement: &Placement) -> Vec<String> {
    let (id, contract_id, person_row, at) =
        (placement.id, given.contract, person.clone(), placement.offer_id);
    let mut codes = app.db(move |conn| {
        let choice = choice::of_placement(conn, id)?;
        let mut codes = vec![choice.reference.to_string()];
        for right in right::of_client(conn, &person_row)? {
            codes.push(right.reference.to_string());
        }
        codes.push(
            contract::get(conn, contract_id).map_err(|_| diesel::NotFound)?.reference.to_string(),
        );
        codes.push(offer::get(conn, at)?.reference.to_string());
        Ok::<_, choice::ChoiceError>(codes)
    });
    codes.push(person.reference.to_string());
    codes.push(placement.reference.to_string());
    codes.push(given.provider.reference.to_string());
    codes.push(given.site.reference.to_string());
    codes
}

/// Every address of a route with these codes in its places.
fn addresses(path: &str, codes: &[String]) -> Vec<String> {
    let mut all = vec![String::new()];
    for part in path.trim_start_matches('/').split('/') {
        let mut next = Vec::new();
        for so_far in all {
            if part.starts_with('{') {
                next.extend(codes.iter().map(|code| format!("{so_far}/{code}")));
            } else {
                next.push(format!("{so_far}/{part}"));
            }
        }
        all = next;
    }
    all
}

/// Searches are in capitals, so that what was asked is no hit where a page says it again.
const QUERIES: &[&str] = &[
    "vilka=alla",
    "vilka=alla&q=SIVGERD",
    "q=HOLMQVIST",
    "vilka=alla&lage=waits_for_provider",
    "lage=placed&vilka=alla",
    "lage=waits_for_person&vilka=alla",
    "lage=new&vilka=alla",
];

/// What a browser finds on every page that its role may read.
pub async fn crawl(
    browser: &Visitor<'_>,
    role: Role,
    codes: &[String],
) -> Vec<(String, Vec<&'static str>)> {
    let mut where_found = Vec::new();
    for route in routes(true).table() {
        if route.method != Method::Get || !route.access.lets_in(role) {
            continue;
        }
        let mut paths = addresses(&route.path, codes);
        if !route.path.contains('{') {
            let asked = QUERIES.iter().map(|query| format!("{}?{query}", route.path));
            paths.extend(asked.collect::<Vec<_>>());
        }
        for path in paths {
            let page = browser.get(&path).await;
            assert!(page.status != StatusCode::INTERNAL_SERVER_ERROR, "{path}: {}", page.text());
            let hits = found(&page.html);
            if !hits.is_empty() {
                where_found.push((path, hits));
            }
        }
    }
    where_found
}
