# Ord som står på alla sidor.
site-name = Välfärd Tyresö
site-skip = Hoppa till innehållet
site-menu = Huvudmeny
site-languages = Språk
site-sign-in = Logga in
site-sign-out = Logga ut
site-footer = Om webbplatsen
site-contact = Kontakt
site-accessibility = Tillgänglighetsredogörelse
site-privacy = Personuppgifter
site-cookies = Kakor
site-print = Skriv ut
site-log-head = Loggens kontrolltal när sidan skrevs ut:
site-leave = Lämna sidan snabbt
site-theme = Utseende
site-theme-light = Ljust
site-theme-dark = Mörkt
site-theme-auto = Som enheten

site-demo = Om demon
site-demo-text = Det här är en demo. Alla personer och företag är påhittade.
site-demo-accounts = Byt konto
site-demo-clock = Ställ klockan
site-demo-letters = Läs brev

# Formulär och listor.
site-errors-title = Något behöver rättas
site-form-received = Formuläret hade redan skickats. Här ser du hur det är nu.
site-form-not-sent = Inget har skickats. Fyll i formuläret igen.
site-optional = (frivilligt)
site-choose = Välj
site-change = Ändra
site-missing = Uppgift saknas
site-step-done = Klart
site-step-ahead = Kvar att göra
site-breadcrumbs = Du är här
site-paging = Sidor
site-paging-previous = Föregående
site-paging-next = Nästa
site-paging-place = Sida { $number } av { $last }

# Startsidan.
site-start-title = Stöd till jobb eller studier i Tyresö
site-start-lead = Här ser du vilka som kan hjälpa dig. Jämför dem och välj själv.
site-start-search = Vad vill du ha hjälp med?
site-start-search-button = Sök
site-start-now = Just nu: { $providers ->
    [one] { $providers } utförare
   *[other] { $providers } utförare
  }, { $places ->
    [one] { $places } ledig plats
   *[other] { $places } lediga platser
  }.
site-start-updated = Uppdaterat { $day }.
site-door-find = Jag vill hitta stöd
site-door-find-text = Se vad de olika utförarna gör, var de finns och om de har plats.
site-door-offer = Jag vill erbjuda stöd
site-door-offer-text = För företag, föreningar och sociala företag som vill bli utförare.
site-door-found = Jag vill starta socialt företag
site-door-found-text = Berätta om din idé. Du får hjälp att komma vidare.
site-help-title = Behöver du hjälp? Besök En väg in
site-help-text = De som arbetar där kan svara på frågor. De kan också välja tillsammans med dig.

# Kontakt.
site-contact-title = Kontakt
site-contact-lead = Har du en fråga? Ring eller besök En väg in.
site-contact-address = Besök
site-contact-hours = Öppet
site-contact-phone = Telefon
site-contact-made-up = Uppgifterna är påhittade och gäller bara i demon.
site-contact-provider = För dig som är utförare
site-contact-provider-text = Logga in. På er översikt ser ni hur det går med er ansökan.
site-contact-urgent = Om det är akut
site-contact-urgent-text = Ring 112 om någon är i fara.

# Personuppgifter.
site-privacy-title = Så använder vi dina uppgifter
site-privacy-lead = Vi sparar så lite som möjligt. Du har rätt att veta vad vi sparar och varför.
site-privacy-guard = Så skyddar vi uppgifterna
site-privacy-guard-text = Personnummer sparas krypterade. De visas aldrig i adresser eller brev. Varje gång någon läser dina uppgifter skriver vi upp vem det var och varför.
site-privacy-rights = Dina rättigheter
site-privacy-rights-know = Du kan få veta vilka uppgifter vi har om dig.
site-privacy-rights-mend = Du kan få fel rättade.
site-privacy-rights-complain = Du kan klaga hos Integritetsskyddsmyndigheten:
site-privacy-public = Den myndighet du har kontakt med ansvarar för dina uppgifter. Handlingar hos en myndighet kan vara offentliga. Uppgifter om dig och ditt stöd skyddas av sekretess.

# Kakor.
site-cookies-title = Kakor
site-cookies-lead = En kaka är en liten fil som sparas i din webbläsare. Vi använder bara kakor som behövs.
site-cookies-table = Våra kakor
site-cookies-name = Namn
site-cookies-why = Vad den gör
site-cookies-time = Hur länge
site-cookies-session = Håller reda på att du är inloggad och att formuläret är ditt.
site-cookies-device = Vet att du har loggat in i den här webbläsaren förut. Då kan ingen annan stänga dig ute genom att skriva fel lösenord.
site-cookies-flash = Visar ett besked på nästa sida, till exempel att något har sparats.
site-cookies-language = Minns vilket språk du har valt.
site-cookies-register = Håller ihop dina svar när du registrerar en organisation.
site-cookies-theme = Minns om du vill ha ljusa eller mörka sidor.
site-cookies-hours = { $n } timmar
site-cookies-minutes = { $n } minuter
site-cookies-year = Ett år
site-cookies-saved = Det du sparar i listan ”Det du har sparat” ligger i din webbläsare. Vi får inte veta vad du sparar. Listan försvinner när du trycker på ”Lämna sidan snabbt”.
site-cookies-none = Vi mäter inte vad du gör. Inga andra företag får veta att du varit här.

# Tillgänglighetsredogörelse.
site-accessibility-title = Tillgänglighetsredogörelse
site-accessibility-lead = Alla ska kunna använda Välfärd Tyresö. Här står hur väl vi följer lagen om tillgänglighet till digital offentlig service.
site-accessibility-state = Så väl följer vi lagen
site-accessibility-faults = Det här vet vi brister
site-accessibility-fault-language = Utförarnas egna texter finns oftast bara på svenska, även när sidan är på ett annat språk.
site-accessibility-fault-plain = Några av utförarnas texter kan vara svåra att läsa.
site-accessibility-fault-sign = Det finns ingen film på teckenspråk.
site-accessibility-how = Så har vi provat
site-accessibility-how-text = Vi har provat sidorna med ett verktyg som letar efter hinder. Vi har också tittat på dem på liten och stor skärm, i ljust och mörkt läge. Ingen utanför projektet har granskat dem än.
site-accessibility-when = Vi gick igenom sidorna senast { $day }.
site-accessibility-tell = Berätta om du stöter på hinder
site-accessibility-tell-text = Säg till om något inte fungerar för dig. Du kan också få innehållet på ett annat sätt.
site-accessibility-watch = Om du inte är nöjd med svaret
site-accessibility-watch-text = Myndigheten för digital förvaltning ser till att lagen följs. Du kan anmäla brister till dem.
site-accessibility-watch-link = Anmäl brister till Digg

# Starta socialt företag.
site-found-title = Starta ett socialt företag
site-found-lead = Har du en idé som kan ge fler ett arbete? Vi hjälper dig en bit på vägen.
site-found-what = Vad är ett arbetsintegrerande socialt företag?
site-found-business = Det gör och säljer något, så att den som haft svårt att få jobb kan arbeta där.
site-found-part = De som arbetar där är med och bestämmer.
site-found-surplus = Det mesta av vinsten stannar i företaget eller i liknande arbete.
site-found-free = Det ägs inte av kommunen eller staten.
site-found-how = Så börjar du
site-found-how-text = Hör av dig och berätta om din idé. Du får träffa någon som vet vad nästa steg är.
site-found-ready = Är företaget redan i gång? Läs hur ni blir utförare.
