placement-receipt-reserved = Your choice is sent
placement-receipt-accepted = You have a place
placement-receipt-start-confirmed = You have begun
placement-receipt-ongoing = You have begun
placement-receipt-paused = You have a pause
placement-receipt-ended = You have finished
placement-receipt-declined = The provider could not take you
placement-receipt-no-show = The place is closed
placement-receipt-cancelled = You have taken your choice back
placement-waits = The provider answers by { $day } at the latest. You will be told. You need not do anything now.
placement-began = You began { $day }.
placement-begins = You begin { $day }.
placement-calls-you = The provider will get in touch about when you begin.
placement-choose-again = Choose again
placement-choose-again-text = You can choose again. What you chose before does not count against you.
placement-ended = You finished { $day }.
placement-reference = Number
placement-made = Chosen
placement-decided-on = Decided
placement-phone = The provider’s telephone
placement-record = How the choice was made
placement-interpreter = Interpreter in { $language }.
placement-told-in = The text was read aloud or shown in: { $languages }.
placement-no-interpreter = No interpreter was there.
placement-keep = Keep the number. This page stays, and you can print it.
placement-regret = Have you changed your mind?
placement-regret-text = You can take your choice back until the provider has answered. You need not say why.
placement-take-back = Take my choice back
placement-taken-back = Your choice is taken back. You can choose again.
placement-answered-already = Something has happened with your choice since you opened the page. This is how it stands now.
placement-moved-on = Something has changed since you opened the page. Load it again and see.
placement-questions = Do you have questions?
placement-undo-sure = Do you want to take back your choice?
placement-undo-decided = Do you want to decline the place?
placement-undo-text = The place becomes free for somebody else. You can choose again at once. It does not count against you.
placement-undo-change = There will be no change. You keep the place that you have.
placement-undo-no = No, go back
placement-late = The provider should have answered by { $day } and has not.
placement-late-text = We have reminded the provider, and your caseworker knows. The place is still yours. You can wait, or take back your choice and choose somebody else.
placement-go-back = Back
mail-placement-accepted-subject = You have an answer
mail-placement-accepted-body = There is an answer to your choice. Sign in and read what happens now.

    { $link }
mail-placement-handed-back-subject = You can choose again
mail-placement-handed-back-body = It did not turn out as you chose. You can choose again until { $day }. Do you need help? Ring or visit En väg in.

    { $link }

placement-provider-leaves = The provider stops { $day }
placement-provider-leaves-text = Your caseworker will contact you. You may choose another provider or talk about what suits you. It does not count against you.
mail-placement-leaving-subject = Something changes for you
mail-placement-leaving-body = Something changes that is about you. Sign in and read what it is. Your caseworker will contact you.

    { $link }
placement-decided-title = The municipality has decided on a place
placement-decided-text = You have not chosen yourself. So the municipality has decided on the place. You can change whenever you want.
placement-decided-regret = Do you want to choose yourself?
placement-decided-regret-text = You can decline the place until the provider has answered. Then you may choose yourself. You do not need to say why.
placement-decided-take-back = Decline and choose yourself
placement-within = The provider has { $days } working days to answer.
placement-old-kept = You keep your place with { $provider } until this provider has said yes. If they cannot take you, nothing changes.
placement-old-until = Your last day with { $provider } is { $day }.
placement-old-see = See your place with { $provider }
placement-new = You have chosen { $provider } instead
placement-new-waits = They answer by { $day } at the latest. Your place here remains until they have said yes.
placement-new-begins = You begin with { $provider } on { $day }.
placement-new-see = See that choice
placement-last-day-here = Your last day here is { $day }.
placement-regret-change = You can take the change back until the provider has answered. Then you keep the place you have. You need not say why.
placement-change-taken-back = Your change is taken back. You keep your place.
placement-change = Do you want to change provider?
placement-change-text = You may change whenever you like and need not say why. You keep your place until a new provider has said yes.
placement-send = Send me the receipt
placement-copy-sent = The receipt has been sent.
placement-copy-not-sent = The receipt is sent once a day. You have had it today already, or we have no address.
placement-record-link = See how the choice was made and the list you saw
placement-record-title = How the choice was made
placement-record-back = The receipt
placement-recorded-by = Written down by
placement-record-list = The list as it was
placement-record-list-text = The list was shown { $at }. The order in each group was drawn by lot that day. Rules number { $version }.
placement-record-grouped = This decided the groups:
placement-grouped-language = Language
placement-grouped-area = Area
placement-grouped-access = What must work
placement-grouped-when = When the person can
placement-grouped-wants = What the person wants to do
placement-record-answers = Answers that the person let us keep:
placement-record-not-kept = The answers to the questions are not kept.
placement-record-chosen = Chosen
mail-placement-kept-subject = You keep your place
mail-placement-kept-body = The change could not be made. You keep the place you have, and you can choose somebody else whenever you like.

    { $link }
placement-full = There is no free place left. Choose another provider.
placement-gone = The provider can no longer be chosen. Choose another.
placement-change-under-way = A change is under way already. You can change again when it is done.
