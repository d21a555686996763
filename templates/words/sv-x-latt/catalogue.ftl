# Utbudet som alla kan se: listan, ett erbjudande, jämförelsen.

### Listan

catalogue-title = Hitta hjälp
catalogue-lead = Här är alla som du får välja. Läs och jämför. Du har gott om tid.
catalogue-filters = Välj vad som är viktigt för dig
catalogue-filters-show = Visa
catalogue-group-typ = Sorts hjälp
catalogue-group-omrade = Plats
catalogue-group-sprak = Språk
catalogue-group-tillganglighet = Så att du kan vara med
catalogue-group-lediga = Lediga platser
catalogue-group-socialt = Sociala företag
catalogue-free-places = Har lediga platser
catalogue-social-enterprise = Socialt företag
catalogue-social-enterprise-yes = Ja
catalogue-words = Du sökte: { $words }
catalogue-found = { $providers ->
    [one] { $providers } utförare
   *[other] { $providers } utförare
  } · { $offers ->
    [one] { $offers } sorts hjälp
   *[other] { $offers } sorters hjälp
  }
catalogue-sort = Ordning:
catalogue-sort-lottning = Lottad
catalogue-sort-namn = Namn
catalogue-sort-omrade = Plats
catalogue-active = Det här har du valt
catalogue-remove = Ta bort
catalogue-clear = Ta bort alla
catalogue-order-note = Vi lottar ordningen varje dag. Det är rättvist.
catalogue-order-link = Så lottar vi
catalogue-compare-check = Jämför
catalogue-compare-button = Jämför dem du valt
catalogue-compare-hint = Du får välja fyra.
catalogue-more = Läs mer
catalogue-talk = Prata med En väg in
catalogue-empty = Ingen passar alla dina val.
catalogue-in-swedish = Det mesta står på svenska. Sök på svenska.
catalogue-forgiven = Ingen har skrivit ”{ $words }”. Här är ord som liknar.
catalogue-looser-title = Ta bort ett val. Då får du se fler:
catalogue-looser = Ta bort { $filter } ({ $n })
catalogue-none = Det finns ingen att välja just nu.
catalogue-empty-help = Hittar du inte det du vill ha?
catalogue-empty-help-text = Prata med En väg in. De hjälper dig att leta.

### Platser

catalogue-places-many = Det finns plats
catalogue-places-few = { $n ->
    [one] { $n } ledig plats
   *[other] { $n } lediga platser
  }
catalogue-places-full = Fullt just nu. Vi vet inte hur länge du får vänta.
catalogue-places-meeting = De vill träffa dig först
catalogue-places-paused = Tar inte emot nya nu
catalogue-places-paused-to = Tar inte emot nya förrän efter { $day }
catalogue-places-stale = Vi vet inte säkert. Fråga En väg in.
catalogue-places-leaving = Slutar { $day }. Du kan inte välja den.
catalogue-confirmed = De sa det { $day }.

### Ett erbjudande

catalogue-about = Om hjälpen
catalogue-own-words = Den som ger hjälpen har skrivit själv.
catalogue-fact-kind = Sorts hjälp
catalogue-fact-area = Plats
catalogue-fact-what = Det här gör du
catalogue-fact-content = Så går det till
catalogue-fact-for = För vem
catalogue-fact-hours = Tider
catalogue-fact-extent = Hur mycket
catalogue-fact-weeks = Hur länge
catalogue-fact-start = När du får börja
catalogue-fact-meeting = Möte först
catalogue-fact-languages = Språk
catalogue-fact-accessibility = Så att du kan vara med
catalogue-fact-methods = Så jobbar de
catalogue-fact-competence = Det här kan de som jobbar där
catalogue-fact-result = Hur det har gått
catalogue-fact-places = Platser
catalogue-fact-sites = Var
catalogue-fact-who = Vilka de är
catalogue-fact-travel = Resa dit
catalogue-fact-good-to-know = Bra att veta
catalogue-fact-meetings = Möten som blev av
catalogue-extent = Upp till { $n } procent av heltid
catalogue-hours-per-week = { $n ->
    [one] { $n } timme i veckan
   *[other] { $n } timmar i veckan
  }
