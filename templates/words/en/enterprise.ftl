enterprise-title = Social enterprises
enterprise-headline = { $new ->
    [0] No new enterprise has been approved this year.
    [one] One new enterprise has been approved this year.
   *[other] { $new } new enterprises have been approved this year.
} { $placed } of { $total } have received their first participant.
enterprise-empty = No enterprises yet.
enterprise-add = Add an idea
enterprise-to-contact = To contact now
enterprise-nobody-to-contact = Nobody is waiting for a call.
enterprise-stuck = Has stood still
enterprise-due = Time to get in touch
enterprise-days = { $n ->
    [0] In this stage since today
    [one] One day in this stage
   *[other] { $n } days in this stage
}
enterprise-time = Time in stage
enterprise-name = Name
enterprise-approved-on = Approved as provider
enterprise-first-placement-on = First participant started
enterprise-not-yet = Not yet
enterprise-no-persons = Organisations and counts only. Nothing about persons is ever shown here.
enterprise-new-title = Add an idea
enterprise-initiator = Who drives the idea?
enterprise-initiator-hint = A person or an organisation that wants to start.
enterprise-contact = Contact
enterprise-contact-hint = Phone or e-mail.
enterprise-idea = The idea
enterprise-idea-hint = What will the enterprise do, and for whom?
enterprise-stage = Stage
enterprise-save = Save the idea
enterprise-added = The idea is saved.
enterprise-next-contact = Next contact
enterprise-contact-on = Day
enterprise-contact-note = What is it about?
enterprise-save-contact = Save the contact
enterprise-contact-saved = The contact is saved.
enterprise-move = Move to the next stage
enterprise-note = Note
enterprise-save-stage = Move
enterprise-moved = The enterprise has been moved.
enterprise-moved-on = The enterprise has already been moved to another stage. Read its card again.
enterprise-link = Link to the organisation
enterprise-org-number = Organisation number
enterprise-org-number-hint = Ten digits. When the organisation registers as a provider, this card follows along.
enterprise-save-link = Link
enterprise-linked = The organisation is linked.
enterprise-number-taken = The number is already linked to another idea.
enterprise-milestones-hint = The days of approval and first participant are written by the system. They cannot be changed.
enterprise-history = What has happened
enterprise-stage-idea = Idea
enterprise-stage-counselling = Counselling
enterprise-stage-business-plan = Business plan
enterprise-stage-registration = Registration
enterprise-stage-first-customer = First customer
enterprise-stage-operating = Operating
enterprise-stage-paused = Paused
enterprise-stage-closed = Closed
error-number-taken = The number is already linked to another idea.
