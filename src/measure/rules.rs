//! What the law says about a code.

use std::ops::RangeInclusive;

use super::Cpv;

/// Why a choice system may not have a code as its main code (R1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LovRefusal {
    /// Neither job search nor health and social services.
    Outside,
    /// One of the three social services the act leaves out.
    Excepted,
}

impl LovRefusal {
    /// The code of the reason; `error-cpv-…` in the texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Outside => "cpv_outside_lov",
            Self::Excepted => "cpv_excepted_from_lov",
        }
    }
}

/// R1: whether a choice system (valfrihetssystem) may have this main code.
///
/// Job search services, and health and social services from 85000000 to 85323000 except care of
/// children and the young (85311300), administration of social services (85321000) and community
/// action programmes (85322000). Source: LOV 1 kap. 1 §.
///
/// # Errors
/// The reason why not.
pub fn lov_covers(cpv: &Cpv) -> Result<(), LovRefusal> {
    match cpv.number() {
        85_311_300 | 85_321_000 | 85_322_000 => Err(LovRefusal::Excepted),
        79_611_000 | 85_000_000..=85_323_000 => Ok(()),
        _ => Err(LovRefusal::Outside),
    }
}

/// The codes of annex 2, "social services and other specific services".
///
/// Source: LOU (2016:1145) bilaga 2, the same list as directive 2014/24/EU annex XIV.
const ANNEX_TWO: &[RangeInclusive<u32>] = &[
    50_116_510..=50_116_510,
    55_100_000..=55_410_000,
    55_510_000..=55_512_000,
    55_520_000..=55_524_000,
    64_000_000..=64_000_000,
    64_100_000..=64_122_000,
    71_550_000..=71_550_000,
    75_000_000..=75_000_000,
    75_100_000..=75_131_000,
    75_200_000..=75_252_000,
    75_300_000..=75_340_000,
    79_100_000..=79_140_000,
    79_430_000..=79_430_000,
    79_611_000..=79_611_000,
    79_622_000..=79_622_000,
    79_624_000..=79_625_000,
    79_700_000..=79_721_000,
    79_950_000..=79_956_000,
    79_995_000..=79_995_200,
    80_000_000..=80_660_000,
    85_000_000..=85_323_000,
    92_000_000..=92_342_200,
    92_360_000..=92_700_000,
    98_000_000..=98_000_000,
    98_113_100..=98_113_100,
    98_120_000..=98_120_000,
    98_130_000..=98_133_110,
    98_200_000..=98_200_000,
    98_500_000..=98_500_000,
    98_513_000..=98_514_000,
    98_900_000..=98_910_000,
];

/// R17: whether the code belongs to annex 2, so that a procurement follows 19 kap. (or 19 a kap.)
/// and not the ordinary chapters.
pub fn annex_two(cpv: &Cpv) -> bool {
    let number = cpv.number();
    ANNEX_TWO.iter().any(|range| range.contains(&number))
}
