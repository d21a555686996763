//! A contract is made from any source, and one rule says which count today.

use chrono::Days;
use diesel::RunQueryDsl as _;
use valfard_tyreso::contract::{
    self, Agreed, Contract, ContractError, ContractSource, ContractState, NewContract, Source,
};
use valfard_tyreso::kernel::Reference;
use valfard_tyreso::offer;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::registry::{self, MatterKind, NewMatter};
use valfard_tyreso::system;

use super::{Db, later, today};
use crate::app::{TestApp, tuesday};
use crate::make::op;
use crate::make::supply::{self, World};

/// The world's offer under a contract of its choice system that both have signed.
fn signed(conn: &mut Conn, vault: &valfard_tyreso::platform::secret::Vault) -> (World, Contract) {
    let (w, id) = supply::sent(conn, vault, tuesday());
    supply::examine_all(conn, &w.staff, id, tuesday());
    let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
    (w, made)
}

/// A contract about the world's offer from another source.
fn wish(conn: &mut Conn, w: &World, source: Source, agreed: Agreed) -> NewContract {
    let matter = NewMatter {
        kind: MatterKind::Contract,
        title: "Avtal",
        title_secret: false,
        owner_authority_id: w.system.owner_authority_id,
    };
    let matter = registry::open_matter(&mut op(conn, &w.staff, tuesday()), &matter).unwrap();
    let revision = offer::latest(conn, w.offer).unwrap().id;
    NewContract {
        source,
        source_name: "Arbetsträning 2026".to_owned(),
        owner_authority_id: w.system.owner_authority_id,
        matter_id: matter.id,
        provider_id: w.provider.id,
        partners: Vec::new(),
        agreed,
        offers: vec![(w.offer, revision)],
        starts_on: today(),
    }
}

fn sign(conn: &mut Conn, w: &World, made: &Contract) -> Contract {
    let text = made.text_sha256.as_str();
    contract::sign_provider(&mut op(conn, &w.member, tuesday()), made.id, text).unwrap();
    contract::sign_authority(&mut op(conn, &w.staff, tuesday()), made.id, text).unwrap()
}

#[actix_web::test]
async fn a_contract_is_made_from_any_source_and_counts_once_it_is_signed() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, lov) = signed(conn, &vault);
        let spec = lov.specification_id.unwrap();
        let procurement = Reference::random();
        let own = Agreed::Text("Handledning varje dag.".to_owned());
        let sources = [
            (Source::Procurement(procurement.clone()), Agreed::Terms(spec), procurement.as_str()),
            (Source::OwnService, own.clone(), "egen regi"),
            (Source::Other("KS 2026:9".to_owned()), own, "KS 2026:9"),
        ];
        for (source, agreed, said) in sources {
            let new = wish(conn, &w, source.clone(), agreed.clone());
            let made = contract::make(&mut op(conn, &w.staff, tuesday()), &new).unwrap();
            assert_eq!((made.source, made.choice_system_id), (source.word(), None));
            assert!(
                made.text.contains(said) && made.text.contains("Arbetsträning 2026"),
                "{source:?}"
            );
            assert!(made.text.contains("- Coachning"), "{}", made.text);
            let under = contract::current_terms(conn, &made).unwrap().map(|one| one.id);
            match agreed {
                Agreed::Terms(id) => assert_eq!(under, Some(id)),
                Agreed::Text(text) => assert!(under.is_none() && made.text.ends_with(&text)),
            }
            let counts = |conn: &mut Conn| {
                let all = contract::in_force(conn, today()).unwrap();
                all.iter().any(|one| one.contract_id == made.id && one.choosable)
            };
            assert!(!counts(conn), "nobody has signed");
            assert_eq!(sign(conn, &w, &made).state, ContractState::Active);
            assert!(counts(conn), "{source:?}");
        }
        Ok::<_, Db>(())
    });
}

