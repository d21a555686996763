//! Every spelling of a path meets the same gate: each route as each role in other spellings, each
//! form without its token, with another browser's, and from another site.

use actix_web::http::StatusCode;
use actix_web::{App, HttpResponse, test as service, web};

use super::{People, ROLES, example, table, word};
use crate::app::{Page, TestApp, Visitor};
use valfard_tyreso::app::routes;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::web::{Access, Method, NoPath, canonical, portal};

/// The same path as a broken or hostile client writes it. The first letter of the first word, the
/// last of the whole, and every letter are encoded; slashes are doubled, encoded or added; dots lead
/// nowhere, out and back; a letter is upper case; and what is encoded is encoded once more.
fn spellings(path: &str) -> Vec<String> {
    let encode = |c: char| format!("%{:02x}", u32::from(c));
    let every: String =
        path.chars().map(|c| if c == '/' { c.to_string() } else { encode(c) }).collect();
    let mut all = vec![format!("/{path}"), format!("{path}/"), format!("/.{path}"), every];
    all.push(format!("/x/..{path}"));
    all.push(format!("/%2e{path}"));
    all.push(format!("/x/%2E%2e{path}"));
    all.push(format!("/%2F{}", &path[1..]));
    if let Some(first) = path.chars().nth(1) {
        let rest: String = path.chars().skip(2).collect();
        all.push(format!("/{}{rest}", encode(first)));
        all.push(format!("/{}{rest}", encode(first).to_uppercase()));
        all.push(format!("/%25{:02x}{rest}", u32::from(first)));
        all.push(format!("/{}{rest}", first.to_uppercase()));
        all.push(format!("/{first}{rest}").replace('/', "//"));
        all.push(format!("/{first}{rest};x=1"));
    }
    if let Some((last, before)) = path.chars().next_back().map(|c| (c, path.len() - c.len_utf8())) {
        all.push(format!("{}{}", &path[..before], encode(last)));
    }
    all.retain(|other| other != path);
    all.sort();
    all.dedup();
    all
}

/// A browser for each role, signed in once.
fn browsers(app: &TestApp) -> Vec<(Role, Visitor<'_>)> {
    let people = People::of(app);
    ROLES.iter().map(|(role, _)| (*role, people.enter(app, *role))).collect()
}

async fn ask(visitor: &Visitor<'_>, method: Method, path: &str) -> Page {
    match method {
        Method::Get => visitor.get(path).await,
        Method::Post => visitor.post(path, &[]).await,
    }
}

fn sent_to_sign_in(page: &Page) -> bool {
    page.location.as_deref().is_some_and(|to| to.starts_with("/logga-in?till="))
}

/// What is sent to the one spelling meets there what `who_may_not_come_in_does_not` has seen.
#[actix_web::test]
async fn who_may_not_come_in_does_not_by_any_spelling() {
    let app = TestApp::demo().await;
    let browsers = browsers(&app);
    let (mut sent_on, mut denied, mut faults) = (0, 0, Vec::new());
    for (route, _) in table().iter().filter(|(route, _)| route.access != Access::Public) {
        let plain = example(route);
        for path in spellings(&plain) {
            for (role, visitor) in browsers.iter().filter(|(r, _)| !route.access.lets_in(*r)) {
                let page = ask(visitor, route.method, &path).await;
                match page.status.as_u16() {
                    308 if page.location.as_deref() == Some(plain.as_str()) => sent_on += 1,
                    400 | 401 | 403 | 404 | 405 => denied += 1,
                    // A placeholder takes the other spelling too: behind the same gate.
                    303 if sent_to_sign_in(&page) => denied += 1,
                    status => {
                        faults.push(format!("{} {path} as {role}: {status}", word(route.method)));
                    }
                }
            }
        }
    }
    println!("{sent_on} requests were sent to the one spelling, {denied} were denied at once");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(sent_on > 30_000 && denied > 10_000, "{sent_on} and {denied}");
}

/// The router reads `%61` as `a`: the same handler must stand behind the same gate even where
/// nothing has brought the path into its one spelling first.
#[actix_web::test]
async fn the_gate_of_a_route_needs_no_single_spelling() {
    let app = TestApp::demo().await;
    let browsers = browsers(&app);
    let state = web::Data::from(std::sync::Arc::clone(&app.state));
    let bare = App::new().app_data(state).configure(|config| routes(true).mount(config));
    let bare = service::init_service(bare).await;
    let (mut tried, mut faults) = (0, Vec::new());
    for (route, _) in table().iter().filter(|(route, _)| route.access != Access::Public) {
        for path in spellings(&example(route)) {
            // One who is signed in and one who is not: the roles' gates are tried above.
            let others = browsers.iter().filter(|(role, _)| !route.access.lets_in(*role)).take(2);
            for (role, visitor) in others {
                let request = match route.method {
                    Method::Get => service::TestRequest::get(),
                    Method::Post => service::TestRequest::post(),
                };
                let cookie = visitor.cookie("valfard").unwrap_or_default();
                let request =
                    request.uri(&path).insert_header(("cookie", format!("valfard={cookie}")));
                let status = service::call_service(&bare, request.to_request()).await.status();
                tried += 1;
                if status.is_success() {
                    faults.push(format!("{} {path} as {role}: {status}", word(route.method)));
                }
            }
        }
    }
    assert!(tried > 5_000 && faults.is_empty(), "{tried}:\n{}", faults.join("\n"));
}

