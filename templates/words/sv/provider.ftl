# Ord för organisationer och deras statusar.
legal-form-limited-company = Aktiebolag
legal-form-limited-profit-company = Aktiebolag (svb)
legal-form-economic-association = Ekonomisk förening
legal-form-non-profit-association = Ideell förening
legal-form-foundation = Stiftelse
legal-form-partnership = Handelsbolag eller kommanditbolag
legal-form-sole-trader = Enskild firma
legal-form-other-form = Annan form
member-role-signatory = Firmatecknare
member-role-administrator = Administratör
member-role-coach = Handledare
status-kind-social-enterprise = Arbetsintegrerande socialt företag
status-kind-non-profit = Idéburen organisation
status-kind-reserved-supplier = Leverantör enligt LOU 4 kap. 18 §
status-kind-participatory = Organisation enligt LOU 19 kap. 25 §
status-state-claimed = Väntar på bedömning
status-state-accepted = Godkänd
status-state-refused = Inte godkänd
status-state-expired = Har gått ut
criterion-business = Ni säljer varor eller tjänster för att fler ska få jobb
criterion-business-hint = Vad säljer ni? Vilka personer får arbeta hos er? Hur många är anställda?
criterion-participation = De som arbetar hos er är med och bestämmer
criterion-participation-hint = Genom ägande, avtal eller på annat sätt. Skriv var det står.
criterion-reinvestment = Vinsten stannar i verksamheten
criterion-reinvestment-hint = Hänvisa till stadgar, bolagsordning eller årsredovisning.
criterion-independence = Ni är fristående från det offentliga
criterion-independence-hint = Vem äger er? Har kommun, region eller stat något att säga till om?

# Första sidan.
provider-start-title = Bli utförare
provider-start-lead = Här registrerar du din organisation och beskriver det stöd ni vill ge. Sedan ansöker ni om att bli godkända.
provider-start-member = Din organisation är redan registrerad.
provider-start-member-link = Gå till er översikt
provider-start-barred = Du är inloggad med ett konto som inte kan stå för en utförare. Logga ut först om du vill registrera en organisation.
provider-start-takes = Det här krävs
provider-start-takes-1 = Ni är ett företag, en förening eller ett socialt företag.
provider-start-takes-2 = Ni kan ge stöd till personer som söker jobb eller vill studera.
provider-start-takes-3 = Ni uppfyller alla krav i underlaget för det ni söker.
provider-start-takes-4 = Ni får skriva avtal med kommunen.
provider-start-time = Så lång tid tar det
provider-start-time-text = Att registrera er tar fem minuter. Ansökan tar 30 till 60 minuter. Ni kan spara, logga ut och fortsätta en annan dag.
provider-start-hand = Ha det här till hands
provider-start-hand-1 = Organisationsnummer. Har du enskild firma är det ditt personnummer.
provider-start-hand-2 = Namn, telefon och e-post till den vi kan fråga.
provider-start-hand-3 = Vem som får skriva under för organisationen.
provider-start-same = Alla bedöms lika
provider-start-same-text = Den som uppfyller kraven blir godkänd. Det finns ingen gräns för hur många vi godkänner och ingen får poäng.
provider-start-button = Starta
provider-start-have-account = Har du redan ett konto?
provider-start-help = Vill du fråga först?
provider-start-help-text = Ring eller besök oss. Vi kan gå igenom det tillsammans.

