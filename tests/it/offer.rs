//! Offers are written in revisions that nobody's colleague overwrites, and the public reads only
//! what was approved.

mod review;
mod starts;

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;

use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::measure::MeasureKind;
use valfard_tyreso::offer::{self, OfferError, OfferId, OfferState, RevisionId};
use valfard_tyreso::platform::audit;
use valfard_tyreso::provider::MemberRole;

use crate::app::{Page, TestApp, Visitor, tuesday};
use crate::make::{actor, colleague};

type Fields<'a> = [(&'a str, &'a str)];

const PARTS: &[(&str, &Fields<'_>)] = &[
    ("text", &[("summary", "Du får hjälp att söka jobb."), ("description", "Vi ses en gång.")]),
    ("malgrupp", &[("target_groups", "young"), ("target_groups", "newly_arrived")]),
    ("innehall", &[("content", "Vi pratar om jobb.")]),
    ("tider", &[("hours", "Måndag till fredag"), ("extent_percent", "50 %")]),
    ("sprak", &[("languages", "sv"), ("languages", "ar")]),
    ("tillganglighet", &[("accessibility", "step_free")]),
    ("metoder", &[("competence", "Coacher."), ("first_meeting", "yes"), ("intake", "rolling")]),
];

const SITE: &[(&str, &str)] = &[
    ("site_name", "Verkstaden"),
    ("street", "Storgatan 1"),
    ("postcode", "13548"),
    ("locality", "Tyresö"),
    ("area", "bollmora"),
    ("places", "4"),
];

/// The revision number that a page's form carries.
async fn revision(visitor: &Visitor<'_>, path: &str) -> String {
    let page = visitor.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    page.attributes("input[name=base_version]", "value").remove(0)
}

async fn save(visitor: &Visitor<'_>, path: &str, fields: &[(&str, &str)]) -> Page {
    let number = revision(visitor, path).await;
    let all: Vec<_> = fields.iter().copied().chain([("base_version", number.as_str())]).collect();
    visitor.post(path, &all).await
}

/// A new offer through the pages; its overview.
async fn begin(visitor: &Visitor<'_>) -> String {
    let form = [("measure_kind", "job_coaching"), ("name", "Jobbstart")];
    let page = visitor.post("/leverantor/erbjudanden/nytt", &form).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    page.location.unwrap()
}

async fn fill(visitor: &Visitor<'_>, home: &str) {
    for (part, fields) in PARTS {
        let page = save(visitor, &format!("{home}/{part}"), fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{part}: {}", page.text());
    }
    let page = visitor.post(&format!("{home}/adresser/ny"), SITE).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

fn id_of(app: &TestApp, home: &str) -> OfferId {
    let code = home.rsplit('/').next().unwrap().to_owned();
    let reference = valfard_tyreso::kernel::Reference::parse(&code).unwrap();
    app.db(move |conn| offer::by_reference(conn, &reference)).id
}

/// Sent and approved by the services that applications use; its newest revision is public.
fn approve(app: &TestApp, user: &User, staff: &Actor, id: OfferId) -> RevisionId {
    let (member, staff, now) = (actor(user), *staff, app.now());
    app.db(move |conn| {
        offer::complete(&mut op(conn, &member, now), id)?;
        let sent = offer::submit(&mut op(conn, &member, now), id)?;
        offer::approve(&mut op(conn, &staff, now), id, sent.id)?;
        Ok::<_, OfferError>(sent.id)
    })
}

#[actix_web::test]
async fn an_offer_is_written_a_page_at_a_time() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    assert!(visitor.get("/leverantor/erbjudanden").await.has("Ni har inga erbjudanden än"));
    let home = begin(&visitor).await;
    let page = visitor.get(&home).await;
    assert!(page.has("Inte inskickat") && page.has("2 av 9 delar"), "{}", page.text());
    // Not done yet, and the machine knows.
    let page = visitor.post(&format!("{home}/klart"), &[]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);

    fill(&visitor, &home).await;
    let second = [
        ("site_name", "Butiken"),
        ("street", "Torget 2"),
        ("postcode", "135 30"),
        ("locality", "Tyresö"),
        ("area", "trollbacken"),
        ("places", "2"),
    ];
    for _ in 0..2 {
        // Sent twice, it is one place.
        visitor.post(&format!("{home}/adresser/ny"), &second).await;
    }
    let id = id_of(&app, &home);
    let sites = app.db(move |conn| offer::sites(conn, id));
    let caps: Vec<_> = sites.iter().map(|site| (site.name.as_str(), site.cap)).collect();
    assert_eq!(caps, [("Verkstaden", 400), ("Butiken", 200)]);
    let page = visitor.get(&home).await;
    assert!(page.has("Är beskrivningen klar?"), "{}", page.text());
    let page = visitor.post(&format!("{home}/klart"), &[]).await;
    let page = visitor.follow(&page).await;
    assert!(page.has("Klart, inte inskickat"), "{}", page.text());
    let preview = visitor.get(&format!("{home}/visa")).await;
    for said in ["Jobbstart", "Granen AB", "Trollbäcken", "arabiska", "50 procent", "Storgatan 1"]
    {
        assert!(preview.has(said), "{said}: {}", preview.text());
    }
    // What is no longer whole is a draft again.
    let site = sites[0].reference.to_string();
    for site in [site, sites[1].reference.to_string()] {
        let number = revision(&visitor, &format!("{home}/adresser")).await;
        let form = [("base_version", number.as_str())];
        visitor.post(&format!("{home}/adresser/{site}/bort"), &form).await;
    }
    assert_eq!(app.db(move |conn| offer::get(conn, id)).state, OfferState::Draft);
    assert!(app.db(move |conn| offer::sites(conn, id)).is_empty());
    let events = app.db(move |conn| audit::of_object(conn, "offer", id.0));
    let actions: Vec<_> = events.iter().map(|event| event.action.as_str()).collect();
    assert_eq!(actions.first(), Some(&"offer.created"));
    assert!(actions.contains(&"offer.completed"));
}

#[actix_web::test]
async fn faults_are_told_at_once_and_words_are_kept() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let page = visitor.post("/leverantor/erbjudanden/nytt", &[("measure_kind", "magic")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 2, "{}", page.text());
    let home = begin(&visitor).await;
    let long = "å".repeat(121);
    let cases: [(&str, &Fields<'_>, usize); 6] = [
        ("text", &[("summary", &long)], 2),
        ("malgrupp", &[("target_groups", "kings")], 1),
        (
            "tider",
            &[("extent_percent", "101"), ("hours_per_week", "x"), ("typical_weeks", "-1")],
            4,
        ),
        ("sprak", &[], 1),
        ("metoder", &[("intake", "dated")], 3),
        ("namn", &[("name", ""), ("measure_kind", "job_coaching")], 1),
    ];
    for (part, fields, faults) in cases {
        let page = save(&visitor, &format!("{home}/{part}"), fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{part}");
        assert_eq!(page.all(".ds-error-summary li").len(), faults, "{part}: {}", page.text());
        if part == "text" {
            assert_eq!(page.attributes("#summary", "value"), std::slice::from_ref(&long));
        }
    }
    let page = visitor
        .post(
            &format!("{home}/adresser/ny"),
            &[("postcode", "1"), ("places", "2,5"), ("area", "x")],
        )
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 6, "{}", page.text());
    // Nothing of it was saved.
    let id = id_of(&app, &home);
    assert_eq!(app.db(move |conn| offer::latest(conn, id)).number, 1);
    assert_eq!(visitor.get(&format!("{home}/pris")).await.status, StatusCode::NOT_FOUND);
}

/// The figure is shown when a text is saved, with a hint above 40.
#[actix_web::test]
async fn a_hard_text_is_told_to_be_hard() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let path = format!("{}/text", begin(&visitor).await);
    let hard = "Arbetsmarknadspolitiska insatser tillhandahålls företrädesvis inom \
                ramen för kommunala verksamheter med särskilda kompetensförsörjningsuppdrag.";
    let form = [("summary", "Kort."), ("description", hard), ("stay", "yes")];
    let page = save(&visitor, &path, &form).await;
    let page = visitor.follow(&page).await;
    assert!(page.has("svår att läsa") && page.has("LIX"), "{}", page.text());
    assert!(page.all(".ds-card").iter().any(|card| card.contains("Kort.")));
    let form = [("summary", "Kort."), ("description", "Vi ses. Vi pratar om jobb.")];
    let page = save(&visitor, &path, &form).await;
    let page = visitor.follow(&page).await;
    assert!(page.has("det är bra"), "{}", page.text());
}

/// Scenario 4.
#[actix_web::test]
async fn scenario_4_a_colleague_goes_on_where_the_first_left() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let home = begin(&visitor).await;
    save(&visitor, &format!("{home}/innehall"), &[("content", "Vi odlar.")]).await;
    let (boss, now) = (actor(&user), app.now());
    let bo = app.db(move |conn| {
        let (address, role) = ("bo@granen.example", MemberRole::Administrator);
        Ok::<_, diesel::result::Error>(colleague(conn, &boss, "Bo Berg", address, role, now))
    });
    let bo = app.sign_in_as(&bo);
    let page = bo.get(&home).await;
    assert!(page.has("3 av 9 delar"), "{}", page.text());
    assert!(bo.get(&format!("{home}/innehall")).await.has("Vi odlar."));

    // Both have the page open; the second to save sees both versions.
    let path = format!("{home}/innehall");
    let drawn = revision(&visitor, &path).await;
    save(&bo, &path, &[("content", "Vi snickrar.")]).await;
    let late = [("content", "Vi bakar."), ("base_version", drawn.as_str())];
    let page = visitor.post(&path, &late).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Vi snickrar.") && page.has("Vi bakar."), "{}", page.text());
    assert!(bo.get(&path).await.has("Vi snickrar."));
    // Having seen both, the writer may save after all.
    let number = page.attributes("input[name=base_version]", "value").remove(0);
    let form = [("content", "Vi bakar."), ("base_version", number.as_str())];
    assert_eq!(visitor.post(&path, &form).await.status, StatusCode::SEE_OTHER);
    // Another part that a colleague saved is no reason to refuse, and is kept.
    let path = format!("{home}/tider");
    let drawn = revision(&visitor, &path).await;
    save(&bo, &format!("{home}/sprak"), &[("languages", "sv")]).await;
    let form =
        [("hours", "Varje dag"), ("extent_percent", "100"), ("base_version", drawn.as_str())];
    assert_eq!(visitor.post(&path, &form).await.status, StatusCode::SEE_OTHER);
    assert!(bo.get(&home).await.has("5 av 9 delar"));
}

/// Scenario 10.
#[actix_web::test]
async fn scenario_10_an_edit_waits_while_the_approved_text_is_public() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let home = begin(&visitor).await;
    fill(&visitor, &home).await;
    let id = id_of(&app, &home);
    let reviewer = app.user(Role::Commissioner);
    let first = approve(&app, &user, &actor(&reviewer), id);
    assert!(visitor.get(&home).await.has("Godkänt"));

    save(&visitor, &format!("{home}/innehall"), &[("content", "Vi pratar om studier.")]).await;
    assert!(visitor.get(&home).await.has("Väntar på granskning"));
    let site = app.db(move |conn| offer::sites(conn, id)).remove(0);
    let path = format!("{home}/adresser/{}", site.reference);
    // The number of places is kept elsewhere by now, whatever the form says.
    let form = [
        ("site_name", "Verkstaden"),
        ("street", "Nya gatan 9"),
        ("postcode", "13548"),
        ("locality", "Tyresö"),
        ("area", "bollmora"),
        ("places", "99"),
    ];
    assert_eq!(save(&visitor, &path, &form).await.status, StatusCode::SEE_OTHER);
    let public = app.db(move |conn| offer::approved(conn, id)).unwrap();
    assert_eq!((public.1.id, public.1.content.as_str()), (first, "Vi pratar om jobb."));
    let site = app.db(move |conn| offer::sites(conn, id)).remove(0);
    assert_eq!((site.street.as_str(), site.cap), ("Storgatan 1", 400));

    let staff = app.sign_in_as(&reviewer);
    assert!(staff.get("/bestallare/andringar").await.has("Jobbstart"));
    let review = format!("/bestallare/andringar/{}", public.0.reference);
    let page = staff.get(&review).await;
    assert!(page.all("ins").iter().any(|text| text.contains("studier")), "{}", page.html);
    assert!(page.all("del").iter().any(|text| text.contains("jobb")), "{}", page.html);
    let read = page.attributes("input[name=up_to]", "value").remove(0);

    // A newer one comes while staff read: it is not approved with the rest.
    app.set_now(tuesday() + TimeDelta::minutes(3));
    save(&visitor, &format!("{home}/innehall"), &[("content", "Något helt annat.")]).await;
    let page = staff.post(&review, &[("up_to", read.as_str())]).await;
    let page = staff.follow(&page).await;
    assert!(page.has("en nyare som väntar"), "{}", page.text());
    let public = app.db(move |conn| offer::approved(conn, id)).unwrap();
    assert_eq!(public.1.content, "Vi pratar om studier.");
    let site = app.db(move |conn| offer::sites(conn, id)).remove(0);
    assert_eq!((site.street.as_str(), site.cap), ("Nya gatan 9", 400));
    // Sent again it is the same operation; an older one never comes back.
    assert_eq!(
        staff.post(&review, &[("up_to", read.as_str())]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(staff.post(&review, &[("up_to", "1")]).await.status, StatusCode::CONFLICT);
    assert_eq!(staff.post(&review, &[("up_to", "77")]).await.status, StatusCode::NOT_FOUND);
    assert!(app.letters().iter().any(|(_, text)| text.subject == "Er ändring är godkänd"));
}

#[actix_web::test]
async fn another_organisations_offer_is_not_there() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let home = begin(&visitor).await;
    fill(&visitor, &home).await;
    let id = id_of(&app, &home);
    let site = app.db(move |conn| offer::sites(conn, id)).remove(0).reference;
    let (_, other) = app.provider("Tallen AB", "556016-0680");
    let other = app.sign_in_as(&other);
    let gets = ["", "/visa", "/namn", "/text", "/adresser", "/adresser/ny"];
    let mut gets: Vec<String> = gets.iter().map(|path| format!("{home}{path}")).collect();
    gets.push(format!("{home}/adresser/{site}"));
    for path in gets {
        assert_eq!(visitor.get(&path).await.status, StatusCode::OK, "{path}");
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let posts = ["/klart", "/innehall", "/namn", "/adresser/ny"];
    let mut posts: Vec<String> = posts.iter().map(|path| format!("{home}{path}")).collect();
    posts.push(format!("{home}/adresser/{site}"));
    posts.push(format!("{home}/adresser/{site}/bort"));
    for path in posts {
        let form = [("content", "Kapat."), ("base_version", "1")];
        assert_eq!(other.post(&path, &form).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    // Nor by id, past the pages; and a draft is nothing that staff review.
    let (stranger, now) = (actor(&app.user(Role::ProviderMember)), app.now());
    let answer = app.state.db.write(move |conn| offer::complete(&mut op(conn, &stranger, now), id));
    assert!(matches!(answer.unwrap(), Err(OfferError::NotFound)));
    let staff = app.sign_in(Role::Commissioner);
    let review = home.replace("/leverantor/erbjudanden", "/bestallare/andringar");
    assert_eq!(staff.get(&review).await.status, StatusCode::NOT_FOUND);
    assert_eq!(staff.get(&home).await.status, StatusCode::FORBIDDEN);
}

#[actix_web::test]
async fn only_what_the_machine_lists_is_done() {
    let app = TestApp::new().await;
    let (provider, user) = app.provider("Granen AB", "556677-8899");
    let (member, now) = (actor(&user), app.now());
    let staff = actor(&app.user(Role::Commissioner));
    let made = app.db(move |conn| {
        offer::create(&mut op(conn, &member, now), provider.id, MeasureKind::Mapping, "Karta")
    });
    let (id, text) = (made.id, made.latest_revision_id.unwrap());
    let not_whole = app.state.db.write(move |conn| offer::submit(&mut op(conn, &member, now), id));
    assert!(matches!(not_whole.unwrap(), Err(OfferError::Incomplete)));
    let unsent =
        app.state.db.write(move |conn| offer::approve(&mut op(conn, &staff, now), id, text));
    assert!(matches!(unsent.unwrap(), Err(OfferError::NotFrom(OfferState::Draft))));
    let not_staff =
        app.state.db.write(move |conn| offer::approve(&mut op(conn, &member, now), id, text));
    assert!(matches!(not_staff.unwrap(), Err(OfferError::Denied)));
    app.db(move |conn| offer::withdraw(&mut op(conn, &member, now), id));
    let over = app.state.db.write(move |conn| offer::withdraw(&mut op(conn, &member, now), id));
    assert!(matches!(over.unwrap(), Err(OfferError::NotFrom(OfferState::Withdrawn))));
}

#[test]
fn an_offer_goes_only_where_the_table_says() {
    use OfferState::{Approved, Complete, Draft, Submitted, Withdrawn};
    let table = [
        (Draft, vec![Complete, Withdrawn]),
        (Complete, vec![Draft, Submitted, Withdrawn]),
        (Submitted, vec![Draft, Approved, Withdrawn]),
        (Approved, vec![Approved, Withdrawn]),
        (Withdrawn, vec![]),
    ];
    assert_eq!(table.len(), OfferState::ALL.len());
    for (from, to) in table {
        for &state in OfferState::ALL {
            assert_eq!(from.go(state).is_some(), to.contains(&state), "{from} to {state}");
        }
    }
}
