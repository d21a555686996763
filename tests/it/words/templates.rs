//! Reads templates by their signs, without rendering them.

use std::collections::{BTreeMap, BTreeSet};

/// Attributes that are read aloud or shown.
const SPOKEN: &[&str] = &["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""];

/// A template without comments.
pub fn without_comments(template: &str) -> String {
    without(template, "{#", "#}")
}

fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The strings in a template, as in `"site-name"`; those in attributes of HTML too.
pub fn strings(template: &str) -> BTreeSet<String> {
    let text = without_comments(template);
    // Inside an attribute a Tera string begins where the attribute would end, so take every
    // stretch between two quotes, not every second one.
    text.split(['"', '\'']).map(str::to_owned).collect()
}

/// What the reader would see that is neither a text by key nor a value.
pub fn literal_texts(template: &str) -> Vec<String> {
    // The block that names a class of the frame holds no words.
    let text = without_comments(template).replace("{% block wide %}wide{%", "{% block wide %}{%");
    let html = without(&without(&text, "{%", "%}"), "{{", "}}");
    let html = without(&html, "<code", "</code>");
    let mut found = Vec::new();
    for attribute in SPOKEN {
        for (_, rest) in html.match_indices(attribute).map(|(at, m)| html.split_at(at + m.len())) {
            found.extend(rest.split('"').next().map(str::to_owned));
        }
    }
    let mut rest = html.as_str();
    while let Some((shown, tag)) = rest.split_once('<') {
        found.push(shown.to_owned());
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    found.push(rest.to_owned());
    // A component may draw attributes alone, for the tag that calls it.
    let said = |text: &String| {
        text.chars().any(char::is_alphabetic) && !text.contains("=\"") && !is_address(text)
    };
    found.iter().map(|text| unescaped(text).trim().to_owned()).filter(said).collect()
}

/// "imy.se" is called the same in every language.
fn is_address(text: &str) -> bool {
    text.contains('.') && text.chars().all(|c| c.is_ascii_lowercase() || ".-/".contains(c))
}

/// `&nbsp;` and the like are signs, not words.
fn unescaped(text: &str) -> String {
    without(text, "&", ";")
}

/// Every `t(key="..", a=.., b=..)`: the key, and the names of the values given.
pub fn calls(template: &str) -> Vec<(String, BTreeSet<String>)> {
    let text = without_comments(template);
    let mut found = Vec::new();
    for (at, _) in text.match_indices("t(key=\"") {
        let before = text.get(..at).and_then(|t| t.chars().next_back()).unwrap_or(' ');
        let Some(rest) = text.get(at + "t(key=\"".len()..) else { continue };
        let Some((key, rest)) = rest.split_once('"') else { continue };
        // A key that is put together is not whole here.
        if !before.is_alphanumeric() && before != '_' && rest.starts_with([',', ')']) {
            found.push((key.to_owned(), arguments(rest)));
        }
    }
    found
}

/// The names before `=` up to the parenthesis that closes the call.
fn arguments(rest: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut name, mut names) = (0, false, String::new(), BTreeSet::new());
    let mut signs = rest.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            ')' if depth == 0 => break,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '=' if depth == 0 && signs.peek() != Some(&'=') => {
                names.insert(std::mem::take(&mut name));
            }
            _ if c.is_alphanumeric() || c == '_' => name.push(c),
            _ => name.clear(),
        }
    }
    names
}

/// Components called with a literal field name: what each argument says, quotes taken off.
pub fn components(template: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let text = without_comments(template);
    let mut found = Vec::new();
    for (at, _) in text.match_indices('<') {
        let Some(rest) = text.get(at + 1..) else { continue };
        let end = rest.find([' ', '\n', '/', '>']).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        if name.contains('.') && name.chars().all(|c| c.is_ascii_lowercase() || "._".contains(c)) {
            found.push((name.to_owned(), attributes(rest)));
        }
    }
    found
}

/// `name="a"` and `hint={true}` up to the end of the tag; what is computed keeps its braces.
fn attributes(rest: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let (mut depth, mut quoted) = (0, false);
    let (mut name, mut value, mut in_value) = (String::new(), String::new(), false);
    for c in rest.chars() {
        let outside = !quoted && depth == 0;
        match c {
            '>' | '/' if outside => break,
            '=' if outside => in_value = true,
            _ if outside && c.is_whitespace() => {
                found.insert(std::mem::take(&mut name), std::mem::take(&mut value));
                in_value = false;
            }
            _ if in_value => value.push(c),
            _ => name.push(c),
        }
        match c {
            '"' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth -= 1,
            _ => {}
        }
    }
    found.insert(name, value);
    for value in found.values_mut() {
        *value = value.trim_matches('"').to_owned();
    }
    found
}

#[test]
fn a_template_is_read_by_its_signs() {
    let template = r#"{# Kommentar #}<p title="{{ t(key="a-b", n=f(x=1), m="q=1") }}">{{ x > 1 }}&nbsp;–
        <b>Hej</b> {{ <form.field name="place" form={view.form} hint={true} room="site" /> }}"#;
    assert_eq!(literal_texts(template), ["Hej"]);
    let given = ["m", "n"].map(str::to_owned).into();
    assert_eq!(calls(template), [("a-b".to_owned(), given)]);
    let (name, given) = components(template).pop().unwrap();
    assert_eq!(name, "form.field");
    assert_eq!(
        (given["name"].as_str(), given["hint"].as_str(), given["room"].as_str()),
        ("place", "{true}", "site")
    );
    assert!(strings(template).contains("a-b"));
}
