# Ne, jotka eivät valitse: julkinen sivu, henkilön oma sivu ja kirjeet.
nonchoice-own-unit = kunnan Arbetscentrum
nonchoice-public-title = Jos et valitse
nonchoice-public-lead = Tässä kerrotaan, mitä kunta tekee, kun joku ei valitse palveluntuottajaa, ja miten kuka tahansa voi tarkistaa sen.
nonchoice-how-in-house = Kunta antaa tuen itse. Mikään palveluntuottaja ei saa tehtävää.
nonchoice-how-procured-supplier = Tuen antaa toimittaja, jonka kunta on hankkinut juuri tätä varten.
nonchoice-how-nearest = Lähintä paikkaa kysytään. Laskemme linnuntietä alueesi keskeltä paikan alueen keskelle. Emme käytä osoitettasi. Jos kaksi on yhtä lähellä, vuorossa on se, joka on saanut vähiten.
nonchoice-how-turn = Palveluntuottajat ovat vuorossa. Se, joka on saanut tällä tavalla vähiten henkilöitä, on ensin. Jos kaksi on tasan, ensin on se, joka on odottanut pisimpään.
nonchoice-how-published-draw = Palveluntuottaja arvotaan. Kuka tahansa voi laskea arvonnan uudelleen.
nonchoice-public-unit = Yksikön nimi on
nonchoice-public-supplier = Palveluntuottaja:
nonchoice-public-from = Voimassa { $day } alkaen.
nonchoice-public-ground = Peruste laissa:
nonchoice-public-decision = Sääntö on päätetty diaarinumerolla { $no }.
nonchoice-public-opinion = Oikeudellinen arvio:
nonchoice-public-opinion-by = { $by }, { $day }, diaarinumero { $no }
nonchoice-public-how = Näin se tapahtuu
nonchoice-public-step-remind = Saat muistutuksen kaksi työpäivää ennen viimeistä päivää. Jos saat kirjeet paperilla, lähetämme sen viisi työpäivää ennen.
nonchoice-public-step-late = Kun viimeinen päivä on mennyt, voit yhä valita, kunnes kunta on päättänyt.
nonchoice-public-step-out = Täydet, tauolla olevat ja pian loppuvat paikat jätetään pois. Samoin ne, jotka eivät osaa kieltäsi, ja palveluntuottajat, joita kohtaan kunta on ryhtynyt toimeen viimeisten kuuden kuukauden aikana.
nonchoice-public-step-stay = Jos sinulla on ollut paikka tällä tavalla ennen, saat saman paikan uudelleen, jos se on mahdollista.
nonchoice-public-step-decide = Käsittelijä päättää. Hän voi noudattaa sääntöä, olla antamatta paikkaa tai avata valinnan uudelleen. Kukaan ei voi valita sinulle toista palveluntuottajaa.
nonchoice-public-step-secret = Mikään palveluntuottaja ei saa tietää sinusta mitään ennen päätöstä.
nonchoice-public-step-change = Voit vaihtaa milloin haluat.
nonchoice-public-nothing = Ei ole väärin olla valitsematta. Se ei muuta oikeuttasi tukeen tai rahaan.
nonchoice-public-draw = Näin arvotaan
nonchoice-public-draw-seed = Siemen julkaistiin { $day } ja on sama kaikissa päätöksissä:
nonchoice-public-draw-fair = Portaali arpoo siemenen, kun sääntö päätetään, ja näyttää sen heti tässä. Säännöstä päättävä ei näe henkilöitä. Henkilöitä näkevä ei voi päättää säännöstä. Siksi kukaan ei voi valita itselleen sopivaa siementä.
nonchoice-public-draw-key = Laske SHA-256 valinnan numerosta. Se on avain.
nonchoice-public-draw-number = Kirjoita siemen, avain ja palveluntuottajan numero välilyönnein ja laske niistä SHA-256. Se on palveluntuottajan arpa.
nonchoice-public-draw-order = Pienin arpa on ensin. Useampi paikka ei anna useampaa arpaa.
nonchoice-public-redo = Laske päätös uudelleen
nonchoice-public-redo-text = Jokaisella päätöksellä on aineisto, jossa on kaikki, mitä sääntö sai. Se, jolla on aineisto, voi laskea päätöksen uudelleen portaalin ohjelmalla:
nonchoice-public-none = Juuri nyt ei ole sääntöä.
nonchoice-public-coming = Tulevat säännöt
nonchoice-public-past = Aiemmat säännöt
nonchoice-mine-title = Kunnan päätökset sinusta
nonchoice-own-title = Kunnan päätös
nonchoice-own-read = Lue kunnan päätös
nonchoice-own-lead-placed = Et ole valinnut palveluntuottajaa. Siksi kunta on päättänyt sinulle paikan.
nonchoice-own-lead-own-unit = Et ole valinnut palveluntuottajaa. Siksi saat tuen kunnalta itseltään. Käsittelijäsi ottaa yhteyttä.
nonchoice-own-lead-not-placed = Et ole valinnut palveluntuottajaa. Kunta on päättänyt, että et saa paikkaa nyt.
nonchoice-own-lead-reopened = Saat valita uudelleen.
nonchoice-own-nothing = Ei ole väärin olla valitsematta. Se ei muuta oikeuttasi tukeen tai rahaan.
nonchoice-own-change-place = Voit vaihtaa toiseen milloin haluat. Tee se paikkasi sivulla tai soita meille. Sinun ei tarvitse sanoa miksi.
nonchoice-own-change-text = Voit silti valita itse. Soita tai käy En väg in -palvelussa, niin avaamme uuden valinnan. Sinun ei tarvitse sanoa miksi.
nonchoice-own-place = Katso paikkasi
nonchoice-own-who = Päätöksestä
nonchoice-own-kind = Tuki
nonchoice-own-decider = Päättäjä
nonchoice-own-day = Päivä
nonchoice-own-registry = Diaarinumero
nonchoice-own-rule = Päätös noudattaa sääntöä, jonka kaikki voivat lukea.
nonchoice-own-rule-link = Lue sääntö
nonchoice-own-ask = Onko sinulla kysyttävää?
mail-nonchoice-reminder-subject = Voit vielä valita
mail-nonchoice-reminder-body = Voit valita { $day } asti. Tarvitsetko apua? Soita tai käy En väg in -palvelussa.

    { $link }
mail-nonchoice-placed-subject = Kunta on päättänyt sinulle paikan
mail-nonchoice-placed-body = Et ole valinnut. Siksi kunta on päättänyt sinulle paikan. Voit vaihtaa milloin haluat. Kirjaudu sisään ja lue lisää.

    { $link }
mail-nonchoice-own-unit-subject = Kunta on päättänyt sinulle tuen
mail-nonchoice-own-unit-body = Et ole valinnut. Siksi kunta antaa tuen itse. Käsittelijäsi ottaa yhteyttä. Voit vaihtaa milloin haluat. Kirjaudu sisään ja lue lisää.

    { $link }
mail-nonchoice-not-placed-subject = Kunta on tehnyt päätöksen
mail-nonchoice-not-placed-body = Kunta on tehnyt päätöksen valinnasta, joka sinulla oli. Kirjaudu sisään ja lue. Haluatko kysyä jotain? Soita tai käy En väg in -palvelussa.

    { $link }
mail-nonchoice-reopened-subject = Voit valita uudelleen
mail-nonchoice-reopened-body = Valinta on taas auki. Kirjaudu sisään ja valitse. Tarvitsetko apua? Soita tai käy En väg in -palvelussa.

    { $link }
