# Kvittot på ett val, och vad som händer sedan.
placement-receipt-reserved = Ditt val är skickat
placement-receipt-accepted = Du har fått en plats
placement-receipt-start-confirmed = Du har börjat
placement-receipt-ongoing = Du har börjat
placement-receipt-paused = Du har ett uppehåll
placement-receipt-ended = Du har slutat
placement-receipt-declined = Utföraren kunde inte ta emot dig
placement-receipt-no-show = Platsen är avslutad
placement-receipt-cancelled = Du har tagit tillbaka ditt val
placement-waits = Utföraren svarar senast { $day }. Du får besked då. Du behöver inte göra något nu.
placement-began = Du började { $day }.
placement-begins = Du börjar { $day }.
placement-calls-you = Utföraren hör av sig till dig om när du börjar.
placement-choose-again = Välj igen
placement-choose-again-text = Du kan välja igen. Det du valde förut räknas inte emot dig.
placement-ended = Du slutade { $day }.
placement-reference = Nummer
placement-made = Valt
placement-decided-on = Beslutat
placement-phone = Telefon till utföraren
placement-record = Så gick valet till
placement-interpreter = Tolk på { $language }.
placement-told-in = Texten lästes upp eller visades på: { $languages }.
placement-no-interpreter = Ingen tolk var med.
placement-keep = Spara numret. Den här sidan finns kvar, och du kan skriva ut den.
placement-regret = Har du ändrat dig?
placement-regret-text = Du kan ta tillbaka ditt val tills utföraren har svarat. Du behöver inte säga varför.
placement-take-back = Ta tillbaka mitt val
placement-taken-back = Ditt val är taget tillbaka. Du kan välja igen.
placement-answered-already = Det har hänt något med ditt val sedan du öppnade sidan. Här ser du hur det står nu.
placement-moved-on = Något har ändrats sedan du öppnade sidan. Ladda om den och se vad som gäller.
placement-questions = Har du frågor?
placement-undo-sure = Vill du ta tillbaka ditt val?
placement-undo-decided = Vill du tacka nej till platsen?
placement-undo-text = Platsen blir ledig för någon annan. Du kan välja igen direkt. Det räknas inte emot dig.
placement-undo-change = Bytet blir inte av. Du har kvar platsen du har.
placement-undo-no = Nej, gå tillbaka
placement-late = Utföraren skulle ha svarat senast { $day } och har inte gjort det.
placement-late-text = Vi har påmint utföraren, och din handläggare vet om det. Platsen är fortfarande din. Du kan vänta, eller ta tillbaka valet och välja en annan.
placement-go-back = Tillbaka
mail-placement-accepted-subject = Du har fått svar
mail-placement-accepted-body = Du har fått svar på ditt val. Logga in och läs vad som händer nu.

    { $link }
mail-placement-handed-back-subject = Du kan välja igen
mail-placement-handed-back-body = Det blev inte som du valde. Du kan välja igen till och med { $day }. Behöver du hjälp? Ring eller besök En väg in.

    { $link }

placement-provider-leaves = Utföraren slutar { $day }
placement-provider-leaves-text = Din handläggare hör av sig. Du får välja en annan utförare eller prata om vad som passar dig. Det räknas inte emot dig.
mail-placement-leaving-subject = Något ändras som gäller dig
mail-placement-leaving-body = Något ändras som gäller dig. Logga in och läs vad det är. Din handläggare hör av sig.

    { $link }
placement-decided-title = Kommunen har beslutat om en plats
placement-decided-text = Du har inte valt själv. Därför har kommunen beslutat om platsen. Du kan byta när du vill.
placement-decided-regret = Vill du välja själv?
placement-decided-regret-text = Du kan tacka nej till platsen tills utföraren har svarat. Då får du välja själv. Du behöver inte säga varför.
placement-decided-take-back = Tacka nej och välj själv
placement-within = Utföraren har { $days } arbetsdagar på sig att svara.
placement-old-kept = Du har kvar din plats hos { $provider } tills den här utföraren har sagt ja. Om de inte kan ta emot dig ändras inget.
placement-old-until = Din sista dag hos { $provider } är { $day }.
placement-old-see = Se din plats hos { $provider }
placement-new = Du har valt { $provider } i stället
placement-new-waits = De svarar senast { $day }. Din plats här är kvar tills de har sagt ja.
placement-new-begins = Du börjar hos { $provider } { $day }.
placement-new-see = Se det valet
placement-last-day-here = Din sista dag här är { $day }.
placement-regret-change = Du kan ta tillbaka bytet tills utföraren har svarat. Då har du kvar platsen du har. Du behöver inte säga varför.
placement-change-taken-back = Ditt byte är taget tillbaka. Du har kvar din plats.
placement-change = Vill du byta utförare?
placement-change-text = Du får byta när du vill och behöver inte säga varför. Du har kvar din plats tills en ny utförare har sagt ja.
placement-send = Skicka kvittot till mig
placement-copy-sent = Kvittot är skickat.
placement-copy-not-sent = Kvittot skickas en gång om dagen. Du har redan fått det i dag, eller så saknar vi en adress.
placement-record-link = Se hur valet gick till och listan du såg
placement-record-title = Så gick valet till
placement-record-back = Kvittot
placement-recorded-by = Skrivet av
placement-record-list = Listan som den såg ut
placement-record-list-text = Listan visades { $at }. Ordningen i varje grupp lottades den dagen. Regler nummer { $version }.
placement-record-grouped = Det här avgjorde grupperna:
placement-grouped-language = Språk
placement-grouped-area = Område
placement-grouped-access = Vad som behöver fungera
placement-grouped-when = När personen kan
placement-grouped-wants = Vad personen vill göra
placement-record-answers = Svar som personen lät spara:
placement-record-not-kept = Svaren på frågorna är inte sparade.
placement-record-chosen = Valdes
mail-placement-kept-subject = Du har kvar din plats
mail-placement-kept-body = Bytet gick inte att göra. Du har kvar platsen du har, och du kan välja någon annan när du vill.

    { $link }
placement-full = Det finns ingen ledig plats längre. Välj en annan utförare.
placement-gone = Utföraren går inte att välja längre. Välj en annan.
placement-change-under-way = Ett byte pågår redan. Du kan byta igen när det är klart.
