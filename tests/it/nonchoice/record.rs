//! The record: the same for the same facts in whatever order, flagged when one of them is altered,
//! never changed, and without a word that blames (R72).

use actix_web::http::StatusCode;
use diesel::prelude::*;
use proptest::prelude::*;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::measure::{Area, MeasureKind};
use valfard_tyreso::nonchoice::{
    self, Candidate, Export, Facts, NonchoiceOutcome, PolicyFacts, Proposal,
};
use valfard_tyreso::schema::nonchoice_decision;
use valfard_tyreso::system::DefaultAlternative;

use super::{BRYGGAN, Ground, LUNDEN};
use crate::person::{VERKSTAN, day};
use crate::source::files;

fn candidate(n: usize, (area, free, turns, flags): (usize, i64, i64, u8)) -> Candidate {
    Candidate {
        site: format!("VT-SITE-{n:04}"),
        offer: format!("VT-OFFR-{n:04}"),
        provider: format!("VT-PROV-{:04}", n / 2),
        contract: format!("VT-CTRT-{:04}", n / 2),
        provider_name: format!("Utforare {n}"),
        offer_name: "Stod".to_owned(),
        place: "Gatan 1".to_owned(),
        area: Area::ALL[area % Area::ALL.len()],
        free,
        paused: flags & 1 != 0,
        leaving: flags & 2 != 0,
        warned: flags & 4 != 0,
        speaks: None,
        accessible: None,
        turns,
        last_turn: None,
    }
}

prop_compose! {
    fn facts()(
        method in 0..DefaultAlternative::ALL.len(),
        area in prop::option::of(0..Area::ALL.len()),
        hundredths in 25_i64..=100,
        places in prop::collection::vec((0_usize..9, 0_i64..300, 0_i64..4, prop_oneof![3 => Just(0_u8), 1 => 0_u8..8]), 0..9),
    ) -> Facts {
        let method = DefaultAlternative::ALL[method];
        Facts {
            rules_version: nonchoice::VERSION,
            day: day("2026-03-11"),
            measure_kind: MeasureKind::WorkTraining,
            hundredths,
            area: area.map(|at| Area::ALL[at]),
            languages: Vec::new(),
            access: Vec::new(),
            draw_key: "abcd".to_owned(),
            policy: Some(PolicyFacts {
                reference: "VT-PLCY-2222".to_owned(),
                system: "VT-SYST-2222".to_owned(),
                method,
                valid_from: day("2026-03-01"),
                ground: "LOV 9:2".to_owned(),
                decision_registry_no: "AN 2026:1".to_owned(),
                unit: Some("Arbetscentrum".to_owned()),
                supplier: Some("VT-CTRT-0001".to_owned()),
                seed: (method == DefaultAlternative::PublishedDraw).then(|| "seed".to_owned()),
            }),
            stays_with: None,
            candidates: places.into_iter().enumerate().map(|(n, one)| candidate(n, one)).collect(),
        }
    }
}

proptest! {
    #[test]
    fn r14_the_order_of_the_facts_changes_nothing(
        facts in facts(), order in prop::collection::vec(any::<u32>(), 9),
    ) {
        let mut keyed: Vec<_> = order.iter().zip(facts.candidates.clone()).collect();
        keyed.sort_by_key(|(key, _)| **key);
        let shuffled =
            Facts { candidates: keyed.into_iter().map(|(_, one)| one).collect(), ..facts.clone() };
        prop_assert_eq!(nonchoice::find(&facts), nonchoice::find(&shuffled));
        prop_assert_eq!(nonchoice::digest(&facts), nonchoice::digest(&shuffled));
    }

    #[test]
    fn r14_an_altered_fact_is_flagged(
        facts in facts(), at in any::<prop::sample::Index>(), what in 0..5,
    ) {
        let finding = nonchoice::find(&facts);
        let outcome = match finding.proposal {
            Proposal::Place { .. } => NonchoiceOutcome::Placed,
            Proposal::OwnUnit { .. } => NonchoiceOutcome::OwnUnit,
            Proposal::Nobody => NonchoiceOutcome::NotPlaced,
        };
        let mut record = nonchoice::record_of(facts, finding, outcome, None);
        prop_assert!(nonchoice::differences(&record).is_empty());
        if !record.facts.candidates.is_empty() {
            let at = at.index(record.facts.candidates.len());
            let one = &mut record.facts.candidates[at];
            match what {
                0 => one.free += 100,
                1 => one.turns += 1,
                2 => one.warned = !one.warned,
                3 => one.provider.push('2'),
                _ => one.paused = !one.paused,
            }
            let found = nonchoice::differences(&record);
            prop_assert!(found.iter().any(|one| one.what == "facts"), "{found:?}");
        }
    }

    #[test]
    fn r14_nobody_who_is_left_out_is_proposed(facts in facts()) {
        let finding = nonchoice::find(&facts);
        if let Proposal::Place { site } = &finding.proposal {
            let place = facts.candidates.iter().find(|one| one.site == *site).unwrap();
            prop_assert!(!place.paused && !place.leaving && !place.warned);
            prop_assert!(place.free >= facts.hundredths);
        }
        prop_assert_eq!(finding.order.len() + finding.excluded.len(), facts.candidates.len());
    }
}

