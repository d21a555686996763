//! Distance, other orders, what is saved, and the letter with its address.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::NaiveDate;

use valfard_tyreso::demand::{self, Cause};
use valfard_tyreso::kernel::{Actor, Role, time};
use valfard_tyreso::measure::{DayPart, Weekday};
use valfard_tyreso::offer::{self, Intake, Offer, OfferError};

use super::world::provider;
use crate::app::TestApp;

/// Lets an offer say where its places lie and when it is given, as its provider and staff would.
fn say(
    app: &TestApp,
    offer: &Offer,
    points: [Option<(f64, f64)>; 2],
    start: (Intake, Vec<NaiveDate>),
) {
    let (id, now) = (offer.id, app.now());
    let staff = app.user(Role::Commissioner);
    let staff = Actor {
        user_id: Some(staff.id),
        role: Role::Commissioner,
        authority_id: staff.authority_id,
    };
    app.db(move |conn| {
        let latest = offer::latest(conn, id)?;
        let by =
            Actor { user_id: Some(latest.made_by), role: Role::ProviderMember, authority_id: None };
        let mut draft = latest.draft();
        for (site, point) in draft.sites.iter_mut().zip(points) {
            (site.latitude, site.longitude) = point.unzip();
        }
        draft.weekdays = vec![Weekday::Monday, Weekday::Wednesday];
        draft.day_parts = vec![DayPart::Morning];
        (draft.intake, draft.starts) = start.clone();
        "Klockan 9".clone_into(&mut draft.start_note);
        let saved = offer::save_draft(&mut op(conn, &by, now), id, latest.id, &draft)?;
        offer::approve(&mut op(conn, &staff, now), id, saved.id)?;
        Ok::<_, OfferError>(())
    });
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn town() -> (TestApp, Vec<Offer>) {
    let app = TestApp::new().await;
    let (_, mut offers) = provider(&app, "Granen", 0, &["Snickeri", "Språkcafé"]);
    offers.extend(provider(&app, "Kökets väg", 1, &["Köket"]).1);
    let dated = (Intake::Dated, vec![day("2026-02-02"), day("2026-04-13"), day("2026-06-01")]);
    say(&app, &offers[0], [Some((59.2441, 18.2245)), None], (Intake::Rolling, Vec::new()));
    say(&app, &offers[1], [Some((59.2238, 18.3648)), None], dated);
    app.run_jobs();
    (app, offers)
}

#[actix_web::test]
async fn distance_is_said_filtered_and_sorted_by_and_what_is_not_known_comes_last() {
    let (app, _) = town().await;
    let visitor = app.visitor();
    let page = visitor.get("/utforare?nara=trollb%C3%A4cken&ordning=avstand").await;
    // The only known place of the offers with something in Trollbäcken lies in Bollmora: the area
    // itself is nowhere on the map.
    assert!(page.has("Vi vet inte var trollbäcken ligger. Listan visar alla."), "{}", page.text());
    assert_eq!(page.all(".cards h3").len(), 3);
    assert!(!page.has("Avstånd saknas"));

    let page = visitor.get("/utforare?nara=Bollmora&ordning=avstand").await;
    assert_eq!(page.all(".cards h3")[2], "Köket", "{}", page.text());
    assert!(page.has("ungefär 4 km bort") && page.has("Avstånd saknas"), "{}", page.text());
    assert!(page.has("Avståndet är fågelvägen från Bollmora."));
    let page = visitor.get("/utforare?nara=Bollmora&inom=2").await;
    assert_eq!(page.all(".cards h3"), ["Köket"], "{}", page.text());
    let page = visitor.get("/utforare?nara=Bollmora&inom=5&typ=language_support").await;
    assert_eq!(page.all(".cards h3"), ["Språkcafé"]);
    assert!(page.has("Högst 5 km från Bollmora"));
    let without = page.attributes("ul.chips a", "href");
    assert!(without.contains(&"/utforare?typ=language_support".to_owned()), "{without:?}");
    // What is typed stays in its field, and nothing is asked for without a place.
    assert_eq!(page.attributes("input[name=nara]", "value"), ["Bollmora"]);
    let page = visitor.get("/utforare?nara=&inom=5").await;
    assert_eq!(page.all(".cards h3").len(), 3);
    assert_eq!(visitor.get("/utforare?nara=x&inom=3").await.status, StatusCode::BAD_REQUEST);
}

#[actix_web::test]
async fn days_and_the_earliest_start() {
    let (app, _) = town().await;
    let visitor = app.visitor();
    let page = visitor.get("/utforare?dag=mon&dag=sun&tid=morning").await;
    assert_eq!(page.all(".cards h3").len(), 2, "{}", page.text());
    assert!(page.attributes("input[checked]", "id").contains(&"dag-mon".to_owned()));
    assert!(visitor.get("/utforare?tid=evening").await.has("Ingen utförare passar"));
    let page = visitor.get("/utforare?mote=nej&omfattning=50").await;
    assert_eq!(page.all(".cards h3").len(), 3);
    // Two take people in at any time and have places; the third has a day of start in April.
    let page = visitor.get("/utforare?ordning=start").await;
    assert_eq!(page.all(".cards h3")[2], "Språkcafé");
    assert!(page.has("Sist står de som inte tar emot nya."));
    assert!(page.has("Nästa start: måndag 13 april 2026"), "{}", page.text());
    // Whoever has a place and a day of start within the days.
    for (query, fits) in [("start=30", 2), ("start=90", 3), ("start=30&start=90", 3)] {
        let page = visitor.get(&format!("/utforare?{query}")).await;
        assert_eq!(page.all(".cards h3").len(), fits, "{query}: {}", page.text());
    }
    for bad in ["start=31", "dag=x", "tid=x", "omfattning=10", "mote=kanske", "ordning=x"] {
        let page = visitor.get(&format!("/utforare?{bad}")).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{bad}");
    }
}

#[actix_web::test]
async fn an_empty_list_leads_to_telling_what_is_missing() {
    let (app, _) = town().await;
    let visitor = app.visitor();
    let page = visitor.get("/utforare?typ=job_coaching&sprak=ar").await;
    // Without the kind three are left: so the kind is what is missing.
    assert!(page.has("Ta bort Jobbcoachning (3)"), "{}", page.text());
    let href = page.attributes(".empty a.ds-button", "href");
    let tell = href.iter().find(|href| href.starts_with("/utforare/saknas")).unwrap();
    assert_eq!(tell, "/utforare/saknas?orsak=kind&typ=job_coaching&sprak=ar");
    let form = visitor.get(tell).await;
    assert_eq!(form.attributes("input[name=orsak][checked]", "value"), ["kind"]);
    // Nothing was written by looking.
    let today = time::stockholm_day(app.now());
    assert!(app.db(move |conn| demand::summary(conn, today, today)).is_empty());
    visitor.post("/utforare/saknas", &[("orsak", "kind"), ("typ", "job_coaching")]).await;
    let cells = app.db(move |conn| demand::summary(conn, today, today));
    assert_eq!(
        cells.iter().map(|cell| (cell.cause, cell.count)).collect::<Vec<_>>(),
        [(Cause::Kind, 1)]
    );
}

/// The letters with a page's address: to whom, and what they say.
fn sent(app: &TestApp) -> Vec<(String, String)> {
    let letters = app.letters().into_iter();
    let ours = letters.filter(|(_, text)| text.subject == "Sidan som du ville spara");
    ours.map(|(to, text)| (to, text.body)).collect()
}

#[actix_web::test]
async fn what_is_saved_is_an_address_and_comes_in_one_letter() {
    let (app, offers) = town().await;
    let visitor = app.visitor();
    assert!(visitor.get("/sparade").await.has("Du har inte sparat något än."));
    let ids: Vec<String> = offers.iter().take(2).map(|one| one.reference.to_string()).collect();
    let address = format!("/sparade?id={}&id={}", ids[0], ids[1]);
    let page = visitor.get(&address).await;
    assert_eq!(page.all(".cards h3"), ["Snickeri", "Språkcafé"]);
    let without = page.attributes("ul.chips a", "href");
    assert_eq!(without[0], format!("/sparade?id={}", ids[1]));

    let form = [("id", ids[0].as_str()), ("id", ids[1].as_str()), ("email", "inget")];
    let page = visitor.post("/sparade", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 1);
    assert_eq!(page.attributes("input[name=email]", "value"), ["inget"]);
    let form = [("id", ids[0].as_str()), ("id", ids[1].as_str()), ("email", "vera@exempel.se")];
    for _ in 0..9 {
        let page = visitor.post("/sparade", &form).await;
        assert_eq!(page.location.as_deref(), Some(address.as_str()));
        assert!(visitor.follow(&page).await.has("Nu är brevet på väg."));
    }
    // Three an hour to one address, five from one browser; the answers do not tell.
    assert_eq!(sent(&app).len(), 3);
    for n in 0..4 {
        let to = format!("vera{n}@exempel.se");
        let form = [("id", ids[0].as_str()), ("skillnader", "ja"), ("email", to.as_str())];
        let page = visitor.post("/jamfor", &form).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
    }
    let letters = sent(&app);
    assert_eq!(letters.len(), 5, "the browser has sent enough");
    let (to, body) = &letters[0];
    assert_eq!(to, "vera@exempel.se");
    assert!(body.contains(&address), "{body}");
    // Another browser and another hour.
    app.set_now(app.now() + chrono::TimeDelta::minutes(61));
    let form = [("id", ids[0].as_str()), ("skillnader", "ja"), ("email", "eva@exempel.se")];
    app.visitor().post("/jamfor", &form).await;
    let letters = sent(&app);
    assert_eq!(letters.len(), 6);
    let compare = format!("/jamfor?id={}&skillnader=ja", ids[0]);
    assert!(letters.iter().any(|(_, body)| body.contains(&compare)));
    // No offers, no letter.
    let page = app.visitor().post("/jamfor", &[("id", "x"), ("email", "eva@exempel.se")]).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
}

#[actix_web::test]
async fn nobody_makes_the_portal_write_to_many_or_say_what_they_want() {
    let (app, offers) = town().await;
    let id = offers[0].reference.to_string();
    // A new browser each time has a new session; the network is the same.
    for n in 0..24 {
        let to = format!("nagon{n}@exempel.se");
        let page = app.visitor().post("/sparade", &[("id", &id), ("email", &to)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "the answer does not tell");
    }
    let letters = sent(&app);
    assert_eq!(letters.len(), 20);
    // What is no offer's code is in no letter, and no other field is.
    app.set_now(app.now() + chrono::TimeDelta::minutes(61));
    let advert = "https://annan.example/kop-nu";
    let form = [("id", advert), ("email", "eva@exempel.se")];
    let page = app.visitor().post("/sparade", &form).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    let form = [
        ("id", id.as_str()),
        ("id", advert),
        ("skillnader", advert),
        ("text", advert),
        ("email", "eva@exempel.se"),
    ];
    app.visitor().post("/sparade", &form).await;
    let letters = sent(&app);
    assert_eq!(letters.len(), 21);
    assert!(letters.iter().all(|(_, body)| !body.contains("annan.example")), "{letters:?}");
}
