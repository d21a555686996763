-- An invitation to act for an organisation: the letter carries the token, the table only its hash.
CREATE TABLE provider_invitation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    reference    TEXT      NOT NULL UNIQUE,
    provider_id  INTEGER    NOT NULL REFERENCES provider (id),
    email        TEXT      NOT NULL,
    email_folded TEXT      NOT NULL,
    role         TEXT      NOT NULL CHECK (role IN ('signatory', 'administrator', 'coach')),
    state        TEXT      NOT NULL CHECK (state IN ('open', 'accepted', 'withdrawn')),
    token_hash   TEXT      NOT NULL UNIQUE,
    invited_by   INTEGER    NOT NULL REFERENCES app_user (id),
    sent_at      TEXT NOT NULL,
    expires_at   TEXT NOT NULL,
    closed_at    TEXT,
    accepted_by  INTEGER    REFERENCES app_user (id),
    created_at   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX provider_invitation_open ON provider_invitation (provider_id, email_folded) WHERE state = 'open';

-- Somebody who found their organisation registered and asks to be invited.
CREATE TABLE provider_join_request (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    reference    TEXT      NOT NULL UNIQUE,
    provider_id  INTEGER    NOT NULL REFERENCES provider (id),
    name         TEXT      NOT NULL,
    email        TEXT      NOT NULL,
    email_folded TEXT      NOT NULL,
    state        TEXT      NOT NULL CHECK (state IN ('open', 'invited', 'declined')),
    asked_at     TEXT NOT NULL,
    closed_at    TEXT
) STRICT;
CREATE UNIQUE INDEX provider_join_request_open ON provider_join_request (provider_id, email_folded) WHERE state = 'open';

-- Every answer to "May you sign for the organisation?", in the order given. Never changed.
CREATE TABLE provider_sign_answer (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_member_id INTEGER    NOT NULL REFERENCES provider_member (id),
    may_sign           INTEGER   NOT NULL,
    answered_by        INTEGER    NOT NULL REFERENCES app_user (id),
    answered_at        TEXT NOT NULL
) STRICT;
CREATE INDEX provider_sign_answer_member ON provider_sign_answer (provider_member_id);
INSERT INTO provider_sign_answer (provider_member_id, may_sign, answered_by, answered_at)
    SELECT id, may_sign, user_id, answered_at FROM provider_member ORDER BY id;

-- An account acts for one organisation at a time, also when two invitations are accepted at once.
CREATE UNIQUE INDEX provider_member_one ON provider_member (user_id) WHERE active = 1;
