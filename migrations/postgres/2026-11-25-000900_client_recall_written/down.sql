DELETE FROM client_recall WHERE kind IN ('thread_names', 'document_names', 'note_names');
ALTER TABLE client_recall DROP CONSTRAINT client_recall_kind_check;
ALTER TABLE client_recall ADD CONSTRAINT client_recall_kind_check CHECK (kind IN ('sessions_ended', 'account_closed', 'contact_sealed', 'letters_taken_back', 'letters_left', 'provider_saw'));
