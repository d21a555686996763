//! Where in an authority's threads, documents and notes something stands.

use std::collections::{BTreeMap, HashSet};

use diesel::QueryResult;

use crate::kernel::AuthorityId;
use crate::message::model::{Trace, TraceKind};
use crate::message::store;
use crate::platform::db::Conn;
use crate::provider::{self, ProviderId};
use crate::registry::{self, DocumentId, MatterId};

/// The matters of an authority in whose messages, documents or notes a text stands that fits: one line
/// for each matter and each of the three. All is read, so this is for what happens seldom.
///
/// # Errors
/// The database's own.
pub fn traces(
    conn: &mut Conn,
    owner: AuthorityId,
    fits: &dyn Fn(&str) -> bool,
) -> QueryResult<Vec<Trace>> {
    let documents = registry::documents_where(conn, owner, fits)?;
    let ids: Vec<DocumentId> = documents.iter().map(|(_, document)| document.id).collect();
    let messages: HashSet<DocumentId> = store::messages_among(conn, &ids)?;
    let mut lines: BTreeMap<(MatterId, TraceKind), Trace> = BTreeMap::new();
    let mut add = |matter: &registry::Matter, kind, at| {
        let line = lines.entry((matter.id, kind)).or_insert_with(|| Trace {
            kind,
            registry_no: matter.registry_no.clone(),
            provider: None,
            count: 0,
            last: at,
        });
        line.count += 1;
        line.last = line.last.max(at);
    };
    for (matter, document) in &documents {
        let thread = messages.contains(&document.id);
        let kind = if thread { TraceKind::Thread } else { TraceKind::Document };
        add(matter, kind, document.registered_at);
    }
    for (matter_id, note) in store::all_notes(conn)? {
        if fits(&note.body) {
            let matter = registry::matter(conn, matter_id)?;
            if matter.owner_authority_id == owner {
                add(&matter, TraceKind::Note, note.made_at);
            }
        }
    }
    let mut found = Vec::new();
    for ((matter_id, _), line) in lines {
        let provider = match registry::party(conn, matter_id)? {
            Some(party) => Some(provider::get(conn, ProviderId(party.0))?.name),
            None => None,
        };
        found.push(Trace { provider, ..line });
    }
    Ok(found)
}
