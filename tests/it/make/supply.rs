//! Builders of the supply side, on top of the same operations as people do: staff with delegations, a
//! provider with an offer, an open choice system, an application as far along as a test needs it.

use crate::make::op;
use chrono::{NaiveDate, NaiveDateTime};
use valfard_tyreso::approval::{self, Application, ApplicationId, Verdict};
use valfard_tyreso::attachment::{self, Allowed, Attachment};
use valfard_tyreso::contract::{self, Contract};
use valfard_tyreso::identity::{self, Decision, NewUser};
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::kernel::{Actor, Email, Lang, OrganisationNumber, Role};
use valfard_tyreso::measure::{Accessibility, Area, Cpv, Language, MeasureKind, TargetGroup};
use valfard_tyreso::offer::{self, Draft, NewSite, OfferId};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::platform::secret::Vault;
use valfard_tyreso::provider::{self, LegalForm, Number, Provider, Registration};
use valfard_tyreso::registry;
use valfard_tyreso::system::{self, Bounds, ChoiceSystem, DefaultAlternative, NewSystem};
use valfard_tyreso::terms::{self, AnswerValue, Head, RequirementKind, RequirementWish};

use crate::files;

pub const KIND: MeasureKind = MeasureKind::JobCoaching;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn email(name: &str) -> Email {
    Email::parse(&format!("{name}@exempel.se")).unwrap()
}

/// An account of the commissioning unit of an authority.
pub fn staff_of(conn: &mut Conn, code: &str, name: &str, now: NaiveDateTime) -> Actor {
    let authority = identity::authority(conn, code).unwrap();
    let new = NewUser {
        name: format!("Handläggare {name}"),
        email: email(name),
        role: Role::Commissioner,
        authority_id: Some(authority.id),
        language: Lang::Sv,
    };
    let user = identity::create_user(&mut op(conn, &Actor::system(), now), new).unwrap();
    Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id }
}

/// Staff of the municipality with every delegation.
pub fn staff(conn: &mut Conn, name: &str, now: NaiveDateTime) -> Actor {
    let actor = staff_of(conn, "tyreso", name, now);
    for decision in [Decision::LovApproval, Decision::Exclusion, Decision::Contract] {
        delegate(conn, &actor, decision, day(2020, 1, 1), None, now);
    }
    actor
}

pub fn delegate(
    conn: &mut Conn,
    to: &Actor,
    decision: Decision,
    from: NaiveDate,
    until: Option<NaiveDate>,
    now: NaiveDateTime,
) {
    let (user, authority) = (to.user_id.unwrap(), to.authority_id.unwrap());
    let system = Actor::system();
    identity::delegate(
        &mut op(conn, &system, now),
        user,
        authority,
        decision,
        "A 4.1",
        from,
        until,
    )
    .unwrap();
}

/// A made-up organisation number with a right check digit.
pub fn org_number(n: u32) -> OrganisationNumber {
    let nine = format!("5590{n:05}");
    let sum: u32 = nine
        .bytes()
        .enumerate()
        .map(|(at, digit)| {
            let value = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            value / 10 + value % 10
        })
        .sum();
    OrganisationNumber::parse(&format!("{nine}{}", (10 - sum % 10) % 10)).unwrap()
}

/// An organisation with a member who may sign.
pub fn provider(
    conn: &mut Conn,
    vault: &Vault,
    n: u32,
    name: &str,
    now: NaiveDateTime,
) -> (Provider, Actor) {
    let address = email(&format!("utforare{n}"));
    let wish = Registration {
        number: Number::Organisation(org_number(n)),
        name: name.to_owned(),
        legal_form: LegalForm::LimitedCompany,
        contact_name: format!("Kontakt {n}"),
        email: address.clone(),
        phone: "08-123 45 67".to_owned(),
        website: String::new(),
        about: "Vi ger stöd till jobb.".to_owned(),
        may_sign: true,
        language: Lang::Sv,
    };
    let provider = provider::register(&mut op(conn, &Actor::visitor(), now), vault, &wish).unwrap();
    let user = identity::user_by_email(conn, &address).unwrap().unwrap();
    let actor = Actor { user_id: Some(user.id), role: Role::ProviderMember, authority_id: None };
    (provider, actor)
}

