//! Pages.

use crate::platform::web::Routes;

pub fn routes() -> Routes {
    Routes::default()
}
