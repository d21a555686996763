-- What staff and provider say to each other about the edits of an approved offer, in the order of
-- the ids: asked for a change, sent again, approved.
CREATE TABLE offer_review (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    offer_id          INTEGER NOT NULL REFERENCES offer (id),
    offer_revision_id INTEGER NOT NULL REFERENCES offer_revision (id),
    kind              TEXT NOT NULL CHECK (kind IN ('change_requested', 'resubmitted', 'approved')),
    note              TEXT NOT NULL,
    made_by           INTEGER NOT NULL REFERENCES app_user (id),
    made_at           TEXT NOT NULL
) STRICT;
CREATE INDEX offer_review_offer ON offer_review (offer_id);
