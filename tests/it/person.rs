//! A small world for the rooms of persons: providers with a contract in force, staff, people.

use crate::make::op;
use chrono::NaiveDate;
use diesel::prelude::*;
use valfard_tyreso::client::{self, Client, Contact, NewClient, Number, Purpose, Viewer};
use valfard_tyreso::contract::ContractId;
use valfard_tyreso::identity::{self, NewUser, User};
use valfard_tyreso::kernel::{
    Actor, Email, Lang, OrganisationNumber, PersonNumber, Reference, Role, time,
};
use valfard_tyreso::measure::{Area, Cpv, Language, MeasureKind};
use valfard_tyreso::offer::{self, NewSite, Offer, Site};
use valfard_tyreso::platform::secret::sha256;
use valfard_tyreso::provider::{self, LegalForm, Provider, Registration};
use valfard_tyreso::registry::{self, MatterKind, NewMatter};
use valfard_tyreso::right::{self, LegalBasis, NewRight, Right, ToldBy};
use valfard_tyreso::schema::{contract, contract_offer};
use valfard_tyreso::system::{self, Bounds, DefaultAlternative, NewSystem};
use valfard_tyreso::terms::Head;

use crate::app::{TestApp, Visitor};
use crate::official::record_by_hand;

/// The account as an actor.
pub fn actor(user: &User) -> Actor {
    Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id }
}

/// A provider that can be chosen.
#[derive(Clone)]
pub struct Given {
    pub provider: Provider,
    pub member: User,
    pub site: Site,
    pub contract: ContractId,
}

/// What its offer is like.
#[derive(Clone, Copy)]
pub struct Like {
    pub name: &'static str,
    /// The first nine digits of its number.
    pub digits: &'static str,
    pub language: Language,
    pub area: Area,
    /// Whole places.
    pub places: i64,
}

pub const VERKSTAN: Like = Like {
    name: "Verkstan",
    digits: "556036079",
    language: Language::Swedish,
    area: Area::Bollmora,
    places: 2,
};

fn number(nine: &str) -> OrganisationNumber {
    (0..10).find_map(|last| OrganisationNumber::parse(&format!("{nine}{last}")).ok()).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl TestApp {
    /// A provider with one approved offer at one site, and a contract in force.
    pub fn given(&self, like: Like) -> Given {
        let staff = self.user(Role::Commissioner);
        let member = self.user(Role::ProviderMember);
        let (vault, now) = (self.state.vault.clone(), self.now());
        let (by, run) = (actor(&member), actor(&staff));
        let provider = self.db({
            let vault = vault.clone();
            move |conn| provider::register(&mut op(conn, &by, now), &vault, &registration(like))
        });
        let provider_id = provider.id;
        let offer = self.db(move |conn| {
            offer::create(
                &mut op(conn, &by, now),
                provider_id,
                MeasureKind::WorkTraining,
                like.name,
            )
        });
        let id = offer.id;
        let site = self.db(move |conn| {
            let text = offer::latest(conn, id)?;
            let draft = draft(text.draft(), like);
            offer::save_draft(&mut op(conn, &by, now), id, text.id, &draft)?;
            let site = offer::add_site(&mut op(conn, &by, now), id, &site(like))?;
            offer::complete(&mut op(conn, &by, now), id)?;
            let sent = offer::submit(&mut op(conn, &by, now), id)?;
            offer::approve(&mut op(conn, &run, now), id, sent.id)?;
            Ok::<_, offer::OfferError>(site)
        });
        let reference = site.reference.clone();
        let site = self.db(move |conn| offer::site_by_reference(conn, &reference));
        let contract = self.in_force(&staff, &provider, &offer);
        Given { provider, member, site, contract }
    }

    /// A contract signed by both, without the road that leads there.
    fn in_force(&self, staff: &User, provider: &Provider, offer: &Offer) -> ContractId {
        let (run, now) = (actor(staff), self.now());
        let (provider_id, offer_id, signed) = (provider.id, offer.id, staff.id);
        let owner = staff.authority_id.unwrap();
        self.db(move |conn| {
            let system = system::create(&mut op(conn, &run, now), &system(owner)).unwrap();
            let matter = NewMatter {
                kind: MatterKind::ALL[0],
                title: "Avtal",
                title_secret: false,
                owner_authority_id: owner,
            };
            let matter = registry::open_matter(&mut op(conn, &run, now), &matter)?;
            let id: ContractId = diesel::insert_into(contract::table)
                .values((
                    contract::reference.eq(Reference::random()),
                    contract::source.eq("lov"),
                    contract::source_name.eq("Arbete"),
                    contract::owner_authority_id.eq(owner),
                    contract::matter_id.eq(matter.id),
                    contract::provider_id.eq(provider_id),
                    contract::choice_system_id.eq(system.id),
                    contract::state.eq("active"),
                    contract::text.eq(""),
                    contract::text_sha256.eq(sha256(b"")),
                    contract::starts_on.eq(time::stockholm_day(now)),
                    contract::provider_signed_by.eq(signed),
                    contract::provider_signed_at.eq(now),
                    contract::authority_signed_by.eq(signed),
                    contract::authority_signed_at.eq(now),
                    contract::created_at.eq(now),
                ))
                .returning(contract::id)
                .get_result(conn)?;
            diesel::insert_into(contract_offer::table)
                .values((contract_offer::contract_id.eq(id), contract_offer::offer_id.eq(offer_id)))
                .execute(conn)?;
            record_by_hand(conn, "contract", id.0, now)?;
            Ok::<_, diesel::result::Error>(id)
        })
    }

    /// A person with an account, registered by a caseworker.
    pub fn person(&self, caseworker: &User, name: &str) -> Client {
        let new = new_client(name, Number::None);
        self.register(caseworker, new)
    }

    pub fn register(&self, caseworker: &User, new: NewClient) -> Client {
        let viewer = Viewer::case(actor(caseworker), Purpose::Registration);
        let (vault, now) = (self.state.vault.clone(), self.now());
        self.db(move |conn| client::register(conn, &vault, &viewer, &new, now))
    }

    /// The person's own browser.
    pub fn as_person(&self, client: &Client) -> Visitor<'_> {
        let id = client.user_id.unwrap();
        let user = self.db(move |conn| identity::user(conn, id));
        self.sign_in_as(&user)
    }

    /// A right to choose work training, full time, with a week to do it.
    pub fn right(&self, caseworker: &User, client: &Client) -> Right {
        self.right_like(caseworker, client, new_right())
    }

    pub fn right_like(&self, caseworker: &User, client: &Client, new: NewRight) -> Right {
        let viewer = Viewer::case(actor(caseworker), Purpose::OpenChoice).because("Provar");
        // R59: nothing is sent to a protected person.
        let told_by = if client.protected { ToldBy::InPerson } else { new.told_by };
        let new = NewRight { told_by, ..new };
        let (person, now) = (client.reference.clone(), self.now());
        self.db(move |conn| right::open(conn, &viewer, &person, &new, now))
    }

    /// Somebody of another authority.
    pub fn staff_of(&self, code: &'static str, role: Role) -> User {
        let (now, email) = (self.now(), format!("{code}.{}@example.se", role.word()));
        self.db(move |conn| {
            let home = identity::authority(conn, code)?.id;
            let new = NewUser {
                name: format!("Staff of {code}"),
                email: Email::parse(&email).unwrap(),
                role,
                authority_id: Some(home),
                language: Lang::Sv,
            };
            identity::create_user(&mut op(conn, &Actor::system(), now), new)
        })
    }
}

