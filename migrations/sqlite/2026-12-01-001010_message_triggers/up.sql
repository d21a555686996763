-- Written for each database: the two say a trigger in different words.

CREATE TRIGGER message_no_update BEFORE UPDATE ON message
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: message'); END;
CREATE TRIGGER message_no_delete BEFORE DELETE ON message
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: message'); END;

CREATE TRIGGER message_note_no_update BEFORE UPDATE ON message_note
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: message_note'); END;
CREATE TRIGGER message_note_no_delete BEFORE DELETE ON message_note
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: message_note'); END;
