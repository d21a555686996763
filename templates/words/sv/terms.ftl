# Kravlistor, det vill säga förfrågningsunderlag i numrerade versioner.
specification-state-draft = Utkast
specification-state-published = Gäller
specification-state-replaced = Ersatt
requirement-kind-yes = Ja krävs
requirement-kind-text = Fri text
requirement-kind-number = Antal
requirement-kind-document = Fil
proposal-pass = Förslag: uppfyller
proposal-fail = Förslag: uppfyller inte
proposal-human = Behöver läsas av en människa

terms-title = Rubrik
terms-background = Bakgrund
terms-background-hint = Vad tjänsten är och vilka den är till för.
terms-compensation = Ersättning
terms-compensation-hint = Hur utföraren får betalt, i kronor utan moms.
terms-how-to-apply = Så ansöker man
terms-decision-days = Dagar till beslut
terms-decision-days-hint = Så många dagar efter ansökan lovar ni ett beslut, från 1 till 365.
terms-contract-text = Avtalets villkor
terms-contract-text-hint = Står i avtalet som båda skriver under. Till exempel uppsägning, tak för platser och rapporter.
terms-requirements = Krav
terms-requirements-none = Det finns inga krav än.
terms-requirement = Krav { $n }
terms-heading = Rubrik
terms-text = Krav
terms-text-hint = Skriv vad utföraren ska uppfylla. Ett krav i taget.
terms-how-checked = Så kontrolleras kravet
terms-how-checked-hint = Till exempel mot intyg, på besök eller mot svaret.
terms-kind = Så besvaras kravet
terms-word-limit = Högst antal ord
terms-word-limit-hint = För fri text.
terms-minimum = Minst
terms-minimum-hint = För antal. Ett svar under det minsta uppfyller inte kravet.
terms-maximum = Högst
terms-file-kinds = Slag av filer
terms-file-kinds-hint = För fil. Filer med makron tas aldrig emot.
terms-file-max-mb = Största fil i MB
terms-words = högst { $n } ord
terms-least = minst { $n }
terms-most = högst { $n }
terms-days = { $n } dagar
terms-version = Version { $n }
terms-versions = Versioner
terms-published-at = publicerad { $at }
terms-to-system = Till valfrihetssystemet
terms-missing-title = Innan kravlistan kan publiceras saknas
terms-edit = Ändra texterna
terms-add = Lägg till krav
terms-remove = Ta bort
terms-save = Spara
terms-saved = Texterna är sparade.
terms-requirement-saved = Kravet är sparat.
terms-requirement-removed = Kravet är borttaget.
terms-publish = Publicera
terms-publish-title = Publicera kravlistan
terms-publish-lead = Du är på väg att publicera version { $version } med { $n ->
    [one] { $n } krav
   *[other] { $n } krav
  }.
terms-publish-effect = Efteråt går den inte att ändra. Vill du ändra gör du en ny version. Den som redan har skickat in sin ansökan prövas mot den version som gällde då.
terms-publish-sure = Jag har läst kravlistan och vill publicera den
terms-published = Kravlistan är publicerad.
terms-renew = Gör en ny version
terms-renew-text = En publicerad kravlista går inte att ändra. Gör en ny version som utkast.
terms-refused-published = Kravlistan är publicerad och går inte att ändra. Gör en ny version.
terms-refused-draft-there = Det finns redan ett utkast till nästa version.
terms-refused-incomplete = Något saknas, så kravlistan kan inte publiceras än.

error-too-many-words = Svaret har { $count } ord. Skriv högst { $limit } ord.
error-explain-yes = Ni har svarat ja. Berätta vad som har hänt och vad ni har gjort.
error-bounds-turned = Det högsta kan inte vara mindre än det minsta.
error-answer-does-not-fit = Svaret passar inte kravet.

