registry-title = Register
registry-lead = The matters that the authorities have received or begun.
registry-number = Registry number
registry-search = Search
registry-count = { $n ->
    [one] One matter
   *[other] { $n } matters
  }
registry-day = Date
registry-kind = What it is about
registry-matter-title = Matter
registry-authority = Authority
registry-state = State
registry-open = Open
registry-opened = Opened
registry-closed = Closed
registry-secret = This is under secrecy
registry-is-secret = Under secrecy. That you read it is put on record.
registry-none = No matters fit what you search for.
registry-ask = Do you want to read a document? Ask us, and we will see whether it may be handed out.
registry-documents = Documents
registry-no-documents = The matter has no documents yet.
registry-document-number = No.
registry-brief = Document
registry-direction = Received, sent or made
registry-counterpart = Sender or receiver
registry-document-of = Document { $number } of matter { $matter }
registry-checksum = Checksum (SHA-256)
registry-unchanged = The text stands as it was when it was registered. It cannot be changed.
matter-kind-choice-system = Choice system
matter-kind-lov-application = Application of a provider
matter-kind-contract = Contract
matter-kind-client-support = Support for a person
matter-kind-initiative = Social enterprise
matter-kind-procurement = Procurement
matter-kind-other = Other
direction-received = Received
direction-sent = Sent
direction-made = Made here
registry-words = Words
registry-words-hint = Searches titles, documents, senders and receivers in the matters that you may read.
registry-from = From
registry-to = Until
registry-export = Download the list (CSV)
registry-ask-link = Ask to read a document
matter-kind-disclosure = Request for official documents
mail-official-changed-subject = Information was changed outside the portal
mail-official-changed-body = Hello!

    The daily check has found information that does not match the log. Somebody may have changed it in the database itself.

    How many places: { $count }

    Run the command valfard check. It shows what was changed, and which operation in the portal changed it last.
