//! Decisions that are made: the letter and its correction, the list for the board, and that the
//! machine only proposes.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::approval::{self, ApplicationState, ApprovalError, Verdict};
use valfard_tyreso::decision::DecisionError;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::platform::audit;
use valfard_tyreso::{registry, terms};

use super::pages::browser;
use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

/// Scenario 13: pass, fail and human are proposals; the machine decides nothing.
#[actix_web::test]
async fn scenario_13_the_machine_proposes_and_decides_nothing() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, id, reference) = app.db(move |conn| {
        let w = supply::world(conn, &vault, tuesday());
        let ready = supply::ready(conn, &w.member, &w.provider, &w.system, w.offer, tuesday());
        let asked = terms::requirements(conn, ready.specification_id)?;
        let sheet = terms::sheet(conn, ready.answer_sheet_id)?;
        let no = [(asked[0].id, Some(terms::AnswerValue::Yes(false)))];
        approval::answer(&mut op(conn, &w.member, tuesday()), ready.id, sheet.revision, &no)
            .unwrap();
        let ground = terms::grounds(conn, stockholm_day(tuesday()))?[2].id;
        let told = [(ground, Some(true), "En dom från 2012.".to_owned())];
        let revision = sheet.revision + 1;
        approval::declare(&mut op(conn, &w.member, tuesday()), ready.id, revision, &told).unwrap();
        approval::submit(&mut op(conn, &w.member, tuesday()), ready.id, &[]).unwrap();
        Ok::<_, Db>((w, ready.id, ready.reference))
    });
    let desk = browser(&app, &w.staff);
    let page = desk.get(&format!("/bestallare/ansokan/{reference}")).await;
    for (place, said) in [
        ("#krav-1", "Förslag: uppfyller inte"),
        ("#krav-2", "Förslag: uppfyller"),
        ("#krav-3", "Behöver läsas av en människa"),
        ("#grund-crime", "Behöver läsas av en människa"),
    ] {
        let text = page.all(place).join(" ");
        assert!(text.contains(said), "{place}: {text}");
    }
    app.run_jobs();
    let held = app.db(move |conn| approval::application(conn, id));
    assert_eq!((held.state, held.decided_at), (ApplicationState::Submitted, None));
}

/// R10: nothing about an application could hold a score, a rank or a quota.
#[test]
fn r10_no_table_of_the_room_could_rank() {
    let schema = include_str!("../../../src/schema.rs");
    let of_room = schema.split("// --- ").find(|part| part.starts_with("approval")).unwrap();
    let columns = of_room.lines().filter_map(|line| line.trim().split_once(" -> "));
    let names: Vec<&str> = columns.map(|(name, _)| name).collect();
    assert!(names.contains(&"verdict"));
    for word in ["score", "rank", "point", "weight", "quota", "grade", "place"] {
        assert!(!names.iter().any(|name| name.contains(word)), "{word}");
    }
    assert_eq!(Verdict::ALL.len(), 3);
}

/// Scenario 15, R8: where all is met "Avslag" demands the unmet term.
#[actix_web::test]
async fn scenario_15_a_refusal_demands_the_unmet_term() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, reference) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        Ok::<_, Db>((w, approval::application(conn, id)?.reference))
    });
    let desk = browser(&app, &w.staff);
    let page = desk.post(&format!("/bestallare/ansokan/{reference}/avsla"), &[]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("minst ett krav vara ouppfyllt"), "{}", page.text());
}

/// Scenario 16: a contract is shown to who applies again for the same.
#[actix_web::test]
async fn scenario_16_who_has_a_contract_is_shown_it() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, made) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        Ok::<_, Db>((w, made))
    });
    let own = browser(&app, &w.member);
    let form = [("system", w.system.reference.as_str())];
    let page = own.post("/leverantor/ansokan", &form).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    let link = format!("/leverantor/avtal/{}", made.reference);
    assert!(page.attributes("main a", "href").contains(&link), "{}", page.html);
}

