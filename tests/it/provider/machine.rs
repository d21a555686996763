//! Whatever is done in whatever order, statuses, invitations and proofs move only as their tables
//! say, and an organisation where somebody signs never loses the last who does.

use crate::make::op;
use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use valfard_tyreso::identity::NewPassword;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::kernel::{Actor, Email, Lang, Role, UserId};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::provider::{
    self, Accepting, Criterion, MemberRole, NewProof, ProofKind, ProofState, ProviderId,
    StatusKind, StatusState,
};

use crate::app::{TestApp, tuesday, vault};
use crate::make::actor;

use super::statuses::{assessment, claim_of};

struct World {
    id: ProviderId,
    staff: Actor,
    first: Actor,
    password: NewPassword,
    /// Tokens of the invitations so far.
    tokens: Vec<String>,
}

fn member(user: UserId) -> Actor {
    Actor { user_id: Some(user), role: Role::ProviderMember, authority_id: None }
}

/// One try at an operation; most are refused where they come.
fn operation(conn: &mut Conn, w: &mut World, which: u32, step: i64) {
    let now = tuesday() + TimeDelta::days(step);
    let pick = |from: usize| usize::try_from(which / 32).unwrap() % from.max(1);
    let members = provider::members(conn, w.id).unwrap();
    let by = members.get(pick(members.len())).map_or(w.first, |one| member(one.user_id));
    let other = members.get(pick(7) % members.len().max(1)).map(|one| (one.user_id, one.role));
    let role = MemberRole::ALL[pick(3)];
    match which % 16 {
        0 | 1 => {
            let email = Email::parse(&format!("k{}@granen.example", pick(4))).unwrap();
            let link = provider::invitation_link(&vault()).unwrap();
            if provider::invite(&mut op(conn, &by, now), &email, role, &link).is_ok() {
                w.tokens.push(link.token().to_owned());
            }
        }
        2 | 3 => {
            let Some(token) = w.tokens.get(pick(w.tokens.len())).cloned() else { return };
            let who = Accepting::New {
                name: "Kim".to_owned(),
                password: w.password.clone(),
                language: Lang::Sv,
            };
            drop(provider::accept(conn, &token, &who, Some(pick(5) > 0), now));
        }
        4 => {
            let Some(token) = w.tokens.get(pick(w.tokens.len())).cloned() else { return };
            drop(provider::accept(conn, &token, &Accepting::Account(by), Some(true), now));
        }
        5 => {
            let Some(open) = provider::invitations(conn, w.id).unwrap().pop() else { return };
            drop(provider::withdraw_invitation(&mut op(conn, &by, now), &open.reference));
        }
        6 => {
            if let Some((user, seen)) = other {
                drop(provider::change_role(&mut op(conn, &by, now), user, role, seen));
            }
        }
        7 => {
            if let Some((user, _)) = other {
                drop(provider::deactivate(&mut op(conn, &by, now), user));
            }
        }
        8 => {
            if let Some((user, _)) = other {
                drop(provider::reactivate(&mut op(conn, &by, now), user));
            }
        }
        9 => drop(provider::leave(&mut op(conn, &by, now))),
        10 => drop(provider::answer_signing(&mut op(conn, &by, now), pick(3) > 0)),
        _ => showing(conn, w, which, step),
    }
}

/// One try at an operation on what the organisation shows.
fn showing(conn: &mut Conn, w: &World, which: u32, step: i64) {
    let now = tuesday() + TimeDelta::days(step);
    let today = stockholm_day(now);
    let pick = |from: usize| usize::try_from(which / 32).unwrap() % from.max(1);
    let kind = StatusKind::ALL[pick(4)];
    match which % 16 {
        11 => drop(provider::claim_status(&mut op(conn, &w.first, now), &claim_of(kind))),
        12 => {
            let statuses = provider::statuses(conn, w.id).unwrap();
            let Some(one) = statuses.iter().find(|one| one.status == kind) else { return };
            let unmet: Vec<Criterion> = kind.criteria().iter().copied().take(pick(2)).collect();
            let last = today + TimeDelta::days(i64::try_from(pick(9)).unwrap());
            let said = assessment(kind, &unmet, Some(last));
            let seen = one.claimed_at;
            drop(provider::assess_status(
                &mut op(conn, &w.staff, now),
                w.id,
                kind,
                &said,
                seen,
                today,
            ));
        }
        13 => {
            drop(provider::expire_statuses(conn, today, now));
            drop(provider::lapse_proofs(conn, today, now));
            provider::remind(conn, today, now).unwrap();
        }
        14 => {
            let valid_to = today + TimeDelta::days(i64::try_from(pick(9)).unwrap());
            let kind = ProofKind::ALL[pick(3)];
            let new = NewProof { kind, evidence: "Ja.".to_owned(), valid_to };
            drop(provider::add_proof(&mut op(conn, &w.first, now), &new, today));
        }
        _ => {
            let proofs = provider::proofs(conn, w.id).unwrap();
            let Some(one) = proofs.get(pick(proofs.len())) else { return };
            let (of, yes) = (&one.reference, pick(4) > 0);
            drop(provider::check_proof(&mut op(conn, &w.staff, now), w.id, of, yes, "Så.", today));
        }
    }
}

