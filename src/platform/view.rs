//! Pages from templates: Tera with the portal's own functions. One engine serves all languages; the
//! language of the page that is being drawn is what a text is in, also inside components, without
//! naming it at each call.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use fluent_bundle::FluentValue;
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::kernel::{Lang, Money, time};
use crate::platform::web::assets;
use crate::platform::words::{Words, inside, missing};

#[derive(RustEmbed)]
#[folder = "templates"]
#[include = "*.html"]
struct Files;

thread_local! {
    /// The language of the page that this thread draws.
    static PAGE: Cell<Lang> = const { Cell::new(Lang::Sv) };
}

/// Puts back the language that was set before, also after a panic.
struct Restore(Lang);

impl Drop for Restore {
    fn drop(&mut self) {
        PAGE.set(self.0);
    }
}

/// The templates.
pub struct Views {
    engine: Tera,
}

impl std::fmt::Debug for Views {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Views")
    }
}

impl Views {
    /// Reads and checks every template, once in a process: they lie in the program.
    ///
    /// # Errors
    /// The template that does not parse, in Tera's words.
    pub fn load(words: &Arc<Words>) -> Result<Arc<Self>, String> {
        static VIEWS: OnceLock<Result<Arc<Views>, String>> = OnceLock::new();
        VIEWS.get_or_init(|| Self::parse(words).map(Arc::new).map_err(|e| e.to_string())).clone()
    }

    fn parse(words: &Arc<Words>) -> Result<Self, tera::Error> {
        let files: Vec<(String, String)> = Files::iter()
            .filter_map(|name| {
                let data = Files::get(&name)?.data;
                Some((name.into_owned(), String::from_utf8_lossy(&data).into_owned()))
            })
            .collect();
        let mut engine = Tera::default();
        add_functions(&mut engine, words);
        engine.add_raw_templates(files.iter().map(|(name, text)| (name, text)))?;
        Ok(Self { engine })
    }

    /// Draws a page.
    ///
    /// # Errors
    /// Tera's: an unknown template or an undefined variable.
    pub fn draw(
        &self,
        lang: Lang,
        template: &str,
        context: &Context,
    ) -> Result<String, tera::Error> {
        let _restore = Restore(PAGE.replace(lang));
        self.engine.render(template, context)
    }

    /// The names of all templates.
    pub fn names() -> Vec<String> {
        Files::iter().map(std::borrow::Cow::into_owned).collect()
    }
}

fn add_functions(engine: &mut Tera, words: &Arc<Words>) {
    let texts = Arc::clone(words);
    engine
        .register_function("t", move |args: Kwargs, _: &State| text(&texts, spoken(&args)?, &args));
    let texts = Arc::clone(words);
    engine.register_function("has_text", move |args: Kwargs, _: &State| {
        Ok::<_, tera::Error>(texts.has(args.must_get::<&str>("key")?))
    });
    let texts = Arc::clone(words);
    engine.register_function("word", move |args: Kwargs, _: &State| -> TeraResult<String> {
        let (kind, code) = (args.must_get::<&str>("kind")?, args.must_get::<&str>("code")?);
        let lang = spoken(&args)?;
        let name = texts.text(lang, &format!("{kind}-{}", code.replace('_', "-")), &[]);
        // `inside=true` where it stands in a sentence.
        let is_inside = args.get::<bool>("inside")?.unwrap_or(false);
        Ok(if is_inside { inside(kind, lang, &name) } else { name })
    });
    let texts = Arc::clone(words);
    engine.register_function("day", move |args: Kwargs, _: &State| -> TeraResult<String> {
        let value = args.must_get::<&str>("value")?;
        let day = value.parse().map_err(|_| tera::Error::message(format!("no day: {value}")))?;
        Ok(day_text(&texts, spoken(&args)?, day))
    });
    let texts = Arc::clone(words);
    engine.register_function("moment", move |args: Kwargs, _: &State| -> TeraResult<String> {
        let value = args.must_get::<&str>("value")?;
        let at = value.parse().map_err(|_| tera::Error::message(format!("no moment: {value}")))?;
        Ok(moment_text(&texts, spoken(&args)?, at))
    });
    engine.register_function("brief_day", |args: Kwargs, _: &State| -> TeraResult<String> {
        brief_day(args.must_get::<&str>("value")?)
    });
    engine.register_function("money", |args: Kwargs, _: &State| -> TeraResult<String> {
        Ok(Money::from_ore(args.must_get::<i64>("ore")?).to_string())
    });
    engine.register_function("in_order", |args: Kwargs, _: &State| -> TeraResult<Value> {
        in_order(args.deserialize()?)
    });
    engine.register_function("asset", |args: Kwargs, _: &State| -> TeraResult<String> {
        let path = args.must_get::<&str>("path")?;
        assets::href(path).ok_or_else(|| tera::Error::message(format!("no asset {path}")))
    });
}

