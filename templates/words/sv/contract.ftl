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
contract-close-inform = De som går hos utföraren ska få veta
contract-close-inform-text = Alla som har valt något av de här erbjudandena ska få besked och få välja på nytt.
contract-close-sure = Jag vill avsluta avtalet
contract-closed = Avtalet är ändrat och leverantören har fått besked.
contract-how = Hur ska avtalet sluta?
contract-way-notice = Säg upp till en dag
contract-way-rescind = Häv nu, för att det har brutits
contract-way-lapse = Avtalet blir inte av
contract-last-day = Sista dag
contract-last-day-hint = Bara vid uppsägning.
contract-documents = Handlingar i ärendet
contract-approved = Ansökan är godkänd och avtalet väntar på underskrift.

contract-refused-may-not-sign = Du har inte svarat att du får skriva under för organisationen.
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
contract-doc-system = Avtalet gäller { $system }, krav i version { $version }.
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
