//! Where passwords are hashed: by Argon2id, at the strength that OWASP gives as its least, and by so
//! many at once as the machine can bear. No other file names Argon2.
//!
//! A hash takes 19 MiB and tens of milliseconds, on purpose. Whoever wants one first takes a slot;
//! who finds all of them taken waits in a line that is short in people and in time, and is then told
//! to come back.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{Output, ParamsString, PasswordHash, Salt, SaltString};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::identity::IdentityError;

/// KiB, and so blocks, of a hash.
const MEMORY: u32 = 19_456;
const PASSES: u32 = 2;
/// What a password is hashed with that is compared with nothing.
const NOBODYS_SALT: &[u8; 16] = b"nobody's account";
/// Blocks that are asked for at once, 33 MiB: glibc gives an allocation above 32 MiB back to the
/// system when it is freed, and may keep a smaller one in the thread's arena (mallopt(3),
/// `M_MMAP_THRESHOLD`). Only the pages that are written to take memory.
const RESERVED: usize = 33 * 1024;

/// How much is hashed at once.
#[derive(Debug, Clone, Copy)]
pub struct HashLimits {
    pub at_once: usize,
    /// How many more may wait for a slot.
    pub waiting: usize,
    /// How long they wait.
    pub wait: Duration,
}

impl HashLimits {
    /// Twice the cores at once; so many more as are served within the wait at 25 ms a hash.
    pub fn of_machine() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self { at_once: 2 * cores, waiting: 32 * cores, wait: Duration::from_secs(2) }
    }
}

/// The slots of a process, and the memory that those who have one share.
pub struct Hashers {
    limits: HashLimits,
    /// A permit for each slot and each place in the line.
    places: Arc<Semaphore>,
    slots: Arc<Semaphore>,
    memory: Mutex<Memory>,
    hashes: AtomicU64,
}

#[derive(Default)]
struct Memory {
    /// How many slots are taken.
    taken: usize,
    /// What the next hash uses again. Freed with the last slot.
    spare: Vec<Vec<Block>>,
}

impl std::fmt::Debug for Hashers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hashers {:?}", self.limits)
    }
}

impl Hashers {
    pub fn new(limits: HashLimits) -> Arc<Self> {
        Arc::new(Self {
            limits,
            places: Arc::new(Semaphore::new(limits.at_once + limits.waiting)),
            slots: Arc::new(Semaphore::new(limits.at_once)),
            memory: Mutex::default(),
            hashes: AtomicU64::new(0),
        })
    }

    pub const fn limits(&self) -> HashLimits {
        self.limits
    }

    /// How many hashes were made since the start.
    pub fn hashes(&self) -> u64 {
        self.hashes.load(Ordering::Relaxed)
    }

    /// How many blocks of 19 MiB are held for the next hash.
    pub fn spare(&self) -> usize {
        self.lock().spare.len()
    }

    /// Takes a slot, or waits for one in the order of asking.
    ///
    /// # Errors
    /// [`IdentityError::Busy`] if too many wait already, or the wait was too long.
    pub async fn enter(self: Arc<Self>) -> Result<Slot, IdentityError> {
        let busy = |_| IdentityError::Busy;
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(busy)?;
        let turn = tokio::time::timeout(self.limits.wait, Arc::clone(&self.slots).acquire_owned());
        let turn = turn.await.map_err(|_| IdentityError::Busy)?;
        Ok(self.slot(place, turn.map_err(|_| IdentityError::Busy)?))
    }

    /// Takes a slot if one is free: for commands, which have nobody beside them.
    ///
    /// # Errors
    /// [`IdentityError::Busy`].
    pub fn enter_now(self: Arc<Self>) -> Result<Slot, IdentityError> {
        let busy = |_| IdentityError::Busy;
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(busy)?;
        let turn = Arc::clone(&self.slots).try_acquire_owned().map_err(busy)?;
        Ok(self.slot(place, turn))
    }

