attachment-field-hint = { $kinds }. Högst { $limit } MB.
attachment-choose-again = Välj filen igen. Webbläsaren sparar inte valet när något behöver rättas.
attachment-size-kb = { $n } kB
attachment-size-mb = { $whole },{ $tenth } MB
attachment-sum = Kontrollsumma (SHA-256):
attachment-confidential = Filen innehåller uppgifter som vi vill att ni håller hemliga
attachment-confidential-hint = Det ni lämnar in blir en allmän handling. Om någon ber att få läsa filen prövar vi om den får lämnas ut. Då läser vi ert skäl.
attachment-confidential-reason = Varför ska uppgifterna vara hemliga?
attachment-confidential-reason-hint = Skriv vilka uppgifter det gäller och vilken skada det gör om andra får veta dem.
attachment-asked-secret = Ni ber oss hålla filen hemlig:
attachment-staff-asked-secret = Utföraren ber att filen hålls hemlig:
mail-attachment-malware-subject = En skadlig fil stoppades
mail-attachment-malware-body = Hej!

    Någon försökte skicka in en fil som kan göra skada. Filen stoppades. Den är inte sparad och ingen kan öppna den.

    Det som hittades: { $found }
    Filens kontrollsumma (SHA-256): { $sha256 }

    I loggen står vem som skickade filen och när.
