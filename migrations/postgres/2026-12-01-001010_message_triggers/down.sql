-- Derived from up.sql, as its twin is.

DROP TRIGGER message_note_no_delete ON message_note;
DROP TRIGGER message_note_no_update ON message_note;
DROP TRIGGER message_no_delete ON message;
DROP TRIGGER message_no_update ON message;
