registry-title = Diarium
registry-lead = Här står de ärenden som myndigheterna har tagit emot eller börjat.
registry-number = Diarienummer
registry-search = Sök
registry-count = { $n ->
    [one] Ett ärende
   *[other] { $n } ärenden
  }
registry-day = Datum
registry-kind = Vad det gäller
registry-matter-title = Ärende
registry-authority = Myndighet
registry-state = Läge
registry-open = Pågår
registry-opened = Inlett
registry-closed = Avslutat
registry-secret = Uppgiften är sekretessbelagd
registry-is-secret = Sekretess. Att du läser skrivs upp.
registry-none = Inga ärenden passar det du söker.
registry-ask = Vill du läsa en handling? Fråga oss, så prövar vi om den kan lämnas ut.
registry-documents = Handlingar
registry-no-documents = Ärendet har inga handlingar än.
registry-document-number = Nr
registry-brief = Handling
registry-direction = Kom, skickades eller gjordes
registry-counterpart = Avsändare eller mottagare
registry-document-of = Handling { $number } i ärende { $matter }
registry-checksum = Kontrollsumma (SHA-256)
registry-unchanged = Texten står som den var när den registrerades. Den kan inte ändras.
matter-kind-choice-system = Valfrihetssystem
matter-kind-lov-application = Ansökan från utförare
matter-kind-contract = Avtal
matter-kind-client-support = Stöd till en person
matter-kind-initiative = Socialt företag
matter-kind-procurement = Upphandling
matter-kind-other = Annat
direction-received = Kom in
direction-sent = Skickades
direction-made = Gjordes här
registry-words = Ord
registry-words-hint = Söker i rubriker, handlingar, avsändare och mottagare i ärenden som du får läsa.
registry-from = Från och med
registry-to = Till och med
registry-export = Ladda ner listan (CSV)
registry-ask-link = Begär att få läsa en handling
matter-kind-disclosure = Begäran om allmän handling
mail-official-changed-subject = Uppgifter har ändrats utanför portalen
mail-official-changed-body = Hej!

    Den dagliga kontrollen har hittat uppgifter som inte stämmer med loggen. Någon kan ha ändrat dem direkt i databasen.

    Så många är det: { $count }

    Kör kommandot valfard check. Det visar vilka uppgifter det är, och vilken händelse i portalen som ändrade dem senast.
