# Lists of requirements, in numbered versions.
specification-state-draft = Draft
specification-state-published = In force
specification-state-replaced = Replaced
requirement-kind-yes = A yes is required
requirement-kind-text = Free text
requirement-kind-number = Number
requirement-kind-document = File
proposal-pass = Proposal: meets it
proposal-fail = Proposal: does not meet it
proposal-human = Needs to be read by a human

terms-title = Title
terms-background = Background
terms-background-hint = What the service is and whom it is for.
terms-compensation = Compensation
terms-compensation-hint = How the provider is paid, in kronor without VAT.
terms-how-to-apply = How to apply
terms-decision-days = Days to a decision
terms-decision-days-hint = How many days after the application you promise a decision, from 1 to 365.
terms-contract-text = Terms of the contract
terms-contract-text-hint = Part of the contract that both sign, such as notice, number of places and reports.
terms-requirements = Requirements
terms-requirements-none = There are no requirements yet.
terms-requirement = Requirement { $n }
terms-heading = Heading
terms-text = Requirement
terms-text-hint = Write what the provider must meet, one requirement at a time.
terms-how-checked = How it is checked
terms-how-checked-hint = For example against a certificate, on a visit or against the answer.
terms-kind = How it is answered
terms-word-limit = Most words
terms-word-limit-hint = For free text.
terms-minimum = At least
terms-minimum-hint = For numbers. An answer below this does not meet the requirement.
terms-maximum = At most
terms-file-kinds = Kinds of files
terms-file-kinds-hint = For a file. Files with macros are never taken.
terms-file-max-mb = Largest file in MB
terms-words = at most { $n } words
terms-least = at least { $n }
terms-most = at most { $n }
terms-days = { $n } days
terms-version = Version { $n }
terms-versions = Versions
terms-published-at = published { $at }
terms-to-system = To the choice system
terms-missing-title = Missing before the list can be published
terms-edit = Change the texts
terms-add = Add a requirement
terms-remove = Remove
terms-save = Save
terms-saved = The texts are saved.
terms-requirement-saved = The requirement is saved.
terms-requirement-removed = The requirement is removed.
terms-publish = Publish
terms-publish-title = Publish the list of requirements
terms-publish-lead = You are about to publish version { $version } with { $n ->
    [one] { $n } requirement
   *[other] { $n } requirements
  }.
terms-publish-effect = It cannot be changed afterwards. To change it you make a new version. Those who have sent their application are examined against the version of that time.
terms-publish-sure = I have read the list and want to publish it
terms-published = The list of requirements is published.
terms-renew = Make a new version
terms-renew-text = A published list cannot be changed. Make a new version as a draft.
terms-refused-published = The list is published and cannot be changed. Make a new version.
terms-refused-draft-there = There is a draft of the next version already.
terms-refused-incomplete = Something is missing, so the list cannot be published yet.

error-too-many-words = The answer has { $count } words. Write at most { $limit } words.
error-explain-yes = You have answered yes. Tell us what happened and what you have done.
error-bounds-turned = The highest number cannot be below the lowest.
error-answer-does-not-fit = The answer does not fit the requirement.

