//! Who a protected person is and how they are reached, sealed.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::client::ClientError;
use crate::client::model::{Client, Protection};
use crate::kernel::Email;
use crate::platform::outbox::Post;
use crate::platform::secret::Vault;

/// What the vault seals it for.
const REACH: &str = "protected-contact";

/// Who a protected person is and how they are reached, as it lies sealed.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Sealed {
    pub name: String,
    pub email: Option<Email>,
    pub phone: String,
    /// How they wanted to be written to; nothing is written while the protection holds.
    channel: String,
    pub address: String,
}

impl Sealed {
    pub fn new(
        name: &str,
        email: Option<&Email>,
        phone: &str,
        (channel, address): (Option<Post>, &str),
    ) -> Self {
        Self {
            name: name.to_owned(),
            email: email.cloned(),
            phone: phone.to_owned(),
            channel: channel.map_or("", Post::word).to_owned(),
            address: address.to_owned(),
        }
    }

    pub fn of(client: &Client) -> Self {
        let post = (client.channel, client.address.as_str());
        Self::new(&client.name, client.email.as_ref(), &client.phone, post)
    }

    pub fn channel(&self) -> Option<Post> {
        Post::from_word(&self.channel)
    }

    pub fn seal(&self, vault: &Vault) -> Result<Vec<u8>, ClientError> {
        Ok(vault.seal(REACH, &json!(self).to_string())?)
    }

    /// What lies sealed; nothing if nothing does.
    pub fn open(
        vault: &Vault,
        protection: &Protection,
        client: &Client,
    ) -> Result<Option<Self>, ClientError> {
        let Some(sealed) = &protection.contact_sealed else { return Ok(None) };
        let text = vault.open(REACH, sealed)?;
        let mut sealed: Self = serde_json::from_str(&text).unwrap_or_default();
        // Names were not sealed at first.
        if sealed.name.is_empty() {
            sealed.name.clone_from(&client.name);
        }
        Ok(Some(sealed))
    }
}
