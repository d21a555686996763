//! Decisions about choosing: who may be said to have chosen, and which list can be chosen from.

mod list;

pub use list::{LIST_HOLDS, LIST_VERSION, line_of, shown};

use super::ChoiceError;
use super::model::{Channel, Chooser, ChosenBy};

/// R15, R77: who chose, by which channel, and, where staff record it, on which mandate and how
/// the yes was given, in which languages the person was told of it, and whether an interpreter was
/// there. Who chooses for somebody is named, with the paper that was seen.
///
/// # Errors
/// [`ChoiceError::Incomplete`] if one of them is missing, or does not go with the others.
pub fn chooser_is_whole(chooser: &Chooser, is_person: bool) -> Result<(), ChoiceError> {
    let told = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let whole = match chooser.channel {
        Channel::Portal | Channel::Code => is_person,
        // What nobody chose does not come by the road of choosing.
        Channel::Decision => false,
        Channel::InPerson | Channel::Phone => {
            let named = chooser.chosen_by == ChosenBy::Client
                || (told(&chooser.representative) && told(&chooser.paper));
            let interpreted = match chooser.interpreter_present {
                Some(true) => chooser.interpreter.is_some(),
                Some(false) => chooser.interpreter.is_none(),
                None => false,
            };
            let understood = !chooser.told_in.is_empty() && interpreted;
            let said_yes = told(&chooser.mandate) && chooser.yes_given.is_some();
            !is_person && said_yes && named && understood
        }
    };
    if whole { Ok(()) } else { Err(ChoiceError::Incomplete) }
}