    fn slot(self: Arc<Self>, place: OwnedSemaphorePermit, turn: OwnedSemaphorePermit) -> Slot {
        self.lock().taken += 1;
        Slot { hashers: self, _place: place, _turn: turn }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Memory> {
        // Nothing in here can break off half done.
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to hash, one after the other, until it is dropped.
pub struct Slot {
    hashers: Arc<Hashers>,
    _place: OwnedSemaphorePermit,
    _turn: OwnedSemaphorePermit,
}

impl std::fmt::Debug for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Slot")
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut memory = self.hashers.lock();
        memory.taken = memory.taken.saturating_sub(1);
        let unused = if memory.taken == 0 { std::mem::take(&mut memory.spare) } else { Vec::new() };
        drop(memory);
        drop(unused);
    }
}

impl Slot {
    /// The hash of a new password, as it is stored. On a thread that may take its time.
    pub(in crate::identity) fn hash(&self, password: &str) -> Result<String, IdentityError> {
        let salt = SaltString::generate(&mut OsRng);
        let params = Params::new(MEMORY, PASSES, 1, None).map_err(fault)?;
        let (algorithm, version) = (Algorithm::Argon2id, Version::V0x13);
        let strength = ParamsString::try_from(&params).map_err(fault)?;
        let hash = self.fill(&Argon2::new(algorithm, version, params), password, salt.as_salt())?;
        let stored = PasswordHash {
            algorithm: algorithm.ident(),
            version: Some(version.into()),
            params: strength,
            salt: Some(salt.as_salt()),
            hash: Some(hash),
        };
        Ok(stored.to_string())
    }

    /// Whether a password is the one of a stored hash. Without one it hashes all the same and says
    /// no, so that the work does not tell which addresses have accounts.
    pub(in crate::identity) fn verify(
        &self,
        password: &str,
        stored: Option<&str>,
    ) -> Result<bool, IdentityError> {
        let Some(stored) = stored else {
            let salt = SaltString::encode_b64(NOBODYS_SALT).map_err(fault)?;
            let params = Params::new(MEMORY, PASSES, 1, None).map_err(fault)?;
            let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            return self.fill(&argon2, password, salt.as_salt()).map(|_| false);
        };
        let parsed = PasswordHash::new(stored).map_err(fault)?;
        let (Some(salt), Some(wanted)) = (parsed.salt, parsed.hash) else { return Ok(false) };
        let algorithm = Algorithm::try_from(parsed.algorithm).map_err(fault)?;
        let version =
            parsed.version.map_or(Ok(Version::V0x13), Version::try_from).map_err(fault)?;
        let params = Params::try_from(&parsed).map_err(fault)?;
        let made = self.fill(&Argon2::new(algorithm, version, params), password, salt)?;
        // `Output` compares in constant time.
        Ok(made == wanted)
    }

    fn fill(
        &self,
        argon2: &Argon2<'_>,
        password: &str,
        salt: Salt<'_>,
    ) -> Result<Output, IdentityError> {
        let mut bytes = [0; Salt::MAX_LENGTH];
        let salt = salt.decode_b64(&mut bytes).map_err(fault)?;
        let params = argon2.params();
        let length = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
        let spare = self.hashers.lock().spare.pop();
        let mut blocks = spare.unwrap_or_else(|| Vec::with_capacity(RESERVED));
        if blocks.len() < params.block_count() {
            blocks.resize(params.block_count(), Block::new());
        }
        let made = Output::init_with(length, |out| {
            let memory = blocks.as_mut_slice();
            Ok(argon2.hash_password_into_with_memory(password.as_bytes(), salt, out, memory)?)
        });
        self.hashers.hashes.fetch_add(1, Ordering::Relaxed);
        self.hashers.lock().spare.push(blocks);
        made.map_err(fault)
    }
}

fn fault(error: impl std::fmt::Display) -> IdentityError {
    IdentityError::Hash(error.to_string())
}