/// A whole offer of one kind, with one place.
pub fn offer(
    conn: &mut Conn,
    actor: &Actor,
    provider: &Provider,
    name: &str,
    now: NaiveDateTime,
) -> OfferId {
    let made = offer::create(&mut op(conn, actor, now), provider.id, KIND, name).unwrap();
    let first = offer::latest(conn, made.id).unwrap();
    let draft = Draft {
        name: name.to_owned(),
        summary: "Vi hjälper dig att hitta jobb.".to_owned(),
        description: "Du får en egen coach.".to_owned(),
        content: "Samtal varje vecka.".to_owned(),
        target_groups: vec![TargetGroup::ALL[0]],
        languages: vec![Language::ALL[0]],
        accessibility: vec![Accessibility::ALL[0]],
        hours: "Vardagar 9–16".to_owned(),
        extent_percent: Some(50),
        competence: "Utbildade coacher".to_owned(),
        intake: offer::Intake::Rolling,
        ..Draft::default()
    };
    offer::save_draft(&mut op(conn, actor, now), made.id, first.id, &draft).unwrap();
    let site = NewSite {
        name: "Bollmora".to_owned(),
        street: "Bollmoravägen 1".to_owned(),
        postcode: "135 40".to_owned(),
        locality: "Tyresö".to_owned(),
        area: Area::Bollmora,
        latitude: None,
        longitude: None,
        cap: 200,
    };
    offer::add_site(&mut op(conn, actor, now), made.id, &site).unwrap();
    offer::complete(&mut op(conn, actor, now), made.id).unwrap();
    made.id
}

pub fn new_system(staff: &Actor, name: &str) -> NewSystem {
    NewSystem {
        owner_authority_id: staff.authority_id.unwrap(),
        name: name.to_owned(),
        measure_kind: KIND,
        cpv: Cpv::parse("85312510-7").unwrap(),
        decided_on: day(2025, 11, 3),
        decision_registry_no: "KS 2025:111".to_owned(),
        default_alternative: DefaultAlternative::InHouse,
        default_ground: "Beslut i nämnden, LOV 9 kap. 2 §".to_owned(),
        default_unit: Some("Arbetscentrum".to_owned()),
        default_supplier: None,
        bounds: Bounds::default(),
        terms: Head {
            title: name.to_owned(),
            background: "Coachning till jobb.".to_owned(),
            compensation: "3 700 kronor i månaden".to_owned(),
            how_to_apply: "Ansök i portalen.".to_owned(),
            decision_days: 30,
            contract_text: "Uppsägning: tre månader.".to_owned(),
        },
    }
}

/// A requirement of each kind: a yes, a number of at least two, a text of at most fifty words.
pub fn wishes() -> Vec<RequirementWish> {
    let wish = |kind, heading: &str| RequirementWish {
        heading: heading.to_owned(),
        text: format!("Krav: {heading}"),
        kind,
        how_checked: "Mot svaret.".to_owned(),
        word_limit: (kind == RequirementKind::Text).then_some(50),
        minimum: (kind == RequirementKind::Number).then_some(2),
        maximum: None,
        evidence: String::new(),
        may_reuse: true,
        file_kinds: None,
        file_max_mb: None,
    };
    vec![
        wish(RequirementKind::Yes, "Försäkring"),
        wish(RequirementKind::Number, "Års erfarenhet"),
        wish(RequirementKind::Text, "Metod"),
    ]
}

/// A system that takes applications, with three published requirements.
pub fn open_system(conn: &mut Conn, staff: &Actor, name: &str, now: NaiveDateTime) -> ChoiceSystem {
    let system = system::create(&mut op(conn, staff, now), &new_system(staff, name)).unwrap();
    let spec = terms::latest(conn, &system.specification_series).unwrap().unwrap();
    for wish in wishes() {
        terms::add_requirement(&mut op(conn, staff, now), spec.id, &wish).unwrap();
    }
    terms::publish(&mut op(conn, staff, now), spec.id).unwrap();
    system::open(&mut op(conn, staff, now), system.id).unwrap()
}

/// A small file of the actor's organisation.
fn stored(conn: &mut Conn, actor: &Actor, now: NaiveDateTime) -> Attachment {
    let (own, _) = provider::of_user(conn, actor.user_id.unwrap()).unwrap().unwrap();
    let checked = attachment::check(files::pdf(), "intyg.pdf", &Allowed::all()).unwrap();
    let file = attachment::scan(checked, None).unwrap();
    attachment::save(&mut op(conn, actor, now), &own.reference, &file, None).unwrap()
}

/// Good answers to every requirement.
pub fn answer_all(conn: &mut Conn, actor: &Actor, application: &Application, now: NaiveDateTime) {
    let asked = terms::requirements(conn, application.specification_id).unwrap();
    let given: Vec<_> = asked
        .iter()
        .map(|one| {
            let given = match one.kind {
                RequirementKind::Yes => AnswerValue::Yes(true),
                RequirementKind::Number => AnswerValue::Number(5),
                RequirementKind::Text => AnswerValue::Text("Samtal och praktik.".to_owned()),
                RequirementKind::Document => AnswerValue::Document(stored(conn, actor, now).id),
            };
            (one.id, Some(given))
        })
        .collect();
    let revision = terms::sheet(conn, application.answer_sheet_id).unwrap().revision;
    approval::answer(&mut op(conn, actor, now), application.id, revision, &given).unwrap();
}

