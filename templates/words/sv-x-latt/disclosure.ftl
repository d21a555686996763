disclosure-ask-title = Fråga om att få läsa
disclosure-ask-lead = Du får läsa det som kommunen har skrivit. Men inte det som är hemligt. Vi svarar så fort vi kan.
disclosure-ask-anonymous = Du behöver inte säga vem du är. Du behöver inte säga varför du frågar.
disclosure-wish = Vad vill du läsa?
disclosure-wish-hint = Skriv med egna ord. Skriv numret om du har det.
disclosure-reply-by = Hur vill du ha svaret?
reply-by-email = Med e-post
reply-by-post = Med vanlig post
reply-by-pickup = Jag hämtar det
disclosure-email = E-post
disclosure-email-hint = Bara om du vill ha svaret med e-post.
disclosure-address = Adress
disclosure-address-hint = Bara om du vill ha svaret med vanlig post.
disclosure-name = Namn
disclosure-name-hint = Du behöver inte skriva ditt namn.
disclosure-ask-send = Skicka
disclosure-receipt-title = Vi har fått din fråga
disclosure-receipt-waits = Vi letar efter det du vill läsa.
disclosure-receipt-done = Vi har svarat.
disclosure-receipt-number = Nummer
disclosure-receipt-came = Kom till oss
disclosure-receipt-keep = Spara numret. Säg det om du ringer eller kommer hit.
disclosure-receipt-decision = Ibland säger vi nej. Då får du ett beslut på papper. Du kan klaga på det. Du kan också be om ett beslut.
disclosure-given-title = Svar på din fråga
disclosure-given-lead = Det här är svaret i ärende { $matter }.
disclosure-given-appeal = Sista dagen att klaga
disclosure-given-copies = Det här får du läsa
disclosure-given-until = Länken fungerar till { $at }. Spara det du vill ha kvar.
disclosure-copy-back = Tillbaka till svaret
disclosure-copy-lead = En kopia från ärende { $matter }.
disclosure-checksum = Kod för texten (SHA-256): { $sha256 }
disclosure-over-title = Länken är för gammal
disclosure-over-text = Vi har kvar svaret. Fråga oss, så får du det igen.

mail-disclosure-received-subject = Vi har fått din fråga
mail-disclosure-received-body =
    Din fråga har kommit till oss. Den har nummer { $matter }.

    Se hur det går: { $link }
mail-disclosure-answered-subject = Svar på din fråga
mail-disclosure-answered-body =
    Nu finns ett svar på din fråga i ärende { $matter }.

    Läs det här: { $link }

    Länken fungerar till och med { $day }. Ge den inte till någon annan.
disclosure-refused-many = Det har kommit många begäranden härifrån. Ring oss eller kom hit. Då hjälper vi dig ändå.
