message-title = Messages
message-lead = Here you and the municipality write to each other in a matter.
message-lead-staff = Here you and the providers write to each other. What is unread comes first.
message-newest = Newest { $at }
message-none-yet = Nobody has written yet.
message-unread = Unread
message-empty = You have no matters yet. Once you have sent an application you can write here.
message-empty-staff = Nobody has written yet. Go to an application or a contract to write to a provider.
message-thread-title = Messages in { $matter }
message-thread-empty = Nobody has written yet.
message-written = What is written
message-by = { $name }, { $side }
message-side-authority = the authority
message-side-provider = the provider
message-note-by = Internal note by { $name }
message-document = Document { $number } in the matter
message-read-at = The other side read the newest { $at }.
message-body = Your message
message-body-hint = What you send becomes a document of the matter, and others may read it. Write nothing about individual people.
message-send = Send the message
message-sent = The message is sent.
message-note = Internal note
message-note-hint = Only you at the authority see it. The provider never does.
message-note-save = Save the note
message-noted = The note is saved.
message-crossed-title = A new message came
message-crossed = It came while you were writing. Read it first. Your text is kept and is not sent.
message-refused-closed = The matter is closed. No more messages can be written in it.
message-refused-coach = You may read but not write for the organisation.
message-doc-received = Message from the provider
message-doc-sent = Message to the provider
message-link = Messages

mail-message-new-subject = New message
mail-message-new-body =
    There is a new message in matter { $matter }.

    Sign in and read it: { $link }
