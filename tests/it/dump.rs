//! Everything that the database holds, cell by cell, as somebody reads it who has stolen it.

use diesel::prelude::*;
use diesel::sql_types::{Binary, Nullable, Text};
use valfard_tyreso::kernel::text::fold;
use valfard_tyreso::platform::db::Each;

use crate::app::TestApp;

const SQLITE: &str = "SELECT m.name AS place, c.name AS field, c.type AS kind \
    FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
const POSTGRES: &str = "SELECT table_name::text AS place, column_name::text AS field, \
    data_type::text AS kind FROM information_schema.columns WHERE table_schema = 'public'";

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = Text)]
    field: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

#[derive(QueryableByName)]
struct Cell {
    #[diesel(sql_type = Nullable<Binary>)]
    cell: Option<Vec<u8>>,
}

/// Every cell with the table and the column that it stands in.
pub struct Dump(Vec<(String, Vec<u8>)>);

impl Dump {
    pub fn of(app: &TestApp) -> Self {
        Self(app.db(|conn| {
            let columns: Vec<Column> = match conn.each() {
                Each::Sqlite(c) => diesel::sql_query(SQLITE).load(c)?,
                Each::Postgres(c) => diesel::sql_query(POSTGRES).load(c)?,
            };
            let mut cells = Vec::new();
            for Column { place, field, kind } in columns {
                let bytes = match (conn.each(), kind.as_str()) {
                    (Each::Sqlite(_), _) => format!("CAST(\"{field}\" AS BLOB)"),
                    (Each::Postgres(_), "bytea") => format!("\"{field}\""),
                    (Each::Postgres(_), _) => {
                        format!("convert_to(\"{field}\"::text, 'UTF8')")
                    }
                };
                let query = diesel::sql_query(format!("SELECT {bytes} AS cell FROM \"{place}\""));
                let found: Vec<Cell> = match conn.each() {
                    Each::Sqlite(c) => query.load(c)?,
                    Each::Postgres(c) => query.load(c)?,
                };
                let at = format!("{place}.{field}");
                cells.extend(found.into_iter().filter_map(|one| Some((at.clone(), one.cell?))));
            }
            Ok::<_, diesel::result::Error>(cells)
        }))
    }

    /// Where a text stands, in any case and spelling.
    pub fn places(&self, text: &str) -> Vec<&str> {
        let sought = fold(text);
        assert!(!sought.is_empty());
        let holds = |cell: &[u8]| fold(&String::from_utf8_lossy(cell)).contains(&sought);
        let mut places: Vec<&str> = self
            .0
            .iter()
            .filter(|(_, cell)| holds(cell))
            .map(|(place, _)| place.as_str())
            .collect();
        places.dedup();
        places
    }

    /// How many cells a column has that are not empty.
    pub fn filled(&self, place: &str) -> usize {
        self.0.iter().filter(|(at, cell)| at == place && !cell.is_empty()).count()
    }
}
