# Sidor där handläggare öppnar val, och ord som utförare ser.
choice-helping-name = Du hjälper { $name } att välja
choice-helping-code = Du hjälper { $reference } att välja
choice-helping-text = Visa listan, läs högt om det behövs och låt personen bestämma. Råd hör inte hit.
choice-confirm-helped = Spara personens val
choice-return-outside-target-group = Hör inte till målgruppen
choice-return-language-missing = Vi kan inte språket
choice-return-not-accessible = Lokalen fungerar inte för personen
choice-return-place-lost = Platsen finns inte längre
choice-return-person-asked = Personen bad om det
mail-choice-received-subject = En person har valt er
mail-choice-received-body = En person har valt er. Logga in och svara senast { $day }.

    { $link }
mail-choice-withdrawn-subject = Ett val är taget tillbaka
mail-choice-withdrawn-body = En person som valt er har ändrat sig innan ni hann svara. Platsen är ledig igen. Ni behöver inte göra något.

    { $link }
mail-choice-returned-staff-subject = Ett val har kommit tillbaka
mail-choice-returned-staff-body = Utföraren har lämnat tillbaka valet { $reference }. Personen kan välja igen. Hör av dig om du vet att personen behöver hjälp.

    { $link }
mail-choice-placed-provider-subject = Kommunen har placerat en person hos er
mail-choice-placed-provider-body = Kommunen har beslutat att en person ska få plats hos er. Personen har inte valt själv. Logga in och svara senast { $day }.
mail-choice-change-returned-staff-subject = Ett byte har kommit tillbaka
mail-choice-change-returned-staff-body = Utföraren har lämnat tillbaka valet { $reference }. Personen har kvar platsen som skulle bytas, och kan välja någon annan.

    { $link }
choice-told-in = På vilka språk läste du upp eller visade texten?
choice-told-in-hint = Kryssa för alla som du använde. Personens eget språk är redan ikryssat.
choice-interpreter-present = Var en tolk med?
choice-answer-yes = Ja
choice-answer-no = Nej
