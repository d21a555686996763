# Choice systems, applications and decisions.
application-state-draft = Not sent
application-state-submitted = Sent
application-state-under-review = Under review
application-state-completion-requested = Waiting for completion
application-state-approved = Approved
application-state-refused = Refused
application-state-excluded = Excluded
application-state-withdrawn = Withdrawn
verdict-met = Met
verdict-not-met = Not met
verdict-completion-needed = Ask for completion

approval-yes = Yes
approval-no = No
approval-save = Save
approval-saved = Saved.
approval-back = Back to the application
approval-answer = Your answer
approval-answer-number = Your answer, a whole number
approval-answer-words = Your answer, at most { $n } words
approval-answered = Answered:
approval-how-checked = How it is checked: { $how }
approval-reference = Reference { $reference }
approval-registry-no = Registry number { $no }
approval-choose-title = Apply to become a provider
approval-choose-lead = Choose what to apply for. You can apply on any day. Everyone who meets the requirements is approved.
approval-choose-none = Nobody takes applications right now.
approval-choose-days = You get a decision within { $n } days of sending the application.
approval-choose-start = Start the application
approval-choose-go-on = Go on with the application
approval-choose-contract = See the contract
approval-own-title = Your applications
approval-own-none = You have no applications yet.
approval-contract-there-title = You have a contract already
approval-contract-there-text = You are approved for { $system } and have a contract. You do not need to apply again.
approval-contract-there-offers = Change your offers
approval-tasks-title = Application: { $system }
approval-not-sent = Not sent
approval-tasks-count = { $done } of { $all } parts are done.
approval-tasks-changed = Last changed { $at }.
approval-tasks-days = You get a decision within { $n } days of sending.
approval-task-done = Done
approval-task-begun = Begun
approval-task-todo = To do
approval-task-later = Cannot start yet
approval-task-missing = Missing: { $parts }
approval-part-organisation = About the organisation
approval-part-signatory = Who may sign
approval-part-social = Social enterprise or non-profit
approval-part-declaration = Declaration
approval-part-offers = Offers
approval-part-requirements = Requirements
approval-part-send = Check and send
approval-replaced-title = The requirements have changed
approval-replaced-text = A new version of the requirements is in force. Fetch it before you send. Answers to the same questions come along. The declaration is answered again.
approval-replaced-button = Fetch the new requirements
approval-terms-renewed = The new requirements are here. Go through your answers.
approval-organisation-lead = Are these details right?
approval-organisation-name = Name
approval-organisation-contact = Contact person
approval-organisation-email = E-mail
approval-organisation-phone = Phone
approval-organisation-website = Website
approval-organisation-about = About you
approval-organisation-right = The details are right
approval-organisation-edit = Change the details
approval-organisation-members = To the organisation's members
approval-signatory = Who signs the contract?
approval-signatory-short = Signs
approval-signatory-lead = If you are approved, the contract is signed here by someone who may sign for the organisation.
approval-signatory-none = None of you has answered that you may sign for the organisation. Add a colleague who may.
approval-social = Shall we note that you are a social enterprise or a non-profit organisation?
approval-social-hint = It does not affect whether you are approved, but it is shown to those who choose.
approval-social-lead = Answer no if you are not. If you answer yes, also show it for the organisation.
approval-social-claims = What you have claimed
approval-social-none = Nothing is claimed.
approval-social-link = Claim or change on the organisation's page
approval-declaration-lead = Answer yes or no to each question. Nothing is filled in beforehand.
approval-declaration-why = We ask because the act lets us exclude those with serious failings. A yes does not mean that you are excluded. A human reads what you write and assesses it.
approval-declaration-tell = Tell us what happened and what you have done since
approval-offers = Offers in the application
approval-offers-hint = You can choose several.
approval-offers-lead = The application is about { $kind }. Choose the offers to include.
approval-offers-none = You have no finished offer of that kind. Write one and come back.
approval-offers-write = To your offers
approval-offers-drafts = Not finished yet
approval-requirements-lead = Answer the requirements. You can save and go on another day.
approval-stale-title = Someone else has saved
approval-stale-text = A colleague saved while you were writing. Nothing is overwritten. Your answers are still in the fields and what is saved is shown beside them. Save again to keep yours.
approval-stale-saved = Saved answer: { $answer }
approval-check-lead = Read through. You can change until you send.
approval-check-public = A sent application is a public record. Others may be allowed to read it.
approval-check-sure = The details are right and I may send the application
approval-send = Send the application
approval-receipt-title = The application is sent
approval-receipt-link = See the receipt
approval-receipt-reference = Your reference is
approval-receipt-to = The application is for
approval-receipt-at = Sent
approval-receipt-promised = Decision at the latest
approval-receipt-next = What happens now?
approval-receipt-mail = We have sent a confirmation to { $email }.
approval-receipt-completion = A case officer reads your application. If something must be completed you get an e-mail.
approval-receipt-follow = Follow the application
approval-status-title = Application: { $system }
approval-status-complete = You need to complete it
approval-status-until = Answer by { $at }.
approval-step-sent = Sent
approval-step-review = Review
approval-step-completion = Completion
approval-step-decision = Decision
approval-step-promised = At the latest { $day }
approval-step-withdrawn = Withdrawn
approval-step-contract = Contract
approval-read-decision = Read the decision
approval-withdraw = Withdraw the application
approval-withdraw-sure = Yes, we want to withdraw the application
approval-withdraw-unsure = Tick the box if you want to withdraw the application.
approval-withdrawn = The application is withdrawn. Your offers are drafts again.
approval-complete-title = Complete the application
approval-complete-button = Complete
approval-complete-only = Only the answers we ask about can be changed. They close by themselves when the time is over.
approval-complete-left = { $n ->
    [0] That is today.
    [one] That is tomorrow.
   *[other] { $n } days are left.
  }
