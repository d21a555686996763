//! Bounds: how much memory and work an upload may take, also when it is made to hurt.

use std::io::{Read, Write};
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use actix_web::http::StatusCode;
use valfard_tyreso::attachment::{Fault, FileKind};
use valfard_tyreso::platform::web::{UPLOAD_LIMIT, UploadLimit};

use super::{check, kind};
use crate::app::TestApp;
use crate::files;

/// So many zero bytes, deflated without being held.
fn zeros(count: u64) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::copy(&mut std::io::repeat(0).take(count), &mut packed).unwrap();
    packed.finish().unwrap()
}

fn again(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn pdf_with_stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("9 0 obj\n<< {dict} /Length {} >>\nstream\n", data.len());
    [&files::pdf(), head.as_bytes(), data, b"\nendstream\nendobj\n"].concat()
}

fn judged(bytes: &[u8]) -> Result<FileKind, Fault> {
    kind(bytes, "a.pdf")
}

#[test]
fn a_pdf_is_unpacked_to_a_bound_and_refused_past_it() {
    let too_large = Err(Fault::UnpacksTooLarge);
    let big = zeros(201 << 20);
    let flate = "/Filter /FlateDecode";
    assert_eq!(judged(&pdf_with_stream(flate, &big)), too_large);
    let twice = "/Filter [ /FlateDecode /FlateDecode ]";
    assert_eq!(judged(&pdf_with_stream(twice, &again(&big))), too_large);
    let list = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    assert_eq!(judged(&pdf_with_stream(list, &zeros(9 << 20))), too_large);
    // A large picture of one colour.
    assert_eq!(judged(&pdf_with_stream(flate, &zeros(100 << 20))), Ok(FileKind::Pdf));
    let five = format!("/Filter [ {} ]", "/FlateDecode ".repeat(5));
    assert_eq!(judged(&pdf_with_stream(&five, &big)), Err(Fault::Broken));
}

#[test]
fn a_pdf_of_brackets_is_read_to_a_bound_and_refused_past_it() {
    let with = |more: &str| [files::pdf(), more.as_bytes().to_vec()].concat();
    let deepest = format!("5 0 obj {}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(judged(&with(&deepest)), Err(Fault::Broken));
    let filler = "0 ".repeat(500_000);
    let deep = format!("5 0 obj {}{filler}{}", "[".repeat(400), "]".repeat(400));
    assert_eq!(judged(&with(&deep)), Err(Fault::UnpacksTooLarge));
    let nested = format!("{}{filler}{}", "5 0 obj [".repeat(400), "]".repeat(400));
    assert_eq!(judged(&with(&nested)), Err(Fault::UnpacksTooLarge));
    // Each would go on to the end of the file.
    let endless = "5 0 obj << >> stream\n".repeat(10_000);
    assert_eq!(judged(&with(&endless)), Err(Fault::Broken));
    assert_eq!(judged(&with(&"obj [(".repeat(10_000))), Err(Fault::Broken));
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound.max(1)).unwrap()).unwrap()
    }
}

fn spoil(file: &mut Vec<u8>, chance: &mut Chance) {
    const SIGNS: &[u8] = b"<>[]()/%0 R#\n\0\xff";
    if file.is_empty() {
        return;
    }
    let at = chance.below(file.len());
    match chance.below(4) {
        0 => file[at] = SIGNS[chance.below(SIGNS.len())],
        1 => file[at] = u8::try_from(chance.below(256)).unwrap(),
        2 => file.insert(at, SIGNS[chance.below(SIGNS.len())]),
        _ => {
            let end = (at + chance.below(40)).min(file.len());
            file.drain(at..end);
        }
    }
}

#[test]
fn no_spoilt_file_stops_the_check() {
    let seeds = [
        include_bytes!("../data/files/form.pdf").to_vec(),
        include_bytes!("../data/files/linearized.pdf").to_vec(),
        include_bytes!("../data/files/opens_goto.pdf").to_vec(),
        include_bytes!("../data/files/locked_open_aes128.pdf").to_vec(),
        include_bytes!("../data/files/local_template.docx").to_vec(),
        include_bytes!("../data/files/workbook.xlsx").to_vec(),
        files::png(),
        files::jpeg(),
    ];
    let mut chance = Chance(0x5eed_0000_0000_0001);
    let (began, mut tried) = (Instant::now(), 0);
    while began.elapsed() < Duration::from_secs(1) {
        for seed in &seeds {
            let mut file = seed.clone();
            for _ in 0..=chance.below(5) {
                spoil(&mut file, &mut chance);
            }
            // Any answer is good; a panic ends the test.
            let _answer = check(&file, "a");
            tried += 1;
        }
    }
    println!("{tried} spoilt files");
}

#[actix_web::test]
async fn only_so_many_forms_with_files_are_held_at_once() {
    let limit = UploadLimit::default();
    let mut places = Vec::new();
    for _ in 0..8 {
        places.push(limit.place(1024).await.unwrap());
    }
    let mut ninth = Box::pin(limit.place(1024));
    let mut context = Context::from_waker(Waker::noop());
    assert!(ninth.as_mut().poll(&mut context).is_pending());
    places.pop();
    assert!(ninth.as_mut().poll(&mut context).is_ready());
}

#[actix_web::test]
async fn forms_with_files_are_held_to_a_sum_of_bytes() {
    let limit = UploadLimit::default();
    let mut places = Vec::new();
    for _ in 0..4 {
        places.push(limit.place(UPLOAD_LIMIT).await.unwrap());
    }
    let mut fifth = Box::pin(limit.place(UPLOAD_LIMIT));
    let mut context = Context::from_waker(Waker::noop());
    assert!(fifth.as_mut().poll(&mut context).is_pending());
    drop(places);
    assert!(fifth.as_mut().poll(&mut context).is_ready());
}

#[actix_web::test]
async fn when_too_many_forms_with_files_wait_the_next_is_told_to_come_back() {
    let app = TestApp::new().await;
    let (_, member) = app.provider("Granen", "556036-0793");
    let browser = app.sign_in_as(&member);
    let (path, file) = ("/leverantor/organisation/intyg/nytt", files::pdf());
    let sent: &[_] = &[("file", "a.pdf", file.as_slice())];
    browser.get(path).await;
    let limit = &app.state.uploads;
    let mut places = Vec::new();
    for _ in 0..8 {
        places.push(limit.place(1024).await.unwrap());
    }
    let mut waiting: Vec<_> = (0..16).map(|_| Box::pin(limit.place(1024))).collect();
    let mut context = Context::from_waker(Waker::noop());
    for place in &mut waiting {
        assert!(place.as_mut().poll(&mut context).is_pending());
    }
    let full = browser.upload(path, &[], sent).await;
    assert_eq!(full.status, StatusCode::SERVICE_UNAVAILABLE);
    drop(waiting);
    drop(places);
    // The form lacks what it must say, but its file was read.
    let read = browser.upload(path, &[], sent).await;
    assert_eq!(read.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The answered form has given its place back.
    let mut again = Vec::new();
    for _ in 0..8 {
        again.push(limit.place(UPLOAD_LIMIT / 2).await.unwrap());
    }
}