catalogue-weeks = { $n ->
    [one] Ofta { $n } vecka
   *[other] Ofta { $n } veckor
  }
catalogue-start-any = När du vill, om det finns plats
catalogue-start-agreed = Ni väljer en dag ihop
catalogue-start-next = Nästa start: { $day }
catalogue-start-later = Sedan: { $days }
catalogue-start-said = Så skrev utföraren:
catalogue-meeting-yes = Ja, de vill träffa dig först
catalogue-meeting-no = Nej
catalogue-result-none = Vi visar inte än hur det har gått
catalogue-who-name = Namn
catalogue-who-form = Sorts grupp
catalogue-who-number = Nummer
catalogue-who-contact = Prata med
catalogue-who-email = Mejl
catalogue-who-website = Sida på nätet
catalogue-form-limited-company = Företag (aktiebolag)
catalogue-form-limited-profit-company = Företag som inte får ta ut så mycket vinst
catalogue-form-economic-association = Förening som säljer något
catalogue-form-non-profit-association = Förening
catalogue-form-foundation = Stiftelse
catalogue-form-partnership = Företag (handelsbolag)
catalogue-form-sole-trader = Företag med en ägare
catalogue-form-other-form = Annan grupp
catalogue-facts-about = Om det som står här
catalogue-since = Vi har avtal sedan
catalogue-written = Texten skrevs
catalogue-reference = Kod
catalogue-same-for-all = Det står samma saker om alla. Då är det lätt att jämföra.
catalogue-not-choosable = Därför kan du inte välja den nu. Går du redan här? Prata med En väg in.
catalogue-next-choose = Välj på Mina sidor
catalogue-next-back = Tillbaka till ditt val
catalogue-next-talk = Prata med En väg in
catalogue-compare-this = Jämför med andra
catalogue-gone-title = Du kan inte välja den nu
catalogue-gone-text = Den fanns förut. Nu är den slut. Går du redan här? Då hör vi av oss till dig.
catalogue-gone-others = Se vilka du kan välja

### Jämförelsen

catalogue-compare-title = Jämför
catalogue-compare-lead = Samma saker om alla.
catalogue-compare-differences = Visa bara det som är olika
catalogue-compare-all = Visa allt
catalogue-compare-more = Lägg till fler
catalogue-compare-share = Spara adressen till sidan. Du kan också skicka den till en vän.
catalogue-compare-none = Gå till listan. Välj dem du vill jämföra. Du får välja fyra.
catalogue-compare-gone = Den här kan du inte välja nu:
catalogue-compare-unknown = Vi hittar inget med koden
catalogue-too-many-title = Du kan jämföra fyra
catalogue-too-many-text = Det får inte plats fler än { $n }. Välj vilka du vill se.
catalogue-too-many-pick = Välj upp till fyra

### Ordningen

catalogue-order-title = Så lottar vi
catalogue-order-lead = Ingen kan betala för att stå först. Vi lottar varje dag. Alla kan se att det går rätt till.
catalogue-order-how = Så går det till
catalogue-order-step-day = Dagens datum är nyckeln.
catalogue-order-step-provider = Alla som ger hjälp får ett tal. Vi räknar ut talet med nyckeln och deras kod. Sättet att räkna heter SHA-256. Lägst tal står först.
catalogue-order-step-offer = Allt de erbjuder får också ett tal.
catalogue-order-step-rounds = Först visar vi en sak från var och en. Sedan visar vi nästa sak. Det hjälper inte att ha många.
catalogue-order-search = När du har valt något lottar vi bara dem som passar. Söker du ett namn står det namnet först.
catalogue-order-own = Du kan själv välja ordning: avstånd, start, namn eller område.
catalogue-order-check = Räkna själv
catalogue-order-check-text = Här är allt du behöver för att räkna själv. Talen är långa. Du ser bara början av dem.
catalogue-order-day = Dag
catalogue-order-seed = Dagens nyckel
catalogue-order-example = Så här
catalogue-order-today = Ordningen i dag
catalogue-order-place = Plats
catalogue-order-provider = Vem och tal
catalogue-order-offer = Hjälp och tal

