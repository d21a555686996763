//! A choice system, as typed.

use serde::{Deserialize, Serialize};

use super::{LINE, day, read};
use crate::kernel::{AuthorityId, FieldErrors, Reference, digits, text};
use crate::measure::{self, Area, Cpv, MeasureKind, TargetGroup};
use crate::system::model::{Bounds, ChoiceSystem, DefaultAlternative, NewSystem};
use crate::system::rules::{self, Named};
use crate::terms::{Head, SHORT_TEXT};

/// Most working days until an applicant hears from somebody.
const REPLY_DAYS: i64 = 30;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SystemForm {
    pub name: String,
    pub measure_kind: String,
    pub cpv: String,
    pub target_groups: Vec<String>,
    pub areas: Vec<String>,
    pub reserved: String,
    pub reply_days: String,
    pub decided_on: String,
    pub decision_registry_no: String,
    pub default_alternative: String,
    pub default_unit: String,
    pub default_supplier: String,
    pub default_ground: String,
    pub legal_opinion: String,
    /// `check` shows the answers first, `edit` goes back to the fields; anything else saves.
    pub step: String,
}

impl SystemForm {
    /// In-house is what those who do not choose get, unless another is chosen (R14).
    pub fn blank() -> Self {
        Self {
            default_alternative: DefaultAlternative::InHouse.word().to_owned(),
            ..Self::default()
        }
    }

    pub fn of(system: &ChoiceSystem) -> Self {
        let bounds = system.bounds();
        Self {
            name: system.name.clone(),
            measure_kind: system.measure_kind.word().to_owned(),
            cpv: system.cpv.to_string(),
            target_groups: bounds.target_groups.iter().map(|one| one.word().to_owned()).collect(),
            areas: bounds.areas.iter().map(|one| one.word().to_owned()).collect(),
            reserved: if bounds.reserved { "yes" } else { "" }.to_owned(),
            reply_days: bounds.reply_days.map(|days| days.to_string()).unwrap_or_default(),
            decided_on: system.decided_on.to_string(),
            decision_registry_no: system.decision_registry_no.clone(),
            default_alternative: system.default_alternative.word().to_owned(),
            default_unit: system.default_unit.clone().unwrap_or_default(),
            default_supplier: system
                .default_supplier
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            default_ground: system.default_ground.clone(),
            legal_opinion: bounds.legal_opinion,
            step: String::new(),
        }
    }

    pub fn parse(&self, owner: AuthorityId) -> Result<NewSystem, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = read(&mut errors, "name", &self.name, LINE, text::one_line);
        let kind = MeasureKind::from_word(&self.measure_kind);
        if kind.is_none() {
            errors.add("measure_kind", "not_in_list");
        }
        let cpv = if self.cpv.trim().is_empty() {
            errors.add("cpv", "required");
            None
        } else {
            errors.take("cpv", Cpv::parse(&self.cpv))
        };
        if let Some(refusal) = cpv.as_ref().and_then(|cpv| measure::lov_covers(cpv).err()) {
            errors.add("cpv", refusal.code()); // R1
        }
        let decided_on = day(&mut errors, "decided_on", &self.decided_on);
        let number = read(
            &mut errors,
            "decision_registry_no",
            &self.decision_registry_no,
            LINE,
            text::one_line,
        );
        let alternative = DefaultAlternative::from_word(&self.default_alternative);
        if alternative.is_none() {
            errors.add("default_alternative", "not_in_list");
        }
        let ground =
            read(&mut errors, "default_ground", &self.default_ground, SHORT_TEXT, text::paragraphs);
        let bounds = self.bounds(&mut errors, alternative);
        let (unit, supplier) = self.named(&mut errors, alternative);
        let new = name.zip(kind).zip(cpv).zip(decided_on).zip(number).zip(alternative).zip(ground);
        let new = new.zip(bounds).map(
            |(((((((name, kind), cpv), decided_on), number), alternative), ground), bounds)| {
                let terms = Head { title: name.clone(), ..Head::default() };
                NewSystem {
                    owner_authority_id: owner,
                    name,
                    measure_kind: kind,
                    cpv,
                    decided_on,
                    decision_registry_no: number,
                    default_alternative: alternative,
                    default_ground: ground,
                    default_unit: unit,
                    default_supplier: supplier,
                    bounds,
                    terms,
                }
            },
        );
        errors.into_result(new)
    }

    /// R14: the unit or the contract that the alternative names.
    fn named(
        &self,
        errors: &mut FieldErrors,
        alternative: Option<DefaultAlternative>,
    ) -> (Option<String>, Option<Reference>) {
        let unit = errors.optional_line("default_unit", &self.default_unit, LINE).flatten();
        let typed = self.default_supplier.trim();
        let supplier = Reference::parse(typed);
        if supplier.is_none() && !typed.is_empty() {
            errors.add("default_supplier", "system_contract");
        }
        let Some(method) = alternative else { return (unit, supplier) };
        let has_contract = !typed.is_empty();
        for fault in rules::misnamed(method, Some(&self.default_unit), has_contract) {
            match fault {
                Named::UnitMissing => errors.add("default_unit", "required"),
                Named::SupplierMissing => errors.add("default_supplier", "required"),
                Named::UnitStray => errors.add("default_unit", "system_stray"),
                Named::SupplierStray => errors.add("default_supplier", "system_stray"),
            }
        }
        (unit, supplier)
    }

    fn bounds(
        &self,
        errors: &mut FieldErrors,
        alternative: Option<DefaultAlternative>,
    ) -> Option<Bounds> {
        let target_groups =
            codes(errors, "target_groups", &self.target_groups, TargetGroup::from_word);
        let areas = codes(errors, "areas", &self.areas, Area::from_word);
        let reply_days =
            digits::whole(&self.reply_days).filter(|days| (1..=REPLY_DAYS).contains(days));
        if reply_days.is_none() && !self.reply_days.trim().is_empty() {
            let most = REPLY_DAYS.to_string();
            errors.add_with("reply_days", "number_range", &[("from", "1"), ("to", &most)]);
        }
        let opinion =
            errors.optional_paragraphs("legal_opinion", &self.legal_opinion, SHORT_TEXT)?;
        let opinion = opinion.unwrap_or_default();
        let lacks = |one| rules::opinion_is_recorded(one, &opinion).is_err();
        if alternative.is_some_and(lacks) {
            errors.add("legal_opinion", "opinion_missing"); // R14
        }
        Some(Bounds {
            target_groups: target_groups?,
            areas: areas?,
            reserved: self.reserved == "yes",
            reply_days,
            legal_opinion: opinion,
        })
    }
}

/// Codes of a list, each once, in the order they were ticked.
fn codes<T: PartialEq>(
    errors: &mut FieldErrors,
    name: &str,
    ticked: &[String],
    reader: impl Fn(&str) -> Option<T>,
) -> Option<Vec<T>> {
    let mut found = Vec::new();
    for word in ticked {
        let Some(code) = reader(word) else {
            errors.add(name, "not_in_list");
            return None;
        };
        if !found.contains(&code) {
            found.push(code);
        }
    }
    Some(found)
}
