//! Choice systems (valfrihetssystem, LOV 1 kap. 1 §) and their terms in force.
//!
//! A municipal authority opens a system (R2) for services that the act covers (R1). Its terms are
//! versions of a series ([`crate::terms`]); contracted providers keep the version they have, and are
//! asked when a new one is published (R4). Who applies to a system, and what was decided of it, is
//! `approval`'s.
//!
//! Who serves those who do not choose is a policy with a first day (`default_policy`, R14), from the
//! day that a system opens; the non-choice room reads it by this door.
//!
//! Pages: `/valfrihetssystem…` for anybody; `/bestallare/system…` and `/bestallare/krav/…/publicera`
//! for staff. The page of one system for staff is `approval`'s, which knows who has applied.

mod error;
mod form;
mod model;
mod official;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

pub use error::SystemError;
pub use model::{
    Barrier, Bounds, ChoiceSystem, ChoiceSystemId, DefaultAlternative, DefaultPolicy,
    DefaultPolicyId, NewPolicy, NewSystem, Opinion, SystemState,
};
pub use official::OFFICIAL;
pub use pages::{SystemView, routes};
pub use policy::may_run;
pub use rules::{barrier, lacks_advertisement};
pub use service::{
    advertise, barrier_of, close, contracted, create, decide_policy, edit, open, publish_terms,
    settle_default, terms_in_force,
};
pub use store::{
    by_reference, get, many, of_authority, of_series, policies, policy_of_kind, policy_on,
    taking_applications,
};
pub use tasks::TASKS;
