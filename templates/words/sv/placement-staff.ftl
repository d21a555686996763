# Utförarens deltagare.
placement-participants-title = Deltagare
placement-participants-text = Här ser ni dem som har valt er eller fått plats hos er genom kommunens beslut, tills de slutar.
placement-waiting = Väntar på ert svar
placement-waiting-none = Ingen väntar på svar just nu.
placement-current = Har plats hos er
placement-current-none = Ingen har plats hos er just nu.
placement-ended-title = Har slutat nyligen
placement-ended-text = Ni ser dem en tid efter slutet, så att ni hinner rapportera.
placement-seen-until = Syns till och med { $day }
placement-ended-until = Personen slutade { $day }. Ni ser sidan till och med { $until }, så att ni hinner rapportera.
placement-answer-by = Svara senast { $day }
placement-participant-title = Deltagare: { $who }
placement-protected = Skyddade personuppgifter
placement-protected-text = Ni ser en kod i stället för namn. En väg in förmedlar all kontakt. Fråga aldrig efter adress.
placement-protected-place = Står inte här. Handläggaren säger vilken plats det är.
placement-chosen = Valde er
placement-answer = Svara
placement-answer-text = Personen väntar på ert svar till { $day }. Ni får inte neka någon så länge ni har plats, om inget av skälen nedan stämmer.
placement-first-day = Första dag
placement-first-day-hint = Lämna tomt om ni ska komma överens först.
placement-say-yes = Tacka ja
placement-give-back = Lämna tillbaka
placement-give-back-text = Platsen blir ledig och personen kan välja igen. Personen får veta det direkt.
placement-return-reason = Varför?
placement-begin = Har personen börjat?
placement-begin-confirm = Bekräfta start
placement-planned = Planerad start: { $day }.
placement-began-on = Dagen då personen började
placement-began-on-hint = Bekräfta först när personen har varit på plats.
placement-since = Började { $day }.
placement-end = Personen har slutat
placement-end-text = Platsen blir ledig. Inget annat händer av sig självt. Vad som gäller för personen bestämmer handläggaren.
placement-ended-on = Sista dagen
placement-end-reason = Huvudsaklig orsak
placement-end-confirm = Bekräfta att personen har slutat
placement-end-work-unsubsidised = Arbete utan stöd
placement-end-work-subsidised = Arbete med stöd
placement-end-self-employment = Eget företag
placement-end-studies-csn = Studier med studiestöd
placement-end-studies-other = Andra studier, till exempel sfi eller komvux
placement-end-other-insats = Annan insats
placement-end-back-to-af = Tillbaka till Arbetsförmedlingen
placement-end-sickness = Sjukdom
placement-end-parental-leave = Föräldraledighet
placement-end-pension-or-activity-compensation = Pension eller aktivitetsersättning
placement-end-moved = Flyttat
placement-end-own-request = På egen begäran
placement-end-misconduct-or-absence = Frånvaro eller olämpligt uppträdande
placement-end-completed-no-result = Fullföljd utan arbete eller studier
placement-end-changed-provider = Bytt utförare
placement-end-provider-terminated = Utföraren har slutat
placement-end-deceased = Avliden
placement-end-misregistered = Fel i registreringen
placement-steps = Vad som har hänt
placement-state-proposed = Föreslagen
placement-state-reserved = Väntar på svar
placement-state-offered-to-client = Erbjuden
placement-state-accepted = Har tackat ja
placement-state-start-confirmed = Start bekräftad
placement-state-ongoing = Pågår
placement-state-paused = Uppehåll
placement-state-ended = Avslutad
placement-state-declined = Lämnad tillbaka
placement-state-no-show = Kom aldrig
placement-state-cancelled = Tagen tillbaka
placement-state-waitlisted = Står i kö
placement-said-yes = Ni har tackat ja till { $reference }. Personen har fått besked.
placement-given-back = { $reference } är lämnad tillbaka. Personen kan välja igen.
placement-begun = Starten är bekräftad.
placement-over = { $reference } är avslutad. Platsen är ledig igen.
error-placement-day = Dagen kan inte stämma. Se över den.

# Handläggarens ärenden.
placement-cases-title = Mina ärenden
placement-new-person = Ny person
placement-cases-search = Namn eller kod
placement-cases-whose = Vilka
placement-cases-mine = Jag är ansvarig
placement-cases-all = Alla hos oss
placement-cases-where = Läge
placement-cases-anywhere = Alla lägen
placement-cases-show = Visa
placement-cases-count = { $n ->
    [one] { $n } person
   *[other] { $n } personer
  }
