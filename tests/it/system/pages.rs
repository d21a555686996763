//! Choice systems: written, opened, published, read by anybody.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::Days;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::measure::{Area, Cpv, TargetGroup};
use valfard_tyreso::system::{
    self, Bounds, DefaultAlternative, NewSystem, SystemError, SystemState,
};
use valfard_tyreso::terms::{self, Asking, OnSilence, SpecificationState, TermsError};

use crate::app::{Page, TestApp, Visitor, tuesday};
use crate::approval::pages::browser;
use crate::make::supply;

type Db = diesel::result::Error;

#[actix_web::test]
async fn r14_a_provider_is_chosen_for_nobody_without_a_legal_opinion() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        for alternative in [DefaultAlternative::Nearest, DefaultAlternative::Turn] {
            let new = NewSystem {
                default_alternative: alternative,
                default_unit: None,
                ..supply::new_system(&staff, "System")
            };
            let system = system::create(&mut op(conn, &staff, tuesday()), &new).unwrap();
            let spec = terms::latest(conn, &system.specification_series)?.unwrap();
            let wish = &supply::wishes()[0];
            terms::add_requirement(&mut op(conn, &staff, tuesday()), spec.id, wish).unwrap();
            terms::publish(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
            let open = system::open(&mut op(conn, &staff, tuesday()), system.id);
            assert!(matches!(open, Err(SystemError::NoOpinion)), "{alternative}");
            let bounds = Bounds {
                legal_opinion: "Kommunjuristen 2026-02-01: rak turordning är inget urval."
                    .to_owned(),
                ..Bounds::default()
            };
            let wish = NewSystem { bounds, ..new };
            system::edit(&mut op(conn, &staff, tuesday()), system.id, &wish).unwrap();
            assert!(system::open(&mut op(conn, &staff, tuesday()), system.id).is_ok());
        }
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn a_system_is_rewritten_until_it_opens_and_r1_holds_all_the_while() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let new = supply::new_system(&staff, "System");
        let system = system::create(&mut op(conn, &staff, tuesday()), &new).unwrap();
        let bounds = Bounds {
            target_groups: vec![TargetGroup::Young, TargetGroup::NewlyArrived],
            areas: vec![Area::Bollmora],
            reserved: true,
            reply_days: Some(5),
            legal_opinion: String::new(),
        };
        let wish = NewSystem { name: "Nytt".to_owned(), bounds: bounds.clone(), ..new };
        system::edit(&mut op(conn, &staff, tuesday()), system.id, &wish).unwrap();
        let found = system::get(conn, system.id)?;
        assert_eq!((found.name.as_str(), found.bounds()), ("Nytt", bounds));
        let outside = NewSystem { cpv: Cpv::parse("80530000-8").unwrap(), ..wish.clone() };
        let edit = system::edit(&mut op(conn, &staff, tuesday()), system.id, &outside);
        assert!(matches!(edit, Err(SystemError::NotCovered(_))));
        let stranger = supply::staff_of(conn, "region", "region", tuesday());
        let edit = system::edit(&mut op(conn, &stranger, tuesday()), system.id, &wish);
        assert!(matches!(edit, Err(SystemError::NotYours)));
        let open = supply::open_system(conn, &staff, "Öppet", tuesday());
        let edit = system::edit(&mut op(conn, &staff, tuesday()), open.id, &wish);
        assert!(matches!(edit, Err(SystemError::NotFrom(SystemState::Open))));
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn a_system_is_looked_at_before_it_is_saved() {
    let app = TestApp::new().await;
    let staff = app.db(|conn| Ok::<_, Db>(supply::staff(conn, "anna", tuesday())));
    let desk = browser(&app, &staff);
    let new = "/bestallare/system/nytt";
    let mut fields = vec![
        ("name", "Jobbcoachning"),
        ("measure_kind", supply::KIND.word()),
        ("cpv", "85312510-7"),
        ("target_groups", "young"),
        ("target_groups", "newly_arrived"),
        ("areas", "bollmora"),
        ("reserved", "yes"),
        ("reply_days", "5"),
        ("decided_on", "2025-11-03"),
        ("decision_registry_no", "KS 2025:111"),
        ("default_alternative", "nearest"),
        ("default_ground", "LOV 9 kap. 2 §"),
        ("step", "check"),
    ];
    // R14: the nearest provider needs a legal opinion.
    let page = desk.post(new, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all("#legal_opinion-error").len(), 1, "{}", page.text());
    assert_eq!(page.attributes("input[name=target_groups][checked]", "value").len(), 2);
    fields.insert(12, ("legal_opinion", "Kommunjuristen 2026-02-01."));
    let page = desk.post(new, &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Kontrollera systemet") && page.has("Unga, Nyanlända"), "{}", page.text());
    assert!(page.has("Bara idéburna organisationer") && page.has("Inom 5 arbetsdagar"));
    // Nothing is saved yet, and all that was typed goes on with the page.
    assert!(desk.get("/bestallare/system").await.has("Det finns inga system än."));
    assert_eq!(page.attributes("input[type=hidden][name=target_groups]", "value").len(), 2);
    fields.last_mut().unwrap().1 = "edit";
    let page = desk.post(new, &fields).await;
    assert_eq!(page.attributes("#name", "value"), ["Jobbcoachning"]);
    fields.last_mut().unwrap().1 = "save";
    let made = desk.post(new, &fields).await;
    let home = made.location.clone().unwrap();
    let page = desk.follow(&made).await;
    assert!(page.has("Unga, Nyanlända") && page.has("Ändra systemet"), "{}", page.text());
    let page = desk.get(&format!("{home}/andra")).await;
    assert_eq!(page.attributes("#reply_days", "value"), ["5"]);
    fields[0].1 = "Coachning till jobb";
    let page = desk.follow(&desk.post(&format!("{home}/andra"), &fields).await).await;
    assert!(page.has("Coachning till jobb"), "{}", page.text());
}

#[actix_web::test]
async fn r4_contracted_providers_are_told_before_a_new_version_is_published() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, two) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        supply::signed(conn, &w.staff, &w.member, id, tuesday());
        let one = terms::published(conn, &w.system.specification_series)?;
        let two = terms::next_version(&mut op(conn, &w.staff, tuesday()), one.id).unwrap();
        Ok::<_, Db>((w, two))
    });
    let (staff, id) = (w.staff, two.id);
    let today = stockholm_day(tuesday());
    app.db(move |conn| {
        let bare = system::publish_terms(&mut op(conn, &staff, tuesday()), id, None);
        assert!(matches!(bare, Err(SystemError::NotTold)));
        let asking =
            Asking { accept_by: today + Days::new(29), on_silence: OnSilence::NoticeByStaff };
        let soon = system::publish_terms(&mut op(conn, &staff, tuesday()), id, Some(asking));
        assert!(matches!(soon, Err(SystemError::Terms(TermsError::TooSoon))));
        Ok::<_, Db>(())
    });
    let desk = browser(&app, &w.staff);
    let path = format!("/bestallare/krav/{}/publicera", two.reference);
    let page = desk.get(&path).await;
    assert!(page.has("En utförare har avtal") && page.has("Stegen AB"), "{}", page.text());
    let (soon, good) = ((today + Days::new(3)).to_string(), (today + Days::new(30)).to_string());
    let page = desk.post(&path, &[("accept_by", &soon), ("on_silence", "old_terms")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attributes("#accept_by", "value"), [soon.as_str()]);
    // What follows from silence is shown before anything is sent.
    let said = [("accept_by", good.as_str()), ("on_silence", "old_terms")];
    let page = desk.post(&path, &said).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Avtalet fortsätter med de villkor det har."), "{}", page.text());
    assert!(page.has("Ett avtal slutar aldrig av sig självt"));
    let unsure = [said[0], said[1], ("step", "send")];
    assert_eq!(desk.post(&path, &unsure).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sure = [said[0], said[1], ("step", "send"), ("sure", "yes")];
    let page = desk.follow(&desk.post(&path, &sure).await).await;
    assert!(page.has("Frågan till dem som har avtal"), "{}", page.text());
    let found = app.db(move |conn| terms::specification(conn, id));
    assert_eq!(found.state, SpecificationState::Published);
    let asking = Asking { accept_by: today + Days::new(30), on_silence: OnSilence::OldTerms };
    assert_eq!(found.asking(), Some(asking));
}

#[actix_web::test]
async fn r5_the_public_page_is_never_the_advertisement_and_says_where_that_stands() {
    let app = TestApp::new().await;
    let (staff, system, draft) = app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let system = supply::open_system(conn, &staff, "Jobbcoachning", tuesday());
        let new = supply::new_system(&staff, "Hemligt utkast");
        let draft = system::create(&mut op(conn, &staff, tuesday()), &new).unwrap();
        Ok::<_, Db>((staff, system, draft))
    });
    let anybody = app.visitor();
    let page = anybody.get("/valfrihetssystem").await;
    assert!(page.has("Jobbcoachning") && !page.has("Hemligt utkast"), "{}", page.text());
    assert!(page.has("Den här sidan är inte annonsen."));
    let path = format!("/valfrihetssystem/{}", system.reference);
    // R5: staff are alarmed, on the system's page and where they begin.
    let desk = browser(&app, &staff);
    assert!(desk.get("/bestallare").await.has("Jobbcoachning är öppet men saknar annons"));
    let page = anybody.get(&path).await;
    assert!(page.has("Uppgift saknas om var annonsen finns."), "{}", page.text());
    assert!(page.has("Den här sidan är inte annonsen."));
    assert!(page.has("Kommunens eget Arbetscentrum"), "R14: {}", page.text());
    assert!(page.has("Ni kan ansöka vilken dag som helst."), "R6: {}", page.text());
    let id = system.id;
    app.db(move |conn| {
        let place = Some(("https://annons.exempel.se/1", "LOV-7"));
        system::advertise(&mut op(conn, &staff, tuesday()), id, place).unwrap();
        Ok::<_, Db>(())
    });
    let page = anybody.get(&path).await;
    assert!(page.has("LOV-7"));
    assert!(!desk.get("/bestallare").await.has("saknar annons"));
    assert!(page.attributes("main a", "href").contains(&"https://annons.exempel.se/1".to_owned()));
    let hidden = anybody.get(&format!("/valfrihetssystem/{}", draft.reference)).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    let start = anybody.get("/bli-utforare").await;
    assert!(start.attributes("main a", "href").contains(&"/valfrihetssystem".to_owned()));
}

