//! The text of a contract, and notices by e-mail that say no more than where to read.

use chrono::NaiveDateTime;

use super::model::{Change, Consent, Contract, Deviation, NewContract, Outcome, Silence, Source};
use crate::identity::{self, Authority};
use crate::kernel::{Lang, UserId};
use crate::platform::db::Conn;
use crate::platform::outbox;
use crate::platform::view::{day_text, moment_text};
use crate::platform::words::official;
use crate::provider::{self, Provider};
use crate::terms::{PriceItem, Requirement, Specification};

/// A text of an official document, in Swedish.
pub fn say(key: &str, values: &[(&str, &str)]) -> String {
    official().text(Lang::Sv, key, values)
}

pub fn moment(at: NaiveDateTime) -> String {
    moment_text(official(), Lang::Sv, at)
}

/// A heading of a document; the pages that show documents know it by its mark.
fn heading(key: &str) -> String {
    format!("# {}", say(key, &[]))
}

/// What a version of the terms says of money and of its frame: compensation, the prices, caps and
/// notice.
fn money_and_frame(spec: &Specification, prices: &[PriceItem]) -> Vec<String> {
    let mut lines = vec![heading("contract-doc-compensation"), spec.compensation.clone()];
    for one in prices {
        let unit = say(&format!("price-unit-{}", dashed(one.unit.word())), &[]);
        let amount = one.amount.to_string();
        let each = say("system-price-each", &[("amount", &amount), ("unit", &unit)]);
        let line = format!("{}. {}: {each} {}", one.number, one.name, one.condition_text);
        lines.push(line.trim_end().to_owned());
    }
    let frame = &spec.frame;
    let figures = [
        ("system-frame-lowest-cap", frame.lowest_cap),
        ("system-frame-highest-cap", frame.highest_cap),
        ("system-frame-raise-notice", frame.raise_notice_days),
        ("system-frame-raises", frame.raises_a_year),
        ("system-frame-provider-notice", frame.provider_notice_days),
        ("system-frame-authority-notice", frame.authority_notice_days),
        ("system-frame-change-notice", frame.change_notice_days),
        ("system-frame-report", frame.report_days),
    ];
    for (key, figure) in figures {
        lines.extend(figure.map(|n| say(key, &[("n", &n.to_string())])));
    }
    lines
}

/// What is agreed on, read.
pub enum AgreedText<'a> {
    /// A version of terms with its prices.
    Terms(Specification, Vec<PriceItem>),
    Own(&'a str),
}

/// The heading of a contract and the line that says what it is made under.
fn source_lines(new: &NewContract, agreed: &AgreedText<'_>) -> [String; 2] {
    let (title, under) = match new.source {
        Source::ChoiceSystem(_) => ("contract-doc-title", "contract-doc-system"),
        Source::Procurement(_) => ("contract-doc-title-procured", "contract-doc-procured"),
        Source::OwnService => ("contract-doc-title-own", "contract-doc-own"),
        Source::Other(_) => ("contract-doc-title-other", "contract-doc-other"),
    };
    let version = match agreed {
        AgreedText::Terms(spec, _) => spec.version.to_string(),
        AgreedText::Own(_) => String::new(),
    };
    let reference = match &new.source {
        Source::Procurement(reference) => reference.as_str(),
        Source::Other(decision) => decision,
        Source::ChoiceSystem(_) | Source::OwnService => "",
    };
    let values = [
        ("system", new.source_name.as_str()),
        ("version", version.as_str()),
        ("reference", reference),
    ];
    [heading(title), say(under, &values)]
}

/// What both sign: who, what, from when, and what is agreed on.
pub fn contract_text(
    new: &NewContract,
    (authority, provider): (&Authority, &Provider),
    offers: &[String],
    agreed: &AgreedText<'_>,
) -> String {
    // A sole trader's number stands in no document (R57).
    let number = provider.public_number().unwrap_or_default();
    let day = day_text(official(), Lang::Sv, new.starts_on);
    let [title, under] = source_lines(new, agreed);
    let mut lines = vec![
        title,
        say("contract-doc-authority", &[("name", &authority.name)]),
        say("contract-doc-provider", &[("name", &provider.name), ("number", &number)]),
    ];
    // Those who applied together with the lead (LOV 5 kap. 1 §).
    lines.extend(new.partners.iter().map(|partner| {
        let number = partner.org_number.as_ref().map(ToString::to_string).unwrap_or_default();
        say("contract-doc-partner", &[("name", &partner.name), ("number", &number)])
    }));
    lines.extend([
        under,
        say("contract-doc-from", &[("day", &day)]),
        String::new(),
        heading("contract-doc-offers"),
    ]);
    lines.extend(offers.iter().map(|name| format!("- {name}")));
    lines.push(String::new());
    let text = match agreed {
        AgreedText::Terms(spec, prices) => {
            lines.extend(money_and_frame(spec, prices));
            lines.push(String::new());
            spec.contract_text.as_str()
        }
        AgreedText::Own(text) => text,
    };
    lines.extend([heading("contract-doc-terms"), text.to_owned()]);
    lines.join("\n")
}