placement-cases-responsible = Ansvarig: { $name }
placement-cases-protected = Skyddad
placement-cases-none = Inga ärenden här. Nya kommer från försörjningsstöd och Arbetsförmedlingen.
placement-where-new = Ny
placement-where-waits-for-person = Väntar på personen
placement-where-waits-for-provider = Väntar på utföraren
placement-where-placed = Har plats
placement-where-rests = Inget på gång
placement-person-title = Ärende { $reference }
placement-code = Kod
placement-number = Nummer
placement-number-personal = Personnummer finns
placement-number-coordination = Samordningsnummer finns
placement-number-local = Tillfälligt nummer finns
placement-number-none = Inget nummer
placement-cases-owner = Ansvarig
placement-no-account = Personen har inget konto. Välj tillsammans, på plats eller på telefon.
placement-rights = Rätt att välja
placement-rights-none = Personen har inget val att göra.
placement-right-until = Till och med { $day }
placement-right-late = Sista dagen har gått
placement-choose-together = Välj tillsammans
placement-close-right = Stäng valet
placement-choices = Val och platser
placement-choices-none = Personen har inte valt än.
placement-mandate = { $mandate } – { $yes }
placement-last-day = Slutade { $day }.

# När en utförare slutar.
placement-where-leaving = Utföraren slutar
placement-where-time-out = Tiden att välja har gått
placement-leaving-title = Utföraren slutar, { $reference }
placement-leaving-head = { $provider } slutar
placement-leaving-lead = Sista dagen är { $day }. Personen ska få veta det och få något nytt före dess.
placement-leaving-handle = Ge besked och gå vidare
placement-leaving-settled = Klart: personen har fått besked och har något nytt.
placement-leaving-told = Besked till personen
placement-leaving-onward = Nytt val eller slut
placement-leaving-onward-text = Öppna ett nytt val, så kan personen välja en annan utförare. Eller kom överens om en sista dag.
placement-leaving-chose = Personen har valt på nytt.
placement-leaving-waits = Personen väntar på utförarens svar. Hinner svaret inte komma får personen välja igen.
placement-leaving-end = Kom överens om en sista dag
placement-leaving-end-day = Personens sista dag
placement-leaving-end-save = Spara sista dagen
placement-informed-on = Vilken dag fick personen veta?
placement-informed-on-hint = Den dag du talade med personen, eller brevet skickades.
placement-informed-save = Spara dagen
placement-informed = Det är noterat att personen har fått besked.
placement-end-agreed = Sista dagen är sparad.
placement-contract-over = Avtalet gäller inte längre, så det går inte att tacka ja.
placement-people-left = Avtalet kan inte avslutas. Det finns personer kvar som inte har fått besked och något nytt.
error-placement-people-left = Avtalet kan inte avslutas: { $n } har inte fått besked och något nytt. Deras handläggare står nedan.
placement-overdue = Sista dagen har gått och personer är kvar
placement-overdue-text = Sista dagen var { $day }. Avtalet kan inte avslutas förrän alla har fått besked och något nytt. Ingen ny kan välja utföraren.
placement-close-whom = De som ska få veta
placement-close-count = { $n ->
    [one] En person har en plats eller väntar på svar.
   *[other] { $n } personer har en plats eller väntar på svar.
  }
placement-close-waiting = { $n ->
    [one] En av dem väntar på svar.
   *[other] { $n } av dem väntar på svar.
  }
placement-close-left = { $n ->
    [0] Alla har fått besked och något nytt.
    [one] En är kvar att ge besked och något nytt.
   *[other] { $n } är kvar att ge besked och något nytt.
  }
placement-close-people = Personer
placement-close-remain = Kvar
placement-close-names = Du ser antal. Handläggarna ser namnen i sin lista.
placement-close-nobody = Ingen har en plats eller väntar på svar.
placement-close-effect = Det här händer
placement-close-effect-choose = Ingen ny kan välja utföraren från och med nu.
placement-close-effect-people = Varje person och deras handläggare får besked. Vid hävning får de som väntar på svar välja igen direkt.
placement-close-effect-closed = Avtalet avslutas först när alla har fått besked och något nytt.
placement-close-done = Det finns inget mer att avsluta.
mail-placement-leaving-staff-subject = Personer behöver något nytt före en dag
mail-placement-leaving-staff-body =
    En utförare slutar { $day }. Personer som du ansvarar för ska få besked och något nytt före dess.

    Se vilka: { $link }
