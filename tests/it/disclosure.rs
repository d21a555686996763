//! Requests for official documents: anonymous, prompt, tested one document at a time, masked in a
//! copy, refused by a decision that can be appealed.

mod operations;
mod pages;
mod rules;

use crate::make::op;
use chrono::{NaiveDate, NaiveDateTime};
use valfard_tyreso::disclosure::{
    self, Ask, CameBy, DisclosureError, Paragraph, ReplyBy, Request, Test,
};
use valfard_tyreso::identity::{self, Decision, NewUser};
use valfard_tyreso::kernel::{Actor, Email, Lang, Reference, Role};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::registry::{
    self, Direction, Document, Matter, MatterKind, NewDocument, NewMatter,
};

use crate::app::vault;
use crate::make::supply;

/// A request on the public page, to be picked up by nobody knows whom.
pub fn asked(once: &str) -> Ask {
    Ask {
        came_by: CameBy::Portal,
        came_on: None,
        wish: "Ansökan från Björkens kök".to_owned(),
        language: Lang::Sv,
        reply_by: ReplyBy::Pickup,
        name: None,
        email: None,
        address: None,
        once: once.to_owned(),
    }
}

/// The same by e-mail.
pub fn by_email(once: &str) -> Ask {
    Ask {
        reply_by: ReplyBy::Email,
        email: Some(Email::parse("nyfiken@exempel.se").unwrap()),
        ..asked(once)
    }
}

pub fn ask(conn: &mut Conn, ask: &Ask, now: NaiveDateTime) -> Request {
    let owner = identity::authority(conn, "tyreso").unwrap().id;
    disclosure::ask(conn, owner, ask, now).unwrap()
}

/// Staff of the municipality: a commissioner with a delegation to refuse, one without.
pub fn staff(conn: &mut Conn, now: NaiveDateTime) -> (Actor, Actor) {
    let decider = supply::staff_of(conn, "tyreso", "ada", now);
    let day = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    supply::delegate(conn, &decider, Decision::Disclosure, day, None, now);
    (decider, supply::staff_of(conn, "tyreso", "bo", now))
}

/// Somebody who works with people.
pub fn caseworker(conn: &mut Conn, name: &str, now: NaiveDateTime) -> Actor {
    let new = NewUser {
        name: format!("Handläggare {name}"),
        email: Email::parse(&format!("{name}@exempel.se")).unwrap(),
        role: Role::Caseworker,
        authority_id: Some(identity::authority(conn, "tyreso").unwrap().id),
        language: Lang::Sv,
    };
    let user = identity::create_user(&mut op(conn, &Actor::system(), now), new).unwrap();
    Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id }
}

/// A matter with one document.
pub fn document(
    conn: &mut Conn,
    kind: MatterKind,
    body: &str,
    now: NaiveDateTime,
) -> (Matter, Document) {
    let new = NewMatter {
        kind,
        title: "Ett ärende",
        title_secret: kind == MatterKind::ClientSupport,
        owner_authority_id: identity::authority(conn, "tyreso").unwrap().id,
    };
    let matter = registry::open_matter(&mut op(conn, &Actor::system(), now), &new).unwrap();
    let new = NewDocument {
        matter_id: matter.id,
        direction: Direction::Received,
        counterpart: "Björkens kök",
        counterpart_secret: false,
        brief: "Ansökan",
        body,
    };
    let document = registry::register(&mut op(conn, &Actor::system(), now), &new).unwrap();
    (matter, document)
}

pub fn masked(passages: &[&str]) -> Test {
    Test::Masked {
        paragraph: Paragraph::parse("31 kap. 16 §").unwrap(),
        reason: "Det kan antas att företaget lider skada.".to_owned(),
        passages: passages.iter().map(|one| (*one).to_owned()).collect(),
    }
}

pub fn refused() -> Test {
    Test::Refused {
        paragraph: Paragraph::parse("26:1").unwrap(),
        reason: "Uppgifterna rör en enskilds personliga förhållanden.".to_owned(),
    }
}

/// Begun, the document picked and tested.
pub fn tested(
    conn: &mut Conn,
    staff: &Actor,
    request: &Reference,
    document: &Document,
    test: &Test,
    now: NaiveDateTime,
) {
    disclosure::begin(&mut op(conn, staff, now), request).unwrap();
    let reference = document.reference.clone();
    disclosure::pick(&mut op(conn, staff, now), request, std::slice::from_ref(&reference)).unwrap();
    disclosure::test(&mut op(conn, staff, now), (request, &reference), 1, test).unwrap();
}

/// Answers what is there to answer.
pub fn answer(
    conn: &mut Conn,
    staff: &Actor,
    request: &Reference,
    now: NaiveDateTime,
) -> Result<Request, DisclosureError> {
    let revision = disclosure::by_reference(conn, request)?.revision;
    disclosure::answer(&mut op(conn, staff, now), &vault(), request, revision)
}
