# Sidor där handläggare öppnar val, och ord som utförare ser.
choice-helping-name = Du hjälper { $name } att välja
choice-helping-code = Du hjälper { $reference } att välja
choice-helping-text = Visa listan, läs högt om det behövs och låt personen bestämma. Råd hör inte hit.
choice-confirm-helped = Spara personens val
choice-open-title = Öppna val
choice-measure-kind = Typ av stöd
choice-percent = Omfattning
choice-legal-basis = Stöd i lag
choice-basis-social-open = Socialtjänstlagen 11 kap. 5 §, utan behovsprövning
choice-basis-social-income = Socialtjänstlagen 12 kap. 4 §, försörjningsstöd
choice-basis-municipal = Kommunallagen 2 kap. 1 §
choice-basis-labour-market = Förordning (2000:628), Arbetsförmedlingen
choice-area = Område
choice-area-hint = Det som ligger där visas som ”Passar”. Inget annat tas bort.
choice-last-day = Sista dag att välja
choice-last-day-hint = Vi föreslår fem arbetsdagar.
choice-anyway = Öppna valet fast det inte finns något att välja mellan
choice-open = Öppna valet
choice-preview = Visa vad personen får se
choice-counted = Personen kan välja mellan { $open } av { $all } platser. { $fitting } passar behoven.
choice-counted-none = Det finns inget att välja mellan
choice-counted-none-text = Personen skulle få en tom lista. Ändra något, eller öppna ändå om du vet att plats är på väg.
choice-right-opened = Valet är öppet. Personen har fått besked om det finns en e-postadress.
choice-right-taken-back = Valet är stängt.
choice-right-state-open = Öppet
choice-right-state-lapsed = Förfallet
choice-right-state-withdrawn = Stängt
choice-return-outside-target-group = Hör inte till målgruppen
choice-return-language-missing = Vi kan inte språket
choice-return-not-accessible = Lokalen fungerar inte för personen
choice-return-place-lost = Platsen finns inte längre
choice-return-person-asked = Personen bad om det
error-choice-day = Skriv en dag, till exempel 2026-03-14.
error-choice-last-day = Sista dagen ska ligga mellan i dag och ett år framåt.
error-choice-percent = Välj en omfattning mellan 1 och 100 procent.
error-choice-nothing-open = Kryssa i rutan om du vill öppna valet ändå.
error-choice-already-open = Personen har redan ett öppet val för det stödet.
mail-choice-received-subject = En person har valt er
mail-choice-received-body = En person har valt er. Logga in och svara senast { $day }.

    { $link }
mail-choice-withdrawn-subject = Ett val är taget tillbaka
mail-choice-withdrawn-body = En person som valt er har ändrat sig innan ni hann svara. Platsen är ledig igen. Ni behöver inte göra något.

    { $link }
mail-choice-returned-staff-subject = Ett val har kommit tillbaka
mail-choice-returned-staff-body = Utföraren har lämnat tillbaka valet { $reference }. Personen kan välja igen. Hör av dig om du vet att personen behöver hjälp.

    { $link }
choice-right-state-used = Använt

mail-choice-lapsed-staff-subject = Tiden att välja har gått
mail-choice-lapsed-staff-body =
    Sista dagen har gått för valet { $reference }. Det betyder inget mer än att kommunen ska besluta. Personen kan välja fram till dess.

    Se vilka det gäller: { $link }
choice-right-state-decided = Beslutat
mail-choice-placed-provider-subject = Kommunen har placerat en person hos er
mail-choice-placed-provider-body = Kommunen har beslutat att en person ska få plats hos er. Personen har inte valt själv. Logga in och svara senast { $day }.
choice-needs-languages = Behöver något av språken
choice-needs-languages-hint = De som talar något av dem visas först, i en egen grupp.
choice-needs-access = Lokalen behöver ha
choice-needs-access-hint = Allt som kryssas behövs. Inget tas bort ur listan.
choice-planned-from = Planerad från
choice-planned-from-hint = Ett förslag. Inget räknas efter det.
choice-planned-to = Planerad till
choice-told-by = Så får personen veta
choice-told-by-hint = Skyddade personuppgifter: besked ges bara på plats eller på telefon.
choice-told-email = E-post
choice-told-sms = Sms
choice-told-letter = Brev
choice-told-in-person = På plats
choice-told-phone = På telefon
choice-sending-email = Breven går med e-post.
choice-sending-sms = Breven går som sms.
choice-sending-letter = Breven går på papper.
choice-sending-paper-instead = Personen har ingen e-postadress eller inget mobilnummer för det sättet. Breven går på papper i stället.
choice-sending-caseworker = Inget brev skickas om det här valet. Du berättar själv för personen.
choice-no-address = Vi har ingen postadress till personen. Skriv in den, så att breven kommer fram.
choice-no-address-link = Skriv in postadressen
choice-right-opened-paper = Valet är öppet. Brevet till personen ligger bland breven som ska skickas, eftersom det sätt du valde saknar adress.
choice-right-opened-tell = Valet är öppet. Inget brev skickas: berätta för personen.
mail-choice-tell-staff-subject = Berätta för { $reference } om ett nytt besked
mail-choice-tell-staff-body = Det finns ett nytt besked till { $reference }, som inte får brev om sitt val. Öppna ärendet och berätta för personen.

    { $link }
error-choice-told-protected = En person med skyddade personuppgifter får besked på plats eller på telefon.
error-choice-period = Perioden kan inte sluta innan den börjar.
choice-preview-title = Så här ser personen listan
choice-preview-text = Listan görs på samma sätt som personens egen, med dagens lottning.
mail-choice-change-returned-staff-subject = Ett byte har kommit tillbaka
mail-choice-change-returned-staff-body = Utföraren har lämnat tillbaka valet { $reference }. Personen har kvar platsen som skulle bytas, och kan välja någon annan.

    { $link }
choice-close-sure = Vill du stänga valet?
choice-close-sure-text = Personen kan då inte välja längre. Vi skickar inget brev om det, så berätta det själv. Du kan öppna ett nytt val när du vill.
choice-told-in = På vilka språk läste du upp eller visade texten?
choice-told-in-hint = Kryssa för alla som du använde. Personens eget språk är redan ikryssat.
choice-interpreter-present = Var en tolk med?
choice-answer-yes = Ja
choice-answer-no = Nej