placement-first-day-needed = Den första dagen behövs för det här valet.
placement-too-early = Den första dagen är för tidig.
error-placement-too-early = Personen kan börja tidigast { $day }.
placement-earliest = Skriv första dagen när ni tackar ja. Personen kan börja tidigast { $day }.
placement-leaves-on = Sista dag: { $day }
placement-changes = Byte av utförare. Den gamla platsen är kvar tills det här valet har fått ja.
placement-right-from = Planerat från { $day }
placement-right-to = till och med { $day }
placement-right-told = Besked: { $how }
mail-placement-last-day-subject = En deltagare slutar
mail-placement-last-day-body = Deltagaren { $reference } har sin sista dag hos er { $day }. Platsen blir ledig dagen efter. Ni behöver inte göra något.

    { $link }

mail-placement-goes-on-subject = En deltagare blir kvar
mail-placement-goes-on-body = Deltagaren { $reference } slutar inte, som vi skrev, utan blir kvar hos er.

    { $link }

placement-cases-told = Har fått besked, har inte valt. Utföraren slutar { $day }.
placement-cases-not-told = Har inte fått besked. Utföraren slutar { $day }.
placement-leaving-choose-by = Personen kan välja en ny utförare till och med { $day }.
placement-leaving-choose-now = Välj tillsammans
placement-leaving-told-opens = När du sparar dagen får personen ett nytt val, med en sista dag i god tid innan utföraren slutar.
mail-placement-not-told-subject = Personer har inte fått besked
mail-placement-not-told-body =
    En utförare slutar { $day }. Personer som du ansvarar för har inte fått besked än. De ska hinna välja något nytt.

    Se vilka: { $link }
mail-placement-protected-subject = Uppgifter om en deltagare har ändrats
mail-placement-protected-body =
    Uppgifter om en deltagare ({ $reference }) har ändrats. Från och med nu ser ni bara koden.

    Skriv inte ut något om deltagaren. Förstör utskrifter och anteckningar där namn, telefon eller adress står, och ta bort dem ur telefoner och kalendrar. En handläggare ringer er.

    { $link }

# Skydd av en person.
placement-protection-title = Skyddade personuppgifter, { $reference }
placement-protection-link = Skydd
placement-protection-begin-link = Skydda personen
placement-protection-lead = Här skyddar du personen från och med nu. Läs först vad som händer.
placement-protection-what = Det här har lämnat huset
placement-protection-saw = { $provider } såg senast namn och kontaktuppgifter { $at }.
placement-protection-not-seen = { $provider } har personen som deltagare, men har inte öppnat någon sida med namnet.
placement-protection-left = { $n ->
    [one] Ett brev har gått till personen, { $at }.
   *[other] { $n } brev har gått till personen, det senaste { $at }.
  }
placement-protection-nothing = Vi vet inte om något som har lämnat huset.
placement-protection-exports = Inga filer eller utdrag från portalen innehåller personer.
placement-protection-effect = Det här händer direkt
placement-protection-effect-lists = Personen försvinner ur listor, sökningar och utdrag för alla utom handläggarna.
placement-protection-effect-handler = { $name } blir handläggare. Fler kan utses sedan, med skäl.
placement-protection-effect-contact = E-post och telefon låses in. Bara handläggarna läser dem.
placement-protection-effect-waiting = { $n ->
    [one] Ett brev som väntar skickas aldrig.
   *[other] { $n } brev som väntar skickas aldrig.
  }
placement-protection-effect-account = Personens konto stängs. Personen väljer på plats eller på telefon.
placement-protection-effect-sessions = { $n ->
    [one] Personen loggas ut ur en webbläsare.
   *[other] Personen loggas ut ur { $n } webbläsare.
  }
