//! The register: numbers without gaps, secret titles left out, documents that stay as they were.

use crate::make::op;
use actix_web::http::StatusCode;
use diesel::prelude::*;
use diesel::result::Error;

use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::db::Each;
use valfard_tyreso::registry::{
    self, Direction, Document, Matter, MatterKind, NewDocument, NewMatter,
};

use crate::app::TestApp;

fn matter(app: &TestApp, code: &'static str, kind: MatterKind, title: &'static str) -> Matter {
    let now = app.now();
    app.db(move |conn| {
        let new = NewMatter {
            kind,
            title,
            title_secret: kind == MatterKind::ClientSupport,
            owner_authority_id: identity::authority(conn, code)?.id,
        };
        registry::open_matter(&mut op(conn, &Actor::system(), now), &new)
    })
}

fn document(app: &TestApp, matter: &Matter, body: &'static str) -> Document {
    let (matter_id, now) = (matter.id, app.now());
    app.db(move |conn| {
        let new = NewDocument {
            matter_id,
            direction: Direction::Received,
            counterpart: "Kim Kimsson",
            counterpart_secret: false,
            brief: "Brev",
            body,
        };
        registry::register(&mut op(conn, &Actor::system(), now), &new)
    })
}

#[actix_web::test]
async fn r71_numbers_have_no_gaps_within_an_authority_and_a_year() {
    let app = TestApp::new().await;
    let numbers =
        |app: &TestApp, code| matter(app, code, MatterKind::Other, "Ett ärende").registry_no;
    assert_eq!(numbers(&app, "tyreso"), "VT 2026:1");
    let now = app.now();
    let refused = app.state.db.write(move |conn| {
        let new = NewMatter {
            kind: MatterKind::Other,
            title: "Aldrig öppnat",
            title_secret: false,
            owner_authority_id: identity::authority(conn, "tyreso")?.id,
        };
        registry::open_matter(&mut op(conn, &Actor::system(), now), &new)?;
        Err::<(), _>(Error::NotFound)
    });
    assert!(refused.unwrap().is_err());
    assert_eq!(numbers(&app, "tyreso"), "VT 2026:2");
    assert_eq!(numbers(&app, "af"), "VT 2026:1");
    // The year is the one in Stockholm: half past eleven at night in London is the new year.
    app.set_now(
        chrono::NaiveDate::from_ymd_opt(2026, 12, 31).unwrap().and_hms_opt(23, 30, 0).unwrap(),
    );
    assert_eq!(numbers(&app, "tyreso"), "VT 2027:1");
    assert_eq!(app.db(registry::gaps), Vec::<String>::new());
}

#[actix_web::test]
async fn r71_a_secret_title_is_absent_from_the_public_list_and_its_number_is_there() {
    let app = TestApp::new().await;
    let open = matter(&app, "tyreso", MatterKind::LovApplication, "Ansökan från Björkens kök");
    let secret = matter(&app, "tyreso", MatterKind::ClientSupport, "Stöd till Kim Kimsson");
    document(&app, &secret, "Kim vill börja i april.");
    let page = app.visitor().get("/diarium").await;
    assert!(page.has(&open.registry_no) && page.has("Björkens kök"), "{}", page.text());
    assert!(page.has(&secret.registry_no) && page.has("sekretess"), "{}", page.text());
    assert!(!page.has("Kim"), "{}", page.text());
    assert!(!page.html.contains(secret.reference.as_str()));
    let found = app.visitor().get("/diarium?number=2026:1").await;
    assert!(found.has("Björkens kök") && !found.has(&secret.registry_no), "{}", found.text());
}

