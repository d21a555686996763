-- Renewals under way become what they were; criteria that the older list lacks make this fail.
DROP TABLE provider_assessed_criterion;
DROP TABLE provider_assessment;
UPDATE provider_status SET state = 'accepted' WHERE state = 'renewing';
ALTER TABLE provider_status
    DROP CONSTRAINT provider_status_state_check,
    ADD CONSTRAINT provider_status_state_check CHECK (state IN ('claimed', 'accepted', 'refused', 'expired'));
ALTER TABLE provider_criterion
    DROP COLUMN reason,
    DROP CONSTRAINT provider_criterion_criterion_check,
    ADD CONSTRAINT provider_criterion_criterion_check CHECK (criterion IN ('business', 'participation', 'reinvestment', 'independence'));