# Bevis, priser, tak och uppsägning.
on-silence-old-terms = Avtalet fortsätter med de villkor det har.
on-silence-notice-by-staff = En handläggare tar ställning till om avtalet ska sägas upp.
terms-evidence = Det här ska utföraren visa
terms-evidence-hint = Till exempel ett intyg, ett försäkringsbrev eller en rutin.
terms-may-reuse = Svaret får användas igen
terms-may-reuse-hint = Då föreslås svaret när utföraren ansöker på nytt.
terms-no-reuse = Svaret får inte användas igen. Frågan besvaras på nytt varje gång.
terms-up = Flytta upp
terms-down = Flytta ned
terms-prices = Priser
terms-prices-none = Det finns inga priser än. Ersättningen står bara i text.
terms-price = Pris { $n }
terms-price-add = Lägg till pris
terms-price-saved = Priset är sparat.
terms-price-removed = Priset är borttaget.
terms-price-kind = Slag av pris
terms-name = Vad priset gäller
terms-name-hint = Till exempel handledning på plats.
terms-amount = Belopp
terms-amount-hint = I kronor utan moms, till exempel 4 600.
terms-unit = Per
terms-condition-text = Villkor för resultatet
terms-condition-text-hint = Fyll i om priset är för ett resultat. Skriv vad som ska ha hänt och hur det visas.
terms-frame = Tak och uppsägning
terms-frame-lead = Lämna tomt där det inte finns någon gräns.
terms-frame-edit = Ändra tak och uppsägning
terms-lowest-cap = Lägsta tak en utförare får ange, i platser
terms-highest-cap = Högsta tak en utförare får ange, i platser
terms-raise-notice-days = Dagar i förväg som ett höjt tak ska anmälas
terms-raises-a-year = Högst antal ändringar av taket på ett år
terms-provider-notice-days = Uppsägningstid i dagar när utföraren säger upp
terms-authority-notice-days = Uppsägningstid i dagar när kommunen säger upp
terms-change-notice-days = Varsel i dagar när en person byter utförare
terms-report-days = Dagar efter slutet då utföraren får se en deltagare, för att rapportera
terms-asked = Frågan till dem som har avtal
terms-asked-text = De som har avtal kan säga ja till versionen senast { $day }. Om de inte svarar:
terms-refused-price = Ett pris för ett resultat ska ha ett villkor. Andra priser har inget.
terms-refused-too-soon = De som har avtal får för kort tid att svara.
terms-refused-source = Ange lag, paragraf, text och källa.
terms-refused-past-day = Dagen har redan varit. Registret ändras bara framåt.
terms-refused-ground-over = Grunden har redan en sista dag.

# Skillnad mellan två versioner.
terms-diff-title = Skillnad mot versionen innan
terms-diff-link = Se skillnaden mot versionen innan
terms-diff-lead = Det som skiljer version { $after } från version { $before }. Borttagen text är överstruken och ny text är understruken.
terms-diff-none = Inget skiljer versionerna åt.
terms-diff-texts = Texter och tal
terms-diff-added = Ny text
terms-diff-removed = Borttagen text
terms-diff-nothing = inget
terms-diff-new = Nytt
terms-diff-gone = Borttaget
terms-diff-changed = Ändrat
terms-diff-was = Hade nummer { $n }.
terms-publish-prices = { $n ->
    [0] Den har inga priser.
    [one] Den har ett pris.
   *[other] Den har { $n } priser.
  }
terms-publish-fixed = Det här går inte att ändra efteråt
terms-publish-fixed-texts = rubrik, bakgrund, ersättning, avtalets villkor och hur man ansöker
terms-publish-fixed-requirements = alla krav, deras ordning och hur de kontrolleras
terms-publish-fixed-prices = alla priser
terms-publish-fixed-frame = tak, uppsägningstider och dagar till beslut

# Registret över uteslutningsgrunder.
terms-grounds-title = Uteslutningsgrunder
terms-grounds-lead = Den som ansöker svarar på de grunder som gäller den dagen. En grund skrivs aldrig om. Den avslutas, och en ny tar vid.
terms-grounds-none = Registret är tomt.
terms-ground-add = Ny uteslutningsgrund
terms-ground-add-lead = Grunden går inte att ändra när den är införd. Kontrollera texten mot lagen.
terms-ground-now = Gäller
terms-ground-later = Kommer att gälla
terms-ground-over = Gäller inte längre
terms-ground-since = Från { $from }
terms-ground-between = Från { $from } till och med { $to }
terms-ground-source = Källa: { $source }
terms-ground-end-source = Varför den slutar: { $source }
terms-ground-text = Frågan till den som ansöker
terms-ground-sure = Jag har läst texten mot lagen
terms-ground-enter = För in grunden
terms-ground-entered = Grunden är införd.
terms-ground-end = Avsluta grunden
terms-ground-end-sure = Ja, grunden ska sluta gälla efter den dagen
terms-ground-ended = Grunden har fått sin sista dag.
terms-replaces = Tar plats efter
terms-replaces-hint = Den gamla grunden slutar gälla dagen innan den nya börjar.
terms-act = Lag
terms-act-hint = Namn och nummer, till exempel LOV (2008:962).
terms-section = Paragraf
terms-section-hint = Till exempel 7 kap. 1 § 1.
terms-source = Källa
terms-source-hint = Till exempel numret i Svensk författningssamling.
terms-valid-from = Gäller från
terms-valid-from-hint = I dag eller senare. Om den tar plats efter en annan grund: tidigast i morgon.
terms-last = Sista dag
terms-last-hint = I dag eller senare.
error-day-has-been = Dagen är för tidig. Registret ändras bara framåt.

terms-tick-yes = Ja
error-choose-file-kinds = Välj minst ett slag av filer.
