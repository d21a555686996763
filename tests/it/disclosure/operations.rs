//! Operations on requests: what is registered, who may, what is refused.

use crate::make::op;
use chrono::{NaiveDate, TimeDelta};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use valfard_tyreso::disclosure::{self, Ask, DisclosureError, DisclosureState, Test};
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::platform::audit;
use valfard_tyreso::registry::{self, Direction, MatterKind};

use super::{answer, ask, asked, by_email, caseworker, document, masked, refused, staff, tested};
use crate::app::{TestApp, tuesday, vault};
use crate::make::supply;

type Db = diesel::result::Error;

/// R71: number, date, counterpart and a short title, which is never what is asked for.
#[actix_web::test]
async fn r71_a_request_is_a_matter_with_its_document_when_it_comes() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let made = ask(conn, &asked("once"), tuesday());
        let again = ask(conn, &asked("once"), tuesday() + TimeDelta::seconds(2));
        assert_eq!(made.id, again.id, "sent twice it is one");
        let matter = registry::matter(conn, made.matter_id)?;
        assert_eq!(matter.kind, MatterKind::Disclosure);
        assert!(!matter.title.contains("Björken") && !matter.title_secret);
        let documents = registry::documents(conn, matter.id)?;
        assert_eq!(documents.len(), 1);
        assert_eq!(documents[0].direction, Direction::Received);
        assert!(documents[0].body.contains("Björkens kök"));
        Ok::<_, Db>(())
    });
}

/// TF 2 kap. 18 §: the log of a request on the public page knows nobody.
#[actix_web::test]
async fn who_asks_is_unknown_to_the_log() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let made = ask(conn, &asked("once"), tuesday());
        let events = audit::of_object(conn, "disclosure_request", made.id.0)?;
        assert!(events.iter().all(|event| event.user_id.is_none()));
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn what_is_whole_is_answered_by_any_of_the_staff_and_closes() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (_, other) = staff(conn, tuesday());
        let made = ask(conn, &asked("once"), tuesday());
        let (_, paper) = document(conn, MatterKind::LovApplication, "Vi lagar mat.", tuesday());
        tested(conn, &other, &made.reference, &paper, &Test::Whole, tuesday());
        let sent = answer(conn, &other, &made.reference, tuesday()).unwrap();
        assert_eq!(sent.state, DisclosureState::Answered);
        assert!(sent.delegation_id.is_none() && sent.link_until.is_none());
        let matter = registry::matter(conn, sent.matter_id)?;
        assert!(matter.closed_at.is_some());
        let documents = registry::documents(conn, matter.id)?;
        // Request, letter, copy.
        assert_eq!(documents.len(), 3);
        assert!(documents[1].body.contains("skriftligt beslut"), "{}", documents[1].body);
        assert!(documents[2].body.contains("Vi lagar mat."));
        Ok::<_, Db>(())
    });
}

/// R70: the masked text is a new document; the original is what it was.
#[actix_web::test]
async fn r70_masking_makes_a_new_document_and_leaves_the_original() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (decider, _) = staff(conn, tuesday());
        let made = ask(conn, &asked("once"), tuesday());
        let (_, paper) =
            document(conn, MatterKind::LovApplication, "Marginalen är 12 procent.", tuesday());
        let test = masked(&["12 procent"]);
        tested(conn, &decider, &made.reference, &paper, &test, tuesday());
        let sent = answer(conn, &decider, &made.reference, tuesday()).unwrap();
        assert_eq!(sent.state, DisclosureState::PartlyRefused);
        let item = disclosure::items(conn, sent.id)?.remove(0);
        let copy = registry::document_by_id(conn, item.copy_document_id.unwrap())?;
        assert!(copy.body.contains("Marginalen är █████."), "{}", copy.body);
        assert_ne!(copy.id, paper.id);
        assert_eq!(registry::document_by_id(conn, paper.id)?, paper);
        let letter = registry::document_by_id(conn, sent.letter_document_id.unwrap())?.body;
        for said in ["31 kap. 16 §", "lider skada", "kammarrätten", "tre veckor", "A 4.1"] {
            assert!(letter.contains(said), "{said}: {letter}");
        }
        assert_eq!(registry::changed_documents(conn)?, Vec::<String>::new());
        Ok::<_, Db>(())
    });
}

/// OSL 6 kap. 3 §: a refusal is a decision in the authority's name.
#[actix_web::test]
async fn a_refusal_needs_a_delegation() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (decider, other) = staff(conn, tuesday());
        let made = ask(conn, &asked("once"), tuesday());
        let (_, paper) = document(conn, MatterKind::LovApplication, "Hemligt.", tuesday());
        tested(conn, &other, &made.reference, &paper, &refused(), tuesday());
        let tried = answer(conn, &other, &made.reference, tuesday());
        assert!(matches!(tried, Err(DisclosureError::NoDelegation)), "{tried:?}");
        let sent = answer(conn, &decider, &made.reference, tuesday()).unwrap();
        assert_eq!(sent.state, DisclosureState::Refused);
        assert!(sent.delegation_id.is_some());
        assert!(registry::matter(conn, sent.matter_id)?.closed_at.is_none());
        Ok::<_, Db>(())
    });
}

