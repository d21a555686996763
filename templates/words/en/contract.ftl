# Contracts with providers.
contract-state-to-sign = To be signed
contract-state-active = In force
contract-state-notice-given = Under notice
contract-state-ended = Ended
contract-state-lapsed = Never came about
contract-state-rescinded = Rescinded
interval-kind-suspension = Suspension
interval-kind-intake-pause = Intake pause
contract-hint-suspension = Nobody new can choose the provider, because something must be cleared up.
contract-hint-intake-pause = Nobody new can start for a time. Those who are there stay.

contract-own-title = Your contracts
contract-own-title-none = You have no contracts yet.
contract-title = Contracts
contract-title-none = There are no contracts yet.
contract-with = Contract: { $name }
contract-provider = Provider
contract-system = System
contract-from = From
contract-to = To
contract-state-label = State
contract-until-notice = Until notice is given
contract-until-further = until further notice
contract-paused-now = Takes nobody new
contract-ends = The contract ends { $day }.
contract-delegation = Your delegation for contracts
contract-signatures = Signatures
contract-for-provider = The provider
contract-for-authority = The municipality
contract-signed-by = { $name }, { $at }
contract-not-signed = Not signed yet
contract-hash = Checksum of the text, which both sign:
contract-sure = I have read the contract and sign it
contract-sign = Sign
contract-signed = The contract is signed.
contract-may-not-sign = A member who may sign for the organisation must do it. You can read the contract.
contract-pauses = Suspensions and intake pauses
contract-pause = Suspend or pause
contract-pause-lead = The contract stays in force. Nobody new can choose the provider meanwhile.
contract-pause-save = Save
contract-pause-end = End now: { $kind }
contract-paused = The pause is saved and the provider is told.
contract-pause-ended = The pause is over.
contract-kind = What is it about?
contract-reason = Reason
contract-reason-hint = The provider reads the reason.
contract-close = End the contract
contract-close-sure = I want to end the contract
contract-closed = The contract is changed and the provider is told.
contract-how = How shall the contract end?
contract-way-notice = Give notice to a day
contract-way-rescind = Rescind now, because it was broken
contract-way-lapse = The contract does not come about
contract-way-close = Close the contract and its matter
contract-last-day = Last day
contract-last-day-hint = Only when giving notice.
contract-documents = Documents of the matter

contract-refused-may-not-sign = You have not answered that you may sign for the organisation.
contract-refused-already-there = The provider already has a contract in the choice system.
contract-refused-delegation = You have no delegation for contracts today.
contract-refused-text = The text is not the one you read. Reload the page and read again.
contract-refused-reason = Write a reason.
contract-refused-days = The days are in the wrong order.
contract-refused-moved = The contract has changed, so this cannot be done now. Reload the page.
error-days-turned = The last day cannot be before the first.

# Documents that are registered are always in Swedish; these are for readers of the texts.
contract-doc-title = Contract on measures in a choice system
contract-doc-authority = Commissioned by: { $name }
contract-doc-provider = Provider: { $name } { $number }
contract-doc-partner = Together with: { $name }, { $number }
contract-doc-system = The contract is about { $system }, requirements in version { $version }.
contract-doc-title-procured = Contract on measures after a procurement
contract-doc-title-own = Agreement on measures by the municipality itself
contract-doc-title-other = Contract on measures
contract-doc-procured = The contract is about the procurement { $system }, { $reference }.
contract-doc-own = The agreement is about { $system }.
contract-doc-other = The contract is about { $system }, decision { $reference }.
contract-doc-from = The contract is in force from { $day }, when both have signed.
contract-doc-offers = Offers
contract-doc-compensation = Compensation
contract-doc-terms = Terms
contract-doc-signatures = Signatures
contract-doc-signed = { $name }, { $at }, checksum { $hash }
contract-doc-brief = Signed contract
contract-doc-closing = Notice that the contract ends
contract-doc-closing-notice-given = Notice is given.
contract-doc-closing-rescinded = The contract is rescinded.
contract-doc-closing-lapsed = The contract does not come about.
contract-doc-pause = Notice of a pause
contract-doc-suspension = The provider is suspended from new choices.
contract-doc-intake-pause = The provider takes nobody new.

