placement-participants-title = Participants
placement-participants-text = Here you see those who have chosen you or were placed with you by the municipality, until they finish.
placement-waiting = Waiting for your answer
placement-waiting-none = Nobody waits for an answer right now.
placement-current = Have a place with you
placement-current-none = Nobody has a place with you right now.
placement-ended-title = Ended recently
placement-ended-text = You see them for a while after the end, so that you have time to report.
placement-seen-until = Shown until { $day }
placement-ended-until = The person ended on { $day }. You see this page until { $until }, so that you have time to report.
placement-answer-by = Answer by { $day }
placement-participant-title = Participant: { $who }
placement-protected = Protected personal data
placement-protected-text = You see a code instead of a name. En väg in passes on all contact. Never ask for an address.
placement-protected-place = Not shown here. The caseworker says which place it is.
placement-chosen = Chose you
placement-answer = Answer
placement-answer-text = The person waits for your answer until { $day }. You may refuse nobody while you have room, unless one of the reasons below is true.
placement-first-day = First day
placement-first-day-hint = Leave empty if you will agree on it first.
placement-say-yes = Say yes
placement-give-back = Hand back
placement-give-back-text = The place becomes free and the person can choose again. The person is told at once.
placement-return-reason = Why?
placement-begin = Has the person begun?
placement-begin-confirm = Confirm the start
placement-planned = Planned start: { $day }.
placement-began-on = The day the person began
placement-began-on-hint = Confirm only when the person has been there.
placement-since = Began { $day }.
placement-end = The person has finished
placement-end-text = The place becomes free. Nothing else happens by itself. What it means for the person is for the caseworker to decide.
placement-ended-on = Last day
placement-end-reason = Main reason
placement-end-confirm = Confirm that the person has finished
placement-end-work-unsubsidised = Work without subsidy
placement-end-work-subsidised = Work with subsidy
placement-end-self-employment = Own business
placement-end-studies-csn = Studies with student aid
placement-end-studies-other = Other studies, such as sfi or komvux
placement-end-other-insats = Another measure
placement-end-back-to-af = Back to the Public Employment Service
placement-end-sickness = Sickness
placement-end-parental-leave = Parental leave
placement-end-pension-or-activity-compensation = Pension or activity compensation
placement-end-moved = Moved
placement-end-own-request = At own request
placement-end-misconduct-or-absence = Absence or misconduct
placement-end-completed-no-result = Completed without work or studies
placement-end-changed-provider = Changed provider
placement-end-provider-terminated = The provider has stopped
placement-end-deceased = Deceased
placement-end-misregistered = Registered by mistake
placement-steps = What has happened
placement-state-proposed = Proposed
placement-state-reserved = Waiting for an answer
placement-state-offered-to-client = Offered
placement-state-accepted = Accepted
placement-state-start-confirmed = Start confirmed
placement-state-ongoing = Under way
placement-state-paused = Paused
placement-state-ended = Ended
placement-state-declined = Handed back
placement-state-no-show = Never came
placement-state-cancelled = Taken back
placement-state-waitlisted = In the queue
placement-said-yes = You have said yes to { $reference }. The person has been told.
placement-given-back = { $reference } is handed back. The person can choose again.
placement-begun = The start is confirmed.
placement-over = { $reference } is ended. The place is free again.
error-placement-day = The day cannot be right. Look it over.
placement-cases-title = My cases
placement-new-person = New person
placement-cases-search = Name or code
placement-cases-whose = Whose
placement-cases-mine = I am responsible
placement-cases-all = Everybody here
placement-cases-where = Stage
placement-cases-anywhere = All stages
placement-cases-show = Show
placement-cases-count = { $n ->
    [one] { $n } person
   *[other] { $n } people
  }
placement-cases-responsible = Responsible: { $name }
placement-cases-protected = Protected
placement-cases-none = No cases here. New ones come from income support and the Public Employment Service.
placement-where-new = New
placement-where-waits-for-person = Waits for the person
placement-where-waits-for-provider = Waits for the provider
placement-where-placed = Has a place
placement-where-rests = Nothing under way
placement-person-title = Case { $reference }
placement-code = Code
placement-number = Number
placement-number-personal = Personal number is kept
placement-number-coordination = Coordination number is kept
placement-number-local = Temporary number is kept
placement-number-none = No number
placement-cases-owner = Responsible
placement-no-account = The person has no account. Choose together, on site or by telephone.
placement-rights = Rights to choose
placement-rights-none = The person has no choice to make.
placement-right-until = Until { $day }
placement-right-late = The last day has passed
placement-choose-together = Choose together
placement-close-right = Close the choice
placement-choices = Choices and places
placement-choices-none = The person has not chosen yet.
placement-mandate = { $mandate } – { $yes }
placement-last-day = Finished { $day }.

