//! Moments in UTC against what clocks in Stockholm show (R49).

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use valfard_tyreso::kernel::time::{
    CalendarError, stockholm_day, stockholm_time, utc_of_stockholm,
};

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a moment")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_day_begins_an_hour_before_utc_in_winter_and_two_in_summer() {
    assert_eq!(stockholm_day(at("2026-01-14 22:59")), day("2026-01-14"));
    assert_eq!(stockholm_day(at("2026-01-14 23:00")), day("2026-01-15"));
    assert_eq!(stockholm_day(at("2026-07-14 21:59")), day("2026-07-14"));
    assert_eq!(stockholm_day(at("2026-07-14 22:00")), day("2026-07-15"));
    assert_eq!(stockholm_time(at("2026-07-14 15:00")), at("2026-07-14 17:00"));
}

#[test]
fn spring_night_2026_has_no_half_past_two() {
    let night = day("2026-03-29");
    assert_eq!(utc_of_stockholm(night, 1, 59), Ok(at("2026-03-29 00:59")));
    // Missing: the instant after the gap.
    assert_eq!(utc_of_stockholm(night, 2, 0), Ok(at("2026-03-29 01:00")));
    assert_eq!(utc_of_stockholm(night, 2, 30), Ok(at("2026-03-29 01:00")));
    assert_eq!(utc_of_stockholm(night, 2, 59), Ok(at("2026-03-29 01:00")));
    assert_eq!(utc_of_stockholm(night, 3, 0), Ok(at("2026-03-29 01:00")));
    assert_eq!(stockholm_time(at("2026-03-29 00:59")), at("2026-03-29 01:59"));
    assert_eq!(stockholm_time(at("2026-03-29 01:00")), at("2026-03-29 03:00"));
}

#[test]
fn autumn_night_2026_has_half_past_two_twice_and_the_first_counts() {
    let night = day("2026-10-25");
    assert_eq!(utc_of_stockholm(night, 1, 59), Ok(at("2026-10-24 23:59")));
    assert_eq!(utc_of_stockholm(night, 2, 0), Ok(at("2026-10-25 00:00")));
    assert_eq!(utc_of_stockholm(night, 2, 30), Ok(at("2026-10-25 00:30")));
    assert_eq!(utc_of_stockholm(night, 3, 0), Ok(at("2026-10-25 02:00")));
    assert_eq!(stockholm_time(at("2026-10-25 00:30")), at("2026-10-25 02:30"));
    assert_eq!(stockholm_time(at("2026-10-25 01:30")), at("2026-10-25 02:30"));
}

#[test]
fn the_days_of_a_clock_change_are_23_and_25_hours_long() {
    let hours = |date: &str| {
        let start = utc_of_stockholm(day(date), 0, 0).unwrap();
        let end = utc_of_stockholm(day(date).succ_opt().unwrap(), 0, 0).unwrap();
        (end - start).num_hours()
    };
    assert_eq!((hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-22")), (23, 25, 24));
}

#[test]
fn no_such_time_and_no_such_day_are_errors() {
    let noon = day("2026-03-03");
    assert_eq!(
        utc_of_stockholm(noon, 24, 0),
        Err(CalendarError::NoSuchTime { hour: 24, minute: 0 })
    );
    assert!(utc_of_stockholm(noon, 12, 60).is_err());
    assert_eq!(utc_of_stockholm(NaiveDate::MIN, 0, 0), Err(CalendarError::TooFar));
    assert_eq!(stockholm_time(NaiveDateTime::MAX), NaiveDateTime::MAX);
    assert!(utc_of_stockholm(NaiveDate::MAX, 23, 59).is_ok());
}

proptest! {
    #[test]
    fn what_the_wall_shows_leads_back_to_the_moment(minutes in 0_i64..40_000_000) {
        let moment = at("1980-01-01 00:00") + TimeDelta::minutes(minutes);
        let shown = stockholm_time(moment);
        let back = utc_of_stockholm(shown.date(), hour(shown), minute(shown)).unwrap();
        // The second coming of an autumn time leads back to the first.
        prop_assert!(moment == back || moment == back + TimeDelta::hours(1));
        prop_assert_eq!(stockholm_time(back), shown);
    }
}

fn hour(at: NaiveDateTime) -> u32 {
    chrono::Timelike::hour(&at)
}

fn minute(at: NaiveDateTime) -> u32 {
    chrono::Timelike::minute(&at)
}
