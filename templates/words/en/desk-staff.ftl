desk-to-do = To do
desk-commissioner-title = Work desk
desk-commissioner-lead = What waits for the commissioning unit. The oldest first.
desk-decide-today = To be decided today
desk-decide-today-empty = Nothing must be decided today.
desk-decide-late = { $n ->
    [0] The last day
    [one] { $n } day late
   *[other] { $n } days late
}
desk-commissioner-queue = Needs you today
desk-commissioner-queue-empty = No matters are waiting.
desk-applications-late = { $n ->
    [one] One application has waited longer than we promised
   *[other] { $n } applications have waited longer than we promised
}
desk-applications = { $n ->
    [one] One application to examine
   *[other] { $n } applications to examine
}
desk-changes = { $n ->
    [one] One change of an offer to review
   *[other] { $n } changes of offers to review
}
desk-contracts = { $n ->
    [one] One contract waits for a signature
   *[other] { $n } contracts wait for a signature
}
desk-claims = Claims to assess
desk-claims-empty = No provider is waiting for an assessment.
desk-proofs = Proofs to check
desk-proofs-empty = No proof is waiting to be checked.
desk-proof-lapsed = Has run out
desk-renew = Renew: { $name }
desk-renew-ends = Ends { $day }.
desk-renew-ended = Ended { $day }.
desk-no-advertisement = { $system } is open but has no advertisement in the national database. This site is not the legal advertisement.
desk-link-systems = Choice systems
desk-link-contracts = Contracts
desk-link-decisions = Delegated decisions
desk-link-record = The procurement record
desk-link-registry = The registry
desk-link-cases = Cases
desk-link-new-person = Register a new person
desk-link-contact = Contact En väg in
desk-link-become = For those who want to offer support
desk-caseworker-title = Caseworker
desk-caseworker-lead = What waits at your authority. The persons are under Cases.
desk-caseworker-rights = Open choices
desk-caseworker-rights-empty = No open choices right now.
desk-rights-past = { $n ->
    [one] The time to choose has passed for one person
   *[other] The time to choose has passed for { $n } people
}
desk-rights-open = { $n ->
    [one] One choice is open
   *[other] { $n } choices are open
}
desk-manager-title = Unit manager
desk-manager-lead = How cases are shared out in the unit.
desk-manager-rights = Choices
desk-manager-rights-empty = No open choices right now.
desk-manager-workload = Cases per caseworker
desk-manager-workload-empty = No cases yet.
desk-cases = { $n ->
    [one] One case
   *[other] { $n } cases
}
desk-steering-title = Steering group
desk-steering-lead = Figures from the system, counted now. Counts of persons below five are not shown.
desk-association-title = Coordination association
desk-association-lead = Figures from the system, counted now. There is nothing about persons here.
desk-figure-providers = Providers with a contract
desk-figure-providers-note = Contracts in force, or under notice and not yet ended.
desk-figure-social = Of them social enterprises
desk-figure-social-note = Assessed and accepted as work integration social enterprises.
desk-figure-chosen = Chose for themselves
desk-figure-chosen-note = Share of the choices that are closed.
desk-figure-placed = Have a place now
desk-figure-placed-note = Start confirmed, ongoing or paused.
desk-figure-ended = Have ended
desk-figure-ended-note = Since the system began.
desk-figure-free = Free places
desk-figure-free-note = Whole places at all providers.
desk-too-few = Fewer than 5
desk-guide-title = Service centre
desk-guide-lead = Find the right support and show the way.
desk-partner-title = Partner
desk-partner-lead = Here you see the parts of a plan that you are invited to.
desk-partner-invitations = Invitations
desk-partner-invitations-empty = You have no invitations.
desk-admin-title = Administration
desk-admin-lead = How the system is doing. No cases are shown here.
desk-admin-accounts = Accounts that may sign in
desk-admin-accounts-note = Active accounts of every kind.
desk-admin-sealed = Sealed events
desk-admin-sealed-note = Run valfard audit verify to prove the chain.
desk-admin-letters = Letters that did not arrive
desk-admin-letters-note = Eight tries were made.
desk-admin-letters-waiting = Some letters could not be sent. Look at the mail server.
desk-provider-title = Today
desk-provider-lead = What waits for { $provider }.
desk-provider-queue = To do
desk-provider-queue-empty = Nothing to do right now.
desk-provider-none-title = Welcome
desk-provider-none-lead = You have an account but no organisation yet. Register it, then you can describe what you offer and send an application.
desk-provider-register = Register the organisation
desk-referrals = { $n ->
    [one] One new participant waits for your answer
   *[other] { $n } new participants wait for your answer
}
desk-starts = { $n ->
    [one] One participant waits for a first day
   *[other] { $n } participants wait for a first day
}
desk-provider-sign = Sign the contract
desk-provider-application = Application to { $system }
desk-provider-not-sent = Not sent
desk-provider-sent = Sent
desk-provider-completion = Needs completion
desk-provider-joint = Answer { $provider } about a joint application
desk-provider-change = Change requested: { $name }
desk-provider-places = Confirm places
desk-provider-places-empty = No places to confirm yet. They come when a contract is in force.
desk-provider-still = Still { $n } free
desk-provider-confirmed = Thank you. The places are confirmed today.
desk-provider-site = { $offer }, { $site }
desk-provider-confirmed-on = Confirmed { $day }. { $n } of { $cap } free.
desk-provider-stale = The figure is old and is not shown to those who choose.
desk-link-offers = Offers
desk-link-applications = Applications
desk-link-participants = Participants
desk-link-provider-contracts = Contracts
desk-link-organisation = The organisation
desk-disclosure = { $n ->
    [one] One request for official documents to answer
   *[other] { $n } requests for official documents to answer
}
desk-messages = { $n ->
    [one] New messages in one matter
   *[other] New messages in { $n } matters
}
desk-message = New message in { $matter }
desk-link-disclosure = Requests for official documents
desk-link-messages = Messages

desk-leaving = { $n ->
    [one] One person has a provider that leaves
   *[other] { $n } people have a provider that leaves
}
desk-contract-overdue = The contract with { $provider } ({ $reference }) is past its last day, but people are left.
desk-deviations-late = { $n ->
    [one] One deviation is past its day
   *[other] { $n } deviations are past their day
}
desk-deviations = { $n ->
    [one] One deviation to decide
   *[other] { $n } deviations to decide
}
desk-terms = Answers about new terms
desk-terms-empty = No answer waits for you.
desk-link-deviations = Deviations
desk-provider-deviation = Reply to a deviation
desk-provider-correct = Correct what the municipality demands
desk-provider-terms = Answer about new terms
desk-provider-until = By { $day }
desk-provider-late = The time is out
desk-nonchoice-own = { $n ->
    [one] Arrange a place in the own unit for one person
   *[other] Arrange a place in the own unit for { $n } people
  }
desk-link-protected = Protected persons
