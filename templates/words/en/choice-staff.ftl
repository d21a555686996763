choice-helping-name = You are helping { $name } to choose
choice-helping-code = You are helping { $reference } to choose
choice-helping-text = Show the list, read it aloud if needed and let the person decide. Advice has no place here.
choice-confirm-helped = Save the person’s choice
choice-return-outside-target-group = Outside the target group
choice-return-language-missing = We do not have the language
choice-return-not-accessible = The premises do not work for the person
choice-return-place-lost = The place is no longer there
choice-return-person-asked = The person asked for it
mail-choice-received-subject = Somebody has chosen you
mail-choice-received-body = Somebody has chosen you. Sign in and answer by { $day } at the latest.

    { $link }
mail-choice-withdrawn-subject = A choice was taken back
mail-choice-withdrawn-body = Somebody who chose you changed their mind before you had answered. The place is free again. There is nothing you need to do.

    { $link }
mail-choice-returned-staff-subject = A choice has come back
mail-choice-returned-staff-body = The provider has handed back the choice { $reference }. The person can choose again. Get in touch if you know that the person needs help.

    { $link }
mail-choice-placed-provider-subject = The municipality has placed a person with you
mail-choice-placed-provider-body = The municipality has decided that a person gets a place with you. The person has not chosen. Sign in and answer by { $day }.
mail-choice-change-returned-staff-subject = A change has come back
mail-choice-change-returned-staff-body = The provider has handed back the choice { $reference }. The person keeps the place that was to be changed, and can choose somebody else.

    { $link }
choice-told-in = In which languages did you read aloud or show the text?
choice-told-in-hint = Tick all that you used. The person's own language is ticked already.
choice-interpreter-present = Was an interpreter there?
choice-answer-yes = Yes
choice-answer-no = No