/// What is procured for those who do not choose, and the municipality's own, is given by decision: it
/// is in no list to choose from, and in the list of the day it is not drawn.
#[actix_web::test]
async fn only_offers_of_choice_systems_are_chosen_among() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, lov) = signed(conn, &vault);
        let source = Source::Procurement(Reference::random());
        let new = wish(conn, &w, source, Agreed::Text("Handledning.".to_owned()));
        let made = contract::make(&mut op(conn, &w.staff, tuesday()), &new).unwrap();
        sign(conn, &w, &made);
        let offered = contract::offered(conn, today())?;
        assert_eq!(offered.iter().map(|one| one.contract_id).collect::<Vec<_>>(), [lov.id]);
        assert_eq!(contract::public_on(conn, today())?, [w.offer]);
        contract::rescind(&mut op(conn, &w.staff, tuesday()), lov.id, "Brott.").unwrap();
        assert!(contract::public_on(conn, today())?.is_empty());
        assert!(contract::offered(conn, today())?.is_empty());
        let left = contract::in_force(conn, today())?;
        let sources: Vec<_> = left.iter().map(|one| one.source).collect();
        assert_eq!(sources, [ContractSource::Lou]);
        Ok::<_, Db>(())
    });
    app.run_jobs();
    let page = app.visitor().get("/utforare").await;
    assert!(!page.has("Stegen AB"), "{}", page.text());
}

/// One rule says which contracts count: what the steering group is shown and where a provider's places
/// stand follow the days of the contract, not its state alone.
#[actix_web::test]
async fn a_contract_under_notice_counts_to_its_last_day_and_no_longer() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, made) = signed(conn, &vault);
        contract::give_notice(&mut op(conn, &w.staff, tuesday()), made.id, later(30), "Slut.")
            .unwrap();
        for (days, counts) in [(0, 1), (30, 1), (31, 0)] {
            let day = later(days);
            assert_eq!(contract::in_force(conn, day)?.len(), counts, "{day}");
            assert_eq!(contract::providers_in_force(conn, day)?.len(), counts, "{day}");
        }
        let before = today().checked_sub_days(Days::new(1)).unwrap();
        assert!(contract::providers_in_force(conn, before)?.is_empty(), "it had not begun");
        assert_eq!(contract::get(conn, made.id)?.state, ContractState::NoticeGiven);
        Ok::<_, Db>(())
    });
}

fn run(conn: &mut Conn, sql: &str) -> diesel::QueryResult<usize> {
    valfard_tyreso::on_each!(conn, |one| diesel::sql_query(sql).execute(one))
}

/// Scenario 16, whoever asks for the contract: by the operation, and by the database itself.
#[actix_web::test]
async fn a_provider_has_one_contract_in_a_choice_system() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, lov) = signed(conn, &vault);
        let source = Source::ChoiceSystem(w.system.id);
        let agreed = Agreed::Terms(lov.specification_id.unwrap());
        let new = wish(conn, &w, source, agreed);
        match contract::make(&mut op(conn, &w.staff, tuesday()), &new) {
            Err(ContractError::AlreadyThere(there)) => assert_eq!(there, lov.reference),
            other => panic!("{other:?}"),
        }
        let copy = |state: &str, (source, system, number): (&str, &str, &str)| {
            format!(
                "INSERT INTO contract (reference, source, source_name, owner_authority_id, matter_id, \
                 provider_id, choice_system_id, source_reference, state, text, text_sha256, starts_on, \
                 created_at) \
                 SELECT '{}', '{source}', source_name, owner_authority_id, matter_id, provider_id, \
                 {system}, {number}, '{state}', text, text_sha256, starts_on, created_at FROM contract \
                 WHERE id = {}",
                Reference::random(),
                lov.id.0,
            )
        };
        let refused = |conn: &mut Conn, sql: &str| {
            // A refused statement ends the transaction on PostgreSQL unless it has a savepoint.
            run(conn, "SAVEPOINT copied").unwrap();
            let done = run(conn, sql);
            run(conn, "ROLLBACK TO SAVEPOINT copied").unwrap();
            done.is_err()
        };
        let (system, lou) = (("lov", "choice_system_id", "NULL"), ("lou", "NULL", "'2026:1'"));
        assert!(refused(conn, &copy("active", system)), "one that is not over");
        assert!(!refused(conn, &copy("ended", system)) && !refused(conn, &copy("ended", lou)));
        let mixed = ("lou", "choice_system_id", "'2026:1'");
        assert!(refused(conn, &copy("ended", mixed)), "a procurement has no choice system");
        assert!(refused(conn, &copy("ended", ("lov", "NULL", "NULL"))), "which system it is of");
        assert!(refused(conn, &copy("ended", ("lou", "NULL", "NULL"))), "which procurement");
        assert!(system::get(conn, w.system.id).is_ok());
        Ok::<_, Db>(())
    });
}
