choice-helping-name = You are helping { $name } to choose
choice-helping-code = You are helping { $reference } to choose
choice-helping-text = Show the list, read it aloud if needed and let the person decide. Advice has no place here.
choice-confirm-helped = Save the person’s choice
choice-open-title = Open a choice
choice-measure-kind = Kind of support
choice-percent = Extent
choice-legal-basis = Legal basis
choice-basis-social-open = Social Services Act 11:5, without a needs test
choice-basis-social-income = Social Services Act 12:4, income support
choice-basis-municipal = Local Government Act 2:1
choice-basis-labour-market = Ordinance (2000:628), Public Employment Service
choice-area = Area
choice-area-hint = What lies there is shown as fitting. Nothing else is removed.
choice-last-day = Last day to choose
choice-last-day-hint = We propose five working days.
choice-anyway = Open the choice although there is nothing to choose among
choice-open = Open the choice
choice-preview = Show what the person will see
choice-counted = The person can choose among { $open } of { $all } places. { $fitting } fit the needs.
choice-counted-none = There is nothing to choose among
choice-counted-none-text = The person would get an empty list. Change something, or open it anyway if you know that a place is coming.
choice-right-opened = The choice is open. The person has been told if there is an e-mail address.
choice-right-taken-back = The choice is closed.
choice-right-state-open = Open
choice-right-state-lapsed = Lapsed
choice-right-state-withdrawn = Closed
choice-return-outside-target-group = Outside the target group
choice-return-language-missing = We do not have the language
choice-return-not-accessible = The premises do not work for the person
choice-return-place-lost = The place is no longer there
choice-return-person-asked = The person asked for it
error-choice-day = Write a day, for example 2026-03-14.
error-choice-last-day = The last day must lie between today and a year ahead.
error-choice-percent = Choose an extent between 1 and 100 per cent.
error-choice-nothing-open = Tick the box if you want to open the choice anyway.
error-choice-already-open = The person has an open choice for that support already.
mail-choice-received-subject = Somebody has chosen you
mail-choice-received-body = Somebody has chosen you. Sign in and answer by { $day } at the latest.

    { $link }
mail-choice-withdrawn-subject = A choice was taken back
mail-choice-withdrawn-body = Somebody who chose you changed their mind before you had answered. The place is free again. There is nothing you need to do.

    { $link }
mail-choice-returned-staff-subject = A choice has come back
mail-choice-returned-staff-body = The provider has handed back the choice { $reference }. The person can choose again. Get in touch if you know that the person needs help.

    { $link }
choice-right-state-used = Used

mail-choice-lapsed-staff-subject = The time to choose has passed
mail-choice-lapsed-staff-body =
    The last day has passed for the choice { $reference }. It means no more than that the municipality is to decide. The person may choose until then.

    See who: { $link }
choice-right-state-decided = Decided
mail-choice-placed-provider-subject = The municipality has placed a person with you
mail-choice-placed-provider-body = The municipality has decided that a person gets a place with you. The person has not chosen. Sign in and answer by { $day }.
choice-needs-languages = Needs one of the languages
choice-needs-languages-hint = Those who speak one of them are shown first, as a group of their own.
choice-needs-access = The premises must have
choice-needs-access-hint = All that is ticked is needed. Nothing is removed from the list.
choice-planned-from = Planned from
choice-planned-from-hint = A proposal. Nothing is counted by it.
choice-planned-to = Planned to
choice-told-by = How the person is told
choice-told-by-hint = Protected identity: the person is told on site or by telephone only.
choice-told-email = E-mail
choice-told-sms = Text message
choice-told-letter = Letter
choice-told-in-person = On site
choice-told-phone = By telephone
choice-sending-email = The letters go by e-mail.
choice-sending-sms = The letters go by text message.
choice-sending-letter = The letters go on paper.
choice-sending-paper-instead = The person has no e-mail address or no mobile number for that way. The letters go on paper instead.
choice-sending-caseworker = No letter is sent about this choice. You tell the person yourself.
choice-no-address = We have no postal address of the person. Fill it in, so that the letters arrive.
choice-no-address-link = Fill in the postal address
choice-right-opened-paper = The choice is open. The letter to the person waits to be printed, since the way you chose has no address.
choice-right-opened-tell = The choice is open. No letter is sent: tell the person.
mail-choice-tell-staff-subject = Tell { $reference } about a new message
mail-choice-tell-staff-body = There is a new message for { $reference }, who gets no letters about the choice. Open the case and tell the person.

    { $link }
error-choice-told-protected = A person with a protected identity is told on site or by telephone.
error-choice-period = The period cannot end before it begins.
choice-preview-title = This is how the person sees the list
choice-preview-text = The list is made in the same way as the person’s own, with the day’s draw.
mail-choice-change-returned-staff-subject = A change has come back
mail-choice-change-returned-staff-body = The provider has handed back the choice { $reference }. The person keeps the place that was to be changed, and can choose somebody else.

    { $link }
choice-close-sure = Do you want to close the choice?
choice-close-sure-text = The person can then no longer choose. No letter is sent about it, so tell them yourself. You can open a new choice whenever you want.
choice-told-in = In which languages did you read aloud or show the text?
choice-told-in-hint = Tick all that you used. The person's own language is ticked already.
choice-interpreter-present = Was an interpreter there?
choice-answer-yes = Yes
choice-answer-no = No
