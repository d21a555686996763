# The mark on unread translations, and the pages about the site.
rights-unread-label = Käännöksestä
rights-unread = Kääntäjä ei ole lukenut tätä käännöstä. Ruotsinkielinen teksti on voimassa.
rights-unread-swedish = Lue sivu ruotsiksi
rights-interpreter = Haluatko tulkin? Soita
rights-interpreter-ask = Haluatko tulkin? Kerro siitä niille, joihin olet yhteydessä.
rights-in-swedish = Ruotsiksi
rights-read-in = Sivun kieli, kun valitsit:

# Henkilötiedot.
rights-actor = Sivuston ylläpitäjä:
rights-role-visit = Kun vain katselet
rights-what-visit = Voit lukea, hakea ja verrata kirjautumatta sisään. Silloin emme tiedä, kuka olet.
rights-role-client = Kun valitset palveluntuottajan
rights-what-client = Tallennamme nimesi, henkilönumerosi, yhteystietosi ja sen, mitä olet valinnut. Tarvitsemme tietoja, jotta voimme antaa sinulle tuen, johon sinulla on oikeus.
rights-who-client = Valitsemasi palveluntuottaja saa tietää vain sen, mitä tarvitaan, jotta voitte aloittaa.
rights-role-provider = Kun olet palveluntuottaja
rights-what-provider = Tallennamme tietoja organisaatiosta ja niistä, jotka kirjautuvat sisään sen puolesta. Kaikki voivat lukea sen, mitä kirjoitatte palveluistanne.
rights-role-staff = Kun työskentelet viranomaisessa
rights-what = Mitkä tiedot
rights-what-staff = Tallennamme nimesi, sähköpostiosoitteesi ja roolisi. Tallennamme, mitä teet ja kenestä luet.
rights-why = Miksi
rights-why-visit = Sinun pitää voida lukea rauhassa. Siksi emme kerää mitään.
rights-why-client = Sinun pitää voida valita. Jälkeenpäin pitää myös voida nähdä, miten valinta tehtiin.
rights-why-provider = Käsittelemme hakemuksia ja teemme sopimuksia. Silloin meidän on tiedettävä, kuka tekee mitä.
rights-why-staff = Pitää voida nähdä, kuka on tehnyt mitä. Kukaan ei saa lukea turhaan.
rights-ground = Oikeusperuste
rights-ground-visit = Evästeitä tarvitaan, jotta sivu toimii. Siksi emme pyydä lupaa.
rights-ground-client = Tuki on viranomaisen lakisääteinen tehtävä (GDPR, 6 artiklan 1 kohdan e alakohta). Osa tiedoista on lain mukaan säilytettävä (c alakohta).
rights-ground-provider = Asukkaiden tukeminen on lakisääteinen tehtävä (GDPR, 6 artiklan 1 kohdan e alakohta). Asiakirjat on lain mukaan säilytettävä (c alakohta).
rights-ground-staff = Laki vaatii, että merkitsemme muistiin, kuka lukee (GDPR, 6 artiklan 1 kohdan c alakohta). Muut tiedot tarvitaan tehtävää varten (e alakohta).
rights-long = Kuinka kauan
rights-long-visit = Selaimesi säilyttää evästeet enintään vuoden.
rights-long-client = Usein viisi vuotta viimeisen merkinnän jälkeen. Niin sanotaan Ruotsin sosiaalipalvelulain 16 luvun 1 §:ssä. Sitten tiedot poistetaan, ellei toinen laki vaadi säilyttämään niitä.
rights-long-provider = Asiakirjat säilytetään niin kauan kuin viranomaisen suunnitelma määrää. Kirjautuminen on voimassa enintään 12 tuntia.
rights-long-staff = Tapahtumat kirjoitetaan lokiin. Sitä ei voi muuttaa. Se säilytetään niin kauan kuin viranomaisen suunnitelma määrää.
rights-who = Kuka ne näkee
rights-who-visit = Ei kukaan.
rights-who-provider = Ne, jotka käsittelevät hakemuksenne ja hoitavat sopimusta. Viranomaisen asiakirjat voivat olla julkisia.
rights-who-staff = Se, josta luet, näkee, että olet lukenut ja miksi. Sen näkevät myös ne, jotka seuraavat lokia.
rights-limit = Voit vastustaa tapaa, jolla käytämme tietoja. Voit pyytää meitä odottamaan niiden käyttöä.
rights-month = Saat vastauksen kuukauden kuluessa.
rights-dpo = Tietosuojavastaava
rights-dpo-text = Tietosuojavastaava valvoo, että noudatamme lakia. Voit kysyä tiedoistasi.
rights-dpo-none = Tieto puuttuu täältä. Soita ja kysy tietosuojavastaavaa.

# Saavutettavuus.
rights-runs = Välfärd Tyresöstä vastaa:
rights-level-fully = Sivusto on lain mukainen.
rights-level-partly = Sivusto on osittain lain mukainen.
rights-level-not = Sivusto ei ole lain mukainen.
rights-level-goal = Tavoitteemme on WCAG 2.1:n taso AA.
rights-reason-not-compliant = Se on lain vastaista ja korjataan.
rights-reason-disproportionate = Korjaaminen maksaisi kohtuuttoman paljon (12 §).
rights-reason-exempt = Laki ei koske tätä (9 §).
rights-reason-beyond = Laki ei vaadi enempää. Tiedämme silti, että se on este.
site-accessibility-fault-translated = Kääntäjä ei ole lukenut muita kuin ruotsinkielisiä sivuja.
site-accessibility-fault-files = Muiden lähettämiä tiedostoja voi olla vaikea lukea apuvälineillä.
rights-look = Työkalu katsoi { $pages ->
    [one] { $pages } sivun
   *[other] { $pages } sivua
  } { $views ->
    [one] { $views } tavalla
   *[other] { $views } tavalla
  }: eri kielillä, väreillä ja kokoina.
rights-look-found = { $n ->
    [0] Työkalu ei löytänyt esteitä.
    [one] Työkalu löysi { $n } esteen, jota ei ole korjattu.
   *[other] Työkalu löysi { $n } estettä, joita ei ole korjattu.
  }
rights-look-not = Kukaan, joka itse käyttää apuvälineitä, ei ole vielä kokeillut sivuja.
rights-updated = Tätä tekstiä muutettiin { $day }.
rights-days = { $n ->
    [one] Vastaamme yhden työpäivän kuluessa.
   *[other] Vastaamme { $n } työpäivän kuluessa.
  }
rights-days-none = Vastaamme niin pian kuin voimme.

# Evästeet ja yhteystiedot.
site-cookies-reason = Muistaa, miksi käsittelijä lukee henkilöstä, jonka tiedot on suojattu. Se on vain käsittelijöillä.
rights-contact-none = Puhelinnumeroa ja osoitetta ei ole vielä täytetty.
