# Valfrihetssystem, ansökningar och beslut.
application-state-draft = Inte inskickat
application-state-submitted = Inskickat
application-state-under-review = Granskas
application-state-completion-requested = Väntar på komplettering
application-state-approved = Godkänd
application-state-refused = Avslagen
application-state-excluded = Utesluten
application-state-withdrawn = Återtagen
verdict-met = Uppfyller
verdict-not-met = Uppfyller inte
verdict-completion-needed = Begär komplettering

# Leverantörens sidor.
approval-yes = Ja
approval-no = Nej
approval-save = Spara
approval-saved = Uppgifterna är sparade.
approval-back = Tillbaka till ansökan
approval-answer = Ert svar
approval-answer-number = Ert svar, ett helt tal
approval-answer-words = Ert svar, högst { $n } ord
approval-answered = Svarade:
approval-how-checked = Så kontrolleras kravet: { $how }
approval-reference = Referens { $reference }
approval-registry-no = Diarienummer { $no }
approval-choose-title = Ansök om att bli utförare
approval-choose-lead = Välj vad ni vill ansöka om. Ni kan ansöka vilken dag som helst. Alla som uppfyller kraven blir godkända.
approval-choose-none = Just nu tar ingen emot ansökningar.
approval-choose-days = Ni får beslut inom { $n } dagar från att ni har skickat in ansökan.
approval-choose-start = Börja ansökan
approval-choose-go-on = Fortsätt med ansökan
approval-choose-contract = Se avtalet
approval-own-title = Era ansökningar
approval-own-none = Ni har inga ansökningar än.
approval-contract-there-title = Ni har redan ett avtal
approval-contract-there-text = Ni är godkända för { $system } och har ett avtal. Därför behöver ni inte ansöka igen.
approval-contract-there-offers = Ändra era erbjudanden
approval-tasks-title = Ansökan: { $system }
approval-not-sent = Inte inskickat
approval-tasks-count = Ni har { $done } av { $all } delar klara.
approval-tasks-changed = Senast ändrat { $at }.
approval-tasks-days = Ni får beslut inom { $n } dagar från att ni har skickat in.
approval-task-done = Klart
approval-task-begun = Påbörjat
approval-task-todo = Kvar att göra
approval-task-later = Kan inte börja än
approval-task-missing = Det här saknas: { $parts }
approval-part-organisation = Om organisationen
approval-part-signatory = Behörig att skriva under
approval-part-social = Socialt företag eller idéburen
approval-part-declaration = Försäkran
approval-part-offers = Erbjudanden
approval-part-requirements = Krav
approval-part-send = Kontrollera och skicka
approval-replaced-title = Kraven har ändrats
approval-replaced-text = En ny version av kraven gäller nu. Hämta den innan ni skickar in. Svar på frågor som är desamma följer med. Försäkran svarar ni på igen.
approval-replaced-button = Hämta de nya kraven
approval-terms-renewed = De nya kraven är hämtade. Gå igenom svaren.
approval-organisation-lead = Stämmer uppgifterna om er?
approval-organisation-name = Namn
approval-organisation-contact = Kontaktperson
approval-organisation-email = E-post
approval-organisation-phone = Telefon
approval-organisation-website = Webbplats
approval-organisation-about = Om er
approval-organisation-right = Uppgifterna stämmer
approval-organisation-edit = Ändra uppgifterna
approval-organisation-members = Till organisationens medlemmar
approval-signatory = Vem skriver under avtalet?
approval-signatory-short = Skriver under
approval-signatory-lead = Om ni blir godkända skrivs avtalet under här. Det gör någon som får skriva under för organisationen.
approval-signatory-none = Ingen av er har svarat att ni får skriva under för organisationen. Lägg till en kollega som får det.
approval-social = Ska vi ta hänsyn till att ni är ett socialt företag eller en idéburen organisation?
approval-social-hint = Det påverkar inte om ni blir godkända, men det visas för den som väljer utförare.
approval-social-lead = Svara nej om ni inte är det. Svarar ni ja ska ni också visa det för organisationen.
approval-social-claims = Det här har ni anmält
approval-social-none = Inget är anmält.
approval-social-link = Anmäl eller ändra på organisationens sida
approval-declaration-lead = Svara ja eller nej på varje fråga. Inget är ifyllt i förväg.
approval-declaration-why = Vi frågar för att lagen låter oss säga nej till den som har allvarliga brister. Ett ja betyder inte att ni får nej. En människa läser vad ni skriver och avgör.
approval-declaration-tell = Berätta vad som har hänt och vad ni har gjort sedan dess
approval-offers = Erbjudanden i ansökan
approval-offers-hint = Ni kan välja flera.
approval-offers-lead = Ansökan gäller { $kind }. Välj de erbjudanden som ska vara med.
approval-offers-none = Ni har inget färdigt erbjudande av det slaget. Skriv ett, och kom tillbaka hit.
approval-offers-write = Till era erbjudanden
approval-offers-drafts = Inte färdiga än
approval-requirements-lead = Svara på kraven. Ni kan spara och fortsätta en annan dag.
approval-stale-title = Någon annan har sparat
approval-stale-text = En kollega sparade medan ni skrev. Inget har skrivits över. Era svar står kvar i fälten och det sparade visas bredvid. Spara igen om era svar ska gälla.
approval-stale-saved = Sparat svar: { $answer }
approval-check-lead = Läs igenom. Ni kan ändra fram till att ni skickar.
approval-check-public = En inskickad ansökan är en allmän handling. Det betyder att andra kan få läsa den.
approval-check-sure = Uppgifterna stämmer och jag får skicka in ansökan
approval-send = Skicka ansökan
approval-receipt-title = Ansökan är inskickad
approval-receipt-link = Se kvittot
approval-receipt-reference = Er referens är
approval-receipt-to = Ansökan gäller
approval-receipt-at = Inskickad
approval-receipt-promised = Beslut senast
approval-receipt-next = Vad händer nu?
approval-receipt-mail = Vi har skickat en bekräftelse till { $email }.
approval-receipt-completion = En handläggare läser er ansökan. Om något behöver kompletteras får ni ett brev med e-post.
approval-receipt-follow = Följ ansökan
approval-status-title = Ansökan: { $system }
approval-status-complete = Ni behöver komplettera
approval-status-until = Svara senast { $at }.
approval-step-sent = Inskickad
approval-step-review = Granskning
approval-step-completion = Komplettering
approval-step-decision = Beslut
approval-step-promised = Senast { $day }
approval-step-withdrawn = Återtagen
approval-step-contract = Avtal
approval-read-decision = Läs beslutet
approval-withdraw = Ta tillbaka ansökan
approval-withdraw-sure = Ja, vi vill ta tillbaka ansökan
approval-withdraw-unsure = Kryssa i rutan om ni vill ta tillbaka ansökan.
approval-withdrawn = Ansökan är återtagen. Era erbjudanden är utkast igen.
approval-complete-title = Komplettera ansökan
approval-complete-button = Komplettera
approval-complete-only = Bara de svar vi frågar om går att ändra. De stängs av sig själva när tiden är ute.
approval-complete-left = { $n ->
    [0] Det är i dag.
    [one] Det är i morgon.
   *[other] Det är { $n } dagar kvar.
  }
