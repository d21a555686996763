//! A CSV file read by the names of its columns, with every fault noted by row.

use std::collections::HashMap;

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord, Trim};
use sha2::{Digest, Sha256};

use crate::kernel::text;

/// What is wrong in a file: where, and a code that says what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The row as a spreadsheet counts it: the header is row 1.
    pub row: usize,
    /// The column's name, folded; empty when the fault is the whole row's.
    pub column: String,
    pub code: &'static str,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", column \"{}\"", self.column)?;
        }
        write!(f, ": {}", self.code.replace('_', " "))
    }
}

/// The rows of a file.
pub struct Sheet {
    columns: HashMap<String, usize>,
    rows: Vec<StringRecord>,
}

impl Sheet {
    /// Reads UTF-8 with or without byte order mark, separated by comma or semicolon.
    ///
    /// # Errors
    /// Every row that cannot be read at all.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let header = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
        let parts = |sign: u8| header.split(|b| *b == sign).count();
        let delimiter = if parts(b';') > parts(b',') { b';' } else { b',' };
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(bytes);
        let whole = |row, code| Fault { row, column: String::new(), code };

        let header = reader.headers().map_err(|_| vec![whole(1, "not_utf8")])?.clone();
        let columns: HashMap<String, usize> =
            header.iter().enumerate().map(|(at, name)| (text::fold(name), at)).collect();
        let (mut rows, mut faults) = (Vec::new(), Vec::new());
        for (at, record) in reader.into_records().enumerate() {
            match record {
                Ok(record) if record.len() == header.len() => rows.push(record),
                Ok(_) => faults.push(whole(at + 2, "wrong_number_of_fields")),
                Err(_) => faults.push(whole(at + 2, "not_utf8")),
            }
        }
        if rows.is_empty() && faults.is_empty() {
            faults.push(whole(1, "no_rows"));
        }
        if faults.is_empty() { Ok(Self { columns, rows }) } else { Err(faults) }
    }

    /// Whether the file has a column of this folded name.
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// The names that are not there, each as a fault of the header.
    pub fn missing(&self, columns: &[&str]) -> Vec<Fault> {
        let fault = |column: &&str| Fault {
            row: 1,
            column: (*column).to_owned(),
            code: "column_is_missing",
        };
        columns.iter().filter(|column| !self.has(column)).map(fault).collect()
    }

    /// The rows, each ready to be asked for its fields.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().enumerate().map(|(at, record)| Row {
            sheet: self,
            record,
            number: at + 2,
            faults: Vec::new(),
        })
    }
}

/// One row. A field that is wrong is noted and a stand-in given, so that all faults are found at once.
pub struct Row<'a> {
    sheet: &'a Sheet,
    record: &'a StringRecord,
    pub number: usize,
    pub faults: Vec<Fault>,
}

impl Row<'_> {
    /// Notes a fault.
    pub fn fault(&mut self, column: &str, code: &'static str) {
        self.faults.push(Fault { row: self.number, column: column.to_owned(), code });
    }

    /// The field, empty if the column or the text is not there.
    pub fn raw(&self, column: &str) -> &str {
        self.sheet.columns.get(column).and_then(|at| self.record.get(*at)).unwrap_or_default()
    }

    /// A text of at most `max` letters, possibly empty.
    pub fn text(&mut self, column: &str, max: usize) -> String {
        let text = self.raw(column).to_owned();
        if text.chars().count() > max {
            self.fault(column, "too_long");
        }
        text
    }

    /// A text that must be there.
    pub fn needed(&mut self, column: &str, max: usize) -> String {
        let text = self.text(column, max);
        if text.is_empty() {
            self.fault(column, "is_empty");
        }
        text
    }

    /// A text that may be absent.
    pub fn perhaps(&mut self, column: &str, max: usize) -> Option<String> {
        Some(self.text(column, max)).filter(|text| !text.is_empty())
    }

    /// "True", "False", or nothing.
    pub fn truth(&mut self, column: &str) -> Option<bool> {
        match self.raw(column).to_ascii_lowercase().as_str() {
            "true" => Some(true),
            "false" => Some(false),
            "" => None,
            _ => {
                self.fault(column, "neither_true_nor_false");
                None
            }
        }
    }

    /// A mark: set, or not.
    pub fn mark(&mut self, column: &str) -> bool {
        self.truth(column).unwrap_or(false)
    }

    /// A whole number within limits.
    pub fn number(&mut self, column: &str, least: i64, most: i64) -> i64 {
        match self.raw(column).parse() {
            Ok(number) if (least..=most).contains(&number) => number,
            _ => {
                self.fault(column, "not_a_number_in_range");
                least
            }
        }
    }

    /// A day written 2021-04-15.
    pub fn day(&mut self, column: &str) -> NaiveDate {
        NaiveDate::parse_from_str(self.raw(column), "%Y-%m-%d").unwrap_or_else(|_| {
            self.fault(column, "not_a_date");
            NaiveDate::default()
        })
    }

    /// A word of a closed list of folded Swedish words.
    pub fn word<T: Copy>(&mut self, column: &str, list: &[(&str, T)]) -> Option<T> {
        let word = text::fold(self.raw(column));
        if word.is_empty() {
            return None;
        }
        let found = list.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
        if found.is_none() {
            self.fault(column, "unknown_word");
        }
        found
    }

    /// A word of a closed list that must be there.
    pub fn needed_word<T: Copy>(&mut self, column: &str, list: &[(&str, T)], stand_in: T) -> T {
        if self.raw(column).is_empty() {
            self.fault(column, "is_empty");
        }
        self.word(column, list).unwrap_or(stand_in)
    }

    /// SHA-256 of the fields, in hex.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for field in self.record {
            hash.update(field.as_bytes());
            hash.update([0x1f]);
        }
        hex::encode(hash.finalize())
    }
}
