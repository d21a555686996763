disclosure-ask-title = Pyydä saada lukea asiakirja
disclosure-ask-lead = Sinulla on oikeus lukea, mitä kunta on vastaanottanut tai kirjoittanut, jos se ei ole salaista. Tutkimme asian ja vastaamme niin pian kuin voimme.
disclosure-ask-anonymous = Sinun ei tarvitse kertoa, kuka olet tai miksi kysyt. Pyyntö menee Tyresön kunnalle.
disclosure-wish = Mitä haluat lukea?
disclosure-wish-hint = Kirjoita diaarinumero, jos tiedät sen. Muuten riittää, että kuvaat, mitä etsit.
disclosure-reply-by = Miten haluat saada vastauksen?
reply-by-email = Sähköpostilla
reply-by-post = Tavallisella postilla
reply-by-pickup = Haen sen itse
disclosure-email = Sähköpostiosoite
disclosure-email-hint = Vain jos haluat vastauksen sähköpostilla.
disclosure-address = Postiosoite
disclosure-address-hint = Vain jos haluat vastauksen tavallisella postilla.
disclosure-name = Nimi
disclosure-name-hint = Jätä tyhjäksi, jos et halua kertoa nimeäsi.
disclosure-ask-send = Lähetä pyyntö
disclosure-receipt-title = Olemme saaneet pyyntösi
disclosure-receipt-waits = Etsimme asiakirjat ja tutkimme, voiko ne antaa luettavaksi.
disclosure-receipt-done = Pyyntö on käsitelty.
disclosure-receipt-number = Diaarinumero
disclosure-receipt-came = Saapunut
disclosure-receipt-keep = Säilytä numero. Kerro se, kun haet vastauksen tai kysyt, miten asia etenee.
disclosure-receipt-decision = Jos emme anna kaikkea luettavaksi, saat kirjallisen päätöksen, josta voi valittaa. Voit myös itse pyytää päätöstä.
disclosure-given-title = Vastaus pyyntöösi
disclosure-given-lead = Tämä on vastaus asiassa { $matter }.
disclosure-given-appeal = Viimeinen valituspäivä
disclosure-given-copies = Luettavaksi annetut asiakirjat
disclosure-given-until = Linkki lakkaa toimimasta { $at }. Tallenna tai tulosta se, minkä haluat säilyttää.
disclosure-copy-back = Takaisin vastaukseen
disclosure-copy-lead = Kopio, joka annettiin asiassa { $matter }.
disclosure-checksum = Tarkistussumma (SHA-256): { $sha256 }
disclosure-over-title = Linkki on liian vanha
disclosure-over-text = Vastaus on edelleen meillä. Ota yhteyttä, niin saat kopion.
mail-disclosure-received-subject = Olemme saaneet pyyntösi
mail-disclosure-received-body =
    Pyyntösi on saapunut. Sen diaarinumero on { $matter }.

    Katso, miten asia etenee: { $link }
mail-disclosure-answered-subject = Vastaus pyyntöösi
mail-disclosure-answered-body =
    Pyyntöösi asiassa { $matter } on nyt vastaus.

    Lue se tästä: { $link }

    Lue vastaus viimeistään { $day }. Sen jälkeen linkki ei enää toimi. Kuka tahansa, jolla on linkki, voi lukea vastauksen.
disclosure-refused-many = Täältä on tullut monta pyyntöä viimeisen tunnin aikana. Soita, kirjoita tai tule käymään, niin otamme pyyntösi silti vastaan.
