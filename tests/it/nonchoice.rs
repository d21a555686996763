//! Those who have not chosen: the reminder, the decision, its record, and what nobody learns before.

mod deciding;
mod left;
mod policies;
mod record;
mod remind;
mod together;

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use diesel::prelude::*;
use valfard_tyreso::choice::{self, ChosenBy};
use valfard_tyreso::client::{Client, Purpose, Viewer};
use valfard_tyreso::identity::{self, Decision as Kind, User};
use valfard_tyreso::kernel::{Role, time};
use valfard_tyreso::measure::Area;
use valfard_tyreso::nonchoice::{
    self, Decision, NonchoiceBar, NonchoiceError, NonchoiceOutcome, What, Wish,
};
use valfard_tyreso::platform::audit;
use valfard_tyreso::right::{self, RightState};
use valfard_tyreso::schema::{choice_system, contract};
use valfard_tyreso::system::{
    self, ChoiceSystemId, DefaultAlternative, DefaultPolicy, NewPolicy, Opinion,
};

use crate::app::TestApp;
use crate::official::record_by_hand;
use crate::person::{Given, Like, VERKSTAN, actor, day, new_right};

pub const LUNDEN: Like =
    Like { name: "Lunden", digits: "556016068", area: Area::Trollbacken, ..VERKSTAN };
pub const BRYGGAN: Like =
    Like { name: "Bryggan", digits: "556074708", area: Area::TyresoStrand, ..VERKSTAN };

/// A system that has opened, with the contracts of some providers, and who may decide.
pub struct Ground {
    pub app: TestApp,
    pub given: Vec<Given>,
    pub system: ChoiceSystemId,
    pub boss: User,
    pub worker: User,
}

pub fn opinion() -> Opinion {
    Opinion {
        by: "Kommunjurist".to_owned(),
        on: day("2026-02-01"),
        registry_no: "AN 2026:9".to_owned(),
        summary: "Inget urval.".to_owned(),
    }
}

pub fn policy(method: DefaultAlternative, from: NaiveDate) -> NewPolicy {
    let picks =
        !matches!(method, DefaultAlternative::InHouse | DefaultAlternative::ProcuredSupplier);
    NewPolicy {
        method,
        valid_from: from,
        ground: "LOV 9 kap. 2 §".to_owned(),
        decision_registry_no: "AN 2026:12".to_owned(),
        unit: (method == DefaultAlternative::InHouse).then(|| "Arbetscentrum".to_owned()),
        supplier: None,
        opinion: picks.then(opinion),
    }
}

pub fn delegate(app: &TestApp, user: &User) {
    let (id, authority, now) = (user.id, user.authority_id.unwrap(), app.now());
    app.db(move |conn| {
        let system = valfard_tyreso::kernel::Actor::system();
        let from = day("2026-01-01");
        let kind = Kind::DefaultAlternative;
        identity::delegate(&mut op(conn, &system, now), id, authority, kind, "4.4", from, None)
    });
}

impl Ground {
    /// The providers all in one open system.
    pub async fn new(likes: &[Like]) -> Self {
        let app = TestApp::new().await;
        let given: Vec<Given> = likes.iter().map(|like| app.given(*like)).collect();
        let ids: Vec<_> = given.iter().map(|one| one.contract).collect();
        let now = app.now();
        let system = app.db(move |conn| {
            let system: ChoiceSystemId = contract::table
                .find(ids[0])
                .select(contract::choice_system_id.assume_not_null())
                .first(conn)?;
            for id in &ids {
                diesel::update(contract::table.find(*id))
                    .set(contract::choice_system_id.eq(system))
                    .execute(conn)?;
                record_by_hand(conn, "contract", id.0, now)?;
            }
            diesel::update(choice_system::table.find(system))
                .set(choice_system::state.eq("open"))
                .execute(conn)?;
            record_by_hand(conn, "system", system.0, now)?;
            Ok::<_, diesel::result::Error>(system)
        });
        let (boss, worker) = (app.user(Role::Commissioner), app.user(Role::Caseworker));
        delegate(&app, &boss);
        delegate(&app, &worker);
        Self { app, given, system, boss, worker }
    }

    /// Decides a policy that is in force from tomorrow.
    pub fn decide(&self, method: DefaultAlternative) -> DefaultPolicy {
        let from = time::stockholm_day(self.app.now()).succ_opt().unwrap();
        self.decide_as(policy(method, from))
    }

    pub fn decide_as(&self, new: NewPolicy) -> DefaultPolicy {
        let (by, system, now) = (actor(&self.boss), self.system, self.app.now());
        self.app.db(move |conn| system::decide_policy(&mut op(conn, &by, now), system, &new))
    }

