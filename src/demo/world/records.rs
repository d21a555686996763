//! Requests for official documents, and what staff and organisations write to each other.
//!
//! Nothing here draws from the world's chance: what happens elsewhere stays as it was.

use super::model::{Happening, World};
use chrono::{Days, TimeDelta};

use super::founding::email;
use super::life::{at, done};
use super::supply::OWN;
use crate::approval::{self, Application};
use crate::disclosure::{self, Ask, CameBy, Paragraph, ReplyBy, Test};
use crate::identity;
use crate::kernel::{Actor, Lang, Reference, time};
use crate::message::{self, Wish};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::secret::sha256;
use crate::registry::{self, Matter};
use crate::terms::{self, AnswerValue};

/// The days before the last one on which each request comes.
const ASKED: [u64; 3] = [24, 2, 1];

/// What is written: days before the last one, organisation, whether staff write it. An empty text
/// only reads what has come.
const SAID: [(u64, usize, bool, &str); 6] = [
    (
        30,
        1,
        true,
        "Hej! Går det att komma in i er lokal med rullstol, och finns det en toalett som är \
         anpassad? Svara gärna här, så blir det rätt i ärendet.",
    ),
    (
        29,
        1,
        false,
        "Hej! Ja, det är plant från gatan och dörren öppnas med en knapp. Toaletten är anpassad \
         sedan i våras.",
    ),
    (27, 1, true, "Tack, då vet vi. Säg till här om något ändras."),
    (26, 1, false, ""),
    (
        2,
        OWN,
        true,
        "Hej! Vi vill gärna komma på besök och se hur ni arbetar. Passar det någon förmiddag nästa \
         vecka?",
    ),
    (
        1,
        2,
        false,
        "Hej! Vi flyttar till en större lokal i sommar. Räcker det att vi ändrar adressen i \
         erbjudandet, eller behöver avtalet ändras också?",
    ),
];
/// What staff note beside it.
const NOTE: &str = "Frågan kom upp på vårt möte i måndags. Följ upp om två veckor.";

/// A form's own word, that is the same every time the world is made.
fn once(what: &str) -> String {
    sha256(what.as_bytes())
}

impl World {
    pub(super) fn plan_records(&mut self) {
        let asked = ASKED.into_iter().enumerate().map(|(n, days)| (days, Happening::AskRecord(n)));
        let said = SAID.into_iter().enumerate();
        let said = said.map(|(n, (days, ..))| (days, Happening::Write(n)));
        for (days, what) in asked.chain(said).collect::<Vec<_>>() {
            let mut day = time::stockholm_day(self.end) - Days::new(days);
            while time::is_closed_day(day) {
                day = day - Days::new(1);
            }
            if let Ok(at) = time::utc_of_stockholm(day, 10, 20) {
                self.push(at, what);
            }
        }
    }

    /// The open matter of an organisation's first application, and who acts for it.
    fn matter_of(
        &self,
        conn: &mut Conn,
        organisation: usize,
    ) -> Result<Option<(Application, Matter, Actor)>, AppError> {
        let actor = done(at(&self.organisations, organisation)?.actor.as_ref())?;
        for case in self.cases.iter().filter(|case| case.organisation() == organisation) {
            let Some(id) = case.id() else { continue };
            let application = approval::application(conn, *id)?;
            let Some(matter) = application.matter_id else { continue };
            let matter = registry::matter(conn, matter)?;
            if matter.closed_at.is_none() {
                return Ok(Some((application, matter, actor)));
            }
        }
        Ok(None)
    }

    /// Who writes reads first. The newest two are unread, one on each side.
    pub(super) fn write(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let Some((_, organisation, from_staff, body)) = SAID.get(n).copied() else {
            return Ok(());
        };
        if organisation >= self.organisations.len() {
            return Ok(());
        }
        let Some((_, matter, member)) = self.matter_of(conn, organisation)? else { return Ok(()) };
        let writer = if from_staff { self.decider(1)? } else { member };
        let (place, now) = (&matter.reference, self.now);
        let thread = message::thread(conn, &writer, place)?;
        if let Some(to) = thread.unread_to {
            message::see(&mut Operation::new(conn, &writer, now), place, to)?;
        }
        if body.is_empty() {
            return Ok(());
        }
        let noted = thread.entries.iter().any(|entry| entry.side.is_none());
        if from_staff && !noted {
            let note = (NOTE, once(&format!("note {n}")));
            message::note(&mut Operation::new(conn, &writer, now), place, (note.0, &note.1))?;
        }
        let once = once(&format!("message {n}"));
        let wish = Wish { body: body.to_owned(), once, last: thread.last };
        message::send(&mut Operation::new(conn, &writer, now), place, &wish)?;
        Ok(())
    }

