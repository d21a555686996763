# Tarjonta, jonka kaikki näkevät: luettelo, yksi palvelu, vertailu.

### Luettelo

catalogue-title = Löydä tukea
catalogue-lead = Tässä ovat kaikki, joista voit valita. Lue, vertaa ja käytä niin paljon aikaa kuin tarvitset.
catalogue-filters = Valitse, mikä sinulle on tärkeää
catalogue-filters-show = Näytä
catalogue-group-typ = Tuen tyyppi
catalogue-group-omrade = Alue
catalogue-group-sprak = Kieli
catalogue-group-tillganglighet = Esteettömyys
catalogue-group-lediga = Vapaat paikat
catalogue-group-socialt = Sosiaaliset yritykset
catalogue-free-places = Vapaita paikkoja
catalogue-social-enterprise = Sosiaalinen yritys
catalogue-social-enterprise-yes = Kyllä
catalogue-words = Hakusana: { $words }
catalogue-found = { $providers ->
    [one] { $providers } palveluntuottaja
   *[other] { $providers } palveluntuottajaa
  } · { $offers ->
    [one] { $offers } palvelu
   *[other] { $offers } palvelua
  }
catalogue-sort = Järjestys:
catalogue-sort-lottning = Arvottu
catalogue-sort-namn = Nimi
catalogue-sort-omrade = Alue
catalogue-active = Olet valinnut nämä
catalogue-remove = Poista
catalogue-clear = Poista kaikki
catalogue-order-note = Järjestys arvotaan joka päivä, jotta ketään ei suosita.
catalogue-order-link = Näin arvonta tehdään
catalogue-compare-check = Vertaa
catalogue-compare-button = Vertaa merkittyjä
catalogue-compare-hint = Voit merkitä enintään neljä.
catalogue-more = Lue lisää
catalogue-talk = Puhu En väg in -palvelun kanssa
catalogue-empty = Mikään palveluntuottaja ei sovi kaikkiin valintoihisi.
catalogue-in-swedish = Suurin osa on kirjoitettu ruotsiksi. Kokeile hakea ruotsiksi.
catalogue-forgiven = Kukaan ei ole kirjoittanut ”{ $words }”. Näissä on samantapaisia sanoja.
catalogue-looser-title = Löydät enemmän, jos poistat yhden valinnan:
catalogue-looser = Poista: { $filter } ({ $n })
catalogue-none = Juuri nyt ei ole valittavia palveluntuottajia.
catalogue-empty-help = Puuttuuko jotain?
catalogue-empty-help-text = Kerro En väg in -palvelulle, mitä tarvitset. He voivat auttaa sinua etsimään.

### Paikat

catalogue-places-many = Vapaita paikkoja
catalogue-places-few = { $n ->
    [one] { $n } vapaa paikka
   *[other] { $n } vapaata paikkaa
  }
catalogue-places-full = Juuri nyt täynnä. Emme tiedä, kuinka pitkä odotusaika on.
catalogue-places-meeting = Palveluntuottajan täytyy tavata sinut ensin
catalogue-places-paused = Ei ota nyt vastaan uusia
catalogue-places-paused-to = Ei ota nyt vastaan uusia. Tauon viimeinen päivä: { $day }
catalogue-places-stale = Tieto on vanha. Kysy En väg in -palvelusta.
catalogue-places-leaving = Lopettaa { $day }. Ei voi valita.
catalogue-confirmed = Vahvistettu { $day }.

### Yksi palvelu

catalogue-about = Tietoa tuesta
catalogue-own-words = Palveluntuottaja on kirjoittanut tekstinsä ruotsiksi.
catalogue-fact-kind = Tuen tyyppi
catalogue-fact-area = Alue
catalogue-fact-what = Mitä teet
catalogue-fact-content = Näin se toimii
catalogue-fact-for = Kenelle
catalogue-fact-hours = Ajat
catalogue-fact-extent = Kuinka paljon
catalogue-fact-weeks = Kuinka kauan
catalogue-fact-start = Milloin voit aloittaa
catalogue-fact-meeting = Tapaaminen ensin
catalogue-fact-languages = Kielet
catalogue-fact-accessibility = Esteettömyys
catalogue-fact-methods = Työtavat
catalogue-fact-competence = Henkilökunnan osaaminen
catalogue-fact-result = Tulokset
catalogue-fact-places = Paikat
catalogue-fact-sites = Missä
catalogue-fact-who = Kuka vastaa toiminnasta
catalogue-fact-travel = Matka paikalle
catalogue-fact-good-to-know = Hyvä tietää
catalogue-fact-meetings = Luvatut ja pidetyt tapaamiset
catalogue-extent = Enintään { $n } prosenttia täydestä työajasta
catalogue-hours-per-week = { $n ->
    [one] { $n } tunti viikossa
   *[other] { $n } tuntia viikossa
  }
catalogue-weeks = { $n ->
    [one] Usein { $n } viikko
   *[other] Usein { $n } viikkoa
  }
