//! Whom an organisation's letters go to.

use crate::make::op;
use valfard_tyreso::approval;
use valfard_tyreso::kernel::{Actor, Email};
use valfard_tyreso::provider::{self, MemberRole};

use crate::app::{TestApp, tuesday};
use crate::make::{colleague, supply};

/// Scenario 12: two owners, one of them let go, and the one whose address the organisation gave.
#[actix_web::test]
async fn scenario_12_one_notice_and_to_who_is_still_there() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (first, second) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        let first = provider::get(conn, w.provider.id)?.email;
        let (address, role) = ("bo@exempel.se", MemberRole::Signatory);
        let bo = colleague(conn, &w.member, "Bo Berg", address, role, tuesday());
        let bo = Actor { user_id: Some(bo.id), role: bo.role, authority_id: None };
        provider::deactivate(&mut op(conn, &bo, tuesday()), w.member.user_id.unwrap()).unwrap();
        supply::examine_all(conn, &w.staff, id, tuesday());
        approval::approve(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        Ok::<_, diesel::result::Error>((first, Email::parse(address).unwrap()))
    });
    let letters = app.letters();
    let decided: Vec<_> =
        letters.iter().filter(|(_, text)| text.body.contains("/beslut")).collect();
    assert_eq!(decided.len(), 1, "{decided:?}");
    assert_eq!(decided[0].0, second.as_str());
    assert_ne!(decided[0].0, first.as_str());
}

/// As long as the owner of the address acts for the organisation, the letter goes there, and to
/// nobody besides.
#[actix_web::test]
async fn a_letter_goes_to_the_contact_address() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, _) = supply::sent(conn, &vault, tuesday());
        let (address, role) = ("bo@exempel.se", MemberRole::Signatory);
        colleague(conn, &w.member, "Bo Berg", address, role, tuesday());
        let own = provider::get(conn, w.provider.id)?;
        let to = provider::addressees(conn, &own)?;
        assert_eq!(to.len(), 1);
        assert_eq!(to[0].0, own.email);
        Ok::<_, diesel::result::Error>(())
    });
}
