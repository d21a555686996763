//! How periods end: the calendar of helgdagar, and every vector that the law or its keepers give.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use proptest::prelude::*;
use valfard_tyreso::kernel::time::{
    CalendarError, Period, add_working_days, earliest_contract, is_closed_day, is_holiday,
    last_day, standstill,
};

const HOLIDAYS: &str = include_str!("../data/holidays/helgdagar_2020_2050.csv");

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn days_of(years: std::ops::RangeInclusive<i32>) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(*years.start(), 1, 1).expect("a day");
    first.iter_days().take_while(move |day| day.year() <= *years.end())
}

#[test]
fn holidays_by_rule_are_those_of_the_official_lists_2020_to_2050() {
    let listed: BTreeSet<NaiveDate> =
        HOLIDAYS.lines().skip(1).map(|line| day(line.split(',').next().unwrap())).collect();
    let computed: BTreeSet<NaiveDate> = days_of(2020..=2050).filter(|d| is_holiday(*d)).collect();
    assert_eq!(listed.len(), 495);
    assert_eq!(computed, listed);
}

#[test]
fn closed_days_are_weekends_and_holidays() {
    for d in days_of(2020..=2050) {
        let weekend = matches!(d.weekday(), Weekday::Sat | Weekday::Sun);
        assert_eq!(is_closed_day(d), weekend || is_holiday(d), "{d}");
    }
    for ordinary in ["2028-04-13", "2027-04-30", "2026-12-23", "2027-01-05", "2027-05-07"] {
        assert!(!is_closed_day(day(ordinary)), "{ordinary} is an ordinary day");
    }
}

#[test]
fn easter_falls_where_almanacs_put_it_far_away_too() {
    // Earliest and latest possible, and the two exceptions of the Gregorian table.
    for easter in
        ["1818-03-22", "2285-03-22", "1943-04-25", "2038-04-25", "1981-04-19", "1954-04-18"]
    {
        let monday = day(easter).succ_opt().unwrap();
        assert!(is_holiday(day(easter)) && is_holiday(monday), "{easter}");
        assert!(!is_holiday(monday.succ_opt().unwrap()), "{easter}");
    }
}

/// Day sent, electronically or not, last day of the standstill, earliest contract (R40, R42).
const STANDSTILLS: &[(&str, bool, &str, &str)] = &[
    // Two examples that Upphandlingsmyndigheten gives.
    ("2019-04-01", true, "2019-04-11", "2019-04-12"),
    ("2019-04-18", true, "2019-04-29", "2019-04-30"),
    // Good Friday; Ascension Day; the three eves.
    ("2026-03-24", true, "2026-04-07", "2026-04-08"),
    ("2026-05-04", true, "2026-05-15", "2026-05-16"),
    ("2026-06-09", true, "2026-06-22", "2026-06-23"),
    ("2026-12-14", true, "2026-12-28", "2026-12-29"),
    ("2026-12-21", true, "2027-01-04", "2027-01-05"),
    ("2027-03-16", true, "2027-03-30", "2027-03-31"),
    ("2028-05-15", true, "2028-05-26", "2028-05-27"),
    // One letter by post: fifteen days. Holidays inside a period do not lengthen it.
    ("2028-05-15", false, "2028-05-30", "2028-05-31"),
    ("2027-03-11", false, "2027-03-30", "2027-03-31"),
    ("2026-04-28", true, "2026-05-08", "2026-05-09"),
    // Walpurgis Eve is an ordinary day.
    ("2027-04-20", true, "2027-04-30", "2027-05-01"),
    ("2026-10-21", true, "2026-11-02", "2026-11-03"),
    ("2029-12-14", true, "2029-12-27", "2029-12-28"),
];

#[test]
fn standstill_ends_as_the_vectors_say() {
    for (sent, electronic, last, contract) in STANDSTILLS {
        let end = standstill(day(sent), *electronic).unwrap();
        assert_eq!(end, day(last), "sent {sent}");
        assert_eq!(earliest_contract(end), Ok(day(contract)), "sent {sent}");
    }
}