# When a provider leaves.
placement-where-leaving = The provider leaves
placement-where-time-out = The time to choose has passed
placement-leaving-title = The provider leaves, { $reference }
placement-leaving-head = { $provider } leaves
placement-leaving-lead = The last day is { $day }. The person must be told and have something new before that.
placement-leaving-handle = Tell the person and go on
placement-leaving-settled = Done: the person has been told and has something new.
placement-leaving-told = The person is told
placement-leaving-onward = A new choice or an end
placement-leaving-onward-text = Open a new choice so that the person can choose another provider. Or agree on a last day.
placement-leaving-chose = The person has chosen again.
placement-leaving-waits = The person waits for the provider's answer. If it does not come in time, they may choose again.
placement-leaving-end = Agree on a last day
placement-leaving-end-day = The person's last day
placement-leaving-end-save = Save the last day
placement-informed-on = On which day was the person told?
placement-informed-on-hint = The day you spoke with the person, or the letter was sent.
placement-informed-save = Save the day
placement-informed = It is noted that the person has been told.
placement-end-agreed = The last day is saved.
placement-contract-over = The contract is no longer in force, so you cannot say yes.
placement-people-left = The contract cannot be closed. There are people left who have not been told and moved.
error-placement-people-left = The contract cannot be closed: { $n } have not been told and moved. Their caseworkers stand below.
placement-overdue = The last day has passed and people are left
placement-overdue-text = The last day was { $day }. The contract cannot be closed until everybody has been told and has something new. Nobody new can choose the provider.
placement-close-whom = Those who must be told
placement-close-count = { $n ->
    [one] One person has a place or waits for an answer.
   *[other] { $n } people have a place or wait for an answer.
  }
placement-close-waiting = { $n ->
    [one] One of them waits for an answer.
   *[other] { $n } of them wait for an answer.
  }
placement-close-left = { $n ->
    [0] Everybody has been told and has something new.
    [one] One is left to tell and to move.
   *[other] { $n } are left to tell and to move.
  }
placement-close-people = People
placement-close-remain = Left
placement-close-names = You see counts. The caseworkers see the names in their list.
placement-close-nobody = Nobody has a place or waits for an answer.
placement-close-effect = This is what happens
placement-close-effect-choose = Nobody new can choose the provider from now on.
placement-close-effect-people = Each person and their caseworker are told. When a contract is rescinded, those who wait for an answer may choose again at once.
placement-close-effect-closed = The contract is closed only when everybody has been told and has something new.
placement-close-done = There is nothing more to close.
mail-placement-leaving-staff-subject = People need something new before a day
mail-placement-leaving-staff-body =
    A provider leaves { $day }. People you are responsible for must be told and have something new before that.

    See who: { $link }
placement-first-day-needed = The first day is needed for this choice.
placement-too-early = The first day is too early.
error-placement-too-early = The person can begin on { $day } at the earliest.
placement-earliest = Give the first day when you say yes. The person can begin on { $day } at the earliest.
placement-leaves-on = Last day: { $day }
placement-changes = A change of provider. The old place remains until this choice has got a yes.
placement-right-from = Planned from { $day }
placement-right-to = until { $day }
placement-right-told = Told by: { $how }
mail-placement-last-day-subject = A participant leaves
mail-placement-last-day-body = The participant { $reference } has the last day with you on { $day }. The place is free the day after. There is nothing you need to do.

    { $link }

mail-placement-goes-on-subject = A participant stays
mail-placement-goes-on-body = The participant { $reference } does not leave, as we wrote, but stays with you.

    { $link }

placement-cases-told = Has been told, has not chosen. The provider closes { $day }.
placement-cases-not-told = Has not been told. The provider closes { $day }.
placement-leaving-choose-by = The person can choose a new provider until { $day }.
placement-leaving-choose-now = Choose together
placement-leaving-told-opens = When you save the day the person gets a new choice, with a last day in good time before the provider closes.
mail-placement-not-told-subject = People have not been told
mail-placement-not-told-body =
    A provider closes { $day }. People whom you are responsible for have not been told yet. They must have time to choose something new.

    See who: { $link }
mail-placement-protected-subject = Data of a participant has changed
mail-placement-protected-body =
    Data of a participant ({ $reference }) has changed. From now on you see the code only.

    Print nothing about the participant. Destroy prints and notes with name, telephone or address, and remove them from telephones and calendars. A caseworker will call you.

    { $link }

# Protection of a person.
placement-protection-title = Protected personal data, { $reference }
placement-protection-link = Protection
placement-protection-begin-link = Protect the person
placement-protection-lead = Here you protect the person from now on. First read what will happen.
placement-protection-what = This has left the house
placement-protection-saw = { $provider } last saw name and contact details { $at }.
placement-protection-not-seen = { $provider } has the person as a participant, but has opened no page with the name.
placement-protection-left = { $n ->
    [one] One letter has gone to the person, { $at }.
   *[other] { $n } letters have gone to the person, the last { $at }.
  }