approval-complete-send = Skicka kompletteringen
approval-complete-save = Spara och fortsätt senare
approval-complete-closed = Tiden gick till { $at }. Svaren går inte att ändra längre.
approval-completion-sent = Kompletteringen är skickad.
approval-letter-title = Beslut
approval-letter-registered = Diarienummer { $no }, { $at }
approval-letter-last-day = Sista dag att ansöka om rättelse:
approval-letter-contract = Läs och skriv under avtalet

approval-task-review = Granska svaren
approval-part-together = Tillsammans med andra
approval-joint = Ansöker ni ensamma eller tillsammans med andra?
approval-joint-hint = Alla i en gemensam ansökan svarar själva på försäkran och säger ja innan ni kan skicka.
approval-joint-lead = Ni får ansöka tillsammans med andra. Ni får också stödja er på andras resurser för att uppfylla kraven.
approval-joint-alone = Ensam
approval-joint-together = Gemensamt
approval-partners = De som ansöker tillsammans med er
approval-partners-text = Ni ser bara om de har svarat, inte vad de har svarat.
approval-partners-none = Ni har inte lagt till någon än.
approval-partner-name = Ansöker tillsammans med
approval-partner-add = Lägg till en organisation
approval-partner-add-lead = Organisationen måste vara registrerad här. Är den inte det får ni be dem registrera sig först.
approval-partner-ask = Fråga organisationen
approval-partner-asked = Organisationen har fått ett brev med frågan.
approval-partner-removed = Organisationen är borttagen ur ansökan.
approval-org-number = Organisationsnummer
approval-org-number-hint = Tio siffror. Enskilda firmor kan inte läggas till här.
approval-remove = Ta bort
approval-cancel = Avbryt
approval-supports = De som ni stödjer er på
approval-supports-text = Skriv vilka andra ni lutar er mot för att uppfylla ett krav, och vilka underleverantörer ni har.
approval-supports-none = Ingen är tillagd.
approval-support-add = Lägg till någon som ni stödjer er på
approval-support-kind = På vilket sätt?
approval-support-name = Namn
approval-support-number = Organisationsnummer
approval-support-number-text = Lämna tomt för en enskild firma.
approval-part = Vad gäller det?
approval-part-hint = Vilket krav ni stödjer er på dem för, eller vilken del av arbetet de gör.
approval-proof = Hur kan ni visa det?
approval-proof-hint = Behövs när ni stödjer er på någon för ett krav, till exempel ett avtal eller ett intyg.
support-kind-capacity = Vi stödjer oss på dem för att uppfylla ett krav
support-kind-subcontractor = De är underleverantör
partner-state-asked = Har inte svarat
partner-state-confirmed = Har sagt ja
partner-state-declined = Har sagt nej
approval-asked-title = Ansökningar som ni är med i
approval-asked-by = { $provider } leder ansökan
approval-partner-title = Gemensam ansökan med { $provider }
approval-partner-lead = { $provider } vill ansöka tillsammans med er till { $system }.
approval-partner-sent = Ansökan är inskickad. Nu går det inte att ändra något.
approval-partner-is-confirmed = Ni har sagt ja. Ändrar ni något i försäkran måste ni säga ja igen.
approval-partner-confirm = Säg ja
approval-partner-confirm-text = Ni har svarat på alla frågor i försäkran. När du säger ja kan ansökan skickas in.
approval-partner-sure = Svaren stämmer och jag får skriva under för organisationen
approval-partner-yes = Ja, vi är med
approval-partner-no = Nej, vi är inte med
approval-partner-no-text = Era svar tas bort, och den som leder ansökan får veta att ni inte är med.
approval-partner-needs-signatory = Försäkran är klar. Nu måste någon som får skriva under för organisationen säga ja.
approval-partner-declaration = Svara för er egen organisation. Ingen annan i ansökan ser svaren här.
approval-partner-save = Spara försäkran
approval-partner-confirmed = Ni har sagt ja.
approval-partner-declined = Ni har sagt nej.
approval-read = Läs ansökan
approval-reuse-title = Ni har svarat på det här förut
approval-reuse-text = { $n ->
    [one] Ett svar
   *[other] { $n } svar
  } finns i ansökan { $reference }, som ni skickade { $at }. Hämta dem som förslag. Försäkran svarar ni alltid på igen.
