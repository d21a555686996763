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
catalogue-sites = Täällä tukea annetaan
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
catalogue-order-own = Voit itse valita järjestykseksi nimen tai alueen.
catalogue-order-check = Laske itse
catalogue-order-check-text = Tässä on kaikki, mitä tarvitaan päivän järjestyksen laskemiseen. Luvut ovat pitkiä. Taulukossa näkyy vain alku.
catalogue-order-day = Päivä
catalogue-order-seed = Päivän avain
catalogue-order-example = Esimerkki
catalogue-order-today = Päivän järjestys
catalogue-order-place = Sija
catalogue-order-provider = Palveluntuottaja ja luku
catalogue-order-offer = Palvelu ja luku
