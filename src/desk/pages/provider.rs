//! `/leverantor`: what a provider has to do today, and its places.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use super::super::model::Desk;
use super::common::{desk, link};
use super::waiting::{Question, Waiting};
use crate::capacity::{self, Places, STALE_AFTER_DAYS};
use crate::contract;
use crate::kernel::{UserId, time};
use crate::offer::{self, Site};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::provider::{self, Provider, ProviderId};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    desk: Desk,
    has_provider: bool,
    sites: Vec<SiteRow>,
}

#[derive(Serialize)]
struct SiteRow {
    reference: String,
    offer: String,
    name: String,
    free: i64,
    cap: i64,
    confirmed_on: NaiveDate,
    stale: bool,
}

/// What the desk shows, as it is found.
struct Found {
    provider: Provider,
    waiting: Waiting,
    sites: Vec<(String, Site, Places)>,
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let (user_id, today, now) = (cx.signed_in()?.user_id, cx.today, cx.now);
    let question = Question::of(&cx);
    let found = cx.read(move |conn| find(conn, &question, user_id, today)).await?;
    let Some(found) = found else {
        let mut desk = desk(&cx, "provider-none");
        desk.next = Some(link(&cx, "desk-provider-register", "/bli-utforare"));
        let view = View { desk, has_provider: false, sites: Vec::new() };
        return cx.page("desk/provider.html", &view);
    };
    let mut desk = Desk {
        title: cx.text("desk-provider-title", &[]),
        lead: cx.text("desk-provider-lead", &[("provider", &found.provider.name)]),
        links: vec![
            link(&cx, "desk-link-participants", "/leverantor/deltagare"),
            link(&cx, "desk-link-offers", "/leverantor/erbjudanden"),
            link(&cx, "desk-link-applications", "/leverantor/ansokan"),
            link(&cx, "desk-link-messages", "/leverantor/meddelanden"),
            link(&cx, "desk-link-organisation", "/leverantor/organisation"),
        ],
        ..Desk::default()
    };
    found.waiting.lay(&cx, &mut desk);
    let sites = found.sites.into_iter().map(|(offer, site, places)| SiteRow {
        reference: site.reference.to_string(),
        offer,
        name: site.name,
        free: places.free_places(),
        cap: places.cap / 100,
        confirmed_on: time::stockholm_day(places.confirmed_at),
        stale: now - places.confirmed_at > TimeDelta::days(STALE_AFTER_DAYS),
    });
    cx.page("desk/provider.html", &View { desk, has_provider: true, sites: sites.collect() })
}

fn find(
    conn: &mut Conn,
    question: &Question,
    user_id: UserId,
    today: NaiveDate,
) -> Result<Option<Found>, AppError> {
    let Some((provider, _)) = provider::of_user(conn, user_id)? else { return Ok(None) };
    let waiting = question.ask(conn)?;
    let sites = sites(conn, provider.id, today)?;
    Ok(Some(Found { provider, waiting, sites }))
}

/// The places of a provider where its contracts are in force, each with the offer's name.
fn sites(
    conn: &mut Conn,
    id: ProviderId,
    today: NaiveDate,
) -> Result<Vec<(String, Site, Places)>, AppError> {
    let offers: Vec<_> = contract::in_force(conn, today)?
        .into_iter()
        .filter(|line| line.provider_id == id)
        .map(|line| line.offer_id)
        .collect();
    let places = capacity::of_offers(conn, &offers)?;
    let mut sites = Vec::new();
    for offer_id in offers {
        let Some((_, text)) = offer::approved(conn, offer_id)? else { continue };
        for site in offer::sites(conn, offer_id)?.into_iter().filter(|site| site.active) {
            // A site nobody has claimed or confirmed yet: the offer's own figure, of the day it
            // was written.
            let own = Places {
                offer_id,
                site_id: site.id,
                cap: site.cap,
                occupied: 0,
                confirmed_at: text.made_at,
            };
            let places = places.get(&site.id).copied().unwrap_or(own);
            sites.push((text.name.clone(), site, places));
        }
    }
    Ok(sites)
}
