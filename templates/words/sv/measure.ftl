### Kinds of measures

measure-kind-mapping = Kartläggning
measure-kind-guidance = Vägledning
measure-kind-job-coaching = Jobbcoachning
measure-kind-work-training = Arbetsträning
measure-kind-enh-work-training = Förstärkt arbetsträning
measure-kind-work-practice = Arbetspraktik
measure-kind-pre-work = Arbetsförberedande träning
measure-kind-se = Supported Employment
measure-kind-ips = IPS, jobbstöd vid psykisk ohälsa
measure-kind-language-support = Språkstöd
measure-kind-validation = Validering av yrkeskunskap
measure-kind-vocational = Yrkesutbildning
measure-kind-intro-job = Introduktionsjobb
measure-kind-wage-subsidy = Lönebidrag
measure-kind-osa = Skyddat arbete hos offentlig arbetsgivare
measure-kind-municipal-job = Kommunal anställning
measure-kind-summer-job = Sommarjobb
measure-kind-rehab = Rehabilitering

### Areas

measure-area-bollmora = Bollmora
measure-area-granangen = Granängen
measure-area-krusboda = Krusboda
measure-area-oringe = Öringe
measure-area-trollbacken = Trollbäcken
measure-area-brevik = Brevik
measure-area-raksta = Raksta
measure-area-tyreso-strand = Tyresö strand
measure-area-whole-municipality = Hela Tyresö

### Languages

measure-language-sv = Svenska
measure-language-en = Engelska
measure-language-ar = Arabiska
measure-language-fi = Finska
measure-language-so = Somaliska
measure-language-ti = Tigrinja
measure-language-fa = Persiska
measure-language-ps = Pashto
measure-language-ku = Kurdiska
measure-language-uk = Ukrainska
measure-language-ru = Ryska
measure-language-pl = Polska
measure-language-es = Spanska
measure-language-tr = Turkiska
measure-language-bs = Bosniska
measure-language-am = Amhariska
measure-language-zh = Kinesiska
measure-language-fr = Franska
measure-language-swl = Svenskt teckenspråk

### Target groups

measure-target-long-term-unemployed = Långtidsarbetslösa
measure-target-young = Unga
measure-target-newly-arrived = Nyanlända
measure-target-disability = Personer med funktionsnedsättning
measure-target-sick-leave = Sjukskrivna
measure-target-substance-recovery = På väg ur ett beroende
measure-target-mental-health = Psykisk ohälsa
measure-target-no-swedish-yet = Ännu ingen svenska
measure-target-single-parents = Ensamma föräldrar
measure-target-near-retirement = Över 55 år

### Accessibility

measure-access-step-free = Ingång utan trappsteg
measure-access-accessible-toilet = Toalett för rullstol
measure-access-lift = Hiss
measure-access-automatic-door = Dörr som öppnar sig själv
measure-access-hearing-loop = Hörselslinga
measure-access-sign-language = Personal som kan teckenspråk
measure-access-quiet-room = Tyst rum
measure-access-rest-room = Vilrum
measure-access-fragrance-free = Fritt från parfym
measure-access-adjustable-desk = Bord som går att höja
measure-access-easy-read-material = Material på lätt svenska
measure-access-guide-dog-welcome = Ledarhund är välkommen
measure-access-near-bus = Nära buss
measure-access-disabled-parking = Parkering för rörelsehindrade
measure-access-own-entrance = Egen ingång

### Days and times of day

measure-weekday-mon = Måndag
measure-weekday-tue = Tisdag
measure-weekday-wed = Onsdag
measure-weekday-thu = Torsdag
measure-weekday-fri = Fredag
measure-weekday-sat = Lördag
measure-weekday-sun = Söndag
measure-day-part-morning = Förmiddag
measure-day-part-afternoon = Eftermiddag
measure-day-part-evening = Kväll
