//! Changed terms for staff: whom to ask, by when, what follows from silence, and what was answered.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::common::STAFF;
use crate::contract::{self, Change, ConsentState, Contract, LEAST_DAYS_TO_CONSENT, Silence};
use crate::kernel::{FieldErrors, Reference};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::provider::{self, ProviderId};
use crate::system::form::AskForm;
use crate::system::model::ChoiceSystem;
use crate::system::{SystemError, policy, store};
use crate::terms::{self, OnSilence, Specification};

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/system/{reference}/fraga-om-nya-villkor", STAFF, ask).post(
        "/bestallare/system/{reference}/fraga-om-nya-villkor",
        STAFF,
        send,
    )
}

const PAGE: &str = "system/change.html";

/// A provider that would be asked.
#[derive(Serialize)]
struct Asked {
    contract: Reference,
    provider: String,
    version: i64,
}

#[derive(Serialize)]
struct AnswerLine {
    contract: Reference,
    provider: String,
    state: ConsentState,
    answered_at: Option<chrono::NaiveDateTime>,
}

/// A question that was sent, with its answers.
#[derive(Serialize)]
struct Round {
    version: i64,
    asked_at: chrono::NaiveDateTime,
    answer_by: String,
    silence: Silence,
    answers: Vec<AnswerLine>,
}

/// Everything the page shows.
struct Found {
    system: ChoiceSystem,
    published: Specification,
    whom: Vec<Asked>,
    /// What the published version says that each version somebody is under does not.
    texts: Vec<Value>,
    rounds: Vec<Round>,
}

async fn find(cx: &Cx) -> Result<Found, AppError> {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    cx.read(move |conn| {
        let system = store::by_reference(conn, &reference)?;
        policy::may_run(&actor, system.owner_authority_id)?;
        let published = terms::published(conn, &system.specification_series)?;
        let (mut whom, mut old) = (Vec::new(), Vec::<Specification>::new());
        let asked = contract::to_ask(conn, &published)?;
        let providers = names(conn, asked.iter().map(|(contract, _)| contract))?;
        for (contract, under) in asked {
            whom.push(Asked {
                contract: contract.reference,
                provider: providers.get(&contract.provider_id).cloned().unwrap_or_default(),
                version: under.version,
            });
            if !old.iter().any(|one| one.id == under.id) {
                old.push(under);
            }
        }
        let mut texts = Vec::new();
        for one in old {
            let difference = terms::difference(conn, one.id, published.id)?;
            texts.push(json!({ "version": one.version, "difference": difference }));
        }
        let mut rounds = Vec::new();
        let versions = terms::versions(conn, &system.specification_series)?;
        for change in contract::changes_of(conn, versions.iter().map(|one| one.id))? {
            rounds.push(round(conn, &change)?);
        }
        Ok::<_, SystemError>(Found { system, published, whom, texts, rounds })
    })
    .await
}

/// The names of the contracts' providers.
fn names<'a>(
    conn: &mut Conn,
    contracts: impl Iterator<Item = &'a Contract>,
) -> Result<HashMap<ProviderId, String>, SystemError> {
    let ids: Vec<ProviderId> = contracts.map(|one| one.provider_id).collect();
    let found = provider::many(conn, &ids)?;
    Ok(found.into_iter().map(|(id, one)| (id, one.name)).collect())
}

fn round(conn: &mut Conn, change: &Change) -> Result<Round, SystemError> {
    let mut answers = Vec::new();
    let asked = contract::consents_of_change(conn, change.id)?;
    let providers = names(conn, asked.iter().map(|(_, contract)| contract))?;
    for (consent, contract) in asked {
        answers.push(AnswerLine {
            contract: contract.reference,
            provider: providers.get(&contract.provider_id).cloned().unwrap_or_default(),
            state: consent.state,
            answered_at: consent.answered_at,
        });
    }
    Ok(Round {
        version: terms::specification(conn, change.specification_id)?.version,
        asked_at: change.asked_at,
        answer_by: change.answer_by.to_string(),
        silence: change.silence,
        answers,
    })
}

fn view(cx: &Cx, found: &Found, form: &AskForm, errors: &FieldErrors) -> Value {
    let choices: Vec<Value> = Silence::ALL
        .iter()
        .map(|one| {
            let key = format!("contract-silence-{}", one.word().replace('_', "-"));
            json!({ "value": one.word(), "text": cx.text(&key, &[]) })
        })
        .collect();
    json!({
        "system": { "reference": found.system.reference, "name": found.system.name },
        "version": found.published.version, "version_reference": found.published.reference,
        "whom": found.whom, "texts": found.texts, "rounds": found.rounds, "form": form,
        "errors": cx.errors(errors), "silences": choices, "least": LEAST_DAYS_TO_CONSENT,
    })
}

async fn ask(cx: Cx) -> PageResult {
    let found = find(&cx).await?;
    // What was told when the version was published, as long as there is time for it.
    let told = found.published.asking();
    let earliest = contract::earliest_answer(cx.today);
    let silence = told.map(|told| match told.on_silence {
        OnSilence::OldTerms => Silence::GoesOn,
        OnSilence::NoticeByStaff => Silence::HumanNotice,
    });
    let form = AskForm {
        answer_by: told.map_or(earliest, |told| told.accept_by.max(earliest)).to_string(),
        silence: silence.map(|one| one.word().to_owned()).unwrap_or_default(),
        ..AskForm::default()
    };
    let view = view(&cx, &found, &form, &FieldErrors::default());
    cx.editor(PAGE).show(&found.published.reference, &view)
}

async fn send(cx: Cx, form: Form<AskForm>) -> PageResult {
    let found = find(&cx).await?;
    let wish = match form.parse(cx.today) {
        Ok(wish) => wish,
        Err(errors) => {
            return cx.editor(PAGE).invalid(&view(&cx, &found, &form, &errors));
        }
    };
    let version = &found.published.reference;
    if cx.base().text() != version.as_str() {
        // Another version was published meanwhile: it is shown, and must be looked at.
        let view = view(&cx, &found, &form, &FieldErrors::default());
        return cx.editor(PAGE).stale(version, &json!([]), &view);
    }
    let seen = found.published.id;
    cx.operate(move |op| contract::ask_change(op, seen, wish).map_err(SystemError::from)).await?;
    cx.flash("system-staff-ask-sent", &[]);
    cx.see_other(format!("/bestallare/system/{}/fraga-om-nya-villkor", found.system.reference))
}
