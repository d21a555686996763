//! The faults at the top of a page, in the order of the fields that they lead to.
//!
//! Only the page itself knows that order: a form's reader may look at the last field first, and maps lose it.

/// A page whose `form.summary` is sorted by where its fields stand; any other page as it is.
pub(super) fn in_page_order(html: String) -> String {
    sorted(&html).unwrap_or(html)
}

fn sorted(html: &str) -> Option<String> {
    let (before, rest) = html.split_once("id=\"error-summary\"")?;
    let (heading, rest) = rest.split_once("<ul class=\"ds-list\">")?;
    let (list, after) = rest.split_once("</ul>")?;
    let mut lines: Vec<&str> = list.split("<li>").skip(1).collect();
    lines.sort_by_cached_key(|line| place(line, after));
    let lines: Vec<String> = lines.iter().map(|line| format!("<li>{line}")).collect();
    let lines = lines.concat();
    Some(format!("{before}id=\"error-summary\"{heading}<ul class=\"ds-list\">{lines}</ul>{after}"))
}

/// Where the field of a line stands; last if the page has none.
fn place(line: &str, page: &str) -> usize {
    let name = line.split_once("href=\"#").and_then(|(_, rest)| rest.split_once('"'));
    let found = name.and_then(|(name, _)| page.find(&format!(" id=\"{name}\"")));
    found.unwrap_or(usize::MAX)
}
