# Logga in.
identity-sign-in-title = Logga in
identity-sign-in = Logga in
identity-sign-in-password = Logga in med lösenord
identity-sign-in-help = Kommer du inte in? Ring oss eller kom hit. Vi hjälper dig.
identity-email = E-post
identity-password = Lösenord
identity-forgotten = Jag har glömt mitt lösenord
identity-signed-out = Du är utloggad.
error-password-wrong = E-posten eller lösenordet är fel. Du kan försöka { $left } gånger till.
error-password-wrong-once = E-posten eller lösenordet är fel. Du kan försöka en gång till.
error-code-wrong = Koden är fel. Du kan försöka { $left } gånger till.
error-code-wrong-once = Koden är fel. Du kan försöka en gång till.
error-sign-in-rest = Det blev fel många gånger. Vänta 15 minuter. Du kan också byta lösenord eller ringa oss.
error-sign-in-busy = Många loggar in nu. Vänta en liten stund. Försök sedan igen.
error-sign-in-network = Det har blivit fel många gånger där du är. Vänta 15 minuter. Du kan också ringa oss.

# Engångskod.
identity-code-title = Skriv din kod
identity-code-text = Öppna appen i telefonen. Skriv de sex siffrorna.
identity-code = Kod
identity-code-lost = Har du inte telefonen här? Skriv en reservkod. Har du ingen? Ring oss eller kom hit.
identity-totp-title = Skydda kontot med en kod
identity-totp-text = Du skriver en kod från din telefon när du loggar in. Då är kontot säkrare.
identity-totp-app = Öppna en app för koder i telefonen.
identity-totp-scan = Läs av bilden. Du kan också skriva nyckeln själv.
identity-totp-type = Skriv de sex siffrorna från appen.
identity-totp-picture = Bild som appen kan läsa
identity-totp-secret = Nyckel
identity-totp-open = Öppna nyckeln i en app här
identity-totp-on = Börja med koder
identity-totp-change = Byt telefon för koder
identity-totp-change-text = Läs av nyckeln med din nya telefon. De gamla koderna slutar fungera.
identity-totp-change-do = Byt nyckel
identity-codes-on = Nu behöver du en kod när du loggar in.
identity-codes-off = Nu behöver du ingen kod när du loggar in.
identity-codes-are-on = Kod behövs
identity-codes-why = Du loggar in med ett lösenord.
identity-codes-stop = Sluta med koder
error-code-not-it = Koden är fel. Vänta på nästa kod och försök igen.
identity-recovery-title = Reservkoder
identity-recovery-text = Du kan logga in med en reservkod när du inte har telefonen.
identity-recovery-left = Reservkoder kvar: { $left }.
identity-recovery-replaces = Gör du nya koder fungerar inte de gamla.
identity-recovery-make = Gör nya koder
identity-recovery-new-title = Dina reservkoder
identity-recovery-new-text = Du kan logga in med en reservkod om du inte har telefonen. Varje kod fungerar en gång. Vi visar koderna bara nu.
identity-recovery-keep = Skriv ut sidan eller skriv av koderna. Visa dem inte för någon.
identity-recovery-kept = Jag har sparat koderna
identity-recovery-used = Du loggade in med en reservkod. Reservkoder kvar: { $left }.
mail-codes-on-subject = Nu behövs en kod
mail-codes-on-body = Hej { $name }!

    Nu behövs en kod från en telefon för att logga in på ditt konto.

    Var det inte du? Byt lösenord nu och ring oss:
    { $link }
mail-codes-changed-subject = Dina koder är bytta
mail-codes-changed-body = Hej { $name }!

    Koderna till ditt konto kommer från en ny nyckel. De gamla reservkoderna fungerar inte.

    Var det inte du? Byt lösenord nu och ring oss:
    { $link }
mail-codes-off-subject = Ingen kod behövs
mail-codes-off-body = Hej { $name }!

    Nu behövs ingen kod för att logga in på ditt konto.

    Var det inte du? Byt lösenord nu och ring oss:
    { $link }
mail-recovery-made-subject = Du har nya reservkoder
mail-recovery-made-body = Hej { $name }!

    Du har nya reservkoder till ditt konto. De gamla fungerar inte.

    Var det inte du? Byt lösenord nu och ring oss:
    { $link }
mail-recovery-used-subject = En reservkod är använd
mail-recovery-used-body = Hej { $name }!

    En reservkod är använd för att logga in på ditt konto. Reservkoder kvar: { $left }.

    Var det inte du? Byt lösenord nu och ring oss:
    { $link }

# Nytt lösenord.
identity-reset-title = Nytt lösenord
identity-reset-text = Skriv din e-post. Då får du ett brev med en länk.
identity-reset-send = Skicka
identity-reset-sent-title = Titta i din e-post
identity-reset-sent = Om { $email } har ett konto får du ett brev nu. Länken i brevet gäller i en timme.
identity-reset-sent-none = Har du inte fått något brev? Titta bland skräpposten. Försök igen om en stund.
identity-reset-over-title = Länken är för gammal
identity-reset-over = Länken går inte att använda mer. Har du fått ett nyare brev? Ta länken där.
identity-reset-again = Få en ny länk
identity-new-title = Välj ett nytt lösenord
identity-new-password = Nytt lösenord
identity-new-password-hint = Minst 12 tecken. Ta gärna några ord som du minns.
identity-new-save = Spara
identity-password-changed = Du har bytt lösenord.
identity-change-password = Byt lösenord
identity-old-password = Ditt lösenord nu
error-weak-password = Välj ett annat lösenord. Det ska ha minst 12 tecken. Det får inte vara din e-post.
error-guessable-password = Lösenordet är lätt att gissa. Ta inte vanliga ord, namn eller datum. Ta några ord som inte hör ihop.
error-password-not-it = Lösenordet är fel.
error-password-rest = Det blev fel många gånger. Vänta 15 minuter.
error-reset-often = Många har bett om en länk. Titta i din e-post. Du kan försöka igen om en timme, eller ringa oss.
mail-password-reset-subject = Välj ett nytt lösenord
mail-password-reset-body = Hej { $name }!

    Vill du byta lösenord? Öppna länken. Den gäller i en timme.
    { $link }

    Var det inte du? Då kan du kasta brevet.
mail-password-changed-subject = Du har bytt lösenord
mail-password-changed-body = Hej { $name }!

    Ditt lösenord är bytt.

    Var det inte du? Byt det nu och ring oss:
    { $link }

# Mitt konto.
identity-account-title = Mitt konto
identity-name = Namn
identity-language = Språk
identity-language-hint = Du får brev på det språket.
identity-role = Du är här som
identity-works-for = Du arbetar för { $authority }.
identity-save = Spara
identity-account-saved = Det är sparat.
identity-safety = Säkerhet
identity-sessions = Här är du inloggad
identity-session-since = Inloggad { $moment }
identity-session-seen = Senast { $moment }
identity-session-this = Här
identity-sessions-end = Logga ut på andra ställen
identity-sessions-ended = Du är bara inloggad här nu.
identity-email-taken = Någon annan har den e-posten.
identity-wrong-authority = Rollen passar inte ihop med myndigheten.
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
nav-read-log = Vem har läst om mig
nav-my-choice = Mitt val
