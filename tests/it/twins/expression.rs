//! One spelling for an SQL condition, whoever wrote it: the source, SQLite or PostgreSQL.
//!
//! PostgreSQL gives a CHECK back with casts, brackets and `= ANY (ARRAY[..])`; SQLite as it was typed.

use std::fmt::Write as _;

/// The condition with every bracket said, and nothing that only one of the two says.
pub fn plain(tokens: &[String]) -> String {
    let mut parser = Parser { tokens, at: 0 };
    let text = parser.expression(0);
    assert_eq!(parser.at, tokens.len(), "not read to its end: {}", tokens.join(" "));
    text
}

struct Parser<'a> {
    tokens: &'a [String],
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", String::as_str)
    }

    fn next(&mut self) -> String {
        let token = self.peek().to_owned();
        self.at += 1;
        token
    }

    fn take(&mut self, token: &str) -> bool {
        let found = self.peek() == token;
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, token: &str) {
        let found = self.next();
        assert_eq!(found, token, "in {}", self.tokens.join(" "));
    }

    /// Reads on while operators bind more tightly than `floor`.
    fn expression(&mut self, floor: u8) -> String {
        let mut left = self.first();
        loop {
            let operator = self.peek().to_owned();
            let binding = match operator.as_str() {
                "or" => 1,
                "and" => 2,
                "=" | "<>" | "<" | "<=" | ">" | ">=" | "is" | "in" | "between" | "not" => 4,
                "+" | "-" | "||" => 5,
                _ => return left,
            };
            if binding <= floor {
                return left;
            }
            self.at += 1;
            left = self.rest(&left, &operator, binding);
        }
    }

    /// What stands to the right of an operator.
    fn rest(&mut self, left: &str, operator: &str, binding: u8) -> String {
        match operator {
            "is" => {
                let not = if self.take("not") { "not " } else { "" };
                self.expect("null");
                format!("({left} is {not}null)")
            }
            "between" => {
                let low = self.expression(4);
                self.expect("and");
                let high = self.expression(4);
                format!("(({left} >= {low}) and ({left} <= {high}))")
            }
            "not" => {
                self.expect("in");
                self.one_of(left, "not in")
            }
            "in" => self.one_of(left, "in"),
            "=" | "<>" if ["any", "all"].contains(&self.peek()) => {
                self.at += 1;
                self.expect("(");
                let list = self.first();
                self.expect(")");
                format!("({left} {} {list})", if operator == "=" { "in" } else { "not in" })
            }
            _ => {
                let right = self.expression(binding);
                format!("({left} {operator} {right})")
            }
        }
    }

    /// A list of one is an equation, as PostgreSQL has it.
    fn one_of(&mut self, left: &str, operator: &str) -> String {
        self.expect("(");
        let list = self.list(")");
        match list.as_slice() {
            [one] if operator == "in" => format!("({left} = {one})"),
            [one] => format!("({left} <> {one})"),
            _ => format!("({left} {operator} [{}])", list.join(", ")),
        }
    }

    fn list(&mut self, close: &str) -> Vec<String> {
        let mut list = Vec::new();
        while !self.take(close) {
            list.push(self.expression(0));
            self.take(",");
        }
        list
    }

    fn first(&mut self) -> String {
        let token = self.next();
        let mut text = match token.as_str() {
            "not" => {
                let inner = self.expression(3);
                format!("(not {inner})")
            }
            "(" => {
                let inner = self.expression(0);
                self.expect(")");
                inner
            }
            "array" => {
                self.expect("[");
                format!("[{}]", self.list("]").join(", "))
            }
            "case" => self.case(),
            "true" => "1".to_owned(),
            "false" => "0".to_owned(),
            _ if self.take("(") => {
                if self.take("both") {
                    self.expect("from");
                }
                let name = if token == "btrim" { "trim" } else { token.as_str() };
                format!("{name}({})", self.list(")").join(", "))
            }
            _ => token,
        };
        while self.take("::") {
            self.at += 1;
            if self.take("[") {
                self.expect("]");
            }
        }
        if text.is_empty() {
            text.push('?');
        }
        text
    }

    fn case(&mut self) -> String {
        let mut text = "case".to_owned();
        while self.take("when") {
            let condition = self.expression(0);
            self.expect("then");
            let value = self.expression(0);
            write!(text, " when {condition} then {value}").unwrap();
        }
        if self.take("else") {
            let value = self.expression(0);
            write!(text, " else {value}").unwrap();
        }
        self.expect("end");
        text
    }
}

#[test]
fn a_condition_has_one_spelling() {
    let same = [
        ("state IN ('a', 'b')", "(state = ANY (ARRAY['a'::text, 'b'::text]))"),
        ("state NOT IN ('a', 'b')", "(state <> ALL (ARRAY['a'::text, 'b'::text]))"),
        ("n BETWEEN 1 AND 5 AND m = n", "(((n >= 1) AND (n <= 5)) AND (m = n))"),
        ("(a IS NULL) = (b IS NULL)", "((a IS NULL) = (b IS NULL))"),
        ("trim(x) <> ''", "(TRIM(BOTH FROM x) <> ''::text)"),
        ("NOT open", "(NOT open)"),
        ("a OR b AND c", "(a OR (b AND c))"),
        (
            "CASE WHEN a IS NULL THEN 0 ELSE 1 END + n = 1",
            "((CASE WHEN (a IS NULL) THEN 0 ELSE 1 END + n) = 1)",
        ),
    ];
    for (source, given_back) in same {
        let [left, right] = [source, given_back].map(|text| plain(&super::reader::tokens(text)));
        assert_eq!(left, right);
    }
    let [left, right] =
        ["(a OR b) AND c", "a OR b AND c"].map(|text| plain(&super::reader::tokens(text)));
    assert_ne!(left, right);
}
