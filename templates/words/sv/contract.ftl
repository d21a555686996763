# Avtal med utförare.
contract-state-to-sign = Väntar på underskrift
contract-state-active = Gäller
contract-state-notice-given = Uppsagt
contract-state-ended = Avslutat
contract-state-lapsed = Blev inte av
contract-state-rescinded = Hävt
interval-kind-suspension = Avstängning
interval-kind-intake-pause = Intagsstopp
contract-hint-suspension = Ingen ny kan välja utföraren, för att något måste redas ut.
contract-hint-intake-pause = Ingen ny kan börja under en tid. De som redan är där är kvar.

contract-own-title = Era avtal
contract-own-title-none = Ni har inga avtal än.
contract-title = Avtal
contract-title-none = Det finns inga avtal än.
contract-with = Avtal: { $name }
contract-provider = Leverantör
contract-system = System
contract-from = Från och med
contract-to = Till och med
contract-state-label = Läge
contract-until-notice = Tills det sägs upp
contract-until-further = tills vidare
contract-paused-now = Tar inte emot nya
contract-ends = Avtalet slutar { $day }.
contract-delegation = Din delegation för avtal
contract-signatures = Underskrifter
contract-for-provider = Leverantören
contract-for-authority = Kommunen
contract-signed-by = { $name }, { $at }
contract-not-signed = Inte underskrivet än
contract-hash = Textens kontrollsumma, som båda skriver under:
contract-sure = Jag har läst avtalet och skriver under
contract-sign = Skriv under
contract-signed = Avtalet är underskrivet.
contract-may-not-sign = En medlem som får skriva under för organisationen behöver göra det. Du kan läsa avtalet.
contract-pauses = Avstängningar och intagsstopp
contract-pause = Stäng av eller pausa
contract-pause-lead = Avtalet fortsätter att gälla. Ingen ny kan välja utföraren under tiden.
contract-pause-save = Spara
contract-pause-end = Avsluta nu: { $kind }
contract-paused = Pausen är sparad och leverantören har fått besked.
contract-pause-ended = Pausen är avslutad.
contract-kind = Vad gäller det?
contract-reason = Skäl
contract-reason-hint = Leverantören läser skälet.
contract-close = Avsluta avtalet
contract-close-sure = Jag vill avsluta avtalet
contract-closed = Avtalet är ändrat och leverantören har fått besked.
contract-how = Hur ska avtalet sluta?
contract-way-notice = Säg upp till en dag
contract-way-rescind = Häv nu, för att det har brutits
contract-way-lapse = Avtalet blir inte av
contract-way-close = Avsluta avtalet och ärendet
contract-last-day = Sista dag
contract-last-day-hint = Bara vid uppsägning.
contract-documents = Handlingar i ärendet

contract-refused-may-not-sign = Du har inte svarat att du får skriva under för organisationen.
contract-refused-already-there = Leverantören har redan ett avtal i valfrihetssystemet.
contract-refused-delegation = Du har ingen delegation för avtal som gäller i dag.
contract-refused-text = Texten är inte densamma som du läste. Ladda om sidan och läs igen.
contract-refused-reason = Skriv ett skäl.
contract-refused-days = Dagarna står i fel ordning.
contract-refused-moved = Avtalets läge har ändrats, så det går inte att göra så nu. Ladda om sidan.
error-days-turned = Sista dagen kan inte vara före den första.

# Handlingar som registreras. De är alltid på svenska.
contract-doc-title = Avtal om insatser i valfrihetssystem
contract-doc-authority = Uppdragsgivare: { $name }
contract-doc-provider = Leverantör: { $name } { $number }
contract-doc-partner = Tillsammans med: { $name }, { $number }
contract-doc-system = Avtalet gäller { $system }, krav i version { $version }.
contract-doc-title-procured = Avtal om insatser efter upphandling
contract-doc-title-own = Överenskommelse om insatser i egen regi
contract-doc-title-other = Avtal om insatser
contract-doc-procured = Avtalet gäller upphandlingen { $system }, { $reference }.
contract-doc-own = Överenskommelsen gäller { $system }.
contract-doc-other = Avtalet gäller { $system }, beslut { $reference }.
contract-doc-from = Avtalet gäller från och med { $day }, när båda har skrivit under.
contract-doc-offers = Erbjudanden
contract-doc-compensation = Ersättning
contract-doc-terms = Villkor
contract-doc-signatures = Underskrifter
contract-doc-signed = { $name }, { $at }, kontrollsumma { $hash }
contract-doc-brief = Underskrivet avtal
contract-doc-closing = Besked om att avtalet slutar
contract-doc-closing-notice-given = Avtalet sägs upp.
contract-doc-closing-rescinded = Avtalet hävs.
contract-doc-closing-lapsed = Avtalet blir inte av.
contract-doc-pause = Besked om paus
contract-doc-suspension = Leverantören stängs av från nya val.
contract-doc-intake-pause = Leverantören tar inte emot nya.

mail-contract-active-subject = Ert avtal gäller
mail-contract-active-body =
    Båda har skrivit under avtalet { $reference }. Nu kan enskilda välja er.

    Läs avtalet: { $link }
