# Kirjautuminen.
identity-sign-in-title = Kirjaudu sisään
identity-sign-in = Kirjaudu sisään
identity-sign-in-password = Kirjaudu sisään salasanalla
identity-sign-in-help = Jos et pääse sisään, voit soittaa meille tai käydä luonamme. Autamme sinua.
identity-email = Sähköposti
identity-password = Salasana
identity-forgotten = Oletko unohtanut salasanasi?
identity-signed-out = Olet kirjautunut ulos.
error-password-wrong = Sähköpostiosoite tai salasana ei ole oikein. Sinulla on { $left } yritystä jäljellä.
error-password-wrong-once = Sähköpostiosoite tai salasana ei ole oikein. Sinulla on yksi yritys jäljellä.
error-code-wrong = Koodi ei ole oikein. Sinulla on { $left } yritystä jäljellä.
error-code-wrong-once = Koodi ei ole oikein. Sinulla on yksi yritys jäljellä.
error-sign-in-rest = Se meni väärin liian monta kertaa. Odota vartti ja yritä uudelleen, tai vaihda salasana. Voit myös soittaa meille.
error-sign-in-busy = Moni kirjautuu juuri nyt. Odota muutama sekunti ja yritä uudelleen.
error-sign-in-network = Käyttämästäsi verkosta on yritetty väärin monta kertaa. Odota vartti ja yritä uudelleen, tai soita meille.

# Kertakoodi.
identity-code-title = Kirjoita koodisi
identity-code-text = Avaa sovellus puhelimessasi ja kirjoita kuusi numeroa, jotka se näyttää.
identity-code = Koodi
identity-code-lost = Eikö sinulla ole puhelintasi? Kirjoita kenttään jokin varakoodeistasi. Eikö niitä ole jäljellä? Soita meille tai käy luonamme.
identity-totp-title = Suojaa tili koodilla
identity-totp-text = Silloin ei riitä, että joku tietää salasanasi. Kirjoitat myös puhelimesi näyttämän koodin, kun kirjaudut sisään.
identity-totp-app = Avaa koodisovellus puhelimessasi.
identity-totp-scan = Lue kuva sovelluksella tai kirjoita avain käsin.
identity-totp-type = Kirjoita kuusi numeroa, jotka sovellus näyttää.
identity-totp-picture = Kuva, jossa on avain ja jonka sovellus voi lukea
identity-totp-secret = Avain
identity-totp-open = Avaa avain sovelluksessa tällä laitteella
identity-totp-on = Aloita koodien käyttö
identity-totp-change = Vaihda koodien puhelin
identity-totp-change-text = Lue uusi avain sillä puhelimella, jota haluat käyttää. Vanha avain ja vanhat varakoodit lakkaavat toimimasta.
identity-totp-change-do = Vaihda uuteen avaimeen
identity-codes-on = Tästä lähtien tarvitset koodin, kun kirjaudut sisään.
identity-codes-off = Et enää tarvitse koodia, kun kirjaudut sisään.
identity-codes-are-on = Puhelimesta saatava koodi tarvitaan
identity-codes-why = Tili on suojattu salasanalla.
identity-codes-stop = Lopeta koodien käyttö
error-code-not-it = Koodi ei ole oikein. Odota seuraavaa koodia ja yritä uudelleen.
identity-recovery-title = Varakoodit
identity-recovery-text = Varakoodilla kirjaudut, kun sinulla ei ole puhelintasi.
identity-recovery-left = Käyttämättömiä varakoodeja: { $left }.
identity-recovery-replaces = Kun teet uudet koodit, vanhat lakkaavat toimimasta.
identity-recovery-make = Tee uudet koodit
identity-recovery-new-title = Varakoodisi
identity-recovery-new-text = Varakoodilla voit kirjautua ilman puhelintasi. Jokainen koodi toimii kerran. Näytämme ne vain nyt.
identity-recovery-keep = Tulosta sivu tai kirjoita koodit muistiin. Säilytä ne paikassa, johon muut eivät pääse.
identity-recovery-kept = Olen tallentanut koodit
identity-recovery-used = Kirjauduit varakoodilla. Käyttämättömiä varakoodeja: { $left }.
mail-codes-on-subject = Kirjaudut tästä lähtien koodilla
mail-codes-on-body = Hei { $name }!

    Tilisi Välfärd Tyresö -palvelussa on nyt suojattu puhelimen koodeilla.

    Etkö se ollut sinä? Vaihda salasana heti ja soita meille:
    { $link }
mail-codes-changed-subject = Tilisi koodit on vaihdettu
mail-codes-changed-body = Hei { $name }!

    Tilisi koodit Välfärd Tyresö -palvelussa tulevat nyt toisesta avaimesta. Vanhat varakoodit eivät enää toimi.

    Etkö se ollut sinä? Vaihda salasana heti ja soita meille:
    { $link }
mail-codes-off-subject = Tiliäsi ei enää suojata koodeilla
mail-codes-off-body = Hei { $name }!

    Tilillesi Välfärd Tyresö -palvelussa kirjautumiseen ei enää tarvita koodia.

    Etkö se ollut sinä? Vaihda salasana heti ja soita meille:
    { $link }
mail-recovery-made-subject = Sinulla on uudet varakoodit
mail-recovery-made-body = Hei { $name }!

    Joku, luultavasti sinä, on tehnyt uudet varakoodit tilillesi Välfärd Tyresö -palvelussa. Vanhat eivät enää toimi.

    Etkö se ollut sinä? Vaihda salasana heti ja soita meille:
    { $link }
