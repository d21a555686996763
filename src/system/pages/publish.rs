//! Publishing a version of a system's terms: what it changes, whom it concerns, what follows.

use serde_json::{Value, json};

use super::common::STAFF;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::system::form::PublishForm;
use crate::system::model::ChoiceSystem;
use crate::system::{SystemError, policy, service, store};
use crate::terms::{
    self, Asking, Difference, OnSilence, SpecView, Specification, SpecificationState, TermsError,
};
use crate::{provider, terms::LEAST_DAYS_TO_ACCEPT};

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/krav/{reference}/publicera", STAFF, ask).post(
        "/bestallare/krav/{reference}/publicera",
        STAFF,
        publish,
    )
}

/// A draft, and all that publishing it concerns.
struct Loaded {
    spec: Specification,
    system: ChoiceSystem,
    requirements: usize,
    prices: usize,
    missing: Vec<&'static str>,
    /// What the version in force does not say.
    difference: Option<Difference>,
    /// Names of the providers who keep the version that they have.
    contracted: Vec<String>,
}

async fn load(cx: &Cx) -> Result<Loaded, AppError> {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    cx.read(move |conn| {
        let spec = terms::by_reference(conn, &reference)?;
        policy::may_run(&actor, spec.owner_authority_id)?;
        if spec.state != SpecificationState::Draft {
            return Err(SystemError::Terms(TermsError::Published));
        }
        let system = store::of_series(conn, &spec.series)?;
        let requirements = terms::requirements(conn, spec.id)?.len();
        let prices = terms::prices(conn, spec.id)?.len();
        let versions = terms::versions(conn, &spec.series)?;
        let before = versions.iter().find(|one| one.state == SpecificationState::Published);
        let difference = match before {
            Some(before) => Some(terms::difference(conn, before.id, spec.id)?),
            None => None,
        };
        let contracts = service::contracted(conn, &actor, system.id)?;
        let ids: Vec<_> = contracts.iter().map(|one| one.provider_id).collect();
        let known = provider::many(conn, &ids)?;
        let mut contracted: Vec<String> =
            ids.iter().filter_map(|id| known.get(id)).map(|one| one.name.clone()).collect();
        contracted.sort();
        let missing = terms::missing_to_publish(&spec, requirements);
        Ok(Loaded { spec, system, requirements, prices, missing, difference, contracted })
    })
    .await
}

fn view(cx: &Cx, loaded: &Loaded, form: &PublishForm, errors: &FieldErrors) -> Value {
    json!({
        "spec": SpecView::of(&loaded.spec),
        "system": { "reference": loaded.system.reference, "name": loaded.system.name },
        "requirements": loaded.requirements,
        "prices": loaded.prices,
        "missing": loaded.missing,
        "difference": loaded.difference,
        "contracted": loaded.contracted,
        "silences": OnSilence::ALL,
        "least_days": LEAST_DAYS_TO_ACCEPT,
        "earliest": terms::earliest_accept_by(cx.today),
        "form": form,
        "errors": cx.errors(errors),
    })
}

async fn ask(cx: Cx) -> PageResult {
    let loaded = load(&cx).await?;
    let view = view(&cx, &loaded, &PublishForm::default(), &FieldErrors::default());
    cx.page("system/publish.html", &view)
}

async fn publish(cx: Cx, form: Form<PublishForm>) -> PageResult {
    let loaded = load(&cx).await?;
    let asking = if loaded.contracted.is_empty() {
        None
    } else {
        match form.asking(cx.today) {
            Ok(asking) => Some(asking),
            Err(errors) => {
                let view = view(&cx, &loaded, &form, &errors);
                return cx.editor("system/publish.html").invalid(&view);
            }
        }
    };
    if form.sure != "yes" {
        return not_sure(&cx, &loaded, &form, asking);
    }
    let id = loaded.spec.id;
    cx.operate(move |op| service::publish_terms(op, id, asking)).await?;
    cx.flash("terms-published", &[]);
    cx.see_other(format!("/bestallare/krav/{}", loaded.spec.reference))
}

/// With contracted providers, what is sent is shown before it is sent; else the box is asked for.
fn not_sure(cx: &Cx, loaded: &Loaded, form: &PublishForm, asking: Option<Asking>) -> PageResult {
    let template =
        if asking.is_some() { "system/publish-check.html" } else { "system/publish.html" };
    if asking.is_some() && form.step != "send" {
        return cx.page(template, &view(cx, loaded, form, &FieldErrors::default()));
    }
    let errors = FieldErrors::one("sure", "tick_to_go_on");
    cx.editor(template).invalid(&view(cx, loaded, form, &errors))
}
