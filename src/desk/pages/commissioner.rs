//! `/bestallare`: the desk of the commissioning staff.

use super::common::{authority, desk, link};
use super::waiting::Question;
use crate::platform::web::{Cx, PageResult};

pub(super) async fn show(cx: Cx) -> PageResult {
    authority(&cx)?;
    let question = Question::of(&cx);
    let waiting = cx.read(move |conn| question.ask(conn)).await?;
    let mut desk = desk(&cx, "commissioner");
    waiting.lay(&cx, &mut desk);
    desk.links = [
        ("desk-link-systems", "/bestallare/system"),
        ("desk-link-contracts", "/bestallare/avtal"),
        ("desk-link-decisions", "/bestallare/beslut"),
        ("desk-link-deviations", "/bestallare/avvikelser"),
        ("desk-link-record", "/upphandlingsregister"),
        ("terms-grounds-title", "/bestallare/uteslutningsgrunder"),
        ("desk-link-registry", "/diarium"),
        ("desk-link-disclosure", "/bestallare/begaran"),
        ("desk-link-messages", "/bestallare/meddelanden"),
        ("desk-link-list", "/utforare"),
    ]
    .map(|(key, href)| link(&cx, key, href))
    .into();
    cx.page("desk/desk.html", &desk)
}
