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

# Kertakoodi.
identity-code-title = Kirjoita koodisi
identity-code-text = Avaa sovellus puhelimessasi ja kirjoita kuusi numeroa, jotka se näyttää.
identity-code = Koodi
identity-code-lost = Eikö sinulla ole puhelintasi? Soita meille tai käy luonamme.
identity-totp-title = Suojaa tili koodilla
identity-totp-text = Silloin ei riitä, että joku tietää salasanasi. Kirjoitat myös puhelimesi näyttämän koodin, kun kirjaudut sisään.
identity-totp-app = Avaa koodisovellus puhelimessasi.
identity-totp-scan = Lue kuva sovelluksella tai kirjoita avain käsin.
identity-totp-type = Kirjoita kuusi numeroa, jotka sovellus näyttää.
identity-totp-picture = Kuva, jossa on avain ja jonka sovellus voi lukea
identity-totp-secret = Avain
identity-totp-open = Avaa avain sovelluksessa tällä laitteella
identity-totp-on = Aloita koodien käyttö
identity-codes-on = Tästä lähtien tarvitset koodin, kun kirjaudut sisään.
identity-codes-off = Et enää tarvitse koodia, kun kirjaudut sisään.
identity-codes-are-on = Puhelimesta saatava koodi tarvitaan
identity-codes-why = Tili on suojattu salasanalla.
identity-codes-stop = Lopeta koodien käyttö
error-code-not-it = Koodi ei ole oikein. Odota seuraavaa koodia ja yritä uudelleen.

# Uusi salasana.
identity-reset-title = Uusi salasana
identity-reset-text = Kirjoita sähköpostiosoite, jolla kirjaudut sisään. Lähetämme sinulle viestin, jossa on linkki.
identity-reset-send = Lähetä linkki
identity-reset-sent-title = Katso sähköpostisi
identity-reset-sent = Jos osoitteella { $email } on täällä tili, olemme lähettäneet siihen viestin. Viestissä oleva linkki on voimassa tunnin.
identity-reset-sent-none = Eikö viestiä tullut? Katso roskapostista tai yritä muutaman minuutin kuluttua uudelleen.
identity-reset-over-title = Linkki ei ole enää voimassa
identity-reset-over = Linkki on jo käytetty tai liian vanha.
identity-reset-again = Pyydä uusi linkki
identity-new-title = Valitse uusi salasana
identity-new-password = Uusi salasana
identity-new-password-hint = Vähintään 12 merkkiä. Muutama sana peräkkäin on helppo muistaa.
identity-new-save = Tallenna salasana
identity-password-changed = Olet vaihtanut salasanan.
identity-change-password = Vaihda salasana
identity-old-password = Nykyinen salasanasi
error-weak-password = Valitse toinen salasana. Siinä pitää olla vähintään 12 merkkiä, eikä se saa olla sähköpostiosoitteesi.
error-password-not-it = Salasana ei ole oikein.
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
