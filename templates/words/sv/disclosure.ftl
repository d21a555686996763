# Begära allmän handling: det som alla ser.
disclosure-ask-title = Begär att få läsa en handling
disclosure-ask-lead = Du har rätt att läsa det som kommunen har tagit emot eller skrivit, om det inte är hemligt. Vi prövar det och svarar så fort vi kan.
disclosure-ask-anonymous = Du behöver inte säga vem du är eller varför du frågar. Begäran går till Tyresö kommun.
disclosure-wish = Vad vill du läsa?
disclosure-wish-hint = Skriv diarienumret om du vet det. Annars räcker det att beskriva vad du söker.
disclosure-reply-by = Hur vill du ha svaret?
reply-by-email = Med e-post
reply-by-post = Med vanlig post
reply-by-pickup = Jag hämtar det
disclosure-email = E-postadress
disclosure-email-hint = Bara om du vill ha svaret med e-post.
disclosure-address = Postadress
disclosure-address-hint = Bara om du vill ha svaret med vanlig post.
disclosure-name = Namn
disclosure-name-hint = Lämna tomt om du vill vara anonym.
disclosure-ask-send = Skicka begäran
disclosure-receipt-title = Vi har fått din begäran
disclosure-receipt-waits = Vi letar fram handlingarna och prövar om de kan lämnas ut.
disclosure-receipt-done = Begäran är klar.
disclosure-receipt-number = Diarienummer
disclosure-receipt-came = Kom in
disclosure-receipt-keep = Spara numret. Säg det om du hämtar svaret eller frågar hur det går.
disclosure-receipt-decision = Om vi inte lämnar ut allt får du ett skriftligt beslut som går att överklaga. Du kan också själv be om ett beslut.
disclosure-given-title = Svar på din begäran
disclosure-given-lead = Det här är svaret i ärende { $matter }.
disclosure-given-appeal = Sista dag att överklaga
disclosure-given-copies = Handlingar som lämnas ut
disclosure-given-until = Länken fungerar till { $at }. Spara eller skriv ut det du vill ha kvar.
disclosure-copy-back = Tillbaka till svaret
disclosure-copy-lead = Kopia som lämnades ut i ärende { $matter }.
disclosure-checksum = Kontrollsumma (SHA-256): { $sha256 }
disclosure-over-title = Länken är för gammal
disclosure-over-text = Svaret finns kvar hos oss. Kontakta oss, så får du en kopia.

mail-disclosure-received-subject = Vi har fått din begäran
mail-disclosure-received-body =
    Din begäran har kommit in. Den har diarienummer { $matter }.

    Se hur det går: { $link }
mail-disclosure-answered-subject = Svar på din begäran
mail-disclosure-answered-body =
    Nu finns ett svar på din begäran i ärende { $matter }.

    Läs det här: { $link }

    Länken fungerar till och med { $day }. Den som har länken kan läsa svaret.
disclosure-refused-many = Det har kommit många begäranden härifrån den senaste timmen. Ring, skriv eller besök oss så tar vi emot din begäran ändå.
