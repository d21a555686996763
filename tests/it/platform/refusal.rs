//! One declaration of a room's error: what it says in the log, on a page and at a field.

use std::error::Error;

use valfard_tyreso::kernel::{FieldErrors, NotSignedIn};
use valfard_tyreso::platform::{AppError, Refusal, Refuses, at_field, told};
use valfard_tyreso::refusals;

refusals! {
    /// Why a key was not lent.
    #[derive(Debug, thiserror::Error)]
    pub enum KeyError {
        #[error("no such key")]
        Absent => NotFound,
        #[error("not for this role")]
        Denied => Denied,
        #[error("somebody saved in between")]
        Stale => Stale,
        #[error("no key can be read")]
        Unread => Unreadable,
        /// Somebody else has it.
        #[error("the key is out until {0}")]
        Out(String) => refused("key-out"),
        #[error("the number is taken")]
        Taken => refused("error-key-taken", at "number"),
        #[error("the key is old")]
        Old => refused("key-old", at "number": "error-key-old"),
        #[error("the day does not fit")]
        Day => refused("key-day", at _: "error-key-day"),
        #[error("not before {0}")]
        Early(u8) => refused_with("key-early", "day"),
        #[error("{0} are out")]
        Many(u8) => refused_with("key-many", at _: "error-key-many", "n"),
        #[error("why is asked first")]
        SayWhy => elsewhere("key-say-why"),
        #[error("a lock of {0} is broken")]
        Broken(u8) => fault,
        #[error("the drawer: {0}")]
        Drawer(String) => its_fault,
        #[error("too many at once")]
        Busy => answer(AppError::Overloaded),
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}

refusals! {
    /// Why a door was not opened.
    #[derive(Debug, thiserror::Error)]
    pub enum DoorError {
        #[error(transparent)]
        Key(#[from] KeyError) => passed_on,
    }
}

fn door(error: KeyError) -> DoorError {
    error.into()
}

#[test]
fn each_refusal_has_its_answer() {
    for (error, status, reason) in [
        (KeyError::Absent, 404, None),
        (KeyError::Denied, 403, None),
        (KeyError::Stale, 409, Some("error-stale")),
        (KeyError::Unread, 400, None),
        (KeyError::Out("Monday".to_owned()), 409, Some("key-out")),
        (KeyError::Taken, 409, Some("error-key-taken")),
        (KeyError::Old, 409, Some("key-old")),
        (KeyError::Day, 409, Some("key-day")),
        (KeyError::Early(3), 409, Some("key-early")),
        (KeyError::Many(3), 409, Some("key-many")),
        (KeyError::SayWhy, 409, Some("key-say-why")),
        (KeyError::Busy, 503, None),
        (NotSignedIn.into(), 401, None),
        (diesel::result::Error::NotFound.into(), 404, None),
        (diesel::result::Error::RollbackTransaction.into(), 500, None),
    ] {
        let told = AppError::from(door(error));
        assert_eq!((told.status().as_u16(), told.reason()), (status, reason), "{told}");
    }
}

#[test]
fn a_fault_says_itself_or_what_it_holds() {
    let said = |error: KeyError| AppError::from(error).to_string();
    assert_eq!(said(KeyError::Broken(3)), "fault: a lock of 3 is broken");
    assert_eq!(said(KeyError::Drawer("empty".to_owned())), "fault: empty");
}

#[test]
fn a_refusal_names_its_sentence_and_its_field() {
    let refusal = |key, field| Some(Refusal { key, field, values: Vec::new() });
    for (error, said) in [
        (KeyError::Out("Monday".to_owned()), refusal("key-out", None)),
        (KeyError::Taken, refusal("error-key-taken", Some("number"))),
        (KeyError::Old, refusal("error-key-old", Some("number"))),
        (KeyError::Day, refusal("error-key-day", None)),
        (KeyError::Absent, None),
        (KeyError::Stale, None),
        (KeyError::Broken(3), None),
        (KeyError::Busy, None),
        (NotSignedIn.into(), None),
    ] {
        assert_eq!(error.refusal(), said, "{error}");
        assert_eq!(door(error).refusal(), said, "passed on by the next room");
    }
}

#[test]
fn a_form_is_told_at_its_own_field_only() {
    let at = |error: KeyError, field| at_field(Err::<(), _>(door(error)), field);
    let told = |code| Ok(Err(FieldErrors::one("number", code)));
    let said = |done: Result<Result<(), FieldErrors>, DoorError>| done.map_err(|e| e.to_string());
    assert_eq!(said(at(KeyError::Taken, "number")), told("key_taken"));
    assert_eq!(said(at(KeyError::Old, "number")), told("key_old"));
    // Each form has a day of its own.
    assert_eq!(said(at(KeyError::Day, "number")), told("key_day"));
    assert_eq!(said(at(KeyError::Taken, "name")), Err("the number is taken".to_owned()));
    assert_eq!(said(at(KeyError::Absent, "number")), Err("no such key".to_owned()));
    let out = KeyError::Out("Monday".to_owned());
    assert_eq!(said(at(out, "number")), Err("the key is out until Monday".to_owned()));
    assert_eq!(said(at_field(Ok(()), "number")), Ok(Ok(())));
}

#[test]
fn a_page_is_told_the_sentence_or_the_fault_of_its_field_with_what_it_names() {
    let refused = |error| match told(Err::<(), _>(door(error))) {
        Ok(Err(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let early = refused(KeyError::Early(3));
    assert_eq!((early.key, &early.values[..]), ("key-early", &[("day", "3".to_owned())][..]));
    assert!(early.at("day").faults().is_empty(), "a sentence is of no field");
    let many = refused(KeyError::Many(2));
    assert!(many.faults().is_empty(), "of a field that the form has not named");
    let mut faults = FieldErrors::default();
    faults.add_with("number", "key_many", &[("n", "2")]);
    assert_eq!(many.at("number").faults(), faults);
    let taken = refused(KeyError::Taken).at("name");
    assert_eq!(taken.faults(), FieldErrors::one("number", "key_taken"), "its own field");
    assert!(matches!(told(Err::<(), _>(KeyError::Absent)), Err(KeyError::Absent)));
    // Nothing is kept of a form that comes again once another page is filled in.
    assert!(matches!(told(Err::<(), _>(KeyError::SayWhy)), Err(KeyError::SayWhy)));
    assert!(matches!(told(Ok::<_, KeyError>(7)), Ok(Ok(7))));
}

#[test]
fn the_databases_own_error_is_kept_as_the_source() {
    let error = door(diesel::result::Error::RollbackTransaction.into());
    let source = error.source().and_then(|source| source.downcast_ref::<diesel::result::Error>());
    assert_eq!(source, Some(&diesel::result::Error::RollbackTransaction));
}

#[test]
fn an_answer_is_known_again_by_the_refusal_it_came_of() {
    let told = AppError::from(door(KeyError::Old));
    assert!(told.came_of(KeyError::Old) && !told.came_of(KeyError::Day));
    assert!(!AppError::NotFound.came_of(KeyError::Absent), "only a rule's no is told apart");
}
