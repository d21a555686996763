# Rätten att välja.
right-used = Olet jo valinnut.
right-closed = Valinta on suljettu. Ota yhteyttä En väg in -palveluun.
right-too-late = Valinta-aika on päättynyt. Ota yhteyttä En väg in -palveluun, niin avaamme valinnan uudelleen.
right-already-open = Henkilö voi jo valita tämän tuen.
mail-right-opened-subject = Voit valita
mail-right-opened-body = Voit nyt valita, kuka auttaa sinua. Kirjaudu sisään ja valitse viimeistään { $day }. Tarvitsetko apua? Soita En väg in -palveluun tai käy siellä.

    { $link }
right-decided = Kunta ehti päättää ennen kuin valintasi tuli perille. Voit vaihtaa milloin haluat.
right-moved-on = Palveluntuottaja on jo vastannut. Lataa sivu uudelleen ja katso, mikä on voimassa.
