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

# One-time code.
identity-code-title = Type your code
identity-code-text = Open the app on your phone and type the six digits it shows.
identity-code = Code
identity-code-lost = Do you not have your phone? Call or visit us.
identity-totp-title = Protect the account with a code
identity-totp-text = Then it is not enough to know your password. You also type a code from your phone when you sign in.
identity-totp-app = Open an app for codes on your phone.
identity-totp-scan = Scan the picture, or type the key by hand.
identity-totp-type = Type the six digits that the app shows.
identity-totp-picture = A picture of the key that the app can scan
identity-totp-secret = Key
identity-totp-open = Open the key in an app on this device
identity-totp-on = Start using codes
identity-codes-on = From now on you need a code when you sign in.
identity-codes-off = You no longer need a code when you sign in.
identity-codes-are-on = A code from the phone is needed
identity-codes-why = The account is protected by a password.
identity-codes-stop = Stop using codes
error-code-not-it = The code is not right. Wait for the next one and try again.

# New password.
identity-reset-title = New password
identity-reset-text = Type the e-mail address that you sign in with. We will send you a letter with a link.
identity-reset-send = Send the link
identity-reset-sent-title = Look in your e-mail
identity-reset-sent = If { $email } has an account here, we have sent a letter there. The link in the letter works for one hour.
identity-reset-sent-none = No letter? Look among the junk mail, or try again in a few minutes.
identity-reset-over-title = The link no longer works
identity-reset-over = The link has been used already, or is too old.
identity-reset-again = Get a new link
identity-new-title = Choose a new password
identity-new-password = New password
identity-new-password-hint = At least 12 characters. A few words in a row are easy to remember.
identity-new-save = Save the password
identity-password-changed = You have changed your password.
identity-change-password = Change password
identity-old-password = Your password now
error-weak-password = Choose another password. It must have at least 12 characters and not be your e-mail address.
error-password-not-it = The password is not right.
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