# Sidorna för registrering.
provider-continue = Fortsätt
provider-number-title = Vilket nummer har organisationen?
provider-number = Organisationsnummer
provider-org-number = Organisationsnummer
provider-org-number-hint = Tio siffror, till exempel 556016-0680. Har du enskild firma skriver du ditt personnummer med tolv siffror. Det sparas krypterat och visas aldrig för andra.
provider-number-masked = Vi har ditt nummer: { $number }. Lämna fältet tomt om det ska vara kvar.
error-org-number-taken = Företaget finns redan.
provider-taken-title = Så kommer du med
provider-taken-text = Be en kollega som redan har konto att bjuda in dig. Den som är firmatecknare gör det under Organisation.
provider-taken-ring = Vet du inte vem som har konto? Ring oss så hjälper vi dig.
provider-name-title = Vad heter organisationen?
provider-name = Namn
provider-name-hint = Skriv namnet så som det är registrerat.
provider-legal-form = Juridisk form
provider-sole-trader-form = Juridisk form: enskild firma, eftersom du skrev ett personnummer.
error-legal-form-number = Formen och numret stämmer inte ihop. Enskild firma har personnummer, alla andra har organisationsnummer.
provider-contact-title = Vem kan vi kontakta?
provider-contact-lead = Uppgifterna visas för oss. De blir inte offentliga förrän ni är godkända.
provider-contact-name = Kontaktperson
provider-email = E-post
provider-email-hint = Hit skickar vi brev om er ansökan. Du loggar in med adressen.
provider-phone = Telefon
provider-website = Webbplats
provider-may-sign = Får du skriva under för organisationen?
provider-may-sign-hint = Vi sparar ditt svar, ditt namn och när du svarade. Den som inte får skriva under kan ändå göra allt utom att underteckna avtal.
provider-may-sign-yes = Ja, jag är firmatecknare
provider-may-sign-no = Nej, någon annan skriver under
provider-check-title = Kontrollera dina uppgifter
provider-check-lead = Inget är sparat än. Läs igenom och ändra det som är fel.
provider-namesake-title = Är det här ni?
provider-namesake-text = I registret över upphandlingar finns en leverantör som heter { $name }. Den har { $contracts ->
    [one] ett avtal
   *[other] { $contracts } avtal
  } med { $buyers ->
    [one] en köpare
   *[other] { $buyers } köpare
  }.
provider-namesake-note = Registret har inga organisationsnummer, så vi vet inte säkert. Vi fyller inte i något därifrån.
provider-check-then = Det här händer sedan
provider-check-then-own = Organisationen kopplas till ditt konto. Du kan börja beskriva ert stöd direkt.
provider-check-then-letter = Vi skickar ett brev till din e-post. I det finns en länk där du väljer lösenord. Sedan loggar du in och beskriver ert stöd.
provider-check-send = Registrera
provider-done-title = Titta i din e-post
provider-done-lead = Vi har skickat ett brev till adressen som du skrev. I brevet står vad du gör nu.
provider-done-next = Nästa steg
provider-done-1 = Öppna länken i brevet och välj ett lösenord.
provider-done-2 = Beskriv det stöd ni vill ge.
provider-done-3 = Fyll i ansökan och skicka den.
provider-done-no-letter = Kom inget brev? Titta i skräpposten. Ring oss om det inte finns där.

# Organisationens egna sidor.
provider-registered-flash = { $name } är registrerad.
provider-reference = Nummer hos oss: { $reference }.
provider-since = Registrerad { $at }.
provider-desk = Arbetsbord
provider-details = Organisationen
provider-facts-hint = Är namn, nummer eller form fel? Ring oss så rättar vi.
provider-about = Om organisationen
provider-about-hint = Berätta kort vilka ni är. Texten visas för den som väljer.
provider-edit-title = Ändra uppgifter
provider-save = Spara
provider-cancel = Avbryt
provider-saved = Uppgifterna är sparade.
provider-stale-title = Någon annan har sparat
provider-stale-text = En kollega ändrade uppgifterna medan du skrev. Jämför och spara igen om din version ska gälla.
provider-stale-theirs = Så här är det sparat
provider-stale-yours = Så här skrev du
provider-members = Personer
provider-member-name = Namn
provider-role = Roll
provider-may-sign-short = Får skriva under
provider-may-sign-at = Ja, enligt svar { $at }
provider-may-not-sign-at = Nej, enligt svar { $at }
provider-member-inactive = inte längre aktiv
provider-member-add = Bjud in en kollega
provider-member-lead = Kollegan får ett brev med en länk för att välja lösenord.
provider-member-ask = Den som är firmatecknare kan bjuda in fler.
provider-member-send = Skicka inbjudan
provider-member-flash = Vi har skickat ett brev till kollegan.
provider-already-member = Ditt konto hör redan till en organisation.

