//! Requests for official documents, and what staff and organisations write to each other.
//!
//! Nothing here draws from the world's chance: what happens elsewhere stays as it was.

use chrono::TimeDelta;

use super::cases::Case;
use super::data::{Story, Until};
use super::founding::email;
use super::life::{Happening, World, at, done};
use crate::approval;
use crate::disclosure::{self, Ask, CameBy, Paragraph, ReplyBy, Test};
use crate::identity;
use crate::kernel::{Actor, Lang, Reference, time};
use crate::message::{self, Wish};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::secret::sha256;
use crate::registry;
use crate::terms::{self, Given};

/// The days before the last one on which each request comes.
const ASKED: [u64; 3] = [24, 2, 1];

/// A form's own word, that is the same every time the world is made.
fn once(what: &str) -> String {
    sha256(what.as_bytes())
}

impl World {
    pub(super) fn plan_records(&mut self) {
        for (n, days) in ASKED.into_iter().enumerate() {
            let mut day = time::stockholm_day(self.end) - chrono::Days::new(days);
            while time::is_closed_day(day) {
                day = day - chrono::Days::new(1);
            }
            if let Ok(at) = time::utc_of_stockholm(day, 10, 20) {
                self.push(at, Happening::AskRecord(n));
            }
        }
    }

    /// Some cases are written about, once they are examined.
    pub(super) fn plan_messages(&mut self, n: usize) {
        for (step, hours) in [(0, 2), (1, 26), (2, 28)] {
            self.push(self.now + TimeDelta::hours(hours), Happening::Write(n, step));
        }
    }

    fn matter_of(
        &self,
        conn: &mut Conn,
        case: &Case,
    ) -> Result<(registry::Matter, Actor), AppError> {
        let application = approval::application(conn, done(case.id())?)?;
        let matter = done(application.matter_id.as_ref())?;
        let organisation = at(&self.organisations, case.organisation())?;
        Ok((registry::matter(conn, matter)?, done(organisation.actor.as_ref())?))
    }

    /// Staff ask and note, the organisation answers, staff thank. Where the case still waits the
    /// last word is the organisation's, unread.
    pub(super) fn write(&mut self, conn: &mut Conn, n: usize, step: usize) -> Result<(), AppError> {
        let case = at(&self.cases, n)?.clone();
        let (matter, member) = self.matter_of(conn, &case)?;
        if matter.closed_at.is_some() {
            return Ok(());
        }
        let staff = self.examiner(n)?;
        let told = at(&self.organisations, case.organisation())?.story;
        let waits = told == Story::Submitted || case.until() == Some(Until::Completion);
        let last = registry::documents(conn, matter.id)?.last().map_or(0, |one| one.number);
        let wish = |body: &str| Wish {
            body: body.to_owned(),
            once: once(&format!("message {n} {step}")),
            last,
        };
        let (place, now) = (&matter.reference, self.now);
        match step {
            0 => {
                let note = "Ringde hit i går och undrade hur lång tid det tar. Vänligt samtal. \
                            Se till att svaret om lokalen kommer med i granskningen.";
                message::note(conn, &staff, place, (note, &once(&format!("note {n}"))), now)?;
                let asked = "Hej! Går det att komma in i er lokal med rullstol, och finns det en \
                             toalett som är anpassad? Svara gärna här, så blir det rätt i ärendet.";
                message::send(conn, &staff, place, &wish(asked), now)?;
            }
            1 => {
                let said = "Hej! Ja, det är plant från gatan och dörren öppnas med en knapp. \
                            Toaletten är anpassad sedan i våras.";
                message::send(conn, &member, place, &wish(said), now)?;
            }
            _ if !waits => {
                let thanks = "Tack, då vet vi. Du hör av oss när beslutet är klart.";
                message::send(conn, &staff, place, &wish(thanks), now)?;
            }
            _ => {}
        }
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
                let made = disclosure::register(conn, &staff, &ask, now)?;
                let begun = now + TimeDelta::minutes(35);
                Ok(disclosure::begin(conn, &staff, &made.reference, begun)?)
            }
            _ => {
                let wish = "Avtalet med den utförare som har flest platser. Jag vill veta vad ni \
                            betalar för en månad.";
                disclosure::ask(conn, owner, &ask(CameBy::Portal, ReplyBy::Pickup, wish), now)?;
                Ok(())
            }
        }
    }

    /// The first application's own words about how it works are its business; the rest is open.
    fn release(&self, conn: &mut Conn, staff: &Actor, request: &Reference) -> Result<(), AppError> {
        let case = at(&self.cases, 0)?.clone();
        let (matter, _) = self.matter_of(conn, &case)?;
        let application = approval::application(conn, done(case.id())?)?;
        let now = self.now + TimeDelta::minutes(50);
        disclosure::begin(conn, staff, request, now)?;
        let documents: Vec<_> = registry::documents(conn, matter.id)?.into_iter().take(2).collect();
        let picked: Vec<_> = documents.iter().map(|one| one.reference.clone()).collect();
        disclosure::pick(conn, staff, request, &picked, now)?;
        let own_words = terms::answers(conn, application.answer_sheet_id)?.iter().find_map(
            |answer| match answer.given() {
                Some(Given::Text(text)) => text.lines().next().map(str::to_owned),
                _ => None,
            },
        );
        for (place, document) in documents.iter().enumerate() {
            let test = match &own_words {
                Some(words) if place == 0 && document.body.contains(words.as_str()) => {
                    Test::Masked {
                        paragraph: Paragraph::parse("31:16").map_err(AppError::fault)?,
                        reason: "Texten beskriver arbetssättet. Det kan antas att företaget lider \
                                 skada om andra får läsa den."
                            .to_owned(),
                        passages: vec![words.clone()],
                    }
                }
                _ => Test::Whole,
            };
            disclosure::test(conn, staff, (request, &document.reference), 1, &test, now)?;
        }
        let read = disclosure::by_reference(conn, request)?.revision;
        let answered = disclosure::answer(conn, staff, request, read, now)?;
        if answered.state.is_refusal() {
            let day = time::stockholm_day(now);
            disclosure::served(conn, staff, request, day, now + TimeDelta::hours(1))?;
        }
        Ok(())
    }
}