approval-complete-send = Send the completion
approval-complete-save = Save and go on later
approval-complete-closed = The time was until { $at }. The answers can no longer be changed.
approval-completion-sent = The completion is sent.
approval-letter-title = Decision
approval-letter-registered = Registry number { $no }, { $at }
approval-letter-last-day = Last day to ask the court for correction:
approval-letter-contract = Read and sign the contract

approval-task-review = Check the answers
approval-part-together = Together with others
approval-joint = Do you apply alone or together with others?
approval-joint-hint = Everybody in a joint application answers the declaration for themselves and says yes before you can send.
approval-joint-lead = You may apply together with others. You may also rely on the resources of others to meet the requirements.
approval-joint-alone = Alone
approval-joint-together = Jointly
approval-partners = Those who apply together with you
approval-partners-text = You see only whether they have answered, not what.
approval-partners-none = You have added nobody yet.
approval-partner-name = Applies together with
approval-partner-add = Add an organisation
approval-partner-add-lead = The organisation must be registered here. If it is not, ask them to register first.
approval-partner-ask = Ask the organisation
approval-partner-asked = The organisation has got a letter with the question.
approval-partner-removed = The organisation is taken out of the application.
approval-org-number = Organisation number
approval-org-number-hint = Ten digits. Sole traders cannot be added here.
approval-remove = Remove
approval-cancel = Cancel
approval-supports = Those you rely on
approval-supports-text = Name whom you rely on to meet a requirement, and your subcontractors.
approval-supports-none = Nobody is added.
approval-support-add = Add somebody you rely on
approval-support-kind = In what way?
approval-support-name = Name
approval-support-number = Organisation number
approval-support-number-text = Leave it empty for a sole trader.
approval-part = What is it about?
approval-part-hint = Which requirement you rely on them for, or which part of the work they do.
approval-proof = How can you show it?
approval-proof-hint = Needed when you rely on somebody for a requirement, for example a contract or a certificate.
support-kind-capacity = We rely on them to meet a requirement
support-kind-subcontractor = They are a subcontractor
partner-state-asked = Has not answered
partner-state-confirmed = Has said yes
partner-state-declined = Has said no
approval-asked-title = Applications that you are part of
approval-asked-by = { $provider } leads the application
approval-partner-title = Joint application with { $provider }
approval-partner-lead = { $provider } wants to apply together with you for { $system }.
approval-partner-sent = The application is sent. Nothing can be changed now.
approval-partner-is-confirmed = You have said yes. If you change the declaration you must say yes again.
approval-partner-confirm = Say yes
approval-partner-confirm-text = You have answered every question of the declaration. When you say yes the application can be sent.
approval-partner-sure = The answers are right and I may sign for the organisation
approval-partner-yes = Yes, we are in
approval-partner-no = No, we are not in
approval-partner-no-text = Your answers are removed, and the lead is told that you are not in.
approval-partner-needs-signatory = The declaration is done. Now somebody who may sign for the organisation must say yes.
approval-partner-declaration = Answer for your own organisation. Nobody else in the application sees the answers here.
approval-partner-save = Save the declaration
approval-partner-confirmed = You have said yes.
approval-partner-declined = You have said no.
approval-read = Read the application
approval-reuse-title = You have answered this before
approval-reuse-text = { $n ->
    [one] One answer is
   *[other] { $n } answers are
  } in application { $reference }, which you sent { $at }. Fetch them as proposals. The declaration is always answered anew.