mail-contract-active-subject = Your contract is in force
mail-contract-active-body =
    Both have signed contract { $reference }. Now people can choose you.

    Read the contract: { $link }
mail-contract-changed-subject = Something has happened to your contract
mail-contract-changed-body =
    Contract { $reference } has changed.

    Sign in and read about it: { $link }

contract-overdue = Past its last day
contract-version = Requirements and terms
contract-version-n = Version { $n }
contract-history = What has happened
contract-by-system = the system
contract-event-made = The contract was written
contract-event-signed = One party signed
contract-event-in-force = The contract came into force
contract-event-paused = Paused
contract-event-pause-ended = The pause was ended early
contract-event-resumed = The pause is over and the contract is as before
contract-event-notice-given = Notice was given
contract-event-overdue = The last day passed with people left
contract-event-ended = Ended
contract-event-rescinded = Rescinded
contract-event-wound-up = The matter is closed, nobody is left
contract-event-lapsed = Never came about
contract-event-deviation-opened = A deviation was raised
contract-event-deviation-replied = The provider replied to a deviation
contract-event-deviation-decided = A deviation was decided
contract-event-deviation-closed = A deviation is corrected
contract-event-deviation-withdrawn = A deviation was taken back
contract-event-terms-asked = A question about new terms was sent
contract-event-terms-accepted = New terms were accepted
contract-event-terms-rejected = The provider said no to new terms
contract-event-terms-silent = The time passed without an answer about new terms
contract-event-terms-handled = The answer about new terms was dealt with

# Deviations.
deviation-state-asked = Waits for a reply
deviation-state-replied = Replied to
deviation-state-to-correct = To be corrected
deviation-state-closed = Closed
deviation-state-withdrawn = Taken back
deviation-origin-follow-up = We saw it in our follow-up
deviation-origin-complaint = Somebody has complained
deviation-outcome-no-action = No action
deviation-outcome-warning = Warning
deviation-outcome-correction = Demand of correction
deviation-outcome-pause = The contract is to be paused
deviation-outcome-notice = Notice is to be given
contract-deviations = Deviations
contract-deviations-title = Deviations
contract-deviations-lead = What waits for a reply, a decision or a correction. The oldest first.
contract-deviations-none = No deviations wait. You raise a new one from the page of the contract.
contract-deviation-new = Raise a deviation
contract-deviation-lead = The provider is asked and replies before anything is decided. Write nothing about individuals: the text becomes an official document.
contract-deviation-at = Deviation: { $name }
contract-deviation-own = Deviation
contract-deviation-send = Send to the provider
contract-deviation-opened = The deviation is sent to the provider.
contract-deviation-replied = The reply is sent to the municipality.
contract-deviation-decided = The decision is saved and the provider is told.
contract-deviation-corrected = It is noted that the deviation is corrected.
contract-deviation-withdrawn = The deviation is taken back.
contract-deviation-waits = The provider has until { $day } to reply. Nothing can be decided before that.
contract-origin = How did you learn of it?
contract-opened-at = Raised
contract-happened = What has happened?
contract-happened-hint = Write what, where and when. No names of participants.
contract-term = Term that is not kept
contract-term-hint = Write which requirement or which clause of the contract it is about.
contract-asked = What is the provider to reply to?
contract-asked-hint = For example what has been done and what will be.
contract-answer-by = Reply by
contract-answer-until = Reply by { $day }
contract-late = The time is out
contract-reply = The provider's reply
contract-reply-none = No reply yet.
contract-reply-write = Reply
contract-reply-late = The time is out. You can reply until the municipality has decided.
contract-reply-public = The reply becomes an official document. Write no names of participants.
contract-reply-send = Send the reply
contract-may-not-reply = Somebody who represents the organisation must reply. You can read.
contract-plan = What we do about it
contract-plan-hint = Write who does what and when it is done.
contract-decision = Decision
contract-decide = Decide
contract-outcome = What is the decision?
contract-correct-by = To be corrected by
contract-correct-by-hint = Only for a demand of correction.
contract-correct-until = To be corrected by { $day }.
contract-reasons = Reasons for the decision
contract-reasons-hint = The provider reads the reasons.
contract-decide-sure = I have read the reply, or seen that none came in time
contract-decide-save = Save the decision
contract-corrected = Is it corrected?
contract-corrected-save = Note that it is corrected
contract-withdraw = Take the deviation back
contract-note = What has been done?

