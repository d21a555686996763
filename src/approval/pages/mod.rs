//! Pages for providers (`/leverantor/ansokan…`), for staff (`/bestallare/system/…`,
//! `/bestallare/ansokningar`, `/bestallare/ansokan/…`, `/bestallare/beslut`).

mod applicants;
mod apply;
mod ask;
mod assign;
mod attachments;
mod case;
mod common;
mod complete;
mod correct;
mod decide;
mod decisions;
mod declaration;
mod difference;
mod examine;
mod grounds;
mod joint;
mod number;
mod partner;
mod parts;
mod queue;
mod requirements;
mod send;

use crate::platform::web::Routes;

pub fn routes() -> Routes {
    apply::routes()
        .and(parts::routes())
        .and(joint::routes())
        .and(declaration::routes())
        .and(requirements::routes())
        .and(attachments::routes())
        .and(partner::routes())
        .and(send::routes())
        .and(complete::routes())
        .and(applicants::routes())
        .and(difference::routes())
        .and(queue::routes())
        .and(assign::routes())
        .and(examine::routes())
        .and(grounds::routes())
        .and(ask::routes())
        .and(number::routes())
        .and(decide::routes())
        .and(correct::routes())
        .and(decisions::routes())
}
