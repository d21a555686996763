//! Who has left the place of a decision by a choice of their own.

use crate::make::op;
use chrono::TimeDelta;
use valfard_tyreso::choice::{self, ChoiceError};
use valfard_tyreso::client::{Purpose, Viewer};
use valfard_tyreso::kernel::time;
use valfard_tyreso::placement::{self, EndReason, PlacementError};
use valfard_tyreso::right;
use valfard_tyreso::system::DefaultAlternative;

use super::{Ground, LUNDEN};
use crate::person::{VERKSTAN, actor, day, new_right};
use crate::placement::change::own;
use crate::placement::{closing, leaving};

#[actix_web::test]
async fn scenario_43_who_has_left_by_choice_is_not_pulled_back() {
    let g = Ground::new(&[VERKSTAN, LUNDEN]).await;
    g.decide(DefaultAlternative::PublishedDraw);
    let (person, right) = g.silent("Siv Holm");
    g.pass();
    let decision = g.follow(&right);
    let first = g.given.iter().find(|one| Some(one.provider.id) == decision.provider_id).unwrap();
    let second = g.given.iter().find(|one| one.provider.id != first.provider.id).unwrap();
    let id = decision.choice_id.unwrap();
    let (current, now) = (g.app.db(move |conn| choice::get(conn, id)), g.app.now());
    let (yes, then) = (actor(&first.member), actor(&second.member));
    let (site, who) = (second.site.reference.clone(), own(&person));
    let stays = |g: &Ground| {
        let new = right::NewRight { last_day: day("2026-04-30"), ..new_right() };
        let right = g.app.right_like(&g.worker, &person, new);
        let stays = g.facts(&right).stays_with;
        let (viewer, at, now) = (
            Viewer::case(actor(&g.worker), Purpose::OpenChoice),
            right.reference.clone(),
            g.app.now(),
        );
        g.app.db(move |conn| right::close(conn, &viewer, &at, now));
        stays
    };
    // The place of the decision, and then another by the person's own choice.
    let (current, new) = g.app.db(move |conn| {
        let reference = choice::placement_of(conn, &current)?.reference;
        let today = time::stockholm_day(now);
        placement::accept(&mut op(conn, &yes, now), &reference, Some(today))?;
        placement::confirm_start(&mut op(conn, &yes, now), &reference, today)?;
        let shown = choice::shown_instead(conn, &current.reference, now)?;
        let right = right::by_id(conn, current.right_id)?.reference;
        let wish =
            choice::Wish { right, site: site.clone(), chooser: choice::Chooser::person(), shown };
        let (_, new) = choice::rechoose(conn, &who, &current.reference, &wish, now)?;
        Ok::<_, ChoiceError>((current.clone(), new))
    });
    let first_reference = first.provider.reference.to_string();
    assert_eq!(stays(&g), Some(first_reference), "a wish changes nothing before it is certain");
    g.app.db(move |conn| {
        let soon = time::stockholm_day(now).succ_opt().unwrap();
        placement::accept(&mut op(conn, &then, now), &new.reference, Some(soon))
    });
    assert_eq!(stays(&g), None, "on the way to another");
    g.app.set_now(now + TimeDelta::days(3));
    let now = g.app.now();
    g.app.db(move |conn| {
        placement::end_changes_due(conn, now)?;
        let at = placement::replacement_of(conn, current.placement_id)?.unwrap().reference;
        let today = time::stockholm_day(now);
        placement::confirm_start(&mut op(conn, &then, now), &at, today)?;
        placement::end(&mut op(conn, &then, now), &at, today, EndReason::CompletedNoResult)?;
        Ok::<_, PlacementError>(())
    });
    assert_eq!(stays(&g), None);
}

#[actix_web::test]
async fn r16_a_place_by_decision_replaces_the_one_whose_provider_leaves() {
    let g = Ground::new(&[VERKSTAN, LUNDEN]).await;
    g.decide(DefaultAlternative::PublishedDraw);
    let staff = closing::decider(&g.app);
    let stays = closing::ongoing(&g.app, &g.worker, &g.given[0], "Siv Holm");
    closing::notice(&g.app, &staff, &g.given[0], 60);
    let viewer = closing::case(&g.worker);
    leaving::inform(&g.app, &viewer, &stays.reference);
    let person = leaving::person_of(&g.app, &stays, &viewer);
    let right = leaving::open_right(&g.app, &person).unwrap();
    closing::pass(&g.app, 30);
    let now = g.app.now();
    assert_eq!(g.app.db(move |conn| right::lapse_due(conn, now)), 1);
    let decision = g.follow(&right);
    assert_eq!(decision.provider_id, Some(g.given[1].provider.id), "not where it leaves");
    let id = decision.choice_id.unwrap();
    let new = g.app.db(move |conn| {
        let choice = choice::get(conn, id)?;
        choice::placement_of(conn, &choice)
    });
    assert_eq!(new.replaces_id, Some(stays.id));
    // The old place ends on the day before the new one begins.
    let (yes, now) = (actor(&g.given[1].member), g.app.now());
    let (soon, id) = (day("2026-04-10"), stays.id);
    let all = g.app.db(move |conn| {
        placement::accept(&mut op(conn, &yes, now), &new.reference, Some(soon))?;
        placement::of_client(conn, &person)
    });
    let old = all.iter().find(|one| one.id == id).unwrap();
    assert_eq!(old.planned_end_on, Some(day("2026-04-09")));
    assert_eq!(g.app.db(valfard_tyreso::command::faults), Vec::<String>::new());
}
