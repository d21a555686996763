# Logga in.
identity-sign-in-title = Logga in
identity-sign-in = Logga in
identity-sign-in-password = Logga in med lösenord
identity-sign-in-help = Om du inte kommer in kan du ringa eller besöka oss. Vi hjälper dig.
identity-email = E-post
identity-password = Lösenord
identity-forgotten = Har du glömt ditt lösenord?
identity-signed-out = Du har loggat ut.
error-password-wrong = E-postadressen eller lösenordet stämmer inte. Du har { $left } försök kvar.
error-password-wrong-once = E-postadressen eller lösenordet stämmer inte. Du har ett försök kvar.
error-code-wrong = Koden stämmer inte. Du har { $left } försök kvar.
error-code-wrong-once = Koden stämmer inte. Du har ett försök kvar.
error-sign-in-rest = Det blev fel för många gånger. Vänta en kvart och försök igen, eller byt lösenord. Du kan också ringa oss.

# Engångskod.
identity-code-title = Skriv din kod
identity-code-text = Öppna appen i din telefon och skriv de sex siffror som den visar.
identity-code = Kod
identity-code-lost = Har du inte din telefon? Ring eller besök oss.
identity-totp-title = Skydda kontot med en kod
identity-totp-text = Då räcker det inte att någon vet ditt lösenord. Du skriver också en kod från din telefon när du loggar in.
identity-totp-app = Öppna en app för koder i din telefon.
identity-totp-scan = Läs av bilden, eller skriv in nyckeln för hand.
identity-totp-type = Skriv de sex siffror som appen visar.
identity-totp-picture = Bild med nyckeln, som appen kan läsa av
identity-totp-secret = Nyckel
identity-totp-open = Öppna nyckeln i en app på den här enheten
identity-totp-on = Börja använda koder
identity-codes-on = Från och med nu behöver du en kod när du loggar in.
identity-codes-off = Du behöver inte längre någon kod när du loggar in.
identity-codes-are-on = Kod från telefonen behövs
identity-codes-why = Kontot skyddas av ett lösenord.
identity-codes-stop = Sluta använda koder
error-code-not-it = Koden stämmer inte. Vänta på nästa kod och försök igen.

# Nytt lösenord.
identity-reset-title = Nytt lösenord
identity-reset-text = Skriv den e-postadress som du loggar in med. Då skickar vi ett brev med en länk.
identity-reset-send = Skicka länken
identity-reset-sent-title = Titta i din e-post
identity-reset-sent = Om { $email } har ett konto här har vi skickat ett brev dit. Länken i brevet gäller i en timme.
identity-reset-sent-none = Kom det inget brev? Titta i skräpposten eller försök igen om några minuter.
identity-reset-over-title = Länken gäller inte längre
identity-reset-over = Länken har redan använts eller är för gammal.
identity-reset-again = Få en ny länk
identity-new-title = Välj ett nytt lösenord
identity-new-password = Nytt lösenord
identity-new-password-hint = Minst 12 tecken. Några ord efter varandra är lätta att minnas.
identity-new-save = Spara lösenordet
identity-password-changed = Du har bytt lösenord.
identity-change-password = Byt lösenord
identity-old-password = Ditt lösenord nu
error-weak-password = Välj ett annat lösenord. Det ska ha minst 12 tecken och inte vara din e-postadress.
error-password-not-it = Lösenordet stämmer inte.
mail-password-reset-subject = Välj ett nytt lösenord
mail-password-reset-body = Hej { $name }!

    Någon, förmodligen du, vill byta lösenord i Välfärd Tyresö. Öppna länken inom en timme och välj ett nytt:
    { $link }

    Var det inte du? Då kan du kasta det här brevet. Ditt lösenord är kvar.
mail-password-changed-subject = Ditt lösenord är bytt
mail-password-changed-body = Hej { $name }!

    Lösenordet till ditt konto i Välfärd Tyresö har bytts.

    Var det inte du? Välj ett nytt lösenord genast och ring oss:
    { $link }

# Mitt konto.
identity-account-title = Mitt konto
identity-name = Namn
identity-language = Språk
identity-language-hint = Brev till dig skrivs på det språket.
identity-role = Du är här som
identity-works-for = Du arbetar för { $authority }.
identity-save = Spara
identity-account-saved = Dina uppgifter är sparade.
identity-safety = Säkerhet
identity-sessions = Här är du inloggad
identity-session-since = Inloggad { $moment }
identity-session-seen = Senast använd { $moment }
identity-session-this = Den här enheten
identity-sessions-end = Logga ut överallt utom här
identity-sessions-ended = Du är utloggad överallt utom här.
identity-email-taken = Ett annat konto har den e-postadressen.
identity-wrong-authority = Rollen och myndigheten hör inte ihop.
identity-weak-password = Lösenordet är för kort eller för lätt att gissa.
identity-role-client = Den som väljer
identity-role-provider-member = Utförare
identity-role-commissioner = Beställare
identity-role-caseworker = Handläggare
identity-role-unit-manager = Enhetschef
identity-role-business-lead = Näringslivschef
identity-role-steering-group = Styrgrupp
identity-role-guide = Samhällsvägledare
identity-role-coordination-body = Samordningsförbund
identity-role-partner = Partner
identity-role-representative = Ombud
identity-role-admin = Administratör

# Länkarna överst.
nav-desk = Översikt
nav-providers = Utförare
nav-become = Bli utförare
nav-found = Socialt företag
nav-register = Diarium
nav-market = Marknad
nav-applications = Ansökningar
nav-clients = Personer
nav-offers = Erbjudanden
nav-contracts = Avtal
nav-participants = Deltagare
nav-organisation = Organisation
nav-systems = Valfrihetssystem
nav-changes = Ändringar
nav-read-log = Vem har läst
nav-my-choice = Mitt val