    pub fn viewer(&self) -> Viewer {
        Viewer::case(actor(&self.worker), Purpose::NonChoice)
    }

    /// A person with a right that nobody used.
    pub fn silent(&self, name: &str) -> (Client, right::Right) {
        let person = self.app.person(&self.worker, name);
        let right = self.app.right(&self.worker, &person);
        (person, right)
    }

    /// The day after the last one, when the machine has noted that.
    pub fn pass(&self) {
        self.app.set_now(crate::app::tuesday() + TimeDelta::days(8));
        let now = self.app.now();
        self.app.db(move |conn| right::lapse_due(conn, now));
    }

    pub fn facts(&self, right: &right::Right) -> nonchoice::Facts {
        let (right, now) = (right.clone(), self.app.now());
        self.app.db(move |conn| nonchoice::facts_of_right(conn, &right, now))
    }

    /// The mark of the proposal that lies before the decider now.
    pub fn seen(&self, right: &right::Right) -> String {
        let facts = self.facts(right);
        nonchoice::seen(&facts, &nonchoice::find(&facts))
    }

    pub fn declare(&self, right: &right::Right) {
        let (viewer, right, now) = (self.viewer(), right.reference.clone(), self.app.now());
        self.app.db(move |conn| nonchoice::declare_impartial(conn, &viewer, &right, now));
    }

    pub fn try_decide(
        &self,
        right: &right::Right,
        what: What,
        seen: String,
    ) -> Result<Decision, NonchoiceError> {
        let (viewer, right, now) = (self.viewer(), right.reference.clone(), self.app.now());
        let wish = Wish { what, note: String::new(), seen };
        self.app.db(move |conn| {
            Ok::<_, diesel::result::Error>(nonchoice::decide(conn, &viewer, &right, &wish, now))
        })
    }

    /// Declares, and follows the rule.
    pub fn follow(&self, right: &right::Right) -> Decision {
        self.declare(right);
        self.try_decide(right, What::Follow, self.seen(right)).unwrap()
    }

    pub fn state(&self, right: &right::Right) -> RightState {
        let id = right.id;
        self.app.db(move |conn| right::by_id(conn, id)).state
    }
}

#[actix_web::test]
async fn scenario_43_the_rule_runs_and_the_record_says_why() {
    let g = Ground::new(&[VERKSTAN, LUNDEN, BRYGGAN]).await;
    g.app.changed_by_hand();
    let drawn = g.decide(DefaultAlternative::PublishedDraw);
    let (person, right) = g.silent("Siv Holm");
    // One is warned, one is full: a measure and a lack of room leave both out.
    let (by, warned, now) = (actor(&g.boss), g.given[1].contract, g.app.now());
    g.app.db(move |conn| warn(conn, &by, warned, now));
    let site = g.given[2].site.id;
    g.app.db(move |conn| valfard_tyreso::capacity::set_cap(&mut op(conn, &by, now), site, 0));
    g.pass();
    let decision = g.follow(&right);
    assert_eq!(decision.outcome, NonchoiceOutcome::Placed);
    assert_eq!(decision.provider_id, Some(g.given[0].provider.id));
    let record: nonchoice::Record = serde_json::from_str(&decision.record).unwrap();
    let policy = record.facts.policy.as_ref().unwrap();
    assert_eq!((policy.method, &policy.seed), (DefaultAlternative::PublishedDraw, &drawn.seed));
    assert_eq!(record.facts.candidates.len(), 3, "every place is on the record");
    let why = |site: &str| {
        record.finding.excluded.iter().find(|one| one.site == site).map(|one| one.why.clone())
    };
    assert_eq!(why(g.given[1].site.reference.as_str()), Some(vec![NonchoiceBar::Warned]));
    assert_eq!(why(g.given[2].site.reference.as_str()), Some(vec![NonchoiceBar::Full]));
    assert!(record.finding.order[0].draw.is_some());
    assert!(nonchoice::differences(&record).is_empty());

    // The row says that nobody chose (R15), and the matter is registered with the person as a code.
    let id = decision.choice_id.unwrap();
    let row = g.app.db(move |conn| choice::get(conn, id));
    assert_eq!(row.chosen_by, ChosenBy::Decision);
    let document = decision.document_id;
    let body = g.app.db(move |conn| valfard_tyreso::registry::document_by_id(conn, document)).body;
    assert!(body.contains(person.reference.as_str()) && !body.contains("Siv Holm"), "{body}");

    // At the follow-up the same provider stays, though another would be drawn.
    let (choice, place) = (row.clone(), g.given[0].site.id);
    let by = actor(&g.given[0].member);
    let now = g.app.now();
    g.app.db(move |conn| {
        use valfard_tyreso::placement::{self, EndReason};
        let reference = choice::placement_of(conn, &choice)?.reference;
        let today = time::stockholm_day(now);
        placement::accept(&mut op(conn, &by, now), &reference, Some(today))?;
        placement::confirm_start(&mut op(conn, &by, now), &reference, today)?;
        placement::end(&mut op(conn, &by, now), &reference, today, EndReason::CompletedNoResult)?;
        valfard_tyreso::capacity::set_cap(&mut op(conn, &by, now), place, 200).unwrap();
        valfard_tyreso::capacity::set_cap(&mut op(conn, &by, now), site, 900).unwrap();
        Ok::<_, choice::ChoiceError>(())
    });
    let new = right::NewRight { last_day: day("2026-03-17"), ..new_right() };
    let again = g.app.right_like(&g.worker, &person, new);
    let facts = g.facts(&again);
    let finding = nonchoice::find(&facts);
    assert_eq!(facts.stays_with.as_deref(), Some(g.given[0].provider.reference.as_str()));
    assert!(finding.order[0].stays && finding.order.len() == 2, "{finding:?}");
    assert_eq!(finding.order[0].site, g.given[0].site.reference.as_str());
}

