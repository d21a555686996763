//! PDF files: what they are judged by is what they hold, not which words stand in them.

use std::fmt::Write as _;
use std::io::Write as _;

use valfard_tyreso::attachment::{Fault, FileKind};

use super::kind;
use crate::files;

fn judged(bytes: &[u8]) -> Result<FileKind, Fault> {
    kind(bytes, "a.pdf")
}

/// A PDF whose catalogue says something more, and which has these objects from number 4.
fn pdf(catalog: &str, objects: &[&str]) -> Vec<u8> {
    let mut more = String::new();
    for (number, object) in (4..).zip(objects) {
        writeln!(more, "{number} 0 obj\n{object}\nendobj").unwrap();
    }
    [files::pdf_with(catalog), more.into_bytes()].concat()
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

/// A PDF with a stream of these bytes, whose dictionary says this.
fn pdf_with_stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("9 0 obj\n<< {dict} /Length {} >>\nstream\r\n", data.len());
    [&files::pdf(), head.as_bytes(), data, b"\nendstream\nendobj\n"].concat()
}

macro_rules! made {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_bytes!(concat!("../data/files/", $name)).as_slice())),+]
    };
}

#[test]
fn what_honest_programs_write_comes_in() {
    for (name, bytes) in made![
        "bom.pdf",
        "title.pdf",
        "links.pdf",
        "form.pdf",
        "linearized.pdf",
        "opens_goto.pdf",
        "opens_at_place.pdf",
        "pdf20.pdf",
        "locked_open_rc4.pdf",
        "locked_open_aes128.pdf",
        "locked_open_aes256.pdf",
    ] {
        assert_eq!(judged(bytes), Ok(FileKind::Pdf), "{name}");
    }
}

#[test]
fn a_locked_pdf_is_unlocked_and_looked_into_or_refused_as_locked() {
    for (name, bytes) in made!["locked_script_aes128.pdf", "locked_script_aes256.pdf"] {
        assert_eq!(judged(bytes), Err(Fault::Active), "{name}");
    }
    for (name, bytes) in made!["locked_shut_aes128.pdf", "locked_shut_aes256.pdf"] {
        assert_eq!(judged(bytes), Err(Fault::Encrypted), "{name}");
    }
    let ways = [
        "/Encrypt << /Filter /Adobe.PubSec /V 4 >>",
        "/Encrypt 77 0 R",
        "/Encrypt 7%\n 0 R",
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P 0 >> /Encrypt 3 0 R",
    ];
    for way in ways {
        assert_eq!(judged(&files::pdf_with(way)), Err(Fault::Encrypted), "{way}");
    }
    // Not locked at all.
    assert_eq!(judged(&files::pdf_with("/Encrypt null")), Ok(FileKind::Pdf));
}

#[test]
fn the_header_stands_within_the_first_1024_bytes() {
    let after = |count: usize| [vec![b'\n'; count], files::pdf()].concat();
    assert_eq!(judged(&after(1_019)), Ok(FileKind::Pdf));
    assert_eq!(judged(&after(1_023)), Ok(FileKind::Pdf));
    assert_eq!(judged(&after(1_024)), Err(Fault::WrongKind));
    assert_eq!(judged(b"%PDF-1.7\nand no more than that"), Err(Fault::Broken));
}

#[test]
fn what_comes_by_itself_is_refused_and_what_moves_about_in_the_file_is_not() {
    let harmful = [
        "/S /URI /URI (https://exempel.se)",
        "/S /GoToR /F (a.pdf)",
        "/S /Thread /F (a.pdf)",
        "/S /Movie",
        "/S /Sound",
        "/S /NobodyKnowsThis",
        "/S 9 0 R",
        "/S /GoTo /Next << /S /URI >>",
        "/S /GoTo /Next [ << /S /GoTo /Next << /S /URI >> >> ]",
        "/S /#55RI",
        "/S /GoTo /S /URI",
    ];
    for action in harmful {
        let dict = format!("<< {action} >>");
        for file in [
            pdf(&format!("/OpenAction {dict}"), &[]),
            pdf("/OpenAction 4 0 R", &[&dict]),
            pdf("/Open#41ction 4 0 R", &[&dict]),
            pdf(&format!("/AA << /WC {dict} >>"), &[]),
            pdf("/AA 5 0 R", &[&dict, "<< /O 4 0 R >>"]),
            pdf("", &[&format!("<< /Type /Annot /Subtype /Widget /AA << /Fo {dict} >> >>")]),
            pdf("", &[&format!("<< /Type /Page /AA << /C [ {dict} ] >> >>")]),
            pdf("/OpenAction 5 0 R", &[&dict, "<< /S /GoTo /Next 6 0 R >>", "[ 4 0 R ]"]),
            pdf("/OpenAction 4 % comment\n 0 R", &[&dict]),
            pdf("/OpenAction << /S /GoTo /Next 4 % comment\n 0 R >>", &[&dict]),
            pdf("/OpenAction << /S /GoTo /Next [ 4 % comment\n 0 R ] >>", &[&dict]),
        ] {
            assert_eq!(judged(&file), Err(Fault::Active), "{}", String::from_utf8_lossy(&file));
        }
    }
    for calm in [
        "/OpenAction [3 0 R /XYZ 0 792 null]",
        "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>",
        "/OpenAction << /S /GoTo /D (kapitel) /Next << /S /Named /N /FirstPage >> >>",
        "/AA << /O << /S /Hide /T (namn) >> >>",
    ] {
        assert_eq!(judged(&files::pdf_with(calm)), Ok(FileKind::Pdf), "{calm}");
    }
}

