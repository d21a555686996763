//! The letters that wait to be printed and posted.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::client::{self, Purpose, Viewer};
use crate::identity;
use crate::kernel::{Lang, Reference, UserId, time};
use crate::letter::LetterError;
use crate::letter::form::MarkedForm;
use crate::letter::rules::{self, Life};
use crate::letter::service::{self, Paper};
use crate::platform::outbox::Waiting;
use crate::platform::web::{Cx, Form, PageResult};
use crate::platform::{AppError, Refusal, mailer, told};

const PAGE: &str = "letter/queue.html";

#[derive(Default, Deserialize)]
#[serde(default)]
struct Whose {
    vilka: String,
}

#[derive(Serialize)]
struct Row {
    letter: String,
    person: Option<Reference>,
    subject: String,
    at: NaiveDateTime,
    responsible: Option<String>,
    /// Whether it has been printed already.
    printed: bool,
    /// Nobody knows where it is to go.
    no_address: bool,
}

#[derive(Serialize)]
struct QueueView {
    mine: bool,
    waiting: Vec<Row>,
    posted: Vec<Row>,
    /// Nothing was marked, and something must be.
    unmarked: bool,
}

/// Staff about to print or post: a protected person has no letters, so no reason is asked.
const fn viewer(cx: &Cx) -> Viewer {
    Viewer::case(cx.actor, Purpose::Letter)
}

pub(super) async fn list(cx: Cx) -> PageResult {
    cx.page(PAGE, &queue(&cx).await?)
}

async fn queue(cx: &Cx) -> Result<QueueView, AppError> {
    let mine = cx.query::<Whose>()?.vilka != "alla";
    let (viewer, now, me) = (viewer(cx), cx.now, cx.signed_in()?.user_id);
    let (waiting, posted, names, nowhere) = cx
        .read(move |conn| {
            let (waiting, posted) = service::in_post(conn, &viewer, now)?;
            let users: Vec<UserId> = waiting.iter().chain(&posted).map(|(_, user)| *user).collect();
            let names = identity::names(conn, &users)?;
            let about: Vec<_> = waiting.iter().filter_map(|(one, _)| one.about.as_ref()).collect();
            let nowhere = client::without_address(conn, &about)?;
            Ok::<_, LetterError>((waiting, posted, names, nowhere))
        })
        .await?;
    let rows = |all: Vec<(Waiting, UserId)>| {
        let own = all.into_iter().filter(|(_, user)| !mine || *user == me);
        own.map(|(letter, user)| {
            // In the language of who prints; the paper is in the person's.
            let mut shown = letter.clone();
            shown.language = cx.lang;
            let url = &cx.app.config.public_url;
            let subject = mailer::write(&cx.app.words, url, &shown).subject;
            Row {
                subject,
                at: letter.sent_at.unwrap_or(letter.created_at),
                responsible: names.get(&user).cloned(),
                printed: letter.sealed.is_some(),
                no_address: letter.about.as_ref().is_some_and(|about| nowhere.contains(about)),
                person: letter.about,
                letter: letter.message_id,
            }
        })
        .collect()
    };
    Ok(QueueView { mine, waiting: rows(waiting), posted: rows(posted), unmarked: false })
}

async fn nothing_marked(cx: &Cx) -> PageResult {
    let view = QueueView { unmarked: true, ..queue(cx).await? };
    cx.editor(PAGE).invalid(&view)
}

async fn refused(cx: &Cx, refusal: &Refusal) -> PageResult {
    cx.editor(PAGE).refused(refusal, &queue(cx).await?)
}

pub(super) async fn print(cx: Cx, form: Form<MarkedForm>) -> PageResult {
    let letters = form.letters();
    if letters.is_empty() {
        return nothing_marked(&cx).await;
    }
    let (vault, viewer, now) = (cx.app.vault.clone(), viewer(&cx), cx.now);
    let marked = letters.clone();
    let done =
        cx.write(move |conn| told(service::print(conn, &vault, &viewer, &marked, now))).await?;
    if let Err(refusal) = done {
        return refused(&cx, &refusal).await;
    }
    let query: Vec<String> = letters.iter().map(|one| format!("brev={one}")).collect();
    cx.see_other(format!("/handlaggare/brev/utskrift?{}", query.join("&")))
}

