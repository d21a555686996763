//! The pages that register a person, change what is known, and show who has read.

use super::common::{Shown, Wrong, tried};
use super::reason::{case_viewer, way_in};
use crate::client::form::{ContactForm, ProtectionForm, RegisterForm};
use crate::client::model::{Client, ClientQuery, ProtectionKind, Purpose, Reading, Viewer};
use crate::client::{ClientError, service};
use crate::kernel::{FieldErrors, Lang, Reference, text};
use crate::measure::Language;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};
use serde::{Deserialize, Serialize};

/// How many persons of a name are looked at.
pub(super) const NAMESAKES: i64 = 50;

#[derive(Serialize)]
pub(super) struct FormView<'a, F: Serialize> {
    form: &'a F,
    errors: Shown,
    languages: &'static [Lang],
    interpreters: &'static [Language],
    protected: bool,
    /// Of a new person who is protected.
    kind: Option<ProtectionKind>,
    /// The person that the number may belong to already.
    known: Option<Reference>,
    /// Persons of the same name.
    namesakes: Vec<Reference>,
    reference: Option<Reference>,
    name: Option<&'a str>,
}

impl<'a, F: Serialize> FormView<'a, F> {
    fn new(form: &'a F, protected: bool, errors: Shown) -> Self {
        Self {
            form,
            errors,
            languages: Lang::FOR_PEOPLE,
            interpreters: Language::ALL,
            protected,
            kind: None,
            known: None,
            namesakes: Vec::new(),
            reference: None,
            name: None,
        }
    }

    fn of(self, client: &'a Client) -> Self {
        let name = Some(client.name.as_str());
        Self { reference: Some(client.reference.clone()), name, ..self }
    }
}

#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    skyddad: String,
}

/// First whether the person is protected, before anything else is typed; then the rest.
pub(super) async fn new(cx: Cx) -> PageResult {
    // Who does not know is handled as protected, by ourselves alone, until it is known.
    let asked: Asked = cx.query()?;
    let kind = match (asked.skyddad.as_str(), ProtectionKind::from_word(&asked.skyddad)) {
        ("nej", _) => None,
        ("vet-inte", _) => Some(ProtectionKind::Local),
        (_, Some(kind)) => Some(kind),
        (_, None) => return cx.page("client/ask.html", &serde_json::json!({})),
    };
    let days = ProtectionForm::proposed(cx.today);
    let form = RegisterForm {
        protected: kind.map_or("no", ProtectionKind::word).to_owned(),
        since: days.since,
        review_on: days.review_on,
        language: Lang::Sv.word().to_owned(),
        ..RegisterForm::default()
    };
    let view = FormView { kind, ..FormView::new(&form, kind.is_some(), Shown::new()) };
    cx.page("client/new.html", &view)
}

pub(super) async fn create(cx: Cx, form: Form<RegisterForm>) -> PageResult {
    let protected = form.protected != "no";
    let wrong = |errors: &FieldErrors, known: Option<Reference>| {
        let kind = ProtectionKind::from_word(&form.protected);
        let view = FormView { kind, known, ..FormView::new(&form.0, protected, cx.errors(errors)) };
        cx.editor("client/new.html").invalid(&view)
    };
    let new = match form.parse(cx.today) {
        Ok(new) => new,
        Err(errors) => return wrong(&errors, None),
    };
    if form.another != "yes" {
        let namesakes = namesakes(&cx, &new.0.name).await?;
        if !namesakes.is_empty() {
            let errors = cx.errors(&FieldErrors::one("another", "client_same_name"));
            let kind = ProtectionKind::from_word(&form.protected);
            let shown = FormView::new(&form.0, protected, errors);
            return cx.editor("client/new.html").invalid(&FormView { kind, namesakes, ..shown });
        }
    }
    let viewer = Viewer::case(cx.actor, Purpose::Registration);
    if form.born != "yes" {
        let (vault, viewer, number) = (cx.app.vault.clone(), viewer.clone(), new.0.number.clone());
        let others = cx
            .read(move |conn| service::in_other_centuries(conn, &vault, &viewer, &number))
            .await?;
        if let Some(other) = others.into_iter().next() {
            return wrong(&FieldErrors::one("born", "client_other_century"), Some(other));
        }
    }
    let (vault, now) = (cx.app.vault.clone(), cx.now);
    let done = cx.write(move |conn| {
        tried(service::register_as(conn, &vault, &viewer, (&new.0, &new.1), now))
    });
    match done.await? {
        Ok(client) => {
            cx.flash("client-registered", &[("reference", client.reference.as_str())]);
            cx.see_other(format!("/handlaggare/person/{}", client.reference))
        }
        Err(Wrong::Known(reference)) => {
            wrong(&FieldErrors::one("number", "client_number_known"), Some(reference))
        }
        Err(Wrong::EmailTaken) => wrong(&FieldErrors::one("email", "client_email_taken"), None),
    }
}

