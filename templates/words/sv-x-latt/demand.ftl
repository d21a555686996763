# Det som någon letar efter och inte hittar.

demand-title = Säg vad du saknar
demand-lead = Hittar du inget som passar? Säg det till oss. Då vet vi vad som behövs.
demand-orsak = Vad fattas?
demand-cause-full = Det finns ingen ledig plats
demand-cause-language = Ingen talar mitt språk
demand-cause-area = Det finns inget nära mig
demand-cause-accessibility = Jag kan inte vara i lokalen
demand-cause-kind = Den sortens stöd finns inte
demand-cause-nothing = Inget passar mig
demand-typ = Sorts stöd
demand-omrade = Område
demand-sprak = Språk
demand-tillganglighet = Det här behöver jag i lokalen
demand-ord = Berätta med egna ord
demand-ord-hint = Skriv inte ditt namn. Skriv inte telefonnummer eller personnummer. Vi vet inte vem du är. Därför kan vi inte svara.
demand-send = Skicka
demand-thanks-title = Tack! Nu vet vi vad som saknas
demand-thanks-text = Vi sparar det du sa. Vi sparar inte vem du är. Vill du ha hjälp? Prata med En väg in.
demand-thanks-back = Tillbaka till listan
demand-refused-many = Du har sagt mycket nu. Vänta en timme. Då kan du säga mer.

error-personal-email = Skriv inte e-postadresser här.
error-personal-number = Skriv inte telefonnummer här. Skriv inte personnummer här.
