//! The faults at the top of a page stand in the order of the fields below: held for every page of every test.

use crate::app::Page;

/// Panics for a page whose summary stands in another order than its fields.
pub fn follows_the_page(page: &Page) {
    let links = page.attributes("#error-summary a", "href");
    let ids = if links.is_empty() { Vec::new() } else { page.attributes("[id]", "id") };
    let place = |link: &String| ids.iter().position(|id| link.strip_prefix('#') == Some(id));
    let places: Vec<_> = links.iter().filter_map(place).collect();
    assert!(places.is_sorted(), "not in the order of the page: {links:?}");
}
