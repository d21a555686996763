//! What may be written, and what is unread.

use super::MessageError;
use super::model::{MessageId, Side};

/// The longest message and the longest note, in signs.
pub const LONGEST: usize = 4_000;

/// Whether a side has something to read: the newest message of the other side lies past what it
/// has seen.
pub(super) fn is_unread(newest_of_other: Option<MessageId>, seen_to: Option<MessageId>) -> bool {
    newest_of_other.is_some_and(|newest| seen_to.is_none_or(|seen| seen < newest))
}

/// A message goes off only from a page that showed all that the other side has written: numbers
/// of documents with their sides, and the last number that the writer saw.
pub(super) fn has_seen_all(
    messages: &[(i64, Side)],
    writer: Side,
    last: i64,
) -> Result<(), MessageError> {
    let crossed = messages.iter().any(|(number, side)| *side == writer.other() && *number > last);
    if crossed { Err(MessageError::Crossed) } else { Ok(()) }
}
