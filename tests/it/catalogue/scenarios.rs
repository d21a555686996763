//! What the catalogue must do in the words of the scenarios, by their numbers.

use actix_web::http::StatusCode;
use chrono::{Days, TimeDelta};

use valfard_tyreso::catalogue::number;
use valfard_tyreso::{identity, offer};

use super::make::day;
use super::world::{leave, provider};
use crate::app::TestApp;

#[actix_web::test]
async fn scenario_37_filters_and_count_stay_over_pages_and_back() {
    let app = TestApp::new().await;
    let names: Vec<String> = (0..25).map(|n| format!("Stöd {n}")).collect();
    provider(&app, "Granen", 0, &names.iter().map(String::as_str).collect::<Vec<_>>());
    app.run_jobs();
    let visitor = app.visitor();
    let first = "/utforare?typ=job_coaching&sprak=ar&lediga=ja";
    let page = visitor.get(first).await;
    assert!(page.has("1 utförare · 23 erbjudanden"), "{}", page.text());
    assert_eq!(page.all(".cards h3").len(), 20);
    let next = page.attributes("a[rel=next]", "href").remove(0);
    let second = visitor.get(&next).await;
    assert!(second.has("1 utförare · 23 erbjudanden"), "{}", second.text());
    assert_eq!(second.all(".cards h3").len(), 3);
    let checked = |page: &crate::app::Page| page.attributes("input[checked]", "id");
    assert_eq!(checked(&second), ["typ-job_coaching", "sprak-ar", "lediga-ja"]);
    assert_eq!(second.attributes("ul.chips a", "href"), page.attributes("ul.chips a", "href"));
    let back = second.attributes("a[rel=prev]", "href").remove(0);
    let again = visitor.get(&back).await;
    assert_eq!(again.all(".cards h3"), page.all(".cards h3"));
    // No page of the list has anything ticked to compare: nothing is chosen for anybody (R13).
    assert!(page.attributes(".cards input[checked]", "id").is_empty());
    let past = visitor.get(&next.replace("sida=2", "sida=3")).await;
    assert_eq!(past.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn scenario_38_a_shared_comparison_shows_the_same_and_names_who_is_gone() {
    let app = TestApp::new().await;
    let (_, mut offers) = provider(&app, "Granen", 0, &["Snickeri", "Språkcafé", "Jobbhjälpen"]);
    let (contract, more) = provider(&app, "Kökets väg", 1, &["Köket"]);
    offers.extend(more);
    app.run_jobs();
    let ids: Vec<String> = offers.iter().map(|offer| format!("id={}", offer.reference)).collect();
    let address = format!("/jamfor?{}", ids.join("&"));
    let here = app.visitor().get(&address).await;
    let elsewhere = app.visitor().get(&address).await;
    let four = here.all("thead th a");
    assert_eq!(four, ["Snickeri", "Språkcafé", "Jobbhjälpen", "Köket"]);
    assert_eq!(elsewhere.all("thead th a"), four);

    leave(&app, contract, "ended", None);
    app.run_jobs();
    let page = app.visitor().get(&address).await;
    assert_eq!(page.all("thead th a"), ["Snickeri", "Språkcafé", "Jobbhjälpen"]);
    assert!(page.has("Går inte längre att välja: Köket ( Kökets väg )"), "{}", page.text());
    // The same goes for what somebody has saved.
    let saved = app.visitor().get(&format!("/sparade?{}", ids.join("&"))).await;
    assert_eq!(saved.all(".cards h3").len(), 3);
    assert!(saved.has("Går inte längre att välja: Köket"), "{}", saved.text());
}

#[actix_web::test]
async fn scenario_39_and_r13_a_missing_value_says_so_and_all_have_the_same_fields() {
    let app = TestApp::new().await;
    let (_, mut offers) = provider(&app, "Granen", 0, &["Snickeri", "Språkcafé"]);
    offers.extend(provider(&app, "Kökets väg", 1, &["Köket"]).1);
    app.run_jobs();
    let ids: Vec<String> = offers.iter().map(|offer| format!("id={}", offer.reference)).collect();
    let page = app.visitor().get(&format!("/jamfor?{}", ids.join("&"))).await;
    let rows = page.all("tbody tr");
    // Nobody has said anything of days, times of day and methods.
    for field in ["Dagar", "Tid på dagen", "Arbetssätt", "Hur länge"] {
        let row = rows.iter().find(|row| row.starts_with(field)).unwrap();
        assert_eq!(row.matches("Uppgift saknas").count(), 3, "{row}");
    }
    assert!(page.all("tbody td").iter().all(|cell| !cell.is_empty() && cell != "0"));
    // The outcome is the same sentence for all, no grade and no zero.
    let row = rows.iter().find(|row| row.starts_with("Resultat")).unwrap();
    assert_eq!(row.matches("Resultat visas inte ännu").count(), 3, "{row}");
    let mut fields = Vec::new();
    for offer in &offers {
        let page = app.visitor().get(&format!("/utforare/{}", offer.reference)).await;
        fields.push(page.all("dt"));
    }
    assert!(fields.windows(2).all(|pair| pair[0] == pair[1]), "{fields:?}");
}

#[actix_web::test]
async fn scenario_50_a_figure_that_is_too_old_is_no_figure() {
    let app = TestApp::new().await;
    let (_, offers) = provider(&app, "Granen", 0, &["Snickeri"]);
    app.set_now(app.now() + TimeDelta::days(20));
    app.run_jobs();
    let visitor = app.visitor();
    for path in ["/utforare".to_owned(), format!("/utforare/{}", offers[0].reference)] {
        let page = visitor.get(&path).await;
        assert!(page.has("Uppgiften är gammal. Fråga En väg in."), "{}", page.text());
        assert!(!page.has("lediga platser") && !page.has("ledig plats"), "{}", page.text());
    }
    // Its provider is asked to confirm it.
    let id = offers[0].id;
    let writer = app.db(move |conn| {
        let text = offer::latest(conn, id)?;
        identity::user(conn, text.made_by)
    });
    let desk = app.sign_in_as(&writer).get("/leverantor").await;
    assert!(desk.has("Uppgiften är gammal och visas inte för den som väljer."), "{}", desk.text());
    // Nobody is promised a place on an old figure.
    assert!(visitor.get("/utforare?lediga=ja").await.has("Ingen utförare passar alla dina val."));
}

#[actix_web::test]
async fn r13_the_order_of_any_day_can_be_fetched_and_worked_out() {
    let app = TestApp::new().await;
    let (contract, _) = provider(&app, "Granen", 0, &["Snickeri", "Språkcafé"]);
    provider(&app, "Kökets väg", 1, &["Köket"]);
    app.set_now(app.now() + TimeDelta::days(3));
    app.run_jobs();
    let visitor = app.visitor();
    for days in [0, 1, 3] {
        let on = day() + Days::new(days);
        let page = visitor.get(&format!("/utforare/ordning?dag={on}")).await;
        let order = page.attributes("tbody a", "href");
        assert_eq!(order.len(), 3, "{on}: {}", page.text());
        let file = visitor.get(&format!("/utforare/ordning.csv?dag={on}")).await.html;
        let rows: Vec<Vec<String>> =
            file.lines().skip(1).map(|row| row.split(';').map(str::to_owned).collect()).collect();
        assert_eq!(rows.len(), 3);
        let mut providers = Vec::new();
        for (row, href) in rows.iter().zip(&order) {
            assert_eq!(row[0], on.to_string());
            assert_eq!(number(&row[1], &row[4]), row[5], "the provider's number");
            assert_eq!(number(&row[1], &row[7]), row[8], "the offer's number");
            assert!(href.ends_with(&row[7]));
            providers.push(row[5].clone());
        }
        // Two providers before the second offer of one, and the lower number first.
        assert!(providers[0] < providers[1] && providers.contains(&providers[2]));
    }
    // What has ended since stood there on its day.
    leave(&app, contract, "ended", Some(day() + Days::new(1)));
    app.run_jobs();
    let order = |dag: String| {
        let visitor = &visitor;
        async move { visitor.get(&format!("/utforare/ordning?dag={dag}")).await }
    };
    assert_eq!(order((day() + Days::new(1)).to_string()).await.all("tbody tr").len(), 3);
    assert_eq!(order((day() + Days::new(3)).to_string()).await.all("tbody tr").len(), 1);
    let before = order((day() - Days::new(9)).to_string()).await;
    assert!(before.has("Ingen gick att välja den dagen."), "{}", before.text());
    for bad in ["2031-01-01", "ig%C3%A5r"] {
        assert_eq!(order(bad.to_owned()).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
    }
}
