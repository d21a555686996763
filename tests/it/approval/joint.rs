//! Joint applications (LOV 5 kap. 1–2 §§): named, answered, sent, examined, decided together.

use crate::make::op;
use actix_web::http::StatusCode;
use valfard_tyreso::approval::{
    self, ApplicationId, ApplicationState, ApprovalError, NewSupport, Part, PartnerState,
    SupportKind,
};
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::platform::secret::Vault;
use valfard_tyreso::provider::{self, Provider};
use valfard_tyreso::{registry, terms};

use super::pages::browser;
use crate::app::{TestApp, tuesday};
use crate::make::supply::{self, World};

type Db = diesel::result::Error;

/// A ready application in which a second organisation is named, and its signatory.
fn named(conn: &mut Conn, vault: &Vault) -> (World, ApplicationId, Provider, Actor) {
    let w = supply::world(conn, vault, tuesday());
    let id = supply::ready(conn, &w.member, &w.provider, &w.system, w.offer, tuesday()).id;
    let (other, partner) = supply::provider(conn, vault, 2, "Bron AB", tuesday());
    let number = other.org_number.clone().unwrap();
    approval::add_partner(&mut op(conn, &w.member, tuesday()), id, &number).unwrap();
    (w, id, other, partner)
}

/// R6: an application is made alone or with others; every partner says yes for itself before it is
/// sent, and has the receipt, the letter and the decision.
#[actix_web::test]
async fn r6_several_apply_together_and_each_says_yes() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let reference = app.db(move |conn| {
        let (w, id, other, partner) = named(conn, &vault);
        let number = other.org_number.clone().unwrap();
        // Asked twice it is asked once.
        approval::add_partner(&mut op(conn, &w.member, tuesday()), id, &number).unwrap();
        assert_eq!(approval::partners(conn, id)?.len(), 1);
        let sent = approval::submit(&mut op(conn, &w.member, tuesday()), id, &[]);
        assert!(matches!(sent, Err(ApprovalError::NotReady(parts)) if parts == [Part::Together]));
        // R7: yes only when every ground is answered, and by the partner's own signatory.
        let early = approval::confirm_partner(&mut op(conn, &partner, tuesday()), id);
        assert!(matches!(early, Err(ApprovalError::GroundsUnanswered)));
        let lead = approval::confirm_partner(&mut op(conn, &w.member, tuesday()), id);
        assert!(matches!(lead, Err(ApprovalError::NotYours)));
        supply::join(conn, &partner, id, tuesday());
        let alone = approval::answer_joint(&mut op(conn, &w.member, tuesday()), id, false);
        assert!(matches!(alone, Err(ApprovalError::PartnersThere)));
        // What is changed after the yes needs a new yes.
        let sheet = approval::partners(conn, id)?[0].answer_sheet_id;
        let ground = terms::grounds(conn, stockholm_day(tuesday()))?[0].id;
        let revision = terms::sheet(conn, sheet)?.revision;
        let given = [(ground, Some(false), String::new())];
        approval::declare_partner(&mut op(conn, &partner, tuesday()), id, revision, &given)
            .unwrap();
        assert_eq!(approval::partners(conn, id)?[0].state, PartnerState::Asked);
        approval::confirm_partner(&mut op(conn, &partner, tuesday()), id).unwrap();
        let new = NewSupport {
            kind: SupportKind::Capacity,
            name: "Stora Stiftelsen".to_owned(),
            org_number: supply::org_number(9).to_string(),
            part: "Krav 2.".to_owned(),
            proof: "Ett avtal.".to_owned(),
        };
        for _ in 0..2 {
            approval::add_support(&mut op(conn, &w.member, tuesday()), id, &new).unwrap();
        }
        assert_eq!(approval::supports(conn, id)?.len(), 1);
        approval::submit(&mut op(conn, &w.member, tuesday()), id, &[]).unwrap();
        let matter = approval::application(conn, id)?.matter_id.unwrap();
        let documents = registry::documents(conn, matter)?;
        assert_eq!(documents.len(), 2, "the application, and the partner's declaration");
        assert!(documents[0].body.contains("Bron AB"));
        assert!(documents[0].body.contains("Stora Stiftelsen"));
        assert_eq!(documents[1].counterpart, "Bron AB");
        assert!(documents[1].body.contains("har sagt ja för Bron AB"), "{}", documents[1].body);
        let late = approval::decline_partner(&mut op(conn, &partner, tuesday()), id);
        assert!(matches!(late, Err(ApprovalError::NotFrom(ApplicationState::Submitted))));
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = approval::approve(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        assert!(made.text.contains("Tillsammans med: Bron AB"), "{}", made.text);
        let decided = approval::application(conn, id)?;
        let letter = registry::document_by_id(conn, decided.decision_document_id.unwrap())?;
        assert!(letter.body.contains("Stegen AB tillsammans med Bron AB"), "{}", letter.body);
        Ok::<_, Db>(decided.reference)
    });
    let letters = app.letters();
    let to = |address: &str, subject: &str| {
        letters
            .iter()
            .filter(|(to, text)| to.contains(address) && text.subject == subject)
            .filter(|(_, text)| text.body.contains(reference.as_str()))
            .count()
    };
    assert_eq!(to("utforare2@", "Vill ni ansöka tillsammans?"), 1);
    assert_eq!(to("utforare1@", "Svar om er gemensamma ansökan"), 2);
    for address in ["utforare1@", "utforare2@"] {
        assert_eq!(to(address, "Vi har fått er ansökan"), 1, "{address}");
        assert_eq!(to(address, "Beslut om er ansökan"), 1, "{address}");
    }
}

