# Sanat, jotka ovat kaikilla sivuilla.
site-name = Välfärd Tyresö
site-skip = Siirry sisältöön
site-menu = Päävalikko
site-languages = Kielet
site-sign-in = Kirjaudu sisään
site-sign-out = Kirjaudu ulos
site-footer = Tietoa sivustosta
site-contact = Yhteystiedot
site-accessibility = Saavutettavuusseloste
site-privacy = Henkilötiedot
site-cookies = Evästeet
site-print = Tulosta
site-log-head = Lokin tarkistusluku sivua tulostettaessa:
site-leave = Poistu sivulta nopeasti
site-theme = Ulkoasu
site-theme-light = Vaalea
site-theme-dark = Tumma
site-theme-auto = Kuten laitteessa

site-demo = Tietoa demosta
site-demo-text = Tämä on demo. Kaikki henkilöt ja yritykset ovat keksittyjä.
site-demo-accounts = Vaihda tiliä
site-demo-clock = Aseta kello
site-demo-letters = Lue viestejä

# Lomakkeet ja luettelot.
site-errors-title = Jotain täytyy korjata
site-form-received = Lomake oli jo lähetetty. Tästä näet, mikä tilanne on nyt.
site-form-not-sent = Mitään ei ole lähetetty. Täytä lomake uudelleen.
site-optional = (vapaaehtoinen)
site-choose = Valitse
site-change = Muuta
site-missing = Tieto puuttuu
site-step-done = Valmis
site-step-ahead = Vielä tekemättä
site-breadcrumbs = Olet tässä
site-paging = Sivut
site-paging-previous = Edellinen
site-paging-next = Seuraava
site-paging-place = Sivu { $number }/{ $last }

# Etusivu.
site-start-title = Tukea työhön tai opintoihin Tyresössä
site-start-lead = Tässä näet, ketkä voivat auttaa sinua. Vertaa ja valitse itse.
site-start-search = Missä haluat apua?
site-start-search-button = Hae
site-start-now = Juuri nyt: { $providers ->
    [one] { $providers } palveluntuottaja
   *[other] { $providers } palveluntuottajaa
  }, { $places ->
    [one] { $places } vapaa paikka
   *[other] { $places } vapaata paikkaa
  }.
site-start-updated = Päivitetty { $day }.
site-door-find = Haluan löytää tukea
site-door-find-text = Katso, mitä palveluntuottajat tekevät, missä ne ovat ja onko niillä paikkoja.
site-door-offer = Haluan tarjota tukea
site-door-offer-text = Yrityksille, yhdistyksille ja sosiaalisille yrityksille, jotka haluavat ryhtyä palveluntuottajaksi.
site-door-found = Haluan perustaa sosiaalisen yrityksen
site-door-found-text = Kerro ideastasi. Saat apua eteenpäin pääsemiseen.
site-help-title = Tarvitsetko apua? Käy En väg in -palvelussa
site-help-text = Siellä työskentelevät voivat vastata kysymyksiin. He voivat myös valita yhdessä sinun kanssasi.

# Yhteystiedot.
site-contact-title = Yhteystiedot
site-contact-lead = Onko sinulla kysyttävää? Soita En väg in -palveluun tai käy siellä.
site-contact-address = Käyntiosoite
site-contact-hours = Avoinna
site-contact-phone = Puhelin
site-contact-made-up = Tiedot ovat keksittyjä ja koskevat vain demoa.
site-contact-provider = Sinulle, joka olet palveluntuottaja
site-contact-provider-text = Kirjaudu sisään. Yleiskuvasta näette, miten hakemuksenne etenee.
site-contact-urgent = Jos on kiire
site-contact-urgent-text = Soita 112, jos joku on vaarassa.

# Henkilötiedot.
site-privacy-title = Näin käytämme tietojasi
site-privacy-lead = Tallennamme mahdollisimman vähän. Sinulla on oikeus tietää, mitä tallennamme ja miksi.
site-privacy-guard = Näin suojaamme tietoja
site-privacy-guard-text = Henkilönumerot tallennetaan salattuina. Niitä ei koskaan näytetä osoitteissa tai viesteissä. Joka kerta, kun joku lukee tietojasi, kirjaamme, kuka se oli ja miksi.
site-privacy-rights = Oikeutesi
site-privacy-rights-know = Saat tietää, mitä tietoja meillä on sinusta.
site-privacy-rights-mend = Voit saada virheet korjatuksi.
site-privacy-rights-complain = Voit valittaa Ruotsin tietosuojaviranomaiselle (Integritetsskyddsmyndigheten):
site-privacy-public = Tiedoistasi vastaa se viranomainen, jonka kanssa asioit. Viranomaisen asiakirjat voivat olla julkisia. Sinua ja tukeasi koskevat tiedot ovat salassa pidettäviä.