#[derive(PartialEq)]
struct Seen {
    statuses: BTreeMap<StatusKind, StatusState>,
    history: usize,
    proofs: BTreeMap<String, ProofState>,
    signing: usize,
    answers: usize,
}

fn seen(conn: &mut Conn, id: ProviderId) -> Seen {
    let (mut statuses, mut history, mut answers) = (BTreeMap::new(), 0, 0);
    for one in provider::statuses(conn, id).unwrap() {
        statuses.insert(one.status, one.state);
        history += provider::history(conn, one.id).unwrap().len();
    }
    let members = provider::members(conn, id).unwrap();
    for one in &members {
        answers += provider::answers_of(conn, one.id).unwrap().len();
        // Who may sign has the role, and has said so.
        assert!(!one.may_sign || one.role == MemberRole::Signatory);
        let said = provider::answers_of(conn, one.id).unwrap();
        assert!(!one.may_sign || said.first().is_some_and(|answer| answer.may_sign));
    }
    let proofs = provider::proofs(conn, id).unwrap();
    Seen {
        statuses,
        history,
        proofs: proofs.iter().map(|one| (one.reference.to_string(), one.state)).collect(),
        signing: members.iter().filter(|one| provider::signs(one)).count(),
        answers,
    }
}

#[actix_web::test]
async fn no_order_of_deeds_leaves_the_machines_or_takes_the_last_signatory() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let orders = proptest::collection::vec(0_u32..100_000, 40..120);
    let address = Email::parse("k@granen.example").unwrap();
    let password = crate::make::password("en lugn och lång mening", &address);
    let mut moves = BTreeSet::new();
    for _ in 0..10 {
        let order = orders.new_tree(&mut runner).unwrap().current();
        let app = TestApp::new().await;
        let (made, user) = app.provider("Granen AB", "556677-8899");
        let (id, first) = (made.id, actor(&user));
        let (staff, password) = (actor(&app.user(Role::Commissioner)), password.clone());
        let found = app.db(move |conn| {
            let tokens = Vec::new();
            let mut w = World { id, staff, first, password: password.clone(), tokens };
            let (mut found, mut before) = (Vec::new(), seen(conn, id));
            assert_eq!(before.signing, 1);
            for (step, which) in order.iter().enumerate() {
                operation(conn, &mut w, *which, i64::try_from(step).unwrap());
                let after = seen(conn, id);
                assert!(after.signing > 0, "operation {which} took the last who signs");
                assert!(after.history >= before.history && after.answers >= before.answers);
                let moved: Vec<_> = after
                    .statuses
                    .iter()
                    .filter(|(kind, state)| before.statuses.get(kind) != Some(state))
                    .collect();
                for (kind, to) in &moved {
                    match before.statuses.get(kind) {
                        None => assert_eq!(**to, StatusState::Claimed),
                        Some(from) => {
                            assert!(from.next().contains(to), "{from} to {to}");
                            found.push(format!("{from} to {to}"));
                        }
                    }
                }
                // R50: an operation moves one status at most; only time may end several.
                assert!(moved.len() <= 1 || which % 16 == 13);
                for (proof, to) in &after.proofs {
                    match before.proofs.get(proof) {
                        None => assert_eq!(*to, ProofState::Waiting),
                        Some(from) if from != to => {
                            assert!(from.next().contains(to), "{from} to {to}");
                            found.push(format!("proof {from} to {to}"));
                        }
                        Some(_) => {}
                    }
                }
                before = after;
            }
            Ok::<_, diesel::result::Error>(found)
        });
        moves.extend(found);
    }
    assert!(moves.len() >= 8, "the orders went nowhere: {moves:?}");
}
