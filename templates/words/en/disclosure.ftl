disclosure-ask-title = Ask to read a document
disclosure-ask-lead = You have the right to read what the municipality has received or written, unless it is secret. We test that and answer as fast as we can.
disclosure-ask-anonymous = You need not say who you are or why you ask. The request goes to Tyresö kommun.
disclosure-wish = What do you want to read?
disclosure-wish-hint = Write the registry number if you know it. Otherwise just describe what you are looking for.
disclosure-reply-by = How do you want the answer?
reply-by-email = By e-mail
reply-by-post = By post
reply-by-pickup = I will pick it up
disclosure-email = E-mail address
disclosure-email-hint = Only if you want the answer by e-mail.
disclosure-address = Postal address
disclosure-address-hint = Only if you want the answer by post.
disclosure-name = Name
disclosure-name-hint = Leave this empty to stay anonymous.
disclosure-ask-send = Send the request
disclosure-receipt-title = We have received your request
disclosure-receipt-waits = We are finding the documents and testing whether they may be handed out.
disclosure-receipt-done = The request is finished.
disclosure-receipt-number = Registry number
disclosure-receipt-came = Received
disclosure-receipt-keep = Keep the number. Say it when you pick up the answer or ask how it goes.
disclosure-receipt-decision = If we do not hand out everything, you get a written decision that you can appeal. You may also demand a decision yourself.
disclosure-given-title = Answer to your request
disclosure-given-lead = This is the answer in matter { $matter }.
disclosure-given-appeal = Last day to appeal
disclosure-given-copies = Documents handed out
disclosure-given-until = The link works until { $at }. Save or print what you want to keep.
disclosure-copy-back = Back to the answer
disclosure-copy-lead = A copy handed out in matter { $matter }.
disclosure-checksum = Checksum (SHA-256): { $sha256 }
disclosure-over-title = The link is too old
disclosure-over-text = We still have the answer. Contact us, and you will get a copy.

mail-disclosure-received-subject = We have received your request
mail-disclosure-received-body =
    Your request has come in. Its registry number is { $matter }.

    See how it goes: { $link }
mail-disclosure-answered-subject = Answer to your request
mail-disclosure-answered-body =
    There is an answer to your request in matter { $matter }.

    Read it here: { $link }

    The link works until the end of { $day }. Whoever has the link can read the answer.
disclosure-refused-many = Many requests have come from here in the last hour. Ring, write or visit us and we will take your request all the same.