mail-contract-changed-subject = Något har hänt med ert avtal
mail-contract-changed-body =
    Avtalet { $reference } har fått en ändring.

    Logga in och läs vad det gäller: { $link }

contract-overdue = Sista dagen har gått
contract-version = Krav och villkor
contract-version-n = Version { $n }
contract-history = Vad som har hänt
contract-by-system = systemet
contract-event-made = Avtalet skrevs
contract-event-signed = En part skrev under
contract-event-in-force = Avtalet började gälla
contract-event-paused = Pausat
contract-event-pause-ended = Pausen avslutades i förtid
contract-event-resumed = Pausen är över och avtalet är som vanligt igen
contract-event-notice-given = Uppsagt
contract-event-overdue = Sista dagen gick, och alla hade inte fått något nytt
contract-event-ended = Avslutat
contract-event-rescinded = Hävt
contract-event-wound-up = Ärendet avslutat, ingen är kvar
contract-event-lapsed = Blev inte av
contract-event-deviation-opened = En avvikelse togs upp
contract-event-deviation-replied = Leverantören svarade på en avvikelse
contract-event-deviation-decided = En avvikelse avgjordes
contract-event-deviation-closed = En avvikelse är rättad
contract-event-deviation-withdrawn = En avvikelse togs tillbaka
contract-event-terms-asked = Fråga om nya villkor skickades
contract-event-terms-accepted = Nya villkor godkändes
contract-event-terms-rejected = Leverantören sa nej till nya villkor
contract-event-terms-silent = Tiden gick utan svar om nya villkor
contract-event-terms-handled = Svaret om nya villkor togs om hand

# Avvikelser.
deviation-state-asked = Väntar på svar
deviation-state-replied = Besvarad
deviation-state-to-correct = Ska rättas
deviation-state-closed = Avslutad
deviation-state-withdrawn = Tillbakatagen
deviation-origin-follow-up = Det kom fram när vi följde upp
deviation-origin-complaint = Någon har lämnat en synpunkt
deviation-outcome-no-action = Ingen åtgärd
deviation-outcome-warning = Varning
deviation-outcome-correction = Krav på rättelse
deviation-outcome-pause = Avtalet ska pausas
deviation-outcome-notice = Avtalet ska sägas upp
contract-deviations = Avvikelser
contract-deviations-title = Avvikelser
contract-deviations-lead = Det som väntar på svar, beslut eller rättelse. Det äldsta först.
contract-deviations-none = Inga avvikelser väntar. Du tar upp en ny från avtalets sida.
contract-deviation-new = Ta upp en avvikelse
contract-deviation-lead = Leverantören får frågan och svarar innan något beslutas. Skriv inga uppgifter om enskilda: texten blir en allmän handling.
contract-deviation-at = Avvikelse: { $name }
contract-deviation-own = Avvikelse
contract-deviation-send = Skicka till leverantören
contract-deviation-opened = Avvikelsen är skickad till leverantören.
contract-deviation-replied = Svaret är skickat till kommunen.
contract-deviation-decided = Beslutet är sparat och leverantören har fått besked.
contract-deviation-corrected = Det är noterat att avvikelsen är rättad.
contract-deviation-withdrawn = Avvikelsen är tillbakatagen.
contract-deviation-waits = Leverantören har till och med { $day } på sig att svara. Innan dess går det inte att besluta.
contract-origin = Hur kom det fram?
contract-opened-at = Upptagen
contract-happened = Vad har hänt?
contract-happened-hint = Skriv vad, var och när. Inga namn på deltagare.
contract-term = Villkor som inte följs
contract-term-hint = Skriv vilket krav eller vilken punkt i avtalet det gäller.
contract-asked = Vad ska leverantören svara på?
contract-asked-hint = Till exempel vad som har gjorts och vad som ska göras.
contract-answer-by = Svara senast
contract-answer-until = Svar senast { $day }
contract-late = Tiden har gått ut
contract-reply = Leverantörens svar
contract-reply-none = Inget svar än.
contract-reply-write = Svara
contract-reply-late = Tiden har gått ut. Ni kan svara tills kommunen har beslutat.
contract-reply-public = Svaret blir en allmän handling. Skriv inga namn på deltagare.
contract-reply-send = Skicka svaret
contract-may-not-reply = Den som företräder organisationen behöver svara. Du kan läsa.
contract-plan = Vad vi gör åt det
contract-plan-hint = Skriv vem som gör vad och när det är klart.
contract-decision = Beslut
contract-decide = Besluta
contract-outcome = Vad blir beslutet?
contract-correct-by = Ska vara rättat senast
contract-correct-by-hint = Bara vid krav på rättelse.
contract-correct-until = Ska vara rättat senast { $day }.
contract-reasons = Skäl för beslutet
contract-reasons-hint = Leverantören läser skälen.
contract-decide-sure = Jag har läst svaret, eller sett att inget har kommit i tid
contract-decide-save = Spara beslutet
contract-corrected = Är det rättat?
contract-corrected-save = Notera att det är rättat
contract-withdraw = Ta tillbaka avvikelsen
contract-note = Vad har gjorts?

