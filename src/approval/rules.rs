//! What the act and the portal demand of applications and decisions.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::ApprovalError;
use super::model::{
    ApplicationState, Completion, Examination, GroundAssessment, Part, PartnerState, Verdict,
};
use crate::identity::Decision;
use crate::terms::{GroundAnswer, Requirement, RequirementId};

impl ApplicationState {
    /// The whole machine.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Submitted],
            Self::Submitted | Self::CompletionRequested => &[Self::UnderReview, Self::Withdrawn],
            Self::UnderReview => &[
                Self::CompletionRequested,
                Self::Approved,
                Self::Refused,
                Self::Excluded,
                Self::Withdrawn,
            ],
            Self::Approved | Self::Refused | Self::Excluded | Self::Withdrawn => &[],
        }
    }

    pub fn go(self, to: Self) -> Result<Self, ApprovalError> {
        if self.next().contains(&to) { Ok(to) } else { Err(ApprovalError::NotFrom(self)) }
    }

    /// Sent and not decided: waits for staff, or for the provider to complete it.
    pub const fn waits(self) -> bool {
        matches!(self, Self::Submitted | Self::UnderReview | Self::CompletionRequested)
    }

    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Approved | Self::Refused | Self::Excluded)
    }
}

impl PartnerState {
    /// The whole machine. New terms ask everybody anew.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Asked => &[Self::Confirmed, Self::Declined],
            Self::Confirmed => &[Self::Asked, Self::Declined],
            Self::Declined => &[Self::Asked],
        }
    }

    pub fn go(self, to: Self) -> Result<Self, ApprovalError> {
        if self.next().contains(&to) { Ok(to) } else { Err(ApprovalError::PartnerNotFrom(self)) }
    }
}

/// How far an application has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "one for each part that is there or not")]
pub struct Progress {
    pub organisation: bool,
    pub signatory: bool,
    /// Whether the question is answered, and a claim made where the answer asks for one.
    pub social_answered: bool,
    pub social: bool,
    /// None before it is answered.
    pub joint: Option<bool>,
    /// Those who have confirmed, and all who are named.
    pub partners: (usize, usize),
    /// Answered, and asked.
    pub grounds: (usize, usize),
    pub offers: usize,
    pub requirements: (usize, usize),
    /// Answers of an earlier application that wait to be looked at.
    pub proposed: usize,
    /// Whether there is a file, or the provider has said that there is none.
    pub attachments: bool,
}

impl Progress {
    pub fn done(&self, part: Part) -> bool {
        let all = |(answered, asked): (usize, usize)| answered == asked;
        match part {
            Part::Organisation => self.organisation,
            Part::Signatory => self.signatory,
            Part::Social => self.social,
            Part::Together => match self.joint {
                None => false,
                Some(false) => true,
                Some(true) => self.partners.1 > 0 && all(self.partners),
            },
            Part::Declaration => all(self.grounds),
            Part::Offers => self.offers > 0,
            Part::Requirements => all(self.requirements),
            Part::Attachments => self.attachments,
        }
    }

    pub fn begun(&self, part: Part) -> bool {
        match part {
            Part::Social => self.social_answered,
            Part::Together => self.joint.is_some(),
            Part::Declaration => self.grounds.0 > 0,
            Part::Requirements => self.requirements.0 > 0 || self.proposed > 0,
            Part::Organisation | Part::Signatory | Part::Offers | Part::Attachments => {
                self.done(part)
            }
        }
    }

    pub fn missing(&self) -> Vec<Part> {
        Part::ALL.iter().copied().filter(|part| !self.done(*part)).collect()
    }
}

/// How many files an application may have besides its answers.
pub const MOST_FILES: usize = 20;

/// The day a decision is promised by: so many days after the day of arrival.
pub fn promised_on(received: NaiveDate, days: i64) -> Result<NaiveDate, ApprovalError> {
    let days = u64::try_from(days).map_err(|_| ApprovalError::TooFar)?;
    received.checked_add_days(Days::new(days)).ok_or(ApprovalError::TooFar)
}

/// By which kind of delegation an outcome is decided.
pub const fn kind_of_decision(outcome: ApplicationState) -> Decision {
    match outcome {
        ApplicationState::Excluded => Decision::Exclusion,
        _ => Decision::LovApproval,
    }
}

/// A verdict that goes against the provider says why (R9).
pub fn verdict_is_reasoned(verdict: Verdict, reason: &str) -> Result<(), ApprovalError> {
    if verdict != Verdict::Met && reason.trim().is_empty() {
        Err(ApprovalError::NoReason)
    } else {
        Ok(())
    }
}

/// What a partner has declared about the exclusion grounds, and what was found.
#[derive(Debug, Clone)]
pub struct PartnerFindings {
    pub name: String,
    pub declared: Vec<GroundAnswer>,
    pub assessed: Vec<GroundAssessment>,
}

