//! Who may open what: the route table against a file that people read, and against what the
//! portal answers. `UPDATE_ACCESS=1 cargo test --test it access` writes the file anew.

mod spelling;

use std::fmt::Write as _;
use std::path::Path;

use actix_web::http::StatusCode;

use valfard_tyreso::app::routes;
use valfard_tyreso::identity::{self, User};
use valfard_tyreso::kernel::{Reference, Role};
use valfard_tyreso::platform::web::{Access, Method, RouteInfo};

use crate::app::{TestApp, Visitor};

/// Everybody who can come to the door, with the head of their column.
const ROLES: &[(Role, &str)] = &[
    (Role::Visitor, "vis"),
    (Role::Client, "cli"),
    (Role::Representative, "rep"),
    (Role::ProviderMember, "pro"),
    (Role::Partner, "par"),
    (Role::Guide, "gui"),
    (Role::Caseworker, "cas"),
    (Role::UnitManager, "uni"),
    (Role::Commissioner, "com"),
    (Role::BusinessLead, "bus"),
    (Role::SteeringGroup, "ste"),
    (Role::CoordinationBody, "coo"),
    (Role::Admin, "adm"),
];

const HEAD: &str = "\
# Who may open which route. Written from the route table; a difference fails tests/it/access.rs.
# To accept a change: UPDATE_ACCESS=1 cargo test --test it access
# vis visitor, cli client, rep representative, pro provider member, par partner, gui guide,
# cas caseworker, uni unit manager, com commissioner, bus head of business development,
# ste steering group, coo coordination body, adm admin; let a session by a letter's code
";

/// The table in the order of paths. A route that only the demo has says so.
fn table() -> Vec<(RouteInfo, bool)> {
    let served: Vec<RouteInfo> = routes(false).table();
    let is_served = |r: &RouteInfo| served.iter().any(|s| s.path == r.path && s.method == r.method);
    let mut table: Vec<(RouteInfo, bool)> = routes(true)
        .table()
        .into_iter()
        .map(|route| {
            let demo = !is_served(&route);
            (route, demo)
        })
        .collect();
    table.sort_by(|(a, _), (b, _)| (&a.path, a.method).cmp(&(&b.path, b.method)));
    table
}

fn word(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
    }
}

fn matrix() -> String {
    let table = table();
    let width = table.iter().map(|(route, _)| route.path.len()).max().unwrap_or(0);
    let mut text = format!("{HEAD}\n{:4} {:width$}", "", "");
    for (_, head) in ROLES {
        write!(text, " {head}").unwrap();
    }
    text.push_str(" let\n");
    for (route, demo) in &table {
        write!(text, "{:4} {:width$}", word(route.method), route.path).unwrap();
        for (role, _) in ROLES {
            let open = route.access.lets_in(*role);
            write!(text, " {:3}", if open { "x" } else { "." }).unwrap();
        }
        text.push_str(if route.lets_in_by_letter() { " x  " } else { " .  " });
        text.truncate(text.trim_end().len());
        text.push_str(if *demo { "   demo\n" } else { "\n" });
    }
    text
}

#[test]
fn the_route_table_is_the_one_that_was_read() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/access.txt");
    let now = matrix();
    if std::env::var_os("UPDATE_ACCESS").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let read = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(read == now, "tests/it/access.txt differs; it would now be\n\n{now}");
}

