placement-receipt-reserved = Du har valt
placement-receipt-accepted = Du har fått plats
placement-receipt-start-confirmed = Du har börjat
placement-receipt-ongoing = Du har börjat
placement-receipt-paused = Du har paus
placement-receipt-ended = Du har slutat
placement-receipt-declined = De kunde inte ta emot dig
placement-receipt-no-show = Det är slut här
placement-receipt-cancelled = Du har ångrat dig
placement-waits = Du får svar senast { $day }. Du behöver inte göra något nu.
placement-began = Du började { $day }.
placement-begins = Du börjar { $day }.
placement-calls-you = De ringer dig och säger när du börjar.
placement-choose-again = Välj igen
placement-choose-again-text = Du kan välja igen. Det är inte ditt fel.
placement-ended = Du slutade { $day }.
placement-reference = Nummer
placement-made = Du valde
placement-decided-on = Beslutat
placement-phone = Telefon dit
placement-record = Så gick det till
placement-interpreter = Tolk på { $language }.
placement-told-in = Du fick texten på: { $languages }.
placement-no-interpreter = Ingen tolk var med.
placement-keep = Spara numret. Sidan finns kvar. Du kan skriva ut den.
placement-regret = Har du ändrat dig?
placement-regret-text = Du kan ångra dig tills du får svar. Du behöver inte säga varför.
placement-take-back = Jag vill ångra mig
placement-taken-back = Du har ångrat dig. Du kan välja igen.
placement-answered-already = Något har hänt med ditt val. Här ser du hur det är nu.
placement-moved-on = Något har hänt. Ladda om sidan.
placement-questions = Vill du fråga något?
placement-undo-sure = Vill du ta tillbaka ditt val?
placement-undo-decided = Vill du säga nej till platsen?
placement-undo-text = Någon annan kan få platsen. Du kan välja igen. Det är inte fel.
placement-undo-change = Du byter inte. Du har kvar din plats.
placement-undo-no = Nej, gå tillbaka
placement-late = De skulle svara senast { $day }. De har inte svarat.
placement-late-text = Vi har sagt till dem. Platsen är kvar. Du kan vänta. Du kan också välja en annan.
placement-go-back = Tillbaka
mail-placement-accepted-subject = Du har fått svar
mail-placement-accepted-body = Du har fått svar. Logga in och läs vad som händer nu.

    { $link }
mail-placement-handed-back-subject = Du kan välja igen
mail-placement-handed-back-body = Det blev inte som du valde. Du kan välja igen. Gör det senast { $day }. Vill du ha hjälp? Ring oss.

    { $link }

placement-provider-leaves = Utföraren slutar { $day }
placement-provider-leaves-text = Din handläggare ringer eller skriver till dig. Du får välja en annan utförare. Du har inte gjort något fel.
mail-placement-leaving-subject = Något ändras för dig
mail-placement-leaving-body = Något ändras för dig. Logga in och läs. Din handläggare ringer eller skriver till dig.

    { $link }
placement-decided-title = Du har fått en plats
placement-decided-text = Du har inte valt. Kommunen bestämde. Du kan byta när du vill.
placement-decided-regret = Vill du välja själv?
placement-decided-regret-text = Du kan säga nej till platsen. Då får du välja själv.
placement-decided-take-back = Säg nej och välj själv
placement-within = De svarar inom { $days } dagar. Helger räknas inte.
placement-old-kept = Du har kvar din plats hos { $provider }. Du har den tills de här har sagt ja.
placement-old-until = Din sista dag hos { $provider } är { $day }.
placement-old-see = Se din plats hos { $provider }
placement-new = Du har valt { $provider }
placement-new-waits = De svarar senast { $day }. Du har kvar din plats här.
placement-new-begins = Du börjar hos { $provider } { $day }.
placement-new-see = Se det valet
placement-last-day-here = Din sista dag här är { $day }.
placement-regret-change = Du kan ångra dig tills du får svar. Då har du kvar din plats. Du behöver inte säga varför.
placement-change-taken-back = Du har ångrat dig. Du har kvar din plats.
placement-change = Vill du byta?
placement-change-text = Du får byta när du vill. Du behöver inte säga varför. Du har kvar din plats så länge.
placement-send = Skicka kvittot till mig
placement-copy-sent = Vi har skickat kvittot.
placement-copy-not-sent = Du har fått kvittot i dag. Annars saknar vi din adress.
placement-record-link = Se hur det gick till
placement-record-title = Så gick det till
placement-record-back = Kvitto
placement-recorded-by = Vem skrev
placement-record-list = Listan du såg
placement-record-list-text = Du såg listan { $at }. Vi lottade ordningen. Regler nummer { $version }.
placement-record-grouped = Det här styrde listan:
placement-grouped-language = Språk
placement-grouped-area = Plats
placement-grouped-access = Vad du behöver
placement-grouped-when = När du kan
placement-grouped-wants = Vad du vill göra
placement-record-answers = Svar du sparade:
placement-record-not-kept = Vi har inte sparat dina svar.
placement-record-chosen = Du valde den
mail-placement-kept-subject = Du har kvar din plats
mail-placement-kept-body = Det gick inte att byta. Du har kvar din plats. Du kan välja en annan.

    { $link }
placement-full = Det är fullt. Välj en annan.
placement-gone = Det går inte att välja dem längre. Välj en annan.
placement-change-under-way = Du byter redan. Vänta tills det är klart.
