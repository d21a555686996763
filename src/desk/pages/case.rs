//! `/handlaggare/person/{reference}`: a person's case, gathered from every room that keeps something of
//! it, and who has read.

use crate::client::{self, AllPersonData, PersonShown, Purpose};
use crate::platform::web::{Cx, PageResult};

pub(super) async fn show(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let viewer = client::case_viewer(&cx, &reference, Purpose::CasePage);
    let (asked, today, now, vault) = (reference.clone(), cx.today, cx.now, cx.app.vault.clone());
    let rooms = cx.app.room::<AllPersonData>()?;
    // What is shown of a person is logged, so reading it is an operation.
    let found = cx.write(move |conn| {
        let client = client::load(conn, &viewer, &asked, now)?;
        let client = client::unsealed(conn, &vault, &viewer, client)?;
        let shown = PersonShown { viewer: &viewer, client: &client, today };
        rooms.show_to_staff(conn, &shown)
    });
    match found.await {
        Ok(view) => cx.page("desk/case.html", &view),
        Err(error) => client::way_in(&cx, &reference, error),
    }
}