#[actix_web::test]
async fn old_versions_are_read_by_number_and_drafts_are_not() {
    let app = TestApp::new().await;
    let (staff, system, two) = app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let system = supply::open_system(conn, &staff, "Jobbcoachning", tuesday());
        let one = terms::published(conn, &system.specification_series)?;
        let two = terms::next_version(&mut op(conn, &staff, tuesday()), one.id).unwrap();
        let price = crate::terms::whole::fixed("Coachning", 4_321);
        terms::add_price(&mut op(conn, &staff, tuesday()), two.id, &price).unwrap();
        Ok::<_, Db>((staff, system, two.id))
    });
    let anybody = app.visitor();
    let path = format!("/valfrihetssystem/{}", system.reference);
    let second = format!("{path}/version/2");
    assert_eq!(anybody.get(&second).await.status, StatusCode::NOT_FOUND);
    assert!(!anybody.get(&path).await.has("321,00"));
    app.db(move |conn| {
        system::publish_terms(&mut op(conn, &staff, tuesday()), two, None).unwrap();
        Ok::<_, Db>(())
    });
    assert!(anybody.get(&path).await.has("321,00"));
    assert!(!anybody.get(&second).await.has("Det här är en gammal version"));
    let page = anybody.get(&format!("{path}/version/1")).await;
    assert!(page.has("Det här är en gammal version") && !page.has("321,00"), "{}", page.text());
    let lost = anybody.get(&format!("{path}/version/x")).await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    // Closed: it is still read, and says that nobody can apply.
    let id = system.id;
    app.db(move |conn| {
        system::close(&mut op(conn, &staff, tuesday()), id).unwrap();
        Ok::<_, Db>(())
    });
    let page = anybody.get(&path).await;
    assert!(page.has("Systemet tar inte emot fler ansökningar."), "{}", page.text());
    assert!(anybody.get("/valfrihetssystem").await.has("Just nu är inget system öppet"));
}

