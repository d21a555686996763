DROP TABLE capacity;
DROP TABLE capacity_cap;
