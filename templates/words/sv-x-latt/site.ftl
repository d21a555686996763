# Ord som står på alla sidor.
site-name = Välfärd Tyresö
site-skip = Hoppa till texten
site-menu = Meny
site-languages = Språk
site-sign-in = Logga in
site-sign-out = Logga ut
site-footer = Om sidan
site-contact = Kontakt
site-accessibility = Så fungerar sidan för alla
site-privacy = Dina uppgifter
site-cookies = Kakor
site-print = Skriv ut
site-log-head = Loggens kontrolltal när sidan skrevs ut:
site-leave = Lämna sidan snabbt
site-theme = Utseende
site-theme-light = Ljust
site-theme-dark = Mörkt
site-theme-auto = Som din enhet

site-demo = Om demon
site-demo-text = Det här är en demo. Alla namn är påhittade.
site-demo-accounts = Byt konto
site-demo-clock = Ställ klockan
site-demo-letters = Läs brev

# Formulär och listor.
site-errors-title = Något behöver rättas
site-form-received = Du har redan skickat formuläret. Här ser du hur det är nu.
site-form-not-sent = Inget är skickat. Fyll i formuläret igen.
site-optional = (du får hoppa över)
site-choose = Välj
site-change = Ändra
site-missing = Vi vet inte
site-step-done = Klart
site-step-ahead = Inte klart än
site-breadcrumbs = Du är här
site-paging = Sidor
site-paging-previous = Bakåt
site-paging-next = Framåt
site-paging-place = Sida { $number } av { $last }

# Startsidan.
site-start-title = Hjälp till jobb eller studier i Tyresö
site-start-lead = Här ser du vilka som kan hjälpa dig. Du väljer själv.
site-start-search = Vad vill du ha hjälp med?
site-start-search-button = Sök
site-start-now = Just nu: { $providers ->
    [one] { $providers } som hjälper
   *[other] { $providers } som hjälper
  }, { $places ->
    [one] { $places } ledig plats
   *[other] { $places } lediga platser
  }.
site-start-updated = Vi såg efter { $day }.
site-door-find = Jag vill få hjälp
site-door-find-text = Se vilka som hjälper. Se vad de gör och om de har plats.
site-door-offer = Jag vill hjälpa andra
site-door-offer-text = Här kan företag och föreningar bli utförare. En utförare ger hjälp.
site-door-found = Jag vill starta socialt företag
site-door-found-text = Ett socialt företag ger jobb åt dem som har svårt att få jobb. Berätta om din idé.
site-help-title = Behöver du hjälp? Kom till En väg in
site-help-text = De som jobbar där kan svara på frågor. Ni kan välja tillsammans.

# Kontakt.
site-contact-title = Kontakt
site-contact-lead = Har du en fråga? Ring oss eller kom hit.
site-contact-address = Kom hit
site-contact-hours = Öppet
site-contact-phone = Ring
site-contact-made-up = Det här är påhittat. Det gäller bara i demon.
site-contact-provider = Är du utförare?
site-contact-provider-text = Logga in. Då ser ni hur det går för er.
site-contact-urgent = Är det bråttom?
site-contact-urgent-text = Ring 112 om någon är i fara.

# Personuppgifter.
site-privacy-title = Så gör vi med dina uppgifter
site-privacy-lead = Uppgifter är sådant vi vet om dig. Vi sparar så lite vi kan. Du får veta vad vi sparar.
site-privacy-guard = Så skyddar vi dig
site-privacy-guard-text = Ditt personnummer är låst med kod. Vi skriver det aldrig i brev. Vi skriver upp alla som läser om dig. Vi skriver också upp varför.
site-privacy-rights = Det här får du göra
site-privacy-rights-know = Du får veta vad vi har sparat om dig.
site-privacy-rights-mend = Du får be oss rätta fel.
site-privacy-rights-complain = Du får klaga hos Integritetsskyddsmyndigheten:
site-privacy-public = Den myndighet som hjälper dig ansvarar för dina uppgifter. Andra får läsa mycket hos en myndighet. Men det som rör dig och din hjälp är hemligt.

# Kakor.
site-cookies-title = Kakor
site-cookies-lead = En kaka är en liten fil. Den sparas i din mobil eller dator. Vi har bara kakor som behövs.
site-cookies-table = Våra kakor
site-cookies-name = Namn
site-cookies-why = Vad den gör
site-cookies-time = Hur länge
site-cookies-session = Vet att du är inloggad.
site-cookies-device = Vet att du har loggat in här förut. Då kan ingen annan stänga dig ute.
site-cookies-flash = Visar ett besked på nästa sida.
site-cookies-language = Minns ditt språk.
site-cookies-register = Sparar dina svar när du vill bli utförare.
site-cookies-theme = Minns om du vill ha ljust eller mörkt.
site-cookies-hours = { $n } timmar
site-cookies-minutes = { $n } minuter
site-cookies-year = Ett år
site-cookies-saved = Det du sparar finns bara i din mobil eller dator. Vi ser det inte. Tryck på ”Lämna sidan snabbt” så tas det bort.
site-cookies-none = Vi räknar inte vad du gör. Inga andra får veta att du har varit här.

# Tillgänglighetsredogörelse.
site-accessibility-title = Så fungerar sidan för alla
site-accessibility-lead = Alla ska kunna läsa och använda sidan. Det finns en lag om det. Här står hur väl vi följer den.
site-accessibility-state = Så väl följer vi lagen
site-accessibility-faults = Det här är inte bra än
site-accessibility-fault-language = De som ger hjälp skriver själva. De skriver oftast bara på svenska.
site-accessibility-fault-plain = En del av deras texter är svåra att läsa.
site-accessibility-fault-sign = Det finns ingen film på teckenspråk.
site-accessibility-how = Så har vi provat
site-accessibility-how-text = Ett verktyg har letat efter fel. Vi har tittat på sidorna i mobil och dator. Vi har tittat i ljust och mörkt. Ingen annan har provat dem än.
site-accessibility-when = Vi provade senast { $day }.
site-accessibility-tell = Säg till om något är svårt
site-accessibility-tell-text = Ring oss om något inte går. Du kan få hjälp på ett annat sätt.
site-accessibility-watch = Är du inte nöjd med svaret?
site-accessibility-watch-text = Digg är en myndighet. De ser till att alla följer lagen. Du kan säga till dem om något är fel.
site-accessibility-watch-link = Säg till Digg

# Starta socialt företag.
site-found-title = Starta ett socialt företag
site-found-lead = Har du en idé som kan ge fler ett jobb? Vi kan hjälpa dig.
site-found-what = Vad är ett socialt företag?
site-found-business = Det säljer något. Den som har svårt att få jobb kan arbeta där.
site-found-part = Alla som arbetar där får vara med och bestämma.
site-found-surplus = Pengar som blir över stannar i företaget.
site-found-free = Kommunen och staten äger inte företaget.
site-found-how = Så börjar du
site-found-how-text = Ring oss. Berätta om din idé.
site-found-ready = Är företaget i gång? Läs hur ni blir utförare.
