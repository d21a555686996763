//! The statements that a portal's connections run, in order and without their values: so that a test
//! can say that two requests do the same work.

use std::collections::BTreeMap;
use std::sync::{Mutex, Once};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

use crate::app::TestApp;

/// Per database that a test looks at: what was run.
static SEEN: Mutex<BTreeMap<String, Vec<String>>> = Mutex::new(BTreeMap::new());

/// One connection's.
#[derive(Default)]
struct Watch {
    database: String,
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => {
                url.clone_into(&mut self.database);
            }
            InstrumentationEvent::StartQuery { query, .. } => {
                if let Some(run) = SEEN.lock().unwrap().get_mut(&self.database) {
                    let text = query.to_string();
                    run.push(text.split(" -- binds").next().unwrap_or_default().to_owned());
                }
            }
            _ => {}
        }
    }
}

/// Watches every connection that is opened from now on.
pub fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_default_instrumentation(|| Some(Box::new(Watch::default()))).unwrap());
}

impl TestApp {
    /// What a piece of work runs on the portal's database.
    pub async fn statements<T>(&self, work: impl Future<Output = T>) -> (T, Vec<String>) {
        let url = &self.state.config.database_url;
        let database = url.strip_prefix("sqlite:").unwrap_or(url).to_owned();
        SEEN.lock().unwrap().insert(database.clone(), Vec::new());
        let done = work.await;
        (done, SEEN.lock().unwrap().remove(&database).unwrap())
    }
}