/// A path that the route's pattern fits and that names nothing there is.
fn example(route: &RouteInfo) -> String {
    let parts =
        route.path.split('/').map(|part| if part.starts_with('{') { "VT-2222-2222" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// One account of each role, made once; every request comes in a browser of its own.
struct People(Vec<(Role, User)>);

impl People {
    fn of(app: &TestApp) -> Self {
        let roles = ROLES.iter().map(|(role, _)| *role).filter(|role| *role != Role::Visitor);
        Self(roles.map(|role| (role, app.user(role))).collect())
    }

    fn enter<'a>(&self, app: &'a TestApp, role: Role) -> Visitor<'a> {
        match self.0.iter().find(|(own, _)| *own == role) {
            Some((_, user)) => app.sign_in_as(user),
            None => app.visitor(),
        }
    }
}

#[actix_web::test]
async fn who_may_not_come_in_does_not() {
    let app = TestApp::demo().await;
    let people = People::of(&app);
    let mut faults = Vec::new();
    for (route, _) in table().iter().filter(|(route, _)| route.access != Access::Public) {
        let path = example(route);
        for (role, _) in ROLES.iter().filter(|(role, _)| !route.access.lets_in(*role)) {
            let visitor = people.enter(&app, *role);
            let (page, wanted) = match (route.method, role) {
                (Method::Get, Role::Visitor) => (visitor.get(&path).await, StatusCode::SEE_OTHER),
                (Method::Get, _) => (visitor.get(&path).await, StatusCode::FORBIDDEN),
                (Method::Post, Role::Visitor) => {
                    (visitor.post(&path, &[]).await, StatusCode::UNAUTHORIZED)
                }
                (Method::Post, _) => (visitor.post(&path, &[]).await, StatusCode::FORBIDDEN),
            };
            let to_sign_in = page.location.as_deref().is_some_and(|l| l.starts_with("/logga-in?"));
            if page.status != wanted || (wanted == StatusCode::SEE_OTHER && !to_sign_in) {
                let word = word(route.method);
                faults.push(format!("{word} {} as {role}: {}", route.path, page.status));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[actix_web::test]
async fn who_may_come_in_is_answered() {
    let app = TestApp::demo().await;
    let people = People::of(&app);
    let mut faults = Vec::new();
    for (route, _) in table() {
        let path = example(&route);
        for (role, _) in ROLES.iter().filter(|(role, _)| route.access.lets_in(*role)) {
            let visitor = people.enter(&app, *role);
            // An empty form is a bad form, and no more than that.
            let page = match route.method {
                Method::Get => visitor.get(&path).await,
                Method::Post => visitor.post(&path, &[]).await,
            };
            let denied = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&page.status);
            if denied || page.status.is_server_error() {
                let word = word(route.method);
                faults.push(format!("{word} {} as {role}: {}", route.path, page.status));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Default deny: a session by letter reaches its own choice and what is public, and no more.
#[actix_web::test]
async fn a_session_by_letter_reaches_one_choice() {
    let app = TestApp::demo().await;
    let (user, now) = (app.user(Role::Client), app.now());
    let scope = Reference::random();
    let token = {
        let scope = scope.clone();
        app.db(move |conn| identity::start_by_letter(conn, user.id, &scope, None, now))
    };
    let visitor = app.visitor();
    visitor.set_cookie("valfard", &token);
    let mut faults = Vec::new();
    let mut reached = Vec::new();
    for (route, _) in table().iter().filter(|(route, _)| route.access != Access::Public) {
        let path = example(route);
        let page = match route.method {
            Method::Get => visitor.get(&path).await,
            Method::Post => visitor.post(&path, &[]).await,
        };
        if route.by_letter {
            reached.push(route.path.clone());
        }
        // What it may reach, it reaches for its own right only: others' are not found.
        let wanted = if route.by_letter { StatusCode::NOT_FOUND } else { StatusCode::FORBIDDEN };
        if page.status != wanted {
            faults.push(format!("{} {}: {}", word(route.method), route.path, page.status));
        }
        if wanted == StatusCode::FORBIDDEN && route.method == Method::Get {
            assert!(page.has("eller komma till oss"), "{}", page.text());
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let own = ["/val/{right}", "/val/kvitto/{choice}", "/mina-sidor/beslut/{decision}"];
    assert!(reached.iter().all(|path| own.iter().any(|own| path.starts_with(own))), "{reached:?}");
    let nav = visitor.get("/").await;
    assert!(nav.html.contains(&format!("/val/{scope}")) && !nav.html.contains("/mina-sidor"));
    assert!(!nav.html.contains("href=\"/konto\""));
}

#[actix_web::test]
async fn nothing_of_the_demo_is_there_under_serve() {
    let app = TestApp::new().await;
    for (route, _) in table().iter().filter(|(_, demo)| *demo) {
        let visitor = app.visitor();
        let page = match route.method {
            Method::Get => visitor.get(&route.path).await,
            Method::Post => visitor.post(&route.path, &[("konto", "admin")]).await,
        };
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", route.path);
    }
    let page = app.visitor().get("/logga-in").await;
    assert!(!page.html.contains("/logga-in/demo") && !page.html.contains("/demo/"));
}
