//! A caseworker opens a right, sees the list as the person will see it, and may close it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::view::{self, GroupView};
use crate::client::{self, Client, Purpose};
use crate::demand::Source;
use crate::kernel::{FieldErrors, Reference};
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::platform::web::{Cx, Form, PageResult, ShownError, Sure};
use crate::platform::{AppError, told};
use crate::right::form::RightForm;
use crate::right::model::{Alternative, Group, LegalBasis, Needs, NewRight, Sending, ToldBy};
use crate::right::{RightError, rules, service};

const PAGE: &str = "right/open.html";

#[derive(Serialize)]
struct OpenView<'a> {
    reference: &'a Reference,
    name: &'a str,
    form: &'a RightForm,
    errors: BTreeMap<String, Vec<ShownError>>,
    kinds: &'static [MeasureKind],
    bases: &'static [LegalBasis],
    areas: &'static [Area],
    languages: &'static [Language],
    percents: [&'static str; 4],
    access: &'static [Accessibility],
    told: Vec<ToldBy>,
    protected: bool,
    /// How letters about the right will go; nothing for a way that is not chosen yet.
    sending: Option<Sending>,
    /// They go on paper, and there is no address to put on it.
    no_address: bool,
    counted: Option<Counted>,
    /// The list as the person will see it.
    preview: Vec<GroupView>,
}

/// How many places the right would give to choose among.
#[derive(Debug, Clone, Copy, Serialize)]
struct Counted {
    open: usize,
    /// Of those, how many speak a needed language or have all that was asked.
    fitting: usize,
    all: usize,
}

impl<'a> OpenView<'a> {
    fn new(client: &'a Client, form: &'a RightForm) -> Self {
        let told_by = ToldBy::from_word(&form.told_by);
        let sending = told_by.map(|by| rules::sending(by, client));
        let paper = matches!(sending, Some(Sending::Letter | Sending::PaperInstead));
        Self {
            reference: &client.reference,
            name: &client.name,
            form,
            errors: BTreeMap::new(),
            kinds: MeasureKind::ALL,
            bases: LegalBasis::ALL,
            areas: Area::ALL,
            languages: Language::ALL,
            percents: ["100", "75", "50", "25"],
            access: Accessibility::ALL,
            told: ways_to_tell(client),
            protected: client.protected,
            sending,
            no_address: paper && client.address.is_empty(),
            counted: None,
            preview: Vec::new(),
        }
    }
}

/// The ways in which the person may be told (R59).
fn ways_to_tell(client: &Client) -> Vec<ToldBy> {
    let ways = ToldBy::ALL.iter().copied();
    ways.filter(|&by| rules::may_tell(by, client.protected)).collect()
}

pub(super) async fn new(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let client = match load(&cx, &reference).await {
        Ok(client) => client,
        Err(error) => return client::way_in(&cx, &reference, error),
    };
    let proposed = rules::proposed_last_day(cx.today).map_err(AppError::fault)?;
    let form = RightForm::proposed(proposed, rules::proposed_told_by(&client));
    cx.page(PAGE, &OpenView::new(&client, &form))
}

pub(super) async fn create(cx: Cx, form: Form<RightForm>) -> PageResult {
    let reference = cx.reference("reference")?;
    let client = match load(&cx, &reference).await {
        Ok(client) => client,
        Err(error) => return client::way_in(&cx, &reference, error),
    };
    let view = OpenView::new(&client, &form.0);
    let new = match form.parse(cx.today, client.protected) {
        Ok(new) => new,
        Err(errors) => {
            let view = OpenView { errors: cx.errors(&errors), ..view };
            return cx.editor(PAGE).invalid(&view);
        }
    };
    let found = look(&cx, &client, &new).await?;
    let counted = Counted::of(&found);
    let seen = || (Some(counted), view::groups(&found, new.hundredths));
    if form.action == "preview" {
        let (counted, preview) = seen();
        return cx.page(PAGE, &OpenView { counted, preview, ..view });
    }
    if counted.open == 0 && form.anyway != "yes" {
        let errors = cx.errors(&FieldErrors::one("anyway", "right_nothing_open"));
        let (counted, preview) = seen();
        let view = OpenView { errors, counted, preview, ..view };
        return cx.editor(PAGE).invalid(&view);
    }
    let viewer = client::case_viewer(&cx, &reference, Purpose::OpenChoice);
    let (person, now) = (reference.clone(), cx.now);
    let opened =
        cx.write(move |conn| told(service::open(conn, &viewer, &person, &new, now))).await?;
    if let Err(refusal) = opened {
        let errors = cx.errors(&refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &OpenView { errors, ..view });
    }
    let key = match view.sending {
        Some(Sending::PaperInstead) => "right-opened-paper",
        Some(Sending::Caseworker) => "right-opened-tell",
        _ => "right-opened",
    };
    cx.flash(key, &[]);
    cx.see_other(format!("/handlaggare/person/{reference}"))
}

/// What is asked before a right is closed.
#[derive(Serialize)]
struct CloseView {
    right: Reference,
    person: Reference,
}

pub(super) async fn close(cx: Cx, form: Form<Sure>) -> PageResult {
    let right = cx.reference("right")?;
    let asked = right.clone();
    let whose = cx.read(move |conn| service::whose(conn, &asked)).await?;
    let now = cx.now;
    if !form.is_given() {
        // Looked at before it is done.
        let viewer = client::case_viewer(&cx, &whose, Purpose::BeforeRight);
        let asked = right.clone();
        let found = cx.write(move |conn| service::by_reference(conn, &viewer, &asked, now)).await;
        if let Err(error) = found {
            return client::way_in(&cx, &whose, error);
        }
        return cx.page("right/close.html", &CloseView { right, person: whose });
    }
    let viewer = client::case_viewer(&cx, &whose, Purpose::CloseChoice);
    let closed = cx.write(move |conn| service::close(conn, &viewer, &right, now)).await;
    if let Err(error) = closed {
        return client::way_in(&cx, &whose, error);
    }
    cx.flash("right-taken-back", &[]);
    cx.see_other(format!("/handlaggare/person/{whose}"))
}

/// The person, looked at: that a right was given is logged when it is.
async fn load(cx: &Cx, reference: &Reference) -> Result<Client, AppError> {
    let (viewer, now) = (client::case_viewer(cx, reference, Purpose::BeforeRight), cx.now);
    let (vault, reference) = (cx.app.vault.clone(), reference.clone());
    cx.write(move |conn| {
        let client = client::load(conn, &viewer, &reference, now)?;
        client::unsealed(conn, &vault, &viewer, client)
    })
    .await
}

/// The list as the person would see it: the same function makes both. What it lacks is written
/// down here, since a caseworker who is warned may open no right at all.
async fn look(cx: &Cx, client: &Client, new: &NewRight) -> Result<Vec<Alternative>, AppError> {
    let (now, vault, whose) = (cx.now, cx.app.vault.clone(), client.reference.clone());
    let (new, needs) = (new.clone(), Needs::of_new(new));
    cx.write(move |conn| {
        let found = service::preview(conn, &new, now)?;
        let looked = (Source::Right, found.as_slice());
        service::note_unmet(conn, &vault, (&whose, &needs), looked, now)?;
        Ok::<_, RightError>(found)
    })
    .await
}

impl Counted {
    fn of(found: &[Alternative]) -> Self {
        let fits = |one: &&Alternative| matches!(rules::group(one), Group::Language | Group::Fits);
        Self {
            open: found.iter().filter(|one| one.bar.is_none()).count(),
            fitting: found.iter().filter(fits).count(),
            all: found.len(),
        }
    }
}
