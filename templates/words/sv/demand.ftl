# Det som någon letar efter och inte hittar.

demand-title = Tala om vad du saknar
demand-lead = Hittar du inget som passar? Berätta för oss. Då vet vi vad det behövs mer av i Tyresö.
demand-orsak = Vad är det som fattas?
demand-cause-full = Det finns ingen ledig plats
demand-cause-language = Ingen talar mitt språk
demand-cause-area = Det finns inget nära mig
demand-cause-accessibility = Lokalerna fungerar inte för mig
demand-cause-kind = Den sortens stöd finns inte
demand-cause-nothing = Inget av det som finns passar mig
demand-typ = Typ av stöd
demand-omrade = Område
demand-sprak = Språk
demand-tillganglighet = Det här behöver fungera i lokalen
demand-ord = Berätta med egna ord
demand-ord-hint = Skriv inte namn, telefonnummer eller personnummer. Vi vet inte vem du är och kan inte svara.
demand-send = Skicka
demand-thanks-title = Tack! Nu vet vi vad som saknas
demand-thanks-text = Vi sparar det du berättade, men inte vem du är. Vill du ha hjälp att leta? Prata med En väg in.
demand-thanks-back = Tillbaka till listan
demand-refused-many = Du har redan berättat många saker. Vänta en timme om du vill berätta mer.

error-personal-email = Skriv inte e-postadresser här.
error-personal-number = Skriv inte telefonnummer, personnummer eller andra långa nummer här.
