//! Check the answers and send; take an application back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::common::{Answers, Mine, PROVIDER, Row, asked_all, home, load_led, yes_text};
use super::joint::joint_text;
use crate::approval::model::Part;
use crate::approval::model::{Application, ApplicationState, Support};
use crate::approval::{ApprovalError, policy, service, store};
use crate::attachment::Attachment;
use crate::kernel::{FieldErrors, time};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::terms::{self, ExclusionGround, GroundAnswer, Requirement};
use crate::{identity, offer, provider};

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

/// What is read for the rows.
struct Told {
    asked: Vec<Requirement>,
    answers: Answers,
    grounds: Vec<ExclusionGround>,
    declared: Vec<GroundAnswer>,
    offers: Vec<String>,
    signatory: String,
    partners: Vec<String>,
    supports: Vec<Support>,
    attached: Vec<Attachment>,
}

fn told(conn: &mut Conn, application: &Application, day: NaiveDate) -> Result<Told, ApprovalError> {
    let chosen: Vec<_> =
        store::offers(conn, application.id)?.iter().map(|one| one.revision_id).collect();
    let texts = offer::revisions(conn, &chosen)?;
    let offers = chosen.iter().filter_map(|id| Some(texts.get(id)?.name.clone())).collect();
    let mut partners = Vec::new();
    for partner in store::partners(conn, application.id)? {
        partners.push(provider::get(conn, partner.provider_id)?.name);
    }
    let signatory = match application.signatory_id {
        Some(id) => identity::user(conn, id)?.name,
        None => String::new(),
    };
    let each = terms::answers(conn, application.answer_sheet_id)?;
    let files = store::answer_files(conn, &each)?;
    Ok(Told {
        asked: terms::requirements(conn, application.specification_id)?,
        answers: Answers { each, files, staff: false },
        grounds: terms::grounds(conn, day)?,
        declared: terms::ground_answers(conn, application.answer_sheet_id)?,
        offers,
        signatory,
        partners,
        supports: store::supports(conn, application.id)?,
        attached: store::attached(conn, application)?,
    })
}

/// The page where a row is changed, at its field, and back to the check (scenario 3).
fn way(mine: &Mine, part: Part, field: &str) -> String {
    let path = format!("{}/{}?fran=skicka", home(&mine.application), part.path());
    if field.is_empty() { path } else { format!("{path}#{field}") }
}

/// Everything that is sent, a row each; `linked` with the way to change it.
pub(super) async fn rows(
    cx: &Cx,
    mine: &Mine,
    linked: bool,
) -> Result<Vec<(Part, Vec<Row>)>, AppError> {
    let (application, day) = (mine.application.clone(), time::stockholm_day(cx.now));
    let told = cx.read(move |conn| told(conn, &application, day)).await?;
    let row = |part: Part, field: &str, key: String, value: String| Row {
        key,
        value,
        change_href: linked.then(|| way(mine, part, field)),
    };
    let line =
        |part: Part, key: &str, value: &str| row(part, "", cx.text(key, &[]), value.to_owned());
    let organisation = organisation_lines(mine)
        .into_iter()
        .map(|(key, value)| line(Part::Organisation, key, value))
        .collect();
    let signs = vec![line(Part::Signatory, "approval-signatory", &told.signatory)];
    let wants = mine.application.social.map(|yes| yes_text(cx, yes)).unwrap_or_default();
    let social = vec![line(Part::Social, "approval-social", &wants)];
    let joint = mine.application.joint.map(|joint| joint_text(cx, joint)).unwrap_or_default();
    let mut together = vec![line(Part::Together, "approval-joint", &joint)];
    let named = told.partners.iter();
    together.extend(named.map(|name| line(Part::Together, "approval-partner-name", name)));
    together.extend(told.supports.into_iter().map(|one| {
        let key = format!("support-kind-{}", one.kind);
        let told = [one.name, one.org_number, one.part, one.proof];
        let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
        line(Part::Together, &key, &told.join("\n"))
    }));
    let declaration = told.grounds.into_iter().map(|ground| {
        let given = told.declared.iter().find(|one| one.ground_id == ground.id);
        let value = given.map(|one| declared_text(cx, one));
        let field = format!("grund-{}", ground.code);
        row(Part::Declaration, &field, ground.text, value.unwrap_or_default())
    });
    let offers = vec![line(Part::Offers, "approval-offers", &told.offers.join(", "))];
    let requirements = asked_all(cx, &told.asked, &told.answers).into_iter().map(|one| {
        let key = format!("{}. {}", one.number, one.heading);
        row(Part::Requirements, &one.field, key, one.answer)
    });
    let attachments = attached_lines(cx, &told.attached)
        .into_iter()
        .map(|(key, value)| row(Part::Attachments, "", key, value));
    Ok(vec![
        (Part::Organisation, organisation),
        (Part::Signatory, signs),
        (Part::Social, social),
        (Part::Together, together),
        (Part::Declaration, declaration.collect()),
        (Part::Offers, offers),
        (Part::Requirements, requirements.collect()),
        (Part::Attachments, attachments.collect()),
    ])
}

/// What was declared about a ground.
fn declared_text(cx: &Cx, given: &GroundAnswer) -> String {
    match (given.applies, given.explanation.as_str()) {
        (true, told) => format!("{}. {told}", yes_text(cx, true)),
        (false, _) => yes_text(cx, false),
    }
}

/// Who applies, and how they are reached.
fn organisation_lines(mine: &Mine) -> [(&'static str, &str); 4] {
    let provider = &mine.provider;
    [
        ("approval-organisation-name", &provider.name),
        ("approval-organisation-contact", &provider.contact_name),
        ("approval-organisation-email", provider.email.as_str()),
        ("approval-organisation-phone", &provider.phone),
    ]
}

/// The attached files, or the word that there are none.
fn attached_lines(cx: &Cx, attached: &[Attachment]) -> Vec<(String, String)> {
    if attached.is_empty() {
        let none = cx.text("approval-attachments-none", &[]);
        return vec![(cx.text("approval-part-attachments", &[]), none)];
    }
    let line = |(number, file): (i64, &Attachment)| {
        let key = cx.text("approval-attachment-n", &[("number", &number.to_string())]);
        let value = match &file.confidential_reason {
            Some(why) => {
                format!("{}. {} {why}", file.name, cx.text("attachment-asked-secret", &[]))
            }
            None => file.name.clone(),
        };
        (key, value)
    };
    (1..).zip(attached).map(line).collect()
}

async fn check_view(
    cx: &Cx,
    mine: &Mine,
    form: &SureForm,
    errors: &FieldErrors,
) -> Result<Value, AppError> {
    let sections: Vec<Value> = rows(cx, mine, true)
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
    let mine = load_led(&cx).await?;
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
    let mine = load_led(&cx).await?;
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
    let id = mine.application.id;
    cx.operate(move |op| service::submit(op, id, &[])).await?;
    cx.see_other(receipt)
}

async fn withdraw(cx: Cx, form: Form<SureForm>) -> PageResult {
    let mine = load_led(&cx).await?;
    if form.sure != "yes" {
        cx.flash("approval-withdraw-unsure", &[]);
        return cx.see_other(home(&mine.application));
    }
    let id = mine.application.id;
    cx.operate(move |op| service::withdraw(op, id)).await?;
    cx.flash("approval-withdrawn", &[]);
    cx.see_other(home(&mine.application))
}