#[test]
fn the_turn_goes_to_the_one_with_fewest() {
    let base = |n, turns| candidate(n, (0, 100, turns, 0));
    let mut some = proptest_free(DefaultAlternative::Turn);
    some.candidates = vec![base(0, 2), base(2, 1), base(4, 1)];
    let order: Vec<_> = nonchoice::find(&some).order.into_iter().map(|one| one.site).collect();
    assert_eq!(order, ["VT-SITE-0002", "VT-SITE-0004", "VT-SITE-0000"], "ties by reference");
}

#[test]
fn a_procured_supplier_is_the_named_contract_alone() {
    let mut some = proptest_free(DefaultAlternative::ProcuredSupplier);
    some.candidates = (0..6).map(|n| candidate(n, (0, 100, 0, 0))).collect();
    let finding = nonchoice::find(&some);
    let order: Vec<_> = finding.order.iter().map(|one| one.site.as_str()).collect();
    assert_eq!(order, ["VT-SITE-0002", "VT-SITE-0003"]);
    assert_eq!(finding.excluded.len(), 4);
}

#[test]
fn the_nearest_place_goes_first_and_an_unknown_distance_last() {
    let mut some = proptest_free(DefaultAlternative::Nearest);
    some.area = Some(Area::Bollmora);
    let at = |n: usize, area: Area| Candidate { area, ..candidate(n, (0, 100, 0, 0)) };
    some.candidates = vec![
        at(0, Area::WholeMunicipality),
        at(2, Area::Raksta),
        at(4, Area::Krusboda),
        at(6, Area::Bollmora),
    ];
    let order: Vec<_> = nonchoice::find(&some).order.into_iter().map(|one| one.metres).collect();
    assert_eq!(order, [Some(0), Some(1_772), Some(10_404), None]);
}

fn proptest_free(method: DefaultAlternative) -> Facts {
    Facts {
        rules_version: nonchoice::VERSION,
        day: day("2026-03-11"),
        measure_kind: MeasureKind::WorkTraining,
        hundredths: 100,
        area: None,
        languages: Vec::new(),
        access: Vec::new(),
        draw_key: "abcd".to_owned(),
        policy: Some(PolicyFacts {
            reference: "VT-PLCY-2222".to_owned(),
            system: "VT-SYST-2222".to_owned(),
            method,
            valid_from: day("2026-03-01"),
            ground: "LOV 9:2".to_owned(),
            decision_registry_no: "AN 2026:1".to_owned(),
            unit: None,
            supplier: Some("VT-CTRT-0001".to_owned()),
            seed: None,
        }),
        stays_with: None,
        candidates: Vec::new(),
    }
}

