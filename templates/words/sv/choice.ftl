# Listan med utförare att välja mellan.
choice-list-title = Välj vem som ska hjälpa dig
choice-list-lead = Du kan välja utförare för { $kind } till och med { $day }.
choice-list-free = Du väljer själv. Det finns inget val som är fel, och du kan byta senare.
choice-list-order = Ordningen lottas varje dag så att ingen utförare gynnas.
choice-list-none = Det finns ingen utförare att välja just nu. Ring eller besök En väg in så hjälper vi dig.
choice-list-help = Vill du ha hjälp att välja?
choice-ask = Kontakta En väg in
choice-group-fits = Passar det du behöver
choice-group-others = Övriga
choice-group-all = Att välja mellan
choice-group-barred = Går inte att välja just nu
choice-speaks = Talar { $language }
choice-near = Ligger i { $area }
choice-pick = Jämför
choice-take = Välj
choice-compare = Jämför de du har kryssat för
choice-compare-hint = Du kan jämföra upp till fyra åt gången.
choice-bar-full = Alla platser är upptagna. Du kan välja när någon slutar.
choice-bar-too-little = Det finns plats, men inte för så mycket tid som du har rätt till.
choice-bar-paused = Utföraren tar inte emot nya just nu.
choice-bar-leaving = Utföraren slutar snart och tar inte emot nya.
choice-places-many = Lediga platser
choice-places-few = { $n ->
    [one] { $n } ledig plats
   *[other] { $n } lediga platser
  }
choice-places-full = Fullt just nu
choice-places-first-meeting = Utföraren vill träffa dig först
choice-places-paused = Tar inte emot nya just nu
choice-places-stale = Uppgiften är gammal. Fråga En väg in
choice-places-leaving = Slutar { $day }. Går inte att välja
choice-places-confirmed = Bekräftat { $at }

# Kontrollera valet.
choice-check-title = Är det här rätt?
choice-provider = Utförare
choice-offer = Stöd
choice-place = Plats
choice-hours = Tider
choice-extent = Hur mycket
choice-share = { $percent } procent av heltid
choice-first-meeting = Utföraren vill träffa dig innan ni börjar.
choice-then = När du har valt svarar utföraren inom { $days } arbetsdagar.
choice-may-change = Du kan byta senare utan att säga varför.
choice-confirm = Bekräfta mitt val
choice-back = Tillbaka till listan

# Den som hjälper till.
choice-chosen-by = Vem väljer?
choice-by-client = Personen själv
choice-by-representative = Ombud
choice-by-guardian = God man
choice-by-administrator = Förvaltare
choice-mandate = Fullmakt eller uppdrag
choice-mandate-hint = Till exempel ”personen bad mig” eller fullmaktens datum.
choice-channel = Hur valde personen?
choice-channel-portal = På webbplatsen
choice-channel-code = Med kod från brev
choice-channel-in-person = På plats
choice-channel-phone = På telefon
choice-yes-given = Hur sa personen ja?
choice-yes-spoken = Med ord, på plats
choice-yes-by-phone = Med ord, på telefon
choice-yes-written = Skriftligt
choice-yes-through-interpreter = Genom tolk
choice-interpreter = Tolk på

# När det inte gick.
choice-full-title = Platsen hann ta slut
choice-full-text = Någon annan tog den sista platsen medan du valde. Inget är förlorat. Du kan fortfarande välja.
choice-full-others = De här har plats nu
choice-see-all = Se alla att välja mellan
choice-closed-too-late = Tiden att välja har gått ut
choice-closed-too-late-text = Det gör inget. Ring eller besök En väg in så öppnar vi valet igen.
choice-closed-used = Du har redan valt
choice-closed-used-text = Ditt val är klart. Vill du byta? Ring eller besök En väg in.
choice-closed-closed = Valet är stängt
choice-closed-closed-text = En handläggare har stängt valet. Ring eller besök En väg in om du undrar varför.
choice-closed-gone = Utföraren går inte att välja längre
choice-closed-gone-text = Utföraren har slutat eller tar inte emot nya. Du kan välja en annan.
choice-closed-stale = Listan har ändrats
choice-closed-stale-text = Något har ändrats sedan du öppnade sidan. Inget är valt än. Se listan igen och välj.
choice-made-before = Du hade redan valt. Här är kvittot på det valet.
choice-full = Det finns ingen ledig plats längre. Välj en annan utförare.
choice-right-used = Du har redan valt.
choice-right-closed = Valet är stängt. Kontakta En väg in.
choice-too-late = Tiden att välja har gått ut. Kontakta En väg in så öppnar vi den igen.
choice-gone = Utföraren går inte att välja längre. Välj en annan.
choice-stale = Listan har ändrats. Öppna den igen och välj.
choice-incomplete = Det saknas uppgift om vem som väljer. Börja om från listan.
choice-already-open = Personen kan redan välja för det stödet.
choice-moved-on = Utföraren har redan svarat. Ladda om sidan och se vad som gäller.

# Brev till den som väljer.
mail-choice-opened-subject = Du kan välja
mail-choice-opened-body = Du kan nu välja vem som ska hjälpa dig. Logga in och välj senast { $day }. Behöver du hjälp? Ring eller besök En väg in.

    { $link }
mail-choice-made-subject = Vi har fått ditt val
mail-choice-made-body = Tack. Vi har fått ditt val. Ditt nummer är { $reference }. Här ser du vad som händer nu.

    { $link }

