-- The right to choose that a session by letter is for, by reference; such a session reaches no more.
ALTER TABLE user_session ADD COLUMN scope TEXT;
-- An account of somebody who comes in by letter only: its address is no address, nobody signs in to
-- it by password, and no letter goes there.
ALTER TABLE app_user ADD COLUMN only_code INTEGER NOT NULL DEFAULT 0;