/// R7: a partner's ground is asked, assessed and can exclude, as the lead's.
#[actix_web::test]
async fn r7_a_partners_ground_is_assessed_as_the_leads() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id, other, partner) = named(conn, &vault);
        supply::join(conn, &partner, id, tuesday());
        let sheet = approval::partners(conn, id)?[0].answer_sheet_id;
        let ground = terms::grounds(conn, stockholm_day(tuesday()))?[2].id;
        let revision = terms::sheet(conn, sheet)?.revision;
        let told = [(ground, Some(true), "En dom.".to_owned())];
        approval::declare_partner(&mut op(conn, &partner, tuesday()), id, revision, &told).unwrap();
        approval::confirm_partner(&mut op(conn, &partner, tuesday()), id).unwrap();
        approval::submit(&mut op(conn, &w.member, tuesday()), id, &[]).unwrap();
        supply::examine_all(conn, &w.staff, id, tuesday());
        let approve = approval::approve(&mut op(conn, &w.staff, tuesday()), id);
        assert!(matches!(approve, Err(ApprovalError::GroundsOpen)));
        let assess = |conn: &mut Conn, excludes, why: &str| {
            let (staff, whose) = (&w.staff, other.id);
            approval::assess_partner(
                &mut op(conn, staff, tuesday()),
                id,
                whose,
                ground,
                excludes,
                why,
            )
        };
        assert!(matches!(assess(conn, true, " "), Err(ApprovalError::NoReason)));
        assess(conn, true, "Domen är ny.").unwrap();
        let excluded = approval::exclude(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        let letter = registry::document_by_id(conn, excluded.decision_document_id.unwrap())?;
        assert!(letter.body.contains("Bron AB. Grund för uteslutning"), "{}", letter.body);
        assert!(letter.body.contains("Domen är ny."));
        Ok::<_, Db>(())
    });
}