approval-reuse-button = Fetch the answers
approval-reused = The answers are fetched. Check them before you save.
approval-proposed = Check the answer
approval-proposed-title = { $n ->
    [one] One answer to check
   *[other] { $n } answers to check
  }
approval-proposed-text = The answers come from your last application. They count when you have checked and saved them.
approval-proposed-seen = I have checked the answer, and it is right
approval-saved-unseen = Saved. Answers that you have not checked yet: { $n }.
approval-stale-nothing = nothing
approval-receipt-partner = { $provider } leads the application and answers if something must be completed.
approval-correction-at = Correction of a slip of the pen, { $at }

approval-system = System
approval-state = State
approval-number = Number of the advertisement
approval-version = Version { $n }
approval-version-label = Examined against
approval-applications = Applications
approval-applications-none = No applications yet.
approval-queue-title = Applications
approval-queue-filter = Show
approval-queue-caption = Applications that wait
approval-queue-none = No matters are waiting.
approval-queue-all = All
approval-queue-mine = Mine
approval-queue-free = Without examiner
approval-provider = Provider
approval-age = Age
approval-age-days = { $n ->
    [0] Came today
    [one] { $n } day
   *[other] { $n } days
  }
approval-promised = Decision at the latest
approval-received = Received
approval-soon = { $n ->
    [0] The last day
    [one] { $n } day left
   *[other] { $n } days left
  }
approval-examiner = Examiner
approval-examiner-none = Nobody yet
approval-examine-title = Examine: { $provider }
approval-to-provider = About the organisation
approval-to-terms = The requirements
approval-term = The requirement
approval-assign-title = I examine
approval-assign = I examine this application
approval-assigned = You examine the application.
approval-impartial = Nothing makes me partial in this matter
approval-impartial-text = You are partial if you, or someone close to you, has something to gain or lose by the decision. Then hand over to a colleague.
approval-impartial-save = Save
approval-waits-completion = Waiting for completion
approval-proposal-note = The proposal comes from the computer. It is only a proposal, and you decide.
approval-verdict = Finding
approval-verdict-reason = Reasons (needed if the requirement is not met)
approval-verdict-save = Save the finding
approval-by = by { $name }
approval-ground-assess = Assess the ground
approval-ground-question = Shall the provider be excluded on this ground?
approval-ground-evidence = Evidence and reasons
approval-ground-save = Save the assessment
approval-ground-excludes = { $name } has found that the provider shall be excluded.
approval-ground-clears = { $name } has found that the provider shall not be excluded.
approval-unresolved = { $n ->
    [0] Everything is settled.
    [one] { $n } point is not settled.
   *[other] { $n } points are not settled.
  }
