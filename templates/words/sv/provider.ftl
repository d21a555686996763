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
provider-start-hand-1 = Organisationsnummer. Har du enskild firma är det ditt personnummer. Är ni registrerade i ett annat land är det numret där.
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
provider-org-number-hint = Skriv tio siffror, till exempel 556016-0680. Har du enskild firma? Skriv ditt personnummer, tolv siffror. Vi sparar det krypterat. Bara den som prövar er kan se det.
provider-number-masked = Vi har ditt nummer: { $number }. Lämna fältet tomt om det ska vara kvar.
error-org-number-taken = Företaget finns redan.
provider-taken-title = Så kommer du med
provider-taken-text = Be en kollega som redan har konto att bjuda in dig. Den som är firmatecknare gör det under Organisation, Personer.
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
provider-members = Personer
provider-member-name = Namn
provider-role = Roll
provider-may-sign-short = Får skriva under
provider-may-sign-at = Ja, enligt svar { $at }
provider-may-not-sign-at = Nej, enligt svar { $at }
provider-member-inactive = inte längre aktiv
provider-member-add = Bjud in en kollega
provider-member-lead = Kollegan får ett brev med en länk. Länken gäller i sju dagar och går bara att använda en gång.
provider-member-ask = Den som är firmatecknare kan bjuda in fler.
provider-member-send = Skicka inbjudan
provider-member-flash = Inbjudan är skickad.
provider-already-member = Ditt konto hör redan till en organisation.

# Statusar.
provider-statuses = Status
provider-statuses-lead = Här kan ni visa att ni är till exempel ett socialt företag. Varje status bedöms för sig.
provider-statuses-none = Organisationen har inte anmält någon status.
provider-status-none = Inte anmäld
provider-status-until = Gäller till och med { $day }.
provider-status-about-social-enterprise = Ett sådant företag finns till för att fler ska få arbete. Fyra saker ska stämma. Vi bedömer dem en i taget.
provider-status-about-non-profit = Organisationer med allmännyttigt syfte enligt lagen om idéburna organisationer. Ni behöver inte stå i Kammarkollegiets register. Tre saker ska stämma.
provider-status-about-reserved-supplier = Leverantörer vars främsta syfte är att personer som har svårt att få arbete ska komma in på arbetsmarknaden. Två saker ska stämma.
provider-status-about-participatory = Organisationer som vårdar ett allmänt uppdrag, där personalen är med och styr och vinsten återförs. Tre saker ska stämma.
provider-status-criteria-lead = Skriv vad som visar att ni uppfyller vart och ett.
provider-evidence = Det här visar det
provider-status-send = Skicka till bedömning
provider-status-again = Anmäl igen
provider-status-claimed = Anmälan är skickad. Ni får brev när den är bedömd.
provider-status-waits = Skickad { $at }. Ni får brev när den är bedömd.
provider-status-shown = Det här visar organisationen
provider-status-incomplete = Något saknas i bedömningen eller i anmälan.
provider-status-moved = Statusen har ändrats sedan du öppnade sidan. Ladda om den.
provider-assess = Din bedömning
provider-assess-lead = Bedöm var sak för sig och skriv varför. Organisationen läser det du skriver.
provider-met = Är det uppfyllt?
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
    Öppna länken för att tacka ja: { $link }
    Länken gäller i sju dagar och går bara att använda en gång.
    Känner du inte till dem behöver du inte göra något.
mail-provider-address-known-subject = Du har redan ett konto hos oss
mail-provider-address-known-body = Hej!
    Någon använde din e-postadress för { $name }. Adressen har redan ett konto, så inget nytt har skapats.
    Om det var du: logga in, eller välj en annan adress för organisationen. { $link }
    Om det inte var du behöver du inte göra något.
mail-provider-assessed-subject = Er anmälan är bedömd
mail-provider-assessed-body = Hej!
    Vi har bedömt en anmälan om status för { $name }.
    Logga in och läs svaret: { $link }