/// New terms ask partners anew; a no takes what was declared with it.
#[actix_web::test]
async fn new_terms_ask_partners_anew_and_a_no_leaves_nothing() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id, other, partner) = named(conn, &vault);
        supply::join(conn, &partner, id, tuesday());
        let old = terms::published(conn, &w.system.specification_series)?;
        let spec = terms::next_version(&mut op(conn, &w.staff, tuesday()), old.id).unwrap();
        terms::publish(&mut op(conn, &w.staff, tuesday()), spec.id).unwrap();
        approval::renew_terms(&mut op(conn, &w.member, tuesday()), id).unwrap();
        let asked = approval::partners(conn, id)?.remove(0);
        assert_eq!(asked.state, PartnerState::Asked);
        assert!(terms::ground_answers(conn, asked.answer_sheet_id)?.is_empty());
        supply::join(conn, &partner, id, tuesday());
        for _ in 0..2 {
            approval::decline_partner(&mut op(conn, &partner, tuesday()), id).unwrap();
        }
        let declined = approval::partners(conn, id)?.remove(0);
        assert_eq!(declined.state, PartnerState::Declined);
        assert!(terms::ground_answers(conn, declined.answer_sheet_id)?.is_empty());
        approval::remove_partner(&mut op(conn, &w.member, tuesday()), id, other.id).unwrap();
        approval::answer_joint(&mut op(conn, &w.member, tuesday()), id, false).unwrap();
        Ok::<_, Db>(())
    });
}

