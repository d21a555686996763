//! The pages: asking without a name, the queue, a test by hand, the answer by link and on paper.

use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::disclosure;
use valfard_tyreso::identity;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::registry::MatterKind;

use super::{answer, ask, asked, by_email, document, masked, staff, tested};
use crate::app::{TestApp, tuesday};

const QUEUE: &str = "/bestallare/begaran";

#[actix_web::test]
async fn anybody_asks_without_saying_who_they_are() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for lang in ["sv", "sv-x-latt", "en", "ar", "fi", "so"] {
        let reader = app.visitor();
        reader.set_cookie("sprak", lang);
        let page = reader.get("/diarium/begar").await;
        assert!(page.status == StatusCode::OK && !page.html.contains('\u{27e8}'), "{lang}");
    }
    let page = visitor.post("/diarium/begar", &[("email", "fel")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 2, "{}", page.text());
    let page = visitor
        .post("/diarium/begar", &[("wish", "Brevet"), ("reply_by", "email"), ("email", "fel")])
        .await;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.html.contains("Brevet"));
    let form = [("wish", "Ansökan från Kim Ek"), ("reply_by", "pickup"), ("email", "a@b.se")];
    let receipt = visitor.follow(&visitor.post("/diarium/begar", &form).await).await;
    assert!(receipt.has("VT 2026:1") && !receipt.has("Kim"), "{}", receipt.text());
    let list = visitor.get("/diarium").await;
    assert!(list.has("Begäran om allmän handling") && !list.has("Kim"), "{}", list.text());
    // What the answer does not need is not kept.
    let kept = app.db(|conn| {
        let owner = identity::authority(conn, "tyreso")?.id;
        let once = disclosure::ask(conn, owner, &asked("another"), tuesday()).unwrap();
        Ok::<_, diesel::result::Error>(once.asker_email)
    });
    assert_eq!(kept, None);
}

