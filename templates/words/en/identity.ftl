# Signing in.
identity-sign-in-title = Sign in
identity-sign-in = Sign in
identity-sign-in-password = Sign in with a password
identity-sign-in-help = If you cannot get in, call or visit us. We will help you.
identity-email = E-mail
identity-password = Password
identity-forgotten = Have you forgotten your password?
identity-signed-out = You have signed out.
error-password-wrong = The e-mail address or the password is not right. You have { $left } tries left.
error-password-wrong-once = The e-mail address or the password is not right. You have one try left.
error-code-wrong = The code is not right. You have { $left } tries left.
error-code-wrong-once = The code is not right. You have one try left.
error-sign-in-rest = It went wrong too many times. Wait fifteen minutes and try again, or choose a new password. You can also call us.
error-sign-in-busy = Many are signing in right now. Wait a few seconds and try again.
error-sign-in-network = It has gone wrong many times from the network you are on. Wait fifteen minutes and try again, or call us.

# One-time code.
identity-code-title = Type your code
identity-code-text = Open the app on your phone and type the six digits it shows.
identity-code = Code
identity-code-lost = Do you not have your phone? Type one of your recovery codes in the box. None left? Call or visit us.
identity-totp-title = Protect the account with a code
identity-totp-text = Then it is not enough to know your password. You also type a code from your phone when you sign in.
identity-totp-app = Open an app for codes on your phone.
identity-totp-scan = Scan the picture, or type the key by hand.
identity-totp-type = Type the six digits that the app shows.
identity-totp-picture = A picture of the key that the app can scan
identity-totp-secret = Key
identity-totp-open = Open the key in an app on this device
identity-totp-on = Start using codes
identity-totp-change = Change the phone for codes
identity-totp-change-text = Scan a new key with the phone that you want to use. The old key and the old recovery codes stop working.
identity-totp-change-do = Change to the new key
identity-codes-on = From now on you need a code when you sign in.
identity-codes-off = You no longer need a code when you sign in.
identity-codes-are-on = A code from the phone is needed
identity-codes-why = The account is protected by a password.
identity-codes-stop = Stop using codes
error-code-not-it = The code is not right. Wait for the next one and try again.
identity-recovery-title = Recovery codes
identity-recovery-text = With a recovery code you sign in when you do not have your phone.
identity-recovery-left = Unused recovery codes: { $left }.
identity-recovery-replaces = When you make new codes, the old ones stop working.
identity-recovery-make = Make new codes
identity-recovery-new-title = Your recovery codes
identity-recovery-new-text = With a recovery code you can sign in without your phone. Each code works once. We show them only now.
identity-recovery-keep = Print the page or write the codes down. Keep them where nobody else can reach them.
identity-recovery-kept = I have saved the codes
identity-recovery-used = You signed in with a recovery code. Unused recovery codes: { $left }.
mail-codes-on-subject = You sign in with a code from now on
mail-codes-on-body = Hello { $name },

    Your account in Välfärd Tyresö is now protected by codes from a phone.

    Was it not you? Change your password at once and call us:
    { $link }
mail-codes-changed-subject = The codes of your account have changed
mail-codes-changed-body = Hello { $name },

    The codes of your account in Välfärd Tyresö now come from another key. The old recovery codes no longer work.

    Was it not you? Change your password at once and call us:
    { $link }
mail-codes-off-subject = Your account is no longer protected by codes
mail-codes-off-body = Hello { $name },

    No code is needed any longer to sign in to your account in Välfärd Tyresö.

    Was it not you? Change your password at once and call us:
    { $link }
mail-recovery-made-subject = You have new recovery codes
mail-recovery-made-body = Hello { $name },

    Somebody, probably you, has made new recovery codes for your account in Välfärd Tyresö. The old ones no longer work.

    Was it not you? Change your password at once and call us:
    { $link }
mail-recovery-used-subject = A recovery code has been used
mail-recovery-used-body = Hello { $name },

    Somebody, probably you, has signed in to your account in Välfärd Tyresö with a recovery code. Unused recovery codes: { $left }. You can make new ones on the page My account.

    Was it not you? Change your password at once and call us:
    { $link }

# New password.
identity-reset-title = New password
identity-reset-text = Type the e-mail address that you sign in with. We will send you a letter with a link.
identity-reset-send = Send the link
identity-reset-sent-title = Look in your e-mail
identity-reset-sent = If { $email } has an account here, we have sent a letter there. The link in the letter works for one hour.
identity-reset-sent-none = No letter? Look among the junk mail, or try again in a few minutes.
identity-reset-over-title = The link no longer works
identity-reset-over = The link has been used already, is too old, or has been replaced by a newer one.
identity-reset-again = Get a new link
identity-new-title = Choose a new password
identity-new-password = New password
identity-new-password-hint = At least 12 characters. A few words in a row are easy to remember.
identity-new-save = Save the password
identity-password-changed = You have changed your password.
identity-change-password = Change password
identity-old-password = Your password now
error-weak-password = Choose another password. It must have at least 12 characters and not be your e-mail address.
error-guessable-password = The password is easy to guess. Common words, names, dates and keys in a row are among the first that somebody tries. Take a few words that do not belong together.
error-password-not-it = The password is not right.
error-password-rest = It went wrong too many times. Wait fifteen minutes and try again.
error-reset-often = Many have asked for a link just now. Look in your e-mail, or try again in an hour. You can also call us.
mail-password-reset-subject = Choose a new password
mail-password-reset-body = Hello { $name },

    Somebody, probably you, wants a new password in Välfärd Tyresö. Open the link within an hour and choose one:
    { $link }

    Was it not you? Then you can throw this letter away. Your password has not changed.
mail-password-changed-subject = Your password has been changed
mail-password-changed-body = Hello { $name },

    The password of your account in Välfärd Tyresö has been changed.

    Was it not you? Choose a new password at once and call us:
    { $link }

# My account.
identity-account-title = My account
identity-name = Name
identity-language = Language
identity-language-hint = Letters to you are written in this language.
identity-role = You are here as
identity-works-for = You work for { $authority }.
identity-save = Save
identity-account-saved = Your details are saved.
identity-safety = Security
identity-sessions = Where you are signed in
identity-session-since = Signed in { $moment }
identity-session-seen = Last used { $moment }
identity-session-this = This device
identity-sessions-end = Sign out everywhere but here
identity-sessions-ended = You are signed out everywhere but here.
identity-email-taken = Another account has that e-mail address.
identity-wrong-authority = The role and the authority do not go together.
identity-weak-password = The password is too short or too easy to guess.
identity-role-client = The one who chooses
identity-role-provider-member = Provider
identity-role-commissioner = Commissioner
identity-role-caseworker = Caseworker
identity-role-unit-manager = Head of unit
identity-role-business-lead = Head of business development
identity-role-steering-group = Steering group
identity-role-guide = Guide
identity-role-coordination-body = Coordination association
identity-role-partner = Partner
identity-role-representative = Representative
identity-role-admin = Administrator

# The links at the top.
nav-desk = Overview
nav-providers = Providers
nav-become = Become a provider
nav-found = Social enterprise
nav-register = Register
nav-market = Market
nav-applications = Applications
nav-clients = People
nav-offers = Offers
nav-contracts = Contracts
nav-participants = Participants
nav-organisation = Organisation
nav-systems = Choice systems
nav-changes = Changes
nav-read-log = Who has read
nav-my-choice = My choice
