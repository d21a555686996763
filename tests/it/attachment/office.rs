//! Office files: what their parts and relationships are, in any spelling.

use std::io::{Cursor, Write};

use valfard_tyreso::attachment::{Fault, FileKind};
use zip::write::{SimpleFileOptions, ZipWriter};

use super::kind;
use crate::files;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";

fn judged(bytes: &[u8]) -> Result<FileKind, Fault> {
    kind(bytes, "a.docx")
}

/// A document with these parts, and with these types beside its own.
fn docx(types: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let types = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{types}\
         <Override PartName=\"/word/document.xml\" ContentType=\"application/\
         vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
    );
    let own = [("[Content_Types].xml", types.as_bytes()), ("word/document.xml", b"<w/>")];
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in own.iter().chain(parts) {
        file.start_file(*name, SimpleFileOptions::default()).unwrap();
        file.write_all(content).unwrap();
    }
    file.finish().unwrap().into_inner()
}

/// A document with one relationship that leads out of it.
fn with_link(part: &str, kind: &str, target: &str) -> Vec<u8> {
    let relation = format!(
        "<Relationships><Relationship Id=\"rId1\" Type=\"{kind}\" Target=\"{target}\" \
         TargetMode=\"External\"/></Relationships>"
    );
    docx("", &[(part, relation.as_bytes())])
}

#[test]
fn what_honest_programs_write_comes_in() {
    let workbook = include_bytes!("../data/files/workbook.xlsx");
    assert_eq!(kind(workbook, "kalkyl.xlsx"), Ok(FileKind::Xlsx));
    let local = include_bytes!("../data/files/local_template.docx");
    assert_eq!(judged(local), Ok(FileKind::Docx));
    let remote = include_bytes!("../data/files/remote_template.docx");
    assert_eq!(judged(remote), Err(Fault::Remote));
    let relations = format!(
        "<Relationships><Relationship Id=\"1\" Type=\"{RELATIONS}/image\" Target=\"media/a.png\"/>\
         <Relationship Id=\"2\" Type=\"{RELATIONS}/header\" Target=\"header1.xml\"/>\
         <Relationship Id=\"3\" Type=\"{RELATIONS}/comments\" Target=\"comments.xml\"/>\
         <Relationship Id=\"4\" Type=\"{RELATIONS}/font\" Target=\"fonts/font1.odttf\"/>\
         <Relationship Id=\"5\" Type=\"{RELATIONS}/package\" Target=\"embeddings/a.xlsx\"/>\
         <Relationship Id=\"6\" Type=\"{RELATIONS}/hyperlink\" Target=\"mailto:a@exempel.se\" \
         TargetMode=\"External\"/></Relationships>"
    );
    let whole = docx(
        "<Default Extension=\"odttf\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.obfuscatedFont\"/>",
        &[
            ("word/_rels/document.xml.rels", relations.as_bytes()),
            ("word/header1.xml", b"<w>vbaProject oleObject attachedTemplate</w>"),
            ("word/comments.xml", b"<w/>"),
            ("word/media/a.png", &files::png()),
            ("word/fonts/font1.odttf", b"\x01\x02"),
            ("word/embeddings/a.xlsx", workbook),
        ],
    );
    assert_eq!(judged(&whole), Ok(FileKind::Docx));
}

#[test]
fn a_file_with_macros_does_not_come_in_whatever_it_is_called() {
    assert_eq!(judged(&files::docm()), Err(Fault::Macros));
    for part in [
        "word/vbaProject.bin",
        "xl\\VBAPROJECT.BIN",
        "word/activeX/activeX1.xml",
        "word/embeddings/oleObject1.bin",
        "word/embeddings/kalkyl.xlsm",
        "xl/macrosheets/sheet1.xml",
        "word/%76baProject.bin",
    ] {
        assert_eq!(judged(&files::docx_with(part, b"x")), Err(Fault::Macros), "{part}");
    }
    let storage = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more";
    assert_eq!(judged(&files::docx_with("word/a.txt", storage)), Err(Fault::Macros));
    // A chart's own numbers are no macro.
    let chart = files::docx_with("word/embeddings/Microsoft_Excel_Sheet.xlsx", b"x");
    assert_eq!(judged(&chart), Ok(FileKind::Docx));
}