catalogue-start-any = Milloin tahansa, jos paikkoja on
catalogue-start-agreed = Sovitte päivästä yhdessä
catalogue-start-next = Seuraava aloitus: { $day }
catalogue-start-later = Sen jälkeen: { $days }
catalogue-start-said = Palveluntuottaja kirjoitti:
catalogue-meeting-yes = Kyllä, palveluntuottaja tapaa sinut, ennen kuin saat paikan
catalogue-meeting-no = Ei
catalogue-result-none = Tuloksia ei vielä näytetä
catalogue-who-name = Nimi
catalogue-who-form = Organisaatio
catalogue-who-number = Organisaationumero
catalogue-who-contact = Yhteyshenkilö
catalogue-who-email = Sähköposti
catalogue-who-website = Verkkosivusto
catalogue-form-limited-company = Osakeyhtiö (aktiebolag)
catalogue-form-limited-profit-company = Osakeyhtiö, jonka voitonjako on rajattu (aktiebolag svb)
catalogue-form-economic-association = Taloudellinen yhdistys (ekonomisk förening)
catalogue-form-non-profit-association = Aatteellinen yhdistys (ideell förening)
catalogue-form-foundation = Säätiö (stiftelse)
catalogue-form-partnership = Avoin yhtiö (handelsbolag)
catalogue-form-sole-trader = Toiminimi (enskild firma)
catalogue-form-other-form = Muu organisaatio
catalogue-facts-about = Tietoa näistä tiedoista
catalogue-since = Sopimus alkoi
catalogue-written = Teksti on kirjoitettu
catalogue-reference = Koodi
catalogue-same-for-all = Näytämme kaikista samat tiedot, jotta voit verrata.
catalogue-not-choosable = Siksi tätä ei voi juuri nyt valita. Puhu En väg in -palvelun kanssa, jos käyt täällä jo.
catalogue-next-choose = Valitse Omilla sivuilla
catalogue-next-back = Takaisin valintaasi
catalogue-next-talk = Puhu En väg in -palvelun kanssa
catalogue-compare-this = Vertaa muihin
catalogue-gone-title = Ei voi enää valita
catalogue-gone-text = Tämä tuki oli aiemmin tarjolla. Nyt sopimus on päättynyt. Käytkö täällä jo? Silloin otamme sinuun yhteyttä ja kerromme, mitä tapahtuu.
catalogue-gone-others = Katso, mitä voi valita

### Vertailu

catalogue-compare-title = Vertaa
catalogue-compare-lead = Samat tiedot kaikista, vierekkäin.
catalogue-compare-differences = Näytä vain erot
catalogue-compare-all = Näytä kaikki
catalogue-compare-more = Lisää muita luettelosta
catalogue-compare-share = Voit tallentaa sivun osoitteen tai lähettää sen jollekulle. Silloin näkyy sama vertailu.
catalogue-compare-none = Merkitse luettelosta ne, joita haluat verrata. Voit valita enintään neljä.
catalogue-compare-gone = Ei voi enää valita:
catalogue-compare-unknown = Emme löydä palvelua tällä koodilla:
catalogue-too-many-title = Voit verrata enintään neljää
catalogue-too-many-text = Enempää kuin { $n } ei mahdu vierekkäin. Valitse, mitkä haluat nähdä.
catalogue-too-many-pick = Merkitse enintään neljä

### Järjestys

catalogue-order-title = Näin järjestys arvotaan
catalogue-order-lead = Kukaan ei voi maksaa siitä, että on ylimpänä. Arvomme järjestyksen uudelleen joka päivä, ja kuka tahansa voi laskea sen itse.
catalogue-order-how = Näin se tehdään
catalogue-order-step-day = Päivän päivämäärä on päivän avain.
catalogue-order-step-provider = Laskemme jokaiselle palveluntuottajalle luvun. Otamme avaimen, välilyönnin ja palveluntuottajan koodin ja laskemme SHA-256-menetelmällä. Pienin luku on ensimmäisenä.
catalogue-order-step-offer = Samalla tavalla jokainen palvelu saa luvun. Luku ratkaisee, missä järjestyksessä palveluntuottajan omat palvelut tulevat.
catalogue-order-step-rounds = Ensin näytetään yksi palvelu jokaiselta palveluntuottajalta. Sitten näytetään seuraava jokaiselta. Siksi monesta palvelusta ei ole etua.
catalogue-order-search = Kun valitset suodattimia, vain sopivat arvotaan. Kun haet nimellä, se nimi on ensimmäisenä.
catalogue-order-own = Voit itse valita järjestykseksi etäisyyden, aikaisimman aloituksen, nimen tai alueen.
catalogue-order-check = Laske itse
catalogue-order-check-text = Tässä on kaikki, mitä tarvitaan päivän järjestyksen laskemiseen. Luvut ovat pitkiä. Taulukossa näkyy vain alku.
catalogue-order-day = Päivä
catalogue-order-seed = Päivän avain
catalogue-order-example = Esimerkki
catalogue-order-today = Päivän järjestys
catalogue-order-place = Sija
catalogue-order-provider = Palveluntuottaja ja luku
catalogue-order-offer = Palvelu ja luku

