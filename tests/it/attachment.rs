//! Files: what comes in by its bytes, what stays as it was, who may read it.

use crate::make::op;
use actix_web::http::StatusCode;
use diesel::prelude::*;
use valfard_tyreso::attachment::{self, Allowed, Attachment, Checked, Fault, FileKind, Scanned};
use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Reference, Role};
use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::config::Config;
use valfard_tyreso::platform::db::Each;

use crate::app::TestApp;
use crate::{files, make};

mod bounds;
mod office;
mod pdf;

fn check(bytes: &[u8], name: &str) -> Result<Checked, Fault> {
    attachment::check(bytes.to_vec(), name, &Allowed::all())
}

fn kind(bytes: &[u8], name: &str) -> Result<FileKind, Fault> {
    check(bytes, name).map(|file| file.kind())
}

#[test]
fn the_bytes_say_what_a_file_is_and_the_name_does_not() {
    assert_eq!(kind(&files::pdf(), "a.exe"), Ok(FileKind::Pdf));
    assert_eq!(kind(&files::png(), "foto.pdf"), Ok(FileKind::Png));
    assert_eq!(kind(&files::jpeg(), "foto"), Ok(FileKind::Jpeg));
    assert_eq!(kind(&files::docx(), "brev.docx"), Ok(FileKind::Docx));
    assert_eq!(kind(&files::xlsx(), "kalkyl.docx"), Ok(FileKind::Xlsx));
    assert_eq!(kind(b"", "tom.pdf"), Err(Fault::Empty));
    assert_eq!(kind(b"MZ\x90\0", "brev.pdf"), Err(Fault::WrongKind));
    assert_eq!(kind(&files::zip(), "brev.docx"), Err(Fault::WrongKind));
    assert_eq!(kind(b"PK\x03\x04 and no more", "brev.docx"), Err(Fault::Broken));
    assert_eq!(kind(b"\x89PNG\r\n\x1a\nand no more than that", "a.png"), Err(Fault::Broken));
    let only_pdf = Allowed::new(&[FileKind::Pdf], 5);
    let png = attachment::check(files::png(), "foto.pdf", &only_pdf);
    assert_eq!(png, Err(Fault::WrongKind));
}

macro_rules! cases {
    ($($name:literal => $judged:expr),+ $(,)?) => {
        [$(($name, include_bytes!(concat!("data/cases/", $name)).as_slice(), $judged)),+]
    };
}

#[test]
fn what_an_honest_sender_sent_comes_in_and_the_rest_is_refused_with_its_reason() {
    for (name, bytes, judged) in cases![
        "bom.pdf" => Ok(FileKind::Pdf),
        "ok.pdf" => Ok(FileKind::Pdf),
        "title_html_javascript.pdf" => Ok(FileKind::Pdf),
        "ok.docx" => Ok(FileKind::Docx),
        "local_letter_template.docx" => Ok(FileKind::Docx),
        "remote_template.docx" => Err(Fault::Remote),
        "empty.pdf" => Err(Fault::Empty),
    ] {
        assert_eq!(kind(bytes, name), judged, "{name}");
    }
}

#[test]
fn a_files_name_is_what_is_seen_of_it() {
    for (name, kept) in [
        ("bra\u{30a}k\u{200b}.pdf", "bråk.pdf"),
        ("fdp.\u{202e}exe\u{202c}.pdf", "fdp.exe.pdf"),
        ("\u{2800}\u{ad}.pdf", "bilaga.pdf"),
    ] {
        assert_eq!(check(&files::pdf(), name).unwrap().name(), kept, "{name:?}");
    }
}

#[test]
fn a_picture_is_one_whatever_its_points_spell_and_has_an_end() {
    for words in ["/S /JavaScript", "/XFA", "vbaProject.bin", "<script>", "1 0 obj << /EF 2 0 R >>"]
    {
        let mut png = files::png();
        png.splice(33..33, words.bytes());
        assert_eq!(kind(&png, "a.png"), Ok(FileKind::Png), "{words}");
        let mut jpeg = files::jpeg();
        jpeg.splice(20..20, words.bytes());
        assert_eq!(kind(&jpeg, "a.jpg"), Ok(FileKind::Jpeg), "{words}");
    }
    assert_eq!(kind(&files::png()[..50], "a.png"), Err(Fault::Broken));
    assert_eq!(kind(&files::jpeg()[..18], "a.jpg"), Err(Fault::Broken));
}