# Evidence, prices, caps and notice.
on-silence-old-terms = The contract goes on under the terms it has.
on-silence-notice-by-staff = A member of staff decides whether to give notice.
terms-evidence = What the provider must show
terms-evidence-hint = For example a certificate, an insurance policy or a routine.
terms-may-reuse = The answer may be used again
terms-may-reuse-hint = The answer is then proposed when the provider applies again.
terms-no-reuse = The answer may not be used again. The question is asked anew each time.
terms-up = Move up
terms-down = Move down
terms-prices = Prices
terms-prices-none = There are no prices yet. The compensation is in text only.
terms-price = Price { $n }
terms-price-add = Add a price
terms-price-saved = The price is saved.
terms-price-removed = The price is removed.
terms-price-kind = Kind of price
terms-name = What the price is for
terms-name-hint = For example supervision on site.
terms-amount = Amount
terms-amount-hint = In kronor without VAT, for example 4 600.
terms-unit = Per
terms-condition-text = Condition of the result
terms-condition-text-hint = Fill in if the price is for a result. Say what must have happened and how it is shown.
terms-frame = Caps and notice
terms-frame-lead = Leave empty where there is no limit.
terms-frame-edit = Change caps and notice
terms-lowest-cap = Lowest cap a provider may state, in places
terms-highest-cap = Highest cap a provider may state, in places
terms-raise-notice-days = Days ahead that a raised cap must be told
terms-raises-a-year = Most changes of the cap in a year
terms-provider-notice-days = Notice in days when the provider ends the contract
terms-authority-notice-days = Notice in days when the municipality ends the contract
terms-change-notice-days = Notice in days when a person changes provider
terms-report-days = Days after the end when the provider may see a participant, in order to report
terms-asked = The question to those with a contract
terms-asked-text = Those with a contract may accept the version by { $day }. If they do not answer:
terms-refused-price = A price for a result needs a condition. Other prices have none.
terms-refused-too-soon = Those with a contract get too little time to answer.
terms-refused-source = Give act, section, text and source.
terms-refused-past-day = The day has been. The register is changed forward only.
terms-refused-ground-over = The ground has a last day already.

# What differs between two versions.
terms-diff-title = Changes from the version before
terms-diff-link = See what has changed from the version before
terms-diff-lead = What differs between version { $after } and version { $before }. Removed text is struck through and new text is underlined.
terms-diff-none = Nothing differs between the versions.
terms-diff-texts = Texts and figures
terms-diff-added = New text
terms-diff-removed = Removed text
terms-diff-nothing = nothing
terms-diff-new = New
terms-diff-gone = Removed
terms-diff-changed = Changed
terms-diff-was = Had number { $n }.
terms-publish-prices = { $n ->
    [0] It has no prices.
    [one] It has one price.
   *[other] It has { $n } prices.
  }
terms-publish-fixed = What cannot be changed afterwards
terms-publish-fixed-texts = title, background, compensation, terms of the contract and how to apply
terms-publish-fixed-requirements = all requirements, their order and how they are checked
terms-publish-fixed-prices = all prices
terms-publish-fixed-frame = caps, notice and days to a decision

# The register of grounds for exclusion.
terms-grounds-title = Grounds for exclusion
terms-grounds-lead = Applicants answer the grounds that are in force that day. A ground is never rewritten. It ends, and a new one follows.
terms-grounds-none = The register is empty.
terms-ground-add = New ground for exclusion
terms-ground-add-lead = A ground cannot be changed once it is entered. Check the text against the act.
terms-ground-now = In force
terms-ground-later = Will be in force
terms-ground-over = No longer in force
terms-ground-since = From { $from }
terms-ground-between = From { $from } to { $to }
terms-ground-source = Source: { $source }
terms-ground-end-source = Why it ends: { $source }
terms-ground-text = The question to applicants
terms-ground-sure = I have checked the text against the act
terms-ground-enter = Enter the ground
terms-ground-entered = The ground is entered.
terms-ground-end = End the ground
terms-ground-end-sure = Yes, the ground ends after that day
terms-ground-ended = The ground has its last day.
terms-replaces = Takes the place of
terms-replaces-hint = The old ground ends the day before the new one begins.
terms-act = Act
terms-act-hint = Name and number, for example LOV (2008:962).
terms-section = Section
terms-section-hint = For example 7 kap. 1 § 1.
terms-source = Source
terms-source-hint = For example the number in the Swedish Code of Statutes.
terms-valid-from = In force from
terms-valid-from-hint = Today or later. If it takes the place of another: tomorrow at the earliest.
terms-last = Last day
terms-last-hint = Today or later.
error-day-has-been = The day is too early. The register is changed forward only.

terms-tick-yes = Yes
error-choose-file-kinds = Choose at least one kind of file.