approval-reuse-button = Hämta svaren
approval-reused = Svaren är hämtade. Granska dem innan ni sparar.
approval-proposed = Granska svaret
approval-proposed-title = { $n ->
    [one] Ett svar att granska
   *[other] { $n } svar att granska
  }
approval-proposed-text = Svaren kommer från er förra ansökan. De räknas först när ni har granskat och sparat dem.
approval-proposed-seen = Jag har granskat svaret, och det stämmer
approval-saved-unseen = Sparat. Svar som ni inte har granskat än: { $n }.
approval-stale-nothing = inget
approval-receipt-partner = { $provider } leder ansökan och svarar om något behöver kompletteras.
approval-correction-at = Rättelse av skrivfel, { $at }

# Beställarens sidor.
approval-system = System
approval-state = Läge
approval-number = Annonsens nummer
approval-version = Version { $n }
approval-version-label = Prövas mot
approval-applications = Ansökningar
approval-applications-none = Inga ansökningar än.
approval-queue-title = Ansökningar
approval-queue-filter = Visa
approval-queue-caption = Ansökningar som väntar
approval-queue-none = Inga ärenden väntar.
approval-queue-all = Alla
approval-queue-mine = Mina
approval-queue-free = Utan granskare
approval-provider = Leverantör
approval-age = Ålder
approval-age-days = { $n ->
    [0] Kom i dag
    [one] { $n } dag
   *[other] { $n } dagar
  }
