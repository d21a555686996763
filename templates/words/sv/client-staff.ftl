# Sidor där handläggare registrerar personer.
client-new-title = Ny person
client-ask-protected = Har personen skyddade personuppgifter?
client-ask-no = Nej
client-ask-unknown = Vet inte
client-ask-next = Fortsätt
client-protected-on = Skyddade personuppgifter
client-known-title = Kan vara samma person
client-known-text = Numret finns redan hos er. Öppna personen och se efter innan du går vidare.
client-known-link = Öppna { $reference }
client-name = Namn
client-number = Personnummer eller samordningsnummer
client-number-hint = Tolv siffror. Ett tillfälligt nummer med bokstav går också bra. Sparas krypterat.
client-email = E-post
client-email-hint = Behövs för att personen ska kunna logga in och få besked.
client-phone = Telefon
client-language = Språk på brev och sidor
client-language-hint = Det språk personen helst läser.
client-lang-sv = Svenska
client-lang-sv-x-latt = Lätt svenska
client-lang-en = Engelska
client-lang-ar = Arabiska
client-lang-fi = Finska
client-lang-so = Somaliska
client-interpreter = Behöver tolk i
client-register = Registrera
client-registered = Personen är registrerad med koden { $reference }.
client-contact-title = Ändra kontaktuppgifter
client-contact-saved = Uppgifterna är sparade.
client-save = Spara
client-reason-title = Varför öppnar du ärendet?
client-reason-text = Personen { $reference } har skyddade personuppgifter. Skälet sparas i loggen tillsammans med ditt namn.
client-reason = Skäl
client-reason-hint = Gäller i 30 minuter. Sedan frågar vi igen.
client-reason-open = Öppna ärendet
client-say-why = Personen har skyddade uppgifter. Öppna ärendet från listan och ange ett skäl först.
error-client-number-known = Numret finns redan hos er. Det kan vara samma person.
error-client-email-taken = Ett annat konto har redan e-postadressen.
mail-client-perhaps-same-subject = Kan vara samma person
mail-client-perhaps-same-body = Någon har registrerat en person med samma nummer som { $reference }. Se efter om det är samma person. Systemet slår aldrig ihop personer självt.

    { $link }
error-mobile = Skriv ett mobilnummer, till exempel 070-174 06 05.
client-channel = Hur vi skriver till personen
client-channel-hint = Väljer du inget skriver vi med e-post om det finns en adress. Sms kräver ett mobilnummer.
client-channel-email = Med e-post
client-channel-sms = Med sms
client-channel-letter = Med brev på papper
client-address = Postadress
client-address-hint = Behövs bara för brev på papper.
# Skyddade personuppgifter.
client-ask-kind-marking = Ja, sekretessmarkering
client-ask-kind-marking-hint = Folkbokföringen varnar. Varje utlämnande prövas först.
client-ask-kind-registration = Ja, skyddad folkbokföring
client-ask-kind-registration-hint = Det finns ingen adress. Post går genom Skatteverket.
client-ask-kind-local = Ja, skydda hos oss
client-ask-kind-local-hint = Personen behöver skydd, men folkbokföringen har inget än.
client-ask-unknown-hint = Vi skyddar personen hos oss tills du har tagit reda på det.
client-protected-on-text = Bara utsedda handläggare öppnar ärendet, och de anger skäl varje gång. Utföraren ser en kod i stället för namn. Inga brev skickas. Personen väljer på plats eller på telefon.
client-since = Skyddad sedan
client-decided-by = Vem har beslutat, eller var såg du det?
client-review-on = Se över skyddet senast
client-review-on-hint = Då frågar vi om skyddet fortfarande behövs.
client-kind = Vilket skydd?
client-kind-marking = Sekretessmarkering
client-kind-registration = Skyddad folkbokföring
client-kind-local = Skyddad hos oss
client-protected-already = Personen har skyddade uppgifter. Gör ändringen på sidan för skyddet.
error-client-day = Dagen kan inte ligga framåt i tiden.
client-skyddade-title = Skyddade personer
client-skyddade-lead = Här står koder, aldrig namn. Du ser de ärenden där du är handläggare.
client-skyddade-lead-manager = Här står koder, aldrig namn. Som chef ser du alla koder, så att varje ärende har någon som kan öppna det. Du öppnar bara dem där du själv är handläggare.
client-skyddade-none = Det finns inga skyddade ärenden för dig.
client-skyddade-link = Skyddade personer
client-skyddade-handlers = Handläggare: { $names }
client-skyddade-nobody = Ingen av handläggarna har kvar sitt konto. Utse en ny.
client-skyddade-review = Se över senast { $day }
client-skyddade-due = Dags att se över
client-skyddade-left = { $n ->
    [one] En sak kvar att göra
   *[other] { $n } saker kvar att göra
  }