/// "No" to every exclusion ground.
pub fn declare_none(conn: &mut Conn, actor: &Actor, application: &Application, now: NaiveDateTime) {
    let grounds = terms::grounds(conn, stockholm_day(now)).unwrap();
    let answers: Vec<_> = grounds.iter().map(|one| (one.id, Some(false), String::new())).collect();
    let revision = terms::sheet(conn, application.answer_sheet_id).unwrap().revision;
    approval::declare(&mut op(conn, actor, now), application.id, revision, &answers).unwrap();
}

/// A partner's signatory answers "no" to every exclusion ground and says yes.
pub fn join(conn: &mut Conn, partner: &Actor, id: ApplicationId, now: NaiveDateTime) {
    let own = provider::of_user(conn, partner.user_id.unwrap()).unwrap().unwrap().0.id;
    let all = approval::partners(conn, id).unwrap();
    let sheet = all.iter().find(|one| one.provider_id == own).unwrap().answer_sheet_id;
    let grounds = terms::grounds(conn, stockholm_day(now)).unwrap();
    let answers: Vec<_> = grounds.iter().map(|one| (one.id, Some(false), String::new())).collect();
    let revision = terms::sheet(conn, sheet).unwrap().revision;
    approval::declare_partner(&mut op(conn, partner, now), id, revision, &answers).unwrap();
    approval::confirm_partner(&mut op(conn, partner, now), id).unwrap();
}

/// An application with every part done, not sent.
pub fn ready(
    conn: &mut Conn,
    actor: &Actor,
    provider: &Provider,
    system: &ChoiceSystem,
    offer: OfferId,
    now: NaiveDateTime,
) -> Application {
    let application = approval::start(&mut op(conn, actor, now), provider.id, system.id).unwrap();
    answer_all(conn, actor, &application, now);
    declare_none(conn, actor, &application, now);
    let id = application.id;
    approval::name_signatory(&mut op(conn, actor, now), id, actor.user_id.unwrap()).unwrap();
    approval::answer_social(&mut op(conn, actor, now), id, false).unwrap();
    approval::answer_joint(&mut op(conn, actor, now), id, false).unwrap();
    approval::choose_offers(&mut op(conn, actor, now), id, &[offer]).unwrap();
    approval::attach_nothing(&mut op(conn, actor, now), id).unwrap();
    approval::application(conn, id).unwrap()
}

/// Takes an application on and finds every requirement met.
pub fn examine_all(conn: &mut Conn, staff: &Actor, id: ApplicationId, now: NaiveDateTime) {
    approval::assign(&mut op(conn, staff, now), id).unwrap();
    let spec = approval::application(conn, id).unwrap().specification_id;
    for asked in terms::requirements(conn, spec).unwrap() {
        approval::examine(&mut op(conn, staff, now), id, asked.id, Verdict::Met, "").unwrap();
    }
}

/// The letter of the decision about an application.
pub fn letter(conn: &mut Conn, application: &Application) -> registry::Document {
    let made = approval::decision_of(conn, application).unwrap();
    registry::document_by_id(conn, made.document_id).unwrap()
}

/// A contract that both have signed.
pub fn signed(
    conn: &mut Conn,
    staff: &Actor,
    member: &Actor,
    id: ApplicationId,
    now: NaiveDateTime,
) -> Contract {
    let made = approval::approve(&mut op(conn, staff, now), id).unwrap();
    contract::sign_provider(&mut op(conn, member, now), made.id, &made.text_sha256).unwrap();
    contract::sign_authority(&mut op(conn, staff, now), made.id, &made.text_sha256).unwrap()
}

/// What most tests stand on: staff, a provider with an offer, an open system.
#[derive(Clone)]
pub struct World {
    pub staff: Actor,
    pub member: Actor,
    pub provider: Provider,
    pub system: ChoiceSystem,
    pub offer: OfferId,
}

pub fn world(conn: &mut Conn, vault: &Vault, now: NaiveDateTime) -> World {
    let staff = staff(conn, "anna", now);
    let system = open_system(conn, &staff, "Jobbcoachning", now);
    let (provider, member) = provider(conn, vault, 1, "Stegen AB", now);
    let offer = offer(conn, &member, &provider, "Coachning", now);
    World { staff, member, provider, system, offer }
}

/// The world with an application that is sent.
pub fn sent(conn: &mut Conn, vault: &Vault, now: NaiveDateTime) -> (World, ApplicationId) {
    let world = world(conn, vault, now);
    let ready = ready(conn, &world.member, &world.provider, &world.system, world.offer, now);
    approval::submit(&mut op(conn, &world.member, now), ready.id, &[]).unwrap();
    (world, ready.id)
}