approval-prepare = Prepare the decision
approval-ask-title = Ask for completion
approval-ask-lead = Only these answers open for the provider.
approval-ask-none = No requirement is marked. Choose Ask for completion on a requirement first.
approval-ask-back = Back to the examination
approval-ask-send = Send the request
approval-message = What is to be completed?
approval-message-hint = The provider reads the text.
approval-day = Last day
approval-hour = Time
approval-hour-hint = Such as 16.00
approval-completion-asked = The request is sent.
approval-decide-title = Decision on the application
approval-decide-approved = Approve the application
approval-decide-refused = Refuse the application
approval-decide-excluded = Exclude the provider
approval-decide-final = The decision is registered and sent at once. It cannot be changed afterwards.
approval-decided = The decision is made and the provider is told.
approval-approved = The application is approved and the contract waits to be signed.
approval-delegation = Your delegation
approval-preview = What the letter will say
approval-preview-text = The page can be printed. Nothing is sent yet.
approval-stop-title = You cannot decide yet
approval-stop-state = The application is not under review now.
approval-stop-unresolved = A requirement or a ground is not settled.
approval-stop-impartial = You have not answered whether you are partial.
approval-stop-delegation = You have no delegation for this kind of decision today.
approval-to-contract = To the contract

approval-queue-late = Late
approval-queue-sort = Sort
approval-filter-sortera = Order
approval-order-promised = Nearest promised day first
approval-order-received = Oldest first
approval-order-provider = By provider
approval-late-by = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
  }
approval-conflicted = You have said that a conflict of interest stands in your way. You cannot examine or decide here.
approval-hand-over = Give to a colleague, or hand back
approval-hand-over-text = The colleague gets a letter and declares impartiality before the examination goes on.
approval-hand-over-button = Hand over
approval-hand-over-none = There is no colleague to give it to.
approval-handed-over = The application is handed to { $name }.
approval-colleague = Colleague
approval-hand-back-text = If you hand the application back it has no examiner.
approval-hand-back-conflict = I have a conflict of interest in the matter
approval-hand-back = Hand back
approval-handed-back = You have handed the application back.
approval-stale-verdict = A colleague made an assessment while you were writing. It is shown here and holds. Your text is kept in the fields. Save again if yours should hold.
approval-correct-title = Correct a slip of the pen
approval-correct-lead = The decision never changes. A new letter is registered and sent that shows what it should say. The outcome and the time to seek correction in court stay.
approval-wrong = Where it says
approval-wrong-hint = Write exactly what the letter says.
approval-correct = It should say
approval-correct-show = Show the letter
approval-correct-send = Send the correction
approval-correct-again = Change
approval-corrected = The correction is registered and sent.
approval-decisions-title = Delegated decisions
approval-decisions-lead = Decisions on applications that were made by delegation, for reporting to the board.
approval-decisions-show = Show
approval-decisions-export = Get as a file
approval-decisions-caption = Decisions from { $from } to { $to }
approval-decisions-none = No decisions on those days.
approval-filter-fran = From
approval-filter-till = Until
approval-filter-beslutad-av = Decided by
approval-filter-utfall = Outcome
approval-decided-registry-no = Registry number
approval-decided-on-short = Day of decision
approval-decided-delegation = Delegation
approval-outcome = Outcome
approval-outcome-corrected = { $outcome }, correction of a slip of the pen
approval-decider = Decided by

approval-refused-not-open = The system does not take applications.
approval-refused-contract = You have a contract for this already.
approval-refused-not-ready = A part of the application is missing. Go through the parts and then send.
approval-refused-replaced = The requirements have changed since you began. Fetch the new ones on the application's page.
approval-refused-closed = The answers cannot be changed. The time is over, or nobody has asked about them.
approval-refused-reason = Write a reason.
approval-refused-all-met = All requirements are met. Then the application must be approved (LOV 8 kap. 1 §). To refuse it, at least one requirement must be unmet, with a reason.
approval-refused-not-all-met = Not all requirements are found to be met.
approval-refused-not-assessed = Something is not assessed yet.
approval-refused-grounds = Something in the declaration is not assessed, or leads to exclusion.
approval-refused-no-ground = There is no ground in force that is assessed with evidence.
approval-refused-letter = The letter lacks reasons or how to ask for correction.
approval-refused-moved = Things have changed, so this cannot be done now. Reload the page.

