//! Printing and posting.

use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::kernel::{Reference, Role};
use valfard_tyreso::letter::{self, LetterError, SignInOutcome};
use valfard_tyreso::platform::outbox;

use super::World;
use crate::app::encode;

#[actix_web::test]
async fn a_letter_is_printed_posted_and_forgotten_at_midnight() {
    let w = World::new("").await;
    let desk = w.app.sign_in_as(&w.worker);
    let queue = desk.get("/handlaggare/brev").await;
    assert!(
        queue.has("Du kan välja") && queue.has(w.person.reference.as_str()),
        "{}",
        queue.text()
    );
    assert!(!queue.has("Stellan Kvist"), "the queue names nobody");
    let none = desk.post("/handlaggare/brev/skriv-ut", &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let letter = w.papers()[0].message_id.clone();
    let fields = [("brev", letter.as_str())];
    let page = desk.post("/handlaggare/brev/skriv-ut", &fields).await;
    let sheets = desk.follow(&page).await;
    let code = sheets.all(".letter-code").remove(0);
    assert!(sheets.has("Stellan Kvist") && sheets.has("Stora vägen 1"), "{}", sheets.text());
    assert!(sheets.has("/logga-in/brev") && !sheets.has("/val/VT"), "{}", sheets.text());
    // Printing again gives the same paper, and no code lies open in the database.
    let page = desk.post("/handlaggare/brev/skriv-ut", &fields).await;
    assert_eq!(desk.follow(&page).await.all(".letter-code"), vec![code.clone()]);
    let plain = code.replace('-', "");
    w.app.db(move |conn| {
        use diesel::prelude::*;
        use valfard_tyreso::schema::{audit_event, letter_code, outbox as rows};
        let mut all: Vec<String> = rows::table.select(rows::letter).load(conn)?;
        all.extend(letter_code::table.select(letter_code::code_hash).load::<String>(conn)?);
        all.extend(audit_event::table.select(audit_event::detail).load::<String>(conn)?);
        assert!(all.iter().all(|text| !text.contains(&plain) && !text.contains(&code)));
        Ok::<_, diesel::result::Error>(())
    });
    // Posted, undone, posted; then the code is forgotten, and still works.
    let code = w.code();
    let posted = desk.post("/handlaggare/brev/postat", &fields).await;
    assert!(desk.follow(&posted).await.has("Postade i dag"));
    let undone = desk.post("/handlaggare/brev/angra", &fields).await;
    assert!(desk.follow(&undone).await.has("Brevet ligger i kön igen"));
    desk.post("/handlaggare/brev/postat", &fields).await;
    let row = |w: &World| {
        let message = Reference::parse(&letter).unwrap();
        w.app.db(move |conn| outbox::paper(conn, &message)).unwrap()
    };
    assert_eq!(row(&w).sent_by, Some(w.worker.id));
    w.app.set_now(w.app.now() + TimeDelta::days(1));
    let desk = w.app.sign_in_as(&w.worker);
    let late = desk.post("/handlaggare/brev/angra", &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.all("#refusal p").len(), 1, "{}", late.text());
    assert_eq!(late.all("main h1"), ["Brev att skriva ut"]);
    w.app.run_jobs();
    assert_eq!(row(&w).sealed, None);
    let half = w.half(&code);
    assert!(matches!(w.second(&half, &w.desk_code()), SignInOutcome::In(..)));
    let events = w.events().join("\n");
    for word in [
        "letter.printed",
        "letter.code_made",
        "letter.posted",
        "letter.not_posted",
        "letter.desk_code",
    ] {
        assert!(events.contains(word), "{word}");
    }
}

#[actix_web::test]
async fn r60_other_authorities_see_no_letter_of_this_one() {
    let w = World::new("").await;
    let abroad = w.app.staff_of("af", Role::Caseworker);
    let browser = w.app.sign_in_as(&abroad);
    assert!(!browser.get("/handlaggare/brev?vilka=alla").await.has(w.person.reference.as_str()));
    let letter = w.papers()[0].message_id.clone();
    let body = encode([("brev", letter.as_str()), ("csrf", &browser.token())]);
    for path in ["skriv-ut", "postat", "angra"] {
        let page = browser.post_raw(&format!("/handlaggare/brev/{path}"), &body).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    let page = browser.get(&format!("/handlaggare/brev/utskrift?brev={letter}")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let page = browser.get(&format!("/handlaggare/person/{}/kod", w.person.reference)).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn r59_a_protected_person_gets_no_letter_and_no_code() {
    let w = World::new("070-174 06 05").await;
    w.print();
    let half = w.half(&w.code());
    let (code, desk) = (w.code(), w.desk_code());
    let letters: Vec<Reference> =
        w.papers().iter().map(|one| Reference::parse(&one.message_id).unwrap()).collect();
    assert!(!letters.is_empty());
    crate::client::protect(&w.app, &w.worker, &w.person);
    assert!(w.papers().is_empty(), "what had not left is taken back");
    let (why, now) = (w.viewer().because("Möte"), w.app.now());
    let (vault, person, right) =
        (w.app.state.vault.clone(), w.person.reference.clone(), w.right.reference.clone());
    w.app.db(move |conn| {
        let (waiting, _) = letter::in_post(conn, &why, now)?;
        assert!(waiting.is_empty());
        for one in &letters {
            let refused = letter::print(conn, &vault, &why, std::slice::from_ref(one), now);
            assert!(matches!(refused, Err(LetterError::NotFound)));
        }
        let refused = letter::desk_code(conn, &vault, &why, &person, now);
        assert!(matches!(refused, Err(LetterError::Protected)));
        let refused = letter::ask_again(conn, &why, &right, now);
        assert!(matches!(refused, Err(LetterError::Protected)));
        Ok::<_, LetterError>(())
    });
    assert!(matches!(w.check_code(&code), letter::CodeCheck::Over(_)));
    // The half session ended with all others of the person.
    assert_eq!(w.second(&half, &desk), SignInOutcome::Gone);
}

#[actix_web::test]
async fn a_second_letter_carries_no_code_and_a_new_one_ends_the_old() {
    let w = World::new("").await;
    w.print();
    let first = w.code();
    let (id, now) = (w.person.id, w.app.now());
    let link = format!("/val/{}", w.right.reference);
    w.app.db(move |conn| {
        let values = [("day", "2026-03-10"), ("link", link.as_str())];
        let note = valfard_tyreso::client::Note::new("placement-handed-back", &values);
        valfard_tyreso::client::write_to(conn, id, outbox::Post::Letter, &note, now)
    });
    w.print();
    let papers = w.papers();
    assert!(papers.len() == 2 && papers[1].sealed.is_none());
    let desk = w.app.sign_in_as(&w.worker);
    let page = desk.get(&format!("/handlaggare/brev/utskrift?brev={}", papers[1].message_id)).await;
    assert!(page.has("koden i ett tidigare brev") && page.all(".letter-code").is_empty());
    let inside = w.inside().await;
    let at = format!("/handlaggare/person/{}/kod", w.person.reference);
    let shown = desk.get(&at).await;
    assert!(shown.has("Har loggat in"), "{}", shown.text());
    let asked = desk.post(&format!("{at}/brev"), &[("right", w.right.reference.as_str())]).await;
    assert!(desk.follow(&asked).await.has("Din nya kod"));
    w.print();
    assert_eq!(w.check_code(&first), letter::CodeCheck::Over(letter::Over::Replaced));
    assert_ne!(w.code(), first);
    // Whoever had come in by the old one is out.
    let page = inside.get(&format!("/val/{}", w.right.reference)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn codes_in_other_digits_are_right_and_burn_no_try() {
    let w = World::new("070-174 06 05").await;
    w.print();
    let arabic = |code: &str| -> String {
        let digit = |c: char| c.to_digit(10).and_then(|d| char::from_u32(0x660 + d)).unwrap_or(c);
        code.chars().map(digit).collect()
    };
    let code = w.code();
    let half = w.half(&arabic(&code).replace('-', "\u{2011}"));
    let (_, digits) = w.sms().unwrap();
    let typed = format!("\u{200f}{}\u{a0}", arabic(&digits));
    assert!(matches!(w.second(&half, &typed), SignInOutcome::In(..)), "{typed}");
}