approval-promised = Beslut senast
approval-received = Kom in
approval-soon = { $n ->
    [0] Sista dagen
    [one] { $n } dag kvar
   *[other] { $n } dagar kvar
  }
approval-examiner = Granskare
approval-examiner-none = Ingen än
approval-examine-title = Granska: { $provider }
approval-to-provider = Om organisationen
approval-to-terms = Kraven
approval-term = Kravet
approval-assign-title = Jag granskar
approval-assign = Jag granskar ansökan
approval-assigned = Du granskar ansökan.
approval-impartial = Inget gör mig jävig i ärendet
approval-impartial-text = Du är jävig om du, eller någon som står dig nära, har något att vinna eller förlora på beslutet. Lämna då över till en kollega.
approval-impartial-save = Spara
approval-waits-completion = Väntar på komplettering
approval-proposal-note = Förslaget kommer från datorn. Det är bara ett förslag, och du bestämmer.
approval-verdict = Bedömning
approval-verdict-reason = Skäl (behövs om kravet inte är uppfyllt)
approval-verdict-save = Spara bedömningen
approval-by = av { $name }
approval-ground-assess = Bedöm grunden
approval-ground-question = Ska leverantören uteslutas på grunden?
approval-ground-evidence = Bevis och skäl
approval-ground-save = Spara bedömningen
approval-ground-excludes = { $name } har bedömt att leverantören ska uteslutas.
approval-ground-clears = { $name } har bedömt att leverantören inte ska uteslutas.
approval-unresolved = { $n ->
    [0] Allt är bedömt.
    [one] { $n } punkt är inte avgjord.
   *[other] { $n } punkter är inte avgjorda.
  }
approval-prepare = Förbered beslut
approval-ask-title = Begär komplettering
approval-ask-lead = Bara de här svaren öppnas för leverantören.
approval-ask-none = Inget krav är markerat. Välj Begär komplettering på ett krav först.
approval-ask-back = Tillbaka till granskningen
approval-ask-send = Skicka begäran
approval-message = Vad ska kompletteras?
approval-message-hint = Leverantören läser texten.
approval-day = Sista dag
approval-hour = Klockan
approval-hour-hint = Till exempel 16.00
approval-completion-asked = Begäran är skickad.
approval-decide-title = Beslut om ansökan
approval-decide-approved = Godkänn ansökan
approval-decide-refused = Avslå ansökan
approval-decide-excluded = Uteslut leverantören
approval-decide-final = Beslutet diarieförs och skickas direkt. Det går inte att ändra efteråt.
approval-decided = Beslutet är fattat och leverantören har fått besked.
approval-approved = Ansökan är godkänd och avtalet väntar på underskrift.
approval-delegation = Din delegation
approval-preview = Så här blir brevet
approval-preview-text = Sidan går att skriva ut. Inget är skickat än.
approval-stop-title = Du kan inte besluta än
approval-stop-state = Ansökan granskas inte just nu.
approval-stop-unresolved = Något krav eller någon grund är inte avgjord.
approval-stop-impartial = Du har inte svarat om jäv.
approval-stop-delegation = Du har ingen delegation som gäller i dag för den här sortens beslut.
approval-to-contract = Till avtalet

approval-queue-late = Försenade
approval-queue-sort = Sortera
approval-filter-sortera = Ordning
approval-order-promised = Närmast utlovad dag först
approval-order-received = Äldst först
approval-order-provider = Efter leverantör
approval-late-by = { $n ->
    [one] { $n } dag försenad
   *[other] { $n } dagar försenad
  }
