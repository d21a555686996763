# Utbudet som alla kan se: listan, ett erbjudande, jämförelsen.

### Listan

catalogue-title = Hitta stöd
catalogue-lead = Här är alla som du kan välja mellan. Läs, jämför och ta den tid du behöver.
catalogue-filters = Välj vad som är viktigt för dig
catalogue-filters-show = Visa
catalogue-group-typ = Typ av stöd
catalogue-group-omrade = Område
catalogue-group-sprak = Språk
catalogue-group-tillganglighet = Tillgänglighet
catalogue-group-lediga = Lediga platser
catalogue-group-socialt = Sociala företag
catalogue-free-places = Har lediga platser
catalogue-social-enterprise = Socialt företag
catalogue-social-enterprise-yes = Ja
catalogue-words = Sökord: { $words }
catalogue-found = { $providers ->
    [one] { $providers } utförare
   *[other] { $providers } utförare
  } · { $offers ->
    [one] { $offers } erbjudande
   *[other] { $offers } erbjudanden
  }
catalogue-sort = Ordning:
catalogue-sort-lottning = Lottad
catalogue-sort-namn = Namn
catalogue-sort-omrade = Område
catalogue-active = Det här har du valt
catalogue-remove = Ta bort
catalogue-clear = Ta bort alla
catalogue-order-note = Ordningen lottas varje dag så att ingen gynnas.
catalogue-order-link = Så går lottningen till
catalogue-compare-check = Jämför
catalogue-compare-button = Jämför de markerade
catalogue-compare-hint = Du kan markera upp till fyra.
catalogue-more = Läs mer
catalogue-talk = Prata med En väg in
catalogue-empty = Ingen utförare passar alla dina val.
catalogue-in-swedish = Det mesta är skrivet på svenska. Pröva att söka på svenska.
catalogue-forgiven = Ingen har skrivit ”{ $words }”. Det här är ord som liknar.
catalogue-looser-title = Du får fler om du tar bort ett val:
catalogue-looser = Ta bort { $filter } ({ $n })
catalogue-none = Det finns inga utförare att välja just nu.
catalogue-empty-help = Saknar du något?
catalogue-empty-help-text = Berätta för En väg in vad du behöver. De kan hjälpa dig att leta.

### Platser

catalogue-places-many = Lediga platser
catalogue-places-few = { $n ->
    [one] { $n } ledig plats
   *[other] { $n } lediga platser
  }
catalogue-places-full = Fullt just nu. Vi vet inte hur lång väntan är.
catalogue-places-meeting = Utföraren behöver träffa dig först
catalogue-places-paused = Tar inte emot nya just nu
catalogue-places-paused-to = Tar inte emot nya till och med { $day }
catalogue-places-stale = Uppgiften är gammal. Fråga En väg in.
catalogue-places-leaving = Slutar { $day }. Går inte att välja.
catalogue-confirmed = Bekräftat { $day }.

### Ett erbjudande

catalogue-about = Om stödet
catalogue-own-words = Utföraren har skrivit sina texter på svenska.
catalogue-fact-kind = Typ av stöd
catalogue-fact-area = Område
catalogue-fact-what = Vad du gör
catalogue-fact-content = Så går det till
catalogue-fact-for = För vem
catalogue-fact-hours = Tider
catalogue-fact-extent = Hur mycket
catalogue-fact-weeks = Hur länge
catalogue-fact-start = När du kan börja
catalogue-fact-meeting = Möte först
catalogue-fact-languages = Språk
catalogue-fact-accessibility = Tillgänglighet
catalogue-fact-methods = Arbetssätt
catalogue-fact-competence = Personalens kunskaper
catalogue-fact-result = Resultat
catalogue-fact-places = Platser
catalogue-fact-sites = Var
catalogue-fact-who = Vem som driver
catalogue-fact-travel = Resa
catalogue-fact-good-to-know = Bra att veta
catalogue-fact-meetings = Möten som utlovats och hållits
catalogue-extent = Upp till { $n } procent av heltid
catalogue-hours-per-week = { $n ->
    [one] { $n } timme i veckan
   *[other] { $n } timmar i veckan
  }
catalogue-weeks = { $n ->
    [one] Ofta { $n } vecka
   *[other] Ofta { $n } veckor
  }
