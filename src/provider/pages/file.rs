//! An organisation's own files, whatever they were handed in for: `/leverantor/bilaga/{reference}`.

use crate::attachment;
use crate::platform::web::{Cx, PageResult};
use crate::provider::{ProviderError, store};

/// Any active member reads the organisation's files; another organisation's are not found.
pub(super) async fn own(cx: Cx) -> PageResult {
    let (user, reference) = (cx.signed_in()?.user_id, cx.reference("reference")?);
    let (file, bytes) = cx
        .read(move |conn| {
            let (provider, _) = store::of_user(conn, user)?.ok_or(ProviderError::NotFound)?;
            let file = attachment::of_holder(conn, &provider.reference, &reference)?;
            let bytes = attachment::content(conn, file.id)?;
            Ok::<_, ProviderError>((file, bytes))
        })
        .await?;
    Ok(attachment::download(&file, bytes))
}