placement-protection-nothing = We know of nothing that has left the house.
placement-protection-exports = No files or extracts from the portal hold persons.
placement-protection-effect = This happens at once
placement-protection-effect-lists = The person is gone from lists, searches and extracts for all but the handlers.
placement-protection-effect-handler = { $name } becomes the handler. More can be named afterwards, with a reason.
placement-protection-effect-contact = E-mail and telephone are locked away. Only the handlers read them.
placement-protection-effect-waiting = { $n ->
    [one] One letter that waits is never sent.
   *[other] { $n } letters that wait are never sent.
  }
placement-protection-effect-account = The person's account is closed. The person chooses in person or by telephone.
placement-protection-effect-sessions = { $n ->
    [one] The person is signed out of one browser.
   *[other] The person is signed out of { $n } browsers.
  }
placement-protection-effect-provider = The provider sees a code instead of the name, and is told to print nothing.
placement-protection-effect-recall = What cannot be called back becomes a list for the handler to work off.
placement-reason = Why is the person protected?
placement-reason-hint = Kept in the log. Only the handlers read it.
placement-sure = I have read what will happen
placement-protection-begin = Protect the person now
placement-protection-begun = { $reference } is protected from now on.
placement-protection-changed = The change is saved.
placement-protection-lifted = The protection is gone from now on. Nothing that was removed comes back by itself.
placement-protection-due = Time to look at the protection again
placement-protection-reason = Reason
placement-protection-made = Protected in the portal
placement-protection-handlers = See and name handlers
placement-protection-cleaned = Removed at once
placement-protection-cleaned-none = There was nothing to remove.
placement-protection-to-do = Could not be called back
placement-protection-to-do-none = All is done, or there was nothing.
placement-protection-cannot = What the portal can never take back
placement-protection-cannot-read = Name, e-mail, telephone and interpreter's language that a provider has read, printed or copied.
placement-protection-cannot-letters = E-mail, text messages and letters that have left.
placement-protection-cannot-text = What somebody has written in messages, notes and documents. It may not be changed.
placement-protection-cannot-search = We have searched for the whole name, the personal number, the telephone number and the e-mail address. Nicknames, misspellings and a first name alone are not found.
placement-recall-sessions-ended = The person was signed out
placement-recall-account-closed = The account was closed
placement-recall-contact-sealed = E-mail and telephone were locked away
placement-recall-letters-taken-back = Letters that waited were taken back: { $n }
placement-recall-letters-left = Letters that had gone: { $n }. The last went { $at }. Talk with the person about what they say.
placement-recall-provider-saw = { $about } saw name and contact details { $at }. Call, and ask them to destroy prints and notes.
placement-recall-thread-names = Messages with the provider tell who the person is: { $about }. How many: { $n }. The last came { $at }. Ring the provider, and tell whoever has the matter. The text cannot be removed.
placement-recall-document-names = Documents in the register tell who the person is: { $about }. How many: { $n }. The last came { $at }. Tell whoever has the matter, and ask for secrecy. The text cannot be removed.
placement-recall-note-names = Our own notes tell who the person is: { $about }. How many: { $n }. The last was written { $at }. The provider does not see them. Tell whoever has the matter.
placement-written-thread-names = Messages with the provider tell who the person is: { $about }. How many: { $n }. The last came { $at }.
placement-written-document-names = Documents in the register tell who the person is: { $about }. How many: { $n }. The last came { $at }.
placement-written-note-names = Our own notes tell who the person is: { $about }. How many: { $n }. The last was written { $at }.
placement-recall-ticked = Done { $at }, { $name }: { $note }
placement-note = What have you done?
placement-recall-save = Done
placement-recall-done = It is noted as done.
placement-protection-change = Change what is known of the protection
placement-protection-change-save = Save
placement-protection-lift = Lift the protection
placement-protection-lift-text = The person is seen in lists again, and the provider sees the name from now on. No old letters are sent, and no account opens by itself.
placement-lifted-on = Day of the decision
placement-lift-reason = Why is the protection lifted?
placement-lift-sure = I am sure that the protection is not needed
placement-protection-lift-save = Lift the protection
mail-placement-answer-overdue-subject = Somebody waits for your answer
mail-placement-answer-overdue-body = Somebody has chosen you and waits for an answer. You should have answered by { $day }. Answer as soon as you can. The placement has the number { $reference }.

    { $link }
mail-placement-unanswered-subject = A provider has not answered in time
mail-placement-unanswered-body = A provider should have answered a choice by { $day } and has not. We have reminded the provider. It is about the person { $reference }. Call the provider, and speak with the person about choosing another.

    { $link }
placement-return-outside-target-group = Outside the target group
placement-return-language-missing = We do not have the language
placement-return-not-accessible = The premises do not work for the person
placement-return-place-lost = The place is no longer there
placement-return-person-asked = The person asked for it
mail-placement-returned-staff-subject = A choice has come back
mail-placement-returned-staff-body = The provider has handed back the choice { $reference }. The person can choose again. Get in touch if you know that the person needs help.

    { $link }
mail-placement-change-returned-staff-subject = A change has come back
mail-placement-change-returned-staff-body = The provider has handed back the choice { $reference }. The person keeps the place that was to be changed, and can choose somebody else.

    { $link }
