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
placement-phone = Palveluntuottajan puhelin
placement-record = Näin valinta tehtiin
placement-interpreter = Tulkkauskieli: { $language }.
placement-keep = Säilytä numero. Tämä sivu säilyy, ja voit tulostaa sen.
placement-regret = Oletko muuttanut mielesi?
placement-regret-text = Voit perua valintasi, kunnes palveluntuottaja on vastannut. Sinun ei tarvitse kertoa, miksi.
placement-take-back = Peru valintani
placement-taken-back = Valintasi on peruttu. Voit valita uudelleen.
placement-answered-already = Palveluntuottaja on jo vastannut. Haluatko vaihtaa? Ota yhteyttä En väg in -palveluun.
placement-moved-on = Jotain on muuttunut sen jälkeen, kun avasit sivun. Lataa sivu uudelleen ja katso, mikä on voimassa.
placement-questions = Onko sinulla kysyttävää?
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
