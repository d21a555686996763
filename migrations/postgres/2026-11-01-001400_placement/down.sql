DROP TABLE placement_step;
DROP TABLE placement;
