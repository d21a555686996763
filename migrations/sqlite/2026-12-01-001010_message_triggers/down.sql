-- Derived from up.sql, as its twin is.

DROP TRIGGER message_note_no_delete;
DROP TRIGGER message_note_no_update;
DROP TRIGGER message_no_delete;
DROP TRIGGER message_no_update;
