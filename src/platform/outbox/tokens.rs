//! What may not lie in a letter in clear.

use diesel::result::QueryResult;

use crate::platform::secret::is_token;

/// Refuses a letter whose plain values hold a link with a token: whoever writes one must seal it.
pub(super) fn refuse_tokens(values: &[(&str, &str)]) -> QueryResult<()> {
    let path = |value: &str| value.split(['?', '#']).next().unwrap_or_default().to_owned();
    let opens = |value: &str| path(value).split('/').any(is_token);
    if values.iter().any(|(name, value)| *name == "link" && opens(value)) {
        return Err(diesel::result::Error::SerializationError(
            "a link with a token must lie sealed in the outbox".into(),
        ));
    }
    Ok(())
}