    /// One is answered in part, one is being tested, one has just come.
    pub(super) fn ask_record(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let owner = identity::authority(conn, "tyreso")?.id;
        let (staff, now) = (self.decider(0)?, self.now);
        let ask = |came_by, reply_by, wish: &str| Ask {
            came_by,
            came_on: None,
            wish: wish.to_owned(),
            language: Lang::Sv,
            reply_by,
            name: None,
            email: None,
            address: None,
            once: once(&format!("request {n}")),
        };
        match n {
            0 => {
                let wish = "Jag vill läsa en ansökan som ni har godkänt, och beslutet om den.";
                let ask = Ask {
                    email: Some(email("nyfiken@demo.example")?),
                    ..ask(CameBy::Portal, ReplyBy::Email, wish)
                };
                let made = disclosure::ask(conn, owner, &ask, now)?;
                self.release(conn, &staff, &made.reference)
            }
            1 => {
                let wish = "Alla beslut i år där ni har sagt nej till en utförare.";
                let ask = ask(CameBy::Phone, ReplyBy::Pickup, wish);
                let made = disclosure::register(&mut Operation::new(conn, &staff, now), &ask)?;
                let begun = now + TimeDelta::minutes(35);
                Ok(disclosure::begin(&mut Operation::new(conn, &staff, begun), &made.reference)?)
            }
            _ => {
                let wish = "Avtalet med den utförare som har flest platser. Jag vill veta vad ni \
                            betalar för en månad.";
                disclosure::ask(conn, owner, &ask(CameBy::Portal, ReplyBy::Pickup, wish), now)?;
                Ok(())
            }
        }
    }

    /// The application's own words about how it works are its business; the rest is open.
    fn release(&self, conn: &mut Conn, staff: &Actor, request: &Reference) -> Result<(), AppError> {
        let found = self.matter_of(conn, OWN)?;
        let (application, matter, _) = done(found.as_ref())?;
        let now = self.now + TimeDelta::minutes(50);
        disclosure::begin(&mut Operation::new(conn, staff, now), request)?;
        let mut documents = registry::documents(conn, matter.id)?;
        documents.retain(|one| one.number == 1 || one.brief.starts_with("Beslut"));
        let picked: Vec<_> = documents.iter().map(|one| one.reference.clone()).collect();
        disclosure::pick(&mut Operation::new(conn, staff, now), request, &picked)?;
        let own_words = terms::answers(conn, application.answer_sheet_id)?
            .iter()
            .filter_map(|answer| match answer.given() {
                Some(AnswerValue::Text(text)) => text.lines().next().map(str::to_owned),
                _ => None,
            })
            .max_by_key(String::len);
        for document in &documents {
            let test = match &own_words {
                Some(words) if document.body.contains(words.as_str()) => Test::Masked {
                    paragraph: Paragraph::parse("31:16").map_err(AppError::fault)?,
                    reason: "Texten beskriver hur företaget arbetar. Det kan antas att företaget \
                             lider skada om andra får läsa den."
                        .to_owned(),
                    passages: vec![words.clone()],
                },
                _ => Test::Whole,
            };
            disclosure::test(
                &mut Operation::new(conn, staff, now),
                (request, &document.reference),
                1,
                &test,
            )?;
        }
        let read = disclosure::by_reference(conn, request)?.revision;
        let answered =
            disclosure::answer(&mut Operation::new(conn, staff, now), &self.vault, request, read)?;
        if answered.state.is_refusal() {
            let day = time::stockholm_day(now);
            disclosure::served(
                &mut Operation::new(conn, staff, now + TimeDelta::hours(1)),
                request,
                day,
            )?;
        }
        Ok(())
    }
}