pub fn new_right() -> NewRight {
    NewRight {
        measure_kind: MeasureKind::WorkTraining,
        legal_basis: LegalBasis::SocialOpen,
        hundredths: 100,
        area: None,
        needs_languages: Vec::new(),
        needs_access: Vec::new(),
        told_by: ToldBy::Email,
        planned_from: None,
        planned_to: None,
        last_day: day("2026-03-10"),
    }
}

pub fn new_client(name: &str, number: Number) -> NewClient {
    let address =
        format!("{}@example.se", valfard_tyreso::kernel::text::fold(name).replace(' ', "."));
    NewClient {
        name: name.to_owned(),
        number,
        contact: Contact {
            email: Some(Email::parse(&address).unwrap()),
            phone: "070-174 06 05".to_owned(),
            language: Lang::Sv,
            interpreter: None,
            protected: false,
            channel: None,
            address: String::new(),
        },
    }
}

/// One of the official test numbers.
pub fn test_number() -> Number {
    Number::National(PersonNumber::parse("198112189876", day("2026-03-03")).unwrap())
}

fn registration(like: Like) -> Registration {
    Registration {
        number: provider::Number::Organisation(number(like.digits)),
        name: like.name.to_owned(),
        legal_form: LegalForm::LimitedCompany,
        contact_name: "Alva Ek".to_owned(),
        email: Email::parse("info@granen.example").unwrap(),
        phone: "08-465 004 01".to_owned(),
        website: String::new(),
        about: String::new(),
        may_sign: true,
        language: Lang::Sv,
    }
}

fn site(like: Like) -> NewSite {
    NewSite {
        name: "Huset".to_owned(),
        street: "Bollmoravägen 1".to_owned(),
        postcode: "135 40".to_owned(),
        locality: "Tyresö".to_owned(),
        area: like.area,
        latitude: None,
        longitude: None,
        cap: like.places * 100,
    }
}

/// The same text for all, at the site that was there.
fn draft(was: offer::Draft, like: Like) -> offer::Draft {
    use valfard_tyreso::measure::{Accessibility, TargetGroup};
    offer::Draft {
        summary: "Träna på att arbeta.".to_owned(),
        description: "Du arbetar i en verkstad.".to_owned(),
        content: "Snickra och sälja.".to_owned(),
        target_groups: vec![TargetGroup::ALL[0]],
        languages: vec![like.language],
        accessibility: vec![Accessibility::ALL[0]],
        hours: "9-15".to_owned(),
        extent_percent: Some(100),
        hours_per_week: Some(30),
        typical_weeks: Some(12),
        competence: "Handledare".to_owned(),
        methods: "Handledning".to_owned(),
        intake: offer::Intake::Rolling,
        ..was
    }
}

fn system(owner: valfard_tyreso::kernel::AuthorityId) -> NewSystem {
    NewSystem {
        owner_authority_id: owner,
        name: "Arbetsträning".to_owned(),
        measure_kind: MeasureKind::WorkTraining,
        cpv: Cpv::parse("85312510").unwrap(),
        decided_on: day("2026-01-15"),
        decision_registry_no: "KS 2026:1".to_owned(),
        default_alternative: DefaultAlternative::InHouse,
        default_ground: "Egen regi".to_owned(),
        default_unit: Some("Arbetscentrum".to_owned()),
        default_supplier: None,
        bounds: Bounds::default(),
        terms: Head {
            title: "Krav".to_owned(),
            background: "Bakgrund".to_owned(),
            compensation: "Ersättning".to_owned(),
            how_to_apply: "Så här".to_owned(),
            decision_days: 30,
            contract_text: "Avtal".to_owned(),
        },
    }
}
