### Noocyada taageerada

measure-kind-mapping = Ogaanshaha xirfadaha iyo baahiyaha (kartläggning)
measure-kind-guidance = Hagid
measure-kind-job-coaching = Tababare shaqo-raadin (jobbcoachning)
measure-kind-work-training = Tababar shaqo (arbetsträning)
measure-kind-enh-work-training = Tababar shaqo oo taageero dheeraad ah leh
measure-kind-work-practice = Barasho goobta shaqada (arbetspraktik)
measure-kind-pre-work = Tababar shaqo u diyaarin ah
measure-kind-se = Taageero shaqo (Supported Employment)
measure-kind-ips = IPS, taageero shaqo marka ay jirto caafimaad-darro dhimir
measure-kind-language-support = Taageero luqadeed
measure-kind-validation = Qiimaynta aqoonta xirfadda (validering)
measure-kind-vocational = Waxbarasho xirfadeed
measure-kind-intro-job = Shaqo hordhac ah (introduktionsjobb)
measure-kind-wage-subsidy = Kabidda mushaharka (lönebidrag)
measure-kind-osa = Shaqo gaar loo habeeyey oo ay dowladdu bixiso (OSA)
measure-kind-municipal-job = Shaqo degmada ah
measure-kind-summer-job = Shaqo xagaaga
measure-kind-rehab = Baxnaanin (rehabilitering)

### Deegaannada

measure-area-bollmora = Bollmora
measure-area-granangen = Granängen
measure-area-krusboda = Krusboda
measure-area-oringe = Öringe
measure-area-trollbacken = Trollbäcken
measure-area-brevik = Brevik
measure-area-raksta = Raksta
measure-area-tyreso-strand = Tyresö strand
measure-area-whole-municipality = Tyresö oo dhan

### Luqadaha

measure-language-sv = Af-Iswiidhish
measure-language-en = Af-Ingiriisi
measure-language-ar = Af-Carabi
measure-language-fi = Af-Finish
measure-language-so = Af-Soomaali
measure-language-ti = Af-Tigrinya
measure-language-fa = Af-Faarisi
measure-language-ps = Af-Bashtuu
measure-language-ku = Af-Kurdi
measure-language-uk = Af-Yukreeniyaan
measure-language-ru = Af-Ruush
measure-language-pl = Af-Boolish
measure-language-es = Af-Isbaanish
measure-language-tr = Af-Turki
measure-language-bs = Af-Bosniyaan
measure-language-am = Af-Axmaari
measure-language-zh = Af-Shiine
measure-language-fr = Af-Faransiis
measure-language-swl = Luqadda calaamadaha ee Iswiidhishka

### Dadka loogu talagalay

measure-target-long-term-unemployed = Dadka muddo dheer shaqo la'aa
measure-target-young = Dhallinyarada
measure-target-newly-arrived = Dadka ku cusub Iswiidhan
measure-target-disability = Dadka naafanimada leh
measure-target-sick-leave = Dadka fasaxa xanuunka ku jira
measure-target-substance-recovery = Dadka ka baxaya balwad
measure-target-mental-health = Caafimaad-darro dhimir
measure-target-no-swedish-yet = Dadka aan weli aqoon Af-Iswiidhish
measure-target-single-parents = Waalidka keligood ah
measure-target-near-retirement = Dadka ka weyn 55 sano

### Helitaan fudud

measure-access-step-free = Irid aan jaranjaro lahayn
measure-access-accessible-toilet = Musqul uu geli karo kursiga taayirrada
measure-access-lift = Wiish dadka qaada (hiss)
measure-access-automatic-door = Albaab iskiis u furma
measure-access-hearing-loop = Qalab maqalka caawiya (hörselslinga)
measure-access-sign-language = Shaqaale yaqaan luqadda calaamadaha
measure-access-quiet-room = Qol deggan
measure-access-rest-room = Qol nasasho
measure-access-fragrance-free = Barafuun la'aan
measure-access-adjustable-desk = Miis kor loo qaadi karo
measure-access-easy-read-material = Qoraallo Af-Iswiidhish fudud ah
measure-access-guide-dog-welcome = Eyga hagaha waa la soo dhaweynayaa
measure-access-near-bus = Bas u dhow
measure-access-disabled-parking = Baarkin dadka naafada ah
measure-access-own-entrance = Irid gaar ah

### Days and times of day

measure-weekday-mon = Isniin
measure-weekday-tue = Talaado
measure-weekday-wed = Arbaco
measure-weekday-thu = Khamiis
measure-weekday-fri = Jimce
measure-weekday-sat = Sabti
measure-weekday-sun = Axad
measure-day-part-morning = Subax
measure-day-part-afternoon = Galab
measure-day-part-evening = Fiid
