-- Files that show a proof or what a status claims. The claim's files stay when it is made again, so
-- that what an older assessment rested on is still there.
CREATE TABLE provider_proof_file (
    provider_proof_id INTEGER NOT NULL REFERENCES provider_proof (id),
    attachment_id     INTEGER NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (provider_proof_id, attachment_id)
) STRICT;
CREATE TABLE provider_status_file (
    provider_status_id INTEGER NOT NULL REFERENCES provider_status (id),
    attachment_id      INTEGER NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (provider_status_id, attachment_id)
) STRICT;
