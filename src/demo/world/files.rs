//! The files that organisations of the demo send in: whole, small PDF files, made here.

use std::fmt::Write as _;

use crate::attachment::{self, Allowed, Scanned};
use crate::platform::AppError;

/// A PDF of one page, with a heading and lines below it.
///
/// # Errors
/// A file that the portal itself would not take.
pub(super) fn pdf(name: &str, heading: &str, lines: &[&str]) -> Result<Scanned, AppError> {
    let mut page = format!("BT /F1 20 Tf 60 770 Td ({}) Tj\n", text(heading));
    page.push_str("/F1 12 Tf 0 -40 Td\n");
    for line in lines {
        // Writing to a string does not fail.
        let _written = writeln!(page, "({}) Tj 0 -20 Td", text(line));
    }
    page.push_str("ET\n");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
            /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}endstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let (mut file, mut places) = ("%PDF-1.4\n".to_owned(), Vec::new());
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        let _written = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let (start, count) = (file.len(), objects.len() + 1);
    let _written = write!(file, "xref\n0 {count}\n0000000000 65535 f \n");
    for place in places {
        let _written = writeln!(file, "{place:010} 00000 n ");
    }
    let _written =
        write!(file, "trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    let fault = |fault: attachment::Fault| AppError::fault(format!("a made file: {fault:?}"));
    let checked = attachment::check(file.into_bytes(), name, &Allowed::all()).map_err(fault)?;
    attachment::scan(checked, None).map_err(fault)
}

/// A text as a PDF string: plain signs as they are, the rest of Latin-1 as octal numbers.
fn text(text: &str) -> String {
    let mut written = String::new();
    for sign in text.chars() {
        match u8::try_from(u32::from(sign)) {
            Ok(byte) if sign.is_ascii() && !"()\\".contains(sign) => written.push(char::from(byte)),
            Ok(byte) => {
                let _written = write!(written, "\\{byte:03o}");
            }
            Err(_) => written.push('?'),
        }
    }
    written
}
