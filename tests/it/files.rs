//! Files to send in: small and real, spoilt, and harmful by the mark that every scanner knows; and
//! a scanner that is made up.

use std::io::{Cursor, Read, Write};
use std::net::TcpListener;

use actix_web::http::header;
use actix_web::test;
use zip::write::{SimpleFileOptions, ZipWriter};

/// A form with files as browsers send it.
pub fn multipart(
    path: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &str, &[u8])],
) -> test::TestRequest {
    const EDGE: &str = "----tests-edge-7f3a";
    let mut body: Vec<u8> = Vec::new();
    let mut part = |head: String, content: &[u8]| {
        let head = format!("--{EDGE}\r\nContent-Disposition: form-data; {head}\r\n\r\n");
        body.extend(head.bytes());
        body.extend_from_slice(content);
        body.extend(b"\r\n");
    };
    for (name, value) in fields {
        part(format!("name=\"{name}\""), value.as_bytes());
    }
    for (name, file, content) in files {
        // The type that a browser guesses from the name; the portal does not ask for it.
        let kind = "Content-Type: application/octet-stream";
        part(format!("name=\"{name}\"; filename=\"{file}\"\r\n{kind}"), content);
    }
    body.extend(format!("--{EDGE}--\r\n").bytes());
    test::TestRequest::post()
        .uri(path)
        .insert_header((header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}")))
        .set_payload(body)
}

pub fn pdf() -> Vec<u8> {
    pdf_with("")
}

/// A PDF of one empty page whose catalogue says something more.
pub fn pdf_with(more: &str) -> Vec<u8> {
    use std::fmt::Write as _;
    let objects = [
        format!("<< /Type /Catalog /Pages 2 0 R {more} >>"),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_owned(),
    ];
    let mut file = "%PDF-1.7\n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    file.push_str("trailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n");
    file.into_bytes()
}

/// One red point.
pub fn png() -> Vec<u8> {
    let hex = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de\
        0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082";
    hex::decode(hex).unwrap()
}

pub fn jpeg() -> Vec<u8> {
    let mut file = vec![0xff, 0xd8, 0xff, 0xe0, 0, 16];
    file.extend(b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    file.extend([0xff, 0xd9]);
    file
}

const TEXT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const BOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const WITH_MACROS: &str = "application/vnd.ms-word.document.macroEnabled.main+xml";

fn office(part: &str, kind: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = format!(
        "<?xml version=\"1.0\"?><Types><Override PartName=\"/{part}\" ContentType=\"{kind}\"/></Types>"
    );
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [("[Content_Types].xml", types.as_bytes()), (part, b"<w/>".as_slice())];
    for (name, content) in parts.into_iter().chain(more.iter().copied()) {
        file.start_file(name, SimpleFileOptions::default()).unwrap();
        file.write_all(content).unwrap();
    }
    file.finish().unwrap().into_inner()
}

pub fn docx() -> Vec<u8> {
    office("word/document.xml", TEXT, &[])
}

pub fn docx_with(part: &str, content: &[u8]) -> Vec<u8> {
    office("word/document.xml", TEXT, &[(part, content)])
}

pub fn xlsx() -> Vec<u8> {
    office("xl/workbook.xml", BOOK, &[])
}

/// A text with macros: what a .docm is.
pub fn docm() -> Vec<u8> {
    office("word/document.xml", WITH_MACROS, &[("word/vbaProject.bin", b"Sub AutoOpen()")])
}

/// Some other ZIP.
pub fn zip() -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    file.start_file("hej.txt", SimpleFileOptions::default()).unwrap();
    file.write_all(b"hej").unwrap();
    file.finish().unwrap().into_inner()
}

/// The mark that every scanner takes for malware; in halves, so that none takes this file for it.
pub fn eicar() -> Vec<u8> {
    let halves = [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"];
    halves.concat().into_bytes()
}

/// What the made-up scanner takes for malware.
pub const MARK: &str = "MADE-UP-VIRUS";

/// A scanner that speaks as `ClamAV` does and finds [`MARK`]; its address.
pub fn scanner() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut word = [0; 10];
            stream.read_exact(&mut word).unwrap();
            assert_eq!(&word, b"zINSTREAM\0");
            let mut file = Vec::new();
            loop {
                let mut size = [0; 4];
                stream.read_exact(&mut size).unwrap();
                let size = u32::from_be_bytes(size) as usize;
                if size == 0 {
                    break;
                }
                let mut chunk = vec![0; size];
                stream.read_exact(&mut chunk).unwrap();
                file.extend(chunk);
            }
            let found = String::from_utf8_lossy(&file).contains(MARK);
            let answer = if found { "stream: Made.Up FOUND\0" } else { "stream: OK\0" };
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    address
}

/// An address where nobody listens.
pub fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}
