//! Every query on the room's tables.

mod application;
mod attachment;
mod examination;
mod joint;

pub use application::{application, by_reference, of_provider, offers};
pub(super) use application::{
    insert, move_on, of_decisions, of_system, open_of, set_contract, set_decision, set_examiner,
    set_joint, set_offers, set_received, set_saved, set_sheet, set_signatory, set_social, waiting,
};
pub use attachment::{answer_files, attached, attachments};
pub(super) use attachment::{delete_attachment, insert_attachment, set_no_attachments};
pub(super) use examination::{
    assessments, close_completion, completion, completion_items, due_completions, examinations,
    insert_completion, put_assessment, put_examination,
};
pub use joint::{asked_of, partners, sent_without_yes, supports};
pub(super) use joint::{
    delete_partner, delete_support, insert_partner, insert_support, latest_sent, move_partner,
    partner_assessments, partner_of, put_partner_assessment, reused, set_partner_sheet, set_reused,
};