# Statusar.
provider-statuses = Status
provider-statuses-lead = Här kan ni visa att ni är till exempel ett socialt företag. Varje status bedöms för sig.
provider-statuses-none = Organisationen har inte anmält någon status.
provider-status-none = Inte anmäld
provider-status-until = Gäller till och med { $day }.
provider-status-about-social-enterprise = Ett sådant företag finns till för att fler ska få arbete. Fyra saker ska stämma. Vi bedömer dem en i taget.
provider-status-about-non-profit = Organisationer kan registrera sig hos Kammarkollegiet enligt lagen om idéburna organisationer.
provider-status-about-reserved-supplier = Leverantörer vars främsta syfte är att personer som har svårt att få arbete ska komma in på arbetsmarknaden.
provider-status-about-participatory = Organisationer som vårdar ett allmänt uppdrag, där personalen är med och styr och vinsten återförs.
provider-status-criteria-lead = Skriv vad som visar att ni uppfyller vart och ett.
provider-evidence = Det här visar det
provider-evidence-hint = Skriv vilket beslut, register eller vilka stadgar som visar det. Ange nummer och datum.
provider-status-send = Skicka till bedömning
provider-status-again = Anmäl igen
provider-status-claimed = Anmälan är skickad. Ni får brev när den är bedömd.
provider-status-waits = Skickad { $at }. Ni får brev när den är bedömd.
provider-status-answer = Bedömningen
provider-status-assessed-at = Bedömd { $at }.
provider-status-shown = Det här visar organisationen
provider-status-incomplete = Något saknas i bedömningen eller i anmälan.
provider-status-moved = Statusen har ändrats sedan du öppnade sidan. Ladda om den.
provider-assess = Din bedömning
provider-assess-lead = Bedömningen gäller bara den här statusen. Organisationen läser skälen.
provider-met = Vilka är uppfyllda?
provider-met-hint = För att godkänna ska alla fyra vara uppfyllda.
provider-verdict = Beslut
provider-verdict-accept = Godkänn
provider-verdict-refuse = Godkänn inte
provider-valid-to = Gäller till och med
provider-valid-to-hint = Behövs när du godkänner.
provider-reason = Skäl
provider-reason-hint = Skriv så att organisationen förstår.
provider-assess-send = Spara bedömningen
provider-status-assessed = Bedömningen är sparad och organisationen har fått brev.
error-criteria-not-met = Du kan inte godkänna när något inte är uppfyllt.

# Brev.
mail-provider-registered-subject = Välkommen till Välfärd Tyresö
mail-provider-registered-body = Hej!
    { $name } är nu registrerad. Ert nummer hos oss är { $reference }.
    Välj ett lösenord här: { $link }
    Länken gäller i sju dagar. Sedan loggar du in och beskriver det stöd ni vill ge.
mail-provider-registered-again-subject = Er organisation är registrerad
mail-provider-registered-again-body = Hej!
    { $name } är nu registrerad. Ert nummer hos oss är { $reference }.
    Gå vidare här: { $link }
mail-provider-invited-subject = Du är inbjuden till Välfärd Tyresö
mail-provider-invited-body = Hej!
    { $name } vill att du är med och sköter deras sidor.
    Välj ett lösenord här: { $link }
    Länken gäller i sju dagar.
mail-provider-address-known-subject = Du har redan ett konto hos oss
mail-provider-address-known-body = Hej!
    Någon använde din e-postadress för { $name }. Adressen har redan ett konto, så inget nytt har skapats.
    Om det var du: logga in, eller välj en annan adress för organisationen. { $link }
    Om det inte var du behöver du inte göra något.
mail-provider-assessed-subject = Er anmälan är bedömd
mail-provider-assessed-body = Hej!
    Vi har bedömt en anmälan om status för { $name }.
    Logga in och läs svaret: { $link }
