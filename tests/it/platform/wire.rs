//! The program itself, over a socket: what is no HTTP, heads that are too large, bodies that nobody reads, a
//! full disk under the log and under the database, and how it stops.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A program of its own on a database of its own, ended with the test.
struct Portal {
    child: Child,
    port: u16,
    _folder: tempfile::TempDir,
}

fn valfard(folder: &Path) -> Vec<(&'static str, String)> {
    let at = |name: &str| folder.join(name).display().to_string();
    vec![
        ("VALFARD_DATABASE_URL", format!("sqlite:{}", at("valfard.db"))),
        ("VALFARD_KEY_FILE", at("key")),
        ("VALFARD_ANCHOR_FILE", at("anchors.txt")),
        ("VALFARD_MAIL_URL", format!("folder:{}", at("mail"))),
        ("VALFARD_LOG", "info".to_owned()),
    ]
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_valfard");

impl Portal {
    fn start(stderr: Stdio) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let command = Command::new(PROGRAM);
        Self::run(command, folder, stderr)
    }

    fn run(mut command: Command, folder: tempfile::TempDir, stderr: Stdio) -> Self {
        command.args(["serve", "--port", "0"]).envs(valfard(folder.path()));
        let mut child = command.stdout(Stdio::piped()).stderr(stderr).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse();
        Self { port: port.unwrap_or_else(|_| panic!("{line}")), child, _folder: folder }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    }

    /// Sends bytes and reads until the connection ends.
    fn exchange(&self, sent: &[u8]) -> String {
        let mut stream = self.connect();
        // It may be answered and ended before all is sent.
        let _sent = stream.write_all(sent);
        let mut answer = Vec::new();
        let _read = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.exchange(
            format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").as_bytes(),
        )
    }

    /// Tells it to stop, and what it has written to standard error.
    fn stop(mut self) -> String {
        let told = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success());
        let mut said = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            stderr.read_to_string(&mut said).unwrap();
        }
        assert!(self.child.wait().unwrap().success(), "{said}");
        said
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _seen = self.child.wait();
    }
}

fn is(answer: &str, status: u16) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{:?}", answer.get(..200));
}

#[test]
fn what_is_no_http_is_refused_without_an_error_line() {
    let portal = Portal::start(Stdio::piped());
    is(&portal.get("/healthz"), 200);
    is(&portal.exchange(b"GARBAGE\r\n\r\n"), 400);
    is(&portal.exchange(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"), 400);
    is(&portal.exchange(b"GET / HTTP/1.1\r\nhost: x\r\ncontent-length: many\r\n\r\n"), 400);
    for size in [100_000, 200_000] {
        let long = "a".repeat(size);
        let head =
            format!("GET /kontakt HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx: {long}\r\n\r\n");
        is(&portal.exchange(head.as_bytes()), 431);
    }
    let many = "x: y\r\n".repeat(200);
    is(&portal.exchange(format!("GET / HTTP/1.1\r\nhost: x\r\n{many}\r\n").as_bytes()), 431);
    // Bodies and heads that break off.
    let half = "POST /logga-in HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nemail=";
    for text in [half, "GET / HTT", ""] {
        let mut stream = portal.connect();
        stream.write_all(text.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let _answer = stream.read_to_end(&mut Vec::new());
    }
    is(&portal.get("/kontakt"), 200);
    let said = portal.stop();
    assert!(said.contains("answered"), "the log was listened to: {said}");
    assert!(!said.contains("ERROR"), "{said}");
}

#[test]
fn a_body_that_nobody_reads_does_not_hold_its_connection() {
    let portal = Portal::start(Stdio::null());
    let heads =
        ["transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n", "content-length: 9\r\n\r\nhello"];
    let asked = ["POST /finns-inte", "GET /admin", "POST /logga-in"];
    std::thread::scope(|scope| {
        for (head, line) in heads.iter().flat_map(|head| asked.map(|line| (head, line))) {
            let portal = &portal;
            scope.spawn(move || {
                let site = "sec-fetch-site: cross-site\r\n";
                let mut stream = portal.connect();
                let sent = format!("{line} HTTP/1.1\r\nhost: x\r\n{site}{head}");
                stream.write_all(sent.as_bytes()).unwrap();
                let mut answer = String::new();
                // It ends within what `connect` waits for, though the rest never comes.
                let ended = stream.read_to_string(&mut answer);
                assert!(ended.is_ok() && answer.starts_with("HTTP/1.1 "), "{line} {head} {answer}");
            });
        }
    });
}

#[test]
fn a_full_disk_under_the_log_stops_no_page() {
    let portal = Portal::start(Stdio::from(File::options().write(true).open("/dev/full").unwrap()));
    for path in ["/kontakt", "/utforare", "/finns-inte", "/kontakt"] {
        let status = if path == "/finns-inte" { 404 } else { 200 };
        is(&portal.get(path), status);
    }
    portal.stop();
}

/// A limit on the size of files stands for a full disk: the write is refused, with a signal that would end
/// the process.
#[test]
fn when_no_file_may_grow_pages_are_read_and_the_portal_says_that_it_is_not_ready() {
    let folder = tempfile::tempdir().unwrap();
    let migrated = Command::new(PROGRAM).arg("migrate").envs(valfard(folder.path())).output();
    assert!(migrated.unwrap().status.success());
    let mut limited = Command::new("bash");
    limited.args(["-c", &format!("ulimit -f 128 && exec {PROGRAM} \"$@\""), "valfard"]);
    let portal = Portal::run(limited, folder, Stdio::null());
    let began = Instant::now();
    loop {
        let ready = portal.get("/readyz");
        if ready.contains("the database cannot be written to") {
            is(&ready, 503);
            break;
        }
        assert!(began.elapsed() < Duration::from_mins(1), "{ready}");
    }
    is(&portal.get("/healthz"), 200);
    is(&portal.get("/utforare"), 200);
    is(&portal.get("/diarium"), 200);
}

#[test]
fn a_connection_is_kept_and_answers_again() {
    let portal = Portal::start(Stdio::null());
    let mut stream = portal.connect();
    for _ in 0..3 {
        stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
        let mut answer = String::new();
        while !answer.ends_with("\r\n\r\nok\n") {
            let mut some = [0; 1024];
            let n = stream.read(&mut some).unwrap();
            assert!(n > 0, "{answer}");
            answer.push_str(&String::from_utf8_lossy(&some[..n]));
        }
        is(&answer, 200);
    }
    portal.stop();
}
