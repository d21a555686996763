-- The day of the newest thing that happened with a right, or that is to happen: a choice, an answer,
-- a decision, a first day. How long a letter's code can be used is counted from it.
ALTER TABLE right_to_choose ADD COLUMN event_on DATE;
UPDATE right_to_choose SET event_on = (
    SELECT CAST(max(at) AS DATE) FROM (
        SELECT at FROM audit_event WHERE object_kind = 'right_to_choose' AND object_id = right_to_choose.id
        UNION ALL
        SELECT changed_at FROM choice WHERE right_id = right_to_choose.id
        UNION ALL
        SELECT placement_step.at FROM placement_step
        JOIN placement ON placement.id = placement_step.placement_id
        JOIN choice ON choice.id = placement.choice_id
        WHERE choice.right_id = right_to_choose.id
        UNION ALL
        SELECT CAST(placement.planned_start_on AS TIMESTAMP) FROM placement
        JOIN choice ON choice.id = placement.choice_id
        WHERE choice.right_id = right_to_choose.id
    ) AS happened
);