#[actix_web::test]
async fn each_form_needs_its_own_token_in_every_spelling_and_from_this_site() {
    let app = TestApp::demo().await;
    let browsers = browsers(&app);
    let foreign = app.visitor().token();
    let (mut tried, mut faults) = (0, Vec::new());
    for (route, _) in table().iter().filter(|(route, _)| route.method == Method::Post) {
        let plain = example(route);
        let (role, visitor) = browsers.iter().find(|(r, _)| route.access.lets_in(*r)).unwrap();
        let mut paths = spellings(&plain);
        paths.push(plain.clone());
        for path in paths {
            let token = visitor.token();
            let bodies = [String::new(), format!("csrf={foreign}"), "csrf=".to_owned()];
            let mut answers = Vec::new();
            for body in &bodies {
                answers.push(visitor.post_raw(&path, body).await);
            }
            for site in ["cross-site", "same-site"] {
                let request = service::TestRequest::post()
                    .uri(&path)
                    .insert_header(("content-type", "application/x-www-form-urlencoded"))
                    .insert_header(("sec-fetch-site", site))
                    .set_payload(format!("csrf={token}"));
                answers.push(visitor.send(request).await);
            }
            for page in answers {
                tried += 1;
                let wanted: &[u16] = if path == plain { &[400] } else { &[308, 400, 404, 405] };
                if !wanted.contains(&page.status.as_u16()) {
                    faults.push(format!("POST {path} as {role}: {}", page.status));
                }
            }
        }
    }
    println!("{tried} forms without their token were refused");
    assert!(tried > 5_000, "{tried}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A handler that somebody puts into the app beside the route table has no access: what it answers
/// never leaves. What needs a request's context does not compile (the doctest of `Cx`).
#[actix_web::test]
async fn a_handler_without_access_answers_nobody() {
    let app = TestApp::new().await;
    let state = web::Data::from(std::sync::Arc::clone(&app.state));
    let raw = App::new()
        .app_data(state)
        .wrap(actix_web::middleware::from_fn(portal))
        .route("/bare", web::get().to(|| async { HttpResponse::Ok().body("leaked") }));
    let raw = service::init_service(raw).await;
    let request = service::TestRequest::get().uri("/bare").to_request();
    let answer = service::call_service(&raw, request).await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    let body = service::read_body(answer).await;
    assert!(!String::from_utf8_lossy(&body).contains("leaked"));
}

#[actix_web::test]
async fn another_spelling_leads_to_the_page_and_keeps_the_query() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = visitor.get("/%75tforare/?q=a%20b").await;
    assert_eq!(page.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(page.location.as_deref(), Some("/utforare?q=a%20b"));
    for nowhere in ["/a%00b", "/%c3", "/%5cexample.se", "/a%0d%0aset-cookie:x"] {
        let page = visitor.get(nowhere).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{nowhere}");
        assert!(page.headers.contains_key("content-language"), "{nowhere} is no page");
    }
    let page = visitor.post("/utforare", &[]).await;
    assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED);
    // A signed-in reader of a page that is not there still has their own way on.
    let staff = app.sign_in(Role::Commissioner);
    let page = staff.get("/finns-inte").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.html.contains("/bestallare"), "{}", page.html);
}

#[test]
fn a_path_has_one_spelling() {
    let same = [
        ("/", "/"),
        ("//", "/"),
        ("/.", "/"),
        ("/..", "/"),
        ("/admin", "/admin"),
        ("/%61dmin", "/admin"),
        ("/%61%64min", "/admin"),
        ("//admin", "/admin"),
        ("/admin/", "/admin"),
        ("/./admin", "/admin"),
        ("/x/../admin", "/admin"),
        ("/x/%2e%2E/admin", "/admin"),
        ("/../../admin", "/admin"),
        ("/%2561dmin", "/%2561dmin"),
        ("/a%2fb", "/a%2Fb"),
        ("/ADMIN", "/ADMIN"),
        ("/a%40b", "/a@b"),
        ("/%C3%A5", "/%C3%A5"),
        ("/%c3%a5", "/%C3%A5"),
        ("/a%20b", "/a%20b"),
        ("//example.se/x", "/example.se/x"),
    ];
    for (written, wanted) in same {
        assert_eq!(canonical(written).as_deref(), Ok(wanted), "{written}");
        assert_eq!(canonical(wanted).as_deref(), Ok(wanted), "{wanted} is not its own spelling");
    }
    for nothing in ["", "admin", "*", "/%ff", "/a%00", "/a%0a", "/\\example.se", "/%5Cx", "/%7f"] {
        assert_eq!(canonical(nothing), Err(NoPath), "{nothing}");
    }
    for (route, _) in table() {
        let path = example(&route);
        assert_eq!(canonical(&path).as_deref(), Ok(path.as_str()), "{path}");
    }
}
