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
error-sign-in-busy = Många loggar in just nu. Vänta några sekunder och försök igen.
error-sign-in-network = Det har blivit fel många gånger från nätet där du är. Vänta en kvart och försök igen, eller ring oss.

# Engångskod.
identity-code-title = Skriv din kod
identity-code-text = Öppna appen i din telefon och skriv de sex siffror som den visar.
identity-code = Kod
identity-code-lost = Har du inte din telefon? Skriv en av dina reservkoder i rutan. Har du inga kvar? Ring eller besök oss.
identity-totp-title = Skydda kontot med en kod
identity-totp-text = Då räcker det inte att någon vet ditt lösenord. Du skriver också en kod från din telefon när du loggar in.
identity-totp-app = Öppna en app för koder i din telefon.
identity-totp-scan = Läs av bilden, eller skriv in nyckeln för hand.
identity-totp-type = Skriv de sex siffror som appen visar.
identity-totp-picture = Bild med nyckeln, som appen kan läsa av
identity-totp-secret = Nyckel
identity-totp-open = Öppna nyckeln i en app på den här enheten
identity-totp-on = Börja använda koder
identity-totp-change = Byt telefon för koder
identity-totp-change-text = Läs av en ny nyckel med den telefon som du vill använda. Den gamla nyckeln och de gamla reservkoderna slutar gälla.
identity-totp-change-do = Byt till den nya nyckeln
identity-codes-on = Från och med nu behöver du en kod när du loggar in.
identity-codes-off = Du behöver inte längre någon kod när du loggar in.
identity-codes-are-on = Kod från telefonen behövs
identity-codes-why = Kontot skyddas av ett lösenord.
identity-codes-stop = Sluta använda koder
error-code-not-it = Koden stämmer inte. Vänta på nästa kod och försök igen.
identity-recovery-title = Reservkoder
identity-recovery-text = Med en reservkod loggar du in när du inte har din telefon.
identity-recovery-left = Oanvända reservkoder: { $left }.
identity-recovery-replaces = När du gör nya koder slutar de gamla att gälla.
identity-recovery-make = Gör nya koder
identity-recovery-new-title = Dina reservkoder
identity-recovery-new-text = Med en reservkod kan du logga in om du inte har din telefon. Varje kod går att använda en gång. Vi visar dem bara nu.
identity-recovery-keep = Skriv ut sidan eller skriv av koderna. Lägg dem där ingen annan kommer åt dem.
identity-recovery-kept = Jag har sparat koderna
identity-recovery-used = Du har loggat in med en reservkod. Oanvända reservkoder: { $left }.
mail-codes-on-subject = Du loggar in med en kod från och med nu
mail-codes-on-body = Hej { $name }!

    Ditt konto i Välfärd Tyresö skyddas nu av koder från en telefon.

    Var det inte du? Byt lösenord genast och ring oss:
    { $link }
mail-codes-changed-subject = Koderna till ditt konto har bytts
mail-codes-changed-body = Hej { $name }!

    Koderna till ditt konto i Välfärd Tyresö kommer nu från en annan nyckel. De gamla reservkoderna gäller inte längre.

    Var det inte du? Byt lösenord genast och ring oss:
    { $link }
mail-codes-off-subject = Ditt konto skyddas inte längre av koder
mail-codes-off-body = Hej { $name }!

    Det behövs inte längre någon kod för att logga in på ditt konto i Välfärd Tyresö.

    Var det inte du? Byt lösenord genast och ring oss:
    { $link }
mail-recovery-made-subject = Du har nya reservkoder
mail-recovery-made-body = Hej { $name }!

    Någon, förmodligen du, har gjort nya reservkoder till ditt konto i Välfärd Tyresö. De gamla gäller inte längre.

    Var det inte du? Byt lösenord genast och ring oss:
    { $link }
mail-recovery-used-subject = En reservkod har använts
mail-recovery-used-body = Hej { $name }!

    Någon, förmodligen du, har loggat in på ditt konto i Välfärd Tyresö med en reservkod. Oanvända reservkoder: { $left }. Du kan göra nya på sidan Mitt konto.

    Var det inte du? Byt lösenord genast och ring oss:
    { $link }

# Nytt lösenord.
identity-reset-title = Nytt lösenord
identity-reset-text = Skriv den e-postadress som du loggar in med. Då skickar vi ett brev med en länk.
identity-reset-send = Skicka länken
identity-reset-sent-title = Titta i din e-post
identity-reset-sent = Om { $email } har ett konto här har vi skickat ett brev dit. Länken i brevet gäller i en timme.
identity-reset-sent-none = Kom det inget brev? Titta i skräpposten eller försök igen om några minuter.
identity-reset-over-title = Länken gäller inte längre
identity-reset-over = Länken har redan använts, är för gammal eller har ersatts av en nyare.
identity-reset-again = Få en ny länk
identity-new-title = Välj ett nytt lösenord
identity-new-password = Nytt lösenord
identity-new-password-hint = Minst 12 tecken. Några ord efter varandra är lätta att minnas.
identity-new-save = Spara lösenordet
identity-password-changed = Du har bytt lösenord.
identity-change-password = Byt lösenord
identity-old-password = Ditt lösenord nu
error-weak-password = Välj ett annat lösenord. Det ska ha minst 12 tecken och inte vara din e-postadress.
error-guessable-password = Lösenordet är lätt att gissa. Vanliga ord, namn, datum och tangenter i rad är bland det första någon provar. Ta hellre några ord som inte hör ihop.
error-password-not-it = Lösenordet stämmer inte.
error-password-rest = Det blev fel för många gånger. Vänta en kvart och försök igen.
error-reset-often = Många har bett om en länk nyss. Titta i din e-post, eller försök igen om en timme. Du kan också ringa oss.
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
