//! One choice system for staff: its terms, and who has applied. Its other pages are the room `system`'s.

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::json;

use super::common::STAFF;
use crate::approval::model::{Application, ApplicationState};
use crate::approval::{ApprovalError, store};
use crate::kernel::Reference;
use crate::platform::web::{Cx, PageResult, Routes};
use crate::system::{self, SystemState, SystemView};
use crate::terms::{self, Specification, SpecificationState};
use crate::{provider, registry};

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/system/{reference}", STAFF, show)
}

#[derive(Serialize)]
struct SpecLine {
    reference: Reference,
    version: i64,
    state: SpecificationState,
    published_at: Option<NaiveDateTime>,
}

impl SpecLine {
    fn of(spec: &Specification) -> Self {
        Self {
            reference: spec.reference.clone(),
            version: spec.version,
            state: spec.state,
            published_at: spec.published_at,
        }
    }
}

#[derive(Serialize)]
struct Applicant {
    reference: Reference,
    provider: String,
    state: ApplicationState,
    received_at: Option<NaiveDateTime>,
}

async fn show(cx: Cx) -> PageResult {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    let (system, versions, applications, providers, matter) = cx
        .read(move |conn| {
            let system = system::by_reference(conn, &reference)?;
            system::may_run(&actor, system.owner_authority_id)?;
            let versions = terms::versions(conn, &system.specification_series)?;
            let applications = store::of_system(conn, system.id)?;
            let ids: Vec<_> = applications.iter().map(|one| one.provider_id).collect();
            let providers = provider::many(conn, &ids)?;
            let matter = registry::matter(conn, system.matter_id)?;
            Ok::<_, ApprovalError>((system, versions, applications, providers, matter))
        })
        .await?;
    let applicant = |one: &Application| Applicant {
        reference: one.reference.clone(),
        provider: providers.get(&one.provider_id).map(|p| p.name.clone()).unwrap_or_default(),
        state: one.state,
        received_at: one.received_at,
    };
    let published = versions.iter().any(|one| one.state == SpecificationState::Published);
    let view = json!({
        "system": SystemView::of(&system),
        "versions": versions.iter().map(SpecLine::of).collect::<Vec<_>>(),
        "applications": applications.iter().map(applicant).collect::<Vec<_>>(),
        "may_open": system.state == SystemState::Draft && published,
        "may_close": system.state == SystemState::Open,
        "registry_no": matter.registry_no,
    });
    cx.page("approval/system.html", &view)
}
