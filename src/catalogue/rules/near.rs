//! How far it is. What is typed is looked up among the places of the offers themselves: their
//! postcodes, localities and areas.
//!
//! The open table of Swedish postcodes (`GeoNames`, CC BY 4.0) has one and the same point for every
//! postcode of the municipality, so that it would answer wrongly for everybody who lives here; it
//! is not used. Where nothing is known the reader is told so, and nothing is left out.

use super::search::{SHORTEST_SLIP, may_mean};
use crate::catalogue::model::{Entry, Point};
use crate::kernel::digits;
use crate::kernel::text::fold;

/// The earth's mean radius in kilometres (IUGG).
const EARTH: f64 = 6_371.0;

text_enum! {
    /// How far away something may lie at most; the word is kilometres.
    pub enum Reach {
        Two = "2",
        Five = "5",
        Ten = "10",
        Twenty = "20",
    }
}

impl Reach {
    pub const fn km(self) -> f64 {
        match self {
            Self::Two => 2.0,
            Self::Five => 5.0,
            Self::Ten => 10.0,
            Self::Twenty => 20.0,
        }
    }
}

/// Where somebody looks from.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// As it was typed.
    pub text: String,
    /// Nothing where nobody knows where that is.
    pub point: Option<Point>,
    /// How far it may be; nothing where only the distance is wanted.
    pub reach: Option<Reach>,
}

/// The distance between two points as the crow flies, in kilometres, by the haversine formula.
pub fn distance(one: Point, other: Point) -> f64 {
    let (lat, lon) = ((other.lat - one.lat).to_radians(), (other.lon - one.lon).to_radians());
    let across = one.lat.to_radians().cos() * other.lat.to_radians().cos();
    let half = (lat / 2.0).sin().powi(2) + across * (lon / 2.0).sin().powi(2);
    2.0 * EARTH * half.sqrt().min(1.0).asin()
}

/// How far it is to the nearest place of an offer, in kilometres; nothing if none of them says
/// where it lies.
pub fn to_offer(entry: &Entry, from: Point) -> Option<f64> {
    let ways = entry.sites.iter().filter_map(|place| Some(distance(from, place.point?)));
    ways.min_by(f64::total_cmp)
}

/// The kilometres that are said of a distance: whole, and never less than one.
pub fn said(km: f64) -> i64 {
    let mut whole = 1;
    // The longest way in the country is some 1,600 km; no cast is needed to count to it.
    while whole < 2_000 && f64::from(whole) + 0.5 <= km {
        whole += 1;
    }
    i64::from(whole)
}

/// Where a postcode, a locality or an area lies: the middle of the places that are known there.
/// `areas` are the areas' names in the reader's language, folded, with the area's word.
pub fn find<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    typed: &str,
    areas: &[(String, &str)],
) -> Option<Point> {
    let asked = fold(typed);
    let postcode = digits::postcode(typed).ok();
    let named = |may_slip: bool| {
        let area = areas.iter().find(|(name, _)| is(name, &asked, may_slip)).map(|(_, word)| *word);
        area.filter(|_| !asked.is_empty())
    };
    let entries: Vec<&Entry> = entries.collect();
    let is_locality = |may_slip: bool| {
        let mut sites = entries.iter().flat_map(|entry| &entry.sites);
        sites.any(|place| is(&fold(&place.locality), &asked, may_slip))
    };
    // A slip is forgiven only where nobody's name is the one that was typed.
    let may_slip = named(false).is_none() && !is_locality(false);
    let area = named(may_slip);
    let mut points: Vec<Point> = Vec::new();
    for place in entries.iter().flat_map(|entry| &entry.sites) {
        let fits = if let Some(postcode) = &postcode {
            digits::postcode(&place.postcode).as_ref() == Ok(postcode)
        } else if let Some(area) = area {
            place.area.word() == area
        } else {
            !asked.is_empty() && is(&fold(&place.locality), &asked, may_slip)
        };
        points.extend(place.point.filter(|_| fits));
    }
    middle(&points)
}

/// Whether a name is the one that was typed; with one slip, if that may be.
fn is(name: &str, asked: &str, may_slip: bool) -> bool {
    name == asked || (may_slip && asked.chars().count() >= SHORTEST_SLIP && may_mean(asked, name))
}

fn middle(points: &[Point]) -> Option<Point> {
    let count = f64::from(u32::try_from(points.len()).ok().filter(|count| *count > 0)?);
    let lat: f64 = points.iter().map(|point| point.lat).sum();
    let lon: f64 = points.iter().map(|point| point.lon).sum();
    Some(Point { lat: lat / count, lon: lon / count })
}