catalogue-start-any = När som helst, om det finns plats
catalogue-start-agreed = Ni kommer överens om en dag
catalogue-start-next = Nästa start: { $day }
catalogue-start-later = Sedan: { $days }
catalogue-start-said = Så skrev utföraren:
catalogue-meeting-yes = Ja, utföraren träffar dig innan du får en plats
catalogue-meeting-no = Nej
catalogue-result-none = Resultat visas inte ännu
catalogue-who-name = Namn
catalogue-who-form = Organisation
catalogue-who-number = Organisationsnummer
catalogue-who-contact = Kontaktperson
catalogue-who-email = E-post
catalogue-who-website = Webbplats
catalogue-form-limited-company = Aktiebolag
catalogue-form-limited-profit-company = Aktiebolag med begränsad vinst
catalogue-form-economic-association = Ekonomisk förening
catalogue-form-non-profit-association = Ideell förening
catalogue-form-foundation = Stiftelse
catalogue-form-partnership = Handelsbolag
catalogue-form-sole-trader = Enskild firma
catalogue-form-other-form = Annan organisation
catalogue-facts-about = Om uppgifterna
catalogue-since = Avtal sedan
catalogue-written = Texten är från
catalogue-reference = Kod
catalogue-same-for-all = Vi visar samma uppgifter om alla, så att du kan jämföra.
catalogue-not-choosable = Därför går det inte att välja just nu. Prata med En väg in om du redan går här.
catalogue-next-choose = Välj på Mina sidor
catalogue-next-back = Tillbaka till ditt val
catalogue-next-talk = Prata med En väg in
catalogue-compare-this = Jämför med andra
catalogue-gone-title = Går inte längre att välja
catalogue-gone-text = Det här stödet fanns förut. Nu har avtalet slutat gälla. Går du redan här? Då hör vi av oss till dig om vad som händer.
catalogue-gone-others = Se vilka som går att välja

### Jämförelsen

catalogue-compare-title = Jämför
catalogue-compare-lead = Samma uppgifter om alla, sida vid sida.
catalogue-compare-differences = Visa bara skillnader
catalogue-compare-all = Visa allt
catalogue-compare-more = Lägg till fler från listan
catalogue-compare-share = Du kan spara sidans adress eller skicka den till någon. Då visas samma jämförelse.
catalogue-compare-none = Markera det du vill jämföra i listan. Du kan välja upp till fyra.
catalogue-compare-gone = Går inte längre att välja:
catalogue-compare-unknown = Vi hittar inget erbjudande med koden
catalogue-too-many-title = Du kan jämföra högst fyra
catalogue-too-many-text = Fler än { $n } får inte plats bredvid varandra. Välj vilka du vill se.
catalogue-too-many-pick = Markera upp till fyra

### Ordningen

catalogue-order-title = Så lottas ordningen
catalogue-order-lead = Ingen kan betala för att stå överst. Varje dag lottar vi om ordningen, och vem som helst kan räkna efter.
catalogue-order-how = Så går det till
catalogue-order-step-day = Dagens datum är dagens nyckel.
catalogue-order-step-provider = För varje utförare räknar vi ut ett tal. Vi tar nyckeln, ett blanksteg och utförarens kod och räknar med metoden SHA-256. Lägst tal står först.
catalogue-order-step-offer = På samma sätt får varje erbjudande ett tal. Det avgör i vilken ordning en utförares egna erbjudanden kommer.
catalogue-order-step-rounds = Först visas ett erbjudande från varje utförare. Sedan visas nästa från var och en. Därför lönar det sig inte att ha många.
catalogue-order-search = När du väljer filter lottas bara de som passar. När du söker på ett namn står den med det namnet först.
catalogue-order-own = Du kan själv välja att sortera på avstånd, tidigast start, namn eller område.
catalogue-order-check = Räkna efter
catalogue-order-check-text = Här är allt som behövs för att räkna om dagens ordning. Talen är långa. I tabellen visas bara början.
catalogue-order-day = Dag
catalogue-order-seed = Dagens nyckel
catalogue-order-example = Till exempel
catalogue-order-today = Dagens ordning
catalogue-order-place = Plats
catalogue-order-provider = Utförare och tal
catalogue-order-offer = Erbjudande och tal