#[test]
fn a_part_is_what_its_type_says_and_not_what_it_is_called() {
    for kind in [
        "application/vnd.ms-office.vbaProject",
        "APPLICATION/VND.MS-OFFICE.VBAPROJECT; charset=x",
        "application/vnd.ms-office.vba&#80;roject",
        " application/vnd.ms-office.activeX+xml ",
        "application/vnd.openxmlformats-officedocument.oleObject",
    ] {
        let by_name = format!("<Override PartName='/word/foo.bin' ContentType='{kind}'/>");
        let by_ending = format!("<o:Default xmlns:o='x' ContentType='{kind}' Extension='BIN'/>");
        for types in [by_name, by_ending] {
            let file = docx(&types, &[("word/foo.bin", b"x")]);
            assert_eq!(judged(&file), Err(Fault::Macros), "{types}");
        }
    }
    let declared = "<!-- application/vnd.ms-office.vbaProject -->";
    assert_eq!(judged(&docx(declared, &[])), Ok(FileKind::Docx));
    let twice = "<Override PartName='/word/a.bin' ContentType='a/b'/>\
                 <Override PartName='/Word/A.bin' ContentType='a/c'/>";
    assert_eq!(judged(&docx(twice, &[])), Err(Fault::Broken));
}

#[test]
fn a_relationship_to_what_runs_is_found_in_any_spelling() {
    for relation in [
        format!("<Relationship Type=\"{RELATIONS}/oleObject\" Target=\"a.png\"/>"),
        format!("<Relationship Type=\"{STRICT}/oleObject\" Target=\"https://exempel.se/a\" TargetMode=\"External\"/>"),
        format!("<Relationship Type=\"{RELATIONS}/OLEOBJECT\" Target=\"a.png\"/>"),
        format!("<Relationship Type='{RELATIONS}/ole&#x4f;bject' Target='a.png'></Relationship>"),
        format!("<r:Relationship xmlns:r='x' Target='a.png' Type = '\n {RELATIONS}/control\t'/>"),
        "<Relationship Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"a.png\"/>".to_owned(),
        format!("<Relationship Type=\"{RELATIONS}/aFChunk\" Target=\"a.html\"/>"),
    ] {
        let links = format!("<Relationships>{relation}</Relationships>");
        for part in ["word/_rels/document.xml.rels", "WORD\\_RELS\\odd.XML.Rels", "_rels/.rels"] {
            let file = docx("", &[(part, links.as_bytes())]);
            assert_eq!(judged(&file), Err(Fault::Macros), "{part}: {relation}");
        }
    }
    let comment = format!("<Relationships><!-- {RELATIONS}/oleObject --></Relationships>");
    let calm = docx("", &[("word/_rels/document.xml.rels", comment.as_bytes())]);
    assert_eq!(judged(&calm), Ok(FileKind::Docx));
}

#[test]
fn a_template_from_elsewhere_is_refused_and_one_of_the_own_drives_is_not() {
    let settings = "word/_rels/settings.xml.rels";
    let elsewhere = [
        "http://exempel.se/x.dotm",
        "HTTPS://exempel.se/x.dotm",
        "&#104;ttp://exempel.se/x.dotm",
        "\\\\server\\share\\x.dotm",
        "//server/share/x.dotm",
        "file://server/share/x.dotm",
        "FILE://192.0.2.1/share/x.dotm",
        "file:///\\\\server\\share\\x.dotm",
        "file:////server/share/x.dotm",
        "file:///%5C%5Cserver%5Cshare%5Cx.dotm",
        "file:\\\\server\\share\\x.dotm",
        "\\\\?\\UNC\\server\\x.dotm",
        "ftp://exempel.se/x.dotm",
        "mhtml:http://exempel.se/x!x.dotm",
        " \thttp://exempel.se/x.dotm",
        "ht\ntp://exempel.se/x.dotm",
    ];
    let own = [
        "file:///C:\\Users\\namn\\AppData\\Roaming\\Microsoft\\Templates\\Brevmall.dotx",
        "file:///C:/Users/namn/Brevmall.dotx",
        "file:///h:/mallar/Brevmall%20ny.dotx",
        "C:\\mallar\\Brevmall.dotx",
        "file://localhost/Users/anna/Brevmall.dotx",
        "file:///Users/anna/Library/Brevmall.dotx",
        "Brevmall.dotx",
        "../mallar/Brevmall.dotx",
    ];
    for base in [RELATIONS, STRICT] {
        let template = format!("{base}/attachedTemplate");
        for target in elsewhere {
            let file = with_link(settings, &template, target);
            assert_eq!(judged(&file), Err(Fault::Remote), "{target}");
        }
        for target in own {
            let file = with_link(settings, &template, target);
            assert_eq!(judged(&file), Ok(FileKind::Docx), "{target}");
        }
    }
    // Nothing in the settings is for pressing.
    let hidden = with_link(settings, &format!("{RELATIONS}/hyperlink"), "https://exempel.se");
    assert_eq!(judged(&hidden), Err(Fault::Remote));
    let named = "<Override PartName='/word/foo.xml' ContentType='application/\
                 vnd.openxmlformats-officedocument.wordprocessingml.settings+xml'/>";
    let links = format!(
        "<Relationships><Relationship Type='{RELATIONS}/hyperlink' Target='https://exempel.se' \
         TargetMode=' EXTERNAL '/></Relationships>"
    );
    let moved = docx(named, &[("word/_rels/foo.xml.rels", links.as_bytes())]);
    assert_eq!(judged(&moved), Err(Fault::Remote));
}