# New terms.
consent-state-asked = Waits for an answer
consent-state-accepted = Accepted
consent-state-rejected = No
consent-state-silent = No answer
consent-state-lapsed = No longer asked
contract-silence-goes-on = Without an answer the contract goes on under its old version until it ends.
contract-silence-human-notice = Without an answer an officer considers giving notice. Notice is not given by itself.
contract-silence-title = If you do not answer
contract-changes = New terms
contract-change-title = New requirements and terms
contract-change-read = Read the question about new terms
contract-change-whole = What you accept
contract-change-accepted = You have accepted the new terms.
contract-change-rejected = You have answered no. The municipality will contact you.
contract-answer = Your answer
contract-answer-yes = Yes, we accept the new terms
contract-answer-no = No
contract-answer-note = Do you want to say something about the answer?
contract-answer-sure = I have read it and answer for the organisation
contract-answer-send = Send the answer
contract-may-not-answer = A member who may sign for the organisation must answer. You can read.
contract-to-handle = An answer about new terms waits for you
contract-to-handle-text = The provider has said no or not answered. Write what you came to. If you want to give notice, that is done on its own.
contract-handled-save = Save
contract-handled = It is noted what has been done.

contract-refused-early = The provider has not replied and has time left. Nothing can be decided then.
contract-refused-deviation-moved = The deviation has changed, so this cannot be done now. Reload the page.
contract-refused-late = The last day to answer has passed. Contact the municipality.
contract-refused-answered = The question is answered already.
contract-refused-nobody = There is nobody to ask.
error-days-too-few = They need at least { $n } days.
contract-deviation-news = Something has come since you opened the page. Read it before you decide.

contract-doc-answer-by = Answer by { $day }.
contract-doc-deviation = Deviation, request for a reply
contract-doc-deviation-reply = Reply to a deviation
contract-doc-deviation-decision = Decision on a deviation
contract-doc-deviation-withdrawn = The deviation is taken back
contract-doc-deviation-corrected = The deviation is corrected
contract-doc-correct-by = It is to be corrected by { $day }.
contract-doc-no-reply = The provider has not replied within the time given.
contract-doc-change-title = New requirements and terms
contract-doc-change-what = Contract { $reference } on { $system } changes from version { $from } to version { $to }.
contract-doc-change-who = Provider: { $name }
contract-doc-requirements = Requirements
contract-doc-change-asked = Question about new terms
contract-doc-change-accepted = New terms accepted
contract-doc-change-rejected = No to new terms
contract-doc-change-handled = What was done after the answer about new terms
contract-doc-change-yes = The provider accepts the new terms.
contract-doc-change-no = The provider does not accept the new terms.

mail-contract-deviation-opened-subject = We need your reply
mail-contract-deviation-opened-body =
    The municipality has raised a deviation in your contract. Reply by { $day }.

    Sign in and read about it: { $link }
mail-contract-deviation-decided-subject = News about a deviation
mail-contract-deviation-decided-body =
    There is news about a deviation in your contract.

    Sign in and read: { $link }
mail-contract-deviation-replied-subject = Reply to a deviation
mail-contract-deviation-replied-body =
    A provider has replied to a deviation.

    Read the reply: { $link }
mail-contract-terms-asked-subject = New requirements and terms to answer
mail-contract-terms-asked-body =
    The requirements and terms of the choice system have a new version. Answer by { $day } whether you accept it.

    Read the differences and what happens if you do not answer: { $link }
mail-contract-terms-reminder-subject = Reminder: answer about new terms
mail-contract-terms-reminder-body =
    You have not answered about the new terms. The last day is { $day }.

    Read and answer: { $link }
mail-contract-terms-answer-subject = News about new terms
mail-contract-terms-answer-body =
    { $provider } has answered about new terms, or the time has passed without an answer.

    Read on the page of the contract: { $link }
mail-contract-overdue-subject = A contract cannot be closed yet
mail-contract-overdue-body =
    The last day of contract { $reference } has passed, but people are left.

    See how many are left: { $link }
