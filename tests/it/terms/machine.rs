//! Whatever is done to a specification in whatever order: no state that the table does not list, one
//! version in force at most, numbers without gaps, and nothing of a published version changes.

use crate::make::op;
use std::collections::{BTreeMap, BTreeSet};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::system::{self, ChoiceSystem, DefaultAlternative, SystemState};
use valfard_tyreso::terms::{
    self, Frame, Head, Specification, SpecificationId, SpecificationState as State,
};

use super::whole::{FRAME, fixed, result};
use crate::app::{TestApp, tuesday};
use crate::make::supply;

/// One try at an operation; many are refused where they come.
fn operation(conn: &mut Conn, staff: &Actor, system: &ChoiceSystem, which: u8) {
    let now = tuesday();
    let versions = terms::versions(conn, &system.specification_series).unwrap();
    let one = &versions[usize::from(which / 20) % versions.len()];
    let (id, number) = (one.id, i64::from(which % 3) + 1);
    let wish = &supply::wishes()[usize::from(which % 3)];
    let up = which.is_multiple_of(2);
    match which % 20 {
        0 => drop(terms::publish(&mut op(conn, staff, now), id)),
        1 => drop(system::publish_terms(&mut op(conn, staff, now), id, None)),
        2 | 3 => drop(terms::next_version(&mut op(conn, staff, now), id)),
        4 => {
            let head = Head { title: format!("Titel {which}"), ..system_head() };
            drop(terms::edit(&mut op(conn, staff, now), id, &head));
        }
        5 | 6 => drop(terms::add_requirement(&mut op(conn, staff, now), id, wish)),
        7 => drop(terms::edit_requirement(&mut op(conn, staff, now), id, number, wish)),
        8 => drop(terms::remove_requirement(&mut op(conn, staff, now), id, number)),
        9 => drop(terms::move_requirement(&mut op(conn, staff, now), id, number, up)),
        10 | 11 => drop(terms::add_price(&mut op(conn, staff, now), id, &fixed("Plats", 100))),
        12 => drop(terms::edit_price(&mut op(conn, staff, now), id, number, &result("A", 1, "B"))),
        13 => drop(terms::remove_price(&mut op(conn, staff, now), id, number)),
        14 => drop(terms::move_price(&mut op(conn, staff, now), id, number, up)),
        15 => drop(terms::set_frame(
            &mut op(conn, staff, now),
            id,
            if up { &FRAME } else { &NO_FRAME },
        )),
        16 => drop(system::open(&mut op(conn, staff, now), system.id)),
        17 => drop(system::close(&mut op(conn, staff, now), system.id)),
        18 => {
            let new = supply::new_system(staff, "Nytt namn");
            drop(system::edit(&mut op(conn, staff, now), system.id, &new));
        }
        _ => {
            let alternative = DefaultAlternative::ALL[usize::from(which) % 5];
            let unit = (alternative == DefaultAlternative::InHouse).then_some("Arbetscentrum");
            let how = (alternative, "LOV 9:2");
            drop(system::settle_default(&mut op(conn, staff, now), system.id, how, (unit, None)));
        }
    }
}

const NO_FRAME: Frame = Frame {
    lowest_cap: None,
    highest_cap: None,
    raise_notice_days: None,
    raises_a_year: None,
    provider_notice_days: None,
    authority_notice_days: None,
    change_notice_days: None,
    report_days: None,
};

fn system_head() -> Head {
    super::full()
}

/// Everything that a published version says.
fn content(conn: &mut Conn, spec: &Specification) -> String {
    let requirements = terms::requirements(conn, spec.id).unwrap();
    let prices = terms::prices(conn, spec.id).unwrap();
    let spec = Specification { state: State::Published, ..spec.clone() };
    format!("{spec:?} {requirements:?} {prices:?}")
}

fn look(
    conn: &mut Conn,
    system: &ChoiceSystem,
    before: &BTreeMap<SpecificationId, State>,
    frozen: &mut BTreeMap<SpecificationId, String>,
) -> BTreeMap<SpecificationId, State> {
    let versions = terms::versions(conn, &system.specification_series).unwrap();
    let numbers: Vec<_> = versions.iter().rev().map(|one| one.version).collect();
    assert!(numbers.iter().copied().eq(1..=i64::try_from(versions.len()).unwrap()));
    let count = |state| versions.iter().filter(|one| one.state == state).count();
    assert!(count(State::Published) <= 1 && count(State::Draft) <= 1);
    for one in &versions {
        let asked = terms::requirements(conn, one.id).unwrap();
        assert!(asked.iter().map(|row| row.number).eq(1..=i64::try_from(asked.len()).unwrap()));
        let prices = terms::prices(conn, one.id).unwrap();
        assert!(prices.iter().map(|row| row.number).eq(1..=i64::try_from(prices.len()).unwrap()));
        let from = before.get(&one.id).copied().unwrap_or(State::Draft);
        assert!(from == one.state || from.next().contains(&one.state), "{from} → {}", one.state);
        if one.state == State::Draft {
            continue;
        }
        // R3: nothing is in force that lacks what the act asks for. R4: nothing of it changes.
        assert!(terms::missing_to_publish(one, asked.len()).is_empty());
        let content = content(conn, one);
        let first = frozen.entry(one.id).or_insert_with(|| content.clone());
        assert_eq!(*first, content);
    }
    versions.iter().map(|one| (one.id, one.state)).collect()
}

#[actix_web::test]
async fn r4_no_order_of_deeds_changes_what_is_published() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let orders = proptest::collection::vec(0_u8..=255, 30..80);
    let mut seen = BTreeSet::new();
    for _ in 0..8 {
        let order = orders.new_tree(&mut runner).unwrap().current();
        let app = TestApp::new().await;
        let found = app.db(move |conn| {
            let staff = supply::staff(conn, "anna", tuesday());
            let new = supply::new_system(&staff, "System");
            let system = system::create(&mut op(conn, &staff, tuesday()), &new).unwrap();
            let mut found = Vec::new();
            let (mut states, mut frozen) = (BTreeMap::new(), BTreeMap::new());
            let mut before = system.state;
            for which in &order {
                operation(conn, &staff, &system, *which);
                states = look(conn, &system, &states, &mut frozen);
                let after = system::get(conn, system.id)?;
                if before != after.state {
                    assert!(before.next().contains(&after.state), "{before} → {}", after.state);
                }
                // R3, R14: what is open has terms in force, and an alternative with its ground.
                if after.state == SystemState::Open {
                    assert!(terms::published(conn, &system.specification_series).is_ok());
                    assert!(!after.default_ground.is_empty());
                    let unit = after.default_unit.is_some();
                    assert_eq!(unit, after.default_alternative == DefaultAlternative::InHouse);
                    let risky = !matches!(
                        after.default_alternative,
                        DefaultAlternative::InHouse | DefaultAlternative::ProcuredSupplier
                    );
                    assert!(!risky || !after.legal_opinion.is_empty());
                }
                before = after.state;
                found.push(format!("system {before}"));
            }
            found.extend(states.values().map(|state| format!("terms {state}")));
            Ok::<_, diesel::result::Error>(found)
        });
        seen.extend(found);
    }
    for word in ["system draft", "system open", "terms draft", "terms published", "terms replaced"]
    {
        assert!(seen.contains(word), "the orders never came to {word}: {seen:?}");
    }
}

#[test]
fn the_machine_of_terms_is_as_written() {
    for (state, next) in [
        (State::Draft, vec![State::Published]),
        (State::Published, vec![State::Replaced]),
        (State::Replaced, vec![]),
    ] {
        assert_eq!(state.next(), next, "{state}");
    }
}
