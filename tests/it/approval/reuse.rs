//! Earlier answers, proposed again.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::approval::{self, ApprovalError};
use valfard_tyreso::system;
use valfard_tyreso::terms::{self, AnswerValue};

use super::pages::browser;
use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

/// Scenario 6: answers are proposed, wait to be looked at, and grounds are always blank.
/// Scenario 7: what is saved in this draft wins.
#[actix_web::test]
async fn scenarios_6_and_7_earlier_answers_are_proposed_and_saved_ones_win() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, first, second) = app.db(move |conn| {
        let (w, first) = supply::sent(conn, &vault, tuesday());
        let system = supply::open_system(conn, &w.staff, "Stöd", tuesday());
        let later = tuesday() + TimeDelta::days(1);
        let second =
            approval::start(&mut op(conn, &w.member, later), w.provider.id, system.id).unwrap();
        Ok::<_, Db>((w, first, second))
    });
    let own = browser(&app, &w.member);
    let home = format!("/leverantor/ansokan/{}", second.reference);
    let old = app.db(move |conn| approval::application(conn, first)).reference;

    // One answer is saved before the earlier ones are fetched.
    let page = own.get(&format!("{home}/krav")).await;
    assert!(page.has("3 svar finns i ansökan") && page.has(old.as_str()), "{}", page.text());
    let form = [("revision", "0"), ("krav-2", "9")];
    own.post(&format!("{home}/krav"), &form).await;
    let page = own.follow(&own.post(&format!("{home}/krav/hamta"), &[]).await).await;
    assert!(page.has("2 svar att granska"), "{}", page.text());
    assert_eq!(page.attributes("#krav-2", "value"), ["9"], "scenario 7");
    assert_eq!(page.all("#krav-3"), ["Samtal och praktik."]);
    assert_eq!(page.attributes("input[type=checkbox]", "name"), ["granskat-1", "granskat-3"]);
    let id = second.id;
    let counted = app.db(move |conn| {
        let sheet = approval::application(conn, id)?.answer_sheet_id;
        terms::answers(conn, sheet)
    });
    assert_eq!(counted.len(), 1, "proposals do not count");
    assert!(own.get(&home).await.has("Granska svaren"));
    // R7: the declaration is blank whatever was answered before.
    let page = own.get(&format!("{home}/forsakran")).await;
    assert!(page.attributes("input[checked]", "name").is_empty());

    // Saved without having looked: still only proposed. Looked at, or changed: saved.
    let page = own.get(&format!("{home}/krav")).await;
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    let unseen = [
        ("revision", revision.as_str()),
        ("krav-1", "yes"),
        ("krav-2", "9"),
        ("krav-3", "Helt nya ord."),
    ];
    let page = own.follow(&own.post(&format!("{home}/krav"), &unseen).await).await;
    assert!(page.has("inte har granskat än: 1"), "{}", page.text());
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    let seen = [
        ("revision", revision.as_str()),
        ("krav-1", "yes"),
        ("granskat-1", "yes"),
        ("krav-2", "9"),
        ("krav-3", "Helt nya ord."),
    ];
    let page = own.post(&format!("{home}/krav"), &seen).await;
    assert_eq!(page.location.as_deref(), Some(home.as_str()));
    let saved = app.db(move |conn| {
        let sheet = approval::application(conn, id)?.answer_sheet_id;
        terms::answers(conn, sheet)
    });
    let given: Vec<_> = saved.iter().filter_map(terms::Answer::given).collect();
    let text = AnswerValue::Text("Helt nya ord.".to_owned());
    assert_eq!(given, [AnswerValue::Yes(true), AnswerValue::Number(9), text]);
}