provider-may-sign-unanswered = Har inte svarat än
provider-may-not-sign = Nej
provider-member-email = Kollegans e-post
provider-evidence-none = Organisationen har inte skrivit något här.
provider-assess-renewal = Statusen gäller just nu. Om du inte godkänner förnyelsen gäller den ändå till sin sista dag.
provider-met-yes = Uppfyllt
provider-met-no = Inte uppfyllt
provider-why = Varför?
error-criteria-all-met = Allt är uppfyllt. Då ska statusen godkännas.
provider-status-stale = Organisationen har skickat en ny anmälan sedan du öppnade sidan. Läs den här. Det du skrev står kvar nedanför.
provider-status-history = Det här har hänt
provider-status-renewal = förnyelse
provider-status-assessed-by = Bedömd { $at } av { $name }.
provider-status-noted-at = Antecknat { $at }.
provider-status-findings = Så bedömdes var sak
status-outcome-accepted = Godkänd
status-outcome-refused = Inte godkänd
status-outcome-expired = Gick ut
status-state-renewing = Godkänd, förnyelse väntar
provider-status-renew = Förnya
provider-status-renew-lead = Statusen gäller till och med { $day }. Skicka in på nytt i god tid. Den gäller medan vi bedömer, men inte längre än till sin sista dag.
provider-status-lapse-social-enterprise = När tiden är slut står det inte längre i listan att ni är ett socialt företag. Ni får inte heller lämna anbud som är till bara för sådana företag. Era avtal och platser är kvar.
provider-status-lapse-non-profit = När statusen har gått ut får ni inte delta i det som är reserverat för idéburna organisationer. Era avtal och platser är kvar.
provider-status-lapse-reserved-supplier = När statusen har gått ut får ni inte lämna anbud som är reserverade enligt 4 kap. 18 §. Era avtal och platser är kvar.
provider-status-lapse-participatory = När statusen har gått ut får ni inte lämna anbud som är reserverade enligt 19 kap. 25 §. Era avtal och platser är kvar.
criterion-purpose = Ni finns för det allmänna bästa
criterion-purpose-hint = Skriv vad stadgarna säger om ert ändamål. Ange paragraf.
criterion-transfers = Ni delar inte ut pengar mer än lagen tillåter
criterion-transfers-hint = Skriv vad stadgarna säger om överskott och vad som händer om ni läggs ner.
criterion-influence = Det offentliga bestämmer inte över er
criterion-influence-hint = Vem väljer styrelsen? Har stat, region eller kommun ägande eller röster?
criterion-integration = Ert främsta syfte är att fler ska komma in i arbete
criterion-integration-hint = Eller så är ni en skyddad verkstad. Skriv vad som visar det.
criterion-share = Minst 30 procent av dem som arbetar hos er hör till målgruppen
criterion-share-hint = Skriv hur många som arbetar hos er och hur många av dem som hör till målgruppen. Ange månad.
criterion-mission = Ni utför ett allmänt uppdrag
criterion-mission-hint = Vilket uppdrag? Var står det att det är ert syfte?
provider-foreign-link = Är ni registrerade i ett annat land? Fortsätt här.
provider-foreign-back = Har ni ett svenskt nummer? Skriv det i stället.
provider-foreign-title = Var är organisationen registrerad?
provider-foreign-lead = Skriv numret så som det står i landets register.
provider-country = Land
provider-register-number = Nummer i landets register
provider-register-number-hint = Till exempel HRB 12345 B i Tyskland eller 1234567-8 i Finland.
provider-vat-number = Momsnummer (VAT)
provider-vat-number-hint = Behövs för länder i EU. Till exempel DE123456789. Lämna tomt om landet inte har något.
provider-foreign-form = Juridisk form: utländskt företag.
error-country-sweden = Svenska organisationer skriver sitt organisationsnummer.
error-register-number = Skriv numret från registret. Det ska ha minst två tecken.
error-vat-number = Momsnumret stämmer inte för det landet.
error-country = Välj ett land i listan.
provider-join-link = Be om att bli inbjuden
provider-join-title = Be om att bli inbjuden
provider-join-lead = Vi skickar ett brev till dem som sköter organisationens konto hos oss. De ser ditt namn och din e-post och avgör om de vill bjuda in dig.
provider-join-name = Ditt namn
provider-join-send = Skicka
provider-join-done-title = Vi har frågat dem
provider-join-done-lead = Säger de ja får du ett brev med en länk.
provider-join-done-wait = Har du inget hört på en vecka kan du ringa oss.
provider-invitation-title = { $name } har bjudit in dig
provider-invitation-role = Din roll blir: { $role }.
provider-role-about-signatory = Skriver under för organisationen och bjuder in andra.
provider-role-about-administrator = Sköter erbjudanden, platser och ansökningar.
provider-role-about-coach = Arbetar med personerna som har valt er.
provider-invitation-new = Du loggar in med { $email }. Skriv ditt namn och välj ett lösenord.
provider-invitation-join = Du är inloggad som { $account }. Kontot kopplas till organisationen.
provider-invitation-accept = Tacka ja
provider-invitation-until = Länken gäller till { $at }.
provider-invitation-sign-in = Det finns redan ett konto med din e-postadress. Logga in så kommer du tillbaka hit.
provider-invitation-elsewhere = Ett konto kan bara höra till en organisation. Lämna den andra organisationen först, eller be om en inbjudan till en annan e-postadress.
provider-invitation-other-kind = Du är inloggad med ett konto som inte kan stå för en utförare. Logga ut och öppna länken igen.
provider-invitation-over = Länken gäller inte längre
provider-invitation-used = Inbjudan är redan använd. Var det du? Logga in.
provider-invitation-over-lead = Den kan vara äldre än sju dagar, ersatt av en nyare eller tillbakatagen.
provider-invitation-over-ask = Be den som bjöd in dig att skicka inbjudan igen. Har du fått flera brev använder du länken i det senaste.
provider-joined-flash = Välkommen till { $name }.
provider-already-here = Du är redan med i organisationen.
provider-members-link = Visa alla personer och inbjudningar
provider-own = För dig själv
provider-invitations = Inbjudningar
provider-invitations-none = Ingen inbjudan väntar på svar.
provider-invitation-sent = Skickad { $at }.
provider-invitation-expired = Har gått ut
provider-invitation-again = Skicka igen
provider-invitation-withdraw = Ta tillbaka
provider-invitation-withdrawn-flash = Inbjudan är tillbakatagen. Länken fungerar inte längre.
provider-wishes = Vill bli inbjudna
provider-wishes-lead = De här personerna försökte registrera er organisation. Bjud bara in den du känner.
provider-wishes-none = Ingen har bett om att bli inbjuden.
provider-wishes-short = Någon vill bli inbjuden
provider-wish-asked = Frågade { $at }.
provider-wish-invite = Bjud in
provider-wish-decline = Nej
provider-wish-declined-flash = Frågan är borttagen. Personen får inget besked.
provider-wish-role-flash = Välj en roll först.
provider-role-change = Ändra roll
provider-role-signatory-asked = En ny firmatecknare får frågan om den får skriva under. Först efter ett ja kan den underteckna avtal.
provider-role-flash = { $name } har en ny roll.
provider-role-stale = Någon annan har ändrat rollen. Nu är den: { $role }. Spara igen om ditt val ska gälla.
provider-member-since = Med sedan
provider-member-end-title = Avsluta för { $name }
provider-member-end-lead = Personen loggas ut direkt och kan inte längre se eller göra något för organisationen. Du kan ta tillbaka personen senare.
provider-member-end = Avsluta
provider-member-ended = Personen är inte längre aktiv i organisationen.
provider-member-ended-flash = { $name } är inte längre aktiv.
provider-member-take-back = Ta tillbaka
provider-member-back-flash = { $name } är med igen.
provider-answers = Svar på om personen får skriva under
provider-answers-none = Personen har inte fått frågan.
provider-must-answer = Du har fått rollen firmatecknare. Svara på frågan innan du skriver under något.
provider-must-answer-link = Svara
provider-answer-again = Ändra ditt svar om att skriva under
provider-answer-flash = Ditt svar är sparat.
provider-signing-title = Får du skriva under för { $name }?
provider-signing-no = Svarar du nej blir du administratör.
provider-leave-title = Lämna organisationen
provider-leave-lead = Du loggas ut och kan inte längre göra något för { $name }. Kontot finns kvar.
provider-leave = Lämna
provider-last-signatory = Det går inte. Organisationen måste ha minst en person som får skriva under. Ge en kollega den rollen först.
error-last-signatory = Organisationen måste ha minst en person som får skriva under. Ge en kollega den rollen först.
error-already-here = Personen är redan med i organisationen.
error-invited-just-now = Vi skickade ett brev dit nyss. Vänta fem minuter.
provider-not-answered = Svara på om du får skriva under.
provider-too-many-invited = Ni har många inbjudningar som väntar. Ta tillbaka någon först.
provider-too-soon = Vi skickade ett brev dit nyss. Vänta fem minuter.
proof-kind-insurance = Försäkring
proof-kind-tax = Skatter och avgifter
proof-kind-register = Registrering
proof-state-waiting = Väntar på kontroll
proof-state-accepted = Godkänt
proof-state-refused = Inte godkänt
proof-state-withdrawn = Tillbakataget
proof-state-replaced = Ersatt av ett nyare
proof-state-lapsed = Har gått ut
provider-proofs = Intyg
provider-proofs-short = Försäkring, skatter och registrering. Ett intyg gäller till en viss dag.
provider-proofs-link = Visa och förnya intyg
provider-proofs-due-short = Förnya
provider-proofs-lead = Här visar ni att ni har försäkring, betalar skatt och är registrerade.
provider-proofs-due = Att förnya
provider-proofs-all = Alla intyg
provider-proofs-none = Ni har inte lagt till något intyg.
provider-proofs-none-staff = Organisationen har inte lagt till något intyg.
provider-proof-ends = Går ut { $day }
provider-proof-ended = Gick ut { $day }
provider-proof-add = Lägg till intyg
provider-proof-kind = Vad visar det?
provider-proof-evidence = Det här visar det
provider-proof-evidence-hint = Skriv vem som har utfärdat det, nummer och belopp.
provider-proof-send = Skicka till kontroll
provider-proof-added = Tillagt { $at }.
provider-proof-checked = Kontrollerat { $at }.
provider-proof-check = Din kontroll
provider-proof-withdraw = Ta tillbaka
provider-proof-added-flash = Intyget är skickat. Ni får brev när det är kontrollerat.
provider-proof-withdrawn-flash = Intyget är tillbakataget.
provider-proof-checked-flash = Kontrollen är sparad och organisationen har fått brev.
provider-proof-waits = Ett sådant intyg väntar redan på kontroll.
error-proof-waits = Ett sådant intyg väntar redan på kontroll. Ta tillbaka det först om det är fel.
provider-proof-over = Intyget har redan gått ut.
error-proof-over = Intyget har redan gått ut. Det går inte att godkänna.
error-date-far = Dagen ligger för långt fram.
provider-lapse-title = Om ett intyg går ut
provider-lapse-reminders = Vi påminner er 60, 30 och 7 dagar innan, och säger till den dag det har gått ut.
provider-proof-lapse-insurance = Villkoren kräver ofta försäkring. Platserna finns kvar när den har gått ut, men vi hör av oss och kan pausa intaget.
provider-proof-lapse-tax = Utan ett nytt intyg om skatter kan vi inte se att ni är fria från skulder. Vi hör av oss.
provider-proof-lapse-register = Utan ett nytt bevis vet vi inte vem som får skriva under. Vi hör av oss innan nya avtal skrivs.
mail-provider-join-asked-subject = Någon vill bli inbjuden
mail-provider-join-asked-body = Hej!
    Någon vill vara med och sköta sidorna för { $name }.
    Logga in och se vem det är: { $link }
    Bjud bara in den du känner.
mail-provider-proof-checked-subject = Ert intyg är kontrollerat
mail-provider-proof-checked-body = Hej!
    Vi har kontrollerat ett intyg för { $name }.
    Logga in och läs svaret: { $link }
mail-provider-ends-soon-subject = Något går ut snart
mail-provider-ends-soon-body = Hej!
    Ett intyg eller en status för { $name } går ut { $day }.
    Logga in, se vad det är och förnya: { $link }
mail-provider-lapsed-subject = Något har gått ut
mail-provider-lapsed-body = Hej!
    Ett intyg eller en status för { $name } gällde till och med { $day } och har nu gått ut.
    Logga in, se vad det betyder och förnya: { $link }
provider-proof-file = Fil som visar det
provider-claim-file = Filer som visar det
