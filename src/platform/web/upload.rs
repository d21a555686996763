//! Forms with files (`multipart/form-data`), read by the gate on routes that take them.

use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::dev::ServiceRequest;
use actix_web::error::PayloadError;
use actix_web::http::header;
use actix_web::{HttpMessage, web};
use futures_util::StreamExt;

use crate::platform::error::AppError;
use crate::platform::secret::same;
use crate::platform::web::body::is_broken;
use crate::platform::web::form::{Files, Upload};
use crate::platform::web::{AppState, FILE_LIMIT, FORM_LIMIT, UPLOAD_LIMIT, UploadPermit};

/// How long a form with files may take to come in: six files of 10 MB at two megabits a second.
const PATIENCE: Duration = Duration::from_mins(4);
/// The most parts that a form has, files and fields together.
const MOST_PARTS: usize = 500;

pub(super) fn is_multipart(request: &ServiceRequest) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.to_ascii_lowercase().starts_with("multipart/form-data"))
}

/// Reads the form: its fields as an ordinary form's body, and its files.
///
/// The token comes first in every form of ours; a file before it, or a wrong one, ends the reading
/// there, so that nobody but the session's own pages makes the portal hold a file. The first file
/// waits for the form's [`UploadPermit`], which the request keeps until it is answered.
///
/// # Errors
/// No place, no token, no text where text should be, more than [`UPLOAD_LIMIT`] or [`FORM_LIMIT`], or a form
/// that does not come to its end.
pub(super) async fn read(
    request: &mut ServiceRequest,
    token: &str,
) -> Result<(Vec<u8>, Files), AppError> {
    let declared = request.headers().get(header::CONTENT_LENGTH).and_then(|n| n.to_str().ok());
    // A form that does not say how long it is may become as long as any.
    let length = declared.and_then(|n| n.parse::<usize>().ok()).unwrap_or(UPLOAD_LIMIT);
    if length > UPLOAD_LIMIT {
        return Err(AppError::TooLarge);
    }
    let app = request.app_data::<web::Data<AppState>>().cloned();
    let app = app.ok_or_else(|| AppError::fault("a form without a portal"))?;
    let mut seen = 0;
    let counted = request.take_payload().map(move |chunk| {
        let chunk = chunk?;
        seen += chunk.len();
        if seen > UPLOAD_LIMIT { Err(PayloadError::Overflow) } else { Ok(chunk) }
    });
    let parts = Multipart::new(request.headers(), counted);
    let read = read_parts(parts, token, app.uploads.place(length));
    let (body, files, place) =
        tokio::time::timeout(PATIENCE, read).await.unwrap_or(Err(AppError::TooSlow))?;
    if let Some(place) = place {
        request.extensions_mut().insert(place);
    }
    Ok((body, files))
}

async fn read_parts(
    mut parts: Multipart,
    token: &str,
    place: impl Future<Output = Result<UploadPermit, AppError>>,
) -> Result<(Vec<u8>, Files, Option<UploadPermit>), AppError> {
    let (mut asked, mut place) = (Some(place), None);
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    let (mut trusted, mut left, mut count) = (false, FORM_LIMIT, 0);
    let mut files = Vec::new();
    while let Some(part) = parts.next().await {
        let mut part = part.map_err(|error| fault(&error))?;
        count += 1;
        if count > MOST_PARTS {
            return Err(AppError::TooLarge);
        }
        let field = part.name().unwrap_or_default().to_owned();
        let file = part.content_disposition().and_then(|d| d.get_filename()).map(str::to_owned);
        if is_broken(&field) {
            return Err(AppError::Unreadable);
        }
        if let Some(name) = file {
            if !trusted {
                return Err(AppError::NoToken);
            }
            if let Some(asked) = asked.take() {
                place = Some(asked.await?);
            }
            let file = read_file(&mut part, field, name).await?;
            // A file field that was left empty comes as a file without name or content.
            if !(file.name.is_empty() && file.bytes.is_empty() && !file.too_large) {
                files.push(file);
            }
            continue;
        }
        let bytes = part.bytes(left).await.map_err(|_| AppError::TooLarge)?;
        let bytes = bytes.map_err(|error| fault(&error))?;
        left -= bytes.len();
        let value = std::str::from_utf8(&bytes).map_err(|_| AppError::Unreadable)?;
        if is_broken(value) {
            return Err(AppError::Unreadable);
        }
        if field == "csrf" && !trusted {
            if !same(value, token) {
                return Err(AppError::NoToken);
            }
            trusted = true;
        }
        body.append_pair(&field, value);
    }
    if !trusted {
        return Err(AppError::NoToken);
    }
    Ok((body.finish().into_bytes(), Files(files), place))
}

/// Reads a file to its end; what is too large is let go of as it comes.
async fn read_file(part: &mut Field, field: String, name: String) -> Result<Upload, AppError> {
    let mut file = Upload { field, name, bytes: Vec::new(), too_large: false };
    while let Some(chunk) = part.next().await {
        let chunk = chunk.map_err(|error| fault(&error))?;
        file.too_large |= file.bytes.len() + chunk.len() > FILE_LIMIT;
        if file.too_large {
            file.bytes = Vec::new();
        } else {
            file.bytes.extend_from_slice(&chunk);
        }
    }
    file.bytes.shrink_to_fit();
    Ok(file)
}

fn fault(error: &MultipartError) -> AppError {
    match error {
        MultipartError::Payload(PayloadError::Overflow) => AppError::TooLarge,
        _ => AppError::Unreadable,
    }
}
