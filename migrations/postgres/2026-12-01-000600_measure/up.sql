-- Closed word lists; a word is added by an INSERT.
CREATE TABLE measure_kind_word (word TEXT PRIMARY KEY);
INSERT INTO measure_kind_word (word) VALUES
    ('mapping'), ('guidance'), ('job_coaching'), ('work_training'), ('enh_work_training'),
    ('work_practice'), ('pre_work'), ('se'), ('ips'), ('language_support'), ('validation'),
    ('vocational'), ('intro_job'), ('wage_subsidy'), ('osa'), ('municipal_job'), ('summer_job'),
    ('rehab');
CREATE TABLE measure_area_word (word TEXT PRIMARY KEY);
INSERT INTO measure_area_word (word) VALUES
    ('bollmora'), ('granangen'), ('krusboda'), ('oringe'), ('trollbacken'), ('brevik'), ('raksta'),
    ('tyreso_strand'), ('whole_municipality');
CREATE TABLE measure_language_word (word TEXT PRIMARY KEY);
INSERT INTO measure_language_word (word) VALUES
    ('sv'), ('en'), ('ar'), ('fi'), ('so'), ('ti'), ('fa'), ('ps'), ('ku'), ('uk'), ('ru'), ('pl'),
    ('es'), ('tr'), ('bs'), ('am'), ('zh'), ('fr'), ('swl');
