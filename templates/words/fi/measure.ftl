### Tuen tyypit

measure-kind-mapping = Kartoitus
measure-kind-guidance = Ohjaus
measure-kind-job-coaching = Työnhakuvalmennus
measure-kind-work-training = Työvalmennus
measure-kind-enh-work-training = Tehostettu työvalmennus
measure-kind-work-practice = Työharjoittelu
measure-kind-pre-work = Työelämään valmistava toiminta
measure-kind-se = Tuettu työllistyminen (Supported Employment)
measure-kind-ips = IPS, tuki työhön mielenterveyden ongelmissa
measure-kind-language-support = Kielituki
measure-kind-validation = Ammattitaidon tunnustaminen (validering)
measure-kind-vocational = Ammattikoulutus
measure-kind-intro-job = Perehdytystyö (introduktionsjobb)
measure-kind-wage-subsidy = Palkkatuki (lönebidrag)
measure-kind-osa = Suojattu työ julkisella työnantajalla
measure-kind-municipal-job = Työ kunnan palveluksessa
measure-kind-summer-job = Kesätyö
measure-kind-rehab = Kuntoutus

### Alueet

measure-area-bollmora = Bollmora
measure-area-granangen = Granängen
measure-area-krusboda = Krusboda
measure-area-oringe = Öringe
measure-area-trollbacken = Trollbäcken
measure-area-brevik = Brevik
measure-area-raksta = Raksta
measure-area-tyreso-strand = Tyresö strand
measure-area-whole-municipality = Koko Tyresö

### Kielet

measure-language-sv = Ruotsi
measure-language-en = Englanti
measure-language-ar = Arabia
measure-language-fi = Suomi
measure-language-so = Somali
measure-language-ti = Tigrinja
measure-language-fa = Persia
measure-language-ps = Paštu
measure-language-ku = Kurdi
measure-language-uk = Ukraina
measure-language-ru = Venäjä
measure-language-pl = Puola
measure-language-es = Espanja
measure-language-tr = Turkki
measure-language-bs = Bosnia
measure-language-am = Amhara
measure-language-zh = Kiina
measure-language-fr = Ranska
measure-language-swl = Ruotsin viittomakieli

### Kohderyhmät

measure-target-long-term-unemployed = Pitkäaikaistyöttömät
measure-target-young = Nuoret
measure-target-newly-arrived = Äskettäin Ruotsiin muuttaneet
measure-target-disability = Henkilöt, joilla on toimintarajoite
measure-target-sick-leave = Sairauslomalla olevat
measure-target-substance-recovery = Riippuvuudesta toipuvat
measure-target-mental-health = Mielenterveyden ongelmat
measure-target-no-swedish-yet = Ei vielä osaa ruotsia
measure-target-single-parents = Yksinhuoltajat
measure-target-near-retirement = Yli 55-vuotiaat

### Esteettömyys

measure-access-step-free = Sisäänkäynti ilman portaita
measure-access-accessible-toilet = Pyörätuolille sopiva wc
measure-access-lift = Hissi
measure-access-automatic-door = Itsestään avautuva ovi
measure-access-hearing-loop = Induktiosilmukka
measure-access-sign-language = Henkilökunta osaa viittomakieltä
measure-access-quiet-room = Hiljainen huone
measure-access-rest-room = Lepohuone
measure-access-fragrance-free = Hajusteeton
measure-access-adjustable-desk = Pöytä, jota voi nostaa
measure-access-easy-read-material = Aineistoa helpolla ruotsilla
measure-access-guide-dog-welcome = Opaskoira on tervetullut
measure-access-near-bus = Lähellä bussia
measure-access-disabled-parking = Pysäköintipaikka liikkumisesteisille
measure-access-own-entrance = Oma sisäänkäynti

### Days and times of day

measure-weekday-mon = Maanantai
measure-weekday-tue = Tiistai
measure-weekday-wed = Keskiviikko
measure-weekday-thu = Torstai
measure-weekday-fri = Perjantai
measure-weekday-sat = Lauantai
measure-weekday-sun = Sunnuntai
measure-day-part-morning = Aamupäivä
measure-day-part-afternoon = Iltapäivä
measure-day-part-evening = Ilta
