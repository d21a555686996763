//! Which network a request comes from: what limits on guessing are counted by.
//!
//! Anybody can write an `X-Forwarded-For` line. Only what a proxy of ours has added to it counts, so
//! it is read from the right, for as long as the address to the right is one of `trusted_proxies`.

use std::net::{IpAddr, SocketAddr};

use ipnet::IpNet;

/// Reads the setting `trusted_proxies`: addresses and networks (`10.0.0.0/8`), separated by commas.
///
/// # Errors
/// The first part that is neither.
pub fn trusted_proxies(typed: &str) -> Result<Vec<IpNet>, String> {
    let parts = typed.split(',').map(str::trim).filter(|part| !part.is_empty());
    let read = |part: &str| {
        let network = part.parse::<IpNet>().ok();
        network.or_else(|| part.parse::<IpAddr>().ok().map(IpNet::from))
    };
    parts.map(|part| read(part).ok_or_else(|| part.to_owned())).collect()
}

/// The address that asks: the peer, or what the outermost trusted proxy says it was asked by.
/// `forwarded` is every line of `X-Forwarded-For` in the order they came. What is no address ends
/// the reading: the last address that is sure counts.
pub fn client<'a>(
    peer: Option<IpAddr>,
    forwarded: impl DoubleEndedIterator<Item = &'a str>,
    trusted: &[IpNet],
) -> Option<IpAddr> {
    let is_trusted = |ip: &IpAddr| trusted.iter().any(|network| network.contains(ip));
    let mut sure = peer?.to_canonical();
    for told in forwarded.rev().flat_map(|line| line.rsplit(',')) {
        if !is_trusted(&sure) {
            break;
        }
        let Some(next) = address(told.trim()) else { break };
        sure = next;
    }
    Some(sure)
}

/// An address with or without a port, as proxies write it.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let ip = bare.parse::<IpAddr>().ok();
    ip.or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
        .map(|ip| ip.to_canonical())
}

/// The network of an address: an IPv4 address, or the first 64 bits of an IPv6 one, which is what
/// one household or office is given (RFC 6177).
pub fn network_of(client: Option<IpAddr>) -> String {
    match client {
        Some(IpAddr::V6(ip)) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        Some(ip) => ip.to_string(),
        None => "unknown".to_owned(),
    }
}
