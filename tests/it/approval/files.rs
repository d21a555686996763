//! Files of an application: as answers and besides, from the form to the examiner.

use crate::make::op;
use actix_web::http::StatusCode;
use valfard_tyreso::approval::{self, Application, Verdict};
use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::secret::sha256;
use valfard_tyreso::registry;
use valfard_tyreso::system;
use valfard_tyreso::terms::{self, RequirementKind, RequirementWish};

use crate::app::{Page, TestApp, Visitor, tuesday};
use crate::files;
use crate::make::supply::{self, World};

type Db = diesel::result::Error;

fn browser<'a>(app: &'a TestApp, actor: &Actor) -> Visitor<'a> {
    let id = actor.user_id.unwrap();
    let user = app.db(move |conn| identity::user(conn, id));
    app.sign_in_as(&user)
}

/// A requirement that takes a PDF of at most five megabytes.
fn certificate() -> RequirementWish {
    RequirementWish {
        heading: "Intyg".to_owned(),
        kind: RequirementKind::Document,
        word_limit: None,
        minimum: None,
        file_kinds: Some("pdf".to_owned()),
        file_max_mb: Some(5),
        ..supply::wishes().remove(0)
    }
}

/// The world of most tests, with a fourth requirement that takes a file, and an application to it
/// where everything is done but the requirements and the attachments.
fn begun(app: &TestApp) -> (World, Application) {
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let w = supply::world(conn, &vault, tuesday());
        let old = terms::published(conn, &w.system.specification_series)?;
        let next = terms::next_version(&mut op(conn, &w.staff, tuesday()), old.id).unwrap();
        terms::add_requirement(&mut op(conn, &w.staff, tuesday()), next.id, &certificate())
            .unwrap();
        terms::publish(&mut op(conn, &w.staff, tuesday()), next.id).unwrap();
        let (provider, system) = (w.provider.id, w.system.id);
        let op = &mut op(conn, &w.member, tuesday());
        let application = approval::start(op, provider, system).unwrap();
        let id = application.id;
        supply::declare_none(op.conn, &w.member, &application, tuesday());
        approval::name_signatory(op, id, w.member.user_id.unwrap()).unwrap();
        approval::answer_social(op, id, false).unwrap();
        approval::answer_joint(op, id, false).unwrap();
        approval::choose_offers(op, id, &[w.offer]).unwrap();
        Ok::<_, Db>((w, application))
    })
}

fn home(application: &Application) -> String {
    format!("/leverantor/ansokan/{}", application.reference)
}

const WRITTEN: [(&str, &str); 3] =
    [("krav-1", "yes"), ("krav-2", "3"), ("krav-3", "Samtal och praktik.")];

/// Sends the form of requirements with a file.
async fn answer(own: &Visitor<'_>, application: &Application, file: (&str, &[u8])) -> Page {
    let path = format!("{}/krav", home(application));
    let page = own.get(&path).await;
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    let mut fields = vec![("revision", revision.as_str())];
    fields.extend(WRITTEN);
    own.upload(&path, &fields, &[("krav-4", file.0, file.1)]).await
}

fn events(app: &TestApp, application: &Application, action: &'static str) -> usize {
    let id = application.id.0;
    let all = app.db(move |conn| audit::of_object(conn, "lov_application", id));
    all.iter().filter(|event| event.action == action).count()
}

fn large(size: usize) -> Vec<u8> {
    let mut file = files::pdf();
    file.resize(size, b'\n');
    file
}

