//! How far it is between two areas. The home is not known here, and is not asked for: the area that
//! the right names stands for it, and the distance is from the middle of one area to the middle of
//! another, as the crow flies. The table is part of the published rule.

use crate::measure::Area;

/// Where the middle of an area lies, in metres east and north of Tyresö centrum; rounded to
/// hundreds. What lies in the whole municipality lies nowhere.
const fn middle(area: Area) -> Option<(i64, i64)> {
    Some(match area {
        Area::Bollmora => (0, 0),
        Area::Granangen => (-1_100, 200),
        Area::Krusboda => (500, -1_700),
        Area::Oringe => (-1_100, -700),
        Area::Trollbacken => (-1_500, -2_300),
        Area::Brevik => (7_300, -2_400),
        Area::Raksta => (9_900, -3_200),
        Area::TyresoStrand => (3_900, 100),
        Area::WholeMunicipality => return None,
    })
}

/// Metres between two areas, rounded down; nothing where one of them lies nowhere.
pub fn metres(from: Area, to: Area) -> Option<i64> {
    let ((x, y), (u, v)) = (middle(from)?, middle(to)?);
    Some(((x - u) * (x - u) + (y - v) * (y - v)).isqrt())
}
