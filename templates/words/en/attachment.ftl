attachment-field-hint = { $kinds }. At most { $limit } MB.
attachment-choose-again = Choose the file again. The browser forgets it when something needs to be put right.
attachment-size-kb = { $n } kB
attachment-size-mb = { $whole }.{ $tenth } MB
attachment-sum = Checksum (SHA-256):
attachment-confidential = The file holds information that we want you to keep secret
attachment-confidential-hint = What you hand in becomes a public document. If someone asks to read the file, we decide whether it may be given out. Then we read your reason.
attachment-confidential-reason = Why should the information be secret?
attachment-confidential-reason-hint = Write which information it is about, and what harm it does if others learn of it.
attachment-asked-secret = You ask us to keep the file secret:
attachment-staff-asked-secret = The provider asks that the file be kept secret:
mail-attachment-malware-subject = A harmful file was stopped
mail-attachment-malware-body = Hello!

    Somebody tried to send in a file that can do harm. It was stopped. It is not saved and nobody can open it.

    What was found: { $found }
    The file's checksum (SHA-256): { $sha256 }

    The log says who sent the file and when.
