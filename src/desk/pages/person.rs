//! `/mina-sidor`: one next step, and what belongs to the person.

use serde::Serialize;

use super::super::model::Desk;
use super::{desk, link};
use crate::choice::NextStep;
use crate::client::Viewer;
use crate::placement;
use crate::platform::web::{Cx, PageResult};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    desk: Desk,
    step: NextStep,
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let viewer = Viewer::own(cx.actor);
    let now = cx.now;
    // A person's own page is a reading too, so it is a deed.
    let step = cx.write(move |conn| placement::next_step(conn, &viewer, now)).await?;
    let mut desk = desk(&cx, "person");
    desk.links = vec![
        link(&cx, "desk-person-readers", "/mina-sidor/vem-har-last"),
        link(&cx, "desk-link-list", "/utforare"),
    ];
    cx.page("desk/person.html", &View { desk, step })
}
