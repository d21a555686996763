-- Written for each database: the two say a trigger in different words.

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: attachment'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: attachment'); END;

CREATE TRIGGER attachment_reader_no_update BEFORE UPDATE ON attachment_reader
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: attachment_reader'); END;
CREATE TRIGGER attachment_reader_no_delete BEFORE DELETE ON attachment_reader
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: attachment_reader'); END;