approval-refused-no-organisation = No organisation with that number is registered here. Ask them to register first.
approval-refused-own = That is your own organisation.
approval-refused-partners = Take the others out first.
approval-refused-grounds-open = Answer every question of the declaration first.
approval-refused-signatory = Only somebody who may sign for the organisation can answer.
approval-refused-reuse = There are no earlier answers to fetch.
approval-refused-colleague = The colleague cannot examine applications.
error-no-organisation = No organisation with that number is registered here. Ask them to register first.
error-own-organisation = That is your own organisation. Write the number of another.
error-remove-partners-first = Take the other organisations out first.
error-period-turned = The last day is before the first. Swap them.
error-tick-to-go-on = Tick the box to go on.
error-choose-an-offer = Choose at least one offer.
error-reason = Write a reason.
error-impartial = Tick the box if nothing makes you partial.
error-time = Write hours and minutes, such as 16.00.

# Documents that are registered are always in Swedish; these are for readers of the texts.
approval-doc-together = { $lead } together with { $others }
approval-doc-and = { $names } and { $last }
approval-doc-partner = Applies together with: { $name }, { $number }. The declaration is a document of its own.
approval-doc-confirmed = { $name } said yes for { $provider } { $at }.
approval-doc-capacity = Relies on { $name } { $number }: { $part } Shown by: { $proof }
approval-doc-subcontractor = Subcontractor: { $name } { $number }. { $part }
approval-letter-examined = Examined by { $name }.
approval-doc-yes = Yes
approval-doc-no = No
approval-doc-no-answer = No answer
approval-doc-matter = Application to become a provider: { $system }
approval-doc-application = Application
approval-doc-withdrawal = The application is withdrawn
approval-doc-completion-request = Request for completion
approval-doc-completion = Completion of the application
approval-doc-completion-asked = It is about requirements { $numbers }.
approval-doc-completion-until = Answer by { $at }. After that the application is examined as it is.
approval-doc-decision-approved = Decision: the application is approved
approval-doc-decision-refused = Decision: the application is refused
approval-doc-decision-excluded = Decision: the provider is excluded
approval-doc-to-system = The application is for { $system }, requirements in version { $version }.
approval-doc-from = Provider: { $provider }
approval-doc-received-at = Received { $at }.
approval-doc-contact = Contact: { $name }, { $email }
approval-doc-status = { $status }: { $evidence }
approval-letter-decision = Decision
approval-letter-decision-approved = { $provider } is approved as a provider in { $system }.
approval-letter-decision-refused = The application of { $provider } to become a provider in { $system } is refused.
approval-letter-decision-excluded = { $provider } is excluded from { $system }.
approval-letter-reasons = Reasons for the decision
approval-letter-met = Requirement { $number }, { $heading }: met. { $reason }
approval-letter-not-met = Requirement { $number }, { $heading }: not met. { $reason }
approval-letter-ground = Ground for exclusion: { $law }. { $evidence }
approval-letter-next = What happens now?
approval-letter-next-contract = A contract is ready to be read and signed in the portal. When both have signed, people can choose you.
approval-letter-rattelse = If you want to ask for correction
approval-letter-petition = You can ask Förvaltningsrätten i Stockholm for correction (rättelse). Write which decision it is about, why it is wrong and what you want. The petition must have arrived at the court by { $day }. The rules are in 10 kap. LOV.

mail-application-partner-asked-subject = Will you apply together?
mail-application-partner-asked-body =
    { $name } wants to apply together with you. The application has the reference { $reference }.

    Sign in, answer the declaration and say yes or no: { $link }
mail-application-partner-answered-subject = An answer about your joint application
mail-application-partner-answered-body =
    { $name } has answered about application { $reference }.

    Sign in and see the answer: { $link }
mail-application-withdrawn-subject = Your joint application is taken back
mail-application-withdrawn-body =
    { $name } has taken application { $reference } back.

    The application is here: { $link }