# Evästeet.
site-cookies-title = Evästeet
site-cookies-lead = Eväste on pieni tiedosto, joka tallennetaan selaimeesi. Käytämme vain evästeitä, joita tarvitaan.
site-cookies-table = Evästeemme
site-cookies-name = Nimi
site-cookies-why = Mitä se tekee
site-cookies-time = Kuinka kauan
site-cookies-session = Muistaa, että olet kirjautunut sisään ja että lomake on sinun.
site-cookies-device = Tietää, että olet kirjautunut tällä selaimella ennenkin. Silloin kukaan ei voi sulkea sinua ulos kirjoittamalla vääriä salasanoja.
site-cookies-flash = Näyttää viestin seuraavalla sivulla, esimerkiksi että jotain on tallennettu.
site-cookies-language = Muistaa, minkä kielen olet valinnut.
site-cookies-register = Pitää vastauksesi yhdessä, kun rekisteröit organisaation.
site-cookies-theme = Muistaa, haluatko vaaleat vai tummat sivut.
site-cookies-hours = { $n ->
    [one] { $n } tunti
   *[other] { $n } tuntia
  }
site-cookies-minutes = { $n ->
    [one] { $n } minuutti
   *[other] { $n } minuuttia
  }
site-cookies-year = Vuosi
site-cookies-saved = Luettelo ”Tallentamasi” on omassa selaimessasi. Emme saa tietää, mitä tallennat. Luettelo häviää, kun painat ”Poistu sivulta nopeasti”.
site-cookies-none = Emme mittaa, mitä teet. Muut yritykset eivät saa tietää, että olet käynyt täällä.

# Saavutettavuusseloste.
site-accessibility-title = Saavutettavuusseloste
site-accessibility-lead = Kaikkien pitää voida käyttää Välfärd Tyresö -palvelua. Tässä kerrotaan, miten hyvin noudatamme lakia digitaalisten julkisten palvelujen saavutettavuudesta (lagen om tillgänglighet till digital offentlig service).
site-accessibility-state = Näin hyvin noudatamme lakia
site-accessibility-faults = Tiedämme nämä puutteet
site-accessibility-fault-language = Palveluntuottajien omat tekstit ovat yleensä vain ruotsiksi, vaikka sivu olisi toisella kielellä.
site-accessibility-fault-plain = Jotkin palveluntuottajien tekstit voivat olla vaikeita lukea.
site-accessibility-fault-sign = Viittomakielistä videota ei ole.
site-accessibility-how = Näin olemme testanneet
site-accessibility-how-text = Olemme testanneet sivuja työkalulla, joka etsii esteitä. Olemme myös katsoneet sivuja pienellä ja suurella näytöllä sekä vaaleassa ja tummassa tilassa. Kukaan hankkeen ulkopuolinen ei ole vielä tarkastanut niitä.
site-accessibility-when = Kävimme sivut läpi viimeksi { $day }.
site-accessibility-tell = Kerro, jos kohtaat esteitä
site-accessibility-tell-text = Kerro meille, jos jokin ei toimi sinulle. Voit myös saada sisällön toisella tavalla.
site-accessibility-watch = Jos et ole tyytyväinen vastaukseen
site-accessibility-watch-text = Ruotsin digitaalisen hallinnon viranomainen (Myndigheten för digital förvaltning, Digg) valvoo, että lakia noudatetaan. Voit ilmoittaa puutteista sille.
site-accessibility-watch-link = Ilmoita puutteista Diggille

# Sosiaalisen yrityksen perustaminen.
site-found-title = Perusta sosiaalinen yritys
site-found-lead = Onko sinulla idea, joka voi antaa työtä useammalle? Autamme sinua alkuun.
site-found-what = Mikä on työhön integroiva sosiaalinen yritys?
site-found-business = Se valmistaa ja myy jotain, jotta ihmiset, joiden on ollut vaikea saada työtä, voivat työskennellä siellä.
site-found-part = Siellä työskentelevät ovat mukana päättämässä.
site-found-surplus = Suurin osa voitosta jää yritykseen tai vastaavaan toimintaan.
site-found-free = Kunta tai valtio ei omista sitä.
site-found-how = Näin aloitat
site-found-how-text = Ota yhteyttä ja kerro ideastasi. Saat tavata jonkun, joka tietää, mikä seuraava vaihe on.
site-found-ready = Onko yritys jo toiminnassa? Lue, miten ryhdytte palveluntuottajaksi.