/// The signed contract as it is registered: its text, and who signed what when.
pub fn signed_text(contract: &Contract, signatures: &[(String, NaiveDateTime)]) -> String {
    let mut lines = vec![contract.text.clone(), String::new(), heading("contract-doc-signatures")];
    for (name, at) in signatures {
        let at = moment(*at);
        let values =
            [("name", name.as_str()), ("at", at.as_str()), ("hash", contract.text_sha256.as_str())];
        lines.push(say("contract-doc-signed", &values));
    }
    lines.join("\n")
}

/// Tells the provider that something has happened to its contract, and where to read it.
pub fn notify(
    conn: &mut Conn,
    kind: Notice,
    contract: &Contract,
    provider: &Provider,
    now: NaiveDateTime,
) -> diesel::QueryResult<()> {
    let link = format!("/leverantor/avtal/{}", contract.reference);
    let reference = contract.reference.to_string();
    let values = [("reference", reference.as_str()), ("link", link.as_str())];
    for (to, lang) in provider::addressees(conn, provider)? {
        let (to, values) = (&to, &values);
        let letter = match kind {
            Notice::Active => {
                outbox::Letter { kind: "contract-active", to, lang, values, once: None }
            }
            Notice::Changed => {
                outbox::Letter { kind: "contract-changed", to, lang, values, once: None }
            }
        };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// What a notice is about.
#[derive(Debug, Clone, Copy)]
pub enum Notice {
    /// Signed by both.
    Active,
    /// Paused, given notice of, rescinded.
    Changed,
}

/// What is asked of the provider about a deviation, as it is registered and sent.
pub fn deviation_text(deviation: &Deviation) -> String {
    let by = day_text(official(), Lang::Sv, deviation.answer_by);
    [
        say(&format!("deviation-origin-{}", dashed(deviation.origin.word())), &[]),
        heading("contract-happened"),
        deviation.happened.clone(),
        heading("contract-term"),
        deviation.term.clone(),
        heading("contract-asked"),
        deviation.asked.clone(),
        say("contract-doc-answer-by", &[("day", &by)]),
    ]
    .join("\n")
}

/// The provider's reply, as it is registered.
pub fn reply_text(deviation: &Deviation) -> String {
    let mut lines = vec![deviation.reply.clone().unwrap_or_default()];
    if let Some(plan) = &deviation.plan {
        lines.extend([heading("contract-plan"), plan.clone()]);
    }
    lines.join("\n")
}

/// The decision about a deviation, as it is registered and sent.
pub fn decision_text(deviation: &Deviation, outcome: Outcome) -> String {
    let mut lines = vec![say(&format!("deviation-outcome-{}", dashed(outcome.word())), &[])];
    if let Some(day) = deviation.correct_by {
        let day = day_text(official(), Lang::Sv, day);
        lines.push(say("contract-doc-correct-by", &[("day", &day)]));
    }
    if deviation.reply.is_none() {
        lines.push(say("contract-doc-no-reply", &[]));
    }
    lines.extend([heading("contract-reasons"), deviation.reasons.clone().unwrap_or_default()]);
    lines.join("\n")
}

fn dashed(word: &str) -> String {
    word.replace('_', "-")
}

/// What a provider accepts: from which version to which, and the new terms whole.
pub fn change_text(
    contract: &Contract,
    provider: &Provider,
    (old, new): (&Specification, &Specification),
    (requirements, prices): (&[Requirement], &[PriceItem]),
) -> String {
    let (from, to) = (old.version.to_string(), new.version.to_string());
    let reference = contract.reference.as_str();
    let values = [
        ("reference", reference),
        ("system", contract.source_name.as_str()),
        ("from", from.as_str()),
        ("to", to.as_str()),
    ];
    let mut lines = vec![
        heading("contract-doc-change-title"),
        say("contract-doc-change-what", &values),
        say("contract-doc-change-who", &[("name", &provider.name)]),
    ];
    lines.extend(money_and_frame(new, prices));
    lines.push(heading("contract-doc-requirements"));
    lines.extend(
        requirements.iter().map(|one| format!("{}. {} {}", one.number, one.heading, one.text)),
    );
    lines.extend([heading("contract-doc-terms"), new.contract_text.clone()]);
    lines.join("\n")
}

/// The question as it is sent: what follows from silence stands before the terms.
pub fn change_letter(change: &Change, text: &str) -> String {
    let day = day_text(official(), Lang::Sv, change.answer_by);
    let silence = match change.silence {
        Silence::GoesOn => say("contract-silence-goes-on", &[]),
        Silence::HumanNotice => say("contract-silence-human-notice", &[]),
    };
    [say("contract-doc-answer-by", &[("day", &day)]), silence, text.to_owned()].join("\n")
}

/// The answer as it is registered: who, when, what, and the hash of what was read.
pub fn answer_text(
    consent: &Consent,
    yes: bool,
    note: Option<&str>,
    (name, at): (&str, NaiveDateTime),
) -> String {
    let at = moment(at);
    let values = [("name", name), ("at", at.as_str()), ("hash", consent.text_sha256.as_str())];
    let answer = if yes { "contract-doc-change-yes" } else { "contract-doc-change-no" };
    let mut lines = vec![say(answer, &[]), say("contract-doc-signed", &values)];
    lines.extend(note.map(str::to_owned));
    lines.push(consent.text.clone());
    lines.join("\n")
}

/// Tells the provider of a deviation ("opened") or of what came of one ("decided").
pub fn deviation_to_provider(
    conn: &mut Conn,
    what: &str,
    (contract, deviation): (&Contract, &Deviation),
    provider: &Provider,
    now: NaiveDateTime,
) -> diesel::QueryResult<()> {
    let link =
        format!("/leverantor/avtal/{}/avvikelse/{}", contract.reference, deviation.reference);
    let day = deviation.answer_by.to_string();
    let opened = [("day", day.as_str()), ("link", link.as_str())];
    let decided = [("link", link.as_str())];
    for (to, lang) in provider::addressees(conn, provider)? {
        let (to, once) = (&to, None);
        let letter = if what == "opened" {
            outbox::Letter { kind: "contract-deviation-opened", to, lang, values: &opened, once }
        } else {
            outbox::Letter { kind: "contract-deviation-decided", to, lang, values: &decided, once }
        };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// Tells who opened a deviation that the provider has replied.
pub fn deviation_to_staff(
    conn: &mut Conn,
    (contract, deviation): (&Contract, &Deviation),
    now: NaiveDateTime,
) -> diesel::QueryResult<()> {
    let link =
        format!("/bestallare/avtal/{}/avvikelse/{}", contract.reference, deviation.reference);
    let user = identity::user(conn, deviation.opened_by)?;
    let letter = outbox::Letter {
        kind: "contract-deviation-replied",
        to: &user.email,
        lang: user.language,
        values: &[("link", &link)],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// Asks the provider about changed terms ("asked"), or reminds it ("reminder").
pub fn change_to_provider(
    conn: &mut Conn,
    what: &str,
    contract: &Contract,
    provider: &Provider,
    (answer_by, now): (chrono::NaiveDate, NaiveDateTime),
) -> diesel::QueryResult<()> {
    let link = format!("/leverantor/avtal/{}/nya-villkor", contract.reference);
    let day = answer_by.to_string();
    let values = [("day", day.as_str()), ("link", link.as_str())];
    for (to, lang) in provider::addressees(conn, provider)? {
        let (to, values, once) = (&to, &values, None);
        let letter = if what == "asked" {
            outbox::Letter { kind: "contract-terms-asked", to, lang, values, once }
        } else {
            outbox::Letter { kind: "contract-terms-reminder", to, lang, values, once }
        };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// Tells who asked that there is an answer, or that the day has passed without one.
pub fn change_to_staff(
    conn: &mut Conn,
    (contract, change): (&Contract, &Change),
    provider: &Provider,
    now: NaiveDateTime,
) -> diesel::QueryResult<()> {
    let link = format!("/bestallare/avtal/{}", contract.reference);
    let user = identity::user(conn, change.asked_by)?;
    let letter = outbox::Letter {
        kind: "contract-terms-answer",
        to: &user.email,
        lang: user.language,
        values: &[("provider", &provider.name), ("link", &link)],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// Tells who gave notice that the last day is past and people are left (R16).
pub fn overdue(
    conn: &mut Conn,
    contract: &Contract,
    to: UserId,
    now: NaiveDateTime,
) -> diesel::QueryResult<()> {
    let link = format!("/bestallare/avtal/{}/avsluta", contract.reference);
    let user = identity::user(conn, to)?;
    let letter = outbox::Letter {
        kind: "contract-overdue",
        to: &user.email,
        lang: user.language,
        values: &[("reference", contract.reference.as_str()), ("link", &link)],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}
