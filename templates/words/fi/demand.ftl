# Se, mitä joku etsii eikä löydä.

demand-title = Kerro, mitä jäät kaipaamaan
demand-lead = Etkö löydä sopivaa? Kerro meille. Silloin tiedämme, mitä Tyresössä tarvitaan lisää.
demand-orsak = Mitä puuttuu?
demand-cause-full = Vapaata paikkaa ei ole
demand-cause-language = Kukaan ei puhu kieltäni
demand-cause-area = Lähellä minua ei ole mitään
demand-cause-accessibility = Tilat eivät sovi minulle
demand-cause-kind = Sellaista tukea ei ole
demand-cause-nothing = Mikään tarjolla oleva ei sovi minulle
demand-typ = Tuen tyyppi
demand-omrade = Alue
demand-sprak = Kieli
demand-tillganglighet = Tämän pitää toimia tiloissa
demand-ord = Kerro omin sanoin
demand-ord-hint = Älä kirjoita nimiä, puhelinnumeroita tai henkilötunnuksia. Emme tiedä, kuka olet, emmekä voi vastata.
demand-send = Lähetä
demand-thanks-title = Kiitos! Nyt tiedämme, mitä puuttuu
demand-thanks-text = Säilytämme sen, mitä kerroit, mutta emme sitä, kuka olet. Haluatko apua etsimiseen? Puhu En väg in -palvelun kanssa.
demand-thanks-back = Takaisin luetteloon
demand-refused-many = Olet jo kertonut monta asiaa. Odota tunti, jos haluat kertoa lisää.

error-personal-email = Älä kirjoita tähän sähköpostiosoitteita.
error-personal-number = Älä kirjoita tähän puhelinnumeroita, henkilötunnuksia tai muita pitkiä numeroita.
