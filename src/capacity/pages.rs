//! `/leverantor/platser/{site}`: a provider confirms the figures that its desk shows.

use crate::capacity::service;
use crate::kernel::Role;
use crate::platform::AppError;
use crate::platform::web::{Access, Cx, PageResult, Routes};
use crate::{offer, provider};

/// The room's routes.
pub fn routes() -> Routes {
    let provider = Access::Only(&[Role::ProviderMember]);
    Routes::default().post("/leverantor/platser/{site}", provider, confirm)
}

/// One tap: the figures of a site are still right.
async fn confirm(cx: Cx) -> PageResult {
    let (reference, user_id) = (cx.reference("site")?, cx.signed_in()?.user_id);
    cx.operate(move |op| {
        let site = offer::site_by_reference(op.conn, &reference)?;
        let offer = offer::get(op.conn, site.offer_id)?;
        match provider::of_user(op.conn, user_id)? {
            Some((own, _)) if own.id == offer.provider_id => {}
            _ => return Err(AppError::NotFound),
        }
        service::confirm(op, site.id).map_err(AppError::from)
    })
    .await?;
    cx.flash("desk-provider-confirmed", &[]);
    cx.see_other("/leverantor")
}
