//! Whom the reminder reaches, by which way, when; and lists that nobody falls off.

use chrono::{Days, NaiveDate, TimeDelta};
use diesel::prelude::*;
use valfard_tyreso::client::{Client, Number};
use valfard_tyreso::kernel::{Role, time};
use valfard_tyreso::nonchoice;
use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::outbox::{self, Post};
use valfard_tyreso::right::Right;
use valfard_tyreso::schema::nonchoice_reminder;
use valfard_tyreso::system::DefaultAlternative;

use super::Ground;
use crate::person::{VERKSTAN, day, new_client};

/// The first day on which somebody is reminded.
fn first(opened_on: &str, last_day: &str, on_paper: bool) -> Option<NaiveDate> {
    let (opened_on, last_day) = (day(opened_on), day(last_day));
    let due = |on: &NaiveDate| nonchoice::is_due(opened_on, last_day, on_paper, *on);
    opened_on.iter_days().take_while(|on| *on <= last_day).find(due)
}

#[test]
fn on_paper_the_reminder_comes_five_working_days_before_and_else_two() {
    for (last_day, others, paper) in [
        // An ordinary Tuesday.
        ("2026-03-17", "2026-03-13", "2026-03-10"),
        // The first working day after Easter: Good Friday and Easter Monday do not count.
        ("2026-04-07", "2026-04-01", "2026-03-27"),
        // After Epiphany: Christmas, New Year and the eves that are closed lie between.
        ("2027-01-07", "2027-01-04", "2026-12-28"),
        // A last day that is closed itself, Midsummer Eve.
        ("2026-06-19", "2026-06-17", "2026-06-12"),
    ] {
        let opened = (day(last_day) - Days::new(40)).to_string();
        assert_eq!(first(&opened, last_day, false), Some(day(others)), "{last_day}");
        assert_eq!(first(&opened, last_day, true), Some(day(paper)), "{last_day}");
    }
}

#[test]
fn nobody_is_reminded_on_the_day_that_the_right_was_opened() {
    // A short time: the day after it was opened, by either way, and never after the last day.
    for on_paper in [true, false] {
        assert_eq!(first("2026-03-16", "2026-03-17", on_paper), Some(day("2026-03-17")));
        assert_eq!(first("2026-03-17", "2026-03-17", on_paper), None);
    }
    assert_eq!(first("2026-03-12", "2026-03-17", true), Some(day("2026-03-13")));
    assert!(!nonchoice::is_due(day("2026-03-01"), day("2026-03-17"), false, day("2026-03-18")));
}

impl Ground {
    /// Somebody who is written to so, with a right.
    fn written(&self, name: &str, channel: Option<Post>) -> (Client, Right) {
        let mut new = new_client(name, Number::None);
        new.contact.email = None;
        new.contact.phone = String::new();
        new.contact.channel = channel;
        if channel == Some(Post::Letter) {
            "Stora vägen 1\n135 40 Tyresö".clone_into(&mut new.contact.address);
        }
        let person = self.app.register(&self.worker, new);
        let right = self.app.right(&self.worker, &person);
        (person, right)
    }

    /// Who was told of a right's last day, as the row and the log have it.
    fn told(&self, right: &Right) -> (Option<String>, Vec<String>) {
        let id = right.id;
        self.app.db(move |conn| {
            let row = nonchoice_reminder::table
                .filter(nonchoice_reminder::right_id.eq(id))
                .select(nonchoice_reminder::told)
                .first(conn)
                .optional()?;
            let events = audit::of_object(conn, "right_to_choose", id.0)?;
            let told = events.into_iter().filter(|one| one.action == "nonchoice.reminded");
            Ok::<_, diesel::result::Error>((row, told.map(|one| one.detail).collect()))
        })
    }
}

