//! What must hold of all terms, recomputed.

use diesel::prelude::*;

use super::{prices, requirements};
use crate::platform::db::Conn;
use crate::schema::specification;
use crate::terms::model::{Specification, SpecificationState};
use crate::terms::rules;

/// Versions that are not sound, a line each: numbers with gaps, two in force in one series (R4), in
/// force without what the act asks for (R3).
pub fn unsound(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let all: Vec<Specification> = specification::table
        .order((specification::series, specification::version))
        .select(Specification::as_select())
        .load(conn)?;
    let mut faults = Vec::new();
    let mut in_force: Option<&str> = None;
    for one in &all {
        let name = format!("{} version {}", one.series, one.version);
        let asked = requirements(conn, one.id)?;
        let gapless = |numbers: Vec<i64>| numbers.into_iter().zip(1..).all(|(n, place)| n == place);
        if !gapless(asked.iter().map(|row| row.number).collect()) {
            faults.push(format!("{name}: requirements are numbered with gaps"));
        }
        if !gapless(prices(conn, one.id)?.iter().map(|row| row.number).collect()) {
            faults.push(format!("{name}: prices are numbered with gaps"));
        }
        if one.state == SpecificationState::Draft {
            continue;
        }
        for lacking in rules::missing_to_publish(one, asked.len()) {
            faults.push(format!("{name}: published without {lacking}"));
        }
        if one.state == SpecificationState::Published {
            if in_force == Some(one.series.as_str()) {
                faults.push(format!("{name}: a second version in force"));
            }
            in_force = Some(&one.series);
        }
    }
    Ok(faults)
}
