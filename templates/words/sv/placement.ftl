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
placement-phone = Telefon till utföraren
placement-record = Så gick valet till
placement-interpreter = Tolk på { $language }.
placement-keep = Spara numret. Den här sidan finns kvar, och du kan skriva ut den.
placement-regret = Har du ändrat dig?
placement-regret-text = Du kan ta tillbaka ditt val tills utföraren har svarat. Du behöver inte säga varför.
placement-take-back = Ta tillbaka mitt val
placement-taken-back = Ditt val är taget tillbaka. Du kan välja igen.
placement-answered-already = Utföraren har redan svarat. Vill du byta? Kontakta En väg in.
placement-moved-on = Något har ändrats sedan du öppnade sidan. Ladda om den och se vad som gäller.
placement-questions = Har du frågor?
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