approval-conflicted = Du har sagt att du är jävig. Därför kan du inte granska eller besluta här.
approval-hand-over = Lämna till en kollega, eller lämna tillbaka
approval-hand-over-text = Kollegan får ett brev och svarar själv om jäv innan granskningen går vidare.
approval-hand-over-button = Lämna över
approval-hand-over-none = Det finns ingen kollega att lämna till.
approval-handed-over = Ansökan är lämnad till { $name }.
approval-colleague = Kollega
approval-hand-back-text = Lämnar du tillbaka ansökan har den ingen granskare.
approval-hand-back-conflict = Jag är jävig i ärendet
approval-hand-back = Lämna tillbaka
approval-handed-back = Du har lämnat tillbaka ansökan.
approval-stale-verdict = En kollega gjorde en bedömning medan du skrev. Den visas här och gäller. Din text står kvar i fälten. Spara igen om din bedömning ska gälla.
approval-correct-title = Rätta ett skrivfel
approval-correct-lead = Beslutet ändras aldrig. Ett nytt brev diarieförs och skickas, och det visar vad som ska stå. Beslutets innehåll och tiden för att ansöka om rättelse är de samma.
approval-wrong = Där det står
approval-wrong-hint = Skriv precis som det står i brevet.
approval-correct = Ska det stå
approval-correct-show = Visa brevet
approval-correct-send = Skicka rättelsen
approval-correct-again = Ändra
approval-corrected = Rättelsen är diarieförd och skickad.
approval-decisions-title = Delegationsbeslut
approval-decisions-lead = Beslut om ansökningar som har fattats med delegation, för anmälan till nämnden.
approval-decisions-show = Visa
approval-decisions-export = Hämta som fil
approval-decisions-caption = Beslut från { $from } till { $to }
approval-decisions-none = Inga beslut de dagarna.
approval-filter-fran = Från och med
approval-filter-till = Till och med
approval-filter-beslutad-av = Beslutat av
approval-filter-utfall = Utfall
approval-decided-registry-no = Diarienummer
approval-decided-on-short = Beslutsdag
approval-decided-delegation = Delegation
approval-outcome = Utfall
approval-outcome-corrected = { $outcome }, rättelse av skrivfel
approval-decider = Beslutat av

# Varför något inte gick.
approval-refused-not-open = Systemet tar inte emot ansökningar.
approval-refused-contract = Ni har redan ett avtal för det här.
approval-refused-not-ready = Någon del av ansökan saknas. Gå igenom delarna och skicka sedan.
approval-refused-replaced = Kraven har ändrats sedan ni började. Hämta de nya kraven på ansökans sida.
approval-refused-closed = Svaren går inte att ändra. Tiden är ute, eller så har ingen frågat om dem.
approval-refused-reason = Skriv ett skäl.
approval-refused-all-met = Alla krav är uppfyllda. Då ska ansökan godkännas (LOV 8 kap. 1 §). Ska den avslås måste minst ett krav vara ouppfyllt, med skäl.
approval-refused-not-all-met = Alla krav är inte bedömda som uppfyllda.
approval-refused-not-assessed = Något är inte bedömt än.
approval-refused-grounds = Något i försäkran är inte bedömt, eller leder till uteslutning.
approval-refused-no-ground = Det finns ingen grund som gäller och som är bedömd med bevis.
approval-refused-letter = Brevet saknar skäl eller besked om rättelse.
approval-refused-moved = Läget har ändrats, så det går inte att göra så nu. Ladda om sidan.

approval-refused-no-organisation = Ingen organisation med det numret är registrerad här. Be dem registrera sig först.
approval-refused-own = Det är er egen organisation.
approval-refused-partners = Ta bort de andra först.
approval-refused-grounds-open = Svara på alla frågor i försäkran först.
approval-refused-signatory = Bara den som får skriva under för organisationen kan svara.
approval-refused-reuse = Det finns inga tidigare svar att hämta.
approval-refused-colleague = Kollegan kan inte granska ansökningar.
error-no-organisation = Ingen organisation med det numret är registrerad här. Be dem registrera sig först.
error-own-organisation = Det är er egen organisation. Skriv numret till en annan.
error-remove-partners-first = Ta bort de andra organisationerna först.
error-period-turned = Sista dagen är före den första. Byt plats på dem.
error-tick-to-go-on = Kryssa i rutan om du vill fortsätta.
error-choose-an-offer = Välj minst ett erbjudande.
error-reason = Skriv ett skäl.
error-impartial = Kryssa i rutan om inget gör dig jävig.
error-time = Skriv klockslaget med timmar och minuter, till exempel 16.00.