#[actix_web::test]
async fn r60_documents_are_read_by_the_authority_that_owns_them() {
    let app = TestApp::new().await;
    let own = matter(&app, "tyreso", MatterKind::LovApplication, "Ansökan");
    let others = matter(&app, "af", MatterKind::LovApplication, "Ansökan hos andra");
    let (mine, theirs) = (document(&app, &own, "Vi söker."), document(&app, &others, "De söker."));
    let staff = app.sign_in(Role::Commissioner);
    let page = staff.get(&format!("/diarium/{}", own.reference)).await;
    assert!(page.has("Kim Kimsson") && page.has("Brev"), "{}", page.text());
    let page = staff.get(&format!("/handling/{}", mine.reference)).await;
    assert!(page.has("Vi söker.") && page.has(&mine.body_sha256), "{}", page.text());
    for path in
        [format!("/diarium/{}", others.reference), format!("/handling/{}", theirs.reference)]
    {
        assert_eq!(staff.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn r67_reading_about_a_person_is_for_those_who_meet_people_and_is_put_on_record() {
    let app = TestApp::new().await;
    let secret = matter(&app, "tyreso", MatterKind::ClientSupport, "Stöd till Kim Kimsson");
    let letter = document(&app, &secret, "Kim vill börja i april.");
    let path = format!("/handling/{}", letter.reference);
    assert_eq!(app.sign_in(Role::Commissioner).get(&path).await.status, StatusCode::NOT_FOUND);
    let caseworker = app.user(Role::Caseworker);
    assert!(app.sign_in_as(&caseworker).get(&path).await.has("Kim vill"));
    let events = app.db(move |conn| audit::of_object(conn, "matter", secret.id.0));
    let read: Vec<_> = events.iter().filter(|e| e.action == "matter.document_read").collect();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].user_id, Some(caseworker.id));
}

#[actix_web::test]
async fn r70_a_registered_document_is_neither_changed_nor_removed() {
    let app = TestApp::new().await;
    let open = matter(&app, "tyreso", MatterKind::Other, "Ett ärende");
    document(&app, &open, "Så här skrev vi.");
    for statement in
        ["UPDATE registered_document SET body = 'annat'", "DELETE FROM registered_document"]
    {
        let refused = app
            .state
            .db
            .write(move |conn| match conn.each() {
                Each::Sqlite(c) => diesel::sql_query(statement).execute(c),
                Each::Postgres(c) => diesel::sql_query(statement).execute(c),
            })
            .unwrap()
            .unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
    assert_eq!(app.db(registry::changed_documents), Vec::<String>::new());
}

#[actix_web::test]
async fn a_matter_is_closed_once() {
    let app = TestApp::new().await;
    let (open, now) = (matter(&app, "tyreso", MatterKind::Other, "Ett ärende"), app.now());
    let close = |app: &TestApp| {
        app.db(move |conn| registry::close(&mut op(conn, &Actor::system(), now), open.id))
    };
    assert!(close(&app));
    assert!(!close(&app));
}

/// Staff find words in titles, briefs and counterparts of what they may read, and of nothing else;
/// for the public a word is no search.
#[actix_web::test]
async fn r60_words_find_only_what_the_reader_may_read() {
    let app = TestApp::new().await;
    let own = matter(&app, "tyreso", MatterKind::LovApplication, "Ansökan från Åkerns kök");
    let secret = matter(&app, "tyreso", MatterKind::ClientSupport, "Stöd");
    let others = matter(&app, "af", MatterKind::LovApplication, "Hos andra");
    for one in [&own, &secret, &others] {
        document(&app, one, "Text som inte söks.");
    }
    let numbers = |page: &crate::app::Page| page.all("tbody th");
    let commissioner = app.sign_in(Role::Commissioner);
    let page = commissioner.get("/diarium?words=kimsson").await;
    assert_eq!(numbers(&page), [own.registry_no.as_str()], "{}", page.text());
    assert_eq!(numbers(&commissioner.get("/diarium?words=AKERN+brev").await).len(), 1);
    for nothing in ["s%C3%B6ks", "%25", "_", "akern+hos"] {
        let page = commissioner.get(&format!("/diarium?words={nothing}")).await;
        assert_eq!(numbers(&page).len(), 0, "{nothing}");
    }
    let caseworker = app.sign_in(Role::Caseworker);
    assert_eq!(numbers(&caseworker.get("/diarium?words=kimsson").await).len(), 2);
    let visitor = app.visitor();
    assert_eq!(numbers(&visitor.get("/diarium?words=kimsson").await).len(), 3);
    assert!(visitor.get("/diarium").await.attributes("[name=words]", "name").is_empty());
}

#[actix_web::test]
async fn the_list_has_a_period_and_a_file_without_secrets() {
    let app = TestApp::new().await;
    matter(&app, "tyreso", MatterKind::Other, "=Mars");
    app.set_now(app.now() + chrono::TimeDelta::days(40));
    let secret = matter(&app, "tyreso", MatterKind::ClientSupport, "Stöd till Kim Kimsson");
    let visitor = app.visitor();
    let rows = |page: &crate::app::Page| page.all("tbody th").len();
    assert_eq!(rows(&visitor.get("/diarium?from=2026-03-03&to=2026-03-03").await), 1);
    assert_eq!(rows(&visitor.get("/diarium?from=2026-03-04").await), 1);
    assert_eq!(rows(&visitor.get("/diarium?to=2026-03-02").await), 0);
    for wrong in ["from=i+dag", "from=2026-04-01&to=2026-03-01"] {
        let page = visitor.get(&format!("/diarium?{wrong}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    // Staff who may read the title get the same file: it is the public's.
    for reader in [app.visitor(), app.sign_in(Role::Caseworker)] {
        let file = reader.get("/diarium/export.csv?to=2026-12-31").await.html;
        let lines: Vec<_> = file.lines().collect();
        assert_eq!(lines.len(), 3, "{file}");
        assert!(lines[0].contains("Diarienummer;") && file.contains(";'=Mars;"), "{file}");
        assert!(file.contains(&secret.registry_no) && !file.contains("Kim"), "{file}");
        assert!(!file.contains(secret.reference.as_str()));
    }
    let part = visitor.get("/diarium/export.csv?from=2026-04-01").await.html;
    assert_eq!(part.lines().count(), 2, "{part}");
}