#[actix_web::test]
async fn staff_register_test_and_answer_by_hand() {
    let app = TestApp::new().await;
    let user = app.user(Role::Commissioner);
    let (paper, number) = app.db(move |conn| {
        let (matter, paper) =
            document(conn, MatterKind::LovApplication, "Vi lagar mat i Bollmora.", tuesday());
        Ok::<_, diesel::result::Error>((paper, matter.registry_no))
    });
    let desk = app.sign_in_as(&user);
    assert!(desk.get(QUEUE).await.has("Ingen begäran väntar"));
    let ahead =
        [("wish", "x"), ("came_by", "post"), ("reply_by", "pickup"), ("came_on", "2026-03-04")];
    let page = desk.post(&format!("{QUEUE}/ny"), &ahead).await;
    assert!(page.status.as_u16() == 422 && page.has("har inte varit än"), "{}", page.text());
    let earlier = [ahead[0], ahead[1], ahead[2], ("came_on", "2026-03-01")];
    let page = desk.follow(&desk.post(&format!("{QUEUE}/ny"), &earlier).await).await;
    assert!(page.has("söndag 1 mars"), "{}", page.text());
    let late = desk.get(QUEUE).await;
    assert!(late.has("En dag") && late.has("Svara i dag"), "{}", late.text());
    let form = [("wish", "Ansökan"), ("came_by", "phone"), ("reply_by", "pickup")];
    let made = desk.post(&format!("{QUEUE}/ny"), &form).await;
    let home = made.location.clone().unwrap();
    let page = desk.follow(&made).await;
    assert!(page.has("Begäran är registrerad") && page.has("Ny"), "{}", page.text());
    app.set_now(tuesday() + TimeDelta::days(4));
    let desk = app.sign_in_as(&user);
    let queue = desk.get(QUEUE).await;
    assert!(queue.has("4 dagar") && queue.has("För länge"), "{}", queue.text());
    assert!(desk.get("/bestallare").await.has("2 begäranden om allmänna handlingar väntar"));
    desk.post(&format!("{home}/prova"), &[]).await;
    let found = desk.get(&format!("{home}?number={}", number.replace("VT ", ""))).await;
    assert!(found.has("1. Ansökan"), "{}", found.text());
    assert_eq!(found.attributes("#number", "value"), [number.as_str()]);
    assert!(desk.get(&format!("{home}?number=2026:99")).await.has("inget ärende"));
    let empty = desk.post(&format!("{home}/handlingar"), &[("number", &number)]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let pick = [("documents", paper.reference.as_str())];
    let page = desk.follow(&desk.post(&format!("{home}/handlingar"), &pick).await).await;
    assert!(page.has("Inte prövad"), "{}", page.text());
    let stopped = desk.get(&format!("{home}/svara")).await;
    assert!(stopped.status == StatusCode::CONFLICT && stopped.has("inte prövade"));

    let place = format!("{home}/handling/{}", paper.reference);
    let form = [("outcome", "masked"), ("base_version", "1")];
    let page = desk.post(&place, &form).await;
    assert_eq!(page.all(".ds-error-summary li").len(), 3, "{}", page.text());
    let form = [
        ("outcome", "masked"),
        ("paragraph", "31:16"),
        ("reason", "Skada."),
        ("passages", "Bollmora\nKrusboda"),
        ("base_version", "1"),
    ];
    let page = desk.post(&place, &form).await;
    assert!(page.has("finns inte i handlingen: Krusboda"), "{}", page.text());
    assert!(page.html.contains("Bollmora\nKrusboda"), "what was typed stays");
    let form = [form[0], form[1], form[2], ("passages", "Bollmora"), form[4]];
    let page = desk.follow(&desk.post(&place, &form).await).await;
    assert!(page.has("Vi lagar mat i █████."), "{}", page.text());
    let stale = desk.post(&place, &[("outcome", "whole"), ("base_version", "1")]).await;
    assert!(stale.status == StatusCode::CONFLICT && stale.has("31 kap. 16 §"), "{}", stale.text());

    let check = desk.get(&format!("{home}/svara")).await;
    assert!(check.has("Du har ingen delegation"), "{}", check.text());
    assert!(desk.post(&format!("{home}/svara"), &[]).await.status.as_u16() == 422);
    let gone = desk.follow(&desk.post(&format!("{place}/ta-bort"), &[]).await).await;
    assert!(gone.has("finns kvar i diariet"));
    desk.post(&format!("{home}/handlingar"), &pick).await;
    desk.post(&place, &[("outcome", "whole"), ("base_version", "1")]).await;
    let check = desk.get(&format!("{home}/svara")).await;
    let revision = check.attributes("main [name=base_version]", "value").remove(0);
    let sure = [("sure", "yes"), ("base_version", revision.as_str())];
    let paper = desk.follow(&desk.post(&format!("{home}/svara"), &sure).await).await;
    assert!(paper.has("Vi lagar mat i Bollmora."), "{}", paper.text());
    assert!(desk.get(&home).await.has("Utlämnad"));
}

#[actix_web::test]
async fn the_link_works_for_a_time_and_shows_one_document_a_page() {
    let app = TestApp::new().await;
    let home = app.db(|conn| {
        let (decider, _) = staff(conn, tuesday());
        let made = ask(conn, &by_email("once"), tuesday());
        let (_, paper) =
            document(conn, MatterKind::LovApplication, "Marginalen är 12 procent.", tuesday());
        let test = masked(&["12 procent"]);
        tested(conn, &decider, &made.reference, &paper, &test, tuesday());
        answer(conn, &decider, &made.reference, tuesday()).unwrap();
        Ok::<_, diesel::result::Error>(made.reference)
    });
    let letters = app.letters();
    let (to, letter) = letters.last().unwrap();
    assert_eq!(to, "nyfiken@exempel.se");
    assert!(letter.subject == "Svar på din begäran" && !letter.body.contains("Björken"));
    let start = letter.body.find("/utlamnat/").unwrap();
    let link = letter.body[start..].split_whitespace().next().unwrap().to_owned();
    let visitor = app.visitor();
    let page = visitor.get(&link).await;
    assert!(page.has("31 kap. 16 §") && page.has("kammarrätten"), "{}", page.text());
    let header = |page: &crate::app::Page, name: &str| {
        page.headers.get(name).unwrap().to_str().unwrap().to_owned()
    };
    assert!(header(&page, "x-robots-tag").contains("noindex"));
    assert_eq!(header(&page, "cache-control"), "no-store");
    let copy = visitor.get(&format!("{link}/1")).await;
    assert!(copy.has("█████") && !copy.has("12 procent"), "{}", copy.text());
    for wrong in [format!("{link}/0"), format!("{link}/2"), format!("{link}/x")] {
        assert_eq!(visitor.get(&wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    let forged = format!("/utlamnat/{}", "0".repeat(64));
    assert_eq!(visitor.get(&forged).await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get(&format!("{QUEUE}/{home}")).await.status, StatusCode::SEE_OTHER);
    app.set_now(tuesday() + TimeDelta::days(31));
    let page = visitor.get(&link).await;
    assert!(page.status == StatusCode::GONE && page.has("för gammal"), "{}", page.text());
}

/// R60: another authority's request is not there.
#[actix_web::test]
async fn r60_a_request_is_the_asked_authoritys() {
    let app = TestApp::new().await;
    let made = app.db(|conn| {
        let af = identity::authority(conn, "af")?.id;
        let made = disclosure::ask(conn, af, &asked("once"), tuesday()).unwrap();
        let (_, paper) = document(conn, MatterKind::Other, "Text", tuesday());
        Ok::<_, diesel::result::Error>((made.reference, paper.reference))
    });
    let desk = app.sign_in(Role::Commissioner);
    let home = format!("{QUEUE}/{}", made.0);
    for path in ["", "/svara", "/utskrift"] {
        let page = desk.get(&format!("{home}{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/prova", "/text", "/aterta", "/mottaget"] {
        let form = [("sure", "yes"), ("served_on", "2026-03-03")];
        let page = desk.post(&format!("{home}{path}"), &form).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn the_open_form_writes_to_few_and_stops_a_flood() {
    let app = TestApp::new().await;
    let send = async |n: usize, email: &str| {
        let wish = format!("Handling {n}. Se https://annan.example/kop-nu");
        let form = [("wish", wish.as_str()), ("reply_by", "email"), ("email", email)];
        app.visitor().post("/diarium/begar", &form).await
    };
    for n in 0..6 {
        let page = send(n, "vera@exempel.se").await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    // Every request is taken; to an address that nobody has proved to be theirs go a few letters.
    let letters = app.letters();
    let receipts: Vec<_> = letters.iter().filter(|(to, _)| to == "vera@exempel.se").collect();
    assert_eq!(receipts.len(), 3);
    let said = |text: &str| letters.iter().any(|(_, one)| format!("{one:?}").contains(text));
    assert!(!said("annan.example"), "{letters:?}");
    for n in 6..20 {
        let page = send(n, &format!("vera{n}@exempel.se")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{n}");
    }
    // The next from there is told of the other ways, and nothing is written.
    let before = app.visitor().get("/diarium").await.text();
    let page = send(20, "vera20@exempel.se").await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Ring, skriv eller besök oss"), "{}", page.text());
    assert_eq!(app.visitor().get("/diarium").await.text(), before);
    app.set_now(app.now() + TimeDelta::minutes(61));
    assert_eq!(send(21, "vera21@exempel.se").await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn what_is_pasted_too_long_comes_back_whole_and_is_said_to_be_too_long() {
    let app = TestApp::new().await;
    let wish = format!("{}slutet", "Jag vill läsa brevet. ".repeat(202));
    assert!(wish.chars().count() > 4_000);
    let visitor = app.visitor();
    let fields = [("wish", wish.as_str()), ("reply_by", "pickup")];
    let page = visitor.post("/diarium/begar", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Texten är för lång. Skriv högst"), "{}", page.text());
    assert!(page.html.contains("slutet</textarea>"), "{}", page.html);
    assert!(!page.html.contains("maxlength"), "the browser would cut it");
}
