//! How somebody came to choose: by a right or to change a place, alone or together with staff.

use crate::choice::service::{self, Onward};
use crate::client::{self, Purpose, Viewer};
use crate::kernel::Reference;
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};
use crate::right;

/// What is chosen by.
#[derive(Debug, Clone)]
pub enum At {
    /// A right that waits to be used.
    Right(Reference),
    /// The choice whose place is changed for another.
    Change(Reference),
}

/// Where the pages of a choice stand.
#[derive(Debug, Clone)]
pub struct ChoiceRoute {
    pub at: At,
    /// Staff, beside the person.
    pub helping: bool,
}

impl ChoiceRoute {
    /// By the right in the path.
    ///
    /// # Errors
    /// Not found for what is no reference.
    pub fn right(cx: &Cx, helping: bool) -> Result<Self, AppError> {
        Ok(Self { at: At::Right(cx.reference("right")?), helping })
    }

    /// Instead of the choice in the path.
    ///
    /// # Errors
    /// Not found for what is no reference.
    pub fn change(cx: &Cx, helping: bool) -> Result<Self, AppError> {
        Ok(Self { at: At::Change(cx.reference("choice")?), helping })
    }

    const fn before(&self) -> &'static str {
        if self.helping { "/handlaggare" } else { "" }
    }

    /// Where the pages begin.
    pub fn base(&self) -> String {
        let before = self.before();
        match &self.at {
            At::Right(right) => format!("{before}/val/{right}"),
            At::Change(choice) => format!("{before}/val/kvitto/{choice}/byt"),
        }
    }

    /// The way on, on the pages of the same reader.
    pub(super) fn onward(&self, onward: &Onward) -> Onward {
        Onward { path: format!("{}{}", self.before(), onward.path), ..onward.clone() }
    }

    /// The receipt of a choice, for the same reader.
    pub fn receipt(&self, choice: &Reference) -> String {
        format!("{}/val/kvitto/{choice}", self.before())
    }

    /// The choice that is changed for another, if one is.
    pub const fn changes(&self) -> Option<&Reference> {
        match &self.at {
            At::Right(_) => None,
            At::Change(choice) => Some(choice),
        }
    }

    /// The right that is chosen by. Only its reference: nothing of whose it is.
    ///
    /// # Errors
    /// Not found for an unknown right or choice.
    pub async fn right_of(&self, cx: &Cx) -> Result<Reference, AppError> {
        let at = self.at.clone();
        cx.read(move |conn| match &at {
            At::Right(right) => Ok(right.clone()),
            At::Change(choice) => {
                service::right_of_choice(conn, choice).map(|right| right.reference)
            }
        })
        .await
    }

    async fn whose(&self, cx: &Cx) -> Result<Reference, AppError> {
        let at = self.at.clone();
        cx.read(move |conn| match &at {
            At::Right(reference) => right::whose(conn, reference).map_err(Into::into),
            At::Change(choice) => service::whose_choice(conn, choice),
        })
        .await
    }

    /// The person, or staff beside the person, with the reason for a protected one's case.
    ///
    /// # Errors
    /// Not found for an unknown right or choice.
    pub async fn viewer(&self, cx: &Cx) -> Result<Viewer, AppError> {
        if !self.helping {
            return Ok(client::own_viewer(cx));
        }
        let whose = self.whose(cx).await?;
        Ok(client::case_viewer(cx, &whose, Purpose::ChooseTogether))
    }

    /// Where to go when a page cannot be shown: a helper may have to say why first.
    pub(super) async fn way_in(&self, cx: &Cx, error: AppError) -> PageResult {
        let whose = self.whose(cx).await?;
        client::way_in(cx, &whose, error)
    }
}
