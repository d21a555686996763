//! Where several may write: a stale form shows both versions, and nothing is overwritten.

use crate::make::op;
use std::sync::{Arc, Barrier};
use std::thread;

use actix_web::http::StatusCode;
use valfard_tyreso::approval::{self, Verdict};
use valfard_tyreso::kernel::Email;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::provider::MemberRole;
use valfard_tyreso::{identity, offer, terms};

use super::pages::browser;
use crate::app::{TestApp, tuesday};
use crate::make::{colleague, supply};

type Db = diesel::result::Error;

const PRESSES: usize = 8;

/// Every part of an application, saved by a colleague while the page was open.
#[actix_web::test]
async fn a_stale_part_shows_both_versions() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, draft, boss, first, second) = app.db(move |conn| {
        let w = supply::world(conn, &vault, tuesday());
        let draft =
            approval::start(&mut op(conn, &w.member, tuesday()), w.provider.id, w.system.id)
                .unwrap();
        let email = Email::parse("bo@stegen.example").unwrap();
        let role = MemberRole::Signatory;
        colleague(conn, &w.member, "Bo Berg", email.as_str(), role, tuesday());
        let bo = identity::user_by_email(conn, &email)?.unwrap();
        let me = identity::user(conn, w.member.user_id.unwrap())?;
        let second = supply::offer(conn, &w.member, &w.provider, "Praktik", tuesday());
        let offers = (
            offer::get(conn, w.offer)?.reference.to_string(),
            offer::get(conn, second)?.reference.to_string(),
        );
        Ok::<_, Db>((w, draft, (me, bo), offers.0, offers.1))
    });
    let own = browser(&app, &w.member);
    let home = format!("/leverantor/ansokan/{}", draft.reference);
    let (me, bo) = (boss.0.reference.to_string(), boss.1.reference.to_string());
    // Part, field, what a colleague saves, what is sent late, and how what is saved is shown.
    let cases = [
        ["behorig", "signatory", &me, &bo, "Kontakt 1"],
        ["socialt", "social", "no", "yes", "Nej"],
        ["tillsammans", "joint", "no", "yes", "Ensam"],
        ["erbjudanden", "offers", &first, &second, "Coachning"],
    ];
    for [part, field, theirs, mine, shown] in cases {
        let path = format!("{home}/{part}");
        let saved = own.post(&path, &[(field, theirs), ("seen", "")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{part}: {}", saved.text());
        // The same again, by a second press, is no conflict.
        let twice = own.post(&path, &[(field, theirs), ("seen", "")]).await;
        assert_eq!(twice.status, StatusCode::SEE_OTHER, "{part}");
        let stale = own.post(&path, &[(field, mine), ("seen", "")]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT, "{part}");
        assert!(stale.has(&format!("Sparat svar: {shown}")), "{part}: {}", stale.text());
        assert_eq!(stale.attributes("input[checked]", "value"), [mine], "{part}");
        // Having seen both, the writer may save after all.
        let seen = stale.attributes("input[name=seen]", "value").remove(0);
        let after = own.post(&path, &[(field, mine), ("seen", &seen)]).await;
        assert_eq!(after.status, StatusCode::SEE_OTHER, "{part}");
    }
    let path = format!("{home}/forsakran");
    let codes = app.db(|conn| terms::grounds(conn, stockholm_day(tuesday())));
    let code = format!("grund-{}", codes[0].code);
    own.post(&path, &[(&code, "no"), ("revision", "0")]).await;
    let text = format!("{code}-text");
    let late = [(code.as_str(), "yes"), (text.as_str(), "Så var det."), ("revision", "0")];
    let stale = own.post(&path, &late).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.has("Sparat svar: Nej") && stale.has("Så var det."), "{}", stale.text());

    // What is forged is not there, in any part.
    for part in ["behorig", "erbjudanden"] {
        let field = if part == "behorig" { "signatory" } else { "offers" };
        let page = own.post(&format!("{home}/{part}"), &[(field, "VT-2222-2222")]).await;
        let refused = [StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY];
        assert!(refused.contains(&page.status), "{part}: {}", page.status);
    }
    let forged = "/leverantor/ansokan/VT-2222-2222";
    for part in
        ["", "/om", "/behorig", "/socialt", "/tillsammans", "/tillsammans/ny", "/stod/ny", "/krav"]
    {
        let page = own.get(&format!("{forged}{part}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{part}");
    }
    for part in ["/forsakran", "/erbjudanden", "/skicka", "/las", "/kvitto", "/beslut"] {
        let page = own.get(&format!("{forged}{part}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{part}");
    }
}

/// Completed answers and verdicts too; and a double send is one application.
#[actix_web::test]
async fn a_stale_completion_and_a_stale_verdict_show_both_versions() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, reference) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        approval::assign(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        let bo = supply::staff(conn, "bo", tuesday());
        approval::declare_impartial(&mut op(conn, &bo, tuesday()), id).unwrap();
        let application = approval::application(conn, id)?;
        let asked = terms::requirements(conn, application.specification_id)?;
        let (not, why) = (Verdict::NotMet, "Bo säger nej.");
        approval::examine(&mut op(conn, &bo, tuesday()), id, asked[1].id, not, why).unwrap();
        Ok::<_, Db>((w, application.reference))
    });
    let (desk, own) = (browser(&app, &w.staff), browser(&app, &w.member));
    let case = format!("/bestallare/ansokan/{reference}");
    let late = [("verdict", "met"), ("reason", "Jag säger ja."), ("seen", "")];
    let stale = desk.post(&format!("{case}/krav/2"), &late).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.has("Bo säger nej.") && stale.has("Jag säger ja."), "{}", stale.text());
    let seen = stale.attributes("#krav-2 input[name=seen]", "value").remove(0);
    let after = [("verdict", "met"), ("reason", "Jag säger ja."), ("seen", seen.as_str())];
    let page = desk.post(&format!("{case}/krav/2"), &after).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    assert_eq!(desk.post(&format!("{case}/krav/99"), &after).await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.post(&format!("{case}/krav/x"), &after).await.status, StatusCode::NOT_FOUND);

    let more = [("verdict", "completion_needed"), ("reason", "Skriv mer.")];
    desk.post(&format!("{case}/krav/3"), &more).await;
    let friday = [("message", "Mer"), ("day", "2026-03-06"), ("hour", "16.00")];
    desk.post(&format!("{case}/komplettering"), &friday).await;
    let twice = desk.post(&format!("{case}/komplettering"), &friday).await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "asked once");
    let path = format!("/leverantor/ansokan/{reference}/komplettera");
    let page = own.get(&path).await;
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    let first = [("revision", revision.as_str()), ("krav-3", "Bos ord."), ("do", "save")];
    assert_eq!(own.post(&path, &first).await.status, StatusCode::SEE_OTHER);
    let late = [("revision", revision.as_str()), ("krav-3", "Mina ord."), ("do", "send")];
    let stale = own.post(&path, &late).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.has("Sparat svar: Bos ord.") && stale.has("Mina ord."), "{}", stale.text());
    assert!(own.get(&path).await.has("Bos ord."), "nothing was sent");
}