/// Persons of the authority who are registered by the same name, as far as the viewer may know of
/// them: somebody without a number is known by nothing else (R58).
pub(super) async fn namesakes(cx: &Cx, name: &str) -> Result<Vec<Reference>, AppError> {
    let (viewer, now) = (Viewer::case(cx.actor, Purpose::Registration), cx.now);
    let sought = ClientQuery { text: name.to_owned(), ..ClientQuery::default() };
    let found =
        cx.write(move |conn| service::list(conn, &viewer, &sought, (0, NAMESAKES), now)).await?.0;
    // Whichever of the names comes first.
    let words = |name: &str| {
        let mut words = text::sought(name);
        words.sort_unstable();
        words
    };
    let same = found.into_iter().filter(|one| words(&one.name) == words(name));
    Ok(same.map(|one| one.reference).collect())
}

pub(super) async fn edit(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let client = match load(&cx, &reference).await {
        Ok(client) => client,
        Err(error) => return way_in(&cx, &reference, error),
    };
    let form = ContactForm::of(&client);
    let view = FormView::new(&form, client.protected, Shown::new()).of(&client);
    cx.page("client/contact.html", &view)
}

pub(super) async fn save(cx: Cx, form: Form<ContactForm>) -> PageResult {
    let reference = cx.reference("reference")?;
    let contact = match form.parse() {
        Ok(contact) => contact,
        Err(errors) => return wrong_contact(&cx, &reference, &form, &errors).await,
    };
    let viewer = case_viewer(&cx, &reference, Purpose::Contact);
    let (vault, now, at) = (cx.app.vault.clone(), cx.now, reference.clone());
    let done = cx
        .write(move |conn| tried(service::change_reach(conn, &vault, &viewer, &at, &contact, now)))
        .await;
    let errors = match done {
        Ok(Ok(_)) => {
            cx.flash("client-contact-saved", &[]);
            return cx.see_other(format!("/handlaggare/person/{reference}"));
        }
        Ok(Err(Wrong::EmailTaken)) => FieldErrors::one("email", "client_email_taken"),
        Ok(Err(Wrong::Known(known))) => return Err(ClientError::Known(known).into()),
        Err(error) => return way_in(&cx, &reference, error),
    };
    wrong_contact(&cx, &reference, &form, &errors).await
}

pub(super) async fn wrong_contact(
    cx: &Cx,
    reference: &Reference,
    form: &ContactForm,
    errors: &FieldErrors,
) -> PageResult {
    let client = match load(cx, reference).await {
        Ok(client) => client,
        Err(error) => return way_in(cx, reference, error),
    };
    let view = FormView::new(form, client.protected, cx.errors(errors)).of(&client);
    cx.editor("client/contact.html").invalid(&view)
}

pub(super) async fn load(cx: &Cx, reference: &Reference) -> Result<Client, AppError> {
    let viewer = case_viewer(cx, reference, Purpose::Contact);
    let (vault, now, reference) = (cx.app.vault.clone(), cx.now, reference.clone());
    cx.write(move |conn| {
        let client = service::load(conn, &viewer, &reference, now)?;
        service::unsealed(conn, &vault, &viewer, client)
    })
    .await
}

#[derive(Serialize)]
pub(super) struct ReadingsView {
    readings: Vec<ReadingView>,
}

#[derive(Serialize)]
pub(super) struct ReadingView {
    at: chrono::NaiveDateTime,
    who: Option<String>,
    purpose: Purpose,
    times: usize,
}

impl From<Reading> for ReadingView {
    fn from(reading: Reading) -> Self {
        Self { at: reading.at, who: reading.who, purpose: reading.purpose, times: reading.times }
    }
}

/// The person's own page of who has read; their own readings are left out.
pub(super) async fn readings(cx: Cx) -> PageResult {
    let (viewer, user_id, now) = (Viewer::own(cx.actor), cx.signed_in()?.user_id, cx.now);
    let readings = cx
        .write(move |conn| {
            let client = service::of_user(conn, &viewer, user_id, now)?;
            service::readings(conn, &viewer, &client)
        })
        .await?;
    let others = readings.into_iter().filter(|reading| reading.purpose != Purpose::OwnPages);
    cx.page("client/readings.html", &ReadingsView { readings: others.map(Into::into).collect() })
}
