# Sidor där handläggare öppnar val, och ord som utförare ser.
choice-helping-name = Du hjälper { $name } att välja
choice-helping-code = Du hjälper { $reference } att välja
choice-helping-text = Visa listan, läs högt om det behövs och låt personen bestämma. Råd hör inte hit.
choice-confirm-helped = Spara personens val
mail-choice-received-subject = En person har valt er
mail-choice-received-body = En person har valt er. Logga in och svara senast { $day }.

    { $link }
mail-choice-withdrawn-subject = Ett val är taget tillbaka
mail-choice-withdrawn-body = En person som valt er har ändrat sig innan ni hann svara. Platsen är ledig igen. Ni behöver inte göra något.

    { $link }
mail-choice-placed-provider-subject = Kommunen har placerat en person hos er
mail-choice-placed-provider-body = Kommunen har beslutat att en person ska få plats hos er. Personen har inte valt själv. Logga in och svara senast { $day }.
choice-told-in = På vilka språk läste du upp eller visade texten?
choice-told-in-hint = Kryssa för alla som du använde. Personens eget språk är redan ikryssat.
choice-interpreter-present = Var en tolk med?
choice-answer-yes = Ja
choice-answer-no = Nej