mail-recovery-used-subject = Varakoodia on käytetty
mail-recovery-used-body = Hei { $name }!

    Joku, luultavasti sinä, on kirjautunut tilillesi Välfärd Tyresö -palvelussa varakoodilla. Käyttämättömiä varakoodeja: { $left }. Voit tehdä uudet Oma tili -sivulla.

    Etkö se ollut sinä? Vaihda salasana heti ja soita meille:
    { $link }

# Uusi salasana.
identity-reset-title = Uusi salasana
identity-reset-text = Kirjoita sähköpostiosoite, jolla kirjaudut sisään. Lähetämme sinulle viestin, jossa on linkki.
identity-reset-send = Lähetä linkki
identity-reset-sent-title = Katso sähköpostisi
identity-reset-sent = Jos osoitteella { $email } on täällä tili, olemme lähettäneet siihen viestin. Viestissä oleva linkki on voimassa tunnin.
identity-reset-sent-none = Eikö viestiä tullut? Katso roskapostista tai yritä muutaman minuutin kuluttua uudelleen.
identity-reset-over-title = Linkki ei ole enää voimassa
identity-reset-over = Linkki on jo käytetty, liian vanha tai korvattu uudemmalla.
identity-reset-again = Pyydä uusi linkki
identity-new-title = Valitse uusi salasana
identity-new-password = Uusi salasana
identity-new-password-hint = Vähintään 12 merkkiä. Muutama sana peräkkäin on helppo muistaa.
identity-new-save = Tallenna salasana
identity-password-changed = Olet vaihtanut salasanan.
identity-change-password = Vaihda salasana
identity-old-password = Nykyinen salasanasi
error-weak-password = Valitse toinen salasana. Siinä pitää olla vähintään 12 merkkiä, eikä se saa olla sähköpostiosoitteesi.
error-guessable-password = Salasana on helppo arvata. Tavallisia sanoja, nimiä, päivämääriä ja peräkkäisiä näppäimiä kokeillaan ensimmäisenä. Valitse mieluummin muutama sana, jotka eivät liity toisiinsa.
error-password-not-it = Salasana ei ole oikein.
error-password-rest = Se meni väärin liian monta kertaa. Odota vartti ja yritä uudelleen.
error-reset-often = Moni on juuri pyytänyt linkkiä. Katso sähköpostisi tai yritä uudelleen tunnin kuluttua. Voit myös soittaa meille.
mail-password-reset-subject = Valitse uusi salasana
mail-password-reset-body = Hei { $name }!

    Joku, luultavasti sinä, haluaa vaihtaa salasanan Välfärd Tyresö -palvelussa. Avaa linkki tunnin sisällä ja valitse uusi:
    { $link }

    Etkö se ollut sinä? Silloin voit heittää tämän viestin pois. Salasanasi ei ole muuttunut.
mail-password-changed-subject = Salasanasi on vaihdettu
mail-password-changed-body = Hei { $name }!

    Tilisi salasana Välfärd Tyresö -palvelussa on vaihdettu.

    Etkö se ollut sinä? Valitse heti uusi salasana ja soita meille:
    { $link }

# Oma tili.
identity-account-title = Oma tili
identity-name = Nimi
identity-language = Kieli
identity-language-hint = Viestit sinulle kirjoitetaan tällä kielellä.
identity-role = Roolisi täällä
identity-works-for = Työskentelet tälle viranomaiselle: { $authority }.
identity-save = Tallenna
identity-account-saved = Tietosi on tallennettu.
identity-safety = Turvallisuus
identity-sessions = Olet kirjautuneena näissä
identity-session-since = Kirjautunut { $moment }
identity-session-seen = Viimeksi käytetty { $moment }
identity-session-this = Tämä laite
identity-sessions-end = Kirjaudu ulos kaikkialta muualta
identity-sessions-ended = Olet kirjautunut ulos kaikkialta muualta.
identity-email-taken = Tämä sähköpostiosoite on toisella tilillä.
identity-wrong-authority = Rooli ja viranomainen eivät sovi yhteen.
identity-weak-password = Salasana on liian lyhyt tai liian helppo arvata.
identity-role-client = Valitsija
identity-role-provider-member = Palveluntuottaja
identity-role-commissioner = Tilaaja
identity-role-caseworker = Käsittelijä
identity-role-unit-manager = Yksikön päällikkö
identity-role-business-lead = Elinkeinopäällikkö
identity-role-steering-group = Ohjausryhmä
identity-role-guide = Yhteiskuntaohjaaja (samhällsvägledare)
identity-role-coordination-body = Yhteistyöliitto (samordningsförbund)
identity-role-partner = Kumppani
identity-role-representative = Edustaja
identity-role-admin = Ylläpitäjä

# Yläreunan linkit.
nav-desk = Yleiskuva
nav-providers = Palveluntuottajat
nav-become = Ryhdy palveluntuottajaksi
nav-found = Sosiaalinen yritys
nav-register = Diaari
nav-market = Markkinat
nav-applications = Hakemukset
nav-clients = Henkilöt
nav-offers = Palvelut
nav-contracts = Sopimukset
nav-participants = Osallistujat
nav-organisation = Organisaatio
nav-systems = Valinnanvapausjärjestelmät
nav-changes = Muutokset
nav-read-log = Kuka on lukenut
nav-my-choice = Oma valintani