#[actix_web::test]
async fn whom_nothing_reaches_is_reminded_by_their_caseworker_and_nobody_says_else() {
    let g = Ground::new(&[VERKSTAN]).await;
    let (person, right) = g.written("Ingen Adress", None);
    g.app.set_now(crate::app::tuesday() + TimeDelta::days(3));
    let now = g.app.now();
    let before = g.app.letters().len();
    assert_eq!(g.app.db(move |conn| nonchoice::remind_due(conn, now)), 1);
    let (row, log) = g.told(&right);
    assert_eq!(row.as_deref(), Some("caseworker"));
    assert!(log.len() == 1 && log[0].contains("\"told\":\"caseworker\""), "{log:?}");
    // The task lies with who is responsible, by letter and in the list.
    let letters: Vec<_> = g.app.letters().split_off(before);
    assert!(letters.len() == 1 && letters[0].0 == g.worker.email.as_str(), "{letters:?}");
    assert_eq!(letters[0].1.subject, "Påminn en person om valet");
    let list = g.app.sign_in_as(&g.worker).get("/handlaggare/ickeval").await;
    assert!(list.has("Påminn personen själv") && list.has("Ingen Adress"), "{}", list.text());
    // The page of the decision says the same.
    g.decide(DefaultAlternative::InHouse);
    g.pass();
    let at = format!("/handlaggare/person/{}/val/{}/ickeval", person.reference, right.reference);
    let page = g.app.sign_in_as(&g.worker).get(&at).await;
    assert!(page.has("Lämnad till handläggaren"), "{}", page.text());
    assert!(!page.has("Brev till personen"), "{}", page.text());
}

#[actix_web::test]
async fn a_reminder_on_paper_is_printed_in_time() {
    let g = Ground::new(&[VERKSTAN]).await;
    // The last day is Tuesday 10 March: five working days before is the day it was opened.
    let (_, right) = g.written("Stellan Kvist", Some(Post::Letter));
    let remind = |days: i64| {
        g.app.set_now(crate::app::tuesday() + TimeDelta::days(days));
        let now = g.app.now();
        g.app.db(move |conn| nonchoice::remind_due(conn, now))
    };
    assert_eq!((remind(0), remind(1), remind(2)), (0, 1, 0));
    assert_eq!(g.told(&right).0.as_deref(), Some("person"));
    let papers = g.app.db(outbox::papers);
    let reminder = papers.iter().find(|one| one.kind == "nonchoice-reminder").unwrap();
    let carried = time::add_working_days(time::stockholm_day(reminder.created_at), 3).unwrap();
    assert!(carried < right.last_day, "it comes after the last day");
}

#[actix_web::test]
async fn a_long_list_has_pages_and_nobody_falls_off() {
    let g = Ground::new(&[VERKSTAN]).await;
    let many = 27;
    let people: Vec<Client> =
        (0..many).map(|number| g.silent(&format!("Person {number:02}")).0).collect();
    let hidden = {
        let mut new = new_client("Dold Person", Number::None);
        new.contact.protected = true;
        g.app.register(&g.worker, new)
    };
    g.app.right(&g.worker, &hidden);
    g.pass();
    let staff = g.app.sign_in(Role::Caseworker);
    let first = staff.get("/handlaggare/ickeval").await;
    let next = first.attributes("a[rel=next]", "href");
    assert_eq!(next, ["/handlaggare/ickeval?lista=beslut&sida=2"], "{}", first.text());
    let second = staff.get(&next[0]).await;
    // R59: a protected person takes no line, and no number, of anybody but the handler.
    let lines = |page: &crate::app::Page| page.all(".tasks li").len();
    assert_eq!((lines(&first), lines(&second)), (25, 2), "{}", second.text());
    let both = format!("{} {}", first.text(), second.text());
    for one in &people {
        assert!(both.contains(&one.name), "{} is on no page", one.name);
    }
    let past = staff.get("/handlaggare/ickeval?lista=beslut&sida=3").await;
    assert_eq!(past.status, actix_web::http::StatusCode::NOT_FOUND);
    let unknown = staff.get("/handlaggare/ickeval?lista=annat").await;
    assert_eq!(unknown.status, actix_web::http::StatusCode::NOT_FOUND);
    let empty = staff.get("/handlaggare/ickeval?lista=egen-regi").await;
    assert!(empty.has("Listan är tom"), "{}", empty.text());
    let handler = g.app.sign_in_as(&g.worker).get("/handlaggare/ickeval?lista=beslut&sida=2").await;
    assert_eq!(lines(&handler), 3, "{}", handler.text());
}
