//! Moments in UTC, days in Stockholm, and how the law counts a period.
//!
//! A moment is a `NaiveDateTime` in UTC and is stored as such; a day is a `NaiveDate` as people
//! in Sweden live it. Between the two there is only this file. Nothing here reads the clock.

use chrono::{
    Datelike, Days, MappedLocalTime, Months, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone,
    Weekday,
};
use chrono_tz::Europe::Stockholm;

/// Why a day or a moment cannot be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The answer lies outside what a date can hold (about 262,000 years each way).
    #[error("the day lies outside the calendar")]
    TooFar,
    /// No clock shows this hour and minute.
    #[error("no clock shows {hour:02}:{minute:02}")]
    NoSuchTime { hour: u32, minute: u32 },
}

/// The day in Stockholm on which a moment falls.
pub fn stockholm_day(moment: NaiveDateTime) -> NaiveDate {
    stockholm_time(moment).date()
}

/// What a clock on a wall in Stockholm shows at a moment.
///
/// On the last hour of the calendar itself, where that cannot be written, the moment unchanged.
pub fn stockholm_time(moment: NaiveDateTime) -> NaiveDateTime {
    let offset = Stockholm.offset_from_utc_datetime(&moment).fix();
    moment.checked_add_offset(offset).unwrap_or(moment)
}

/// The moment at which clocks in Stockholm show a time of a day (R49).
///
/// An autumn time that comes twice means its first coming. A spring time that never comes means
/// the moment at which the clocks were moved past it, so that a deadline at 02:30 that night
/// falls when the clocks turn from 02:00 to 03:00.
///
/// # Errors
/// [`CalendarError::NoSuchTime`] for an hour past 23 or a minute past 59, and
/// [`CalendarError::TooFar`] on the calendar's last and first days.
pub fn utc_of_stockholm(
    day: NaiveDate,
    hour: u32,
    minute: u32,
) -> Result<NaiveDateTime, CalendarError> {
    let shown =
        day.and_hms_opt(hour, minute, 0).ok_or(CalendarError::NoSuchTime { hour, minute })?;
    // Where the time is missing, the first one that is not. The clocks skip one hour; three is
    // more than they ever did.
    let (shown, offset) = (0..=180)
        .filter_map(|late| shown.checked_add_signed(TimeDelta::minutes(late)))
        .find_map(|shown| match Stockholm.offset_from_local_datetime(&shown) {
            MappedLocalTime::Single(offset) | MappedLocalTime::Ambiguous(offset, _) => {
                Some((shown, offset.fix()))
            }
            MappedLocalTime::None => None,
        })
        .ok_or(CalendarError::TooFar)?;
    shown.checked_sub_offset(offset).ok_or(CalendarError::TooFar)
}

/// Easter Sunday by the Gregorian reckoning (the computus of 1582, in the form that needs no table).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    // How far the moon has drifted from the nineteen-year round, and on which day it is full.
    let drift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let full_moon = (19 * golden + century - century.div_euclid(4) - drift + 15).rem_euclid(30);
    let to_sunday =
        (32 + 2 * century.rem_euclid(4) + 2 * (in_century / 4) - full_moon - in_century % 4)
            .rem_euclid(7);
    let week_early = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    let after_equinox = full_moon + to_sunday - 7 * week_early;
    NaiveDate::from_ymd_opt(year, 3, 22)?
        .checked_add_signed(TimeDelta::days(i64::from(after_equinox)))
}

