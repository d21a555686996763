//! A `ClamAV` daemon that says whether bytes hold malware (`INSTREAM` over TCP).

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::{Duration, Instant};

/// How long the daemon may take to answer the door.
const CONNECT: Duration = Duration::from_secs(3);
/// How long one reading or writing may take.
const STEP: Duration = Duration::from_secs(15);
/// How long a scan may take in all.
const WHOLE: Duration = Duration::from_mins(1);
/// How much is sent at a time, in bytes.
const CHUNK: usize = 64 * 1024;
/// The longest answer that is read, in bytes.
const ANSWER: u64 = 1_024;

/// What the daemon found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Clean,
    /// Malware, by the daemon's name for it.
    Found(String),
}

/// Why there is no verdict.
#[derive(Debug, thiserror::Error)]
pub enum ClamdError {
    #[error("clamd: {0}")]
    Io(#[from] std::io::Error),
    #[error("clamd: no address is known for it")]
    NoAddress,
    #[error("clamd: the scan took too long")]
    TooLong,
    /// It answered something else, as when a file is larger than it takes.
    #[error("clamd answered {0:?}")]
    Strange(String),
}

/// Has bytes scanned. It waits, so call it where a thread may.
///
/// # Errors
/// No verdict: the daemon is away, slow, or says something else.
pub fn scan(address: &str, bytes: &[u8]) -> Result<Verdict, ClamdError> {
    let began = Instant::now();
    let mut stream = connect(address)?;
    stream.write_all(b"zINSTREAM\0")?;
    for chunk in bytes.chunks(CHUNK) {
        if began.elapsed() > WHOLE {
            return Err(ClamdError::TooLong);
        }
        let size = u32::try_from(chunk.len()).unwrap_or(u32::MAX);
        stream.write_all(&size.to_be_bytes())?;
        stream.write_all(chunk)?;
    }
    stream.write_all(&0_u32.to_be_bytes())?;
    let mut answer = Vec::new();
    BufReader::new(stream.take(ANSWER)).read_until(0, &mut answer)?;
    verdict(&String::from_utf8_lossy(&answer))
}

fn connect(address: &str) -> Result<TcpStream, ClamdError> {
    let mut last = ClamdError::NoAddress;
    for address in address.to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, CONNECT) {
            Ok(stream) => {
                stream.set_read_timeout(Some(STEP))?;
                stream.set_write_timeout(Some(STEP))?;
                return Ok(stream);
            }
            Err(error) => last = error.into(),
        }
    }
    Err(last)
}

/// Reads "stream: OK" or "stream: Eicar-Signature FOUND".
fn verdict(answer: &str) -> Result<Verdict, ClamdError> {
    let told = answer.trim_end_matches('\0').trim();
    let said = told.strip_prefix("stream: ").unwrap_or(told);
    match said.strip_suffix(" FOUND") {
        Some(name) => Ok(Verdict::Found(name.to_owned())),
        None if said == "OK" => Ok(Verdict::Clean),
        None => Err(ClamdError::Strange(told.to_owned())),
    }
}