/// R11: the letter names examiner and decider; a slip in it is corrected by a new letter that names
/// the old one, which never changes.
#[actix_web::test]
async fn r11_a_letter_names_both_and_is_corrected_by_a_new_one() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, bo, id, reference) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        let bo = supply::staff(conn, "bo", tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let spec = approval::application(conn, id)?.specification_id;
        let asked = terms::requirements(conn, spec)?;
        let (not, why) = (Verdict::NotMet, "Försäkringen gick ut i mras.");
        approval::examine(&mut op(conn, &w.staff, tuesday()), id, asked[0].id, not, why).unwrap();
        let early = approval::correct(&mut op(conn, &w.staff, tuesday()), id, ("mras", "mars"));
        assert!(matches!(early, Err(ApprovalError::NotFrom(_))), "{early:?}");
        approval::declare_impartial(&mut op(conn, &bo, tuesday()), id).unwrap();
        approval::refuse(&mut op(conn, &bo, tuesday()), id).unwrap();
        Ok::<_, Db>((w, bo, id, approval::application(conn, id)?.reference))
    });
    let letter = move |conn: &mut valfard_tyreso::platform::db::Conn| {
        let application = approval::application(conn, id)?;
        Ok::<_, Db>(supply::letter(conn, &application))
    };
    let before = app.db(letter);
    assert!(before.body.contains("Granskat av Handläggare anna."), "{}", before.body);
    assert!(before.body.contains("Beslutat av Handläggare bo"), "{}", before.body);

    let (desk, own) = (browser(&app, &bo), browser(&app, &w.member));
    let path = format!("/bestallare/ansokan/{reference}/skrivfel");
    let page = desk.post(&path, &[("wrong", "april"), ("correct", "mars")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Texten finns inte i brevet"), "{}", page.text());
    let words = [("wrong", "mras"), ("correct", "mars")];
    let page = desk.post(&path, &words).await;
    assert_eq!(page.status, StatusCode::OK, "shown before it is sent");
    assert!(page.has("handling 2 i ärende") && page.has("Skicka rättelsen"), "{}", page.text());
    let documents = move |conn: &mut valfard_tyreso::platform::db::Conn| {
        let matter = approval::application(conn, id)?.matter_id.unwrap();
        registry::documents(conn, matter)
    };
    assert_eq!(app.db(documents).len(), 2);
    let send = [("wrong", "mras"), ("correct", "mars"), ("do", "send")];
    for _ in 0..2 {
        assert_eq!(desk.post(&path, &send).await.status, StatusCode::SEE_OTHER);
    }
    let all = app.db(documents);
    assert_eq!(all.len(), 3, "sent twice it is one");
    assert_eq!(all[2].brief, "Rättelse av skrivfel i beslut");
    let after = app.db(letter);
    assert_eq!((&after.body, &after.body_sha256), (&before.body, &before.body_sha256));
    app.run_jobs();
    let head = app.db(audit::head).unwrap().short();
    for page in [
        own.get(&format!("/leverantor/ansokan/{reference}/beslut")).await,
        desk.get(&format!("/bestallare/ansokan/{reference}/beslut")).await,
    ] {
        // R93: on paper it bears the log's newest link.
        assert_eq!(page.all(".print-only code"), std::slice::from_ref(&head), "{}", page.text());
        assert!(page.has("i mras.") && page.has("Ska det stå mars"), "{}", page.text());
    }
    let letters = app.letters();
    let told = letters.iter().filter(|(_, text)| text.subject == "Rättelse av skrivfel i beslut");
    assert_eq!(told.count(), 1);
    // Only with a delegation that holds today.
    app.db(move |conn| {
        let eva = supply::staff_of(conn, "tyreso", "eva", tuesday());
        let no = approval::correct(&mut op(conn, &eva, tuesday()), id, ("mras", "maj"));
        assert!(matches!(no, Err(ApprovalError::Decision(DecisionError::NoDelegation))));
        let kept = approval::application(conn, id)?;
        assert_eq!(kept.state, ApplicationState::Refused);
        // R44: three weeks from the notification, whatever was corrected later.
        let made = approval::decision_of(conn, &kept).unwrap();
        assert_eq!(made.last_day, chrono::NaiveDate::from_ymd_opt(2026, 3, 24));
        let events = audit::of_object(conn, "lov_application", id.0)?;
        let corrected = events.iter().filter(|one| one.action == "lov_application.corrected");
        assert_eq!(corrected.count(), 1);
        Ok::<_, Db>(())
    });
}

/// The list for the board: period, decider, outcome, the file and what a spreadsheet may not run.
#[actix_web::test]
async fn delegated_decisions_are_listed_for_the_board() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let w = app.db(move |conn| {
        let (w, first) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, first, tuesday());
        approval::approve(&mut op(conn, &w.staff, tuesday()), first).unwrap();
        let bo = supply::staff(conn, "bo", tuesday());
        let (other, member) = supply::provider(conn, &vault, 2, "=Alfa AB", tuesday());
        let offer = supply::offer(conn, &member, &other, "Coachning", tuesday());
        let ready = supply::ready(conn, &member, &other, &w.system, offer, tuesday());
        approval::submit(&mut op(conn, &member, tuesday()), ready.id, &[]).unwrap();
        supply::examine_all(conn, &bo, ready.id, tuesday());
        let asked = terms::requirements(conn, ready.specification_id)?;
        let (not, why) = (Verdict::NotMet, "Saknas.");
        approval::examine(&mut op(conn, &bo, tuesday()), ready.id, asked[0].id, not, why).unwrap();
        let later = tuesday() + TimeDelta::days(2);
        approval::refuse(&mut op(conn, &bo, later), ready.id).unwrap();
        let words = ("Saknas", "Saknades");
        approval::correct(&mut op(conn, &w.staff, later + TimeDelta::days(1)), ready.id, words)
            .unwrap();
        Ok::<_, Db>(w)
    });
    app.set_now(tuesday() + TimeDelta::days(5));
    let desk = browser(&app, &w.staff);
    let page = desk.get("/bestallare/beslut").await;
    assert_eq!(page.all("tbody tr").len(), 3, "{}", page.text());
    assert!(page.has("Avslagen, rättelse av skrivfel"), "{}", page.text());
    assert!(page.has("VT 2026:") && page.has("A 4.1") && page.has("Handläggare bo"));
    let of = |query: &str| format!("/bestallare/beslut?{query}");
    for (query, rows) in [
        ("utfall=approved", 1),
        ("utfall=refused", 2),
        ("fran=2026-03-05&till=2026-03-05", 1),
        ("fran=2026-03-06", 1),
        ("till=2026-03-02", 0),
    ] {
        let page = desk.get(&of(query)).await;
        assert_eq!(page.all("tbody tr").len(), rows, "{query}: {}", page.text());
    }
    let names = page.attributes("#beslutad_av option", "value");
    let page = desk.get(&of(&format!("beslutad_av={}", names[2]))).await;
    assert_eq!(page.all("tbody tr").len(), 1, "{}", page.text());
    for query in ["fran=igar", "fran=2026-04-01&till=2026-03-01"] {
        let page = desk.get(&of(query)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
    }
    let file = desk.get("/bestallare/beslut/lista.csv?utfall=refused").await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.html.lines().count(), 3, "{}", file.html);
    assert!(file.html.contains("'=Alfa AB") && file.html.contains("2026-03-05"), "{}", file.html);
    // Another authority's list is its own.
    let region = app.db(|conn| Ok::<_, Db>(supply::staff_of(conn, "region", "region", tuesday())));
    let page = browser(&app, &region).get("/bestallare/beslut").await;
    assert!(page.has("Inga beslut de dagarna"), "{}", page.text());
}
