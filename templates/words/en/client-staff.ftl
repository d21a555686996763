client-new-title = New person
client-ask-protected = Does the person have protected personal data?
client-ask-no = No
client-ask-unknown = I do not know
client-ask-next = Continue
client-protected-on = Protected personal data
client-known-title = May be the same person
client-known-text = You have this number already. Open the person and look before you go on.
client-known-link = Open { $reference }
client-name = Name
client-number = Personal number or coordination number
client-number-hint = Twelve digits. A temporary number with a letter will do too. Kept encrypted.
client-email = E-mail
client-email-hint = Needed for the person to sign in and get news.
client-phone = Telephone
client-language = Language of letters and pages
client-language-hint = The language the person would rather read.
client-lang-sv = Swedish
client-lang-sv-x-latt = Easy Swedish
client-lang-en = English
client-lang-ar = Arabic
client-lang-fi = Finnish
client-lang-so = Somali
client-interpreter = Needs an interpreter in
client-register = Register
client-registered = The person is registered with the code { $reference }.
client-contact-title = Change contact details
client-contact-saved = The details are saved.
client-save = Save
client-reason-title = Why do you open the case?
client-reason-text = The person { $reference } has protected personal data. The reason is kept in the log with your name.
client-reason = Reason
client-reason-hint = Holds for 30 minutes. Then we ask again.
client-reason-open = Open the case
client-say-why = The person has protected data. Open the case from the list and give a reason first.
error-client-number-known = You have this number already. It may be the same person.
error-client-email-taken = Another account has the e-mail address already.
mail-client-perhaps-same-subject = May be the same person
mail-client-perhaps-same-body = Somebody has registered a person with the same number as { $reference }. Please look whether it is the same person. The system never merges persons by itself.

    { $link }
error-mobile = Enter a mobile number, for example 070-174 06 05.
client-channel = How we write to the person
client-channel-hint = If you choose nothing we write by e-mail if there is an address. Text messages need a mobile number.
client-channel-email = By e-mail
client-channel-sms = By text message
client-channel-letter = By letter on paper
client-address = Postal address
client-address-hint = Needed only for letters on paper.
# Protected personal data.
client-ask-kind-marking = Yes, a secrecy marking
client-ask-kind-marking-hint = The population register warns. Each disclosure is tested first.
client-ask-kind-registration = Yes, protected registration
client-ask-kind-registration-hint = There is no address. Post goes through the Tax Agency.
client-ask-kind-local = Yes, protect with us
client-ask-kind-local-hint = The person needs protection, but the register has none yet.
client-ask-unknown-hint = We protect the person with us until you have found out.
client-protected-on-text = Only named handlers open the case, and they give a reason each time. The provider sees a code instead of a name. No letters are sent. The person chooses in person or by telephone.
client-since = Protected since
client-decided-by = Who decided, or where did you see it?
client-review-on = Look at the protection again by
client-review-on-hint = Then we ask whether it is still needed.
client-kind = Which protection?
client-kind-marking = Secrecy marking
client-kind-registration = Protected registration
client-kind-local = Protected with us
client-protected-already = The person has protected data. Make the change on the page of the protection.
error-client-day = The day cannot be in the future.
client-skyddade-title = Protected persons
client-skyddade-lead = Here are codes, never names. You see the cases that you handle.
client-skyddade-lead-manager = Here are codes, never names. As manager you see all codes, so that each case has somebody who can open it. You open only those that you handle yourself.
client-skyddade-none = There are no protected cases for you.
client-skyddade-link = Protected persons
client-skyddade-handlers = Handlers: { $names }
client-skyddade-nobody = None of the handlers has an account any more. Name another.
client-skyddade-review = Look again by { $day }
client-skyddade-due = Time to look again
client-skyddade-left = { $n ->
    [one] One thing left to do
   *[other] { $n } things left to do
  }
client-skyddade-open = Open the case
client-handlers-title = Handlers of { $reference }
client-handlers-lead = Only these open the case. There is always at least one.
client-handlers-responsible = Responsible
client-handlers-closed = The account is closed
client-handlers-since = Named { $at } by { $name }
client-handlers-name = Name a handler
client-handlers-name-text = Whom you name can open the case, and is told by letter. The other handlers are told too.
client-handler = Who?
client-why = Why?
client-why-hint = Kept in the log. Write nothing about the person.
client-handlers-name-save = Name
client-handlers-end = End a handler
client-handlers-end-text = If you end the responsible one, the first named of the others becomes responsible.
client-ended = Who?
client-end-why = Why?
client-handlers-end-save = End
client-handlers-colleagues-none = There is nobody more to name.
client-handler-named = The handler is named.
client-handler-ended = The handler is ended.
error-client-last-handler = Somebody must be left who can open the case. Name another first.
error-client-not-handler = This one cannot be chosen here. Load the page again and try once more.
client-number-title = Another number
client-number-text = The old number is kept and still finds the person. All that has happened comes along.
client-number-save = Save the number
client-number-saved = The new number is saved.
mail-client-handler-named-subject = A handler has been named
mail-client-handler-named-body = A handler has been named for { $reference }. If you do not know of it, talk to your manager.

    { $link }
mail-client-you-are-handler-subject = You have been named a handler
mail-client-you-are-handler-body = You have been named a handler of { $reference }. Each time you open the case you say why.

    { $link }
mail-client-review-soon-subject = A protection is soon to be looked at
mail-client-review-soon-body = The protection of { $reference } is to be looked at by { $day }. Check whether it is still needed, and change the day or lift the protection.

    { $link }
mail-client-review-due-subject = Time to look at a protection
mail-client-review-due-body = The protection of { $reference } was to be looked at on { $day }. Check whether it is still needed, and change the day or lift the protection.

    { $link }
client-read-own-pages = Read their own pages
client-read-registration = Registered the person
client-read-case-list = Saw the name in a list
client-read-case-page = Read the case
client-read-contact = Read or changed how to reach the person
client-read-before-right = Read before a right to choose
client-read-open-choice = Gave a right to choose
client-read-close-choice = Took back the right to choose
client-read-choose-together = Helped with the choice
client-read-participant = The provider read what it needs
client-read-about-non-choice = Read the case when nothing was chosen
client-read-non-choice = Decided on a place without a choice
client-read-letter = Printed a letter or gave a code
client-read-protection = Saw to the protection of the data
client-read-number = Changed the number
client-namesakes-text = Somebody of the same name is already with you. Open the person and look before you go on.
client-another = It is another person of the same name
error-client-same-name = Somebody of the same name is there already. Look, and tick the box if it is another person.
client-born = The birth year in the number is right
error-client-born-early = The number says that the person was born in { $year }. Correct the number, or tick the box if it is right.
error-client-other-century = A person with the same number in another century is already with you. Look, and tick the box if it is another person.
error-person-number-century = The number can mean two people a hundred years apart. Write twelve digits, with the whole year of birth.
client-contact-protected = The data of the person are protected. We therefore send no letters, and the person has no account. Address and telephone are only for you who are to reach the person.
