//! The pages where staff write terms.

use crate::make::op;
use actix_web::http::StatusCode;
use valfard_tyreso::identity;
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::system;
use valfard_tyreso::terms;

use crate::app::{TestApp, Visitor, tuesday};
use crate::make::supply;

fn browser<'a>(app: &'a TestApp, actor: &Actor) -> Visitor<'a> {
    let id = actor.user_id.unwrap();
    let user = app.db(move |conn| identity::user(conn, id));
    app.sign_in_as(&user)
}

#[actix_web::test]
async fn prices_caps_and_evidence_are_written_on_pages_and_frozen() {
    let app = TestApp::new().await;
    let (staff, spec) = app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let system = supply::open_system(conn, &staff, "Jobbcoachning", tuesday());
        let one = terms::published(conn, &system.specification_series)?;
        let two = terms::next_version(&mut op(conn, &staff, tuesday()), one.id).unwrap();
        Ok::<_, diesel::result::Error>((staff, two))
    });
    let desk = browser(&app, &staff);
    let home = format!("/bestallare/krav/{}", spec.reference);

    // A result without its condition, an amount that is none: both are told, nothing is lost.
    let pris = format!("{home}/pris");
    let mut fields = vec![
        ("name", "Arbete eller studier"),
        ("price_kind", "result"),
        ("unit", "person"),
        ("amount", "tolv tusen"),
        ("condition_text", ""),
    ];
    let page = desk.post(&pris, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 2, "{}", page.text());
    assert_eq!(page.attributes("#name", "value"), ["Arbete eller studier"]);
    fields[3].1 = "12 000";
    fields[4].1 = "Fyra månader i arbete.";
    let page = desk.follow(&desk.post(&pris, &fields).await).await;
    assert!(page.has("Arbete eller studier") && page.has("per person"), "{}", page.text());
    assert!(page.has("Fyra månader i arbete."));
    let page = desk.get(&format!("{pris}/1")).await;
    assert!(page.attributes("#amount", "value")[0].starts_with("12"), "{}", page.html);
    // The same form again is the same price.
    let amount = page.attributes("#amount", "value").remove(0);
    fields[3].1 = &amount;
    assert_eq!(desk.post(&format!("{pris}/1"), &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(desk.get(&format!("{pris}/2")).await.status, StatusCode::NOT_FOUND);

    let caps = format!("{home}/tak-och-uppsagning");
    let turned = [("lowest_cap", "9"), ("highest_cap", "3")];
    let page = desk.post(&caps, &turned).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attributes("#lowest_cap", "value"), ["9"]);
    for (field, days) in [("change_notice_days", "91"), ("report_days", "367")] {
        let page = desk.post(&caps, &[(field, days)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert_eq!(page.attributes(&format!("#{field}"), "value"), [days]);
    }
    let good = [
        ("lowest_cap", "2"),
        ("highest_cap", "30"),
        ("provider_notice_days", "90"),
        ("change_notice_days", "7"),
        ("report_days", "20"),
    ];
    let page = desk.follow(&desk.post(&caps, &good).await).await;
    assert!(page.has("högst 30 platser") && page.has("90 dagars varsel"), "{}", page.text());
    assert!(page.has("har 7 dagars varsel") && page.has("i 20 dagar efter slutet"));

    // Evidence, and an answer that is asked for anew each time: the box is not ticked.
    let page = desk.get(&format!("{home}/punkt/1")).await;
    assert_eq!(page.attributes("#may_reuse[checked]", "value"), ["yes"]);
    let asked = [
        ("heading", "Försäkring"),
        ("text", "Krav: Försäkring"),
        ("how_checked", "Mot svaret."),
        ("kind", "yes"),
        ("evidence", "Försäkringsbrev."),
    ];
    let page = desk.follow(&desk.post(&format!("{home}/punkt/1"), &asked).await).await;
    assert!(page.has("Det här ska visas: Försäkringsbrev."), "{}", page.text());
    assert!(page.has("Svaret får inte användas igen"));
    desk.post(&format!("{home}/punkt/1/flytta"), &[("way", "down")]).await;
    let page = desk.get(&home).await;
    assert!(page.has("2. Försäkring"), "{}", page.text());

    // The difference says in words what is new, for those who see no colour.
    let page = desk.get(&format!("{home}/skillnad")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Ändrat") && page.has("Nytt") && page.has("Ny text:"), "{}", page.text());
    let page = desk.get(&format!("{home}/publicera")).await;
    assert!(page.has("Det här går inte att ändra efteråt"), "{}", page.text());
    assert!(page.has("Skillnad mot versionen innan"));
    let page = desk.post(&format!("{home}/publicera"), &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page =
        desk.follow(&desk.post(&format!("{home}/publicera"), &[("sure", "yes")]).await).await;
    assert!(page.has("Gäller"), "{}", page.text());

    // Published: no form any more (R4).
    for path in ["pris", "pris/1", "tak-och-uppsagning", "publicera", "andra", "punkt/1"] {
        let page = desk.get(&format!("{home}/{path}")).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{path}");
    }
    // Another authority's terms are not there.
    let stranger = app.db(|conn| {
        Ok::<_, diesel::result::Error>(supply::staff_of(conn, "region", "region", tuesday()))
    });
    let outside = browser(&app, &stranger);
    for path in ["", "/pris", "/tak-och-uppsagning", "/skillnad", "/publicera"] {
        let page = outside.get(&format!("{home}{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    let system = app.db(move |conn| system::of_series(conn, &spec.series));
    assert_eq!(system.name, "Jobbcoachning");
}

/// Two of staff have the same form open: the second is shown both, and nothing is lost.
#[actix_web::test]
async fn a_stale_form_of_terms_shows_both_versions() {
    let app = TestApp::new().await;
    let (staff, system, spec) = app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let new = supply::new_system(&staff, "Jobbcoachning");
        let system = system::create(&mut op(conn, &staff, tuesday()), &new).unwrap();
        let spec = terms::latest(conn, &system.specification_series)?.unwrap();
        terms::add_requirement(&mut op(conn, &staff, tuesday()), spec.id, &supply::wishes()[0])
            .unwrap();
        let price = super::whole::fixed("Plats", 4_600);
        terms::add_price(&mut op(conn, &staff, tuesday()), spec.id, &price).unwrap();
        Ok::<_, diesel::result::Error>((staff, system, spec))
    });
    let desk = browser(&app, &staff);
    let home = format!("/bestallare/krav/{}", spec.reference);
    let edit = format!("/bestallare/system/{}/andra", system.reference);
    let asked = [("heading", "Min"), ("text", "Text."), ("how_checked", "Så."), ("kind", "yes")];
    let price = [("name", "Min"), ("price_kind", "fixed"), ("unit", "hour"), ("amount", "100")];
    let whole = [
        ("name", "Min"),
        ("measure_kind", supply::KIND.word()),
        ("cpv", "85312510-7"),
        ("decided_on", "2025-11-03"),
        ("decision_registry_no", "KS 2025:111"),
        ("default_alternative", "in_house"),
        ("default_unit", "Arbetscentrum"),
        ("default_ground", "LOV 9 kap. 2 §"),
    ];
    for (path, fields) in [
        (format!("{home}/andra"), &[("title", "Min")][..]),
        (format!("{home}/punkt/1"), &asked[..]),
        (format!("{home}/pris/1"), &price[..]),
        (format!("{home}/tak-och-uppsagning"), &[("lowest_cap", "7")][..]),
        (edit, &whole[..]),
    ] {
        let (name, mine) = fields[0];
        let theirs = if name == "lowest_cap" { "5" } else { "Kollegans" };
        let input = "input[name=base_version]";
        let seen = desk.get(&path).await.attributes(input, "value").remove(0);
        let with = |first: &'static str, seen: &str| {
            let mut all: Vec<(&str, String)> =
                fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            all[0].1 = first.to_owned();
            all.push(("base_version", seen.to_owned()));
            all
        };
        let post = async |fields: Vec<(&str, String)>| {
            let fields: Vec<_> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            desk.post(&path, &fields).await
        };
        let saved = post(with(theirs, &seen)).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{path}: {}", saved.text());
        let page = post(with(mine, &seen)).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{path}: {}", page.text());
        assert!(page.has("En kollega sparade medan du skrev.") && page.has(theirs), "{path}");
        assert_eq!(page.attributes(&format!("#{name}"), "value"), [mine], "{path}");
        // Saved again from that page, it counts.
        let seen = page.attributes(input, "value").remove(0);
        assert_eq!(post(with(mine, &seen)).await.status, StatusCode::SEE_OTHER, "{path}");
    }
}
