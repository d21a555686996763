//! Who serves those who do not choose: decided for a day to come, and at the opening of a system.

use serde_json::json;

use super::own_system;
use crate::decision;
use crate::identity::Decision;
use crate::kernel::time;
use crate::platform::Operation;
use crate::platform::secret::random_token;
use crate::system::model::{
    ChoiceSystem, ChoiceSystemId, DefaultAlternative, DefaultPolicy, NewPolicy, Opinion,
    SystemState,
};
use crate::system::{SystemError, rules, store};

/// Decides who serves those who do not choose, from a day to come (R14). The policy that was in
/// force ends the day before. A draw gets its seed now, and the seed is public from now: whoever
/// decides a policy can neither pick the seed nor see whom it will be used for.
///
/// # Errors
/// [`crate::decision::DecisionError::NoDelegation`] for who may not decide it; [`SystemError::NoDefault`] without
/// a legal ground or what the method needs; [`SystemError::NoOpinion`] without a legal opinion
/// where the method picks a provider; [`SystemError::PolicyDay`] for a day that is not to come,
/// or not after the last policy's first.
pub fn decide_policy(
    op: &mut Operation<'_>,
    id: ChoiceSystemId,
    new: &NewPolicy,
) -> Result<DefaultPolicy, SystemError> {
    rules::policy_is_whole(new)?;
    op.write(|op| {
        let (system, user, today) =
            (own_system(op.conn, &op.actor, id)?, op.actor.user()?, time::stockholm_day(op.now));
        if system.state == SystemState::Draft {
            return Err(SystemError::NotFrom(system.state));
        }
        decision::delegated(op, Decision::DefaultAlternative, system.owner_authority_id)?;
        let newest = store::policies(op.conn, id)?.into_iter().next();
        rules::policy_may_begin(new.valid_from, newest.as_ref().map(|one| one.valid_from), today)?;
        if let Some(old) = newest {
            let eve = new.valid_from.pred_opt().ok_or(SystemError::TooFar)?;
            if !store::end_policy(op.conn, old.id, eve)? {
                return Err(SystemError::Stale);
            }
        }
        let made = store::insert_policy(op.conn, id, new, seed(new).as_deref(), (user, op.now))?;
        let detail = json!({
            "policy": made.reference, "method": made.method, "from": made.valid_from,
            "decision": made.decision_registry_no, "seed": made.seed,
        });
        op.record(&system, "system.policy_decided", &detail)?;
        Ok(made)
    })
}

/// The first policy of a system, from the day that it opens: what was settled while it was drafted.
pub(super) fn begin_policy(
    op: &mut Operation<'_>,
    system: &ChoiceSystem,
) -> Result<(), SystemError> {
    let today = time::stockholm_day(op.now);
    let opinion = Some(system.legal_opinion.trim()).filter(|text| !text.is_empty());
    let new = NewPolicy {
        method: system.default_alternative,
        valid_from: today,
        ground: system.default_ground.clone(),
        decision_registry_no: system.decision_registry_no.clone(),
        unit: system.default_unit.clone(),
        supplier: system.default_supplier.clone(),
        opinion: opinion.map(|summary| Opinion {
            by: String::new(),
            on: today,
            registry_no: String::new(),
            summary: summary.to_owned(),
        }),
    };
    let seed = seed(&new);
    let made = store::insert_policy(
        op.conn,
        system.id,
        &new,
        seed.as_deref(),
        (op.actor.user()?, op.now),
    )?;
    let detail = json!({ "policy": made.reference, "method": made.method, "seed": made.seed });
    Ok(op.record(system, "system.policy_begun", &detail)?)
}

/// A seed that nobody picked, for a draw.
fn seed(new: &NewPolicy) -> Option<String> {
    (new.method == DefaultAlternative::PublishedDraw).then(random_token)
}
