//! Pages for providers (`/leverantor/ansokan…`), for staff (`/bestallare/system…`,
//! `/bestallare/ansokningar`, `/bestallare/ansokan/…`) and for anybody (`/valfrihetssystem…`).

mod apply;
mod ask;
mod assign;
mod attachments;
mod case;
mod change;
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
mod public;
mod publish;
mod queue;
mod requirements;
mod send;
mod systems;

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
        .and(systems::routes())
        .and(publish::routes())
        .and(change::routes())
        .and(difference::routes())
        .and(public::routes())
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