#[actix_web::test]
async fn scenario_8_a_file_that_does_not_fit_is_a_plain_fault_and_nothing_is_saved() {
    let app = TestApp::new().await;
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    let page = own.get(&format!("{}/krav", home(&application))).await;
    assert!(page.has("PDF. Högst 5 MB."), "{}", page.text());
    assert_eq!(page.attributes("form[enctype]", "enctype"), ["multipart/form-data"]);
    let big = large(5 * 1024 * 1024 + 100_000);
    let docx = files::docx();
    let png = files::png();
    for (name, bytes, told) in [
        ("stor.pdf", big.as_slice(), "Den får vara högst 5 MB"),
        ("brev.docx", docx.as_slice(), "Vi kan ta emot PDF"),
        ("foto.pdf", png.as_slice(), "Vi kan ta emot PDF"),
        ("tom.pdf", b"", "Filen är tom"),
    ] {
        let page = answer(&own, &application, (name, bytes)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(page.has(told) && page.has("Välj filen igen"), "{name}: {}", page.text());
        // What was typed stands as it was.
        assert_eq!(page.all("textarea"), ["Samtal och praktik."], "{name}");
        assert_eq!(page.attributes("input[name=krav-1][checked]", "value"), ["yes"]);
        assert_eq!(page.attributes("#krav-2", "value"), ["3"]);
        assert_eq!(page.attributes(".ds-error-summary a", "href"), ["#krav-4"]);
    }
    assert_eq!(events(&app, &application, "lov_application.answered"), 0);
    let sheet = application.answer_sheet_id;
    assert!(app.db(move |conn| terms::answers(conn, sheet)).is_empty());
    // Larger than any file may be: still a fault of the field, not of the whole form.
    let huge = large(10 * 1024 * 1024 + 1);
    let page = answer(&own, &application, ("stor.pdf", &huge)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all("textarea"), ["Samtal och praktik."]);
}

#[actix_web::test]
async fn scenario_9_malware_is_never_there_to_download_and_the_admin_is_told() {
    let app = TestApp::new().await;
    let admin = app.user(Role::Admin);
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    let page = answer(&own, &application, ("gpj.\u{202e}fdp.scr", &files::eicar())).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Filen kan vara skadlig"), "{}", page.text());
    let attach = format!("{}/bilagor", home(&application));
    let page = own.upload(&attach, &[], &[("file", "a.pdf", &files::eicar())]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let letters = app.letters();
    let told: Vec<_> = letters.iter().filter(|(to, _)| to == admin.email.as_str()).collect();
    assert_eq!(told.len(), 1, "once for a file and a day");
    assert!(told[0].1.subject.contains("skadlig fil"), "{}", told[0].1.subject);
    let user = w.member.user_id.unwrap().0;
    let events = app.db(move |conn| audit::of_object(conn, "user", user));
    let found = events.iter().filter(|e| e.action == "attachment.malware_refused");
    assert_eq!(found.count(), 2);
    // Nothing is stored, so that there is nothing to download.
    let id = application.id;
    let left = app.db(move |conn| {
        let application = approval::application(conn, id)?;
        Ok::<_, Db>(approval::attached(conn, &application).unwrap())
    });
    assert!(left.is_empty());
}

#[actix_web::test]
async fn the_daemon_scans_before_anything_is_stored_and_a_silent_one_refuses() {
    let scanner = files::scanner();
    let app = TestApp::with(&[("clamd_addr", &scanner)]).await;
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    let page = answer(&own, &application, ("a.pdf", &files::pdf_with(files::MARK))).await;
    assert!(page.has("Filen kan vara skadlig"), "{}", page.text());
    let page = answer(&own, &application, ("a.pdf", &files::pdf())).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());

    let app = TestApp::with(&[("clamd_addr", &files::nobody())]).await;
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    let page = answer(&own, &application, ("a.pdf", &files::pdf())).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Vi kan inte undersöka filer just nu"), "{}", page.text());
    assert_eq!(page.all("textarea"), ["Samtal och praktik."]);
}

#[actix_web::test]
async fn scenario_19_a_confidential_file_without_a_reason_is_refused() {
    let app = TestApp::new().await;
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    let path = format!("{}/bilagor", home(&application));
    let pdf = files::pdf();
    let file = [("file", "Ekonomi.pdf", pdf.as_slice())];
    let page = own.upload(&path, &[("confidential", "yes")], &file).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Skriv varför uppgifterna ska vara hemliga"), "{}", page.text());
    assert_eq!(page.attributes("#confidential[checked]", "value"), ["yes"]);
    // A reason without the mark would make the file public by a slip.
    let slip = [("confidential_reason", "Priser till kunder.")];
    let page = own.upload(&path, &slip, &file).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all("textarea"), ["Priser till kunder."]);
    assert_eq!(events(&app, &application, "lov_application.attached"), 0);
    let marked = [("confidential", "yes"), ("confidential_reason", "Priser till kunder.")];
    let page = own.follow(&own.upload(&path, &marked, &file).await).await;
    assert!(page.has("Ekonomi.pdf") && page.has("Priser till kunder."), "{}", page.text());
    // A file and the word that there is none do not go together.
    let both = own.upload(&path, &[("nothing", "yes")], &file).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn files_go_with_the_application_to_its_examiner_and_stand_in_the_register() {
    let app = TestApp::new().await;
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    let (home, pdf) = (home(&application), files::pdf());
    let page = answer(&own, &application, ("Försäkringsbrev.pdf", &pdf)).await;
    assert!(own.follow(&page).await.has("7 av 9"));
    let page = own.get(&format!("{home}/krav")).await;
    assert!(page.has("Försäkringsbrev.pdf"), "{}", page.text());
    let attach = format!("{home}/bilagor");
    let png = files::png();
    for (name, bytes) in [("Stadgar.pdf", pdf.as_slice()), ("Lokal.png", png.as_slice())] {
        let page = own.upload(&attach, &[], &[("file", name, bytes)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    let page = own.get(&attach).await;
    let remove = page.attributes("form[action$=ta-bort]", "action");
    let page = own.follow(&own.post(&remove[0], &[]).await).await;
    assert!(!page.has("Stadgar.pdf") && page.has("Lokal.png"), "{}", page.text());
    let page = own.get(&format!("{home}/skicka")).await;
    assert!(page.has("Lokal.png") && page.has("Försäkringsbrev.pdf"), "{}", page.text());

    // Not the examiner's before it is sent; nobody else's ever.
    let id = application.id;
    let files = app.db(move |conn| {
        let sent = approval::application(conn, id)?;
        let mut all = approval::attached(conn, &sent).unwrap();
        let answers = terms::answers(conn, sent.answer_sheet_id)?;
        all.extend(approval::answer_files(conn, &answers).unwrap());
        Ok::<_, Db>(all)
    });
    assert_eq!(files.len(), 2);
    let desk = browser(&app, &w.staff);
    let staff_path = format!("/bestallare/bilaga/{}", files[0].reference);
    assert_eq!(desk.get(&staff_path).await.status, StatusCode::NOT_FOUND);
    let sent = own.post(&format!("{home}/skicka"), &[("sure", "yes")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    // The test browser keeps answers as text.
    assert_eq!(desk.get(&staff_path).await.html, String::from_utf8_lossy(&png));
    let vault = app.state.vault.clone();
    let (_, stranger) =
        app.db(move |conn| Ok::<_, Db>(supply::provider(conn, &vault, 2, "Annan AB", tuesday())));
    let other = browser(&app, &stranger);
    for file in &files {
        let path = format!("/leverantor/bilaga/{}", file.reference);
        assert_eq!(own.get(&path).await.status, StatusCode::OK);
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    }

    // The examiner sees them, and the register names them with their sums.
    let case = format!("/bestallare/ansokan/{}", application.reference);
    let page = desk.get(&case).await;
    assert!(page.has("Lokal.png") && page.has("Försäkringsbrev.pdf"), "{}", page.text());
    assert!(page.attributes("a", "href").contains(&staff_path));
    assert!(page.has(&sha256(&png)), "{}", page.text());
    let body = app.db(move |conn| {
        let matter = approval::application(conn, id)?.matter_id.unwrap();
        Ok::<_, Db>(registry::documents(conn, matter)?.remove(0).body)
    });
    assert!(body.contains("Lokal.png") && body.contains(&sha256(&png)), "{body}");
    assert!(body.contains("Försäkringsbrev.pdf") && body.contains(&sha256(&pdf)), "{body}");

    // Nothing is added or taken away afterwards.
    let page = own.upload(&attach, &[], &[("file", "Sent.pdf", &pdf)]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(own.post(&remove[1], &[]).await.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn scenario_14_a_completion_opens_a_document_and_only_that() {
    let app = TestApp::new().await;
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    let home = home(&application);
    answer(&own, &application, ("gammal.pdf", &files::pdf())).await;
    own.post(&format!("{home}/bilagor"), &[("nothing", "yes")]).await;
    own.post(&format!("{home}/skicka"), &[("sure", "yes")]).await;
    let (id, staff) = (application.id, w.staff);
    app.db(move |conn| {
        let op = &mut op(conn, &staff, tuesday());
        approval::assign(op, id).unwrap();
        let spec = approval::application(op.conn, id)?.specification_id;
        let asked = terms::requirements(op.conn, spec)?.remove(3).id;
        let needed = Verdict::CompletionNeeded;
        approval::examine(op, id, asked, needed, "Oläsligt.").unwrap();
        let until = tuesday() + chrono::TimeDelta::days(3);
        approval::request_completion(op, id, &[asked], "Skicka igen.", until).unwrap();
        Ok::<_, Db>(())
    });
    let path = format!("{home}/komplettera");
    let page = own.get(&path).await;
    assert_eq!(page.attributes("input[type=file]", "name"), ["krav-4"]);
    assert!(page.has("gammal.pdf"), "{}", page.text());
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    let fields = [("revision", revision.as_str()), ("do", "send")];
    let png = files::png();
    let page = own.upload(&path, &fields, &[("krav-4", "ny.pdf", &png)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let better = files::pdf_with("/Lang (sv)");
    let page = own.upload(&path, &fields, &[("krav-4", "ny.pdf", &better)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let (body, new) = app.db(move |conn| {
        let now = approval::application(conn, id)?;
        let documents = registry::documents(conn, now.matter_id.unwrap())?;
        let answers = terms::answers(conn, now.answer_sheet_id)?;
        let file = approval::answer_files(conn, &answers).unwrap().remove(0);
        Ok::<_, Db>((documents.last().unwrap().body.clone(), file))
    });
    assert!(body.contains(&new.sha256) && new.name == "ny.pdf", "{body}");
    let desk = browser(&app, &w.staff);
    let page = desk.get(&format!("/bestallare/bilaga/{}", new.reference)).await;
    assert_eq!(page.html.as_bytes(), better);
    // Answered and closed: nothing more comes in.
    let late = own.upload(&path, &fields, &[("krav-4", "sen.pdf", &better)]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn r4_a_file_goes_along_to_terms_that_ask_for_the_same() {
    let app = TestApp::new().await;
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    answer(&own, &application, ("intyg.pdf", &files::pdf())).await;
    let id = application.id;
    let carried = app.db(move |conn| {
        let old = terms::published(conn, &w.system.specification_series)?;
        let next = terms::next_version(&mut op(conn, &w.staff, tuesday()), old.id).unwrap();
        terms::publish(&mut op(conn, &w.staff, tuesday()), next.id).unwrap();
        approval::renew_terms(&mut op(conn, &w.member, tuesday()), id).unwrap();
        let sheet = approval::application(conn, id)?.answer_sheet_id;
        let same = terms::answers(conn, sheet)?;
        // Larger files are taken: another question, to be answered anew.
        let last = terms::next_version(&mut op(conn, &w.staff, tuesday()), next.id).unwrap();
        let other = RequirementWish { file_max_mb: Some(8), ..certificate() };
        terms::edit_requirement(&mut op(conn, &w.staff, tuesday()), last.id, 4, &other).unwrap();
        terms::publish(&mut op(conn, &w.staff, tuesday()), last.id).unwrap();
        approval::renew_terms(&mut op(conn, &w.member, tuesday()), id).unwrap();
        let sheet = approval::application(conn, id)?.answer_sheet_id;
        Ok::<_, Db>((same, terms::answers(conn, sheet)?))
    });
    assert_eq!((carried.0.len(), carried.1.len()), (4, 3));
    assert!(carried.0.iter().any(|answer| answer.attachment_id.is_some()));
}

#[actix_web::test]
async fn staff_say_which_files_a_requirement_takes() {
    let app = TestApp::new().await;
    let (staff, spec) = app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let new = supply::new_system(&staff, "System");
        let system = system::create(&mut op(conn, &staff, tuesday()), &new).unwrap();
        let spec = terms::latest(conn, &system.specification_series)?.unwrap();
        Ok::<_, Db>((staff, spec))
    });
    let desk = browser(&app, &staff);
    let path = format!("/bestallare/krav/{}/nytt", spec.reference);
    let said = [
        ("heading", "Intyg"),
        ("text", "Skicka intyget."),
        ("how_checked", "Mot intyget."),
        ("kind", "document"),
    ];
    let page = desk.post(&path, &said).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Välj minst ett slag av filer"), "{}", page.text());
    let with = |more: &[(&'static str, &'static str)]| [said.as_slice(), more].concat();
    let kinds = [("file_kinds", "png"), ("file_kinds", "pdf")];
    let page = desk.post(&path, &with(&[kinds[0], kinds[1], ("file_max_mb", "11")])).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attributes("input[name=file_kinds][checked]", "value"), ["pdf", "png"]);
    let good = desk.post(&path, &with(&[kinds[0], kinds[1], ("file_max_mb", "2")])).await;
    let page = desk.follow(&good).await;
    assert!(page.has("Fil: PDF, PNG. Högst 2 MB."), "{}", page.text());
    let page = desk.get(&format!("/bestallare/krav/{}/punkt/1", spec.reference)).await;
    assert_eq!(page.attributes("#file_max_mb", "value"), ["2"]);
}

#[actix_web::test]
async fn a_form_with_files_needs_its_token_before_the_first_file() {
    let app = TestApp::new().await;
    let (w, application) = begun(&app);
    let own = browser(&app, &w.member);
    let path = format!("{}/bilagor", home(&application));
    let pdf = files::pdf();
    let file = [("file", "a.pdf", pdf.as_slice())];
    let bare = own.send(files::multipart(&path, &[], &file)).await;
    assert_eq!(bare.status, StatusCode::BAD_REQUEST);
    let wrong = own.send(files::multipart(&path, &[("csrf", "x")], &file)).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let token = own.token();
    let more = vec![b'x'; 300 * 1024];
    let text = String::from_utf8(more).unwrap();
    let long = [("csrf", token.as_str()), ("confidential_reason", text.as_str())];
    let long = own.send(files::multipart(&path, &long, &file)).await;
    assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE);
}
