# Märket på olästa översättningar, och sidorna om webbplatsen.
rights-unread-label = Om översättningen
rights-unread = Den här texten är översatt utan att en översättare har läst den. Den svenska texten gäller.
rights-unread-swedish = Läs sidan på svenska
rights-interpreter = Vill du ha tolk? Ring
rights-interpreter-ask = Vill du ha tolk? Säg till dem du har kontakt med.
rights-in-swedish = På svenska
rights-read-in = Språk på sidan när du valde:

# Personuppgifter.
rights-actor = Den som driver webbplatsen:
rights-role-visit = När du bara tittar
rights-what-visit = Du kan läsa, söka och jämföra utan att logga in. Då vet vi inte vem du är.
rights-role-client = När du väljer en utförare
rights-what-client = Vi sparar ditt namn, ditt personnummer, hur vi når dig och vad du har valt. Vi behöver det för att ge dig det stöd du har rätt till.
rights-who-client = Den utförare du väljer får bara veta det som behövs för att ni ska kunna börja.
rights-role-provider = När du är utförare
rights-what-provider = Vi sparar uppgifter om organisationen och om dem som loggar in för den. Det ni skriver i era erbjudanden kan alla läsa.
rights-role-staff = När du arbetar hos en myndighet
rights-what = Vilka uppgifter
rights-what-staff = Vi sparar ditt namn, din e-post och din roll. Vi sparar vad du gör och vem du läser om.
rights-why = Varför
rights-why-visit = Du ska kunna läsa i fred. Därför samlar vi inte in något.
rights-why-client = Du ska kunna välja. Det ska också gå att se efteråt hur valet gick till.
rights-why-provider = Vi prövar ansökningar och skriver avtal. Då måste vi veta vem som gör vad.
rights-why-staff = Det ska gå att se vem som har gjort vad. Ingen ska läsa i onödan.
rights-ground = Rättslig grund
rights-ground-visit = Kakorna behövs för att sidan ska fungera. Därför frågar vi inte om lov.
rights-ground-client = Stödet är en uppgift som myndigheten har enligt lag (EU:s dataskyddsförordning, artikel 6.1 e). En del måste vi spara enligt lag (artikel 6.1 c).
rights-ground-provider = Att ge invånare stöd är en uppgift enligt lag (EU:s dataskyddsförordning, artikel 6.1 e). Handlingar måste vi spara enligt lag (artikel 6.1 c).
rights-ground-staff = Lagen kräver att vi skriver upp vem som läser (EU:s dataskyddsförordning, artikel 6.1 c). Resten behövs för uppgiften (artikel 6.1 e).
rights-long = Hur länge
rights-long-visit = Din webbläsare sparar kakorna i högst ett år.
rights-long-client = Ofta fem år efter det sista vi har skrivit. Det står i 16 kap. 1 § socialtjänstlagen. Sedan tas det bort, om inte en annan lag säger att det ska sparas.
rights-long-provider = Handlingar sparas så länge myndighetens plan säger. En inloggning gäller i högst 12 timmar.
rights-long-staff = Det som har hänt skrivs i en logg. Den går inte att ändra. Den sparas så länge myndighetens plan säger.
rights-who = Vem som ser dem
rights-who-visit = Ingen.
rights-who-provider = De som prövar er ansökan och sköter avtalet. Handlingar hos en myndighet kan vara offentliga.
rights-who-staff = Den du läser om ser att du har läst, och varför. Det ser också de som följer upp loggen.
rights-limit = Du kan säga nej till hur vi använder uppgifter. Du kan be oss vänta med att använda dem.
rights-month = Du får svar inom en månad.
rights-dpo = Dataskyddsombud
rights-dpo-text = Dataskyddsombudet ser till att vi följer lagen. Du kan fråga om dina uppgifter.
rights-dpo-none = Uppgiften saknas här. Ring och fråga efter dataskyddsombudet.

# Tillgänglighet.
rights-runs = Den som ansvarar för Välfärd Tyresö:
rights-level-fully = Webbplatsen följer lagen.
rights-level-partly = Webbplatsen följer lagen delvis.
rights-level-not = Webbplatsen följer inte lagen.
rights-level-goal = Vi siktar på nivå AA i WCAG 2.1.
rights-reason-not-compliant = Det bryter mot lagen och ska rättas.
rights-reason-disproportionate = Att rätta det skulle kosta orimligt mycket (12 §).
rights-reason-exempt = Lagen gäller inte det här (9 §).
rights-reason-beyond = Lagen kräver inte mer. Men vi vet att det är ett hinder.
site-accessibility-fault-translated = Ingen översättare har läst sidorna på andra språk än svenska.
site-accessibility-fault-files = Filer som andra har skickat in kan vara svåra att läsa med hjälpmedel.
rights-look = Ett verktyg såg { $pages ->
    [one] { $pages } sida
   *[other] { $pages } sidor
  } på { $views ->
    [one] { $views } sätt
   *[other] { $views } sätt
  }: i olika språk, färger och storlekar.
rights-look-found = { $n ->
    [0] Verktyget hittade inga hinder.
    [one] Verktyget hittade { $n } hinder som inte är rättat.
   *[other] Verktyget hittade { $n } hinder som inte är rättade.
  }
rights-look-not = Ingen som själv använder hjälpmedel har provat sidorna än.
rights-updated = Den här texten ändrades { $day }.
rights-days = { $n ->
    [one] Vi svarar inom en arbetsdag.
   *[other] Vi svarar inom { $n } arbetsdagar.
  }
rights-days-none = Vi svarar så snart vi kan.

# Kakor och kontakt.
site-cookies-reason = Minns varför en handläggare läser om en person med skyddade uppgifter. Bara handläggare har den.
rights-contact-none = Telefon och adress är inte ifyllda än.
