//! All letters about a right go by the right's own channel; where that has no address on paper, and where
//! a human tells the person the caseworker is asked to.

use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::choice;
use valfard_tyreso::client::{Client, Contact, NewClient, Number};
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::outbox::{self, Post};
use valfard_tyreso::right::{self, NewRight, Sending, ToldBy};

use crate::app::TestApp;
use crate::person::{Like, VERKSTAN, new_client, new_right};

/// With an e-mail address and a mobile number or without, and with a postal address or without.
fn person(app: &TestApp, worker: &User, name: &str, has: bool, address: bool) -> Client {
    let new = new_client(name, Number::None);
    let contact = Contact {
        email: new.contact.email.clone().filter(|_| has),
        phone: if has { "070-174 06 05" } else { "08-465 004 00" }.to_owned(),
        address: if address { "Stora vägen 1\n135 40 Tyresö" } else { "" }.to_owned(),
        // The person's own channel is never asked once the right has one.
        channel: Some(Post::Letter),
        ..new.contact
    };
    app.register(worker, NewClient { contact, ..new })
}

/// The letters about a person: kind, channel, recipient.
fn about(app: &TestApp, person: &Client) -> Vec<(String, Post, String)> {
    let all = app.db(|conn| outbox::newest(conn, 1_000));
    all.into_iter()
        .rev()
        .filter(|one| one.about.as_ref() == Some(&person.reference))
        .map(|one| (one.kind, one.channel, one.recipient))
        .collect()
}

/// How often staff have been asked to tell a person something.
fn asked(app: &TestApp, worker: &User, person: &Client) -> usize {
    let wanted = format!("Berätta för {} om ett nytt besked", person.reference);
    let is_it = |(to, subject): (&str, &str)| to == worker.email.as_str() && subject == wanted;
    app.letters().iter().filter(|(to, text)| is_it((to, &text.subject))).count()
}

#[actix_web::test]
async fn every_letter_about_a_right_goes_by_its_own_channel() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 20, ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let email = "told.by@example.se";
    let cases = [
        (ToldBy::Email, true, Some((Post::Email, email))),
        (ToldBy::Email, false, Some((Post::Letter, ""))),
        (ToldBy::Sms, true, Some((Post::Sms, "+46701740605"))),
        (ToldBy::Sms, false, Some((Post::Letter, ""))),
        (ToldBy::Letter, true, Some((Post::Letter, ""))),
        (ToldBy::Letter, false, Some((Post::Letter, ""))),
        (ToldBy::InPerson, true, None),
        (ToldBy::Phone, true, None),
    ];
    for (n, (told_by, has, wanted)) in cases.into_iter().enumerate() {
        let mut person = person(&app, &worker, &format!("Told By {n}"), has, true);
        let right = app.right_like(&worker, &person, NewRight { told_by, ..new_right() });
        // Two days before the last one: the reminder.
        app.set_now(app.now() + TimeDelta::days(6));
        app.db({
            let now = app.now();
            move |conn| valfard_tyreso::nonchoice::remind_due(conn, now)
        });
        // Chosen together, and answered with a yes: the receipt and the answer.
        let viewer = valfard_tyreso::client::Viewer::case(
            crate::person::actor(&worker),
            valfard_tyreso::client::Purpose::ChooseTogether,
        );
        let chooser = choice::Chooser {
            channel: choice::Channel::InPerson,
            mandate: Some("Sa ja".to_owned()),
            yes_given: Some(choice::YesGiven::Spoken),
            told_in: vec![valfard_tyreso::measure::Language::Swedish],
            interpreter_present: Some(false),
            ..choice::Chooser::person()
        };
        let (site, now, at) = (given.site.reference.clone(), app.now(), right.reference.clone());
        let placement = app.db(move |conn| {
            let shown = choice::shown(conn, &right, now)?;
            let (right, site, chooser) = (at.clone(), site.clone(), chooser.clone());
            let wish = choice::Wish { right, site, chooser, shown };
            valfard_tyreso::choice::choose(conn, &viewer, &wish, now).map(|(_, made)| made)
        });
        let provider = app.sign_in_as(&given.member);
        let path = format!("/leverantor/deltagare/{}", placement.reference);
        let day = (app.now() + TimeDelta::days(3)).date().to_string();
        let yes = provider.post(&format!("{path}/tacka-ja"), &[("first_day", &day)]).await;
        assert_eq!(yes.status, StatusCode::SEE_OTHER, "{}", yes.text());
        app.set_now(crate::app::tuesday());

        let letters = about(&app, &person);
        let kinds: Vec<&str> = letters.iter().map(|(kind, _, _)| kind.as_str()).collect();
        if let Some((channel, to)) = wanted {
            let all = ["right-opened", "nonchoice-reminder", "choice-made", "placement-accepted"];
            assert_eq!(kinds, all, "{told_by}");
            let to = to.replace("told.by", &format!("told.by.{n}"));
            for (kind, by, whom) in &letters {
                assert_eq!((*by, whom.as_str()), (channel, to.as_str()), "{told_by} {has} {kind}");
            }
            assert_eq!(asked(&app, &worker, &person), 0, "{told_by}");
        } else {
            assert!(letters.is_empty(), "{told_by}: {letters:?}");
            // The answer; the reminder has a letter of its own.
            assert_eq!(asked(&app, &worker, &person), 1, "{told_by}");
        }
        // The rule says the same as what was done, and nothing of it holds for a protected person.
        let sending = right::sending(told_by, &person);
        let sent = match sending {
            Sending::Email => Some(Post::Email),
            Sending::Sms => Some(Post::Sms),
            Sending::Letter | Sending::PaperInstead => Some(Post::Letter),
            Sending::Caseworker => None,
        };
        assert_eq!(sent, wanted.map(|(channel, _)| channel), "{told_by} {has}");
        assert_eq!(sending == Sending::PaperInstead, !has && told_by != ToldBy::Letter);
        person.protected = true;
        assert_eq!(right::sending(told_by, &person), Sending::Caseworker);
    }
}