/// What the form of a system is sent with, and which fields it says are wrong.
async fn named(desk: &Visitor<'_>, method: &str, unit: &str, supplier: &str) -> Page {
    let fields = [
        ("name", "Jobbcoachning"),
        ("measure_kind", supply::KIND.word()),
        ("cpv", "85312510-7"),
        ("decided_on", "2025-11-03"),
        ("decision_registry_no", "KS 2025:111"),
        ("default_alternative", method),
        ("default_unit", unit),
        ("default_supplier", supplier),
        ("default_ground", "LOV 9 kap. 2 §"),
        ("legal_opinion", "Kommunjuristen 2026-02-01."),
        ("step", "check"),
    ];
    desk.post("/bestallare/system/nytt", &fields).await
}

#[actix_web::test]
async fn r14_each_alternative_names_its_own_and_nothing_else() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (staff, contract) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let contract = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        Ok::<_, Db>((w.staff, contract.reference.to_string()))
    });
    let desk = browser(&app, &staff);
    let contract = contract.as_str();
    let cases: [(&str, &str, &str, &[&str]); 9] = [
        ("in_house", "", "", &["#default_unit"]),
        ("in_house", "Arbetscentrum", "", &[]),
        ("in_house", "Arbetscentrum", contract, &[]),
        ("procured_supplier", "", "", &["#default_supplier"]),
        ("procured_supplier", "", "avtalet", &["#default_supplier"]),
        ("procured_supplier", "Arbetscentrum", contract, &["#default_unit"]),
        ("procured_supplier", "", contract, &[]),
        ("nearest", "Arbetscentrum", contract, &["#default_unit", "#default_supplier"]),
        ("turn", "", "", &[]),
    ];
    for (method, unit, supplier, wrong) in cases {
        let page = named(&desk, method, unit, supplier).await;
        let faults = page.attributes(".ds-error-summary a", "href");
        assert_eq!(faults, wrong, "{method} {unit} {supplier}: {}", page.text());
        if !wrong.is_empty() {
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(page.attributes("#default_unit", "value"), [unit]);
            assert_eq!(page.attributes("#default_supplier", "value"), [supplier]);
        }
    }
    // The check shows what is named before anything is saved.
    let page = named(&desk, "procured_supplier", "", contract).await;
    assert!(page.has(&format!("Avtalets nummer {contract}")), "{}", page.text());
    // A number that no contract has is told when it is saved, and nothing is.
    let before = desk.get("/bestallare/system").await.all("main a").len();
    let fields = [
        ("name", "Jobbcoachning"),
        ("measure_kind", supply::KIND.word()),
        ("cpv", "85312510-7"),
        ("decided_on", "2025-11-03"),
        ("decision_registry_no", "KS 2025:111"),
        ("default_alternative", "procured_supplier"),
        ("default_supplier", "VT-2222-2222"),
        ("default_ground", "LOV 9 kap. 2 §"),
    ];
    let page = desk.post("/bestallare/system/nytt", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    assert!(page.has("Det finns inget avtal med det numret."), "{}", page.text());
    assert_eq!(desk.get("/bestallare/system").await.all("main a").len(), before);
}

