# Words for organisations and their statuses.
legal-form-limited-company = Limited company
legal-form-limited-profit-company = Limited company with limited profit distribution (svb)
legal-form-economic-association = Economic association
legal-form-non-profit-association = Non-profit association
legal-form-foundation = Foundation
legal-form-partnership = Partnership
legal-form-sole-trader = Sole trader
legal-form-other-form = Other form
member-role-signatory = Signatory
member-role-administrator = Administrator
member-role-coach = Coach
status-kind-social-enterprise = Work-integration social enterprise
status-kind-non-profit = Registered non-profit organisation
status-kind-reserved-supplier = Supplier under LOU chapter 4 section 18
status-kind-participatory = Organisation under LOU chapter 19 section 25
status-state-claimed = Waiting for assessment
status-state-accepted = Accepted
status-state-refused = Not accepted
status-state-expired = Expired
criterion-business = You sell goods or services so that more people get work
criterion-business-hint = What do you sell? Who works with you? How many are employed?
criterion-participation = Those who work with you take part in decisions
criterion-participation-hint = By ownership, agreement or in another way. Say where it is written.
criterion-reinvestment = Profits stay in the business
criterion-reinvestment-hint = Refer to statutes, articles of association or annual report.
criterion-independence = You are independent of the public sector
criterion-independence-hint = Who owns you? Does a municipality, region or the state have a say?

provider-start-title = Become a provider
provider-start-lead = Here you register your organisation and describe the support you want to give. Then you apply for approval.
provider-start-member = Your organisation is already registered.
provider-start-member-link = Go to your overview
provider-start-barred = You are signed in with an account that cannot act for a provider. Sign out first if you want to register an organisation.
provider-start-takes = What it takes
provider-start-takes-1 = You are a company, an association or a social enterprise.
provider-start-takes-2 = You can support people who look for work or want to study.
provider-start-takes-3 = You meet all the terms for what you apply for.
provider-start-takes-4 = You may enter into contracts with the municipality.
provider-start-time = How long it takes
provider-start-time-text = Registering takes five minutes. The application takes 30 to 60 minutes. You can save, sign out and go on another day.
provider-start-hand = Have this at hand
provider-start-hand-1 = Organisation number. As a sole trader it is your personal identity number.
provider-start-hand-2 = Name, phone and e-mail of somebody we can ask.
provider-start-hand-3 = Who may sign for the organisation.
provider-start-same = Everybody is treated alike
provider-start-same-text = Whoever meets the terms is approved. There is no limit to how many we approve, and nobody is scored.
provider-start-button = Start
provider-start-have-account = Do you have an account already?
provider-start-help = Do you want to ask first?
provider-start-help-text = Call or visit us. We can go through it together.

provider-continue = Continue
provider-number-title = What number does the organisation have?
provider-number = Organisation number
provider-org-number = Organisation number
provider-org-number-hint = Ten digits, such as 556016-0680. As a sole trader, enter your personal identity number with twelve digits. It is stored encrypted and never shown to others.
provider-number-masked = We have your number: { $number }. Leave the field empty to keep it.
error-org-number-taken = The company is registered already.
provider-taken-title = How to join
provider-taken-text = Ask a colleague who has an account to invite you. Signatories do it under Organisation.
provider-taken-ring = Do you not know who has an account? Call us and we will help.
provider-name-title = What is the organisation called?
provider-name = Name
provider-name-hint = Enter the name as it is registered.
provider-legal-form = Legal form
provider-sole-trader-form = Legal form: sole trader, since you entered a personal identity number.
error-legal-form-number = The form and the number do not go together. Sole traders have a personal identity number, all others an organisation number.
provider-contact-title = Whom can we contact?
provider-contact-lead = We see these details. They are not public until you are approved.
provider-contact-name = Contact person
provider-email = E-mail
provider-email-hint = We send letters about your application here. You sign in with the address.
provider-phone = Phone
provider-website = Website
provider-may-sign = May you sign for the organisation?
provider-may-sign-hint = We keep your answer, your name and when you answered. Somebody who may not sign can still do everything but sign contracts.
provider-may-sign-yes = Yes, I am a signatory
provider-may-sign-no = No, somebody else signs
provider-check-title = Check your answers
provider-check-lead = Nothing is saved yet. Read through and change what is wrong.
provider-namesake-title = Is this you?
provider-namesake-text = The procurement record has a supplier called { $name }. It has { $contracts ->
    [one] one contract
   *[other] { $contracts } contracts
  } with { $buyers ->
    [one] one buyer
   *[other] { $buyers } buyers
  }.
