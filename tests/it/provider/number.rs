//! A sole trader's number is shown to who decides the matter, once, for a reason, and to nobody
//! else anywhere (R57, R67).

use crate::make::op;
use actix_web::http::StatusCode;
use diesel::prelude::*;
use diesel::sql_query;

use valfard_tyreso::approval::{self, ApprovalError};
use valfard_tyreso::decision::DecisionError;
use valfard_tyreso::identity::{self, NewUser, User};
use valfard_tyreso::kernel::{Actor, Email, Lang, PersonNumber, Role};
use valfard_tyreso::platform::audit;
use valfard_tyreso::provider::{self, LegalForm, Number, Provider};
use valfard_tyreso::schema::{audit_event, audit_personal, outbox, registered_document};

use crate::app::{TestApp, tuesday};
use crate::make::supply;

const NUMBER: &str = "811218-9876";

/// Whether a text gives the number away.
fn tells(text: &str) -> bool {
    ["811218", "218-9876", "2189876"].iter().any(|part| text.contains(part))
}

struct Given {
    provider: Provider,
    application: approval::ApplicationId,
    decider: User,
    member: User,
}

/// A sole trader has applied, and somebody with a delegation examines.
fn given(app: &TestApp) -> Given {
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let now = tuesday();
        let staff = supply::staff(conn, "anna", now);
        let system = supply::open_system(conn, &staff, "Jobbcoachning", now);
        let number = PersonNumber::parse("19811218-9876", tuesday().date()).unwrap();
        let mut wish = super::wish(Number::Owner(number), "alva@exempel.se");
        "Alvas trädgård".clone_into(&mut wish.name);
        wish.legal_form = LegalForm::SoleTrader;
        let made =
            provider::register(&mut op(conn, &Actor::visitor(), now), &vault, &wish).unwrap();
        let email = Email::parse("alva@exempel.se").unwrap();
        let alva = identity::user_by_email(conn, &email)?.unwrap();
        let member =
            Actor { user_id: Some(alva.id), role: Role::ProviderMember, authority_id: None };
        let offer = supply::offer(conn, &member, &made, "Coachning", now);
        let ready = supply::ready(conn, &member, &made, &system, offer, now);
        approval::submit(&mut op(conn, &member, now), ready.id, &[]).unwrap();
        approval::assign(&mut op(conn, &staff, now), ready.id).unwrap();
        let decider = identity::user(conn, staff.user_id.unwrap())?;
        Ok::<_, diesel::result::Error>(Given {
            provider: made,
            application: ready.id,
            decider,
            member: alva,
        })
    })
}

#[actix_web::test]
async fn r57_who_decides_sees_the_number_once_and_for_a_reason() {
    let app = TestApp::new().await;
    let given = given(&app);
    let id = given.application;
    let application = app.db(move |conn| approval::application(conn, id));
    let desk = format!("/bestallare/ansokan/{}", application.reference);
    let path = format!("{desk}/nummer");
    let staff = app.sign_in_as(&given.decider);
    let page = staff.get(&desk).await;
    assert!(page.has("Visa personnumret") && !tells(&page.html), "{}", page.text());
    let page = staff.get(&path).await;
    assert!(page.status == StatusCode::OK && !tells(&page.html));
    let page = staff.post(&path, &[("reason", " ")]).await;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && !tells(&page.html));
    let reads = || {
        let of = given.provider.id.0;
        let events = app.db(move |conn| audit::of_object(conn, "provider", of));
        events.into_iter().filter(|one| one.action == "provider.number_read").collect::<Vec<_>>()
    };
    assert!(reads().is_empty());
    let page = staff.post(&path, &[("reason", "Kontroll av F-skatt.")]).await;
    assert!(page.has(NUMBER), "{}", page.text());
    assert_eq!(page.headers.get("cache-control").unwrap(), "no-store");
    let read = reads().remove(0);
    assert_eq!(read.user_id, Some(given.decider.id));
    assert!(read.detail.contains(application.reference.as_str()), "{}", read.detail);
    // Asked for again it is a new reading; nothing remembers it.
    assert!(!tells(&staff.get(&path).await.html));
    staff.post(&path, &[("reason", "Igen.")]).await;
    assert_eq!(reads().len(), 2);
}