/// The pages on both sides: the lead sees that a partner has answered, and not what; a stranger sees
/// nothing.
#[actix_web::test]
async fn the_lead_sees_that_a_partner_answered_and_not_what() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, id, other, partner, stranger) = app.db(move |conn| {
        let w = supply::world(conn, &vault, tuesday());
        let id = supply::ready(conn, &w.member, &w.provider, &w.system, w.offer, tuesday()).id;
        let (other, partner) = supply::provider(conn, &vault, 2, "Bron AB", tuesday());
        let (_, stranger) = supply::provider(conn, &vault, 3, "Annan AB", tuesday());
        Ok::<_, Db>((w, id, other, partner, stranger))
    });
    let reference = app.db(move |conn| approval::application(conn, id)).reference;
    let home = format!("/leverantor/ansokan/{reference}");
    let (lead, second) = (browser(&app, &w.member), browser(&app, &partner));
    let third = browser(&app, &stranger);
    let new = format!("{home}/tillsammans/ny");
    for (number, said) in [
        ("123", "tio siffror"),
        (supply::org_number(77).digits(), "Be dem registrera sig först"),
        (w.provider.org_number.as_ref().unwrap().digits(), "er egen organisation"),
    ] {
        let page = lead.post(&new, &[("org_number", number)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
        assert!(page.has(said), "{number}: {}", page.text());
        assert_eq!(page.attributes("#org_number", "value"), [number]);
    }
    assert_eq!(second.get(&home).await.status, StatusCode::NOT_FOUND, "not asked yet");
    let number = other.org_number.as_ref().unwrap().to_string();
    let page = lead.follow(&lead.post(&new, &[("org_number", &number)]).await).await;
    assert!(page.has("Bron AB") && page.has("Har inte svarat"), "{}", page.text());
    assert_eq!(lead.get(&format!("{home}/skicka")).await.status, StatusCode::SEE_OTHER);

    // The partner reads the application, answers for itself, and says yes.
    assert!(second.get("/leverantor").await.has("Stegen AB"), "the desk says so");
    let page = second.follow(&second.get(&home).await).await;
    assert!(page.has("Gemensam ansökan med Stegen AB"), "{}", page.text());
    assert!(page.attributes("input[checked]", "name").is_empty(), "R7");
    let read = second.get(&format!("{home}/las")).await;
    assert!(read.has("Coachning") && !read.has("Försäkran"), "{}", read.text());
    assert!(read.attributes(".change a", "href").is_empty());
    let grounds = app.db(|conn| terms::grounds(conn, stockholm_day(tuesday())));
    let names: Vec<String> = grounds.iter().map(|one| format!("grund-{}", one.code)).collect();
    let mut answers: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "no")).collect();
    answers.push(("revision", "0"));
    let text = format!("{}-text", names[2]);
    answers[2].1 = "yes";
    answers.push((text.as_str(), "Hemligt för de andra."));
    let path = format!("{home}/medverka");
    let page = second.follow(&second.post(&path, &answers).await).await;
    assert!(page.has("Säg ja"), "{}", page.text());
    let stale = second.post(&path, &answers).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.has("Sparat svar: Ja. Hemligt för de andra."), "{}", stale.text());
    let unsure = second.post(&format!("{path}/ja"), &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = second.follow(&second.post(&format!("{path}/ja"), &[("sure", "yes")]).await).await;
    assert!(page.has("Ni har sagt ja."), "{}", page.text());
    for path in ["", "/tillsammans", "/las", "/skicka"] {
        let page = lead.get(&format!("{home}{path}")).await;
        assert!(!page.has("Hemligt"), "{path}: {}", page.text());
    }
    assert!(lead.get(&format!("{home}/tillsammans")).await.has("Har sagt ja"));

    // Nothing of the lead's is the partner's to write, and nothing is a stranger's to see.
    for path in ["/krav", "/forsakran", "/tillsammans", "/skicka", "/behorig", "/komplettera"] {
        let page = second.get(&format!("{home}{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["", "/las", "/medverka", "/tillsammans", "/tillsammans/ny", "/stod/ny"] {
        let page = third.get(&format!("{home}{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(lead.get(&path).await.status, StatusCode::NOT_FOUND);
    for forged in ["tillsammans/VT-2222-2222", "stod/VT-2222-2222"] {
        let page = lead.post(&format!("{home}/{forged}/bort"), &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{forged}");
    }

    // Whom they lean on: faults all at once, then shown and taken away again.
    let stod = format!("{home}/stod/ny");
    let page = lead.post(&stod, &[("kind", "capacity"), ("org_number", "19121212-1212")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 4, "{}", page.text());
    let form = [("kind", "subcontractor"), ("name", "Lilla Firman"), ("part", "Lunch.")];
    let page = lead.follow(&lead.post(&stod, &form).await).await;
    assert!(page.has("Lilla Firman") && page.has("Lunch."), "{}", page.text());

    // Sent: receipt and steps for both; only the lead may take it back.
    let page = lead.get(&format!("{home}/skicka")).await;
    assert!(page.has("Bron AB") && page.has("Lilla Firman"), "{}", page.text());
    lead.post(&format!("{home}/skicka"), &[("sure", "yes")]).await;
    let page = second.get(&format!("{home}/kvitto")).await;
    assert!(page.has("Ansökan är inskickad"), "{}", page.text());
    let page = second.get(&home).await;
    assert!(page.has("Inskickad") && !page.has("Ta tillbaka"), "{}", page.text());
    let back = second.post(&format!("{home}/aterta"), &[("sure", "yes")]).await;
    assert_eq!(back.status, StatusCode::NOT_FOUND);
    let desk = browser(&app, &w.staff);
    let case = format!("/bestallare/ansokan/{reference}");
    let page = desk.get(&case).await;
    assert!(page.has("Bron AB") && page.has("Hemligt för de andra."), "{}", page.text());
    desk.post(&format!("{case}/granska"), &[("impartial", "yes")]).await;
    let code = &grounds[2].code;
    let form = [("excludes", "no"), ("evidence", "Länge sedan.")];
    let forged = format!("{case}/medsokande/VT-2222-2222/grund/{code}");
    assert_eq!(desk.post(&forged, &form).await.status, StatusCode::NOT_FOUND);
    let path = format!("{case}/medsokande/{}/grund/{code}", other.reference);
    assert_eq!(desk.post(&path, &form).await.status, StatusCode::SEE_OTHER);
    let late = desk.post(&path, &[("excludes", "yes"), ("evidence", "Ny dom.")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.has("Länge sedan.") && late.has("Ny dom."), "{}", late.text());
    let decided = app.db(move |conn| provider::get(conn, other.id));
    assert_eq!(decided.name, "Bron AB");
}
