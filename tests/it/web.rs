//! What stands around every page: which network asks, and where a link may lead back to.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{App, HttpResponse, test as service, web};

use crate::app::TestApp;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::web::network::{client, network_of, trusted_proxies};
use valfard_tyreso::platform::web::{Access, Cx, Routes, local, portal};

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

#[test]
fn a_forwarded_address_counts_only_from_a_trusted_proxy_and_from_the_right() {
    let proxies = trusted_proxies("127.0.0.1, 10.0.0.0/8, ::1").unwrap();
    let of = |peer: &str, lines: &[&str]| {
        client(Some(ip(peer)), lines.iter().copied(), &proxies).unwrap().to_string()
    };
    let cases: &[(&str, &[&str], &str)] = &[
        // Reached directly: what the asker writes is worth nothing.
        ("203.0.113.9", &["198.51.100.1"], "203.0.113.9"),
        ("203.0.113.9", &[], "203.0.113.9"),
        // One proxy, which adds the address that asked it.
        ("127.0.0.1", &["198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", &["1.2.3.4, 198.51.100.1"], "198.51.100.1"),
        // Two of ours in a row, in one line and in two.
        ("127.0.0.1", &["1.2.3.4, 198.51.100.1, 10.1.1.1"], "198.51.100.1"),
        ("127.0.0.1", &["1.2.3.4, 198.51.100.1", "10.1.1.1"], "198.51.100.1"),
        ("127.0.0.1", &["198.51.100.1", "10.1.1.1,10.2.2.2"], "198.51.100.1"),
        // Only ours: the outermost that is known.
        ("127.0.0.1", &["10.1.1.1"], "10.1.1.1"),
        ("127.0.0.1", &[], "127.0.0.1"),
        // What is no address ends the reading.
        ("127.0.0.1", &["198.51.100.1, unknown"], "127.0.0.1"),
        ("127.0.0.1", &["198.51.100.1, nonsense, 10.1.1.1"], "10.1.1.1"),
        // With a port, in brackets, and IPv4 written as IPv6.
        ("127.0.0.1", &["198.51.100.1:50123"], "198.51.100.1"),
        ("127.0.0.1", &["[2001:db8::7]:443"], "2001:db8::7"),
        ("::ffff:127.0.0.1", &["::ffff:198.51.100.1"], "198.51.100.1"),
    ];
    for (peer, lines, wanted) in cases {
        assert_eq!(of(peer, lines), *wanted, "{peer} {lines:?}");
    }
    assert_eq!(client(None, ["198.51.100.1"].into_iter(), &proxies), None);
    assert_eq!(trusted_proxies("127.0.0.1, here"), Err("here".to_owned()));
    assert_eq!(trusted_proxies(" ").unwrap(), []);
    assert_eq!(network_of(Some(ip("2001:db8:1:2:3:4:5:6"))), "2001:db8:1:2::/64");
    assert_eq!(network_of(Some(ip("198.51.100.1"))), "198.51.100.1");
    assert_eq!(network_of(None), "unknown");
}

#[actix_web::test]
async fn the_network_of_a_request_follows_the_setting() {
    async fn network(cx: Cx) -> Result<HttpResponse, valfard_tyreso::platform::AppError> {
        Ok(HttpResponse::Ok().body(cx.network()))
    }
    for (setting, wanted) in [("", "127.0.0.1"), ("127.0.0.0/8", "198.51.100.1")] {
        let app = TestApp::with(&[("trusted_proxies", setting)]).await;
        let own = || Routes::default().get("/network", Access::Public, network);
        let portal = App::new()
            .app_data(web::Data::from(Arc::clone(&app.state)))
            .wrap(actix_web::middleware::from_fn(portal))
            .configure(|config| own().mount(config));
        let portal = service::init_service(portal).await;
        let request = service::TestRequest::get()
            .uri("/network")
            .peer_addr(SocketAddr::from(([127, 0, 0, 1], 40_000)))
            .append_header(("x-forwarded-for", "1.2.3.4"))
            .append_header(("x-forwarded-for", "198.51.100.1"));
        let answer = service::call_and_read_body(&portal, request.to_request()).await;
        assert_eq!(String::from_utf8_lossy(&answer), wanted, "trusted_proxies = {setting:?}");
    }
}

/// Where links and forms say one comes from is written by whoever made the link.
const HOSTILE: &[&str] = &[
    "//example.se",
    "/\\example.se",
    "https://example.se",
    "/a%0d%0aset-cookie:%20x=1",
    "/%0a",
    "/%00",
    "/%09/example.se",
    "/%7f",
    "/%c3%a5",
    "/%e2%80%ae",
    "utforare",
    "",
];

#[actix_web::test]
async fn a_way_back_leads_nowhere_else_and_is_a_header_that_can_be_sent() {
    let (app, served) = (TestApp::demo().await, TestApp::new().await);
    let staff = served.user(Role::Commissioner);
    for hostile in HOSTILE {
        let decoded = percent_encoding::percent_decode_str(hostile).decode_utf8_lossy();
        for path in ["/sprak/en", "/tema/morkt"] {
            let page = app.visitor().get(&format!("{path}?till={hostile}")).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{path} {hostile}");
            let to = page.location.unwrap();
            assert_eq!(to, "/", "{hostile}");
        }
        let form = [("konto", "bestallare"), ("till", decoded.as_ref())];
        let page = app.visitor().post("/logga-in/demo", &form).await;
        assert!(page.status.as_u16() < 500, "{hostile}: {}", page.status);
        // Signed in already, the page of signing in leads on to one's own desk.
        let visitor = served.sign_in_as(&staff);
        let page = visitor.get(&format!("/logga-in?till={hostile}")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{hostile}");
        assert_eq!(page.location.as_deref(), Some("/bestallare"), "{hostile}");
    }
    assert_eq!(local("/utforare?q=a%20b"), "/utforare?q=a%20b");
    for typed in ["/a b", "/a\u{7f}", "/a\u{85}", "/\u{e5}", "/a\r\nb", "/\tb"] {
        assert_eq!(local(typed), "/", "{typed:?}");
    }
}
