# The mark on unread translations, and the pages about the site.
rights-unread-label = Om den här texten
rights-unread = Ingen som kan lätt svenska har granskat texten. Den vanliga svenska texten gäller.
rights-unread-swedish = Läs på vanlig svenska
rights-interpreter = Vill du ha tolk? Ring
rights-interpreter-ask = Vill du ha tolk? Säg till den som hjälper dig.
rights-in-swedish = På svenska
rights-read-in = Språk när du valde:

# Personuppgifter.
rights-actor = De som har sidan:
rights-role-visit = När du bara tittar
rights-what-visit = Du kan läsa och söka utan att logga in. Då vet vi inte vem du är.
rights-role-client = När du väljer
rights-what-client = Vi sparar ditt namn och ditt personnummer. Vi sparar också vad du har valt och hur vi når dig. Det behövs för att du ska få hjälp.
rights-who-client = Den du väljer får bara veta det som behövs.
rights-role-provider = När du är utförare
rights-what-provider = Vi sparar uppgifter om er och om dem som loggar in. Alla kan läsa det ni skriver om er hjälp.
rights-role-staff = När du jobbar hos en myndighet
rights-what = Vad vi sparar
rights-what-staff = Vi sparar ditt namn och din e-post. Vi sparar vad du gör. Vi sparar vem du läser om.
rights-why = Varför
rights-why-visit = Du ska kunna läsa i fred.
rights-why-client = Du ska kunna välja. Sedan ska det gå att se hur du valde.
rights-why-provider = Vi läser er ansökan och skriver avtal. Då måste vi veta vem som gör vad.
rights-why-staff = Vi ska veta vem som har gjort vad. Ingen får läsa i onödan.
rights-ground = Vad lagen säger
rights-ground-visit = Kakorna behövs. Därför frågar vi inte först.
rights-ground-client = Lagen säger att vi ska hjälpa dig. Det står i EU:s lag om dataskydd, artikel 6.1 e. Lagen säger också att vi måste spara en del. Det står i artikel 6.1 c.
rights-ground-provider = Lagen säger att vi ska ge stöd. Det står i EU:s lag om dataskydd, artikel 6.1 e. Lagen säger att vi måste spara papper. Det står i artikel 6.1 c.
rights-ground-staff = Lagen säger att vi ska skriva upp vem som läser. Det står i EU:s lag om dataskydd, artikel 6.1 c. Resten behövs för jobbet. Det står i artikel 6.1 e.
rights-long = Hur länge
rights-long-visit = Kakorna finns kvar i högst ett år.
rights-long-client = Ofta i fem år efter det sista vi skrev. Sedan tar vi bort det. Ibland säger en annan lag att vi ska spara mer.
rights-long-provider = Myndigheten har en plan för sina papper. Den säger hur länge. Du är inloggad i högst 12 timmar.
rights-long-staff = Allt skrivs i en lista. Ingen kan ändra den. Myndigheten har en plan som säger hur länge den sparas.
rights-who = Vem som ser det
rights-who-visit = Ingen.
rights-who-provider = De som läser er ansökan och sköter ert avtal. Andra får läsa mycket hos en myndighet.
rights-who-staff = Den du läser om ser att du har läst. Hen ser också varför.
rights-limit = Du får säga nej till hur vi gör. Du får be oss att vänta.
rights-month = Du får svar inom en månad.
rights-dpo = Dataskyddsombud
rights-dpo-text = Dataskyddsombudet ser till att vi följer lagen. Du får fråga om dina uppgifter.
rights-dpo-none = Vi har inte skrivit vem det är än. Ring oss och fråga.

# Tillgänglighet.
rights-runs = De som ansvarar för sidan:
rights-level-fully = Vi följer lagen.
rights-level-partly = Vi följer det mesta i lagen, men inte allt.
rights-level-not = Vi följer inte lagen än.
rights-level-goal = Vi vill nå nivå AA i WCAG 2.1. Det är regler för sidor på nätet.
rights-reason-not-compliant = Det är fel mot lagen. Vi ska rätta det.
rights-reason-disproportionate = Det kostar för mycket att rätta.
rights-reason-exempt = Lagen gäller inte det här.
rights-reason-beyond = Lagen säger inget om det. Men vi vet att det är svårt.
site-accessibility-fault-translated = Ingen har granskat texten på lätt svenska och på andra språk.
site-accessibility-fault-files = Filer från andra kan vara svåra att läsa.
rights-look = Ett verktyg såg { $pages ->
    [one] { $pages } sida
   *[other] { $pages } sidor
  }. Det såg dem på { $views } sätt.
rights-look-found = { $n ->
    [0] Det hittade inga fel.
    [one] Det hittade { $n } fel som är kvar.
   *[other] Det hittade { $n } fel som är kvar.
  }
rights-look-not = Ingen som själv har hjälpmedel har provat än.
rights-updated = Vi ändrade den här texten { $day }.
rights-days = { $n ->
    [one] Vi svarar inom en dag när vi jobbar.
   *[other] Vi svarar inom { $n } dagar när vi jobbar.
  }
rights-days-none = Vi svarar så fort vi kan.

# Kakor och kontakt.
site-cookies-reason = Minns varför den som jobbar här läser om en person. Bara de som jobbar har den.
rights-contact-none = Här finns inget nummer än.