#[actix_web::test]
async fn the_exported_record_alone_gives_the_decision_again() {
    let g = Ground::new(&[VERKSTAN, LUNDEN, BRYGGAN]).await;
    g.decide(DefaultAlternative::PublishedDraw);
    let (person, right) = g.silent("Siv Holm");
    g.pass();
    let decision = g.follow(&right);
    let staff = g.app.sign_in_as(&g.worker);
    let path = format!("/handlaggare/ickeval/{}/underlag.json", decision.reference);
    let file = staff.get(&path).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.html);
    let export: Export = serde_json::from_str(&file.html).unwrap();
    assert_eq!(export.person.as_deref(), Some(person.reference.as_str()));
    assert!(nonchoice::check(&export).is_empty());
    assert!(!file.html.contains("Siv Holm"));

    // The commissioning unit gets the same without the person.
    let boss = g.app.sign_in_as(&g.boss);
    let list = boss.get("/bestallare/ickeval").await;
    assert!(list.has(decision.reference.as_str()) && !list.has("Siv Holm"));
    let path = format!("/bestallare/ickeval/{}/underlag.json", decision.reference);
    let bare = boss.get(&path).await.html;
    let bare: Export = serde_json::from_str(&bare).unwrap();
    assert!(bare.person.is_none() && bare.right.is_none());
    assert!(nonchoice::check(&bare).is_empty());
    assert_eq!(
        boss.get(&format!("/handlaggare/ickeval/{}", decision.reference)).await.status,
        StatusCode::FORBIDDEN
    );

    // What lies outside the hashed record is not said as if it were proved.
    let mut beside = bare.clone();
    beside.decision = "VT-9999-9999".to_owned();
    beside.decided_at += chrono::TimeDelta::days(3);
    let lines = nonchoice::told(&beside).join("\n");
    assert!(!lines.contains("VT-9999-9999") && !lines.contains("decided_at:"), "{lines}");
    assert!(lines.contains("same") && lines.contains("not covered"), "{lines}");
    assert!(lines.contains(&decision.record_sha256), "{lines}");

    // What was altered is named.
    let mut altered = bare;
    altered.record.facts.policy.as_mut().unwrap().seed = Some("another".to_owned());
    let what: Vec<_> = nonchoice::check(&altered).iter().map(|one| one.what).collect();
    assert!(what.contains(&"facts") && what.contains(&"record"), "{what:?}");
}

#[actix_web::test]
async fn r70_a_decision_is_never_changed() {
    let g = Ground::new(&[VERKSTAN]).await;
    g.decide(DefaultAlternative::Turn);
    let (_, right) = g.silent("Siv Holm");
    g.pass();
    let id = g.follow(&right).id;
    let changed = g.app.state.db.write(move |conn| {
        diesel::update(nonchoice_decision::table.find(id))
            .set(nonchoice_decision::note.eq("x"))
            .execute(conn)
    });
    let gone = g
        .app
        .state
        .db
        .write(move |conn| diesel::delete(nonchoice_decision::table.find(id)).execute(conn));
    assert!(!matches!(changed, Ok(Ok(_))) && !matches!(gone, Ok(Ok(_))));
    assert_eq!(g.app.db(valfard_tyreso::command::faults), Vec::<String>::new());
}

/// Words that would make a fault of not choosing.
const BLAME: &[&str] = &[
    "samarbet",
    "vägrat",
    "vägrar",
    "misskött",
    "uteblivit",
    "försumm",
    "passiv",
    "sanktion",
    "cooperat",
    "refused to",
    "failed to",
    "neglect",
    "sanction",
    "no-show",
];

#[test]
fn r72_silence_is_never_called_anything_else() {
    let mut faults = Vec::new();
    let own = |path: &str| path.contains("nonchoice") || path.contains("ickeval");
    let places = [
        ("src", ".rs"),
        ("templates", ".html"),
        ("templates/words", ".ftl"),
        ("migrations", ".sql"),
    ];
    for (folder, ending) in places {
        for file in files(folder, ending).into_iter().filter(|file| own(&file.path)) {
            let text = file.text.to_lowercase();
            let said = BLAME.iter().filter(|word| text.contains(**word));
            faults.extend(said.map(|word| format!("{}: {word}", file.path)));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    // Nothing in the words of states and outcomes says that the person did anything wrong.
    for outcome in NonchoiceOutcome::ALL {
        assert!(["placed", "own_unit", "not_placed", "reopened"].contains(&outcome.word()));
    }
}

#[actix_web::test]
async fn r65_who_works_with_money_alone_sees_no_decision() {
    let g = Ground::new(&[VERKSTAN]).await;
    let page = g.app.sign_in(Role::SteeringGroup).get("/handlaggare/ickeval").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
}