/// Another's answers are never proposed, nor those to a question in other words.
#[actix_web::test]
async fn only_ones_own_answers_to_the_same_question_are_proposed() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, _) = supply::sent(conn, &vault, tuesday());
        let (other, member) = supply::provider(conn, &vault, 2, "Annan AB", tuesday());
        let theirs =
            approval::start(&mut op(conn, &member, tuesday()), other.id, w.system.id).unwrap();
        let none = approval::reuse(&mut op(conn, &member, tuesday()), theirs.id);
        assert!(matches!(none, Err(ApprovalError::NothingToReuse)));
        let stranger = approval::reuse(&mut op(conn, &w.member, tuesday()), theirs.id);
        assert!(matches!(stranger, Err(ApprovalError::NotYours)));

        let system = system::create(
            &mut op(conn, &w.staff, tuesday()),
            &supply::new_system(&w.staff, "Nytt"),
        )
        .unwrap();
        let spec = terms::latest(conn, &system.specification_series)?.unwrap();
        let mut wishes = supply::wishes();
        wishes[0].text = "Andra ord.".to_owned();
        for wish in &wishes {
            terms::add_requirement(&mut op(conn, &w.staff, tuesday()), spec.id, wish).unwrap();
        }
        terms::publish(&mut op(conn, &w.staff, tuesday()), spec.id).unwrap();
        system::open(&mut op(conn, &w.staff, tuesday()), system.id).unwrap();
        let draft =
            approval::start(&mut op(conn, &w.member, tuesday()), w.provider.id, system.id).unwrap();
        for _ in 0..2 {
            approval::reuse(&mut op(conn, &w.member, tuesday()), draft.id).unwrap();
        }
        let asked = terms::requirements(conn, spec.id)?;
        let proposed = approval::proposals(conn, &draft).unwrap();
        let ids: Vec<_> = proposed.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, [asked[1].id, asked[2].id]);
        Ok::<_, Db>(())
    });
}

/// Scenario 3: each row of the check has "Ändra", and saving leads back to the check.
/// Scenario 5: before it is sent the top says so, with the time of the last saving.
#[actix_web::test]
async fn scenarios_3_and_5_change_leads_back_to_the_check_and_not_sent_says_when() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, draft) = app.db(move |conn| {
        let w = supply::world(conn, &vault, tuesday());
        let draft = supply::ready(conn, &w.member, &w.provider, &w.system, w.offer, tuesday());
        Ok::<_, Db>((w, draft))
    });
    app.set_now(tuesday() + TimeDelta::hours(2));
    let own = browser(&app, &w.member);
    let home = format!("/leverantor/ansokan/{}", draft.reference);
    own.post(&format!("{home}/socialt"), &[("social", "no"), ("seen", "no")]).await;
    let page = own.get(&home).await;
    assert!(page.has("Inte inskickat") && page.has("kl. 11.00"), "{}", page.text());
    let primary = page.all("main .ds-button[data-variant=primary]");
    assert_eq!(primary, ["Kontrollera och skicka"]);

    let page = own.get(&format!("{home}/skicka")).await;
    let rows = page.all("dl.summary > div").len();
    let changes = page.attributes(".change a", "href");
    assert_eq!(changes.len(), rows);
    assert!(changes.iter().all(|href| href.contains("?fran=skicka")), "{changes:?}");
    assert!(changes.iter().any(|href| href.ends_with("krav?fran=skicka#krav-3")), "{changes:?}");
    for href in &changes {
        assert_eq!(own.get(href.split('#').next().unwrap()).await.status, StatusCode::OK, "{href}");
    }
    let check = format!("{home}/skicka");
    let form = [("social", "no"), ("seen", "no")];
    let back = own.post(&format!("{home}/socialt?fran=skicka"), &form).await;
    assert_eq!(back.location, Some(check.clone()));
    let page = own.get(&format!("{home}/om?fran=skicka")).await;
    assert!(page.attributes("main a.ds-button", "href").contains(&check));
    // The receipt's address keeps working.
    own.post(&check, &[("sure", "yes")]).await;
    app.set_now(tuesday() + TimeDelta::days(400));
    let later = browser(&app, &w.member);
    assert!(later.get(&format!("{home}/kvitto")).await.has("Ansökan är inskickad"));
}
