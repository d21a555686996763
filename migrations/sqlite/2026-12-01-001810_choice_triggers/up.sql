-- Written for each database: the two say a trigger in different words.

-- A choice is a record of what somebody chose; where the place stands is the placement's to say.
CREATE TRIGGER choice_no_update BEFORE UPDATE ON choice
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: choice'); END;