#[test]
fn what_is_fetched_at_once_is_refused_and_what_is_pressed_is_not() {
    let part = "word/_rels/document.xml.rels";
    for kind in ["image", "frame", "subDocument", "mailMergeSource", "video", "somethingNew"] {
        let file = with_link(part, &format!("{RELATIONS}/{kind}"), "https://exempel.se/a.png");
        assert_eq!(judged(&file), Err(Fault::Remote), "{kind}");
    }
    for target in ["cid:image001.png@01DB", "file:///C:/bilder/a.png", "media/a.png"] {
        let file = with_link(part, &format!("{RELATIONS}/image"), target);
        assert_eq!(judged(&file), Ok(FileKind::Docx), "{target}");
    }
    for target in ["https://exempel.se", "mailto:a@exempel.se", "file://server/a.docx", "#avsnitt"]
    {
        let file = with_link(part, &format!("{RELATIONS}/hyperlink"), target);
        assert_eq!(judged(&file), Ok(FileKind::Docx), "{target}");
    }
    let book = "xl/externalLinks/_rels/externalLink1.xml.rels";
    let linked = with_link(book, &format!("{RELATIONS}/externalLinkPath"), "https://exempel.se/a");
    assert_eq!(judged(&linked), Ok(FileKind::Docx));
    let dde = b"<externalLink><x:ddeLink xmlns:x='y' ddeService='cmd' ddeTopic='/C calc'/></externalLink>";
    let dde = docx("", &[("xl/externalLinks/externalLink1.xml", dde)]);
    assert_eq!(judged(&dde), Err(Fault::Macros));
}

#[test]
fn xml_that_readers_may_read_in_more_ways_than_one_is_broken() {
    let part = "word/_rels/document.xml.rels";
    let wide: Vec<u8> =
        "\u{feff}<Relationships/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for links in [
        wide.as_slice(),
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><Relationships/>",
        b"<Relationships><Relationship Target='&b;'/></Relationships>",
        b"<?xml version='1.0' encoding='UTF-7'?><Relationships/>",
        b"<Relationships><Relationship Type='a' Type='b'/></Relationships>",
        b"<Relationships><Relationship></Relationships>",
        b"<Relationships>",
        b"\xff\xfe\xff",
    ] {
        assert_eq!(judged(&docx("", &[(part, links)])), Err(Fault::Broken), "{links:?}");
    }
}

/// Replaces some bytes by as many others: the first time, or everywhere.
fn replaced(file: &[u8], from: &str, to: &str, times: usize) -> Vec<u8> {
    let mut file = file.to_vec();
    let mut done = 0;
    for at in 0..file.len() - from.len() {
        if done < times && &file[at..at + from.len()] == from.as_bytes() {
            file[at..at + from.len()].copy_from_slice(to.as_bytes());
            done += 1;
        }
    }
    file
}

#[test]
fn a_zip_that_readers_may_read_in_more_ways_than_one_is_broken() {
    let file = docx("", &[("word/settings.xml", b"<a/>"), ("word/settingz.xml", b"<b/>")]);
    assert_eq!(judged(&file), Ok(FileKind::Docx));
    let twice = replaced(&file, "settingz", "settings", 9);
    assert_eq!(judged(&twice), Err(Fault::Broken), "two of one name");
    let hidden = replaced(&file, "settingz", "settingx", 1);
    assert_eq!(judged(&hidden), Err(Fault::Broken), "another name in its own header");
    for other in [
        "Word/Settings.XML",
        "word\\settings.xml",
        "word/./settings.xml",
        "/word/settings.xml",
        "word/%73ettings.xml",
    ] {
        let file = docx("", &[("word/settings.xml", b"<a/>"), (other, b"<b/>")]);
        assert_eq!(judged(&file), Err(Fault::Broken), "{other}");
    }
    for odd in
        ["word/../settings.xml", "word/settings.xml.", "word/a\nb.xml", "word/a.xml/[0].Piece"]
    {
        assert_eq!(judged(&docx("", &[(odd, b"<a/>")])), Err(Fault::Broken), "{odd:?}");
    }
    assert_eq!(judged(&[file.clone(), vec![0; 30]].concat()), Err(Fault::Broken), "after");
    // Before the list, with the record at the end put right.
    let mut between = file.clone();
    let end = between.len() - 22;
    let list = u32::from_le_bytes(between[end + 16..end + 20].try_into().unwrap());
    between[end + 16..end + 20].copy_from_slice(&(list + 100).to_le_bytes());
    between.splice(list as usize..list as usize, [0; 100]);
    assert_eq!(judged(&between), Err(Fault::Broken), "between");
}

