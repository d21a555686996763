//! Who comes by letter and has not chosen: as much as anybody may, for as long, and no more.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{Days, NaiveDate, TimeDelta};
use valfard_tyreso::choice;
use valfard_tyreso::kernel::{Reference, time};
use valfard_tyreso::letter::{self, CodeCheck, Life, Over};
use valfard_tyreso::placement;
use valfard_tyreso::platform::web::Method;
use valfard_tyreso::right::{self, NewRight, Right, RightState};
use valfard_tyreso::system::DefaultAlternative;

use super::World;
use crate::app::{Page, Visitor, encode, tuesday};
use crate::nonchoice::Ground;
use crate::person::{Given, VERKSTAN, actor, day, new_right};

/// A silent person on paper in a system with a rule, and the provider there.
async fn silent(method: DefaultAlternative) -> (World, Given) {
    let mut g = Ground::new(&[VERKSTAN]).await;
    g.decide(method);
    let given = g.given.remove(0);
    let Ground { app, worker, .. } = g;
    (World::within(app, worker, ""), given)
}

impl World {
    fn days_later(&self, days: i64) {
        self.app.set_now(tuesday() + TimeDelta::days(days));
        self.app.run_jobs();
    }

    fn right_now(&self) -> Right {
        let id = self.right.id;
        self.app.db(move |conn| right::by_id(conn, id))
    }