/// Whether the day is a public holiday with a name, or one of the three eves that count as one.
///
/// Ordinary Sundays, which the act also lists, are left to [`is_closed_day`]. The list is the one
/// in force since 2005, when the National Day took the place of Whit Monday; it is used for every
/// year.
///
/// Source: lagen (1989:253) om allmänna helgdagar; the eves: lagen (1930:173) om beräkning av
/// lagstadgad tid, 2 §.
pub fn is_holiday(day: NaiveDate) -> bool {
    let fixed =
        matches!((day.month(), day.day()), (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24..=26 | 31));
    let midsummer = day.month() == 6
        && match day.weekday() {
            Weekday::Fri => (19..=25).contains(&day.day()),
            Weekday::Sat => (20..=26).contains(&day.day()),
            _ => false,
        };
    let all_saints =
        day.weekday() == Weekday::Sat && matches!((day.month(), day.day()), (10, 31) | (11, 1..=6));
    let by_easter = easter_sunday(day.year()).is_some_and(|easter| {
        // Good Friday, Easter, Easter Monday, Ascension Day, Whit Sunday.
        matches!(day.signed_duration_since(easter).num_days(), -2 | 0 | 1 | 39 | 49)
    });
    fixed || midsummer || all_saints || by_easter
}

/// Whether a period may not end on the day: Saturdays, Sundays and holidays (R42).
///
/// Maundy Thursday and Walpurgis Eve are ordinary days, however empty the offices are.
///
/// Source: lagen (1930:173) om beräkning av lagstadgad tid, 2 §.
pub fn is_closed_day(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || is_holiday(day)
}

/// How long a statutory period runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    Days(u32),
    Weeks(u32),
    Months(u32),
    Years(u32),
}

impl Period {
    /// The day on which the period would end if every day were a working day (R43).
    fn counted_from(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => start.checked_add_days(Days::new(days.into())),
            Self::Weeks(weeks) => start.checked_add_days(Days::new(u64::from(weeks) * 7)),
            Self::Months(months) => start.checked_add_months(Months::new(months)),
            Self::Years(years) => start.checked_add_months(Months::new(years.checked_mul(12)?)),
        }
    }
}

/// The last day of a period that began to run with an event on `start` (R42, R43).
///
/// `start` is day 0. Days and weeks are counted through holidays. A period of months or years
/// ends on the same date, or on the last day of a month that is too short for it. If the day
/// found is closed, the period ends on the next day that is not.
///
/// Source: lagen (1930:173) om beräkning av lagstadgad tid, 1 and 2 §§; LOU 20 kap. 18 §.
///
/// # Errors
/// [`CalendarError::TooFar`] if the day cannot be written as a date.
pub fn last_day(start: NaiveDate, period: Period) -> Result<NaiveDate, CalendarError> {
    let mut day = period.counted_from(start).ok_or(CalendarError::TooFar)?;
    while is_closed_day(day) {
        day = next_day(day)?;
    }
    Ok(day)
}

/// The last day of the standstill after an award notice (avtalsspärr, R40).
///
/// `sent` is the day on which the notice went out. It is ten days if every notice went
/// electronically and fifteen if even one went otherwise. The authority may have promised longer
/// in the notice; then use [`last_day`] with what it promised.
///
/// Source: LOU 20 kap. 1 and 18 §§.
///
/// # Errors
/// [`CalendarError::TooFar`] if the day cannot be written as a date.
pub fn standstill(sent: NaiveDate, electronic: bool) -> Result<NaiveDate, CalendarError> {
    last_day(sent, Period::Days(if electronic { 10 } else { 15 }))
}

/// The first day on which a contract may be signed after a standstill: the day after its last.
/// It need not be a working day.
///
/// # Errors
/// [`CalendarError::TooFar`] after the calendar's last day.
pub fn earliest_contract(last_day: NaiveDate) -> Result<NaiveDate, CalendarError> {
    next_day(last_day)
}

/// The `count`th working day after `day`; with 0 the day itself, closed or not.
///
/// For promises made by the portal ("an answer within three working days"), not for periods
/// in law, which are counted by [`last_day`].
///
/// # Errors
/// [`CalendarError::TooFar`] if the day cannot be written as a date.
pub fn add_working_days(day: NaiveDate, count: u16) -> Result<NaiveDate, CalendarError> {
    let mut day = day;
    for _ in 0..count {
        day = next_day(day)?;
        while is_closed_day(day) {
            day = next_day(day)?;
        }
    }
    Ok(day)
}

fn next_day(day: NaiveDate) -> Result<NaiveDate, CalendarError> {
    day.succ_opt().ok_or(CalendarError::TooFar)
}
