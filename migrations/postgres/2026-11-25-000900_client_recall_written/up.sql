-- The list of what could not be called back also names where people have written who somebody is.
ALTER TABLE client_recall DROP CONSTRAINT client_recall_kind_check;
ALTER TABLE client_recall ADD CONSTRAINT client_recall_kind_check CHECK (kind IN ('sessions_ended', 'account_closed', 'contact_sealed', 'letters_taken_back', 'letters_left', 'provider_saw', 'thread_names', 'document_names', 'note_names'));
