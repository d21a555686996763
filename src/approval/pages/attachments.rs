//! What is attached besides the answers: a file at a time, or the word that there is nothing.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::common::{Mine, PROVIDER, home, load_draft, saved};
use crate::approval::{rules, service, store};
use crate::attachment::{self, Allowed, Attachment, ConfidentialForm, FileField, FileView};
use crate::kernel::{FieldErrors, Reference};
use crate::platform::AppError;
use crate::platform::web::{Cx, Files, Form, PageResult, Routes};

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/ansokan/{reference}/bilagor", PROVIDER, show)
        .upload("/leverantor/ansokan/{reference}/bilagor", PROVIDER, add)
        .post("/leverantor/ansokan/{reference}/bilagor/{file}/ta-bort", PROVIDER, remove)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct AttachForm {
    /// "yes" when there is nothing to attach.
    nothing: String,
    confidential: String,
    confidential_reason: String,
}

impl AttachForm {
    fn marking(&self) -> ConfidentialForm {
        ConfidentialForm {
            confidential: self.confidential.clone(),
            confidential_reason: self.confidential_reason.clone(),
        }
    }
}

async fn load(cx: &Cx) -> Result<(Mine, Vec<Attachment>), AppError> {
    let mine = load_draft(cx).await?;
    let application = mine.application.clone();
    let files = cx.read(move |conn| store::attached(conn, &application)).await?;
    Ok((mine, files))
}

fn view(
    cx: &Cx,
    (mine, files): (&Mine, &[Attachment]),
    form: &AttachForm,
    errors: &FieldErrors,
) -> Value {
    let shown: Vec<FileView> = files.iter().map(|file| FileView::own(cx, file)).collect();
    json!({
        "head": mine.head(), "files": shown, "takes": FileField::of(&Allowed::all()),
        "full": files.len() >= rules::MOST_FILES, "most": rules::MOST_FILES,
        "form": form, "errors": cx.errors(errors), "again": !errors.is_empty(),
    })
}

async fn show(cx: Cx) -> PageResult {
    let (mine, files) = load(&cx).await?;
    let nothing = mine.application.no_attachments == Some(true);
    let form = AttachForm {
        nothing: if nothing { "yes".to_owned() } else { String::new() },
        ..AttachForm::default()
    };
    let view = view(&cx, (&mine, &files), &form, &FieldErrors::default());
    cx.page("approval/attachments.html", &view)
}

async fn add(cx: Cx, form: Form<AttachForm>, mut files: Files) -> PageResult {
    let (mine, attached) = load(&cx).await?;
    let mut errors = FieldErrors::default();
    let sent = files.take("file").into_iter().next();
    let nothing = form.nothing == "yes";
    match (&sent, nothing) {
        (Some(_), true) => errors.add("nothing", "file_or_nothing"),
        (None, true) if attached.is_empty() => {
            let id = mine.application.id;
            cx.operate(move |op| service::attach_nothing(op, id)).await?;
            return saved(&cx, &mine);
        }
        (None, _) => errors.add("file", "choose_a_file"),
        (Some(_), false) => {}
    }
    let reason = attachment::confidential(&mut errors, &form.marking());
    let file = match sent {
        Some(upload) => attachment::receive(&cx, upload, &Allowed::all(), &mut errors).await?,
        None => None,
    };
    let (Some(file), Some(reason), true) = (file, reason, errors.is_empty()) else {
        let view = view(&cx, (&mine, &attached), &form, &errors);
        return cx.invalid("approval/attachments.html", &view);
    };
    let id = mine.application.id;
    cx.operate(move |op| service::attach(op, id, &file, reason.as_deref())).await?;
    cx.flash("approval-attached", &[]);
    cx.see_other(format!("{}/bilagor", home(&mine.application)))
}

async fn remove(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let file: Reference = cx.reference("file")?;
    let id = mine.application.id;
    cx.operate(move |op| service::detach(op, id, &file)).await?;
    cx.flash("approval-detached", &[]);
    cx.see_other(format!("{}/bilagor", home(&mine.application)))
}