# Handlingar som registreras. De är alltid på svenska.
approval-doc-together = { $lead } tillsammans med { $others }
approval-doc-and = { $names } och { $last }
approval-doc-partner = Ansöker tillsammans med: { $name }, { $number }. Försäkran är en egen handling.
approval-doc-confirmed = { $name } har sagt ja för { $provider } { $at }.
approval-doc-capacity = Stödjer sig på { $name } { $number }: { $part } Visas genom: { $proof }
approval-doc-subcontractor = Underleverantör: { $name } { $number }. { $part }
approval-letter-examined = Granskat av { $name }.
approval-doc-yes = Ja
approval-doc-no = Nej
approval-doc-no-answer = Inget svar
approval-doc-matter = Ansökan om att bli utförare: { $system }
approval-doc-application = Ansökan
approval-doc-withdrawal = Ansökan återtas
approval-doc-completion-request = Begäran om komplettering
approval-doc-completion = Komplettering av ansökan
approval-doc-completion-asked = Det gäller krav { $numbers }.
approval-doc-completion-until = Svara senast { $at }. Efter det prövas ansökan som den är.
approval-doc-decision-approved = Beslut: ansökan godkänns
approval-doc-decision-refused = Beslut: ansökan avslås
approval-doc-decision-excluded = Beslut: leverantören utesluts
approval-doc-to-system = Ansökan gäller { $system }, krav i version { $version }.
approval-doc-from = Leverantör: { $provider }
approval-doc-received-at = Kom in { $at }.
approval-doc-contact = Kontakt: { $name }, { $email }
approval-doc-status = { $status }: { $evidence }
approval-letter-decision = Beslut
approval-letter-decision-approved = { $provider } godkänns som utförare i { $system }.
approval-letter-decision-refused = Ansökan från { $provider } om att bli utförare i { $system } avslås.
approval-letter-decision-excluded = { $provider } utesluts från { $system }.
approval-letter-reasons = Skäl för beslutet
approval-letter-met = Krav { $number }, { $heading }: uppfyllt. { $reason }
approval-letter-not-met = Krav { $number }, { $heading }: inte uppfyllt. { $reason }
approval-letter-ground = Grund för uteslutning: { $law }. { $evidence }
approval-letter-next = Vad händer nu?
approval-letter-next-contract = Ett avtal finns att läsa och skriva under i portalen. När båda har skrivit under kan enskilda välja er.
approval-letter-rattelse = Om ni vill ansöka om rättelse
approval-letter-petition = Ni kan ansöka om rättelse hos Förvaltningsrätten i Stockholm. Skriv vilket beslut det gäller, varför det är fel och vad ni vill ska hända. Ansökan ska ha kommit in till förvaltningsrätten senast { $day }. Reglerna står i 10 kap. LOV.

# Brev med e-post.
mail-application-partner-asked-subject = Vill ni ansöka tillsammans?
mail-application-partner-asked-body =
    { $name } vill ansöka tillsammans med er. Ansökan har referensen { $reference }.

    Logga in, svara på försäkran och säg ja eller nej: { $link }
mail-application-partner-answered-subject = Svar om er gemensamma ansökan
mail-application-partner-answered-body =
    { $name } har svarat om ansökan { $reference }.

    Logga in och se svaret: { $link }
mail-application-withdrawn-subject = Er gemensamma ansökan är återtagen
mail-application-withdrawn-body =
    { $name } har tagit tillbaka ansökan { $reference }.

    Ansökan finns här: { $link }
mail-application-completion-over-subject = Tiden för komplettering är slut
mail-application-completion-over-body =
    Tiden för att komplettera ansökan { $reference } är slut. Vi granskar ansökan som den är.

    Följ ansökan här: { $link }
mail-application-completion-back-subject = En ansökan är tillbaka från komplettering
mail-application-completion-back-body =
    Kompletteringen av ansökan { $reference } är avslutad. Granskningen kan fortsätta.

    Ansökan finns här: { $link }
mail-application-handed-over-subject = Du har fått en ansökan att granska
mail-application-handed-over-body =
    En kollega har lämnat ansökan { $reference } till dig.

    Ansökan finns här: { $link }
mail-application-corrected-subject = Rättelse av skrivfel i beslut
mail-application-corrected-body =
    Vi har rättat ett skrivfel i beslutet om ansökan { $reference }.

    Logga in och läs rättelsen: { $link }
