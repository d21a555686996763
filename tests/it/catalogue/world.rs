//! Offers that the public can see. Provider and offer come by their services; the contract, which
//! other tests make by the whole way of an application, is laid down as it stands when signed.

use crate::make::op;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Actor, Email, Lang, OrganisationNumber, Reference, Role};
use valfard_tyreso::measure::{Accessibility, Area, Language, MeasureKind, TargetGroup};
use valfard_tyreso::offer::{self, Draft, NewSite, Offer};
use valfard_tyreso::platform::audit::{self, Event};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::provider::{self, LegalForm, Number, Provider, Registration};
use valfard_tyreso::registry::{self, MatterKind, NewMatter};
use valfard_tyreso::schema::{choice_system, contract, contract_offer};

use super::make::day;
use crate::app::TestApp;
use crate::official::record_by_hand;

/// Sound organisation numbers.
const NUMBERS: [&str; 6] =
    ["556036-0793", "556016-0680", "202100-5489", "556012-5790", "212000-0142", "556703-7485"];

/// A provider with offers of these names, each with two sites, all under one contract in force.
pub fn provider(app: &TestApp, name: &str, number: usize, offers: &[&str]) -> (i64, Vec<Offer>) {
    let user = app.user(Role::ProviderMember);
    let staff = app.user(Role::Commissioner);
    let (vault, now) = (app.state.vault.clone(), app.now());
    let wish = Registration {
        number: Number::Organisation(OrganisationNumber::parse(NUMBERS[number]).unwrap()),
        name: name.to_owned(),
        legal_form: LegalForm::LimitedCompany,
        contact_name: "Alva Ek".to_owned(),
        email: Email::parse("info@granen.example").unwrap(),
        phone: "08-123 456 78".to_owned(),
        website: "granen.example".to_owned(),
        about: "Vi är ett litet företag.".to_owned(),
        may_sign: true,
        language: Lang::Sv,
    };
    let names: Vec<String> = offers.iter().map(|name| (*name).to_owned()).collect();
    let actor = |user: &identity::User| Actor {
        user_id: Some(user.id),
        role: user.role,
        authority_id: user.authority_id,
    };
    let (by, staff) = (actor(&user), actor(&staff));
    let provider = app.db(move |conn| provider::register(&mut op(conn, &by, now), &vault, &wish));
    let id = provider.id;
    let made = names.into_iter().enumerate().map(|(place, name)| {
        app.db(move |conn| {
            let offer = offer::create(&mut op(conn, &by, now), id, kind(place), &name)?;
            let latest = offer::latest(conn, offer.id)?;
            offer::save_draft(&mut op(conn, &by, now), offer.id, latest.id, &draft(&name))?;
            for area in [Area::Bollmora, Area::Trollbacken] {
                offer::add_site(&mut op(conn, &by, now), offer.id, &site(area))?;
            }
            offer::complete(&mut op(conn, &by, now), offer.id)?;
            let sent = offer::submit(&mut op(conn, &by, now), offer.id)?;
            offer::approve(&mut op(conn, &staff, now), offer.id, sent.id)
        })
    });
    let made: Vec<Offer> = made.collect();
    let all = made.clone();
    let contract = app.db(move |conn| sign(conn, &provider, &all, now));
    (contract, made)
}

const fn kind(place: usize) -> MeasureKind {
    match place {
        0 => MeasureKind::WorkTraining,
        1 => MeasureKind::LanguageSupport,
        _ => MeasureKind::JobCoaching,
    }
}

fn draft(name: &str) -> Draft {
    Draft {
        name: name.to_owned(),
        summary: format!("{name}: du provar ett jobb och får stöd."),
        description: "Vi arbetar tillsammans.\nDu får en handledare.".to_owned(),
        content: "Måndag till onsdag i verkstaden.".to_owned(),
        target_groups: vec![TargetGroup::Young],
        languages: vec![Language::Swedish, Language::Arabic],
        accessibility: vec![Accessibility::StepFree],
        hours: "Vardagar 9–15".to_owned(),
        extent_percent: Some(50),
        competence: "Två pedagoger".to_owned(),
        intake: offer::Intake::Rolling,
        ..Draft::default()
    }
}

fn site(area: Area) -> NewSite {
    NewSite {
        name: "Huset".to_owned(),
        street: "Gatan 1".to_owned(),
        postcode: "135 40".to_owned(),
        locality: "Tyresö".to_owned(),
        area,
        latitude: None,
        longitude: None,
        cap: 200,
    }
}

fn sign(
    conn: &mut Conn,
    provider: &Provider,
    offers: &[Offer],
    now: chrono::NaiveDateTime,
) -> QueryResult<i64> {
    let home = identity::authority(conn, "tyreso")?.id;
    let matter = NewMatter {
        kind: MatterKind::Contract,
        title: "Avtal",
        title_secret: false,
        owner_authority_id: home,
    };
    let matter = registry::open_matter(&mut op(conn, &Actor::system(), now), &matter)?;
    let system: i64 = diesel::insert_into(choice_system::table)
        .values((
            choice_system::reference.eq(Reference::random()),
            choice_system::owner_authority_id.eq(home),
            choice_system::matter_id.eq(matter.id),
            choice_system::name.eq("Arbete"),
            choice_system::measure_kind.eq(MeasureKind::WorkTraining),
            choice_system::cpv.eq("79611000"),
            choice_system::decided_on.eq(day()),
            choice_system::decision_registry_no.eq("KS 2026:1"),
            choice_system::default_alternative.eq("in_house"),
            choice_system::default_ground.eq("KL"),
            choice_system::specification_series.eq("arbete"),
            choice_system::state.eq("open"),
            choice_system::created_at.eq(now),
        ))
        .returning(choice_system::id)
        .get_result(conn)?;
    let made: i64 = diesel::insert_into(contract::table)
        .values((
            contract::reference.eq(Reference::random()),
            contract::source.eq("lov"),
            contract::source_name.eq("Arbete"),
            contract::owner_authority_id.eq(home),
            contract::matter_id.eq(matter.id),
            contract::provider_id.eq(provider.id),
            contract::choice_system_id.eq(system),
            contract::state.eq("active"),
            contract::text.eq("Avtal"),
            contract::text_sha256.eq("0"),
            contract::starts_on.eq(day()),
            contract::provider_signed_at.eq(now),
            contract::authority_signed_at.eq(now),
            contract::created_at.eq(now),
        ))
        .returning(contract::id)
        .get_result(conn)?;
    for offer in offers {
        diesel::insert_into(contract_offer::table)
            .values((contract_offer::contract_id.eq(made), contract_offer::offer_id.eq(offer.id)))
            .execute(conn)?;
    }
    record_by_hand(conn, "system", system, now)?;
    told(conn, made, now)?;
    Ok(made)
}

/// Ends a contract, as the contract room would.
pub fn leave(app: &TestApp, id: i64, state: &'static str, last: Option<NaiveDate>) {
    let now = app.now();
    app.db(move |conn| {
        diesel::update(contract::table.find(id))
            .set((contract::state.eq(state), contract::ends_on.eq(last)))
            .execute(conn)?;
        told(conn, id, now)
    });
}

fn told(conn: &mut Conn, id: i64, now: chrono::NaiveDateTime) -> QueryResult<()> {
    let event = Event {
        action: "contract.changed",
        object: ("contract", id, None),
        owner_authority_id: None,
        detail: &json!({}),
        personal: None,
        official: valfard_tyreso::contract::OFFICIAL.first().copied(),
    };
    audit::record(conn, &Actor::system(), &event, now)
}
