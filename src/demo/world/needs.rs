//! What people in the made-up world looked for and did not find. Nothing here draws from the world's
//! chance: what happens elsewhere stays as it was.

use super::model::{Happening, World};
use chrono::Days;

use crate::demand::{self, Cause, NewDemand, Source};
use crate::kernel::time;
use crate::measure::{Area, Language, MeasureKind};
use crate::platform::AppError;
use crate::platform::db::Conn;

struct Need {
    cause: Cause,
    kind: Option<MeasureKind>,
    area: Option<Area>,
    language: Option<Language>,
    /// How many times in the last ninety days.
    times: u64,
    /// The first of them says it in words.
    words: &'static str,
}

const NEEDS: [Need; 6] = [
    Need {
        cause: Cause::Full,
        kind: Some(MeasureKind::WorkTraining),
        area: Some(Area::Bollmora),
        language: None,
        times: 9,
        words: "Det är fullt i verkstaden. Jag vill börja snart.",
    },
    Need {
        cause: Cause::Language,
        kind: Some(MeasureKind::JobCoaching),
        area: None,
        language: Some(Language::Tigrinya),
        times: 7,
        words: "Jag vill prata tigrinja med min coach.",
    },
    Need {
        cause: Cause::Area,
        kind: Some(MeasureKind::LanguageSupport),
        area: Some(Area::Brevik),
        language: None,
        times: 5,
        words: "Bussen från Brevik tar lång tid. Finns det något närmare?",
    },
    Need {
        cause: Cause::Nothing,
        kind: Some(MeasureKind::Vocational),
        area: None,
        language: None,
        times: 3,
        words: "Jag vill lära mig svetsa på kvällen.",
    },
    Need {
        cause: Cause::Kind,
        kind: Some(MeasureKind::Ips),
        area: None,
        language: None,
        times: 2,
        words: "",
    },
    Need {
        cause: Cause::Accessibility,
        kind: None,
        area: Some(Area::TyresoStrand),
        language: None,
        times: 1,
        words: "Jag behöver ett tyst rum.",
    },
];

impl World {
    pub(super) fn plan_needs(&mut self) {
        for (n, need) in NEEDS.iter().enumerate() {
            for time in 0..need.times {
                // Spread over the ninety days; which day does not matter.
                let days = 1 + (time * 17 + need.times * 5) % 88;
                let day = time::stockholm_day(self.end) - Days::new(days);
                if let Ok(at) = time::utc_of_stockholm(day, 12, 5) {
                    // The first time is told in words.
                    self.push(at, Happening::Miss(if time == 0 { n } else { n + NEEDS.len() }));
                }
            }
        }
    }

    pub(super) fn miss(&self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let Some(need) = NEEDS.get(n % NEEDS.len()) else { return Ok(()) };
        let told = n < NEEDS.len() && !need.words.is_empty();
        let new = NewDemand {
            kind: need.kind,
            area: need.area,
            language: need.language,
            words: if told { need.words.to_owned() } else { String::new() },
            ..NewDemand::of(if told { Source::Told } else { Source::List }, need.cause)
        };
        demand::record(conn, &new, self.now)?;
        Ok(())
    }
}