provider-namesake-note = The record has no organisation numbers, so we do not know for sure. We fill in nothing from it.
provider-check-then = What happens next
provider-check-then-own = The organisation is linked to your account. You can begin to describe your support at once.
provider-check-then-letter = We send a letter to your e-mail. It has a link where you choose a password. Then you sign in and describe your support.
provider-check-send = Register
provider-done-title = Look in your e-mail
provider-done-lead = We have sent a letter to the address you gave. It says what to do now.
provider-done-next = Next steps
provider-done-1 = Open the link in the letter and choose a password.
provider-done-2 = Describe the support you want to give.
provider-done-3 = Fill in the application and send it.
provider-done-no-letter = No letter? Look among unwanted mail. Call us if it is not there.

provider-registered-flash = { $name } is registered.
provider-reference = Number with us: { $reference }.
provider-since = Registered { $at }.
provider-desk = Desk
provider-details = The organisation
provider-facts-hint = Is the name, number or form wrong? Call us and we will correct it.
provider-about = About the organisation
provider-about-hint = Tell briefly who you are. Those who choose will read it.
provider-edit-title = Change details
provider-save = Save
provider-cancel = Cancel
provider-saved = The details are saved.
provider-stale-title = Somebody else has saved
provider-stale-text = A colleague changed the details while you wrote. Compare, and save again if your version is to hold.
provider-stale-theirs = What is saved
provider-stale-yours = What you wrote
provider-members = People
provider-member-name = Name
provider-role = Role
provider-may-sign-short = May sign
provider-may-sign-at = Yes, as answered { $at }
provider-may-not-sign-at = No, as answered { $at }
provider-member-inactive = no longer active
provider-member-add = Invite a colleague
provider-member-lead = The colleague gets a letter with a link to choose a password.
provider-member-ask = Signatories can invite more people.
provider-member-send = Send the invitation
provider-member-flash = We have sent a letter to the colleague.
provider-already-member = Your account belongs to an organisation already.

provider-statuses = Status
provider-statuses-lead = Here you can show that you are, for example, a social enterprise. Each status is assessed by itself.
provider-statuses-none = The organisation has claimed no status.
provider-status-none = Not claimed
provider-status-until = Holds until { $day }.
provider-status-about-social-enterprise = Such an enterprise exists so that more people get work. Four things must hold. We assess them one at a time.
provider-status-about-non-profit = Organisations can register with Kammarkollegiet under the act on non-profit organisations.
provider-status-about-reserved-supplier = Suppliers whose main aim is that people far from work come into the labour market.
provider-status-about-participatory = Organisations with a public mission, where staff take part in governing and profits are reinvested.
provider-status-criteria-lead = Write what shows that you meet each of them.
provider-evidence = What shows it
provider-evidence-hint = Name the decision, register or statutes that show it. Give number and date.
provider-status-send = Send for assessment
provider-status-again = Claim again
provider-status-claimed = The claim is sent. You will get a letter when it is assessed.
provider-status-waits = Sent { $at }. You will get a letter when it is assessed.
provider-status-answer = The assessment
provider-status-assessed-at = Assessed { $at }.
provider-status-shown = What the organisation shows
provider-status-incomplete = Something is missing in the assessment or in the claim.
provider-status-moved = The status has changed since you opened the page. Reload it.
provider-assess = Your assessment
provider-assess-lead = The assessment is of this status only. The organisation reads the reasons.
provider-met = Which are met?
provider-met-hint = To accept, all four must be met.
provider-verdict = Decision
provider-verdict-accept = Accept
provider-verdict-refuse = Do not accept
provider-valid-to = Holds until
provider-valid-to-hint = Needed when you accept.
provider-reason = Reasons
provider-reason-hint = Write so that the organisation understands.
provider-assess-send = Save the assessment
provider-status-assessed = The assessment is saved and the organisation has got a letter.
error-criteria-not-met = You cannot accept while something is not met.

mail-provider-registered-subject = Welcome to Välfärd Tyresö
mail-provider-registered-body = Hello!
    { $name } is now registered. Your number with us is { $reference }.
    Choose a password here: { $link }
    The link holds for seven days. Then you sign in and describe the support you want to give.
mail-provider-registered-again-subject = Your organisation is registered
mail-provider-registered-again-body = Hello!
    { $name } is now registered. Your number with us is { $reference }.
    Go on here: { $link }
mail-provider-invited-subject = You are invited to Välfärd Tyresö
mail-provider-invited-body = Hello!
    { $name } wants you to help run their pages.
    Choose a password here: { $link }
    The link holds for seven days.
mail-provider-address-known-subject = You have an account with us already
mail-provider-address-known-body = Hello!
    Somebody used your e-mail address for { $name }. The address has an account already, so nothing new was made.
    If it was you: sign in, or choose another address for the organisation. { $link }
    If it was not you, there is nothing you need to do.
mail-provider-assessed-subject = Your claim is assessed
mail-provider-assessed-body = Hello!
    We have assessed a claim of status for { $name }.
    Sign in and read the answer: { $link }