client-skyddade-open = Öppna ärendet
client-handlers-title = Handläggare för { $reference }
client-handlers-lead = Bara de här öppnar ärendet. Det finns alltid minst en.
client-handlers-responsible = Ansvarig
client-handlers-closed = Kontot är stängt
client-handlers-since = Utsedd { $at } av { $name }
client-handlers-name = Utse en handläggare
client-handlers-name-text = Den du utser kan öppna ärendet, och får veta det i ett brev. Övriga handläggare får också veta.
client-handler = Vem?
client-why = Varför?
client-why-hint = Sparas i loggen. Skriv inget om personen.
client-handlers-name-save = Utse
client-handlers-end = Avsluta en handläggare
client-handlers-end-text = Avslutar du den ansvariga blir den som utsågs först av de andra ansvarig.
client-ended = Vem?
client-end-why = Varför?
client-handlers-end-save = Avsluta
client-handlers-colleagues-none = Det finns ingen mer att utse.
client-handler-named = Handläggaren är utsedd.
client-handler-ended = Handläggaren är avslutad.
error-client-last-handler = Det måste finnas någon kvar som kan öppna ärendet. Utse en ny först.
error-client-not-handler = Personen kan inte väljas här. Ladda om sidan och försök igen.
client-number-title = Nytt nummer
client-number-text = Det gamla numret sparas och hittar fortfarande personen. Allt som har hänt följer med.
client-number-save = Spara numret
client-number-saved = Det nya numret är sparat.
mail-client-handler-named-subject = En handläggare har utsetts
mail-client-handler-named-body = En handläggare har utsetts för { $reference }. Känner du inte till det, tala med din chef.

    { $link }
mail-client-you-are-handler-subject = Du är utsedd till handläggare
mail-client-you-are-handler-body = Du är utsedd till handläggare för { $reference }. Varje gång du öppnar ärendet anger du varför.

    { $link }
mail-client-review-soon-subject = Ett skydd ska snart ses över
mail-client-review-soon-body = Skyddet för { $reference } ska ses över senast { $day }. Kontrollera om det fortfarande behövs, och ändra dagen eller ta bort skyddet.

    { $link }
mail-client-review-due-subject = Dags att se över ett skydd
mail-client-review-due-body = Skyddet för { $reference } skulle ses över { $day }. Kontrollera om det fortfarande behövs, och ändra dagen eller ta bort skyddet.

    { $link }
client-read-own-pages = Läste sina egna sidor
client-read-registration = Skrev in personen
client-read-case-list = Såg namnet i en lista
client-read-case-page = Läste ärendet
client-read-contact = Läste eller ändrade kontaktuppgifterna
client-read-before-right = Läste inför rätten att välja
client-read-open-choice = Gav rätt att välja
client-read-close-choice = Tog tillbaka rätten att välja
client-read-choose-together = Hjälpte till med valet
client-read-participant = Utföraren läste det som behövs
client-read-about-non-choice = Läste ärendet när valet var obesvarat
client-read-non-choice = Beslutade om plats utan val
client-read-letter = Skrev ut ett brev eller lämnade en kod
client-read-protection = Ordnade skydd av uppgifterna
client-read-number = Ändrade numret
client-namesakes-text = Någon med samma namn finns redan hos er. Öppna personen och se efter innan du går vidare.
client-another = Det är en annan person med samma namn
error-client-same-name = Någon med samma namn finns redan. Se efter, och kryssa i rutan om det är en annan person.
client-born = Födelseåret i numret stämmer
error-client-born-early = Numret säger att personen är född { $year }. Rätta numret, eller kryssa i rutan om det stämmer.
error-client-other-century = En person med samma nummer men ett annat århundrade finns redan hos er. Se efter, och kryssa i rutan om det är en annan person.
error-person-number-century = Numret kan gälla två personer med hundra år emellan. Skriv tolv siffror, med hela födelseåret.
client-contact-protected = Personen har skyddade uppgifter. Därför skickar vi inga brev, och personen har inget konto. Adress och telefon är bara till för dig som ska nå personen.