/// Three weeks from the day the person got the decision: from 3 March 2026 to the 24th. From Good
/// Friday's week the last day moves past the weekend.
#[actix_web::test]
async fn the_time_to_appeal_is_counted_from_the_day_of_service() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
        let (decider, _) = staff(conn, tuesday());
        let (_, paper) = document(conn, MatterKind::LovApplication, "Hemligt.", tuesday());
        let made = ask(conn, &asked("once"), tuesday());
        tested(conn, &decider, &made.reference, &paper, &refused(), tuesday());
        let early =
            disclosure::served(&mut op(conn, &decider, tuesday()), &made.reference, day(3, 3));
        assert!(matches!(early, Err(DisclosureError::NotFrom(_))), "{early:?}");
        answer(conn, &decider, &made.reference, tuesday()).unwrap();
        let later = tuesday() + TimeDelta::days(12);
        for wrong in [day(3, 2), day(3, 16)] {
            let tried = disclosure::served(&mut op(conn, &decider, later), &made.reference, wrong);
            assert!(matches!(tried, Err(DisclosureError::WrongDay)), "{wrong}");
        }
        // Three weeks after Friday 13 March is Good Friday; Tuesday follows Easter Monday.
        let last = disclosure::served(&mut op(conn, &decider, later), &made.reference, day(3, 13));
        assert_eq!(last.unwrap(), day(4, 7));
        let again = disclosure::served(&mut op(conn, &decider, later), &made.reference, day(3, 14));
        assert_eq!(again.unwrap(), day(4, 7), "the day is noted once");
        let matter = |conn: &mut _| registry::matter(conn, made.matter_id).unwrap().closed_at;
        disclosure::close_due(conn, tuesday() + TimeDelta::days(35)).unwrap();
        assert!(matter(conn).is_none(), "7 April is a day to appeal on");
        disclosure::close_due(conn, tuesday() + TimeDelta::days(36)).unwrap();
        assert!(matter(conn).is_some());
        Ok::<_, Db>(())
    });
}

/// R57: what a link shows needs no signing in.
#[actix_web::test]
async fn r57_a_personal_number_is_never_sent_by_link() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (decider, _) = staff(conn, tuesday());
        let body = "Sökande: 19121212-1212.";
        let (_, paper) = document(conn, MatterKind::LovApplication, body, tuesday());
        // The letter says what was asked for, but never the number that who asked wrote.
        let wish = Ask { wish: "Allt om 19121212-1212".to_owned(), ..by_email("once") };
        let made = ask(conn, &wish, tuesday());
        tested(conn, &decider, &made.reference, &paper, &Test::Whole, tuesday());
        let tried = answer(conn, &decider, &made.reference, tuesday());
        assert!(matches!(tried, Err(DisclosureError::PersonNumber)), "{tried:?}");
        let place = (&made.reference, &paper.reference);
        let test = masked(&["19121212-1212"]);
        disclosure::test(&mut op(conn, &decider, tuesday()), place, 2, &test).unwrap();
        assert!(answer(conn, &decider, &made.reference, tuesday()).is_ok());
        Ok::<_, Db>(())
    });
}

