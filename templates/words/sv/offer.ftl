# Listan och ett nytt erbjudande.
offer-list-title = Erbjudanden
offer-list-lead = Ett erbjudande är ett stöd som ni kan ge. Det är det som den enskilde väljer.
offer-list-empty = Ni har inga erbjudanden än. Beskriv det första så kan ni ansöka.
offer-new-title = Nytt erbjudande
offer-new-lead = Börja med typ och namn. Resten fyller du i en sida i taget.
offer-continue = Fortsätt
offer-state-draft = Inte inskickat
offer-state-complete = Klart, inte inskickat
offer-state-submitted = Inskickat
offer-state-waits = Väntar på granskning
offer-state-change-asked = Ändring begärd
offer-state-approved = Godkänt
offer-state-withdrawn = Tillbakadraget

# Översikten.
offer-reference = Nummer: { $reference }
offer-not-sent = Inte inskickat
offer-progress = { $done } av { $of } delar är klara.
offer-complete-text = Beskrivningen är klar. Ta med den i er ansökan.
offer-to-application = Till ansökan
offer-submitted-text = Erbjudandet ingår i en ansökan som är skickad. Vi granskar det.
offer-approved-text = Alla kan läsa erbjudandet. Om du ändrar något visas den godkända texten tills vi har granskat ändringen.
offer-waits-text = Er ändring väntar på granskning. Så länge visas den text som är godkänd.
offer-saved-at = Senast sparat { $at }.
offer-parts = Beskrivningen
offer-part-name = Typ och namn
offer-part-text = Kort och lång text
offer-part-target = Vem det passar
offer-part-content = Innehåll
offer-part-sites = Adresser och platser
offer-part-times = Tider och omfattning
offer-part-languages = Språk
offer-part-accessibility = Tillgänglighet
offer-part-methods = Personal och arbetssätt
offer-part-done = Klart
offer-part-missing = Att göra
offer-done-question = Är beskrivningen klar?
offer-done-text = Alla delar är ifyllda. Du kan ändra även sedan.
offer-done-button = Ja, den är klar
offer-completed = Beskrivningen är klar. Nu kan den ingå i en ansökan.
offer-incomplete = Något saknas i beskrivningen. Fyll i alla delar först.
offer-moved = Erbjudandet har ändrats sedan du öppnade sidan. Ladda om den.
offer-card-title = Så ser kortet ut
offer-card-saved = Kortet visar det som är sparat.
offer-card-no-name = Inget namn än
offer-card-no-summary = Ingen kort text än
offer-preview = Förhandsvisa
offer-preview-lead = Så här ser den som väljer er text.
offer-preview-waits = Så här blir det när vi har granskat er ändring.
offer-preview-whole = Hela beskrivningen
offer-back = Tillbaka till erbjudandet
offer-reading = Läsbarhet (LIX): { $lix }.
offer-reading-hard = Texten är svår att läsa. Försök komma under 40. Skriv kortare meningar och vanligare ord.
offer-reading-easy = Det är bra.
offer-saved = Sparat.
offer-saved-easy = Sparat. Läsbarheten är { $lix } och det är bra.
offer-saved-hard = Sparat. Läsbarheten är { $lix }. Texten är svår att läsa, så försök göra den enklare.

# Sidorna där man skriver.
offer-save = Spara
offer-save-stay = Spara och se kortet
offer-cancel = Avbryt
offer-edit-public = Erbjudandet är godkänt. Det du ändrar syns först när vi har granskat det.
offer-stale-title = Någon annan har sparat
offer-stale-text = En kollega ändrade samma del medan du skrev. Jämför. Spara igen om din version ska gälla.
offer-stale-theirs = Så här är det sparat
offer-stale-yours = Så här skrev du
offer-measure-kind = Typ av stöd
offer-measure-kind-hint = Välj det som passar bäst. Den avgör vad ni kan ansöka om.
offer-kind-fixed = Typ av stöd: { $kind }. Den kan inte ändras när erbjudandet är skickat.
offer-name = Namn
offer-name-hint = Ett kort namn som säger vad det är.
offer-summary = Kort text på lätt svenska
offer-summary-hint = En mening, högst 120 tecken. Den står på kortet.
offer-description = Längre text
offer-description-hint = Berätta vad man får hjälp med. Skriv till den som ska välja, med korta meningar och vanliga ord.
offer-target-groups = Vem passar det för?
offer-target-groups-hint = Kryssa för alla som ni har vana att stödja.
offer-content = Vad gör man?
offer-content-hint = Beskriv en vanlig vecka. Vad händer den första dagen?
offer-sites = Adresser
offer-hours = När på dagen?
offer-hours-hint = Till exempel måndag till torsdag klockan 9 till 15.
offer-extent-percent = Omfattning i procent
offer-extent-percent-hint = Det mesta man kan delta. Heltid är 100.
offer-hours-per-week = Timmar i veckan
offer-typical-weeks = Vanlig längd i veckor
offer-percent = { $n } procent
offer-per-week = { $n } timmar
offer-weeks = { $n } veckor
offer-languages = Språk
offer-languages-hint = Vilka språk kan ni ge stödet på?
offer-accessibility = Tillgänglighet
offer-accessibility-hint = Kryssa bara för det som gäller på alla era adresser.
offer-competence = Personalens kompetens
offer-competence-hint = Vilka arbetar med stödet? Utbildning och erfarenhet, inga namn.
offer-methods = Metoder
offer-methods-hint = Arbetar ni efter en känd metod? Skriv vilken.
offer-first-meeting = Behövs ett första möte innan man börjar?
offer-rolling-intake = Kan man börja när som helst?
offer-rolling-intake-hint = Om svaret är nej skriver du startdatum här under.
offer-start-dates = Startdatum
offer-start-dates-hint = Till exempel 12 januari och 15 augusti.
offer-yes = Ja
offer-no = Nej
error-tick-one = Kryssa för minst ett.