mail-application-completion-over-subject = The time for completion is over
mail-application-completion-over-body =
    The time to complete application { $reference } is over. We examine the application as it is.

    Follow the application here: { $link }
mail-application-completion-back-subject = An application is back from completion
mail-application-completion-back-body =
    The completion of application { $reference } is over. The examination can go on.

    The application is here: { $link }
mail-application-handed-over-subject = You have an application to examine
mail-application-handed-over-body =
    A colleague has given application { $reference } to you.

    The application is here: { $link }
mail-application-corrected-subject = A decision is corrected
mail-application-corrected-body =
    We have corrected a slip of the pen in the decision on application { $reference }.

    Sign in and read the correction: { $link }
mail-application-received-subject = We have your application
mail-application-received-body =
    We have received your application to { $system }. The reference is { $reference }.

    You get a decision by { $day }.

    The receipt is here: { $link }
mail-application-completion-subject = Your application needs completion
mail-application-completion-body =
    Application { $reference } needs completion. Answer by { $at }.

    Sign in and read what it is about: { $link }
mail-application-decided-subject = Decision on your application
mail-application-decided-body =
    There is a decision on application { $reference }.

    Sign in and read it: { $link }

# What a system says of itself, publishing and reserved systems.
approval-refused-reserved = The system is for non-profit organisations only. Yours is not accepted as non-profit now. Claim it on the organisation's page, or wait for the assessment.
approval-reserved-title = You cannot apply here yet
approval-reserved-lead = { $system } is for non-profit organisations only.
approval-reserved-why = Why you cannot apply
approval-reserved-change = What can change it
approval-reserved-purpose = Show that your purpose is to do good for people or society, for example with your statutes.
approval-reserved-value = Show that any surplus stays in the work or goes to similar purposes.
approval-reserved-control = Show that no state, regional or municipal body controls the organisation.
approval-reserved-register = You need not be in the public register of non-profit organisations.
barrier-not-claimed = You have not said that you are a non-profit organisation.
barrier-waiting = You have said that you are non-profit. Nobody has assessed it yet. You can apply once it is accepted.
barrier-refused = Staff have assessed it and found that you are not non-profit. The reasons are on the organisation's page. Claim it again if something has changed.
barrier-over = You were accepted as non-profit, but the time is over. Claim it again.
approval-difference-title = What has changed in the requirements

approval-number-title = Show the personal number
approval-number-lead = The provider is a sole trader. Its number is a personal identity number. It is shown only to you who decide the matter.
approval-number-reason = Why do you need the number?
approval-number-reason-hint = The reason is kept in the log with your name and the time.
approval-number-show = Show the number once
approval-number-once = The number is shown only now. To see it again, give a new reason.
approval-number-back = To the application
# Attachments.
approval-part-attachments = Attachments
approval-attachments-lead = Add what supports the application, such as certificates and statutes. One file at a time.
approval-attachments-added = Added files
approval-attachments-add = Add a file
approval-attachments-save = Add the file
approval-attachments-remove = Remove
approval-attachments-done = Back to the application
approval-attachments-full = The application has { $n } files. No more can be added.
approval-attachments-none = We have no attachments
approval-attachments-none-staff = The application has no attachments.
approval-attachment-n = Attachment { $number }
approval-attached = The file is added.
approval-detached = The file is removed from the application.
approval-file = File
approval-file-new = Change to another file
approval-file-saved = Saved file:
approval-file-remove = Remove the file
approval-nothing = We have no attachments
approval-nothing-hint = Tick here if you do not want to add a file.
approval-doc-file = { $name }, checksum (SHA-256) { $sha256 }
approval-doc-file-secret = The provider asks that the file be kept secret: { $reason }
approval-refused-too-many-files = The application already has as many files as it may have.
approval-refused-files-there = The application has files. Remove them first if you do not want to send any.
error-choose-a-file = Choose a file, or tick that you have no attachments.
error-file-or-nothing = You have chosen a file and ticked that you have none. Take away the tick or the file.