/// What began the period and on which day, the period, its last day (R41–R48).
const PERIODS: &[(&str, &str, Period, &str)] = &[
    ("court ruled, LOU 20:10", "2029-06-12", Period::Days(10), "2029-06-25"),
    ("court ruled, LOU 20:10", "2030-05-20", Period::Days(10), "2030-05-31"),
    ("cancellation sent, LOU 20:12", "2031-04-01", Period::Days(10), "2031-04-15"),
    ("refusal notified, LOV 10:1", "2026-05-29", Period::Weeks(3), "2026-06-22"),
    ("refusal notified, LOV 10:1", "2026-03-13", Period::Weeks(3), "2026-04-07"),
    ("refusal notified, LOV 10:1", "2027-06-04", Period::Weeks(3), "2027-06-28"),
    ("refusal notified, LOV 10:1", "2029-05-16", Period::Weeks(3), "2029-06-07"),
    ("refusal notified, LOV 10:1, Maundy Thursday", "2028-03-23", Period::Weeks(3), "2028-04-13"),
    ("decision served, FL 44", "2027-06-10", Period::Weeks(3), "2027-07-01"),
    ("delay complaint, FL 12", "2026-12-09", Period::Weeks(4), "2027-01-07"),
    ("contract, LOU 19:7", "2026-12-01", Period::Days(30), "2027-01-04"),
    ("contract, LOU 19:7, leap day inside", "2028-01-31", Period::Days(30), "2028-03-01"),
    ("quarter end, LOU 19:7", "2027-09-30", Period::Days(30), "2027-11-01"),
    ("published, LOU 20:17", "2030-12-02", Period::Days(30), "2031-01-02"),
    ("contract, LOU 20:17, no 31 February", "2026-08-31", Period::Months(6), "2027-03-01"),
    ("contract, LOU 20:17, leap year", "2027-08-31", Period::Months(6), "2028-02-29"),
    ("access request, GDPR", "2031-01-31", Period::Months(1), "2031-02-28"),
    ("access request, GDPR", "2027-12-01", Period::Months(1), "2028-01-03"),
    ("application refused, LOV 10:5", "2028-02-29", Period::Years(1), "2029-02-28"),
];

#[test]
fn periods_end_as_the_vectors_say() {
    for (event, start, period, last) in PERIODS {
        assert_eq!(last_day(day(start), *period), Ok(day(last)), "{event}, {start}");
    }
}

#[test]
fn r44_counting_from_the_day_of_sending_would_be_wrong() {
    assert_eq!(last_day(day("2027-06-01"), Period::Weeks(3)), Ok(day("2027-06-22")));
    assert_eq!(last_day(day("2027-06-10"), Period::Weeks(3)), Ok(day("2027-07-01")));
}

#[test]
fn a_period_of_nothing_ends_on_its_day_or_the_next_open_one() {
    assert_eq!(last_day(day("2026-03-03"), Period::Days(0)), Ok(day("2026-03-03")));
    assert_eq!(last_day(day("2026-04-03"), Period::Weeks(0)), Ok(day("2026-04-07")));
}

#[test]
fn working_days_skip_closed_ones() {
    for (from, count, to) in [
        ("2026-04-02", 1, "2026-04-07"),
        ("2026-04-02", 2, "2026-04-08"),
        ("2026-12-22", 3, "2026-12-29"),
        ("2026-11-21", 1, "2026-11-23"),
        ("2026-11-21", 0, "2026-11-21"),
        ("2026-11-02", 5, "2026-11-09"),
    ] {
        assert_eq!(add_working_days(day(from), count), Ok(day(to)), "{from} + {count}");
    }
}

#[test]
fn the_edge_of_the_calendar_is_an_error_and_no_panic() {
    let edge = NaiveDate::MAX;
    for period in [Period::Days(1), Period::Weeks(u32::MAX), Period::Months(1), Period::Years(1)] {
        assert_eq!(last_day(edge, period), Err(CalendarError::TooFar));
    }
    assert_eq!(last_day(day("2026-01-01"), Period::Years(u32::MAX)), Err(CalendarError::TooFar));
    assert_eq!(earliest_contract(edge), Err(CalendarError::TooFar));
    assert_eq!(add_working_days(edge, 1), Err(CalendarError::TooFar));
    assert!(!is_holiday(NaiveDate::MIN) || is_closed_day(NaiveDate::MIN));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..60_000).prop_map(|n| day("1990-01-01") + chrono::Days::new(n))
}

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (0_u32..400).prop_map(Period::Days),
        (0_u32..60).prop_map(Period::Weeks),
        (0_u32..60).prop_map(Period::Months),
        (0_u32..10).prop_map(Period::Years),
    ]
}

proptest! {
    #[test]
    fn a_last_day_is_open_and_no_earlier_open_day_was_passed(
        start in any_day(),
        days in 0_u32..400,
    ) {
        let last = last_day(start, Period::Days(days)).unwrap();
        let counted = start + chrono::Days::new(days.into());
        prop_assert!(!is_closed_day(last));
        prop_assert!(last >= counted);
        prop_assert!(counted.iter_days().take_while(|d| *d < last).all(is_closed_day));
        prop_assert!((last - counted).num_days() <= 5, "Christmas before a weekend is the longest");
    }

    #[test]
    fn a_later_start_never_ends_earlier(start in any_day(), later in 0_u64..40, period in any_period()) {
        let second = start + chrono::Days::new(later);
        prop_assert!(last_day(start, period).unwrap() <= last_day(second, period).unwrap());
    }

    #[test]
    fn working_days_add_up(start in any_day(), first in 0_u16..30, second in 1_u16..30) {
        let together = add_working_days(start, first + second).unwrap();
        let apart = add_working_days(add_working_days(start, first).unwrap(), second).unwrap();
        prop_assert_eq!(together, apart);
        prop_assert!(!is_closed_day(together));
    }
}