#[test]
fn a_file_may_be_as_large_as_the_question_says_and_not_a_byte_more() {
    let of_size = |size: usize| {
        let mut file = files::pdf();
        file.resize(size, b'\n');
        file
    };
    let five = Allowed::new(&[FileKind::Pdf], 5);
    let check = |size| attachment::check(of_size(size), "a.pdf", &five).map(|_| ());
    assert_eq!(check(5 * 1024 * 1024), Ok(()));
    assert_eq!(check(5 * 1024 * 1024 + 1), Err(Fault::TooLarge));
    // No question allows more than the portal.
    assert_eq!(Allowed::new(&[], 50).max_mb(), 10);
}

#[test]
fn scenario_9_the_known_mark_is_found_whatever_surrounds_it() {
    let malware = Err(Fault::Malware("EICAR".to_owned()));
    assert_eq!(kind(&files::eicar(), "faktura.pdf"), malware);
    let mut inside = files::pdf();
    inside.extend(files::eicar());
    assert_eq!(kind(&inside, "a\u{202e}fdp.exe"), malware);
}

#[test]
fn a_name_is_made_safe_and_says_what_the_file_is() {
    let name = |typed: &str| check(&files::pdf(), typed).unwrap().name().to_owned();
    assert_eq!(name("Intyg från Ek & Co.pdf"), "Intyg från Ek & Co.pdf");
    assert_eq!(name("C:\\Users\\alva\\intyg.docx"), "intyg.pdf");
    assert_eq!(name("../../etc/passwd"), "passwd.pdf");
    assert_eq!(name("gpj.\u{202e}fdp.exe"), "gpj.fdp.pdf");
    assert_eq!(name("a<b>:\"c\"|?*.pdf"), "a_b___c____.pdf");
    assert_eq!(name("\u{0}\u{1}"), "bilaga.pdf");
    assert_eq!(name(".pdf"), "bilaga.pdf");
    assert_eq!(name(&"å".repeat(300)).chars().count(), 104);
}

#[test]
fn the_scanner_is_asked_and_a_silent_one_lets_nothing_in() {
    let scanner = files::scanner();
    let scan = |bytes: Vec<u8>, address: Option<&str>| {
        attachment::scan(check(&bytes, "a.pdf").unwrap(), address).map(|_| ())
    };
    assert_eq!(scan(files::pdf(), Some(&scanner)), Ok(()));
    let found = scan(files::pdf_with(files::MARK), Some(&scanner));
    assert_eq!(found, Err(Fault::Malware("Made.Up".to_owned())));
    assert_eq!(scan(files::pdf(), Some(&files::nobody())), Err(Fault::NotScanned));
    assert_eq!(scan(files::pdf(), None), Ok(()));
}

fn scanned(bytes: &[u8], name: &str) -> Scanned {
    attachment::scan(check(bytes, name).unwrap(), None).unwrap()
}

fn save(app: &TestApp, user: &identity::User, holder: &Reference) -> Attachment {
    let (by, holder, now) = (make::actor(user), holder.clone(), app.now());
    let file = scanned(&files::pdf(), "Intyg från Ek.pdf");
    app.db(move |conn| attachment::save(&mut op(conn, &by, now), &holder, &file, None))
}