### Avstånd, dagar, sparat

catalogue-group-nara = Avstånd
catalogue-nara = Postnummer eller plats
catalogue-nara-hint = Till exempel 135 40 eller Bollmora.
catalogue-inom = Hur långt bort får det vara?
catalogue-inom-any = Det spelar ingen roll
catalogue-inom-km = Högst { $km } km
catalogue-near = Nära { $place }
catalogue-near-within = Högst { $km } km från { $place }
catalogue-near-unknown = Vi vet inte var { $place } ligger. Listan visar alla.
catalogue-distance = ungefär { $n } km bort
catalogue-distance-missing = Avstånd saknas
catalogue-distance-note = Avståndet är fågelvägen från { $place }. De som inte har sagt var de finns står sist när du väljer avstånd.
catalogue-group-dag = Dagar
catalogue-group-tid = Tid på dagen
catalogue-group-omfattning = Omfattning
catalogue-group-start = När du kan börja
catalogue-soon-30 = Plats inom 30 dagar
catalogue-soon-90 = Plats inom 90 dagar
catalogue-group-mote = Möte innan start
catalogue-extent-25 = Upp till 25 procent
catalogue-extent-50 = 26–50 procent
catalogue-extent-75 = 51–75 procent
catalogue-extent-100 = 76–100 procent
catalogue-mote-ja = Utföraren träffar dig först
catalogue-mote-nej = Du kan börja utan möte
catalogue-sort-avstand = Avstånd
catalogue-sort-start = Tidigast start
catalogue-start-note = Först står de som har plats. Den som har närmast startdag står först. Sedan kommer de som är fulla och de som inte har sagt någon dag. Sist står de som inte tar emot nya. Lika dagar lottas.
catalogue-fact-days = Dagar
catalogue-fact-day-parts = Tid på dagen
catalogue-result-few = För få deltagare för att visa resultat
catalogue-result-share = Av { $of } som slutade gick { $reached } till arbete eller studier
catalogue-save = Spara
catalogue-save-button = Spara de markerade
catalogue-saved-link = Det du har sparat
catalogue-saved-title = Det du har sparat
catalogue-saved-lead = Du behöver inget konto för att spara.
catalogue-saved-how = Sidans adress är din lista. Spara adressen i webbläsaren, eller skicka den till dig själv.
catalogue-saved-none = Du har inte sparat något än.
catalogue-saved-none-how = Markera det du vill spara i listan. Tryck sedan på "Spara de markerade". Då får du en sida med en egen adress, som du kan spara.
catalogue-saved-many = En lista kan ha högst { $n }. Här visas de första.
catalogue-compare-save = Spara de här
catalogue-send-title = Skicka sidan till dig själv
catalogue-send-text = Du får ett brev med sidans adress. Vi använder din e-postadress bara till det.
catalogue-email = E-post
catalogue-send = Skicka
catalogue-sent = Nu är brevet på väg. Kommer det inte? Titta i skräpposten, eller försök igen om en timme.
mail-catalogue-link-subject = Sidan som du ville spara
mail-catalogue-link-body =
    Hej! Här är sidan med det du har valt ut:

    { $link }

    Alla som har adressen ser samma sida. Den säger inget om dig.
    Har du inte bett om brevet? Då kan du slänga det.
catalogue-order-answer = Svaret blir
catalogue-order-export = Hämta dagen som tabell (CSV) med hela tal
catalogue-order-other = En annan dag
catalogue-order-other-text = Du kan se ordningen för alla dagar som har varit. Namnen är de som gäller i dag.
catalogue-order-dag = Dag
catalogue-order-show = Visa
catalogue-order-of-day = Ordningen { $day }
catalogue-order-none = Ingen gick att välja den dagen.
catalogue-order-column-provider = Utförare
catalogue-order-column-provider-code = Utförarens kod
catalogue-order-column-provider-number = Utförarens tal
catalogue-order-column-offer = Erbjudande
catalogue-order-column-offer-code = Erbjudandets kod
catalogue-order-column-offer-number = Erbjudandets tal
error-catalogue-future-day = Dagen har inte kommit än. Välj en dag som har varit.
catalogue-saved-list = Det här har du sparat
