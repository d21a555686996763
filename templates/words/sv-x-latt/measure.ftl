### Kinds of measures

measure-kind-mapping = Vi tar reda på vad du kan
measure-kind-guidance = Vägledning
measure-kind-job-coaching = Hjälp att söka jobb
measure-kind-work-training = Arbetsträning
measure-kind-enh-work-training = Arbetsträning med mer stöd
measure-kind-work-practice = Praktik på ett jobb
measure-kind-pre-work = Träning före jobb
measure-kind-se = Stöd att få och behålla jobb
measure-kind-ips = Jobbstöd när du mår dåligt
measure-kind-language-support = Hjälp med svenska
measure-kind-validation = Vi prövar vad du kan
measure-kind-vocational = Lära dig ett yrke
measure-kind-intro-job = Introduktionsjobb
measure-kind-wage-subsidy = Jobb med lönebidrag
measure-kind-osa = Skyddat arbete
measure-kind-municipal-job = Jobb i kommunen
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
measure-language-swl = Teckenspråk

### Target groups

measure-target-long-term-unemployed = Du som länge varit utan jobb
measure-target-young = Du som är ung
measure-target-newly-arrived = Du som är ny i Sverige
measure-target-disability = Du som har en funktionsnedsättning
measure-target-sick-leave = Du som är sjukskriven
measure-target-substance-recovery = Du som är på väg ur ett beroende
measure-target-mental-health = Du som mår dåligt
measure-target-no-swedish-yet = Du som inte kan svenska än
measure-target-single-parents = Du som är ensam förälder
measure-target-near-retirement = Du som är över 55 år

### Accessibility

measure-access-step-free = Ingång utan trappsteg
measure-access-accessible-toilet = Toalett för rullstol
measure-access-lift = Hiss
measure-access-automatic-door = Dörr som öppnar sig själv
measure-access-hearing-loop = Hörselslinga
measure-access-sign-language = Personal som kan teckenspråk
measure-access-quiet-room = Tyst rum
measure-access-rest-room = Rum för vila
measure-access-fragrance-free = Ingen parfym
measure-access-adjustable-desk = Bord som går att höja
measure-access-easy-read-material = Texter på lätt svenska
measure-access-guide-dog-welcome = Ledarhund får följa med
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