#[actix_web::test]
async fn r57_others_do_not_see_it_anywhere() {
    let app = TestApp::new().await;
    let given = given(&app);
    let id = given.application;
    let application = app.db(move |conn| approval::application(conn, id));
    let path = format!("/bestallare/ansokan/{}/nummer", application.reference);
    let reason = [("reason", "Nyfiken.")];
    // Of the unit, but not one who decides: no declaration, no delegation.
    let other = app.sign_in(Role::Commissioner);
    let page = other.post(&path, &reason).await;
    assert!(page.status == StatusCode::CONFLICT && !tells(&page.html), "{}", page.text());
    for role in [Role::ProviderMember, Role::Caseworker, Role::Admin, Role::BusinessLead] {
        assert_eq!(app.sign_in(role).post(&path, &reason).await.status, StatusCode::FORBIDDEN);
    }
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let now = tuesday();
        let staff = supply::staff_of(conn, "tyreso", "bo", now);
        approval::declare_impartial(&mut op(conn, &staff, now), id).unwrap();
        let refused = approval::read_owner_number(&mut op(conn, &staff, now), &vault, id, "Ja.");
        assert!(matches!(refused, Err(ApprovalError::Decision(DecisionError::NoDelegation))));
        Ok::<_, diesel::result::Error>(())
    });
    // Nobody finds it in a list, an export, an address, a letter, the log or a document.
    let staff = app.sign_in_as(&given.decider);
    staff.post(&path, &[("reason", "Kontroll.")]).await;
    let member = app.sign_in_as(&given.member);
    let mut pages = Vec::new();
    for to in [
        "/bestallare".to_owned(),
        "/bestallare/ansokningar".to_owned(),
        format!("/bestallare/ansokan/{}", application.reference),
        format!("/bestallare/leverantor/{}", given.provider.reference),
        "/diarium".to_owned(),
        "/utforare".to_owned(),
    ] {
        pages.push(staff.get(&to).await);
    }
    for to in ["/leverantor", "/leverantor/organisation", "/leverantor/ansokan"] {
        pages.push(member.get(to).await);
    }
    for page in pages {
        assert!(!tells(&page.html), "{}", page.text());
        assert!(!page.location.is_some_and(|to| tells(&to)));
    }
    let stored = app.db(|conn| {
        let mut all: Vec<String> = audit_event::table.select(audit_event::detail).load(conn)?;
        all.extend(audit_personal::table.select(audit_personal::body).load::<String>(conn)?);
        all.extend(outbox::table.select(outbox::letter).load::<String>(conn)?);
        let bodies = registered_document::table.select(registered_document::body);
        all.extend(bodies.load::<String>(conn)?);
        Ok::<_, diesel::result::Error>(all)
    });
    assert!(stored.len() > 10 && !stored.iter().any(|text| tells(text)));
}

/// R67: without the event there is no number.
#[actix_web::test]
async fn r67_if_the_log_cannot_be_written_nothing_is_shown() {
    let app = TestApp::new().await;
    app.changed_by_hand();
    let given = given(&app);
    let id = given.application;
    let application = app.db(move |conn| approval::application(conn, id));
    let staff = app.sign_in_as(&given.decider);
    app.db(|conn| sql_query("ALTER TABLE audit_event RENAME TO audit_event_gone").execute(conn));
    let path = format!("/bestallare/ansokan/{}/nummer", application.reference);
    let page = staff.post(&path, &[("reason", "Kontroll.")]).await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!tells(&page.html));
}

/// A legal person's application has no such page, and neither has one that is decided.
#[actix_web::test]
async fn there_is_a_number_to_show_only_while_the_matter_waits() {
    let app = TestApp::new().await;
    let given = given(&app);
    let (id, vault) = (given.application, app.state.vault.clone());
    app.db(move |conn| {
        let staff = identity::user(conn, given.decider.id)?;
        let staff =
            Actor { user_id: Some(staff.id), role: staff.role, authority_id: staff.authority_id };
        for asked in {
            let spec = approval::application(conn, id)?.specification_id;
            valfard_tyreso::terms::requirements(conn, spec)?
        } {
            let met = approval::Verdict::Met;
            approval::examine(&mut op(conn, &staff, tuesday()), id, asked.id, met, "").unwrap();
        }
        valfard_tyreso::approval::approve(&mut op(conn, &staff, tuesday()), id).unwrap();
        let refused =
            approval::read_owner_number(&mut op(conn, &staff, tuesday()), &vault, id, "Ja.");
        assert!(matches!(refused, Err(ApprovalError::NotYours)));
        let stranger = NewUser {
            name: "Test".to_owned(),
            email: Email::parse("test@example.se").unwrap(),
            role: Role::Commissioner,
            authority_id: Some(identity::authority(conn, "af")?.id),
            language: Lang::Sv,
        };
        let stranger =
            identity::create_user(&mut op(conn, &Actor::system(), tuesday()), stranger).unwrap();
        let by = Actor {
            user_id: Some(stranger.id),
            role: stranger.role,
            authority_id: stranger.authority_id,
        };
        let refused = approval::read_owner_number(&mut op(conn, &by, tuesday()), &vault, id, "Ja.");
        assert!(matches!(refused, Err(ApprovalError::NotYours)));
        Ok::<_, diesel::result::Error>(())
    });
}
