message-title = Meddelanden
message-lead = Här skriver ni och kommunen till varandra i ett ärende.
message-lead-staff = Här skriver ni och utförarna till varandra. Det som är oläst står först.
message-newest = Senast { $at }
message-none-yet = Ingen har skrivit än.
message-unread = Oläst
message-empty = Ni har inga ärenden än. När ni har skickat en ansökan kan ni skriva här.
message-empty-staff = Ingen har skrivit något än. Gå till en ansökan eller ett avtal för att skriva till en utförare.
message-thread-title = Meddelanden i { $matter }
message-thread-empty = Ingen har skrivit än.
message-written = Det som är skrivet
message-by = { $name }, { $side }
message-side-authority = myndigheten
message-side-provider = utföraren
message-note-by = Intern anteckning av { $name }
message-document = Handling { $number } i ärendet
message-read-at = Den andra sidan läste det senaste { $at }.
message-body = Ditt meddelande
message-body-hint = Det du skickar blir en handling i ärendet och kan läsas av andra. Skriv inget om enskilda personer.
message-send = Skicka meddelandet
message-sent = Meddelandet är skickat.
message-note = Intern anteckning
message-note-hint = Bara ni på myndigheten ser den. Utföraren ser den aldrig.
message-note-save = Spara anteckningen
message-noted = Anteckningen är sparad.
message-crossed-title = Det kom ett nytt meddelande
message-crossed = Det kom medan du skrev. Läs det först. Din text står kvar och är inte skickad.
message-refused-closed = Ärendet är avslutat. Det går inte att skriva fler meddelanden i det.
message-refused-coach = Du kan läsa men inte skriva för organisationen.
message-doc-received = Meddelande från utföraren
message-doc-sent = Meddelande till utföraren
message-link = Meddelanden

mail-message-new-subject = Nytt meddelande
mail-message-new-body =
    Det finns ett nytt meddelande i ärende { $matter }.

    Logga in och läs det: { $link }