# Nya villkor.
consent-state-asked = Väntar på svar
consent-state-accepted = Godkänt
consent-state-rejected = Nej
consent-state-silent = Inget svar
consent-state-lapsed = Gäller inte längre
contract-silence-goes-on = Utan svar fortsätter avtalet med sin gamla version tills det slutar.
contract-silence-human-notice = Utan svar prövar en handläggare om avtalet ska sägas upp. Det sägs inte upp av sig självt.
contract-silence-title = Om ni inte svarar
contract-changes = Nya villkor
contract-change-title = Nya krav och villkor
contract-change-read = Läs frågan om nya villkor
contract-change-whole = Det ni godkänner
contract-change-accepted = Ni har godkänt de nya villkoren.
contract-change-rejected = Ni har svarat nej. Kommunen hör av sig.
contract-answer = Ert svar
contract-answer-yes = Ja, vi godkänner de nya villkoren
contract-answer-no = Nej
contract-answer-note = Vill ni säga något om svaret?
contract-answer-sure = Jag har läst och svarar för organisationen
contract-answer-send = Skicka svaret
contract-may-not-answer = En medlem som får skriva under för organisationen behöver svara. Du kan läsa.
contract-to-handle = Ett svar om nya villkor väntar på dig
contract-to-handle-text = Leverantören har sagt nej eller inte svarat. Skriv vad ni kom fram till. Vill ni säga upp avtalet gör du det för sig.
contract-handled-save = Spara
contract-handled = Det är noterat vad som har gjorts.

contract-refused-early = Leverantören har inte svarat och har tid kvar. Då går det inte att besluta.
contract-refused-deviation-moved = Avvikelsens läge har ändrats, så det går inte att göra så nu. Ladda om sidan.
contract-refused-late = Sista dagen att svara har gått. Kontakta kommunen.
contract-refused-answered = Frågan är redan besvarad.
contract-refused-nobody = Det finns ingen att fråga.
error-days-too-few = De behöver minst { $n } dagar på sig.
contract-deviation-news = Något har kommit in sedan du öppnade sidan. Läs det innan du beslutar.

contract-doc-answer-by = Svara senast { $day }.
contract-doc-deviation = Avvikelse, begäran om svar
contract-doc-deviation-reply = Svar på avvikelse
contract-doc-deviation-decision = Beslut om avvikelse
contract-doc-deviation-withdrawn = Avvikelsen tas tillbaka
contract-doc-deviation-corrected = Avvikelsen är rättad
contract-doc-correct-by = Det ska vara rättat senast { $day }.
contract-doc-no-reply = Leverantören har inte svarat inom den tid som gavs.
contract-doc-change-title = Nya krav och villkor
contract-doc-change-what = Avtal { $reference } om { $system } ändras från version { $from } till version { $to }.
contract-doc-change-who = Leverantör: { $name }
contract-doc-requirements = Krav
contract-doc-change-asked = Fråga om nya villkor
contract-doc-change-accepted = Nya villkor godkända
contract-doc-change-rejected = Nej till nya villkor
contract-doc-change-handled = Vad som gjordes efter svaret om nya villkor
contract-doc-change-yes = Leverantören godkänner de nya villkoren.
contract-doc-change-no = Leverantören godkänner inte de nya villkoren.

mail-contract-deviation-opened-subject = Vi behöver ert svar
mail-contract-deviation-opened-body =
    Kommunen har tagit upp en avvikelse i ert avtal. Svara senast { $day }.

    Logga in och läs vad det gäller: { $link }
mail-contract-deviation-decided-subject = Besked om en avvikelse
mail-contract-deviation-decided-body =
    Det finns ett besked om en avvikelse i ert avtal.

    Logga in och läs: { $link }
mail-contract-deviation-replied-subject = Svar på en avvikelse
mail-contract-deviation-replied-body =
    En leverantör har svarat på en avvikelse.

    Läs svaret: { $link }
mail-contract-terms-asked-subject = Nya krav och villkor att svara på
mail-contract-terms-asked-body =
    Kraven och villkoren i valfrihetssystemet har en ny version. Svara senast { $day } om ni godkänner den.

    Läs skillnaderna och vad som händer om ni inte svarar: { $link }
mail-contract-terms-reminder-subject = Påminnelse: svara om nya villkor
mail-contract-terms-reminder-body =
    Ni har inte svarat om de nya villkoren. Sista dagen är { $day }.

    Läs och svara: { $link }
mail-contract-terms-answer-subject = Besked om nya villkor
mail-contract-terms-answer-body =
    { $provider } har svarat om nya villkor, eller så har tiden gått ut utan svar.

    Läs på avtalets sida: { $link }
mail-contract-overdue-subject = Ett avtal kan inte avslutas än
mail-contract-overdue-body =
    Sista dagen för avtalet { $reference } har gått, men alla deltagare har inte fått något nytt.

    Se hur många som är kvar: { $link }