#[test]
fn an_action_is_found_however_far_it_is_from_where_it_begins() {
    let pressed = "<< /S /URI /URI (https://exempel.se) >>";
    let mut steps = vec![pressed.to_owned()];
    // Each is written after what it leads to.
    steps.extend((4..40).map(|number| format!("<< /S /GoTo /Next {number} 0 R >>")));
    let texts: Vec<&str> = steps.iter().map(String::as_str).collect();
    assert_eq!(judged(&pdf("/OpenAction 40 0 R", &texts)), Err(Fault::Active));
    // In a list of objects, known only from the catalogue.
    let list = deflate(format!("4 0 {pressed}").as_bytes());
    let dict = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    let mut file = pdf_with_stream(dict, &list);
    assert_eq!(judged(&file), Ok(FileKind::Pdf));
    file.extend(b"1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >> endobj");
    assert_eq!(judged(&file), Err(Fault::Active));
    // In one list, known only from another after it.
    let page = deflate(b"6 0 << /Type /Page /AA << /O 4 0 R >> >>");
    let head = format!("10 0 obj << {dict} /Length {} >>\nstream\n", page.len());
    let mut file = pdf_with_stream(dict, &list);
    file.extend([head.as_bytes(), &page, b"\nendstream endobj"].concat());
    assert_eq!(judged(&file), Err(Fault::Active));
}

#[test]
fn a_link_that_the_reader_presses_comes_in() {
    for action in ["/S /URI /URI (https://exempel.se)", "/S /GoToR /F (a.pdf)", "/S /Named"] {
        let link = format!("<< /Type /Annot /Subtype /Link /A << {action} >> >>");
        assert_eq!(judged(&pdf("", &[&link])), Ok(FileKind::Pdf), "{action}");
    }
}

#[test]
fn scripts_programs_and_files_inside_are_refused_wherever_they_are() {
    let objects = [
        "<< /S /JavaScript /JS (app.alert) >>",
        "<< /S /J#61vaScript /JS (app.alert) >>",
        "<< /#53 /JavaScript >>",
        "<< /S /JavaScript /S /GoTo >>",
        "<< /X /S /Launch 0 >>",
        "<</S/Launch/F(cmd.exe)>>",
        "<< /S /SubmitForm /F (https://exempel.se) >>",
        "<< /S /ImportData >>",
        "<< /S /GoToE >>",
        "<< /S /Rendition >>",
        "[ 1 [ << /A << /S /Launch >> >> ] ]",
        "/JavaScript",
        "<< /JavaScript 7 0 R >>",
        "<< /EmbeddedFiles << /Names [] >> >>",
        "<< /Type /Filespec /F (a.exe) /EF << /F 8 0 R >> >>",
        "<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream",
        "<< /Length 1 /F (a.pdf) >>\nstream\nx\nendstream",
        "<< /Fields [] /XFA [ (template) 5 0 R ] >>",
        "<< /Subtype /RichMedia >>",
        "<< /Subtype /FileAttachment >>",
        "<< /Type /3D /OnInstantiate 7 0 R >>",
    ];
    for object in objects {
        assert_eq!(judged(&pdf("", &[object])), Err(Fault::Active), "{object}");
        if object.contains("stream\n") {
            continue;
        }
        // No table names it: an earlier revision, between comments, without its number.
        for written in [
            format!("4 0 obj{object} endobj 4 0 obj << >> endobj"),
            format!("4 % one\n 0 % two\n obj % three\n {object}"),
            format!("obj {object}"),
            format!("trailer << /Root {object} >>"),
        ] {
            let file = [files::pdf(), written.clone().into_bytes()].concat();
            assert_eq!(judged(&file), Err(Fault::Active), "{written}");
        }
        let list = format!("11 0 12 5 null {object}");
        let dict = "/Type /ObjStm /N 2 /First 10 /Filter /FlateDecode";
        let packed = pdf_with_stream(dict, &deflate(list.as_bytes()));
        assert_eq!(judged(&packed), Err(Fault::Active), "packed: {object}");
        // Without its type, and with its type in another way.
        for dict in
            ["/N 2 /First 10", "/N 2 /First 10 /Type 7 0 R", "/Type /Obj#53tm /N 2 /First 10"]
        {
            let plain = pdf_with_stream(dict, list.as_bytes());
            assert_eq!(judged(&plain), Err(Fault::Active), "{dict}: {object}");
        }
    }
}