# Adresser.
offer-sites-lead = Lägg till varje adress där man kan delta. Varje adress har sitt eget antal platser.
offer-sites-empty = Ni har inte lagt till någon adress än.
offer-sites-done = Klar med adresserna
offer-site-add = Lägg till en adress
offer-site-edit = Ändra adress
offer-site-remove = Ta bort
offer-site-removed = Adressen är borttagen.
offer-site-town = Tyresö
offer-site-line = { $name }, { $street }, { $postcode } { $locality } ({ $area }), platser: { $places }
offer-site-name = Namn på stället
offer-site-name-hint = Till exempel Verkstaden eller Huvudkontoret.
offer-street = Gatuadress
offer-postcode = Postnummer
offer-locality = Ort
offer-area = Område
offer-area-hint = Det område i Tyresö där adressen ligger.
offer-places = Antal platser
offer-places-hint = Hur många som kan delta samtidigt på heltid. Ett helt tal.
offer-places-elsewhere = Antal platser: { $places }.
offer-places-link = Se era platser
offer-too-many-sites = Det finns redan så många adresser som det går att ha.
error-postcode = Skriv postnumret med fem siffror, till exempel 135 48.

# Granskning.
offer-queue-title = Ändringar att granska
offer-queue-lead = Godkända erbjudanden där utföraren har ändrat något. Den godkända texten visas tills ändringen är godkänd.
offer-queue-empty = Inga ändringar väntar.
offer-review-title = Granska ändring
offer-review-since = Väntar sedan { $at }
offer-review-versions = Version { $from } är godkänd. Version { $to } väntar.
offer-review-legend = Så här märks ändringarna:
offer-review-added = tillagt
offer-review-removed = borttaget
offer-review-same = Texten är densamma som den godkända.
offer-review-lead = Du godkänner fram till den version som du ser här. Kommer det en nyare under tiden får den vänta.
offer-review-approve = Godkänn ändringen
offer-review-none = Ingen ändring väntar för det här erbjudandet.
offer-review-request = Begär ändring
offer-review-note = Vad ska ändras?
offer-review-request-send = Skicka begäran
offer-review-asked = Ändring är begärd. Nu väntar vi på utföraren.
offer-review-newer = { $n ->
    [one] { $n } nyare ändring väntar
   *[other] { $n } nyare ändringar väntar
}
offer-review-newest = Läs den nyaste
offer-review-stale = Den kom medan du läste och visas här. Din text står kvar, men inget är skickat.
offer-change-requested = Begäran är skickad till utföraren.
offer-no-note = Skriv vad som ska ändras.
offer-not-asked = Ingen har begärt en ändring.
offer-nothing-new = Ändra texten eller skriv ett svar innan ni skickar igen.
error-nothing-new = Ändra texten, eller skriv ett svar här.
review-kind-change-requested = Ändring begärd
review-kind-resubmitted = Skickad till granskning igen
review-kind-approved = Godkänd
offer-thread-title = Granskningen hittills
offer-thread-version = version { $n }
offer-asked-title = Ändring begärd
offer-asked-text = Vi har läst er ändring och vill att ni ändrar något. Så länge visas den text som är godkänd.
offer-resubmit-title = Är ni klara?
offer-resubmit-text = Ändra i beskrivningen här under. Skicka sedan till granskning igen.
offer-resubmit-note = Svar till den som granskar
offer-resubmit = Skicka till granskning igen
offer-resubmitted = Ändringen väntar på granskning igen.
offer-approved = Ändringen är godkänd och syns nu för alla.
offer-approved-newer = Ändringen är godkänd. Det har kommit en nyare som väntar.

# Brev.
mail-offer-edit-approved-subject = Er ändring är godkänd
mail-offer-edit-approved-body = Hej!
    Er ändring av { $name } är godkänd. Nu kan alla läsa den.
    { $link }
mail-offer-change-requested-subject = Er ändring behöver ses över
mail-offer-change-requested-body = Hej!
    Vi har läst er ändring av { $name } och vill att ni ändrar något. Logga in och läs vad det gäller.
    { $link }
