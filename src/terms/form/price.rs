//! A price, as typed.

use serde::{Deserialize, Serialize};

use super::{SHORT_TEXT, TITLE};
use crate::kernel::{FieldErrors, Money};
use crate::terms::model::{PriceItem, PriceKind, PriceUnit, PriceWish};

/// The highest price, in öre: ten million kronor.
const MOST: Money = Money::from_ore(1_000_000_000);

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PriceForm {
    pub name: String,
    pub price_kind: String,
    pub unit: String,
    pub amount: String,
    pub condition_text: String,
}

impl PriceForm {
    pub fn of(price: &PriceItem) -> Self {
        Self {
            name: price.name.clone(),
            price_kind: price.kind.word().to_owned(),
            unit: price.unit.word().to_owned(),
            amount: price.amount.to_string(),
            condition_text: price.condition_text.clone(),
        }
    }

    /// A fixed price has no condition: what was typed there is left out.
    pub fn parse(&self) -> Result<PriceWish, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.line("name", &self.name, TITLE);
        let kind = PriceKind::from_word(&self.price_kind);
        if kind.is_none() {
            errors.add("price_kind", "not_in_list");
        }
        let unit = PriceUnit::from_word(&self.unit);
        if unit.is_none() {
            errors.add("unit", "not_in_list");
        }
        let amount = Money::parse(&self.amount).and_then(|amount| {
            if (Money::ZERO..=MOST).contains(&amount) { Ok(amount) } else { Err("money") }
        });
        let amount = errors.take("amount", amount);
        let condition = if kind == Some(PriceKind::Result) {
            errors.paragraphs("condition_text", &self.condition_text, SHORT_TEXT)
        } else {
            Some(String::new())
        };
        let wish = name.zip(kind).zip(unit).zip(amount).zip(condition);
        let wish = wish.map(|((((name, kind), unit), amount), condition_text)| PriceWish {
            name,
            kind,
            unit,
            amount,
            condition_text,
        });
        errors.into_result(wish)
    }
}