/// How many grounds that somebody named nobody has assessed.
fn open_grounds(declared: &[GroundAnswer], assessed: &[GroundAssessment]) -> usize {
    let is_open = |answer: &&GroundAnswer| {
        answer.applies && !assessed.iter().any(|one| one.ground_id == answer.ground_id)
    };
    declared.iter().filter(is_open).count()
}

/// The requirements, and what was found about them.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    pub requirements: &'a [Requirement],
    pub examined: &'a [Examination],
    pub declared: &'a [GroundAnswer],
    pub assessed: &'a [GroundAssessment],
    /// Those who apply together with the lead.
    pub partners: &'a [PartnerFindings],
}

impl Findings<'_> {
    pub fn of(&self, id: RequirementId) -> Option<&Examination> {
        self.examined.iter().find(|one| one.requirement_id == id)
    }

    /// How many requirements nobody has found met or not met, and how many grounds that the
    /// provider named nobody has assessed.
    pub fn unresolved(&self) -> usize {
        let open = |id| self.of(id).is_none_or(|one| one.verdict == Verdict::CompletionNeeded);
        let requirements = self.requirements.iter().filter(|asked| open(asked.id)).count();
        let of_partners: usize =
            self.partners.iter().map(|one| open_grounds(&one.declared, &one.assessed)).sum();
        requirements + open_grounds(self.declared, self.assessed) + of_partners
    }

    pub fn unmet(&self) -> Vec<&Requirement> {
        let not_met = |id| self.of(id).is_some_and(|one| one.verdict == Verdict::NotMet);
        self.requirements.iter().filter(|asked| not_met(asked.id)).collect()
    }

    fn excludes(&self) -> bool {
        !self.excluding().is_empty()
    }

    /// The grounds found to exclude: the lead's, and each partner's with its name.
    pub fn excluding(&self) -> Vec<(Option<&str>, &GroundAssessment)> {
        let own = self.assessed.iter().map(|one| (None, one));
        let theirs = self.partners.iter().flat_map(|partner| {
            partner.assessed.iter().map(|one| (Some(partner.name.as_str()), one))
        });
        own.chain(theirs).filter(|(_, one)| one.excludes).collect()
    }

    /// R9: approved is who meets every requirement, with no exclusion.
    pub fn may_approve(&self) -> Result<(), ApprovalError> {
        let met = |id| self.of(id).is_some_and(|one| one.verdict == Verdict::Met);
        if !self.requirements.iter().all(|asked| met(asked.id)) {
            return Err(ApprovalError::NotAllMet);
        }
        if self.excludes() || self.unresolved() > 0 {
            return Err(ApprovalError::GroundsOpen);
        }
        Ok(())
    }

    /// R8, R9: refused is only who fails a named requirement, for a written reason.
    pub fn may_refuse(&self) -> Result<(), ApprovalError> {
        if self.unresolved() > 0 {
            return Err(ApprovalError::NotAllAssessed);
        }
        let unmet = self.unmet();
        if unmet.is_empty() {
            return Err(ApprovalError::AllMet);
        }
        let reasoned = |id| self.of(id).is_some_and(|one| !one.reason.trim().is_empty());
        if unmet.iter().all(|asked| reasoned(asked.id)) {
            Ok(())
        } else {
            Err(ApprovalError::NoReason)
        }
    }

    /// R7: excluded is only who falls under a ground that staff have found evidence for.
    pub fn may_exclude(&self) -> Result<(), ApprovalError> {
        let grounds = self.excluding();
        if grounds.is_empty() {
            return Err(ApprovalError::NoGround);
        }
        if grounds.iter().any(|(_, one)| one.evidence.trim().is_empty()) {
            return Err(ApprovalError::NoReason);
        }
        Ok(())
    }
}

/// What a decision letter says, before it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    pub decision: String,
    /// One line for each requirement or ground.
    pub reasons: Vec<String>,
    pub approves: bool,
    /// How to seek rättelse.
    pub petition: String,
    pub petition_last_day: Option<NaiveDate>,
}

/// R11: no letter without decision and reasons; none that refuses or excludes without how to seek
/// rättelse and the last day for it.
pub fn may_send(letter: &LetterText) -> Result<(), ApprovalError> {
    let blank = |text: &str| text.trim().is_empty();
    let reasoned = !letter.reasons.is_empty() && !letter.reasons.iter().any(|line| blank(line));
    let informed =
        letter.approves || (!blank(&letter.petition) && letter.petition_last_day.is_some());
    if blank(&letter.decision) || !reasoned || !informed {
        return Err(ApprovalError::LetterLacks);
    }
    Ok(())
}

/// Whether the named fields are still open (scenario 14).
pub fn is_open(completion: &Completion, now: NaiveDateTime) -> bool {
    completion.closed_at.is_none() && now < completion.until_at
}
