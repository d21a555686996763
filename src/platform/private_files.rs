//! Files that nobody but the portal's own account may read: 0600, in folders of 0700.
//!
//! The process's own mask ([`mask`]) holds for whatever it writes; files with secrets are besides made
//! with their mode, so that no other mask opens them.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{Result, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// What the owner alone may do with a file, and with a folder.
const FILE: u32 = 0o600;
const FOLDER: u32 = 0o700;
/// The part of a mode that says what others may.
const OTHERS: u32 = 0o077;

/// From now on no file that this process makes is anybody else's to read, whoever makes it: SQLite's
/// journals, uploads on their way, a log that is turned into a file.
pub fn mask() {
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(OTHERS));
}

/// Makes a folder, and those above it that are missing. One that exists stays as its owner made it.
///
/// # Errors
/// The file system's own.
pub fn folder(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(FOLDER).create(path)
}

/// Makes an empty file that must not exist.
///
/// # Errors
/// The file system's own; `AlreadyExists` for a file that does.
pub fn create(path: &Path) -> Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(FILE).open(path)
}

/// Writes a whole file, in the place of one that exists.
///
/// # Errors
/// The file system's own.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(FILE).open(path)?;
    // The mode above is for a new file only.
    file.set_permissions(Permissions::from_mode(FILE))?;
    file.write_all(bytes)
}

/// Takes from everybody else what they may do with a file; true if they could do something. A file
/// that does not exist is nobody's to read.
///
/// # Errors
/// The file system's own, as for a file of another account.
pub fn tighten(path: &Path) -> Result<bool> {
    let mode = match std::fs::metadata(path) {
        Ok(known) => known.permissions().mode(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    if mode & OTHERS == 0 {
        return Ok(false);
    }
    std::fs::set_permissions(path, Permissions::from_mode(mode & !OTHERS & 0o7777))?;
    Ok(true)
}

/// The same, said in the log. What cannot be changed is said too, and stops nothing: the file may lie
/// on a file system that is read only.
pub fn tighten_and_say(path: &Path) {
    match tighten(path) {
        Ok(false) => {}
        Ok(true) => tracing::warn!(file = %path.display(), "others could read it: no longer"),
        Err(error) => {
            tracing::warn!(file = %path.display(), %error, "others may be able to read it");
        }
    }
}