/// The file with one line of its list of parts doubled or left out, and the end put right.
fn with_line(file: &[u8], name: &str, doubled: bool) -> Vec<u8> {
    let end = file.len() - 22;
    let list = u32::from_le_bytes(file[end + 16..end + 20].try_into().unwrap()) as usize;
    let number = |at: usize| u16::from_le_bytes([file[at], file[at + 1]]);
    let (mut lines, mut at) = (Vec::new(), list);
    while at < end {
        let more = number(at + 28) + number(at + 30) + number(at + 32);
        let line = &file[at..at + 46 + usize::from(more)];
        let named = line[46..].starts_with(name.as_bytes());
        let times = if named { 2 * usize::from(doubled) } else { 1 };
        lines.extend(vec![line; times]);
        at += line.len();
    }
    let mut record = file[end..].to_vec();
    let count = u16::try_from(lines.len()).unwrap().to_le_bytes();
    let lines = lines.concat();
    record[8..10].copy_from_slice(&count);
    record[10..12].copy_from_slice(&count);
    record[12..16].copy_from_slice(&u32::try_from(lines.len()).unwrap().to_le_bytes());
    [&file[..list], &lines, &record].concat()
}

#[test]
fn a_zip_whose_list_leaves_out_a_part_or_names_one_twice_is_broken() {
    let file = docx("", &[("word/settings.xml", b"<a/>"), ("word/settingz.xml", b"<b/>")]);
    for name in ["word/settings.xml", "word/settingz.xml"] {
        assert_eq!(judged(&with_line(&file, name, false)), Err(Fault::Broken), "{name}");
        assert_eq!(judged(&with_line(&file, name, true)), Err(Fault::Broken), "{name}");
    }
    assert_eq!(judged(&with_line(&file, "none", true)), Ok(FileKind::Docx));
}

#[test]
fn a_small_file_that_unpacks_to_much_is_not_read() {
    let bomb = files::docx_with("word/media/image1.bmp", &vec![0; 30 * 1024 * 1024]);
    assert!(bomb.len() < 100 * 1024, "{}", bomb.len());
    assert_eq!(judged(&bomb), Err(Fault::UnpacksTooLarge));
    // One that says that it is small.
    let (true_size, said) = ((30_u32 << 20).to_le_bytes(), 1_000_u32.to_le_bytes());
    let mut lie = bomb;
    for at in 0..lie.len() - 4 {
        if lie[at..at + 4] == true_size {
            lie[at..at + 4].copy_from_slice(&said);
        }
    }
    assert!(judged(&lie).is_err());
}

#[test]
fn a_locked_office_file_is_refused_as_locked() {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let storage = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 504], &name].concat();
    assert_eq!(judged(&storage), Err(Fault::Encrypted));
    assert_eq!(judged(&storage[..512]), Err(Fault::WrongKind));
}

#[test]
fn scenario_9_the_known_mark_is_found_in_packed_parts() {
    let malware = Err(Fault::Malware("EICAR".to_owned()));
    // Across the stretches that are unpacked at a time.
    for before in (32_600..32_900).step_by(20).chain([0]) {
        let part = [vec![b' '; before], files::eicar()].concat();
        assert_eq!(judged(&files::docx_with("word/media/a.bin", &part)), malware, "{before}");
    }
    let inside = files::docx_with("word/media/a.bin", &files::eicar());
    assert_eq!(judged(&files::docx_with("word/embeddings/b.docx", &inside)), malware);
}

#[test]
fn an_office_file_inside_is_held_to_the_same() {
    let inside = |file: &[u8]| judged(&files::docx_with("word/embeddings/a.docx", file));
    assert_eq!(inside(&files::docx()), Ok(FileKind::Docx));
    assert_eq!(inside(&files::docm()), Err(Fault::Macros));
    assert_eq!(inside(&files::zip()), Err(Fault::Macros));
    let mut deep = files::docx();
    for _ in 0..4 {
        deep = files::docx_with("word/embeddings/a.docx", &deep);
    }
    assert_eq!(judged(&deep), Err(Fault::Macros));
}