#[derive(Deserialize)]
struct Errors {
    errors: BTreeMap<String, Vec<Fault>>,
}

/// One fault of a form, with the field that it is of.
#[derive(Serialize, Deserialize)]
struct Fault {
    #[serde(default)]
    name: String,
    #[serde(default)]
    code: String,
    text: String,
    #[serde(default)]
    place: u64,
}

/// `in_order(errors=view.errors)`: all faults, in the order of the form's fields. Maps have no order that
/// lasts until here.
fn in_order(errors: Errors) -> TeraResult<Value> {
    let all = errors.errors.into_iter();
    let mut all: Vec<Fault> = all
        .flat_map(|(name, found)| {
            found.into_iter().map(move |fault| Fault { name: name.clone(), ..fault })
        })
        .collect();
    all.sort_by_key(|fault| fault.place);
    Value::try_from_serializable(&all)
}

/// The language of one text: the page's, unless the call asks for another one (`lang="sv"`, where
/// the Swedish stands beside a translation).
fn spoken(args: &Kwargs) -> TeraResult<Lang> {
    let Some(word) = args.get::<&str>("lang")? else { return Ok(PAGE.get()) };
    Lang::from_word(word).ok_or_else(|| tera::Error::message(format!("no language: {word}")))
}

/// `t(key="...", n=3, name="...")`: every other argument is a value that the text may name.
fn text(words: &Words, lang: Lang, args: &Kwargs) -> TeraResult<String> {
    let key = args.must_get::<&str>("key")?;
    let values: Vec<(&str, FluentValue<'_>)> = args
        .iter()
        .filter_map(|(name, value)| {
            let name = name.as_str()?;
            let value = match value.as_i64() {
                Some(number) => FluentValue::from(number),
                None => FluentValue::from(value.as_str()?.to_owned()),
            };
            Some((name, value))
        })
        .collect();
    Ok(words.find(lang, key, &values).unwrap_or_else(|| missing(key)))
}

/// "2026-03-03", for columns of tables; a moment in UTC gives its day in Stockholm.
fn brief_day(value: &str) -> TeraResult<String> {
    let day = value.parse::<NaiveDate>();
    let day = day.or_else(|_| value.parse::<NaiveDateTime>().map(time::stockholm_day));
    day.map(|day| day.to_string()).map_err(|_| tera::Error::message(format!("no day: {value}")))
}

/// "tisdag 3 mars 2026".
pub fn day_text(words: &Words, lang: Lang, day: NaiveDate) -> String {
    let weekday =
        words.text(lang, &format!("date-weekday-{}", day.weekday().number_from_monday()), &[]);
    let month = words.text(lang, &format!("date-month-{}", day.month()), &[]);
    let (number, year) = (day.day().to_string(), day.year().to_string());
    words.text(
        lang,
        "date-day",
        &[("weekday", &weekday), ("day", &number), ("month", &month), ("year", &year)],
    )
}

/// "tisdag 3 mars 2026 kl. 17.00", in Stockholm, from a moment in UTC.
pub fn moment_text(words: &Words, lang: Lang, at: NaiveDateTime) -> String {
    let local = time::stockholm_time(at);
    let day = day_text(words, lang, local.date());
    let (hour, minute) = (format!("{:02}", local.hour()), format!("{:02}", local.minute()));
    words.text(lang, "date-moment", &[("day", &day), ("hour", &hour), ("minute", &minute)])
}

/// A page of a list, for the component `nav.paging`.
#[derive(Debug, Clone, Serialize)]
pub struct PageLinks {
    pub number: i64,
    pub last: i64,
    pub total: i64,
    pub previous: Option<String>,
    pub next: Option<String>,
}