#[actix_web::test]
async fn r14_what_is_named_while_drafting_is_in_the_first_policy_and_everybody_reads_it() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (system, provider) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let contract = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        let new = NewSystem {
            default_alternative: DefaultAlternative::ProcuredSupplier,
            default_unit: None,
            default_supplier: Some(contract.reference.clone()),
            ..supply::new_system(&w.staff, "Nytt system")
        };
        let system = system::create(&mut op(conn, &w.staff, tuesday()), &new).unwrap();
        let spec = terms::latest(conn, &system.specification_series)?.unwrap();
        let wish = &supply::wishes()[0];
        terms::add_requirement(&mut op(conn, &w.staff, tuesday()), spec.id, wish).unwrap();
        terms::publish(&mut op(conn, &w.staff, tuesday()), spec.id).unwrap();
        let system = system::open(&mut op(conn, &w.staff, tuesday()), system.id).unwrap();
        let policy = system::policies(conn, system.id)?.remove(0);
        assert_eq!(policy.supplier, Some(contract.reference.clone()));
        let provider = valfard_tyreso::provider::get(conn, contract.provider_id)?;
        Ok::<_, Db>((system.reference, provider.name))
    });
    let path = format!("/valfrihetssystem/{system}/ickeval");
    let page = app.visitor().get(&path).await;
    assert!(page.has(&format!("Leverantör: {provider}")), "{}", page.text());
}