### Distance, days, what is saved

catalogue-group-nara = Etäisyys
catalogue-nara = Postinumero tai paikka
catalogue-nara-hint = Esimerkiksi 135 40 tai Bollmora.
catalogue-inom = Kuinka kaukana se saa olla?
catalogue-inom-any = Ei ole väliä
catalogue-inom-km = Enintään { $km } km
catalogue-near = Lähellä: { $place }
catalogue-near-within = Enintään { $km } km paikasta { $place }
catalogue-near-unknown = Emme tiedä, missä { $place } on. Luettelossa näkyvät kaikki.
catalogue-distance = noin { $n } km päässä
catalogue-distance-missing = Etäisyyttä ei tiedetä
catalogue-distance-note = Etäisyys on linnuntietä paikasta { $place }. Ne, jotka eivät ole kertoneet sijaintiaan, ovat viimeisinä, kun valitset etäisyyden.
catalogue-group-dag = Päivät
catalogue-group-tid = Vuorokaudenaika
catalogue-group-omfattning = Laajuus
catalogue-group-start = Milloin voit aloittaa
catalogue-soon-30 = Paikka 30 päivän kuluessa
catalogue-soon-90 = Paikka 90 päivän kuluessa
catalogue-group-mote = Tapaaminen ennen aloitusta
catalogue-extent-25 = Enintään 25 prosenttia
catalogue-extent-50 = 26–50 prosenttia
catalogue-extent-75 = 51–75 prosenttia
catalogue-extent-100 = 76–100 prosenttia
catalogue-mote-ja = Palveluntuottaja tapaa sinut ensin
catalogue-mote-nej = Voit aloittaa ilman tapaamista
catalogue-sort-avstand = Etäisyys
catalogue-sort-start = Aikaisin aloitus
catalogue-start-note = Ensin ovat ne, joilla on paikka. Lähin aloituspäivä on ensimmäisenä. Sitten ovat ne, jotka ovat täynnä, ja ne, jotka eivät ole kertoneet päivää. Viimeisenä ovat ne, jotka eivät ota uusia. Samat päivät arvotaan.
catalogue-fact-days = Päivät
catalogue-fact-day-parts = Vuorokaudenaika
catalogue-result-few = Liian vähän osallistujia tuloksen näyttämiseen
catalogue-result-share = { $of } lopettaneesta { $reached } siirtyi työhön tai opintoihin
catalogue-save = Tallenna
catalogue-save-button = Tallenna valitut
catalogue-saved-link = Tallentamasi
catalogue-saved-title = Tallentamasi
catalogue-saved-lead = Et tarvitse tiliä tallentamiseen.
catalogue-saved-how = Sivun osoite on luettelosi. Tallenna osoite selaimeen tai lähetä se itsellesi.
catalogue-saved-none = Et ole vielä tallentanut mitään.
catalogue-saved-none-how = Merkitse luettelosta, mitä haluat tallentaa. Paina sitten "Tallenna valitut". Saat sivun, jolla on oma osoite, jonka voit tallentaa.
catalogue-saved-many = Luettelossa voi olla enintään { $n }. Tässä näkyvät ensimmäiset.
catalogue-compare-save = Tallenna nämä
catalogue-send-title = Lähetä sivu itsellesi
catalogue-send-text = Saat viestin, jossa on sivun osoite. Käytämme sähköpostiosoitettasi vain siihen.
catalogue-email = Sähköposti
catalogue-send = Lähetä
catalogue-sent = Viesti on matkalla. Eikö se tule? Katso roskaposti tai yritä uudelleen tunnin kuluttua.
mail-catalogue-link-subject = Sivu, jonka halusit tallentaa
mail-catalogue-link-body =
    Hei! Tässä on sivu, jolla on valitsemasi:

    { $link }

    Kaikki, joilla on osoite, näkevät saman sivun. Se ei kerro sinusta mitään.
    Etkö pyytänyt tätä viestiä? Voit poistaa sen.
catalogue-order-answer = Vastaus on
catalogue-order-export = Hae päivä taulukkona (CSV), jossa on kokonaiset luvut
catalogue-order-other = Toinen päivä
catalogue-order-other-text = Voit katsoa kaikkien menneiden päivien järjestyksen. Nimet ovat tämän päivän nimiä.
catalogue-order-dag = Päivä
catalogue-order-show = Näytä
catalogue-order-of-day = Järjestys { $day }
catalogue-order-none = Ketään ei voinut valita sinä päivänä.
catalogue-order-column-provider = Palveluntuottaja
catalogue-order-column-provider-code = Palveluntuottajan koodi
catalogue-order-column-provider-number = Palveluntuottajan luku
catalogue-order-column-offer = Palvelu
catalogue-order-column-offer-code = Palvelun koodi
catalogue-order-column-offer-number = Palvelun luku
error-catalogue-future-day = Päivä ei ole vielä tullut. Valitse mennyt päivä.
catalogue-saved-list = Tallentamasi palvelut
