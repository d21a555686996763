placement-receipt-reserved = Valintasi on lähetetty
placement-receipt-accepted = Olet saanut paikan
placement-receipt-start-confirmed = Olet aloittanut
placement-receipt-ongoing = Olet aloittanut
placement-receipt-paused = Olet tauolla
placement-receipt-ended = Olet lopettanut
placement-receipt-declined = Palveluntuottaja ei voinut ottaa sinua vastaan
placement-receipt-no-show = Paikka on päättynyt
placement-receipt-cancelled = Olet perunut valintasi
placement-waits = Palveluntuottaja vastaa viimeistään { $day }. Saat silloin tiedon. Sinun ei tarvitse tehdä nyt mitään.
placement-began = Aloitit { $day }.
placement-begins = Aloitat { $day }.
placement-calls-you = Palveluntuottaja ottaa sinuun yhteyttä ja kertoo, milloin aloitat.
placement-choose-again = Valitse uudelleen
placement-choose-again-text = Voit valita uudelleen. Aiempi valintasi ei ole sinulle haitaksi.
placement-ended = Lopetit { $day }.
placement-reference = Numero
placement-made = Valittu
placement-decided-on = Päätetty
placement-phone = Palveluntuottajan puhelin
placement-record = Näin valinta tehtiin
placement-interpreter = Tulkkauskieli: { $language }.
placement-told-in = Teksti luettiin ääneen tai näytettiin näillä kielillä: { $languages }.
placement-no-interpreter = Tulkki ei ollut mukana.
placement-keep = Säilytä numero. Tämä sivu säilyy, ja voit tulostaa sen.
placement-regret = Oletko muuttanut mielesi?
placement-regret-text = Voit perua valintasi, kunnes palveluntuottaja on vastannut. Sinun ei tarvitse kertoa, miksi.
placement-take-back = Peru valintani
placement-taken-back = Valintasi on peruttu. Voit valita uudelleen.
placement-answered-already = Valinnassasi on tapahtunut jotain sen jälkeen, kun avasit sivun. Tästä näet, miten asia on nyt.
placement-moved-on = Jotain on muuttunut sen jälkeen, kun avasit sivun. Lataa sivu uudelleen ja katso, mikä on voimassa.
placement-questions = Onko sinulla kysyttävää?
placement-undo-sure = Haluatko perua valintasi?
placement-undo-decided = Haluatko kieltäytyä paikasta?
placement-undo-text = Paikka vapautuu jollekin toiselle. Voit valita heti uudelleen. Sitä ei lasketa sinua vastaan.
placement-undo-change = Vaihtoa ei tehdä. Pidät nykyisen paikkasi.
placement-undo-no = Ei, palaa takaisin
placement-late = Palveluntuottajan olisi pitänyt vastata viimeistään { $day }, mutta vastausta ei ole tullut.
placement-late-text = Olemme muistuttaneet palveluntuottajaa, ja käsittelijäsi tietää asiasta. Paikka on edelleen sinun. Voit odottaa tai perua valinnan ja valita toisen.
placement-go-back = Takaisin
mail-placement-accepted-subject = Olet saanut vastauksen
mail-placement-accepted-body = Olet saanut vastauksen valintaasi. Kirjaudu sisään ja lue, mitä nyt tapahtuu.

    { $link }
mail-placement-handed-back-subject = Voit valita uudelleen
mail-placement-handed-back-body = Valintasi ei toteutunut. Voit valita uudelleen. Valitse viimeistään { $day }. Tarvitsetko apua? Soita En väg in -palveluun tai käy siellä.

    { $link }
placement-provider-leaves = Palveluntuottaja lopettaa { $day }
placement-provider-leaves-text = Käsittelijäsi ottaa sinuun yhteyttä. Saat valita toisen palveluntuottajan tai keskustella siitä, mikä sopii sinulle. Tämä ei ole sinulle haitaksi.
mail-placement-leaving-subject = Jotain sinua koskevaa muuttuu
mail-placement-leaving-body = Jotain sinua koskevaa muuttuu. Kirjaudu sisään ja lue, mitä se on. Käsittelijäsi ottaa sinuun yhteyttä.

    { $link }
placement-decided-title = Kunta on päättänyt paikan
placement-decided-text = Et ole itse valinnut. Siksi kunta on päättänyt paikan. Voit vaihtaa milloin haluat.
placement-decided-regret = Haluatko valita itse?
placement-decided-regret-text = Voit kieltäytyä paikasta, kunnes palveluntuottaja on vastannut. Silloin saat valita itse. Sinun ei tarvitse sanoa miksi.
placement-decided-take-back = Kieltäydy ja valitse itse
placement-within = Palveluntuottajalla on { $days } työpäivää aikaa vastata.
placement-old-kept = Säilytät paikkasi ({ $provider }), kunnes tämä palveluntuottaja on vastannut myöntävästi. Jos he eivät voi ottaa sinua, mikään ei muutu.
placement-old-until = Viimeinen päiväsi ({ $provider }) on { $day }.
placement-old-see = Katso paikkasi: { $provider }
placement-new = Olet valinnut tilalle: { $provider }
placement-new-waits = He vastaavat viimeistään { $day }. Paikkasi täällä säilyy, kunnes he ovat vastanneet myöntävästi.
placement-new-begins = Aloitat ({ $provider }) { $day }.
placement-new-see = Katso tuo valinta
placement-last-day-here = Viimeinen päiväsi täällä on { $day }.
placement-regret-change = Voit perua vaihdon, kunnes palveluntuottaja on vastannut. Silloin säilytät nykyisen paikkasi. Syytä ei tarvitse kertoa.
placement-change-taken-back = Vaihtosi on peruttu. Säilytät paikkasi.
placement-change = Haluatko vaihtaa palveluntuottajaa?
placement-change-text = Saat vaihtaa milloin haluat, eikä sinun tarvitse kertoa syytä. Säilytät paikkasi, kunnes uusi on vastannut myöntävästi.
placement-send = Lähetä kuitti minulle
placement-copy-sent = Kuitti on lähetetty.
placement-copy-not-sent = Kuitti lähetetään kerran päivässä. Olet jo saanut sen tänään, tai meillä ei ole osoitetta.
placement-record-link = Katso, miten valinta tehtiin ja minkä luettelon näit
placement-record-title = Näin valinta tehtiin
placement-record-back = Kuitti
placement-recorded-by = Kirjaaja
placement-record-list = Luettelo sellaisena kuin se oli
placement-record-list-text = Luettelo näytettiin { $at }. Järjestys kussakin ryhmässä arvottiin sinä päivänä. Säännöt numero { $version }.
placement-record-grouped = Tämä ratkaisi ryhmät:
placement-grouped-language = Kieli
placement-grouped-area = Alue
placement-grouped-access = Minkä pitää toimia
placement-grouped-when = Milloin sopii
placement-grouped-wants = Mitä henkilö haluaa tehdä
placement-record-answers = Vastaukset, jotka henkilö antoi tallentaa:
placement-record-not-kept = Vastauksia kysymyksiin ei ole tallennettu.
placement-record-chosen = Valittiin
mail-placement-receipt-copy-subject = Kuitti valinnastasi
mail-placement-receipt-copy-body = Tässä on pyytämäsi kuitti. Numerosi on { $reference }. Kirjaudu sisään ja lue lisää.

    { $link }

mail-placement-kept-subject = Säilytät paikkasi
mail-placement-kept-body = Vaihto ei onnistunut. Säilytät nykyisen paikkasi ja voit valita jonkun muun milloin haluat.

    { $link }

