//! `/mina-sidor`: one next step, and what belongs to the person.

use serde::Serialize;
use serde_json::{Map, Value};

use super::super::model::Desk;
use super::common::{desk, link};
use crate::client::{AllPersonData, Viewer};
use crate::platform::web::{Cx, PageResult};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    desk: Desk,
    /// What each room shows.
    #[serde(flatten)]
    rooms: Map<String, Value>,
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let viewer = Viewer::own(cx.actor);
    let (rooms, now) = (cx.app.room::<AllPersonData>()?, cx.now);
    // A person's own page is a reading too, so it is an operation.
    let rooms = cx.write(move |conn| rooms.show_to_person(conn, &viewer, now)).await?;
    let mut desk = desk(&cx, "person");
    desk.links = vec![
        link(&cx, "desk-person-readers", "/mina-sidor/vem-har-last"),
        link(&cx, "desk-link-list", "/utforare"),
    ];
    cx.page("desk/person.html", &View { desk, rooms })
}