/// R60, R67: a document about a person is picked by those who may read it, on record; then the
/// request is theirs alone.
#[actix_web::test]
async fn r60_r67_a_persons_document_is_for_those_who_may_read_it() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (decider, _) = staff(conn, tuesday());
        let reader = caseworker(conn, "cilla", tuesday());
        let elsewhere = supply::staff_of(conn, "af", "dan", tuesday());
        let (matter, paper) =
            document(conn, MatterKind::ClientSupport, "Kim vill börja.", tuesday());
        let made = ask(conn, &asked("once"), tuesday());
        let (request, wanted) = (&made.reference, [paper.reference.clone()]);
        disclosure::begin(&mut op(conn, &decider, tuesday()), request).unwrap();
        let tried = disclosure::pick(&mut op(conn, &decider, tuesday()), request, &wanted);
        assert!(matches!(tried, Err(DisclosureError::Db(Db::NotFound))), "{tried:?}");
        let tried = disclosure::pick(&mut op(conn, &elsewhere, tuesday()), request, &wanted);
        assert!(matches!(tried, Err(DisclosureError::NotYours)), "{tried:?}");
        disclosure::pick(&mut op(conn, &reader, tuesday()), request, &wanted).unwrap();
        let read = audit::of_object(conn, "matter", matter.id.0)?;
        let mut read = read.iter().filter(|event| event.action == "matter.document_read");
        assert!(read.any(|event| event.user_id == reader.user_id));
        assert!(registry::matter(conn, made.matter_id)?.title_secret);
        let tried = disclosure::withdraw(&mut op(conn, &decider, tuesday()), request);
        assert!(matches!(tried, Err(DisclosureError::NotYours)), "{tried:?}");
        let owner = decider.authority_id.unwrap();
        assert_eq!(disclosure::waiting(conn, &decider, owner).unwrap().len(), 0);
        assert_eq!(disclosure::waiting(conn, &reader, owner).unwrap().len(), 1);
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn what_is_sent_is_what_was_read_and_tested() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (decider, other) = staff(conn, tuesday());
        let (_, paper) = document(conn, MatterKind::LovApplication, "Text.", tuesday());
        let made = ask(conn, &asked("once"), tuesday());
        let request = &made.reference;
        tested(conn, &decider, request, &paper, &Test::Whole, tuesday());
        let read = disclosure::by_reference(conn, request)?.revision;
        let place = (request, &paper.reference);
        let stale = disclosure::test(&mut op(conn, &other, tuesday()), place, 1, &refused());
        assert!(matches!(stale, Err(DisclosureError::Stale)), "{stale:?}");
        disclosure::test(&mut op(conn, &other, tuesday()), place, 2, &refused()).unwrap();
        let stale = disclosure::answer(&mut op(conn, &decider, tuesday()), &vault(), request, read);
        assert!(matches!(stale, Err(DisclosureError::Stale)), "{stale:?}");
        let missing =
            disclosure::test(&mut op(conn, &other, tuesday()), place, 3, &masked(&["Texten"]));
        assert!(matches!(missing, Err(DisclosureError::NotInText(_))), "{missing:?}");
        Ok::<_, Db>(())
    });
}

/// One try at an operation; most are refused where they come.
fn operation(conn: &mut valfard_tyreso::platform::db::Conn, at: &Stage, which: u8, step: i64) {
    let now = tuesday() + TimeDelta::minutes(step);
    let (request, paper) = (&at.request, &at.paper);
    let revision = |conn: &mut _| {
        let items = disclosure::items(conn, at.id).unwrap();
        items.first().map_or(0, |one| one.revision)
    };
    let actor = if which.is_multiple_of(5) { &at.other } else { &at.decider };
    match which % 11 {
        0 | 1 => drop(disclosure::begin(&mut op(conn, actor, now), request)),
        2 | 3 => {
            drop(disclosure::pick(&mut op(conn, actor, now), request, std::slice::from_ref(paper)));
        }
        4 | 5 => {
            let test = [Test::Whole, masked(&["text"]), refused()];
            let test = &test[usize::from(which) % 3];
            let read = revision(conn);
            drop(disclosure::test(&mut op(conn, actor, now), (request, paper), read, test));
        }
        6 => drop(disclosure::word(&mut op(conn, actor, now), request, Some("Ord."))),
        7 => drop(disclosure::unpick(&mut op(conn, actor, now), request, paper)),
        8 | 9 => drop(answer(conn, actor, request, now)),
        _ if which > 230 => drop(disclosure::withdraw(&mut op(conn, actor, now), request)),
        _ => drop(disclosure::served(&mut op(conn, actor, now), request, now.date())),
    }
}

struct Stage {
    id: disclosure::RequestId,
    request: valfard_tyreso::kernel::Reference,
    paper: valfard_tyreso::kernel::Reference,
    decider: Actor,
    other: Actor,
}

/// Whatever is done in whatever order, no request goes a way that the table does not list, and a
/// refusal always has its decision.
#[actix_web::test]
async fn no_order_of_deeds_leaves_the_table() {
    let app = TestApp::new().await;
    let config = Config { cases: 24, ..Config::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let steps = proptest::collection::vec(0_u8..=255, 25);
    let runs: Vec<Vec<u8>> =
        (0..24).map(|_| steps.new_tree(&mut runner).unwrap().current()).collect();
    let ends = app.db(move |conn| {
        let (decider, other) = staff(conn, tuesday());
        let (_, paper) = document(conn, MatterKind::LovApplication, "En text.", tuesday());
        let mut ends = Vec::new();
        for (n, run) in runs.iter().enumerate() {
            let made = ask(conn, &asked(&format!("run {n}")), tuesday());
            let (request, paper) = (made.reference.clone(), paper.reference.clone());
            let at = Stage { id: made.id, request, paper, decider, other };
            let mut was = made.state;
            for (step, which) in (1..).zip(run) {
                operation(conn, &at, *which, step);
                let now = disclosure::by_reference(conn, &at.request)?;
                assert!(was == now.state || was.next().contains(&now.state), "{was} {}", now.state);
                assert_eq!(now.state.is_refusal(), now.delegation_id.is_some());
                let answered = now.state.is_refusal() || now.state == DisclosureState::Answered;
                assert_eq!(answered, now.letter_document_id.is_some());
                was = now.state;
            }
            ends.push(was);
        }
        Ok::<_, Db>(ends)
    });
    assert!(ends.iter().any(|state| state.is_refusal()), "{ends:?}");
}