/// A deviation with a warning, as staff decide it when the time to reply is over.
fn warn(
    conn: &mut valfard_tyreso::platform::db::Conn,
    by: &valfard_tyreso::kernel::Actor,
    contract: valfard_tyreso::contract::ContractId,
    now: chrono::NaiveDateTime,
) -> QueryResult<()> {
    use valfard_tyreso::schema::contract_deviation as d;
    diesel::insert_into(d::table)
        .values((
            d::reference.eq(valfard_tyreso::kernel::Reference::random()),
            d::contract_id.eq(contract),
            d::origin.eq("follow_up"),
            d::state.eq("closed"),
            d::happened.eq("x"),
            d::term.eq("x"),
            d::asked.eq("x"),
            d::answer_by.eq(time::stockholm_day(now)),
            d::opened_by.eq(by.user_id.unwrap()),
            d::opened_at.eq(now),
            d::outcome.eq("warning"),
            d::reasons.eq("x"),
            d::decided_by.eq(by.user_id),
            d::decided_at.eq(now),
            d::closed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

#[actix_web::test]
async fn r72_the_reminder_comes_once_and_nothing_follows_from_silence() {
    let g = Ground::new(&[VERKSTAN]).await;
    let (person, right) = g.silent("Siv Holm");
    let hidden = {
        let mut new =
            crate::person::new_client("Dold Person", valfard_tyreso::client::Number::None);
        new.contact.protected = true;
        g.app.register(&g.worker, new)
    };
    let hidden_right = g.app.right(&g.worker, &hidden);
    let remind = |days: i64| {
        g.app.set_now(crate::app::tuesday() + TimeDelta::days(days));
        let now = g.app.now();
        g.app.db(move |conn| nonchoice::remind_due(conn, now))
    };
    // The last day is Tuesday 10 March: two working days before is Friday 6 March.
    assert_eq!(remind(0) + remind(2), 0);
    assert_eq!((remind(3), remind(3), remind(5)), (2, 0, 0));
    let letters = g.app.letters();
    let told: Vec<_> = letters
        .iter()
        .filter(|(_, text)| text.subject == "Du kan fortfarande välja")
        .map(|(to, _)| to.as_str())
        .collect();
    assert_eq!(told, ["siv.holm@example.se"], "once, and to nobody who is protected");
    let list = g.app.sign_in_as(&g.worker).get("/handlaggare/ickeval").await;
    // R59: the handler too meets the code in a list.
    let code = hidden.reference.as_str();
    assert!(list.has("Påminn personen själv") && list.has(code), "{}", list.text());
    assert!(!list.has("Dold Person"));
    let other = g.app.sign_in(Role::Caseworker).get("/handlaggare/ickeval").await;
    assert!(!other.has("Dold Person") && !other.has(code), "R59: {}", other.text());

    g.pass();
    let list = g.app.sign_in_as(&g.worker).get("/handlaggare/ickeval").await;
    assert!(list.has("Siv Holm") && list.has("1 dag sedan"), "{}", list.text());
    let other = g.app.sign_in(Role::Caseworker).get("/handlaggare/ickeval").await;
    assert!(other.has("Siv Holm") && !other.has("Dold Person"), "R59: {}", other.text());
    assert_eq!(g.state(&right), RightState::Lapsed);
    assert_eq!(g.state(&hidden_right), RightState::Lapsed);
    // Nothing but the note that time has passed: no decision, no place, no letter but to staff.
    let (id, client) = (right.id, person.clone());
    let (decisions, places, events) = g.app.db(move |conn| {
        let events = audit::of_object(conn, "right_to_choose", id.0)?;
        let places = choice::of_client(conn, &client)?;
        Ok::<_, NonchoiceError>((nonchoice::of_right(conn, id)?, places, events))
    });
    let actions: Vec<_> = events.iter().map(|one| one.action.as_str()).collect();
    assert!(decisions.is_empty() && places.is_empty(), "{decisions:?} {places:?}");
    let letters = g.app.letters();
    let theirs = letters.iter().filter(|(to, _)| to == "siv.holm@example.se");
    let theirs: Vec<_> = theirs.map(|(_, text)| text.subject.as_str()).collect();
    assert_eq!(theirs, ["Du kan välja", "Du kan fortfarande välja"]);
    assert_eq!(actions, ["right_to_choose.opened", "nonchoice.reminded", "right_to_choose.lapsed"]);
}

#[actix_web::test]
async fn r66_no_provider_learns_anything_before_the_decision() {
    let g = Ground::new(&[VERKSTAN]).await;
    g.decide(DefaultAlternative::Turn);
    let (person, right) = g.silent("Siv Holm");
    g.pass();
    let staff = g.app.sign_in_as(&g.worker);
    let at = format!("/handlaggare/person/{}/val/{}/ickeval", person.reference, right.reference);
    let page = staff.get(&at).await;
    assert!(page.has("Verkstan") && page.has("Intyga först"), "{}", page.text());
    let provider = g.app.sign_in_as(&g.given[0].member);
    let before = provider.get("/leverantor/deltagare").await;
    assert!(!before.has(person.reference.as_str()) && !before.has("Siv Holm"));
    let to = g.given[0].member.email.as_str();
    let letters = |app: &TestApp| app.letters().iter().filter(|(who, _)| who == to).count();
    assert_eq!(letters(&g.app), 0);

    // The proposal is shown before anything is saved; the declaration and the check come first.
    let none = staff.post(&at, &[("what", "")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let no_box = staff.post(&format!("{at}/jav"), &[]).await;
    assert_eq!(no_box.status, StatusCode::UNPROCESSABLE_ENTITY);
    staff.post(&format!("{at}/jav"), &[("impartial", "yes")]).await;
    let seen = g.seen(&right);
    let fields = [("what", "follow"), ("base_version", seen.as_str())];
    let check = staff.post(&at, &fields).await;
    assert!(check.has("Kontrollera beslutet"), "{}", check.text());
    let carried = check.attributes("main input[name=base_version]", "value");
    assert_eq!(carried, [seen.as_str()], "the yes is to the proposal that was shown");
    assert_eq!((g.state(&right), letters(&g.app)), (RightState::Lapsed, 0));
    let fields = [("what", "follow"), ("base_version", seen.as_str()), ("sure", "yes")];
    let done = staff.post(&at, &fields).await;
    let page = staff.follow(&done).await;
    assert!(page.has("Plats enligt regeln") && page.has("4.4"), "{}", page.text());

    // Now the provider knows, and the person reads what was decided without a word of blame.
    let after = provider.get("/leverantor/deltagare").await;
    assert!(after.has("Siv Holm"), "{}", after.text());
    let mine: Vec<_> =
        g.app.letters().into_iter().filter(|(who, _)| who == to).map(|(_, t)| t.subject).collect();
    assert_eq!(mine, ["Kommunen har placerat en person hos er"]);
    let person_page = g.app.as_person(&person);
    let letter = g.app.letters().into_iter().find(|(_, t)| t.subject.starts_with("Kommunen har"));
    let (_, letter) = letter.filter(|(to, _)| to == "siv.holm@example.se").unwrap_or_else(|| {
        let found = g.app.letters();
        found
            .into_iter()
            .find(|(to, t)| to == "siv.holm@example.se" && t.subject.contains("beslutat"))
            .unwrap()
    });
    let path = letter.body.split_whitespace().find(|word| word.contains("/mina-sidor/beslut/"));
    let path = path.unwrap().split_once("/mina-sidor").unwrap().1;
    let own = person_page.get(&format!("/mina-sidor{path}")).await;
    assert!(own.has("Att inte välja är inget fel") && own.has("Verkstan"), "{}", own.text());
    let home = person_page.get("/mina-sidor").await;
    assert!(home.has("Kommunen har beslutat om en plats åt dig"), "{}", home.text());
    let stranger = g.app.as_person(&g.app.person(&g.worker, "Nils Ek"));
    assert_eq!(stranger.get(&format!("/mina-sidor{path}")).await.status, StatusCode::NOT_FOUND);
}
