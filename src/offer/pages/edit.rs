//! The editor: one part of the description a page.

use serde_json::{Value, json};

use crate::measure::{Accessibility, DayPart, Language, TargetGroup, Weekday};
use crate::offer::form::{PartForm, WAYS, with_more};
use crate::offer::model::{Offer, Revision};
use crate::offer::rules::{self, Part};
use crate::offer::{OfferError, service};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};

use super::common::{Choice, card, home, intake, member, of_slug, own, reading, rows, slug, with};
use super::overview::kinds;

const PAGE: &str = "offer/part.html";

/// The part of the path; places have pages of their own.
fn part(cx: &Cx) -> Result<Part, AppError> {
    let part = of_slug(cx.segment("part")).ok_or(AppError::NotFound)?;
    if part == Part::Sites { Err(AppError::NotFound) } else { Ok(part) }
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let part = part(&cx)?;
    let (offer, text) = own(&cx).await?;
    let form = PartForm::of(&text, offer.measure_kind, cx.today);
    let view = view(&cx, part, &offer, &text, &form).await?;
    cx.editor(PAGE).show(&text.number, &view)
}

/// What the page of a part shows beside the form.
async fn view(
    cx: &Cx,
    part: Part,
    offer: &Offer,
    text: &Revision,
    form: &PartForm,
) -> Result<Value, AppError> {
    let Some((provider, _)) = member(cx).await? else { return Err(AppError::NotFound) };
    let word = part.word();
    Ok(json!({
        "part": word,
        "title": cx.text(&format!("offer-part-{word}"), &[]),
        "name": text.name,
        "home": home(offer),
        "path": format!("{}/{}", home(offer), slug(part)),
        "form": form,
        "errors": {},
        "options": options(cx, part),
        "yes_no": yes_no(cx),
        "weekdays": choices(cx, Weekday::ALL, Weekday::word, Weekday::text_key),
        "day_parts": choices(cx, DayPart::ALL, DayPart::word, DayPart::text_key),
        "ways": WAYS.map(|way| Choice { value: way.word(), text: intake(cx, way) }),
        "most_starts": rules::MOST_STARTS,
        "more_starts": form.starts.len() < rules::MOST_STARTS,
        "kind_open": rules::kind_is_open(offer.state),
        "kind": cx.text(&offer.measure_kind.text_key(), &[]),
        "card": card(cx, offer, text, &provider.name),
        "reading": reading(text),
        "public": offer.approved_revision_id.is_some(),
    }))
}

fn yes_no(cx: &Cx) -> [Choice; 2] {
    [("yes", "offer-yes"), ("no", "offer-no")]
        .map(|(value, key)| Choice { value, text: cx.text(key, &[]) })
}

/// The words of a list with their names.
fn choices<T: Copy>(
    cx: &Cx,
    all: &[T],
    word: fn(T) -> &'static str,
    key: fn(T) -> String,
) -> Vec<Choice> {
    all.iter().map(|one| Choice { value: word(*one), text: cx.text(&key(*one), &[]) }).collect()
}

/// The list that a part chooses from.
fn options(cx: &Cx, part: Part) -> Vec<Choice> {
    match part {
        Part::Name => kinds(cx),
        Part::Target => choices(cx, TargetGroup::ALL, TargetGroup::word, TargetGroup::text_key),
        Part::Languages => choices(cx, Language::ALL, Language::word, Language::text_key),
        Part::Accessibility => {
            choices(cx, Accessibility::ALL, Accessibility::word, Accessibility::text_key)
        }
        Part::Text | Part::Content | Part::Sites | Part::Times | Part::Methods => Vec::new(),
    }
}

pub(super) async fn save(cx: Cx, form: Form<PartForm>) -> PageResult {
    let part = part(&cx)?;
    let (offer, text) = own(&cx).await?;
    if part == Part::Methods && form.stay == "more" {
        // Nothing is saved or found fault with: the same page, with room for more days.
        let form = PartForm { starts: with_more(&form.starts), ..form.0 };
        let view = view(&cx, part, &offer, &text, &form).await?;
        return cx.page(PAGE, &view);
    }
    let (said, kind) = match form.parse(part, cx.today) {
        Ok(said) => said,
        Err(errors) => {
            let view = view(&cx, part, &offer, &text, &form).await?;
            let view = with(view, "errors", &cx.errors(&errors));
            return cx.editor(PAGE).invalid(&view);
        }
    };
    let (id, base) = (offer.id, cx.base().number());
    let saved = cx
        .operate(move |op| match service::save_part(op, id, base, part, &said, kind) {
            Ok(revision) => Ok(Some(revision)),
            Err(OfferError::Stale) => Ok(None),
            Err(error) => Err(error),
        })
        .await?;
    let Some(saved) = saved else { return stale(&cx, part, &form).await };
    flash(&cx, part, &saved);
    let stays = form.stay == "yes";
    cx.see_other(if stays { format!("{}/{}", home(&offer), slug(part)) } else { home(&offer) })
}

/// What is said of a saved part: for texts, how hard they are to read.
fn flash(cx: &Cx, part: Part, saved: &Revision) {
    let read = reading(saved).filter(|_| part == Part::Text);
    let Some(read) = read else { return cx.flash("offer-saved", &[]) };
    let key = if read.hard { "offer-saved-hard" } else { "offer-saved-easy" };
    cx.flash(key, &[("lix", &read.lix.to_string())]);
}

/// Somebody saved the same part meanwhile: both versions, and the form as it was typed. Sent
/// again, it is drawn from the newer one.
async fn stale(cx: &Cx, part: Part, form: &PartForm) -> PageResult {
    let (offer, text) = own(cx).await?;
    let theirs: Vec<_> = rows(cx, &offer, &text)
        .into_iter()
        .filter(|(of, _)| *of == part)
        .map(|(_, row)| row)
        .collect();
    let view = view(cx, part, &offer, &text, form).await?;
    cx.editor(PAGE).stale(&text.number, &theirs, &view)
}