#[actix_web::test]
async fn who_opens_a_right_is_told_that_a_channel_has_no_address() {
    let app = TestApp::new().await;
    app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let browser = app.sign_in_as(&worker);
    let nobody = person(&app, &worker, "Ingen Adress", false, false);
    let path = format!("/handlaggare/person/{}/val", nobody.reference);
    // The person's own channel is proposed.
    let page = browser.get(&path).await;
    assert_eq!(page.attributes("[name=told_by][checked]", "value"), ["letter"]);
    assert!(page.has("Vi har ingen postadress till personen"), "{}", page.text());
    let fields = |told_by, action| {
        [
            ("measure_kind", "work_training"),
            ("percent", "50"),
            ("legal_basis", "social_open"),
            ("last_day", "2026-03-10"),
            ("told_by", told_by),
            ("action", action),
        ]
    };
    for told_by in ["email", "sms"] {
        let page = browser.post(&path, &fields(told_by, "preview")).await;
        assert!(page.has("Breven går på papper i stället"), "{told_by}: {}", page.text());
        assert!(page.has("Skriv in postadressen"), "{told_by}");
    }
    let page = browser.post(&path, &fields("phone", "preview")).await;
    assert!(page.has("Du berättar själv") && !page.has("på papper i stället"), "{}", page.text());
    let opened = browser.post(&path, &fields("sms", "open")).await;
    let case = browser.follow(&opened).await;
    assert!(case.has("ligger bland breven som ska skickas"), "{}", case.text());
    assert!(case.has("Breven går på papper i stället"), "{}", case.text());
    // The queue of letters, and the paper, say that nobody knows where it goes.
    let queue = browser.get("/handlaggare/brev").await;
    assert!(queue.has("Adress saknas"), "{}", queue.text());
    let letter = queue.attributes("input[name=brev]", "value").remove(0);
    let sheet = browser.get(&format!("/handlaggare/brev/utskrift?brev={letter}")).await;
    assert!(sheet.has("Skriv in den innan du postar brevet"), "{}", sheet.text());

    let whole = person(&app, &worker, "Hel Person", true, true);
    let path = format!("/handlaggare/person/{}/val", whole.reference);
    for told_by in ["email", "sms", "letter"] {
        let page = browser.post(&path, &fields(told_by, "preview")).await;
        assert!(!page.has("på papper i stället") && !page.has("ingen postadress"), "{told_by}");
    }
    let opened = browser.post(&path, &fields("in_person", "open")).await;
    assert!(browser.follow(&opened).await.has("Inget brev skickas: berätta för personen"));
    assert!(about(&app, &whole).is_empty());
}

#[actix_web::test]
async fn a_copy_of_the_receipt_goes_by_the_rights_channel_or_is_not_offered() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    for (n, told_by) in [ToldBy::Sms, ToldBy::Phone].into_iter().enumerate() {
        let person = person(&app, &worker, &format!("Copy {n}"), true, true);
        let right = app.right_like(&worker, &person, NewRight { told_by, ..new_right() });
        let own = app.as_person(&person);
        let at = format!("/val/{}", right.reference);
        let list = own.get(&at).await;
        let check = list.attributes("a[href*=kontrollera]", "href").remove(0);
        let check = own.get(&check).await;
        let value = |name: &str| check.attributes(&format!("[name={name}]"), "value").remove(0);
        let (site, shown, seal) = (value("site"), value("shown"), value("seal"));
        let fields = [("site", site.as_str()), ("shown", &shown), ("seal", &seal)];
        let made = own.post(&at, &fields).await;
        let receipt = own.follow(&made).await;
        let forms = receipt.attributes("form[action$='/skicka']", "action");
        assert_eq!(forms.len(), usize::from(told_by == ToldBy::Sms), "{}", receipt.text());
        if let Some(form) = forms.first() {
            own.post(form, &[]).await;
            let copy = about(&app, &person).pop().unwrap();
            assert_eq!(copy.0, "choice-receipt-copy");
            assert_eq!((copy.1, copy.2.as_str()), (Post::Sms, "+46701740605"));
        }
    }
    assert!(given.site.cap >= 100);
}
