//! The record of how a choice was made, and of the list that it was made from (R15, R77).

use chrono::NaiveDateTime;
use serde::Serialize;

use super::receipt::{self, ReadIn, Record};
use super::view::Helped;
use crate::choice::model::{Asked, Choice, Shown};
use crate::choice::{ChoiceError, service};
use crate::client::Client;
use crate::identity;
use crate::kernel::Reference;
use crate::offer;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::provider;
use crate::right::Group;

/// The whole record of a choice: who, through whom, and the list as it lay there (scenario 42).
#[derive(Serialize)]
struct RecordView {
    reference: Reference,
    made_at: NaiveDateTime,
    provider: String,
    /// Who wrote it down, when it was not the person.
    recorded_by: Option<String>,
    shown_at: NaiveDateTime,
    version: i64,
    grouped_by: Vec<Asked>,
    answers: Vec<Answer>,
    /// Whether anything was answered that the person did not let be kept.
    not_kept: bool,
    lines: Vec<Line>,
    base: String,
    helped: Option<Helped>,
    record: Record,
    /// What the language is called that the choice was read in.
    read_in: Option<ReadIn>,
}

#[derive(Serialize)]
struct Answer {
    kind: Asked,
    word: String,
}

#[derive(Serialize)]
struct Line {
    provider: String,
    offer: String,
    street: String,
    group: Group,
    chosen: bool,
}

pub(super) async fn own(cx: Cx) -> PageResult {
    record(&cx, false).await
}

pub(super) async fn helped(cx: Cx) -> PageResult {
    record(&cx, true).await
}

async fn record(cx: &Cx, helping: bool) -> PageResult {
    let reference = cx.reference("choice")?;
    let viewer = receipt::viewer(cx, &reference, helping).await?;
    let (asked, now) = (reference.clone(), cx.now);
    let found = cx.write(move |conn| {
        let (choice, client) = service::by_reference(conn, &viewer, &asked, now)?;
        gather(conn, &choice, &client, helping)
    });
    match found.await {
        Ok(view) => cx.page("choice/record.html", &view),
        Err(error) => receipt::way_in(cx, &reference, error).await,
    }
}

fn gather(
    conn: &mut Conn,
    choice: &Choice,
    client: &Client,
    helping: bool,
) -> Result<RecordView, ChoiceError> {
    let shown: Shown = serde_json::from_str(&choice.shown_list).unwrap_or_else(|_| Shown {
        right: String::new(),
        instead_of: None,
        at: choice.made_at,
        version: choice.shown_version,
        grouped_by: Vec::new(),
        answers: Vec::new(),
        entries: Vec::new(),
        language: None,
        texts: None,
    });
    let chosen = offer::site(conn, choice.site_id)?.reference;
    let mut lines = Vec::new();
    for entry in &shown.entries {
        let Some(at) = Reference::parse(&entry.site) else { continue };
        let site = offer::site_by_reference(conn, &at)?;
        let offer = offer::get(conn, site.offer_id)?;
        lines.push(Line {
            provider: provider::get(conn, offer.provider_id)?.name,
            offer: offer::numbered(conn, offer.id, entry.revision)?.name,
            street: site.street,
            group: entry.group,
            chosen: at == chosen,
        });
    }
    let names = identity::names(conn, &[choice.recorded_by])?;
    let by_another = client.user_id != Some(choice.recorded_by);
    let answer = |text: &String| {
        let (kind, word) = text.split_once(' ')?;
        Some(Answer { kind: Asked::from_word(kind)?, word: word.to_owned() })
    };
    Ok(RecordView {
        reference: choice.reference.clone(),
        made_at: choice.made_at,
        provider: service::provider_of(conn, choice)?.name,
        recorded_by: names.into_values().next().filter(|_| by_another),
        shown_at: shown.at,
        version: shown.version,
        not_kept: shown.answers.is_empty()
            && shown.grouped_by.iter().any(|what| matches!(what, Asked::When | Asked::Wants)),
        answers: shown.answers.iter().filter_map(answer).collect(),
        grouped_by: shown.grouped_by,
        lines,
        base: receipt::base(helping).to_owned(),
        helped: helping.then(|| Helped::new(client)),
        record: Record::of(choice),
        read_in: ReadIn::by_person(choice),
    })
}