/// One letter as it lies on the paper, in the person's language.
#[derive(Serialize)]
struct Sheet {
    letter: String,
    lang: Lang,
    dir: &'static str,
    person: Reference,
    name: String,
    address: String,
    day: String,
    subject: String,
    body: Vec<String>,
    code_title: String,
    /// The code in groups, on its first paper only.
    code: Option<String>,
    how: String,
    help: String,
    posted: bool,
}

pub(super) async fn sheets(cx: Cx) -> PageResult {
    let letters = cx.query::<MarkedForm>()?.letters();
    if letters.is_empty() {
        return cx.see_other("/handlaggare/brev");
    }
    let (viewer, now) = (viewer(&cx), cx.now);
    let papers: Vec<Paper> = cx
        .write(move |conn| {
            letters.iter().map(|one| service::paper(conn, &viewer, one, now)).collect()
        })
        .await?;
    let sheets: Vec<Sheet> = papers.into_iter().map(|paper| sheet(&cx, paper)).collect();
    cx.page("letter/sheets.html", &serde_json::json!({ "sheets": sheets }))
}

fn sheet(cx: &Cx, paper: Paper) -> Sheet {
    let Paper { letter, client, right } = paper;
    let (words, lang, url) = (&cx.app.words, letter.language, &cx.app.config.public_url);
    let text = mailer::write_whole(words, url, &cx.app.vault, &letter);
    let code = letter.values_with(&cx.app.vault).remove("code");
    let contact = &cx.app.config.contact;
    let place = format!("{url}{}", mailer::BY_LETTER);
    let last_day = match right.map(|right| rules::life(&right, None)) {
        Some(Life::Until(day)) => Some(crate::platform::view::day_text(words, lang, day)),
        _ => None,
    };
    let how = match (&code, &last_day) {
        (None, _) => "letter-paper-old-code",
        (Some(_), Some(_)) => "letter-paper-how-until",
        (Some(_), None) => "letter-paper-how",
    };
    let day = last_day.unwrap_or_default();
    let values = [("address", place.as_str()), ("day", day.as_str())];
    let help = [("phone", contact.phone.as_str()), ("address", contact.address.as_str())];
    Sheet {
        dir: lang.dir(),
        person: client.reference,
        name: client.name,
        address: client.address,
        day: crate::platform::view::day_text(words, lang, time::stockholm_day(cx.now)),
        subject: text.subject,
        body: text.body.split("\n\n").map(str::to_owned).collect(),
        code_title: words.text(lang, "letter-paper-code", &[]),
        code,
        how: words.text(lang, how, &values),
        help: words.text(lang, "letter-paper-help", &help),
        posted: letter.sent_at.is_some(),
        letter: letter.message_id,
        lang,
    }
}

pub(super) async fn posted(cx: Cx, form: Form<MarkedForm>) -> PageResult {
    let letters = form.letters();
    if letters.is_empty() {
        return nothing_marked(&cx).await;
    }
    let (viewer, now) = (viewer(&cx), cx.now);
    let done = cx.write(move |conn| told(service::post(conn, &viewer, &letters, now))).await?;
    let posted = match done {
        Ok(posted) => posted,
        Err(refusal) => return refused(&cx, &refusal).await,
    };
    cx.flash("letter-posted", &[("n", &posted.to_string())]);
    cx.see_other("/handlaggare/brev")
}

pub(super) async fn undo(cx: Cx, form: Form<MarkedForm>) -> PageResult {
    let Some(letter) = form.letters().into_iter().next() else { return Err(AppError::NotFound) };
    let (viewer, now) = (viewer(&cx), cx.now);
    let done = cx.write(move |conn| told(service::unpost(conn, &viewer, &letter, now))).await?;
    if let Err(refusal) = done {
        return refused(&cx, &refusal).await;
    }
    cx.flash("letter-not-posted", &[]);
    cx.see_other("/handlaggare/brev")
}
