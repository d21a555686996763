//! What anybody may read about a choice system: `/valfrihetssystem…`. The pages are never the legal
//! advertisement (R5), and say so.

use serde::Serialize;
use serde_json::{Value, json};

use super::view::SystemView;
use crate::identity;
use crate::kernel::Reference;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Access, Cx, PageResult, Routes};
use crate::system::model::{ChoiceSystem, SystemState};
use crate::system::{SystemError, store};
use crate::terms::{self, PriceView, RequirementView, SpecView, Specification, SpecificationState};

pub fn routes() -> Routes {
    Routes::default()
        .get("/valfrihetssystem", Access::Public, list)
        .get("/valfrihetssystem/{reference}", Access::Public, show)
        .get("/valfrihetssystem/{reference}/version/{number}", Access::Public, show_version)
}

#[derive(Serialize)]
struct Card {
    system: SystemView,
    about: String,
    decision_days: i64,
    version: i64,
}

async fn list(cx: Cx) -> PageResult {
    let cards = cx
        .read(|conn| {
            let mut cards = Vec::new();
            let systems = store::taking_applications(conn)?;
            let series = systems.iter().map(|one| one.specification_series.as_str());
            let mut specs = terms::published_of(conn, series)?;
            for system in systems {
                let spec = specs.remove(&system.specification_series);
                cards.extend(spec.map(|spec| Card {
                    system: SystemView::of(&system),
                    about: spec.background,
                    decision_days: spec.decision_days,
                    version: spec.version,
                }));
            }
            Ok::<_, SystemError>(cards)
        })
        .await?;
    cx.page("system/public-list.html", &json!({ "systems": cards }))
}

/// The versions of a system that were ever in force, newest first. A system that has not opened is
/// not there.
fn public(
    conn: &mut Conn,
    reference: &Reference,
) -> Result<(ChoiceSystem, Vec<Specification>), SystemError> {
    let system = store::by_reference(conn, reference)?;
    if system.state == SystemState::Draft {
        return Err(SystemError::NotYours);
    }
    let mut versions = terms::versions(conn, &system.specification_series)?;
    versions.retain(|one| one.state != SpecificationState::Draft);
    Ok((system, versions))
}

async fn show(cx: Cx) -> PageResult {
    draw(&cx, None).await
}

async fn show_version(cx: Cx) -> PageResult {
    let number = cx.segment("number").parse::<i64>().map_err(|_| AppError::NotFound)?;
    draw(&cx, Some(number)).await
}

/// A system with one version of its terms: that of the number, or the one in force.
async fn draw(cx: &Cx, number: Option<i64>) -> PageResult {
    let (reference, today) = (cx.reference("reference")?, cx.today);
    let view = cx
        .read(move |conn| {
            let (system, versions) = public(conn, &reference)?;
            let spec = match number {
                Some(number) => versions.iter().find(|one| one.version == number),
                None => versions.first(),
            };
            let spec = spec.ok_or(SystemError::NotYours)?;
            let requirements = terms::requirements(conn, spec.id)?;
            let prices = terms::prices(conn, spec.id)?;
            // What is in force today, and what was settled at the opening where nothing is.
            let default = match store::policy_on(conn, system.id, today)? {
                Some(one) => json!({
                    "method": one.method, "ground": one.ground, "opinion": one.opinion_summary,
                }),
                None => json!({
                    "method": system.default_alternative, "ground": system.default_ground,
                    "opinion": Some(&system.legal_opinion).filter(|text| !text.is_empty()),
                }),
            };
            let owner = identity::authority_by_id(conn, system.owner_authority_id)?;
            // The grounds are those of today, whatever the version: they are law, not terms.
            let grounds = terms::grounds(conn, today)?;
            let grounds: Vec<Value> = grounds
                .iter()
                .map(|one| json!({ "act": one.act, "section": one.section, "text": one.text }))
                .collect();
            Ok::<_, SystemError>(json!({
                "system": SystemView::of(&system),
                "owner": owner.name, "default": default,
                "spec": SpecView::of(spec),
                "in_force": spec.state == SpecificationState::Published,
                "requirements": requirements.iter().map(RequirementView::of).collect::<Vec<_>>(),
                "prices": prices.iter().map(PriceView::of).collect::<Vec<_>>(),
                "grounds": grounds,
                "versions": versions.iter().map(SpecView::of).collect::<Vec<_>>(),
            }))
        })
        .await?;
    cx.page("system/public.html", &view)
}