#[actix_web::test]
async fn a_stored_file_is_neither_changed_nor_removed() {
    let app = TestApp::new().await;
    let (provider, member) = app.provider("Granen", "556036-0793");
    let file = save(&app, &member, &provider.reference);
    let id = file.id;
    let (staff, now) = (app.user(Role::Commissioner), app.now());
    app.db(move |conn| {
        attachment::hand_over(
            &mut op(conn, &make::actor(&staff), now),
            id,
            staff.authority_id.unwrap(),
        )
    });
    for statement in [
        "UPDATE attachment SET name = 'annan.pdf'",
        "DELETE FROM attachment",
        "DELETE FROM attachment_reader",
    ] {
        let refused = app.state.db.write(move |conn| match conn.each() {
            Each::Sqlite(c) => diesel::sql_query(statement).execute(c),
            Each::Postgres(c) => diesel::sql_query(statement).execute(c),
        });
        assert!(refused.unwrap().is_err(), "{statement}");
    }
    assert_eq!(app.db(attachment::changed_files), Vec::<String>::new());
    assert_eq!(app.db(move |conn| attachment::content(conn, id)), files::pdf());
}

#[actix_web::test]
async fn an_organisation_downloads_its_own_files_and_no_others() {
    let app = TestApp::new().await;
    let (provider, member) = app.provider("Granen", "556036-0793");
    let (_, stranger) = app.provider("Tallen", "556012-5790");
    let file = save(&app, &member, &provider.reference);
    let path = format!("/leverantor/bilaga/{}", file.reference);
    let page = app.sign_in_as(&member).get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    let head = |name: &str| page.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(head("content-type"), "application/pdf");
    assert_eq!(head("x-content-type-options"), "nosniff");
    assert_eq!(head("cache-control"), "no-store");
    assert_eq!(
        head("content-disposition"),
        "attachment; filename=\"Intyg fr_n Ek.pdf\"; filename*=UTF-8''Intyg%20fr%C3%A5n%20Ek.pdf"
    );
    assert_eq!(page.html.as_bytes(), files::pdf());
    assert_eq!(app.sign_in_as(&stranger).get(&path).await.status, StatusCode::NOT_FOUND);
    let forged = app.sign_in_as(&member).get("/leverantor/bilaga/VT-2222-2222").await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn r60_staff_read_what_was_handed_over_to_them_and_each_reading_is_put_on_record() {
    let app = TestApp::new().await;
    let (provider, member) = app.provider("Granen", "556036-0793");
    let file = save(&app, &member, &provider.reference);
    let path = format!("/bestallare/bilaga/{}", file.reference);
    let staff = app.user(Role::Commissioner);
    let desk = app.sign_in_as(&staff);
    assert_eq!(desk.get(&path).await.status, StatusCode::NOT_FOUND, "not handed over yet");
    let (id, by, home, now) =
        (file.id, make::actor(&member), staff.authority_id.unwrap(), app.now());
    app.db(move |conn| {
        attachment::hand_over(&mut op(conn, &by, now), id, home)?;
        attachment::hand_over(&mut op(conn, &by, now), id, home)
    });
    let page = desk.get(&path).await;
    assert_eq!((page.status, page.html.as_bytes()), (StatusCode::OK, files::pdf().as_slice()));
    let events = app.db(move |conn| audit::of_object(conn, "attachment", id.0));
    let actions: Vec<&str> = events.iter().map(|event| event.action.as_str()).collect();
    assert_eq!(actions, ["attachment.stored", "attachment.handed_over", "attachment.read"]);
    assert_eq!(events[2].user_id, Some(staff.id));
    // Staff of another authority.
    let stranger = app.db(move |conn| {
        let actor = make::supply::staff_of(conn, "af", "Kaj", now);
        identity::user(conn, actor.user_id.unwrap())
    });
    assert_eq!(app.sign_in_as(&stranger).get(&path).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn only_a_route_that_takes_files_reads_them() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let pdf = files::pdf();
    let file: &[_] = &[("fil", "a.pdf", pdf.as_slice())];
    let page = visitor.upload("/bli-utforare/namn", &[("name", "Granen")], file).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
}

#[actix_web::test]
async fn the_scanner_has_its_address_from_the_settings() {
    let app = TestApp::with(&[("clamd_addr", "localhost:3310")]).await;
    assert_eq!(app.state.config.clamd.as_deref(), Some("localhost:3310"));
    let raw = [("clamd_addr".to_owned(), "localhost".to_owned())].into();
    let faults = Config::understand(&raw).unwrap_err();
    assert!(faults.iter().any(|fault| fault.starts_with("clamd_addr")), "{faults:?}");
}