### Avstånd, dagar, sparat

catalogue-group-nara = Hur långt bort
catalogue-nara = Postnummer eller plats
catalogue-nara-hint = Till exempel 135 40 eller Bollmora.
catalogue-inom = Hur långt bort får det vara?
catalogue-inom-any = Det gör inget
catalogue-inom-km = Högst { $km } km
catalogue-near = Nära { $place }
catalogue-near-within = Högst { $km } km från { $place }
catalogue-near-unknown = Vi vet inte var { $place } ligger. Du ser alla.
catalogue-distance = ungefär { $n } km bort
catalogue-distance-missing = Vi vet inte hur långt det är
catalogue-distance-note = Vi mäter rakt från { $place }. Vägen kan vara längre.
catalogue-group-dag = Dagar
catalogue-group-tid = Tid på dagen
catalogue-group-omfattning = Hur mycket
catalogue-group-start = När du får börja
catalogue-soon-30 = Börja inom 30 dagar
catalogue-soon-90 = Börja inom 90 dagar
catalogue-group-mote = Möte först
catalogue-extent-25 = Upp till 25 procent
catalogue-extent-50 = 26–50 procent
catalogue-extent-75 = 51–75 procent
catalogue-extent-100 = 76–100 procent
catalogue-mote-ja = De träffar dig först
catalogue-mote-nej = Du kan börja utan möte
catalogue-sort-avstand = Avstånd
catalogue-sort-start = Börja snart
catalogue-start-note = Först står de som har plats. Närmast dag står först. Sedan kommer de som är fulla. Efter dem står de utan dag. Sist står de som inte tar emot.
catalogue-fact-days = Dagar
catalogue-fact-day-parts = Tid på dagen
catalogue-result-few = För få har varit här för att visa resultat
catalogue-result-share = { $of } slutade. { $reached } av dem fick jobb eller började studera
catalogue-save = Spara
catalogue-save-button = Spara de markerade
catalogue-saved-link = Det du har sparat
catalogue-saved-title = Det du har sparat
catalogue-saved-lead = Du behöver inget konto.
catalogue-saved-how = Adressen till sidan är din lista. Spara adressen. Du kan skicka den till dig själv.
catalogue-saved-none = Du har inte sparat något än.
catalogue-saved-none-how = Markera i listan. Tryck på "Spara de markerade". Du får en sida med en egen adress. Spara den adressen.
catalogue-saved-many = Du kan spara högst { $n }. Du ser de första.
catalogue-compare-save = Spara de här
catalogue-send-title = Skicka sidan till dig själv
catalogue-send-text = Du får ett brev med adressen. Vi använder din e-post bara till det.
catalogue-email = E-post
catalogue-send = Skicka
catalogue-sent = Brevet är på väg. Kommer det inte? Försök igen om en timme.
mail-catalogue-link-subject = Sidan som du ville spara
mail-catalogue-link-body =
    Hej! Här är din sida:

    { $link }

    Sidan säger inget om dig.
    Ville du inte ha brevet? Släng det.
catalogue-order-answer = Svaret blir
catalogue-order-export = Hämta dagen som tabell (CSV)
catalogue-order-other = En annan dag
catalogue-order-other-text = Du kan se gamla dagar också. Namnen är de som gäller i dag.
catalogue-order-dag = Dag
catalogue-order-show = Visa
catalogue-order-of-day = Ordningen { $day }
catalogue-order-none = Ingen gick att välja den dagen.
catalogue-order-column-provider = Utförare
catalogue-order-column-provider-code = Utförarens kod
catalogue-order-column-provider-number = Utförarens tal
catalogue-order-column-offer = Stöd
catalogue-order-column-offer-code = Stödets kod
catalogue-order-column-offer-number = Stödets tal
error-catalogue-future-day = Dagen har inte kommit än. Välj en annan dag.
catalogue-saved-list = Det här har du sparat
