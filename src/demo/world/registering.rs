//! What persons are registered with: a test number, and for one of them letters on paper.

use super::model::{Fate, Person, World};
use crate::client::{self, Contact, Number, Purpose, Viewer};
use crate::demo::accounts;
use crate::kernel::{PersonNumber, Reference};
use crate::letter;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::outbox::Post;
use crate::right::ToldBy;

/// Where letters on paper go to one of them: a street that is nowhere.
const POSTAL: &str = "P\u{e5}hittade v\u{e4}gen 7\n135 40 Tyres\u{f6}";

impl World {
    /// A test number of a grown-up; every fourteenth a coordination number, and one without any.
    pub(super) fn number(&self, n: usize) -> Result<Number, AppError> {
        if n == 43 {
            return Ok(Number::None);
        }
        let is_coordination = |text: &str| text.get(6..8).is_some_and(|day| day > "31");
        let coordination = n % 14 == 13;
        let mut fitting =
            self.data.numbers.iter().filter(|text| is_coordination(text) == coordination);
        let text = fitting.nth(if coordination { n / 14 } else { n }).copied();
        let text = text.ok_or_else(|| AppError::fault("too few test numbers"))?;
        Ok(Number::National(PersonNumber::parse(text, self.today()).map_err(AppError::fault)?))
    }

    /// The account that comes in by a letter is written to on paper: there is no address of theirs
    /// but the street's.
    pub(super) fn put_on_paper(
        &self,
        conn: &mut Conn,
        person: &Person,
        who: &Reference,
        contact: Contact,
    ) -> Result<(), AppError> {
        if person.fate != Fate::Choosing(accounts::BY_LETTER) {
            return Ok(());
        }
        let (channel, address) = (Some(Post::Letter), POSTAL.to_owned());
        let contact = Contact { email: None, channel, address, ..contact };
        let viewer = Viewer::case(person.handler, Purpose::Contact);
        client::change_contact(conn, &viewer, who, &contact, self.now)?;
        Ok(())
    }

    /// How letters about a right go: most by e-mail, a few by SMS.
    pub(super) fn told_by(person: &Person, n: usize) -> ToldBy {
        if person.protected {
            ToldBy::InPerson
        } else if person.fate == Fate::Choosing(accounts::BY_LETTER) {
            ToldBy::Letter
        } else if person.fate == Fate::Free && n % 9 == 4 {
            ToldBy::Sms
        } else {
            ToldBy::Email
        }
    }

    /// Their letter is printed, so that its code can be read among the demo's letters.
    pub(super) fn print_letter(
        &self,
        conn: &mut Conn,
        person: &Person,
        viewer: &Viewer,
        who: &Reference,
    ) -> Result<(), AppError> {
        if person.fate == Fate::Choosing(accounts::BY_LETTER) {
            letter::for_demo(conn, &self.vault, viewer, who, self.now)?;
        }
        Ok(())
    }
}