    /// A caseworker follows the rule; gives the decision's reference.
    async fn decided(&self) -> String {
        let staff = self.app.sign_in_as(&self.worker);
        let (person, right) = (&self.person.reference, &self.right.reference);
        let at = format!("/handlaggare/person/{person}/val/{right}/ickeval");
        staff.post(&format!("{at}/jav"), &[("impartial", "yes")]).await;
        let seen = staff.get(&at).await.attributes("[name=base_version]", "value").remove(0);
        let fields = [("what", "follow"), ("base_version", seen.as_str()), ("sure", "yes")];
        let done = staff.post(&at, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        done.location.unwrap().rsplit('/').next().unwrap().to_owned()
    }

    /// A browser that comes in by this code and one from the desk, and the first page there.
    async fn enters(&self, code: &str) -> (Visitor<'_>, Page) {
        let visitor = self.app.visitor();
        let page = visitor.post("/logga-in/brev", &[("letter_code", code)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        let desk = self.desk_code();
        let page = visitor.post("/logga-in/brev/kod", &[("second_code", &desk)]).await;
        let page = visitor.follow(&page).await;
        (visitor, page)
    }

    /// The newest letter on paper as it is printed.
    async fn newest_sheet(&self) -> Page {
        let newest = self.papers().pop().unwrap().message_id;
        let staff = self.app.sign_in_as(&self.worker);
        staff.get(&format!("/handlaggare/brev/utskrift?brev={newest}")).await
    }
}

/// No link of the page leads where a session by letter may not go.
async fn leads_nowhere_closed(visitor: &Visitor<'_>, page: &Page) {
    for href in page.attributes("main a", "href") {
        // Leaving in a hurry would end the session.
        if href.starts_with('/') && href != "/lamna" {
            let status = visitor.get(&href).await.status;
            let closed = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&status);
            assert!(!closed, "{href}: {status}");
        }
    }
}

#[actix_web::test]
async fn r72_who_comes_by_letter_may_choose_until_the_decision() {
    let (w, _) = silent(DefaultAlternative::InHouse).await;
    w.print();
    let code = w.code();
    // In the night after the last day, whichever job comes first.
    w.app.set_now(tuesday() + TimeDelta::days(8) - TimeDelta::hours(9) + TimeDelta::minutes(1));
    let now = w.app.now();
    w.app.db(move |conn| letter::expire_due(conn, now));
    w.app.run_jobs();
    assert_eq!(w.right_now().state, RightState::Lapsed);
    w.days_later(45);
    let (visitor, list) = w.enters(&code).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.text());
    let at = format!("/val/{}", w.right.reference);
    let check = list.attributes("a[href*=kontrollera]", "href").remove(0);
    let check = visitor.get(&check).await;
    let value = |name: &str| check.attributes(&format!("[name={name}]"), "value").remove(0);
    let (site, shown, seal) = (value("site"), value("shown"), value("seal"));
    let fields = [("site", site.as_str()), ("shown", &shown), ("seal", &seal)];
    let made = visitor.post(&at, &fields).await;
    let receipt = visitor.follow(&made).await;
    assert_eq!(receipt.status, StatusCode::OK, "{}", receipt.text());
    leads_nowhere_closed(&visitor, &receipt).await;
    assert_eq!(w.right_now().state, RightState::Used);
}

#[actix_web::test]
async fn the_decision_is_read_by_the_code_however_late_it_comes() {
    let (w, _) = silent(DefaultAlternative::InHouse).await;
    w.print();
    let code = w.code();
    // More than thirty days after the last one.
    w.days_later(7 + 31);
    let decision = w.decided().await;
    w.print();
    let sheet = w.newest_sheet().await;
    assert!(sheet.has("Kommunen har beslutat om stöd åt dig"), "{}", sheet.text());
    assert!(sheet.has("koden i ett tidigare brev") && sheet.all(".letter-code").is_empty());
    // What the paper says is so.
    let (visitor, first) = w.enters(&code).await;
    assert!(first.has("Kommunen har beslutat"), "{}", first.text());
    let to = first.attributes("main a[href$=beslut]", "href").remove(0);
    let there = visitor.get(&to).await;
    assert_eq!(there.location, Some(format!("/mina-sidor/beslut/{decision}")));
    let page = visitor.follow(&there).await;
    assert!(page.has("Därför får du stödet av kommunen själv"), "{}", page.text());
    leads_nowhere_closed(&visitor, &page).await;
    // R67: each reading says that it was by code.
    let events = w.events();
    let own: Vec<_> = events.iter().filter(|e| e.contains("own_data")).collect();
    assert!(!own.is_empty() && own.iter().all(|e| e.contains("\"channel\":\"code\"")), "{own:?}");
    // A month to read it, and then no more.
    w.days_later(38 + 30);
    assert!(matches!(w.check_code(&code), CodeCheck::Half(_)));
    w.days_later(38 + 31);
    assert_eq!(w.check_code(&code), CodeCheck::Over(Over::Expired));
}

#[actix_web::test]
async fn the_letter_of_a_decision_carries_a_code_and_the_place_can_be_changed_by_it() {
    let (w, given) = silent(DefaultAlternative::Nearest).await;
    w.days_later(7 + 31);
    // Nothing was printed before: the letter of the decision is the first paper.
    let decision = w.decided().await;
    let newest = vec![Reference::parse(&w.papers().pop().unwrap().message_id).unwrap()];
    let (vault, viewer, now) = (w.app.state.vault.clone(), w.viewer(), w.app.now());
    w.app.db(move |conn| letter::print(conn, &vault, &viewer, &newest, now));
    let sheet = w.newest_sheet().await;
    let code = sheet.all(".letter-code").remove(0);
    assert!(sheet.has("till och med söndag 10 maj 2026"), "{}", sheet.text());
    let (visitor, receipt) = w.enters(&code).await;
    let receipt = visitor.follow(&receipt).await;
    assert!(receipt.has("Kommunen har beslutat om en plats"), "{}", receipt.text());
    leads_nowhere_closed(&visitor, &receipt).await;
    let to = receipt.attributes("main a[href$=beslut]", "href").remove(0);
    let there = visitor.get(&to).await;
    let page = visitor.follow(&there).await;
    assert!(page.has("Att inte välja är inget fel"), "{}", page.text());
    let own = visitor.get(&format!("/mina-sidor/beslut/{decision}")).await;
    leads_nowhere_closed(&visitor, &own).await;

    // The provider says yes, with a first day: the month is counted from that day.
    let (by, now) = (actor(&given.member), w.app.now());
    let begins = time::stockholm_day(now) + Days::new(40);
    let right = w.right_now();
    let receipt = w.app.db(move |conn| {
        let place = placement::of_right(conn, &right)?.unwrap();
        let made = choice::of_placement(conn, place.id)?;
        placement::accept(&mut op(conn, &by, now), &place.reference, Some(begins))?;
        Ok::<_, choice::ChoiceError>(made.reference)
    });
    w.days_later(38 + 40 + 30);
    let (visitor, _) = w.enters(&code).await;
    let change = visitor.get(&format!("/val/kvitto/{receipt}/byt")).await;
    assert_eq!(change.status, StatusCode::OK, "{}", change.text());
    w.days_later(38 + 40 + 31);
    assert_eq!(w.check_code(&code), CodeCheck::Over(Over::Expired));
    // Who has the place can have a new code, whenever they want to change it.
    let (viewer, right, now) = (w.viewer(), w.right.reference.clone(), w.app.now());
    w.app.db(move |conn| letter::ask_again(conn, &viewer, &right, now));
    w.print();
    let (visitor, _) = w.enters(&w.code()).await;
    let change = visitor.get(&format!("/val/kvitto/{receipt}/byt")).await;
    assert_eq!(change.status, StatusCode::OK, "{}", change.text());
}

#[actix_web::test]
async fn a_code_reaches_no_other_right_of_the_same_person() {
    let (w, _) = silent(DefaultAlternative::Nearest).await;
    // The other right: decided about, with a place and a decision.
    w.days_later(8);
    let decision = w.decided().await;
    let other = w.right_now();
    let receipt = w.app.db(move |conn| placement::of_right(conn, &other)).unwrap().receipt;
    let new = NewRight { last_day: day("2026-03-25"), ..new_right() };
    let own = w.app.right_like(&w.worker, &w.person, new);
    let theirs = [
        ("{right}", w.right.reference.to_string()),
        ("{choice}", receipt.to_string()),
        ("{decision}", decision),
    ];
    let w = World { right: own, ..w };
    let visitor = w.inside().await;
    assert_eq!(visitor.get(&format!("/val/{}", w.right.reference)).await.status, StatusCode::OK);
    let mut tried = 0;
    let mut met = [false; 3];
    for route in w.app.state.routes.iter().filter(|route| route.by_letter) {
        let mut path = route.path.clone();
        for (at, (name, value)) in theirs.iter().enumerate() {
            met[at] |= path.contains(name);
            path = path.replace(name, value);
        }
        assert!(!path.contains('{'), "the test knows no {path}");
        let page = match route.method {
            Method::Get => visitor.get(&path).await,
            Method::Post => {
                visitor.post_raw(&path, &encode([("csrf", visitor.token().as_str())])).await
            }
        };
        assert_eq!(
            page.status,
            StatusCode::NOT_FOUND,
            "{:?} {path}: {}",
            route.method,
            page.text()
        );
        tried += 1;
    }
    assert!(tried >= 14 && met == [true; 3], "{tried} {met:?}");
    // The same person by an account of their own meets them all: it is the code that is narrow.
    let account = {
        let (person, viewer, now) = (w.person.reference.clone(), w.viewer(), w.app.now());
        w.app.db(move |conn| valfard_tyreso::client::load(conn, &viewer, &person, now))
    };
    let account = w.app.as_person(&account);
    for path in [format!("/val/kvitto/{receipt}"), format!("/mina-sidor/beslut/{}", theirs[2].1)] {
        assert_eq!(account.get(&path).await.status, StatusCode::OK, "{path}");
    }
}

#[actix_web::test]
async fn how_long_a_code_can_be_used() {
    let w = World::new("").await;
    let on = |text: &str| day(text);
    let with = |state: RightState, event_on: Option<NaiveDate>| {
        let mut right = w.right.clone();
        (right.state, right.event_on, right.last_day) = (state, event_on, on("2026-03-10"));
        right
    };
    let open = [RightState::Open, RightState::Lapsed];
    for state in RightState::ALL {
        let right = with(*state, Some(on("2026-04-20")));
        let expected = match state {
            RightState::Open | RightState::Lapsed => Life::UntilSettled,
            RightState::Used | RightState::Decided => Life::Until(on("2026-05-20")),
            RightState::Withdrawn => Life::Over,
        };
        assert_eq!(letter::life(&right, None), expected, "{state}");
        assert_eq!(letter::holds(&right, None, on("2026-05-21")), open.contains(state), "{state}");
        // A place that is held lets a new letter be written; a choice that ended does not.
        let again = letter::may_write_again(&right, true, on("2026-12-01"));
        assert_eq!(again, open.contains(state) || *state == RightState::Used, "{state}");
        let ended = letter::may_write_again(&right, false, on("2026-12-01"));
        assert_eq!(ended, open.contains(state), "{state}");
    }
    // The newest of the last day, the event and the code itself is what counts.
    let used = |event_on: Option<&str>| with(RightState::Used, event_on.map(on));
    let until = |event: Option<&str>, made: Option<&str>| letter::life(&used(event), made.map(on));
    assert_eq!(until(None, None), Life::Until(on("2026-04-09")));
    assert_eq!(until(Some("2026-03-04"), Some("2026-03-05")), Life::Until(on("2026-04-09")));
    assert_eq!(until(Some("2026-03-20"), Some("2026-03-05")), Life::Until(on("2026-04-19")));
    assert_eq!(until(Some("2026-03-20"), Some("2026-06-01")), Life::Until(on("2026-07-01")));
}
