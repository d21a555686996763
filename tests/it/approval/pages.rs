//! The pages, clicked through as people do.

use crate::make::op;
use actix_web::http::StatusCode;
use valfard_tyreso::identity;
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::{approval, contract};

use crate::app::{TestApp, Visitor, tuesday};
use crate::make::supply;

/// A browser signed in as an actor.
pub fn browser<'a>(app: &'a TestApp, actor: &Actor) -> Visitor<'a> {
    let id = actor.user_id.unwrap();
    let user = app.db(move |conn| identity::user(conn, id));
    app.sign_in_as(&user)
}

#[actix_web::test]
async fn the_whole_thread_from_terms_to_a_signed_contract() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (staff, provider, member) = app.db(move |conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let (provider, member) = supply::provider(conn, &vault, 1, "Stegen AB", tuesday());
        supply::offer(conn, &member, &provider, "Coachning", tuesday());
        Ok::<_, diesel::result::Error>((staff, provider, member))
    });
    let desk = browser(&app, &staff);
    let own = browser(&app, &member);

    // Staff: a system; a code outside the act is refused at the field and nothing typed is lost.
    let mut fields = vec![
        ("name", "Jobbcoachning"),
        ("measure_kind", supply::KIND.word()),
        ("cpv", "80530000-8"),
        ("decided_on", "2025-11-03"),
        ("decision_registry_no", "KS 2025:111"),
        ("default_alternative", "in_house"),
        ("default_unit", "Arbetscentrum"),
        ("default_ground", "LOV 9 kap. 2 §"),
    ];
    let page = desk.post("/bestallare/system/nytt", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attributes("#cpv", "value"), ["80530000-8"]);
    assert_eq!(page.attributes("#name", "value"), ["Jobbcoachning"]);
    fields[2].1 = "85312510-7";
    let page = desk.follow(&desk.post("/bestallare/system/nytt", &fields).await).await;
    assert!(page.has("Publicera kraven först"), "{}", page.text());
    let terms = page
        .attributes("a", "href")
        .into_iter()
        .find(|href| href.starts_with("/bestallare/krav/"))
        .unwrap();
    let page = desk.get(&terms).await;
    assert!(page.has("Ersättning"), "{}", page.text());
    let edit = format!("{terms}/andra");
    let page = desk
        .post(
            &edit,
            &[
                ("title", "Jobbcoachning"),
                ("compensation", "3 700 kronor i månaden"),
                ("how_to_apply", "I portalen"),
                ("decision_days", "30"),
                ("contract_text", "Tre månaders uppsägning."),
            ],
        )
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let requirement = format!("{terms}/nytt");
    let page = desk.post(&requirement, &[("heading", "Försäkring"), ("kind", "yes")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = desk
        .post(
            &requirement,
            &[
                ("heading", "Försäkring"),
                ("text", "Ni har en ansvarsförsäkring."),
                ("how_checked", "Mot brevet från bolaget."),
                ("kind", "yes"),
            ],
        )
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let publish = format!("{terms}/publicera");
    assert_eq!(desk.post(&publish, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = desk.follow(&desk.post(&publish, &[("sure", "yes")]).await).await;
    assert!(page.has("Gäller"), "{}", page.text());
    assert_eq!(desk.get(&edit).await.status, StatusCode::CONFLICT);
    let system = page
        .attributes("a", "href")
        .into_iter()
        .find(|href| href.starts_with("/bestallare/system/VT"))
        .unwrap();
    let page = desk.follow(&desk.post(&format!("{system}/oppna"), &[]).await).await;
    assert!(page.has("Systemet är öppet utan annons"), "R5: {}", page.text());
    let place = [("url", "https://annons.exempel.se/1"), ("number", "LOV-7")];
    let page = desk.follow(&desk.post(&format!("{system}/annons"), &place).await).await;
    assert!(!page.has("Systemet är öppet utan annons") && page.has("LOV-7"));

    // The provider applies.
    let page = own.get("/leverantor/ansokan").await;
    assert!(page.has("Jobbcoachning"), "{}", page.text());
    let reference = system.rsplit('/').next().unwrap().to_owned();
    let started = own.post("/leverantor/ansokan", &[("system", &reference)]).await;
    let home = started.location.clone().unwrap();
    let page = own.follow(&started).await;
    assert!(page.has("Inte inskickat") && page.has("Kan inte börja än"), "{}", page.text());
    assert_eq!(own.get(&format!("{home}/skicka")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(own.get(&format!("{home}/om")).await.status, StatusCode::OK);
    let page = own.get(&format!("{home}/behorig")).await;
    let me = page.attributes("input[name=signatory]", "value").remove(0);
    let done = own.post(&format!("{home}/behorig"), &[("signatory", &me)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(own.get(&format!("{home}/socialt")).await.status, StatusCode::OK);
    own.post(&format!("{home}/socialt"), &[("social", "no")]).await;
    let alone = own.post(&format!("{home}/tillsammans"), &[("joint", "no")]).await;
    assert_eq!(alone.status, StatusCode::SEE_OTHER);

    // Scenario 6: nothing is filled in; a yes must be explained, and what was typed stays.
    let page = own.get(&format!("{home}/forsakran")).await;
    assert!(page.attributes("input[checked]", "name").is_empty());
    let codes = [
        "insolvent",
        "insolvency_sought",
        "crime",
        "serious_fault",
        "unpaid_dues",
        "false_information",
    ];
    let names: Vec<String> = codes.iter().map(|code| format!("grund-{code}")).collect();
    let mut answers: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "no")).collect();
    answers.push(("revision", "0"));
    answers[2].1 = "yes";
    let page = own.post(&format!("{home}/forsakran"), &answers).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all("#grund-crime-text-error").len(), 1, "{}", page.html);
    answers[2].1 = "no";
    let page = own.post(&format!("{home}/forsakran"), &answers).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());

    let page = own.get(&format!("{home}/erbjudanden")).await;
    let offer = page.attributes("input[name=offers]", "value").remove(0);
    let none = own.post(&format!("{home}/erbjudanden"), &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    own.post(&format!("{home}/erbjudanden"), &[("offers", &offer)]).await;
    let page = own.get(&format!("{home}/krav")).await;
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    let stale = own.post(&format!("{home}/krav"), &[("revision", "0"), ("krav-1", "yes")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.has("Någon annan har sparat"), "{}", stale.text());
    let fields = [("revision", revision.as_str()), ("krav-1", "yes")];
    let page = own.follow(&own.post(&format!("{home}/krav"), &fields).await).await;
    assert!(page.has("7 av 9"), "{}", page.text());
    let none = own.post(&format!("{home}/bilagor"), &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nothing = own.post(&format!("{home}/bilagor"), &[("nothing", "yes")]).await;
    assert!(own.follow(&nothing).await.has("8 av 9"));

    // Check and send; sent twice it is one (scenario 5, 3).
    let page = own.get(&format!("{home}/skicka")).await;
    assert!(page.attributes(".change a", "href").len() >= 6, "{}", page.html);
    let unsure = own.post(&format!("{home}/skicka"), &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let first = own.post(&format!("{home}/skicka"), &[("sure", "yes")]).await;
    let second = own.post(&format!("{home}/skicka"), &[("sure", "yes")]).await;
    assert_eq!(first.location, second.location);
    let page = own.follow(&first).await;
    assert!(page.has("Ansökan är inskickad") && page.has("torsdag 2 april 2026"));
    assert_eq!(own.get(&home).await.status, StatusCode::OK);
    let outsider = app.db({
        let vault = app.state.vault.clone();
        move |conn| {
            Ok::<_, diesel::result::Error>(supply::provider(conn, &vault, 2, "Annan", tuesday()))
        }
    });
    let other = browser(&app, &outsider.1);
    for path in ["", "/kvitto", "/beslut", "/krav", "/komplettera"] {
        let page = other.get(&format!("{home}{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }

    // Staff examine and approve.
    let page = desk.get("/bestallare/ansokningar").await;
    assert!(page.has("Stegen AB"), "{}", page.text());
    let reference = home.rsplit('/').next().unwrap();
    let case = format!("/bestallare/ansokan/{reference}");
    let page = desk.get(&case).await;
    assert!(
        page.has("Förslag: uppfyller") && page.has("1 punkt är inte avgjord"),
        "{}",
        page.text()
    );
    let page = desk.post(&format!("{case}/granska"), &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    desk.post(&format!("{case}/granska"), &[("impartial", "yes")]).await;
    let page = desk.post(&format!("{case}/krav/1"), &[("verdict", "not_met")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Skriv ett skäl"));
    desk.post(&format!("{case}/krav/1"), &[("verdict", "met")]).await;
    let page = desk.get(&format!("{case}/beslut")).await;
    assert!(page.has("Godkänn ansökan") && page.has("Så här blir brevet"), "{}", page.text());
    let refused = desk.post(&format!("{case}/avsla"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "R8");
    assert!(refused.has("LOV 8 kap. 1 §"), "{}", refused.text());
    let page = desk.follow(&desk.post(&format!("{case}/godkann"), &[]).await).await;
    assert!(page.has("godkänns som utförare"), "{}", page.text());

    // The letter, and the contract on both sides.
    let page = own.get(&format!("{home}/beslut")).await;
    assert!(page.has("godkänns som utförare"), "{}", page.text());
    let made = app.db(move |conn| contract::of_provider(conn, provider.id)).remove(0);
    let (mine, theirs) = (
        format!("/leverantor/avtal/{}", made.reference),
        format!("/bestallare/avtal/{}", made.reference),
    );
    assert_eq!(other.get(&mine).await.status, StatusCode::NOT_FOUND);
    let page = own.get(&mine).await;
    let hash = page.attributes("input[name=sha256]", "value").remove(0);
    let fields = [("sha256", hash.as_str()), ("sure", "yes")];
    let page = own.follow(&own.post(&format!("{mine}/skriv-under"), &fields).await).await;
    assert!(page.has("Inte underskrivet än"), "{}", page.text());
    let page = desk.follow(&desk.post(&format!("{theirs}/skriv-under"), &fields).await).await;
    assert!(page.has("Gäller"), "{}", page.text());
    for path in ["", "/paus", "/avsluta"] {
        assert_eq!(desk.get(&format!("{theirs}{path}")).await.status, StatusCode::OK, "{path}");
    }
    for (who, path) in [(&own, "/leverantor/avtal"), (&desk, "/bestallare/avtal")] {
        assert!(who.get(path).await.has("Jobbcoachning"), "{path}");
    }
    let system = system.rsplit('/').next().unwrap();
    let again = own.post("/leverantor/ansokan", &[("system", system)]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "scenario 16");
    assert!(again.attributes("a", "href").contains(&mine));
    assert_eq!(desk.get("/bestallare/system").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn completion_and_refusal_on_the_pages() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, reference) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        approval::assign(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        Ok::<_, diesel::result::Error>((w, approval::application(conn, id)?.reference))
    });
    let (desk, own) = (browser(&app, &w.staff), browser(&app, &w.member));
    let case = format!("/bestallare/ansokan/{reference}");
    let home = format!("/leverantor/ansokan/{reference}");
    let more = [("verdict", "completion_needed"), ("reason", "Skriv mer.")];
    desk.post(&format!("{case}/krav/3"), &more).await;
    let page = desk.get(&format!("{case}/komplettering")).await;
    assert!(page.has("3. Metod"), "{}", page.text());
    let past = [("message", "Mer"), ("day", "2026-03-01"), ("hour", "16:00")];
    let page = desk.post(&format!("{case}/komplettering"), &past).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let friday = [("message", "Mer"), ("day", "2026-03-06"), ("hour", "16.00")];
    let page = desk.post(&format!("{case}/komplettering"), &friday).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());

    let page = own.get(&format!("{home}/komplettera")).await;
    assert!(page.has("fredag 6 mars 2026 kl. 16.00"), "{}", page.text());
    assert!(page.has("Det är 3 dagar kvar."), "{}", page.text());
    assert_eq!(page.attributes("textarea", "name"), ["krav-3"]);
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    let fields = [("revision", revision.as_str()), ("krav-3", "Mer text."), ("do", "send")];
    let page = own.follow(&own.post(&format!("{home}/komplettera"), &fields).await).await;
    assert!(page.has("Granskas"), "{}", page.text());
    let late = own.post(&format!("{home}/komplettera"), &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);

    for number in 1..=2 {
        desk.post(&format!("{case}/krav/{number}"), &[("verdict", "met")]).await;
    }
    let page = desk.get(&format!("{case}/beslut")).await;
    assert!(page.has("inte avgjord"), "{}", page.text());
    let page = desk.get(&case).await;
    let seen = page.attributes("#krav-3 input[name=seen]", "value").remove(0);
    let not = [("verdict", "not_met"), ("reason", "Metoden är för tunn."), ("seen", seen.as_str())];
    desk.post(&format!("{case}/krav/3"), &not).await;
    let page = desk.follow(&desk.post(&format!("{case}/avsla"), &[]).await).await;
    assert!(page.has("tisdag 24 mars 2026"), "{}", page.text());
    let page = own.get(&format!("{home}/beslut")).await;
    assert!(page.has("Metoden är för tunn.") && page.has("Förvaltningsrätten"));
    // The letter stays, and the application is not there for anybody who makes up its number.
    let forged = own.get("/leverantor/ansokan/VT-2222-2222/beslut").await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
}
