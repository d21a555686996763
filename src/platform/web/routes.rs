//! The route table: no route without saying who may use it.

use std::collections::BTreeMap;
use std::rc::Rc;

use actix_web::body::BoxBody;
use actix_web::dev::ServiceRequest;
use actix_web::middleware::{Next, from_fn};
use actix_web::{HttpRequest, Route, guard, web};

use crate::platform::web::handler::{BoxedHandler, Handler};
use crate::platform::web::{Access, Method, RouteInfo, assets, gate};

/// A room's routes. There is no way to add one without saying who may use it:
///
/// ```compile_fail,E0061
/// use valfard_tyreso::platform::web::{Cx, PageResult, Routes};
///
/// async fn list(cx: Cx) -> PageResult {
///     cx.see_other("/")
/// }
/// let routes = Routes::default().get("/admin", list);
/// ```
///
/// ```
/// use valfard_tyreso::platform::web::{Access, Cx, PageResult, Routes};
///
/// async fn list(cx: Cx) -> PageResult {
///     cx.see_other("/")
/// }
/// let routes = Routes::default().get("/admin", Access::SignedIn, list);
/// assert_eq!(routes.table().len(), 1);
/// ```
#[derive(Default)]
pub struct Routes {
    lines: Vec<(RouteInfo, BoxedHandler)>,
}

impl Routes {
    /// A page. It answers HEAD too.
    #[must_use]
    pub fn get<Parts>(self, path: &str, access: Access, handler: impl Handler<Parts>) -> Self {
        self.line(Method::Get, path, access, handler.boxed())
    }

    /// An operation. The gate has checked the form's token before the handler runs.
    #[must_use]
    pub fn post<Parts>(self, path: &str, access: Access, handler: impl Handler<Parts>) -> Self {
        self.line(Method::Post, path, access, handler.boxed())
    }

    /// An operation whose form may carry files (`multipart/form-data`), read by [`super::Files`]. The
    /// gate checks the token before it reads the first file.
    #[must_use]
    pub fn upload<Parts>(
        mut self,
        path: &str,
        access: Access,
        handler: impl Handler<Parts>,
    ) -> Self {
        self = self.post(path, access, handler);
        if let Some((info, _)) = self.lines.last_mut() {
            info.upload = true;
        }
        self
    }

    /// The last route is for sessions by letter too; no other is. The gate asks of every
    /// placeholder in its path whether it belongs to the session's right.
    #[must_use]
    pub fn by_letter(mut self) -> Self {
        if let Some((info, _)) = self.lines.last_mut() {
            info.by_letter = true;
        }
        self
    }

    /// These routes and the others'.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.lines.extend(other.lines);
        self
    }

    fn line(mut self, method: Method, path: &str, access: Access, handler: BoxedHandler) -> Self {
        let info =
            RouteInfo { method, path: path.to_owned(), access, upload: false, by_letter: false };
        self.lines.push((info, handler));
        self
    }

    /// The table without the handlers.
    pub fn table(&self) -> Vec<RouteInfo> {
        self.lines.iter().map(|(info, _)| info.clone()).collect()
    }

    /// Puts the routes into an actix app, one resource a path, each handler behind a gate of its
    /// own; and the portal's own files.
    pub fn mount(self, config: &mut web::ServiceConfig) {
        let files = web::get().to(assets::serve).wrap(from_fn(gate::file));
        config.service(web::resource("/static/{version}/{path:.*}").route(files));
        let mut order: Vec<String> = Vec::new();
        let mut paths: BTreeMap<String, Vec<Route>> = BTreeMap::new();
        for (info, handler) in self.lines {
            if !paths.contains_key(&info.path) {
                order.push(info.path.clone());
            }
            let info = Rc::new(info);
            let path = info.path.clone();
            let gated = route(info.method, handler).wrap(from_fn(
                move |request: ServiceRequest, next: Next<BoxBody>| {
                    gate::route(Rc::clone(&info), request, next)
                },
            ));
            paths.entry(path).or_default().push(gated);
        }
        // Fixed words before placeholders, so that "/ny" is never read as a reference.
        order.sort_by_key(|path| path.matches('{').count());
        for path in order {
            let mut resource = web::resource(path.as_str());
            for route in paths.remove(&path).unwrap_or_default() {
                resource = resource.route(route);
            }
            config.service(resource);
        }
    }
}

/// A handler as the router knows it: one type for all of them.
fn route(method: Method, handler: BoxedHandler) -> Route {
    let route = match method {
        Method::Get => web::route().guard(guard::Any(guard::Get()).or(guard::Head())),
        Method::Post => web::post(),
    };
    route.to(move |request: HttpRequest| {
        let answer = handler(&request);
        async move { answer?.await }
    })
}
