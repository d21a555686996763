//! Text as people type it: cleaned, cut to size, compared, and weighed for plainness.

/// A line that must be filled in: a name, a title, a town.
///
/// Runs of blanks and line breaks become one blank, the ends are trimmed, and characters that cannot
/// be seen are taken out (see [`paragraphs`]). `max` counts characters, not bytes.
///
/// # Errors
/// Code `required` if nothing is left, `too_long` if more than `max` characters are.
pub fn one_line(text: &str, max: usize) -> Result<String, &'static str> {
    filled(one_blank(text), max)
}

/// As [`one_line`], for a line that may be left empty: then `None`.
///
/// # Errors
/// Code `too_long` if more than `max` characters are left.
pub fn optional_line(text: &str, max: usize) -> Result<Option<String>, &'static str> {
    optional(one_line(text, max))
}

/// A text of several lines that must be filled in.
///
/// Every line is trimmed at its end and line breaks become `\n`, with at most one empty line
/// between paragraphs. Control characters are taken out, and with them NUL, which PostgreSQL cannot
/// hold, and the characters that turn the direction of text around, by which one word is made to look
/// like another; marks that Arabic and Persian need stay. `max` counts characters, not bytes.
///
/// # Errors
/// Code `required` if nothing is left, `too_long` if more than `max` characters are.
pub fn paragraphs(text: &str, max: usize) -> Result<String, &'static str> {
    let unix = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in unix.lines() {
        let line: String = line
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(|c| is_seen(*c))
            .collect();
        let line = line.trim_end();
        let doubled = line.is_empty() && lines.last().is_none_or(String::is_empty);
        if !doubled {
            lines.push(line.to_owned());
        }
    }
    filled(lines.join("\n").trim().to_owned(), max)
}

/// As [`paragraphs`], for a text that may be left empty: then `None`.
///
/// # Errors
/// Code `too_long` if more than `max` characters are left.
pub fn optional_paragraphs(text: &str, max: usize) -> Result<Option<String>, &'static str> {
    optional(paragraphs(text, max))
}

fn filled(text: String, max: usize) -> Result<String, &'static str> {
    if text.is_empty() {
        Err("required")
    } else if text.chars().count() > max {
        Err("too_long")
    } else {
        Ok(text)
    }
}

fn optional(read: Result<String, &'static str>) -> Result<Option<String>, &'static str> {
    match read {
        Ok(text) => Ok(Some(text)),
        Err("required") => Ok(None),
        Err(code) => Err(code),
    }
}

fn one_blank(text: &str) -> String {
    let seen: String = text.chars().filter(|c| c.is_whitespace() || is_seen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Not a control sign, not a turner of direction, not a byte-order mark.
fn is_seen(c: char) -> bool {
    !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
}

/// The text for a search that minds neither case nor accents: lower case, one blank between words,
/// å and ä as a, ö as o, é as e, ü as u.
///
/// Databases differ on Å, Ä and Ö, so rooms store this beside what they search. Folding twice
/// changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36f}' => {} // an accent that stands apart from its letter
            '\u{e0}'..='\u{e5}' => folded.push('a'),
            '\u{e6}' => folded.push_str("ae"),
            '\u{e7}' | '\u{107}' | '\u{10d}' => folded.push('c'),
            '\u{e8}'..='\u{eb}' => folded.push('e'),
            '\u{ec}'..='\u{ef}' => folded.push('i'),
            '\u{f0}' | '\u{111}' => folded.push('d'),
            '\u{f1}' => folded.push('n'),
            '\u{f2}'..='\u{f6}' | '\u{f8}' => folded.push('o'),
            '\u{f9}'..='\u{fc}' => folded.push('u'),
            '\u{fd}' | '\u{ff}' => folded.push('y'),
            '\u{df}' => folded.push_str("ss"),
            '\u{142}' => folded.push('l'),
            '\u{161}' => folded.push('s'),
            '\u{17e}' => folded.push('z'),
            other => folded.push(other),
        }
    }
    one_blank(&folded)
}

/// The key that puts Swedish names in Swedish order: å, ä and ö come after z, in that order.
///
/// Otherwise as [`fold`]. Made of plain letters, so that both databases sort it alike.
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut letters = text.chars().flat_map(char::to_lowercase).peekable();
    while let Some(c) = letters.next() {
        match (c, letters.peek()) {
            ('a', Some('\u{30a}')) | ('\u{e5}', _) => key.push_str("zza"),
            ('a', Some('\u{308}')) | ('\u{e4}' | '\u{e6}', _) => key.push_str("zzb"),
            ('o', Some('\u{308}')) | ('\u{f6}' | '\u{f8}', _) => key.push_str("zzc"),
            _ => key.push(c),
        }
    }
    fold(&key)
}

/// How hard a Swedish text is to read (läsbarhetsindex): below 25 is very easy, 30 to 40 ordinary,
/// above 50 the language of authorities.
///
/// Words for each sentence plus the hundredth share of words with more than six letters, rounded.
/// A sentence ends at a full stop, colon, question or exclamation mark, and at the end of a line,
/// so that headings and points of a list are sentences of their own. Hyphenated words are one
/// word. No words give 0.
///
/// Source: C.-H. Björnsson, Läsbarhet (1968).
pub fn lix(text: &str) -> u32 {
    let (mut words, mut long, mut sentences) = (0_u32, 0_u32, 0_u32);
    for line in text.lines() {
        let mut open = false;
        for piece in line.split_whitespace() {
            let letters = piece.chars().filter(|c| c.is_alphabetic()).count();
            if letters > 0 || piece.chars().any(|c| c.is_ascii_digit()) {
                words += 1;
                open = true;
                long += u32::from(letters > 6);
            }
            let bare = piece.trim_end_matches(['"', '\'', ')', '\u{201d}', '\u{2019}', '\u{bb}']);
            if open && bare.ends_with(['.', ':', '!', '?']) {
                sentences += 1;
                open = false;
            }
        }
        sentences += u32::from(open);
    }
    if sentences == 0 {
        return 0;
    }
    // In hundredths, so that the two parts are rounded once, together.
    let hundredths = u64::from(words) * 100 / u64::from(sentences)
        + u64::from(long) * 10_000 / u64::from(words.max(1));
    u32::try_from((hundredths + 50) / 100).unwrap_or(u32::MAX)
}
