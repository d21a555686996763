# Den som inte väljer, på lätt svenska.
nonchoice-own-unit = kommunens Arbetscentrum
nonchoice-public-title = Om du inte väljer
nonchoice-public-lead = Kanske väljer du inte. Här står vad kommunen gör då.
nonchoice-how-in-house = Kommunen hjälper dig själv. Inget företag får jobbet.
nonchoice-how-procured-supplier = Du får hjälp av ett företag. Kommunen har köpt hjälpen av det.
nonchoice-how-nearest = Du får den plats som är närmast. Vi mäter från mitten av ditt område. Vi tittar inte på var du bor. Är två lika nära? Då får den som har fått minst.
nonchoice-how-turn = Alla står i tur. Den som har fått minst personer går först. Är två lika? Då går den först som har väntat längst.
nonchoice-how-published-draw = Vi lottar. Alla kan se att lotten är rätt.
nonchoice-public-unit = Stället heter
nonchoice-public-supplier = Du får hjälp av:
nonchoice-public-from = Det gäller från { $day }.
nonchoice-public-ground = Så säger lagen:
nonchoice-public-decision = Kommunen har bestämt det. Numret är { $no }.
nonchoice-public-opinion = Så säger en jurist:
nonchoice-public-opinion-by = { $by }, { $day }, nummer { $no }
nonchoice-public-how = Så gör vi
nonchoice-public-step-remind = Vi påminner dig två dagar före sista dagen. Brev på papper skickar vi fem dagar före.
nonchoice-public-step-late = Du kan välja efter sista dagen också. Du kan välja tills kommunen har bestämt.
nonchoice-public-step-out = Vi tar bort platser som är fulla. Vi tar bort dem som har paus. Vi tar bort dem som snart slutar. Vi tar bort dem som inte kan ditt språk. Vi tar bort dem som har gjort fel det senaste halvåret.
nonchoice-public-step-stay = Har du haft en plats förut? Då får du samma plats om det går.
nonchoice-public-step-decide = En person på kommunen bestämmer. Personen måste följa regeln. Personen kan också låta dig välja igen.
nonchoice-public-step-secret = Ingen får veta något om dig innan.
nonchoice-public-step-change = Du kan byta när du vill.
nonchoice-public-nothing = Det är inte fel att inte välja. Du får samma stöd och pengar.
nonchoice-public-draw = Så lottar vi
nonchoice-public-draw-seed = Datorn tog fram en kod { $day }. Koden är samma för alla:
nonchoice-public-draw-fair = Datorn gör koden. Vi visar koden direkt. Den som bestämmer regeln vet inte vem du är. Därför kan ingen fuska.
nonchoice-public-draw-key = Räkna SHA-256 på numret för ditt val. Det blir en nyckel.
nonchoice-public-draw-number = Skriv koden, nyckeln och numret på stället. Räkna SHA-256 på det. Det blir en lott.
nonchoice-public-draw-order = Den lägsta lotten går först.
nonchoice-public-redo = Räkna igen
nonchoice-public-redo-text = Vi sparar allt som vi räknade med. Du kan få det. Då kan du räkna igen:
nonchoice-public-none = Det finns ingen regel nu.
nonchoice-public-coming = Nya regler
nonchoice-public-past = Gamla regler
nonchoice-mine-title = Det här har kommunen bestämt
nonchoice-own-title = Kommunen har bestämt
nonchoice-own-read = Läs beslutet
nonchoice-own-lead-placed = Du har inte valt. Kommunen har hittat en plats åt dig.
nonchoice-own-lead-own-unit = Du har inte valt. Kommunen hjälper dig själv. Vi ringer dig.
nonchoice-own-lead-not-placed = Du har inte valt. Du får ingen plats nu.
nonchoice-own-lead-reopened = Du får välja igen.
nonchoice-own-nothing = Det är inte fel att inte välja. Du får samma stöd och pengar.
nonchoice-own-change-place = Du kan byta när du vill. Byt på sidan om din plats. Du kan också ringa oss. Du behöver inte säga varför.
nonchoice-own-change-text = Du kan välja själv ändå. Ring oss eller kom hit. Du behöver inte säga varför.
nonchoice-own-place = Se din plats
nonchoice-own-who = Om beslutet
nonchoice-own-kind = Stöd
nonchoice-own-decider = Den som bestämde
nonchoice-own-day = Dag
nonchoice-own-registry = Nummer
nonchoice-own-rule = Vi följer en regel. Alla får läsa den.
nonchoice-own-rule-link = Läs regeln
nonchoice-own-ask = Har du frågor?
mail-nonchoice-reminder-subject = Du kan välja
mail-nonchoice-reminder-body = Du kan välja till { $day }. Vill du ha hjälp? Ring oss eller kom hit.

    { $link }
mail-nonchoice-placed-subject = Du har fått en plats
mail-nonchoice-placed-body = Du har inte valt. Kommunen har hittat en plats åt dig. Du kan byta när du vill. Logga in och läs mer.

    { $link }
mail-nonchoice-own-unit-subject = Kommunen hjälper dig
mail-nonchoice-own-unit-body = Du har inte valt. Kommunen hjälper dig själv. Vi ringer dig. Du kan byta när du vill. Logga in och läs mer.

    { $link }
mail-nonchoice-not-placed-subject = Kommunen har bestämt en sak
mail-nonchoice-not-placed-body = Kommunen har bestämt en sak om ditt val. Logga in och läs. Har du frågor? Ring oss eller kom hit.

    { $link }
mail-nonchoice-reopened-subject = Du kan välja igen
mail-nonchoice-reopened-body = Nu kan du välja igen. Logga in och välj. Vill du ha hjälp? Ring oss eller kom hit.

    { $link }
