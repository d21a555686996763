//! Check the answers and send; take an application back.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Mine, PROVIDER, Row, asked_all, home, load_mine, yes_text};
use crate::approval::model::ApplicationState;
use crate::approval::rules::Part;
use crate::approval::{ApprovalError, policy, service, store};
use crate::kernel::{FieldErrors, time};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::{identity, offer, terms};

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/ansokan/{reference}/skicka", PROVIDER, check)
        .post("/leverantor/ansokan/{reference}/skicka", PROVIDER, send)
        .post("/leverantor/ansokan/{reference}/aterta", PROVIDER, withdraw)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SureForm {
    sure: String,
}

/// Everything that will be sent, a row each with the way to change it.
async fn rows(cx: &Cx, mine: &Mine) -> Result<Vec<(Part, Vec<Row>)>, AppError> {
    let (application, day) = (mine.application.clone(), time::stockholm_day(cx.now));
    let (asked, answers, grounds, declared, names, signatory) = cx
        .read(move |conn| {
            let asked = terms::requirements(conn, application.specification_id)?;
            let answers = terms::answers(conn, application.answer_sheet_id)?;
            let grounds = terms::grounds(conn, day)?;
            let declared = terms::ground_answers(conn, application.answer_sheet_id)?;
            let mut names = Vec::new();
            for chosen in store::offers(conn, application.id)? {
                names.push(offer::latest(conn, chosen.offer_id)?.name);
            }
            let signatory = match application.signatory_id {
                Some(id) => Some(identity::user(conn, id)?.name),
                None => None,
            };
            Ok::<_, ApprovalError>((asked, answers, grounds, declared, names, signatory))
        })
        .await?;
    let row = |part: Part, key: String, value: String| Row {
        key,
        value,
        change_href: Some(format!("{}/{}", home(&mine.application), part.path())),
    };
    let line = |part: Part, key: &str, value: &str| row(part, cx.text(key, &[]), value.to_owned());
    let provider = &mine.provider;
    let organisation = vec![
        line(Part::Organisation, "approval-organisation-name", &provider.name),
        line(Part::Organisation, "approval-organisation-contact", &provider.contact_name),
        line(Part::Organisation, "approval-organisation-email", provider.email.as_str()),
        line(Part::Organisation, "approval-organisation-phone", &provider.phone),
    ];
    let signs = vec![line(Part::Signatory, "approval-signatory", &signatory.unwrap_or_default())];
    let wants = mine.application.social.map(|yes| yes_text(cx, yes)).unwrap_or_default();
    let social = vec![line(Part::Social, "approval-social", &wants)];
    let declaration = grounds
        .into_iter()
        .map(|ground| {
            let given = declared.iter().find(|one| one.ground_id == ground.id);
            let value = given.map(|one| match (one.applies, one.explanation.as_str()) {
                (true, told) => format!("{}. {told}", yes_text(cx, true)),
                (false, _) => yes_text(cx, false),
            });
            row(Part::Declaration, ground.text, value.unwrap_or_default())
        })
        .collect();
    let offers = vec![line(Part::Offers, "approval-offers", &names.join(", "))];
    let requirements = asked_all(cx, &asked, &answers)
        .into_iter()
        .map(|one| row(Part::Requirements, format!("{}. {}", one.number, one.heading), one.answer))
        .collect();
    Ok(vec![
        (Part::Organisation, organisation),
        (Part::Signatory, signs),
        (Part::Social, social),
        (Part::Declaration, declaration),
        (Part::Offers, offers),
        (Part::Requirements, requirements),
    ])
}

async fn check_view(
    cx: &Cx,
    mine: &Mine,
    form: &SureForm,
    errors: &FieldErrors,
) -> Result<Value, AppError> {
    let sections: Vec<Value> = rows(cx, mine)
        .await?
        .into_iter()
        .map(|(part, rows)| json!({ "part": part.word(), "rows": rows }))
        .collect();
    Ok(json!({
        "head": mine.head(), "sections": sections, "form": form, "errors": cx.errors(errors),
        "days": mine.spec.decision_days,
    }))
}

async fn check(cx: Cx) -> PageResult {
    let mine = load_mine(&cx).await?;
    if mine.application.state != ApplicationState::Draft || !policy::may_apply(&mine.member) {
        return cx.see_other(home(&mine.application));
    }
    let (application, now) = (mine.application.clone(), cx.now);
    let missing = cx.read(move |conn| service::missing_parts(conn, &application, now)).await?;
    if !missing.is_empty() {
        return cx.see_other(home(&mine.application));
    }
    let view = check_view(&cx, &mine, &SureForm::default(), &FieldErrors::default()).await?;
    cx.page("approval/check.html", &view)
}

async fn send(cx: Cx, form: Form<SureForm>) -> PageResult {
    let mine = load_mine(&cx).await?;
    let receipt = format!("{}/kvitto", home(&mine.application));
    if mine.application.received_at.is_some() {
        // Pressed twice: one application, the same receipt.
        return cx.see_other(receipt);
    }
    if form.sure != "yes" {
        let errors = FieldErrors::one("sure", "tick_to_go_on");
        let view = check_view(&cx, &mine, &form, &errors).await?;
        return cx.invalid("approval/check.html", &view);
    }
    let (actor, id, now) = (cx.actor, mine.application.id, cx.now);
    cx.write(move |conn| service::submit(conn, &actor, id, &[], now)).await?;
    cx.see_other(receipt)
}

async fn withdraw(cx: Cx, form: Form<SureForm>) -> PageResult {
    let mine = load_mine(&cx).await?;
    if form.sure != "yes" {
        cx.flash("approval-withdraw-unsure", &[]);
        return cx.see_other(home(&mine.application));
    }
    let (actor, id, now) = (cx.actor, mine.application.id, cx.now);
    cx.write(move |conn| service::withdraw(conn, &actor, id, now)).await?;
    cx.flash("approval-withdrawn", &[]);
    cx.see_other(home(&mine.application))
}
