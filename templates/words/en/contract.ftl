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
contract-close-inform = Those who are with the provider must be told
contract-close-inform-text = Everyone who has chosen one of these offers is to be told and may choose again.
contract-close-sure = I want to end the contract
contract-closed = The contract is changed and the provider is told.
contract-how = How shall the contract end?
contract-way-notice = Give notice to a day
contract-way-rescind = Rescind now, because it was broken
contract-way-lapse = The contract does not come about
contract-last-day = Last day
contract-last-day-hint = Only when giving notice.
contract-documents = Documents of the matter
contract-approved = The application is approved and the contract waits to be signed.

contract-refused-may-not-sign = You have not answered that you may sign for the organisation.
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
contract-doc-system = The contract is about { $system }, requirements in version { $version }.
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
