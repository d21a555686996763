//! Free places in words and colours, and small words of the pages.

use crate::capacity::Wording;
use crate::catalogue::model::Entry;
use crate::catalogue::rules::places;
use crate::kernel::time;
use crate::platform::view::day_text;
use crate::platform::web::Cx;
use chrono::NaiveDate;
use fluent_bundle::FluentValue;
use serde::Serialize;

/// The line about places, in words.
#[derive(Debug, Serialize)]
pub struct PlacesView {
    pub text: String,
    pub note: String,
    pub color: &'static str,
    pub icon: &'static str,
    /// Whether somebody could choose it today.
    pub choosable: bool,
}

pub fn of_offer(cx: &Cx, entry: &Entry) -> PlacesView {
    let (wording, confirmed) = places::of_offer(entry, cx.now);
    say(cx, wording, confirmed.map(time::stockholm_day))
}

/// How a wording is drawn, here and on the person's own list.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Look {
    /// `catalogue-places-<word>`.
    pub word: &'static str,
    pub color: &'static str,
    pub icon: &'static str,
}

pub const fn look(wording: Wording) -> Look {
    let (word, color, icon) = match wording {
        Wording::Many => ("many", "success", "circle-check"),
        Wording::Few(_) => ("few", "success", "circle-check"),
        Wording::Full => ("full", "warning", "hourglass"),
        Wording::FirstMeeting => ("meeting", "info", "users"),
        Wording::Paused(None) => ("paused", "neutral", "circle-pause"),
        Wording::Paused(Some(_)) => ("paused-to", "neutral", "circle-pause"),
        Wording::Stale => ("stale", "neutral", "info"),
        Wording::Leaving(_) => ("leaving", "neutral", "circle-slash"),
    };
    Look { word, color, icon }
}

/// One wording everywhere, always with the day of its figure.
pub(super) fn say(cx: &Cx, wording: Wording, confirmed: Option<NaiveDate>) -> PlacesView {
    let day = |day: NaiveDate| day_text(&cx.app.words, cx.lang, day);
    let Look { word, color, icon } = look(wording);
    let key = format!("catalogue-places-{word}");
    let text = match wording {
        Wording::Few(n) => count(cx, &key, n),
        Wording::Paused(Some(last)) | Wording::Leaving(last) => {
            cx.text(&key, &[("day", &day(last))])
        }
        _ => cx.text(&key, &[]),
    };
    let note = confirmed.map(|on| cx.text("catalogue-confirmed", &[("day", &day(on))]));
    PlacesView {
        text,
        note: note.unwrap_or_default(),
        color,
        icon,
        choosable: !matches!(wording, Wording::Paused(_) | Wording::Leaving(_)),
    }
}

/// A text with a number in it.
pub fn count(cx: &Cx, key: &str, n: i64) -> String {
    cx.app.words.find(cx.lang, key, &[("n", FluentValue::from(n))]).unwrap_or_default()
}

/// The name of a word of the measure room.
pub fn measure(cx: &Cx, list: &str, word: &str) -> String {
    cx.text(&format!("measure-{list}-{}", word.replace('_', "-")), &[])
}

/// A text's paragraphs; none if it is empty.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