/// Pressed by several at the same moment, it is one application: begun once, sent once.
#[actix_web::test]
async fn many_presses_at_once_give_one_application() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, id, other, member) = app.db(move |conn| {
        let w = supply::world(conn, &vault, tuesday());
        let ready = supply::ready(conn, &w.member, &w.provider, &w.system, w.offer, tuesday());
        let (other, member) = supply::provider(conn, &vault, 2, "Bron AB", tuesday());
        Ok::<_, Db>((w, ready.id, other.id, member))
    });
    let start = Arc::new(Barrier::new(PRESSES));
    let db = app.pool(8);
    let number = w.provider.org_number.clone().unwrap();
    let runners: Vec<_> = (0..PRESSES)
        .map(|_| {
            let (db, start) = (db.clone(), Arc::clone(&start));
            let (w, number) = (w.clone(), number.clone());
            thread::spawn(move || {
                start.wait();
                db.write(move |conn| {
                    let begun =
                        approval::start(&mut op(conn, &member, tuesday()), other, w.system.id)?;
                    approval::add_partner(&mut op(conn, &member, tuesday()), begun.id, &number)?;
                    let sent = approval::submit(&mut op(conn, &w.member, tuesday()), id, &[])?;
                    Ok::<_, approval::ApprovalError>((begun.id, sent.matter_id))
                })
            })
        })
        .collect();
    let found: Vec<_> =
        runners.into_iter().map(|one| one.join().unwrap().unwrap().unwrap()).collect();
    assert!(found.iter().all(|one| *one == found[0]), "{found:?}");
    let begun = found[0].0;
    assert_eq!(app.db(move |conn| approval::partners(conn, begun)).len(), 1);
    let letters = app.letters();
    let count = |subject: &str| letters.iter().filter(|(_, text)| text.subject == subject).count();
    assert_eq!(count("Vi har fått er ansökan"), 1);
    assert_eq!(count("Vill ni ansöka tillsammans?"), 1);
}
