# Den som inte väljer: sidan som alla kan läsa, personens egen sida och breven.
nonchoice-own-unit = kommunens Arbetscentrum
nonchoice-public-title = Om du inte väljer
nonchoice-public-lead = Här står vad kommunen gör när någon inte väljer utförare, och hur vem som helst kan kontrollera det.
nonchoice-how-in-house = Kommunen ger stödet själv. Ingen utförare får uppdraget.
nonchoice-how-procured-supplier = Stödet ges av en leverantör som kommunen har köpt in för just detta.
nonchoice-how-nearest = Platsen som ligger närmast får frågan. Vi räknar fågelvägen från mitten av ditt område till mitten av platsens område. Vi använder inte din adress. Är två lika nära går turen till den som har fått minst antal.
nonchoice-how-turn = Utförarna står på tur. Den som har fått minst antal personer på det här sättet går först. Är två lika går den först som har väntat längst.
nonchoice-how-published-draw = Utföraren lottas fram. Lotten går att räkna om av vem som helst.
nonchoice-public-unit = Enheten heter
nonchoice-public-supplier = Leverantör:
nonchoice-public-from = Gäller från { $day }.
nonchoice-public-ground = Grund i lag:
nonchoice-public-decision = Regeln är beslutad med diarienummer { $no }.
nonchoice-public-opinion = Rättslig bedömning:
nonchoice-public-opinion-by = { $by }, { $day }, diarienummer { $no }
nonchoice-public-how = Så går det till
nonchoice-public-step-remind = Du får en påminnelse två arbetsdagar före sista dagen. Får du brev på papper skickar vi den fem arbetsdagar före.
nonchoice-public-step-late = När sista dagen har gått kan du fortfarande välja, tills kommunen har beslutat.
nonchoice-public-step-out = Platser som är fulla, pausade eller på väg att sluta räknas bort. Det gör också de som saknar ditt språk, och utförare som har fått en åtgärd av kommunen de senaste sex månaderna.
nonchoice-public-step-stay = Har du haft en plats på det här sättet förut får du samma plats igen, om det går.
nonchoice-public-step-decide = En handläggare beslutar. Handläggaren kan följa regeln, låta bli att ge en plats eller öppna valet igen. Ingen kan välja en annan utförare åt dig.
nonchoice-public-step-secret = Ingen utförare får veta något om dig före beslutet.
nonchoice-public-step-change = Du kan byta när du vill.
nonchoice-public-nothing = Att inte välja är inget fel. Det ändrar inte din rätt till stöd eller pengar.
nonchoice-public-draw = Så går lottningen till
nonchoice-public-draw-seed = Fröet publicerades { $day } och är detsamma för alla beslut:
nonchoice-public-draw-fair = Portalen lottar fröet när regeln beslutas, och visar det genast här. Den som beslutar regeln ser inga personer. Den som ser personer kan inte besluta regeln. Därför kan ingen välja ett frö som passar.
nonchoice-public-draw-key = Ta SHA-256 av valets nummer. Det är nyckeln.
nonchoice-public-draw-number = Skriv frö, nyckel och utförarens nummer med mellanslag mellan, och ta SHA-256 av det. Det är utförarens lott.
nonchoice-public-draw-order = Lägst lott går först. Flera platser ger inte fler lotter.
nonchoice-public-redo = Räkna om ett beslut
nonchoice-public-redo-text = Varje beslut har ett underlag med allt som regeln fick. Den som har underlaget kan räkna om beslutet med portalens program:
nonchoice-public-none = Just nu finns ingen regel.
nonchoice-public-coming = Regler som ska börja gälla
nonchoice-public-past = Regler som har gällt
nonchoice-mine-title = Kommunens beslut om dig
nonchoice-own-title = Kommunens beslut
nonchoice-own-read = Läs kommunens beslut
nonchoice-own-lead-placed = Du har inte valt utförare. Därför har kommunen beslutat om en plats åt dig.
nonchoice-own-lead-own-unit = Du har inte valt utförare. Därför får du stödet av kommunen själv. Din handläggare hör av sig.
nonchoice-own-lead-not-placed = Du har inte valt utförare. Kommunen har beslutat att du inte får någon plats nu.
nonchoice-own-lead-reopened = Du får välja igen.
nonchoice-own-nothing = Att inte välja är inget fel. Det ändrar inte din rätt till stöd eller pengar.
nonchoice-own-change-place = Du kan byta till en annan när du vill. Gör det på sidan om din plats, eller ring oss. Du behöver inte säga varför.
nonchoice-own-change-text = Du kan ändå välja själv. Ring eller besök En väg in, så öppnar vi ett nytt val. Du behöver inte säga varför.
nonchoice-own-place = Se din plats
nonchoice-own-who = Om beslutet
nonchoice-own-kind = Stöd
nonchoice-own-decider = Beslutat av
nonchoice-own-day = Dag
nonchoice-own-registry = Diarienummer
nonchoice-own-rule = Beslutet följer en regel som alla kan läsa.
nonchoice-own-rule-link = Läs regeln
nonchoice-own-ask = Har du frågor?
mail-nonchoice-reminder-subject = Du kan fortfarande välja
mail-nonchoice-reminder-body = Du kan välja till och med { $day }. Behöver du hjälp? Ring eller besök En väg in.

    { $link }
mail-nonchoice-placed-subject = Kommunen har beslutat om en plats åt dig
mail-nonchoice-placed-body = Du har inte valt. Därför har kommunen beslutat om en plats åt dig. Du kan byta när du vill. Logga in och läs mer.

    { $link }
mail-nonchoice-own-unit-subject = Kommunen har beslutat om stöd åt dig
mail-nonchoice-own-unit-body = Du har inte valt. Därför ger kommunen stödet själv. Din handläggare hör av sig. Du kan byta när du vill. Logga in och läs mer.

    { $link }
mail-nonchoice-not-placed-subject = Kommunen har fattat ett beslut
mail-nonchoice-not-placed-body = Kommunen har fattat ett beslut om det val som du hade. Logga in och läs. Vill du fråga något? Ring eller besök En väg in.

    { $link }
mail-nonchoice-reopened-subject = Du kan välja igen
mail-nonchoice-reopened-body = Valet är öppet igen. Logga in och välj. Behöver du hjälp? Ring eller besök En väg in.

    { $link }
