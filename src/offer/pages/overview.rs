//! The list of offers, a new one, and the overview of one: what is done and what is left.

use serde_json::{Value, json};

use crate::identity;
use crate::kernel::FieldErrors;
use crate::measure::MeasureKind;
use crate::offer::form::{NewForm, NoteForm};
use crate::offer::model::{Intake, Offer, OfferState};
use crate::offer::rules::{self, Part, Turn};
use crate::offer::{OfferError, policy, service, store};
use crate::platform::web::{Cx, Form, PageResult};
use crate::platform::{AppError, at_field};

use super::common::{Choice, LIST, card, home, member, own, reading, rows, slug, tag, thread};

pub(super) async fn list(cx: Cx) -> PageResult {
    let Some((provider, me)) = member(&cx).await? else { return cx.see_other("/bli-utforare") };
    let id = provider.id;
    let found = cx
        .read(move |conn| {
            let offers = store::of_provider(conn, id)?;
            let texts: Vec<_> = offers.iter().filter_map(|one| one.latest_revision_id).collect();
            let texts = store::revisions(conn, &texts)?;
            let asked: Vec<_> =
                store::change_asked(conn, id)?.into_iter().map(|one| one.id).collect();
            Ok::<_, OfferError>((offers, texts, asked))
        })
        .await?;
    let (offers, texts, asked) = found;
    let turn = |offer: &Offer| match rules::waits(offer) {
        false => Turn::Nobody,
        true if asked.contains(&offer.id) => Turn::Provider,
        true => Turn::Staff,
    };
    let items: Vec<Value> = offers
        .iter()
        .filter_map(|offer| {
            let text = texts.get(&offer.latest_revision_id?)?;
            let tag = tag(&cx, offer, turn(offer));
            Some(json!({
                "text": text.name,
                "href": home(offer),
                "status": tag.text,
                "color": tag.color,
                "icon": tag.icon,
                "hint": cx.text(&offer.measure_kind.text_key(), &[]),
            }))
        })
        .collect();
    let view = json!({ "items": items, "may_write": policy::may_write(&me) });
    cx.page("offer/list.html", &view)
}

/// The kinds of measures, for forms.
pub(super) fn kinds(cx: &Cx) -> Vec<Choice> {
    let named =
        |kind: &MeasureKind| Choice { value: kind.word(), text: cx.text(&kind.text_key(), &[]) };
    MeasureKind::ALL.iter().map(named).collect()
}

pub(super) async fn new(cx: Cx) -> PageResult {
    if member(&cx).await?.is_none() {
        return cx.see_other("/bli-utforare");
    }
    cx.page(
        "offer/new.html",
        &json!({ "form": NewForm::default(), "kinds": kinds(&cx), "errors": {} }),
    )
}

pub(super) async fn create(cx: Cx, form: Form<NewForm>) -> PageResult {
    let Some((provider, _)) = member(&cx).await? else { return Err(AppError::NotFound) };
    let (kind, name) = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let errors = cx.errors(&errors);
            let view = json!({ "form": form.0, "kinds": kinds(&cx), "errors": errors });
            return cx.editor("offer/new.html").invalid(&view);
        }
    };
    let offer = cx.operate(move |op| service::create(op, provider.id, kind, &name)).await?;
    cx.see_other(home(&offer))
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let view = show_view(&cx, &NoteForm::default(), &FieldErrors::default()).await?;
    cx.page("offer/show.html", &view)
}

async fn show_view(cx: &Cx, form: &NoteForm, errors: &FieldErrors) -> Result<Value, AppError> {
    let (offer, text) = own(cx).await?;
    let Some((provider, me)) = member(cx).await? else { return Err(AppError::NotFound) };
    let thread = thread(cx, &offer).await?;
    let made_by = text.made_by;
    let who = cx.read(move |conn| identity::names(conn, &[made_by])).await?;
    let draft = text.draft();
    let missing = rules::missing(&draft);
    let tasks: Vec<Value> = Part::ALL
        .iter()
        .map(|part| {
            let done = rules::has(&draft, *part);
            let (key, color) = if done {
                ("offer-part-done", "success")
            } else {
                ("offer-part-missing", "neutral")
            };
            json!({
                "text": cx.text(&format!("offer-part-{}", part.word()), &[]),
                "href": format!("{}/{}", home(&offer), slug(*part)),
                "status": cx.text(key, &[]),
                "color": color,
                "icon": if done { "check" } else { "" },
            })
        })
        .collect();
    let sent = matches!(offer.state, OfferState::Submitted | OfferState::Approved);
    Ok(json!({
        "name": text.name,
        "reference": offer.reference,
        "home": home(&offer),
        "tag": tag(cx, &offer, thread.turn),
        "state": offer.state,
        "waits": rules::waits(&offer),
        "sent": sent,
        "saved_at": text.made_at,
        "saved_by": who.get(&text.made_by),
        "done": Part::ALL.len() - missing.len(),
        "of": Part::ALL.len(),
        "may_complete": missing.is_empty() && offer.state == OfferState::Draft,
        "may_write": policy::may_write(&me) && offer.state.is_open(),
        "tasks": tasks,
        "starts_passed": draft.intake == Intake::Dated
            && rules::soonest(draft.intake, &draft.starts, cx.today).is_none()
            && !draft.starts.is_empty(),
        "card": card(cx, &offer, &text, &provider.name),
        "reading": reading(&text),
        "thread": thread.view(), "asked": thread.turn == Turn::Provider,
        "form": form, "errors": cx.errors(errors),
    }))
}

/// The provider sends an edit to review again, after staff asked for a change.
pub(super) async fn resubmit(cx: Cx, form: Form<NoteForm>) -> PageResult {
    let (offer, _) = own(&cx).await?;
    let note = match form.answer() {
        Ok(note) => note,
        Err(errors) => {
            return cx.editor("offer/show.html").invalid(&show_view(&cx, &form, &errors).await?);
        }
    };
    let id = offer.id;
    let sent = cx.operate(move |op| at_field(service::resubmit(op, id, &note), "note")).await?;
    if let Err(errors) = sent {
        return cx.editor("offer/show.html").invalid(&show_view(&cx, &form, &errors).await?);
    }
    cx.flash("offer-resubmitted", &[]);
    cx.see_other(home(&offer))
}

pub(super) async fn complete(cx: Cx) -> PageResult {
    let (offer, _) = own(&cx).await?;
    let id = offer.id;
    cx.operate(move |op| service::complete(op, id)).await?;
    cx.flash("offer-completed", &[]);
    cx.see_other(home(&offer))
}

pub(super) async fn preview(cx: Cx) -> PageResult {
    let (offer, text) = own(&cx).await?;
    let Some((provider, _)) = member(&cx).await? else { return Err(AppError::NotFound) };
    let rows: Vec<_> = rows(&cx, &offer, &text).into_iter().map(|(_, row)| row).collect();
    let view = json!({
        "name": text.name,
        "home": home(&offer),
        "list": LIST,
        "card": card(&cx, &offer, &text, &provider.name),
        "rows": rows,
        "waits": rules::waits(&offer),
        "reading": reading(&text),
    });
    cx.page("offer/preview.html", &view)
}
