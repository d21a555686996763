# Valinnanvapausjärjestelmät, joista kuka tahansa voi lukea. Sivut eivät koskaan ole hankintailmoitus.
default-alternative-in-house = Kunnan oma Arbetscentrum
default-alternative-procured-supplier = Kilpailutettu toimittaja
default-alternative-nearest = Kotia lähimpänä oleva palveluntuottaja
default-alternative-turn = Palveluntuottajat vuorotellen
default-alternative-published-draw = Arvonta julkaistun säännön mukaan
price-kind-fixed = Kiinteä hinta
price-kind-result = Hinta tuloksesta
price-unit-hour = tunti
price-unit-day = päivä
price-unit-week = viikko
price-unit-month = kuukausi
price-unit-full-time-month = kokoaikainen kuukausi
price-unit-meeting = tapaaminen
price-unit-person = henkilö
system-title = Valinnanvapausjärjestelmät
system-lead = Tässä kerrotaan, mitä kunta ostaa palveluntuottajilta ja millä ehdoilla. Kaikki, jotka täyttävät vaatimukset, hyväksytään.
system-none = Juuri nyt mikään järjestelmä ei ole avoinna hakemuksille.
system-all-link = Katso, mitä voitte hakea, sekä vaatimukset ja hinnat
system-become = Ryhdy palveluntuottajaksi
system-open = Avoinna hakemuksille
system-closed = Suljettu
system-closed-text = Järjestelmä ei ota vastaan enempää hakemuksia.
system-owner = Omistaja: { $owner }
system-old-title = Tämä on vanha versio
system-old-text = Versio { $n } ei koske uusia hakemuksia.
system-old-link = Voimassa olevaan versioon
system-bought = Tätä kunta ostaa
system-cpv = CPV-koodi { $cpv }
system-target-groups = Kohderyhmät
system-everybody = Kaikki
system-areas = Alueet
system-everywhere = Ei tiettyä aluetta
system-who-may = Kuka saa hakea
system-reserved = Vain aatteelliset organisaatiot
system-not-reserved = Kaikki, jotka täyttävät vaatimukset
system-reply = Ensimmäinen vastaus
system-reply-days = { $n ->
    [one] Yhden työpäivän kuluessa
   *[other] { $n } työpäivän kuluessa
  }
system-apply = Näin haette
system-any-day = Voitte hakea minä päivänä tahansa. Viimeistä hakupäivää ei ole.
system-apply-link = Jos teillä on jo tili: hakekaa
system-decision-days = { $n ->
    [one] Päätös yhden päivän kuluessa hakemuksen saapumisesta.
   *[other] Päätös { $n } päivän kuluessa hakemuksen saapumisesta.
  }
system-advertisement = Hankintailmoitus
system-advertisement-at = Ilmoituksen numero on { $id }, ja se on kansallisella verkkosivustolla:
system-advertisement-none = Tieto siitä, missä ilmoitus on, puuttuu.
system-not-legal = Tämä sivu ei ole hankintailmoitus. Lain mukaan voimassa oleva ilmoitus on kansallisella verkkosivustolla.
system-requirements = Vaatimukset
system-version = Versio { $n }
system-evidence = Tämä pitää osoittaa: { $how }
system-checked = Näin vaatimus tarkistetaan: { $how }
system-grounds = Tämä voi johtaa kielteiseen vastaukseen
system-grounds-text = Vastaatte kysymyksiin, kun haette. Kyllä-vastaus ei aina johda kielteiseen vastaukseen. Ihminen lukee ja ratkaisee.
system-compensation = Korvaus
system-prices-caption = Hinnat ilman arvonlisäveroa
system-price-name = Mistä maksetaan
system-price-amount = Summa
system-price-condition = Ehto
system-price-each = { $amount } / { $unit }
system-frame = Enimmäismäärä ja irtisanominen
system-frame-none = Mitään erityistä ei ole päätetty.
system-frame-lowest-cap = { $n ->
    [one] Palveluntuottaja ottaa vastaan vähintään { $n } henkilön samanaikaisesti.
   *[other] Palveluntuottaja ottaa vastaan vähintään { $n } henkilöä samanaikaisesti.
  }
system-frame-highest-cap = { $n ->
    [one] Palveluntuottajalla saa olla enintään { $n } paikka.
   *[other] Palveluntuottajalla saa olla enintään { $n } paikkaa.
  }
system-frame-raise-notice = { $n ->
    [one] Joka haluaa korottaa enimmäismääräänsä, ilmoittaa siitä { $n } päivän etukäteen.
   *[other] Joka haluaa korottaa enimmäismääräänsä, ilmoittaa siitä { $n } päivää etukäteen.
  }
system-frame-raises = { $n ->
    [one] Enimmäismäärää saa muuttaa enintään { $n } kerran vuodessa.
   *[other] Enimmäismäärää saa muuttaa enintään { $n } kertaa vuodessa.
  }
system-frame-provider-notice = Palveluntuottaja voi irtisanoa sopimuksen { $n } päivän irtisanomisajalla.
system-frame-authority-notice = Kunta voi irtisanoa sopimuksen { $n } päivän irtisanomisajalla.
system-frame-change-notice = Palveluntuottajan vaihtamisessa on { $n } päivän ilmoitusaika.
system-frame-report = Palveluntuottaja näkee osallistujan { $n } päivää päättymisen jälkeen raportointia varten.
system-contract = Lue sopimuksen ehdot
system-default = Tämän saa, jos ei valitse
system-default-ground = Peruste: { $ground }
system-opinion = Oikeudellinen arvio: { $text }
system-decision = Päätös
system-decision-text = Kunta päätti { $day }, että tämä järjestelmä perustetaan. Diaarinumero { $no }.
system-versions = Versiot
system-published = julkaistu { $at }
system-version-replaced = ei ole enää voimassa
