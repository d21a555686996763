//! `/leverantor`: what a provider has to do today, and its places.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use super::super::model::{Desk, Task};
use super::super::store;
use super::{count, desk, link, queue};
use crate::approval::{self, Application, ApplicationState, ChoiceSystem, PartnerState};
use crate::capacity::{self, Places, STALE_AFTER_DAYS};
use crate::contract::{self, Contract, ContractState, DeviationState};
use crate::kernel::{UserId, time};
use crate::message;
use crate::offer::{self, Offer, Site};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::view::day_text;
use crate::platform::web::{Cx, PageResult};
use crate::provider::{self, Provider, Renewal, Renews};

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
    applications: Vec<(Application, ChoiceSystem)>,
    contracts: Vec<Contract>,
    /// Joint applications that wait for an answer, with the lead's name.
    joint: Vec<(Application, String)>,
    /// Offers that staff have asked to change.
    changes: Vec<(Offer, String)>,
    unread: Vec<message::Line>,
    /// Asked about a deviation, or about changed terms: contract, where, until.
    questions: Vec<(&'static str, String, NaiveDate)>,
    referrals: i64,
    starts: i64,
    sites: Vec<(String, Site, Places)>,
    renewals: Vec<Renewal>,
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let (user_id, today, now) = (cx.signed_in()?.user_id, cx.today, cx.now);
    let found = cx.read(move |conn| find(conn, user_id, today)).await?;
    let Some(found) = found else {
        let mut desk = desk(&cx, "provider-none");
        desk.next = Some(link(&cx, "desk-provider-register", "/bli-utforare"));
        let view = View { desk, has_provider: false, sites: Vec::new() };
        return cx.page("desk/provider.html", &view);
    };
    let at = "/leverantor/deltagare";
    let referrals = count(&cx, "desk-referrals", found.referrals, at);
    let starts = count(&cx, "desk-starts", found.starts, at);
    let mut tasks: Vec<Task> = referrals.into_iter().chain(starts).collect();
    tasks.extend(found.unread.iter().map(|line| unread(&cx, line)));
    tasks.extend(found.questions.iter().map(|one| question(&cx, one)));
    tasks.extend(found.contracts.iter().filter_map(|contract| to_sign(&cx, contract)));
    tasks.extend(found.joint.iter().map(|(application, lead)| Task {
        text: cx.text("desk-provider-joint", &[("provider", lead)]),
        href: format!("/leverantor/ansokan/{}/medverka", application.reference),
        hint: application.reference.to_string(),
        status: cx.text("desk-to-do", &[]),
        color: "info",
        icon: "arrow-right",
    }));
    tasks.extend(found.changes.iter().map(|(offer, name)| Task {
        text: cx.text("desk-provider-change", &[("name", name)]),
        href: format!("/leverantor/erbjudanden/{}", offer.reference),
        hint: offer.reference.to_string(),
        status: cx.text("desk-to-do", &[]),
        color: "warning",
        icon: "arrow-right",
    }));
    tasks.extend(found.renewals.iter().map(|due| renew(&cx, due)));
    tasks.extend(found.applications.iter().filter_map(|(a, system)| under_way(&cx, a, system)));
    let desk = Desk {
        title: cx.text("desk-provider-title", &[]),
        lead: cx.text("desk-provider-lead", &[("provider", &found.provider.name)]),
        queues: vec![queue(&cx, "today", "desk-provider-queue", tasks)],
        links: vec![
            link(&cx, "desk-link-participants", "/leverantor/deltagare"),
            link(&cx, "desk-link-offers", "/leverantor/erbjudanden"),
            link(&cx, "desk-link-applications", "/leverantor/ansokan"),
            link(&cx, "desk-link-messages", "/leverantor/meddelanden"),
            link(&cx, "desk-link-organisation", "/leverantor/organisation"),
        ],
        ..Desk::default()
    };
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

fn find(conn: &mut Conn, user_id: UserId, today: NaiveDate) -> Result<Option<Found>, AppError> {
    let Some((provider, _)) = provider::of_user(conn, user_id)? else { return Ok(None) };
    let mut applications = Vec::new();
    for application in approval::of_provider(conn, provider.id)? {
        let system = approval::system(conn, application.choice_system_id)?;
        applications.push((application, system));
    }
    let contracts = contract::of_provider(conn, provider.id)?;
    let mut joint = Vec::new();
    for (application, partner) in approval::asked_of(conn, provider.id)? {
        let open = application.state == ApplicationState::Draft;
        if open && partner.state == PartnerState::Asked {
            let lead = provider::get(conn, application.provider_id)?.name;
            joint.push((application, lead));
        }
    }
    let mut changes = Vec::new();
    for asked in offer::change_asked(conn, provider.id)? {
        let name = offer::latest(conn, asked.id)?.name;
        changes.push((asked, name));
    }
    let mut unread = message::of_provider(conn, provider.id)?;
    unread.retain(|line| line.unread);
    let (referrals, starts) = store::waiting_participants(conn, provider.id)?;
    let offers: Vec<_> = contract::in_force(conn, today)?
        .into_iter()
        .filter(|line| line.provider_id == provider.id)
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
    let questions = questions(conn, &contracts)?;
    let renewals = provider::renewals_due(conn, provider.id, today)?;
    Ok(Some(Found {
        provider,
        applications,
        contracts,
        joint,
        changes,
        unread,
        questions,
        referrals,
        starts,
        sites,
        renewals,
    }))
}

/// What a provider is asked to answer about its contracts, where, and until when.
fn questions(
    conn: &mut Conn,
    contracts: &[Contract],
) -> Result<Vec<(&'static str, String, NaiveDate)>, AppError> {
    let mut all = Vec::new();
    for one in contracts {
        all.extend(asked(conn, one)?);
    }
    Ok(all)
}

fn asked(
    conn: &mut Conn,
    contract: &Contract,
) -> Result<Vec<(&'static str, String, NaiveDate)>, AppError> {
    let at = format!("/leverantor/avtal/{}", contract.reference);
    let mut asked = Vec::new();
    for one in contract::deviations(conn, contract.id)? {
        let path = format!("{at}/avvikelse/{}", one.reference);
        match (one.state, one.correct_by) {
            (DeviationState::Asked, _) => {
                asked.push(("desk-provider-deviation", path, one.answer_by));
            }
            (DeviationState::ToCorrect, Some(day)) => {
                asked.push(("desk-provider-correct", path, day));
            }
            _ => {}
        }
    }
    if let Some((_, until)) = contract::open_question(conn, contract.id)? {
        asked.push(("desk-provider-terms", format!("{at}/nya-villkor"), until));
    }
    Ok(asked)
}

fn question(cx: &Cx, (key, href, until): &(&str, String, NaiveDate)) -> Task {
    let late = *until < cx.today;
    Task {
        text: cx.text(key, &[]),
        href: href.clone(),
        hint: cx.text("desk-provider-until", &[("day", &day_text(&cx.app.words, cx.lang, *until))]),
        status: cx.text(if late { "desk-provider-late" } else { "desk-to-do" }, &[]),
        color: if late { "warning" } else { "info" },
        icon: "arrow-right",
    }
}

fn to_sign(cx: &Cx, contract: &Contract) -> Option<Task> {
    let waits = contract.state == ContractState::ToSign && contract.provider_signed_at.is_none();
    waits.then(|| Task {
        text: cx.text("desk-provider-sign", &[]),
        href: format!("/leverantor/avtal/{}", contract.reference),
        hint: contract.reference.to_string(),
        status: cx.text("desk-to-do", &[]),
        color: "info",
        icon: "arrow-right",
    })
}

/// A proof or a status that ends soon, or has.
fn renew(cx: &Cx, due: &Renewal) -> Task {
    let name = match due.what {
        Renews::Proof(kind) => cx.text(&format!("proof-kind-{kind}"), &[]),
        Renews::Status(kind) => {
            cx.text(&format!("status-kind-{}", kind.word().replace('_', "-")), &[])
        }
    };
    let day = day_text(&cx.app.words, cx.lang, due.valid_to);
    let (key, color) =
        if due.lapsed { ("desk-renew-ended", "danger") } else { ("desk-renew-ends", "warning") };
    Task {
        text: cx.text("desk-renew", &[("name", &name)]),
        href: "/leverantor/organisation/intyg".to_owned(),
        hint: cx.text(key, &[("day", &day)]),
        status: cx.text("desk-to-do", &[]),
        color,
        icon: "triangle-alert",
    }
}

fn under_way(cx: &Cx, application: &Application, system: &ChoiceSystem) -> Option<Task> {
    use ApplicationState::{CompletionRequested, Draft, Submitted, UnderReview};
    let (status, color) = match application.state {
        Draft => ("desk-provider-not-sent", "warning"),
        CompletionRequested => ("desk-provider-completion", "warning"),
        Submitted | UnderReview => ("desk-provider-sent", "neutral"),
        _ => return None,
    };
    Some(Task {
        text: cx.text("desk-provider-application", &[("system", &system.name)]),
        href: format!("/leverantor/ansokan/{}", application.reference),
        hint: application.reference.to_string(),
        status: cx.text(status, &[]),
        color,
        icon: "",
    })
}

/// A thread in which the authority has written something new.
fn unread(cx: &Cx, line: &message::Line) -> Task {
    Task {
        text: cx.text("desk-message", &[("matter", &line.registry_no)]),
        href: format!("/leverantor/arende/{}/meddelanden", line.matter),
        hint: line.title.clone(),
        status: cx.text("desk-to-do", &[]),
        color: "info",
        icon: "mail",
    }
}

/// One tap: the figures of a site are still right.
pub(super) async fn confirm(cx: Cx) -> PageResult {
    let (reference, user_id) = (cx.reference("site")?, cx.signed_in()?.user_id);
    cx.operate(move |op| {
        let site = offer::site_by_reference(op.conn, &reference)?;
        let offer = offer::get(op.conn, site.offer_id)?;
        match provider::of_user(op.conn, user_id)? {
            Some((own, _)) if own.id == offer.provider_id => {}
            _ => return Err(AppError::NotFound),
        }
        capacity::confirm(op, site.id).map_err(AppError::from)
    })
    .await?;
    cx.flash("desk-provider-confirmed", &[]);
    cx.see_other("/leverantor")
}