#[test]
fn words_in_texts_titles_names_and_pictures_are_no_matter() {
    for object in [
        "<< /Title (/S /JavaScript /Launch) /Author (XFA /EmbeddedFiles obj) >>",
        "<< /Title <2f4a617661536372697074> >>",
        "<< /Length 40 >>\nstream\nBT (/S /JavaScript /AA /OpenAction) Tj ET\nendstream",
        "<< /Type /Font /BaseFont /LaunchPad >>",
        "<< /Font << /EF 12 0 R /JavaScript 13 0 R >> /XObject << /XFA 14 0 R >> >>",
        "<< /Type /StructElem /S /P >>",
        "<< /S /Transparency /Type /Group >>",
    ] {
        assert_eq!(judged(&pdf("", &[object])), Ok(FileKind::Pdf), "{object}");
    }
}

#[test]
fn what_cannot_be_read_is_refused_and_not_passed_over() {
    for object in ["<< /S /JavaScr", "[ 1 2", "<< /Key ) >>", "<< /A [ 1 +-5 ] /S /Java"] {
        assert!(judged(&pdf("", &[object])).is_err(), "{object}");
    }
    // The parser stops at some things that it takes at first: what follows is not let by.
    for odd in ["+", "-", "."] {
        let object = format!("<< /A [ {odd} ] /B {odd} /S /JavaScript >>");
        assert!(judged(&pdf("", &[&object])).is_err(), "{odd}");
    }
    let calm = b"5 0 << /Type /Font >>";
    let good = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    assert_eq!(judged(&pdf_with_stream(good, &deflate(calm))), Ok(FileKind::Pdf));
    for (dict, data) in [
        (good, calm.to_vec()),
        (good, deflate(calm)[..20].to_vec()),
        ("/Type /ObjStm /N 2 /First 4 /Filter /FlateDecode", deflate(calm)),
        ("/Type /ObjStm /N 1 /First 400 /Filter /FlateDecode", deflate(calm)),
        ("/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode", deflate(calm)),
        ("/Type /ObjStm /N 1 /First 4 /Filter 8 0 R", deflate(calm)),
        ("/Type /ObjStm /N 0 /N 1 /First 4 /Filter /FlateDecode", deflate(calm)),
        (
            "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
            deflate(calm),
        ),
    ] {
        assert_eq!(judged(&pdf_with_stream(dict, &data)), Err(Fault::Broken), "{dict}");
    }
}

#[test]
fn scenario_9_the_known_mark_is_found_in_packed_streams() {
    let mark = [b"q Q ".repeat(20_000), files::eicar()].concat();
    let malware = Err(Fault::Malware("EICAR".to_owned()));
    let flate = "/Filter /FlateDecode";
    assert_eq!(judged(&pdf_with_stream(flate, &deflate(&mark))), malware);
    let twice = "/Filter [ /FlateDecode /Fl ]";
    assert_eq!(judged(&pdf_with_stream(twice, &deflate(&deflate(&mark)))), malware);
    let text = "/Filter [ /ASCIIHexDecode /FlateDecode ]";
    let hex = format!("{}>", hex::encode(deflate(&mark)));
    assert_eq!(judged(&pdf_with_stream(text, hex.as_bytes())), malware);
    let unknown = "/Filter 8 0 R";
    assert_eq!(judged(&pdf_with_stream(unknown, &deflate(&mark))), malware);
    let list = [b"5 0 (".as_slice(), &files::eicar(), b")"].concat();
    let dict = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    assert_eq!(judged(&pdf_with_stream(dict, &deflate(&list))), malware);
}