placement-protection-effect-provider = Utföraren ser en kod i stället för namn och får veta att inget får skrivas ut.
placement-protection-effect-recall = Det som inte går att ta tillbaka blir en lista som handläggaren gör klart.
placement-reason = Varför skyddas personen?
placement-reason-hint = Sparas i loggen. Bara handläggarna läser det.
placement-sure = Jag har läst vad som händer
placement-protection-begin = Skydda personen nu
placement-protection-begun = { $reference } är skyddad från och med nu.
placement-protection-changed = Ändringen är sparad.
placement-protection-lifted = Skyddet är borta från och med nu. Inget som är borttaget kommer tillbaka av sig självt.
placement-protection-due = Dags att se över skyddet
placement-protection-reason = Skäl
placement-protection-made = Skyddad i portalen
placement-protection-handlers = Se och utse handläggare
placement-protection-cleaned = Togs bort direkt
placement-protection-cleaned-none = Det fanns inget att ta bort.
placement-protection-to-do = Gick inte att ta tillbaka
placement-protection-to-do-none = Allt är klart, eller så fanns det inget.
placement-protection-cannot = Det här kan portalen aldrig ta tillbaka
placement-protection-cannot-read = Namn, e-post, telefon och språk för tolk som en utförare redan har läst, skrivit ut eller skrivit av.
placement-protection-cannot-letters = E-post, sms och brev som har gått.
placement-protection-cannot-text = Det någon har skrivit i meddelanden, anteckningar och handlingar. Det får inte ändras.
placement-protection-cannot-search = Vi har sökt efter hela namnet, personnumret, telefonnumret och e-posten. Smeknamn, felstavningar och bara ett förnamn hittas inte.
placement-recall-sessions-ended = Personen loggades ut
placement-recall-account-closed = Kontot stängdes
placement-recall-contact-sealed = E-post och telefon låstes in
placement-recall-letters-taken-back = Brev som väntade togs tillbaka: { $n }
placement-recall-letters-left = Brev som hade gått: { $n }. Det senaste gick { $at }. Tala med personen om vad som står i dem.
placement-recall-provider-saw = { $about } såg namn och kontaktuppgifter { $at }. Ring, och be dem förstöra utskrifter och anteckningar.
placement-recall-thread-names = Meddelanden med utföraren säger vem personen är: { $about }. Antal: { $n }. Det senaste kom { $at }. Ring utföraren, och säg till den som har ärendet. Texten går inte att ta bort.
placement-recall-document-names = Handlingar i diariet säger vem personen är: { $about }. Antal: { $n }. Den senaste kom { $at }. Säg till den som har ärendet, och be om sekretess. Texten går inte att ta bort.
placement-recall-note-names = Våra egna anteckningar säger vem personen är: { $about }. Antal: { $n }. Den senaste skrevs { $at }. Utföraren ser dem inte. Säg till den som har ärendet.
placement-written-thread-names = Meddelanden med utföraren säger vem personen är: { $about }. Antal: { $n }. Det senaste kom { $at }.
placement-written-document-names = Handlingar i diariet säger vem personen är: { $about }. Antal: { $n }. Den senaste kom { $at }.
placement-written-note-names = Våra egna anteckningar säger vem personen är: { $about }. Antal: { $n }. Den senaste skrevs { $at }.
placement-recall-ticked = Klart { $at }, { $name }: { $note }
placement-note = Vad har du gjort?
placement-recall-save = Klart
placement-recall-done = Det är noterat som klart.
placement-protection-change = Ändra uppgifter om skyddet
placement-protection-change-save = Spara
placement-protection-lift = Ta bort skyddet
placement-protection-lift-text = Personen syns igen i listor, och utföraren ser namnet från och med nu. Inga gamla brev skickas, och inget konto öppnas av sig självt.
placement-lifted-on = Dag för beslutet
placement-lift-reason = Varför tas skyddet bort?
placement-lift-sure = Jag är säker på att skyddet inte behövs
placement-protection-lift-save = Ta bort skyddet
mail-placement-answer-overdue-subject = Någon väntar på ert svar
mail-placement-answer-overdue-body = Någon har valt er och väntar på svar. Ni skulle ha svarat senast { $day }. Svara så snart ni kan. Placeringen har numret { $reference }.

    { $link }
mail-placement-unanswered-subject = En utförare har inte svarat i tid
mail-placement-unanswered-body = En utförare skulle ha svarat på ett val senast { $day } och har inte gjort det. Vi har påmint utföraren. Det gäller personen { $reference }. Ring gärna utföraren, och tala med personen om att välja en annan.

    { $link }
placement-return-outside-target-group = Hör inte till målgruppen
placement-return-language-missing = Vi kan inte språket
placement-return-not-accessible = Lokalen fungerar inte för personen
placement-return-place-lost = Platsen finns inte längre
placement-return-person-asked = Personen bad om det
mail-placement-returned-staff-subject = Ett val har kommit tillbaka
mail-placement-returned-staff-body = Utföraren har lämnat tillbaka valet { $reference }. Personen kan välja igen. Hör av dig om du vet att personen behöver hjälp.

    { $link }
mail-placement-change-returned-staff-subject = Ett byte har kommit tillbaka
mail-placement-change-returned-staff-body = Utföraren har lämnat tillbaka valet { $reference }. Personen har kvar platsen som skulle bytas, och kan välja någon annan.

    { $link }
