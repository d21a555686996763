choice-helping-name = You are helping { $name } to choose
choice-helping-code = You are helping { $reference } to choose
choice-helping-text = Show the list, read it aloud if needed and let the person decide. Advice has no place here.
choice-confirm-helped = Save the person’s choice
mail-choice-received-subject = Somebody has chosen you
mail-choice-received-body = Somebody has chosen you. Sign in and answer by { $day } at the latest.

    { $link }
mail-choice-withdrawn-subject = A choice was taken back
mail-choice-withdrawn-body = Somebody who chose you changed their mind before you had answered. The place is free again. There is nothing you need to do.

    { $link }
mail-choice-placed-provider-subject = The municipality has placed a person with you
mail-choice-placed-provider-body = The municipality has decided that a person gets a place with you. The person has not chosen. Sign in and answer by { $day }.
choice-told-in = In which languages did you read aloud or show the text?
choice-told-in-hint = Tick all that you used. The person's own language is ticked already.
choice-interpreter-present = Was an interpreter there?
choice-answer-yes = Yes
choice-answer-no = No
