//! The web shell: who may come in, what a handler is given, how an answer leaves.

mod access;
pub mod assets;
pub mod blocking;
pub mod body;
pub mod cookies;
mod cx;
mod editing;
mod editor;
mod error_page;
mod flash;
mod form;
mod gate;
mod guard;
mod handler;
mod headers;
pub mod health;
pub mod network;
mod once;
mod paging;
mod path;
mod redraw;
mod routes;
mod seen;
mod sent;
mod sheet;
mod state;
mod summary;
mod upload;
mod upload_limit;
mod work;

pub use access::{Access, Method, RouteInfo};
pub use cookies::CookieKind;
pub use cx::{Cx, PageResult};
pub use editing::SavedField;
pub use editor::{Base, Editor};
pub use flash::Flash;
pub use form::{Files, Form, ShownError, Sure, Upload, form_errors};
pub use gate::portal;
pub use once::forget_sent;
pub use paging::Paging;
pub use path::{NoPath, canonical};
pub use routes::Routes;
pub use seen::{fingerprint, is_stale, saved_instead};
pub use sheet::sheet;
pub use state::{AppState, Health, Hooks, NavItem, SessionUser};
pub use upload_limit::{UploadLimit, UploadPermit};

/// The name of the session cookie; `__Host-` where the portal is reached over TLS.
pub const fn cookie_name(secure: bool) -> &'static str {
    cookies::SESSION.name(secure)
}

/// The largest form, in bytes.
pub const FORM_LIMIT: usize = 256 * 1024;

/// The largest file, in bytes: 10 MB as people count.
pub const FILE_LIMIT: usize = 10 * 1024 * 1024;

/// The largest form with files, in bytes: six of the largest files. A file that is too large is
/// told at its field as long as the whole stays below this.
pub const UPLOAD_LIMIT: usize = 6 * FILE_LIMIT + FORM_LIMIT;

/// A path of this portal, or the start page: never another site's address, and nothing that a header
/// cannot hold or that a browser would read in another way.
pub fn local(path: &str) -> &str {
    let safe = path.starts_with('/')
        && !path.starts_with("//")
        && path.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if safe { path } else { "/" }
}