# Nästa steg på Mina sidor.
choice-next-nothing = Du har inget att göra just nu
choice-next-nothing-text = Vi hör av oss när det händer något.
choice-next-choose = Du kan välja utförare till och med { $day }
choice-next-choose-text = Läs om utförarna och jämför dem. Du väljer själv.
choice-next-choose-action = Välj utförare
choice-next-sent = Ditt val är skickat
choice-next-sent-text = { $provider } har fått ditt val. Du får ett brev när de har svarat.
choice-next-sent-action = Se ditt val
choice-next-accepted = Du har fått en plats
choice-next-accepted-text = { $provider } har sagt ja. De hör av sig om när du börjar.
choice-next-accepted-action = Se ditt val
choice-next-starts = Du börjar { $day }
choice-next-starts-text = Du börjar hos { $provider }.
choice-next-starts-action = Se tid och plats
choice-next-ongoing = Du har börjat hos { $provider }
choice-next-ongoing-text = Du började { $day }.
choice-next-ongoing-action = Se ditt val
choice-by-decision = Kommunens beslut, personen har inte valt
choice-channel-decision = Inget val är gjort
choice-closed-decided = Kommunen har beslutat
choice-closed-decided-text = Valet är avslutat. Vill du ha något annat? Ring eller besök En väg in så öppnar vi ett nytt val.
choice-late-text = Du kan ändå välja, tills kommunen har beslutat. Det är inget fel att välja nu.
choice-decided = Kommunen hann besluta innan ditt val kom fram. Du kan byta när du vill.
choice-next-late = Du kan fortfarande välja utförare
choice-next-late-text = Sista dagen var { $day }. Du kan välja tills kommunen har beslutat.
choice-next-late-action = Välj utförare
choice-next-placed = Kommunen har beslutat om en plats åt dig
choice-next-placed-text = Platsen är hos { $provider }. Du får ett brev när de har svarat. Du kan byta när du vill.
choice-next-placed-action = Se din plats
choice-group-language = De talar språket du behöver
choice-group-wrote = Passar det du skrev
choice-has = Finns: { $what }
choice-lacks = Står inte: { $what }
choice-not-speaks = Talar inte { $language }
choice-not-near = Ligger inte i { $area }
choice-says = Skriver om ”{ $word }”
choice-not-says = Skriver inte om ”{ $word }”
choice-at-morning = Öppet på förmiddagen
choice-at-afternoon = Öppet på eftermiddagen
choice-at-evening = Öppet på kvällen
choice-bar-here = Här har du din plats nu.
choice-too-little-figures = Du behöver { $needs } procent. Det finns plats för { $free } procent.
choice-changes-here = Välj en annan om du vill byta.
choice-changes-full = Det ändras när en plats blir ledig.
choice-changes-too-little = Prata med din handläggare om omfattningen.
choice-changes-paused = Det ändras när pausen är slut.
choice-changes-leaving = Det kommer inte att ändras. Välj en annan.
choice-no-language = Ingen som har plats talar språket du behöver
choice-no-language-text = Du kan välja ändå och be om tolk. Vi har skrivit upp att språket saknas.
choice-all-full = Ingen går att välja just nu
choice-all-full-text = Vi har skrivit upp att det saknas platser. Under varje utförare står vad som skulle ändra det. Ring eller besök En väg in om du vill ha hjälp.
choice-questions-title = Tre frågor först
choice-questions-lead = Svara på det du vill. Du kan hoppa över alla frågor. Svaren ändrar bara vad som visas först.
choice-questions-kept = Svaren sparas inte om du inte vill.
choice-vill = Vad vill du göra?
choice-vill-hint = Skriv några ord på svenska, till exempel ”kök” eller ”snickeri”. Skriv inget om vem du är.
choice-nar = När kan du?
choice-behov = Vad behöver fungera?
choice-sprak = Vilket språk behöver du?
choice-spara = Spara svaren tillsammans med mitt val
choice-questions-show = Visa mina alternativ
choice-questions-skip = Hoppa över frågorna
choice-questions-again = Ändra dina svar
choice-questions-answer = Svara på tre frågor, så visas det som passar först
choice-change-title = Byt utförare
choice-change-lead = Du har en plats hos { $provider }. Du får byta och behöver inte säga varför.
choice-change-days = Din plats hos { $provider } är din till och med { $until }, och tills den nya utföraren har sagt ja. Du börjar hos den nya tidigast { $start }.
choice-change-kept = Om den nya utföraren inte kan ta emot dig har du kvar din plats hos { $provider }. De får inte veta att du har frågat någon annan.
choice-change-under-way = Ett byte pågår redan. Du kan byta igen när det är klart.
choice-closed-under-way = Ett byte pågår redan
choice-closed-under-way-text = Du har redan bytt, och den gamla platsen är inte slut än. När den är det kan du byta igen. Ring eller besök En väg in om det inte kan vänta.
choice-closed-no-place = Det finns ingen plats att byta
choice-closed-no-place-text = Har utföraren inte svarat kan du ta tillbaka valet och välja igen. Har platsen tagit slut hjälper En väg in dig vidare.
choice-next-changing = Ditt byte är skickat
choice-next-changing-text = { $provider } har fått ditt val. Du har kvar platsen du har tills de har sagt ja.
choice-next-changing-action = Se ditt byte
choice-representative = Namn på den som väljer åt personen
choice-representative-hint = Fyll i om ombud, god man eller förvaltare väljer.
choice-paper = Papper som du har sett
choice-paper-hint = Till exempel fullmakt eller förordnande, med datum.
choice-next-again = Välj en ny utförare senast { $day }
choice-next-again-text = { $provider } slutar. Du behåller din plats där tills dess. Välj en annan i tid, så går det jämnt över. Det räknas inte emot dig.
choice-next-again-action = Välj utförare