mail-application-received-subject = Vi har fått er ansökan
mail-application-received-body =
    Vi har fått er ansökan till { $system }. Referensen är { $reference }.

    Ni får beslut senast { $day }.

    Kvittot finns här: { $link }
mail-application-completion-subject = Er ansökan behöver kompletteras
mail-application-completion-body =
    Ansökan { $reference } behöver kompletteras. Svara senast { $at }.

    Logga in och läs vad det gäller: { $link }
mail-application-decided-subject = Beslut om er ansökan
mail-application-decided-body =
    Det finns ett beslut om ansökan { $reference }.

    Logga in och läs det: { $link }

# Systemets egna uppgifter, publicering och reserverade system.
approval-refused-reserved = Systemet är bara för idéburna organisationer. Organisationen är inte godkänd som idéburen just nu. Anmäl det på organisationens sida eller vänta på prövningen.
approval-reserved-title = Ni kan inte ansöka här än
approval-reserved-lead = { $system } är bara för idéburna organisationer.
approval-reserved-why = Därför kan ni inte ansöka
approval-reserved-change = Det här kan ändra det
approval-reserved-purpose = Visa att ert syfte är att göra nytta för människor eller samhället, till exempel med stadgar.
approval-reserved-value = Visa att överskottet stannar i verksamheten eller ges till liknande ändamål.
approval-reserved-control = Visa att stat, region eller kommun inte styr organisationen.
approval-reserved-register = Ni behöver inte stå i Kammarkollegiets register över idéburna organisationer.
barrier-not-claimed = Ni har inte anmält att ni är en idéburen organisation.
barrier-waiting = Ni har anmält att ni är idéburna. Ingen har prövat det än. Ni kan ansöka när det är godkänt.
barrier-refused = En handläggare har prövat det och kommit fram till att ni inte är idéburna. Skälen står på organisationens sida. Anmäl på nytt om något har ändrats.
barrier-over = Ni har varit godkända som idéburna, men tiden har gått ut. Anmäl på nytt.
approval-difference-title = Det här har ändrats i kraven

# Personnumret för en enskild firma.
approval-number-title = Visa personnumret
approval-number-lead = Utföraren är en enskild firma. Dess nummer är ett personnummer. Det visas bara för dig som beslutar i ärendet.
approval-number-reason = Varför behöver du numret?
approval-number-reason-hint = Skälet sparas i loggen tillsammans med ditt namn och tiden.
approval-number-show = Visa numret en gång
approval-number-once = Numret visas bara nu. Vill du se det igen anger du ett nytt skäl.
approval-number-back = Till ansökan
# Bilagor.
approval-part-attachments = Bilagor
approval-attachments-lead = Lägg till det som stöder ansökan, till exempel intyg och stadgar. En fil i taget.
approval-attachments-added = Tillagda filer
approval-attachments-add = Lägg till en fil
approval-attachments-save = Lägg till filen
approval-attachments-remove = Ta bort
approval-attachments-done = Tillbaka till ansökan
approval-attachments-full = Ansökan har { $n } filer. Fler går inte att lägga till.
approval-attachments-none = Vi har inga bilagor
approval-attachments-none-staff = Ansökan har inga bilagor.
approval-attachment-n = Bilaga { $number }
approval-attached = Filen är tillagd.
approval-detached = Filen är borttagen ur ansökan.
approval-file = Fil
approval-file-new = Byt till en annan fil
approval-file-saved = Sparad fil:
approval-file-remove = Ta bort filen
approval-nothing = Vi har inga bilagor
approval-nothing-hint = Kryssa här om ni inte vill lägga till någon fil.
approval-doc-file = { $name }, kontrollsumma (SHA-256) { $sha256 }
approval-doc-file-secret = Utföraren ber att filen hålls hemlig: { $reason }
approval-refused-too-many-files = Ansökan har redan så många filer som den får ha.
approval-refused-files-there = Ansökan har filer. Ta bort dem först om ni inte vill skicka några bilagor.
error-choose-a-file = Välj en fil, eller kryssa i att ni inte har några bilagor.
error-file-or-nothing = Ni har valt en fil och kryssat i att ni inte har några. Ta bort krysset eller filen.
