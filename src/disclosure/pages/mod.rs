//! Pages of requests for official documents.

mod answer;
mod case;
mod common;
mod public;
mod queue;
mod test;

use crate::platform::web::Routes;

pub fn routes() -> Routes {
    public::routes()
        .and(queue::routes())
        .and(case::routes())
        .and(test::routes())
        .and(answer::routes())
}
