registry-title = Diaari
registry-lead = Tässä ovat asiat, jotka viranomaiset ovat vastaanottaneet tai aloittaneet.
registry-number = Diaarinumero
registry-search = Hae
registry-count = { $n ->
    [one] Yksi asia
   *[other] { $n } asiaa
  }
registry-day = Päivämäärä
registry-kind = Mitä asia koskee
registry-matter-title = Asia
registry-authority = Viranomainen
registry-state = Tilanne
registry-open = Käynnissä
registry-closed = Päättynyt
registry-secret = Tieto on salassa pidettävä
registry-none = Mikään asia ei vastaa hakuasi.
registry-ask = Haluatko lukea asiakirjan? Kysy meiltä, niin tutkimme, voiko sen antaa luettavaksi.
matter-kind-choice-system = Valinnanvapausjärjestelmä
matter-kind-lov-application = Palveluntuottajan hakemus
matter-kind-contract = Sopimus
matter-kind-client-support = Tuki henkilölle
matter-kind-initiative = Sosiaalinen yritys
matter-kind-procurement = Hankinta
matter-kind-other = Muu
registry-from = Ensimmäinen päivä
registry-to = Viimeinen päivä
registry-export = Lataa luettelo (CSV)
registry-ask-link = Pyydä saada lukea asiakirja
matter-kind-disclosure = Asiakirjapyyntö
error-days-turned = Viimeinen päivä ei voi olla ennen ensimmäistä päivää.
