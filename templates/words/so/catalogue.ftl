# Adeegyada qof walba arki karo: liiska, hal adeeg, is barbar dhigga.

### Liiska

catalogue-title = Hel taageero
catalogue-lead = Halkan waxaa ku qoran dhammaan kuwa aad kala dooran karto. Akhri, is barbar dhig oo qaado waqtiga aad u baahan tahay.
catalogue-filters = Dooro waxa adiga muhiim kuu ah
catalogue-filters-show = Muuji
catalogue-group-typ = Nooca taageerada
catalogue-group-omrade = Deegaan
catalogue-group-sprak = Luqad
catalogue-group-tillganglighet = Helitaan fudud
catalogue-group-lediga = Meelo bannaan
catalogue-group-socialt = Shirkado bulsheed
catalogue-free-places = Meelo bannaan haya
catalogue-social-enterprise = Shirkad bulsheed
catalogue-social-enterprise-yes = Haa
catalogue-words = Waxa la raadiyey: { $words }
catalogue-found = { $providers ->
    [one] { $providers } adeeg-bixiye
   *[other] { $providers } adeeg-bixiye
  } · { $offers ->
    [one] { $offers } adeeg
   *[other] { $offers } adeeg
  }
catalogue-sort = Kala horreyn:
catalogue-sort-lottning = Qori-tuur
catalogue-sort-namn = Magac
catalogue-sort-omrade = Deegaan
catalogue-active = Waxa aad dooratay
catalogue-remove = Ka saar
catalogue-clear = Dhammaan ka saar
catalogue-order-note = Kala horreynta waxaa maalin kasta lagu go'aamiyaa qori-tuur, si aan cidna loogu eexan.
catalogue-order-link = Sida qori-tuurku u dhaco
catalogue-compare-check = Is barbar dhig
catalogue-compare-button = Is barbar dhig kuwa la calaamadiyey
catalogue-compare-hint = Waxaad calaamadin kartaa ilaa afar.
catalogue-more = Wax badan ka akhri
catalogue-talk = La hadal En väg in
catalogue-empty = Ma jiro adeeg-bixiye ku habboon dhammaan waxa aad dooratay.
catalogue-in-swedish = Inta badan waxay ku qoran tahay Iswiidhish. Isku day inaad ku raadiso Iswiidhish.
catalogue-forgiven = Cidna ma qorin “{ $words }”. Kuwani waa erayo u eg.
catalogue-looser-title = Kuwo badan ayaad helaysaa haddii aad hal doorasho ka saarto:
catalogue-looser = Ka saar { $filter } ({ $n })
catalogue-none = Hadda ma jiraan adeeg-bixiyeyaal la dooran karo.
catalogue-empty-help = Wax ma kaa maqan yahay?
catalogue-empty-help-text = U sheeg En väg in waxa aad u baahan tahay. Way kaa caawin karaan raadinta.

### Meelaha

catalogue-places-many = Meelo bannaan
catalogue-places-few = { $n ->
    [one] { $n } meel bannaan
   *[other] { $n } meelood oo bannaan
  }
catalogue-places-full = Hadda waa buuxaa. Ma ogin inta sugitaanku le'eg yahay.
catalogue-places-meeting = Adeeg-bixiyuhu wuxuu u baahan yahay inuu marka hore kula kulmo
catalogue-places-paused = Hadda dad cusub ma qaabbilo
catalogue-places-paused-to = Dad cusub ma qaabbilo ilaa iyo { $day }
catalogue-places-stale = Xogtu way duugowday. Weydii En väg in.
catalogue-places-leaving = Wuxuu joogsanayaa { $day }. Lama dooran karo.
catalogue-confirmed = Waxaa la xaqiijiyey { $day }.

### Hal adeeg

catalogue-about = Ku saabsan taageerada
catalogue-own-words = Adeeg-bixiyuhu qoraalladiisa wuxuu ku qoray Af-Iswiidhish.
catalogue-fact-kind = Nooca taageerada
catalogue-fact-area = Deegaan
catalogue-fact-what = Waxa aad qabanayso
catalogue-fact-content = Sida ay u dhacdo
catalogue-fact-for = Cidda loogu talagalay
catalogue-fact-hours = Waqtiyada
catalogue-fact-extent = Inta ay le'eg tahay
catalogue-fact-weeks = Muddada
catalogue-fact-start = Goorta aad bilaabi karto
catalogue-fact-meeting = Kulan hore
catalogue-fact-languages = Luqado
catalogue-fact-accessibility = Helitaan fudud
catalogue-fact-methods = Hababka shaqada
catalogue-fact-competence = Aqoonta shaqaalaha
catalogue-fact-result = Natiijo
catalogue-fact-places = Meelo
catalogue-fact-sites = Halka uu ku yaallo
catalogue-fact-who = Cidda maamusha
catalogue-fact-travel = Sida loo tago
catalogue-fact-good-to-know = Waxa fiican in la ogaado
catalogue-fact-meetings = Kulannada la ballanqaaday ee la qabtay
catalogue-extent = Ilaa boqolkiiba { $n } waqtiga buuxa
catalogue-hours-per-week = { $n ->
    [one] { $n } saac toddobaadkii
   *[other] { $n } saacadood toddobaadkii
  }
catalogue-weeks = { $n ->
    [one] Badanaa { $n } toddobaad
   *[other] Badanaa { $n } toddobaad
  }
catalogue-start-any = Goor kasta, haddii ay meel bannaan jirto
catalogue-start-agreed = Maalin ayaad ku heshiinaysaan
catalogue-start-next = Bilowga xiga: { $day }
catalogue-start-later = Kadib: { $days }
catalogue-start-said = Adeeg-bixiyuhu wuxuu qoray:
catalogue-meeting-yes = Haa, adeeg-bixiyuhu wuu kula kulmayaa ka hor intaadan meel helin
catalogue-meeting-no = Maya
catalogue-result-none = Natiijada weli lama muujiyo
catalogue-who-name = Magac
catalogue-who-form = Nooca hay'adda
catalogue-who-number = Lambarka hay'adda (organisationsnummer)
catalogue-who-contact = Qofka lala xiriiro
catalogue-who-email = Iimayl
catalogue-who-website = Mareeg
catalogue-form-limited-company = Shirkad saamiyo leh (aktiebolag)
catalogue-form-limited-profit-company = Shirkad saamiyo leh oo faa'iidadeedu xaddidan tahay (aktiebolag svb)
catalogue-form-economic-association = Urur dhaqaale (ekonomisk förening)
catalogue-form-non-profit-association = Urur aan faa'iido doon ahayn (ideell förening)
catalogue-form-foundation = Mu'asasad (stiftelse)
catalogue-form-partnership = Shirkad wadaag ah (handelsbolag)
catalogue-form-sole-trader = Ganacsi qof keliya leeyahay (enskild firma)
catalogue-form-other-form = Hay'ad kale
catalogue-facts-about = Ku saabsan xogtan
catalogue-since = Heshiis laga bilaabo
catalogue-written = Qoraalku wuxuu ka yimid
catalogue-reference = Kood
catalogue-same-for-all = Dhammaan waxaan ka muujinnaa xog isku mid ah, si aad isu barbar dhigi karto.
catalogue-not-choosable = Sababtaas darteed hadda lama dooran karo. La hadal En väg in haddii aad hadda halkan ka qayb qaadato.
catalogue-next-choose = Ka dooro Bogaggayga
catalogue-next-back = Ku noqo doorashadaada
catalogue-next-talk = La hadal En väg in
catalogue-compare-this = La barbar dhig kuwa kale
catalogue-gone-title = Mar dambe lama dooran karo
catalogue-gone-text = Taageeradani hore ayay u jirtay. Hadda heshiisku wuu dhammaaday. Hadda halkan ma ka qayb qaadataa? Markaas waan kula soo xiriiraynaa oo kuu sheegaynaa waxa dhacaya.
catalogue-gone-others = Arag kuwa la dooran karo

### Is barbar dhigga

catalogue-compare-title = Is barbar dhig
catalogue-compare-lead = Xog isku mid ah oo dhammaan ku saabsan, dhinac iyo dhinac.
catalogue-compare-differences = Muuji farqiga oo keliya
catalogue-compare-all = Muuji wax walba
catalogue-compare-more = Liiska kuwo kale ka soo dar
catalogue-compare-share = Cinwaanka bogga waad kaydsan kartaa ama qof waad u diri kartaa. Markaas isla is barbar dhiggan ayaa soo baxaya.
catalogue-compare-none = Liiska ku calaamadee waxa aad rabto inaad is barbar dhigto. Waxaad dooran kartaa ilaa afar.
catalogue-compare-gone = Mar dambe lama dooran karo:
catalogue-compare-unknown = Ma helin adeeg leh koodka
catalogue-too-many-title = Waxaad is barbar dhigi kartaa ugu badnaan afar
catalogue-too-many-text = In ka badan { $n } dhinac iyo dhinac iskuma qaadaan. Dooro kuwa aad rabto inaad aragto.
catalogue-too-many-pick = Calaamadee ilaa afar

### Kala horreynta

catalogue-order-title = Sida qori-tuurka loo sameeyo
catalogue-order-lead = Cidna lacag kuma bixin karto inay kor ku qornaato. Maalin kasta qori-tuur cusub ayaan samaynaa, qof walbana waa xisaabin karaa.
catalogue-order-how = Sida ay u dhacdo
catalogue-order-step-day = Taariikhda maanta waa furaha maanta.
catalogue-order-step-provider = Adeeg-bixiye kasta tiro ayaan u xisaabinaynaa. Waxaan qaadanaynaa furaha, hal kala-bannayn (blanksteg) iyo koodka adeeg-bixiyaha, waxaana ku xisaabinaynaa habka SHA-256. Tirada ugu yar ayaa ku qoran meesha ugu horraysa.
catalogue-order-step-offer = Sidaas oo kale adeeg kasta tiro ayuu helaa. Waxay go'aamisaa sida ay u kala horreeyaan adeegyada hal adeeg-bixiye.
catalogue-order-step-rounds = Marka hore waxaa la muujiyaa hal adeeg oo ka mid ah kuwa adeeg-bixiye kasta. Ka dib waxaa la muujiyaa kan xiga ee mid kasta. Sidaa darteed faa'iido ma leh in la haysto adeegyo badan.
catalogue-order-search = Marka aad wax kala soocdo, qori-tuurku wuxuu khuseeyaa kuwa ku habboon oo keliya. Marka aad magac raadiso, kan magacaas leh ayaa ugu horreeya.
catalogue-order-own = Adigu waxaad dooran kartaa inaad masaafada, bilowga ugu dhow, magac ama deegaan ku kala horreysiiso.
catalogue-order-check = Adigu xisaabi
catalogue-order-check-text = Waa kuwan dhammaan waxa loo baahan yahay si kala horreynta maanta mar kale loo xisaabiyo. Tirooyinku waa dheer yihiin. Shaxdu waxay muujinaysaa bilowgooda oo keliya.
catalogue-order-day = Maalin
catalogue-order-seed = Furaha maanta
catalogue-order-example = Tusaale ahaan
catalogue-order-today = Kala horreynta maanta
catalogue-order-place = Booska
catalogue-order-provider = Adeeg-bixiye iyo tiro
catalogue-order-offer = Adeeg iyo tiro

### Distance, days, what is saved

catalogue-group-nara = Masaafada
catalogue-nara = Lambarka boostada ama goobta
catalogue-nara-hint = Tusaale ahaan 135 40 ama Bollmora.
catalogue-inom = Intee in le'eg ayay fogaan kartaa?
catalogue-inom-any = Dhib ma leh
catalogue-inom-km = Ugu badnaan { $km } km
catalogue-near = U dhow { $place }
catalogue-near-within = Ugu badnaan { $km } km laga bilaabo { $place }
catalogue-near-unknown = Ma naqaan halka ay { $place } ku taal. Liisku wuxuu muujinayaa dhammaan.
catalogue-distance = qiyaastii { $n } km
catalogue-distance-missing = Masaafada lama yaqaan
catalogue-distance-note = Masaafadu waa xarriiq toosan oo ka bilaabma { $place }. Kuwa aan sheegin halka ay joogaan waxay ku jiraan dhammaadka marka aad masaafo doorato.
catalogue-group-dag = Maalmaha
catalogue-group-tid = Waqtiga maalinta
catalogue-group-omfattning = Inta ay le'eg tahay
catalogue-group-start = Goorta aad bilaabi karto
catalogue-soon-30 = Meel 30 maalmood gudahood
catalogue-soon-90 = Meel 90 maalmood gudahood
catalogue-group-mote = Kulan ka hor bilowga
catalogue-extent-25 = Ilaa 25 boqolkiiba
catalogue-extent-50 = 26–50 boqolkiiba
catalogue-extent-75 = 51–75 boqolkiiba
catalogue-extent-100 = 76–100 boqolkiiba
catalogue-mote-ja = Adeeg-bixiyuhu marka hore ayuu kula kulmayaa
catalogue-mote-nej = Waxaad bilaabi kartaa kulan la'aan
catalogue-sort-avstand = Masaafada
catalogue-sort-start = Bilowga ugu dhow
catalogue-start-note = Marka hore waxaa jira kuwa meel haya. Kan maalinta bilowgiisu ugu dhowdahay ayaa ugu horreeya. Kadib waxaa jira kuwa buuxa iyo kuwa aan maalin sheegin. Ugu dambayn kuwa aan qof cusub qaadan. Haddii maalmuhu isku mid yihiin waa nasiib.
catalogue-fact-days = Maalmaha
catalogue-fact-day-parts = Waqtiga maalinta
catalogue-result-few = Ka qaybgalayaashu way ku yar yihiin in natiijo la muujiyo
catalogue-result-share = { $of } qof oo dhammeeyay, { $reached } waxay heleen shaqo ama waxbarasho
catalogue-save = Kaydi
catalogue-save-button = Kaydi kuwa la calaamadiyey
catalogue-saved-link = Waxa aad kaydisay
catalogue-saved-title = Waxa aad kaydisay
catalogue-saved-lead = Akoon uma baahnid si aad wax u kaydiso.
catalogue-saved-how = Cinwaanka boggan waa liiskaaga. Ku kaydi browser-ka ama isu dir.
catalogue-saved-none = Weli waxba ma kaydin.
catalogue-saved-none-how = Liiska ka calaamadi waxa aad rabto in aad kaydiso. Kadib riix "Kaydi kuwa la calaamadiyey". Waxaad helaysaa bog cinwaan u gaar ah leh oo aad kaydin karto.
catalogue-saved-many = Liisku wuxuu qaadi karaa ugu badnaan { $n }. Halkan waxaa ka muuqda kuwa ugu horreeya.
catalogue-compare-save = Kaydi kuwan
catalogue-send-title = Bogga isu dir
catalogue-send-text = Waxaad helaysaa fariin uu ku qoran yahay cinwaanka bogga. Iimaylkaaga wax kale uma isticmaalno.
catalogue-email = Iimayl
catalogue-send = Dir
catalogue-sent = Fariintu way soo socotaa. Ma imaan? Eeg qashinka iimaylka, ama isku day mar kale saacad kadib.
mail-catalogue-link-subject = Bogga aad rabtay in aad kaydiso
mail-catalogue-link-body =
    Salaan! Waa kan bogga waxa aad dooratay:

    { $link }

    Qof kasta oo cinwaanka haya wuxuu arkaa isla boggaas. Waxba kaama sheegayo.
    Ma aadan codsan fariintan? Waad tirtiri kartaa.
catalogue-order-answer = Jawaabtu waa
catalogue-order-export = Soo dejiso maalinta oo shax ah (CSV) oo tirooyinka oo dhammaystiran
catalogue-order-other = Maalin kale
catalogue-order-other-text = Waxaad arki kartaa sidii ay u kala horreeyeen maalin kasta oo dhaaftay. Magacyadu waa kuwa maanta.
catalogue-order-dag = Maalinta
catalogue-order-show = Muuji
catalogue-order-of-day = Sida ay u kala horreeyeen { $day }
catalogue-order-none = Cidna lama dooran karin maalintaas.
catalogue-order-column-provider = Adeeg-bixiye
catalogue-order-column-provider-code = Koodka adeeg-bixiyaha
catalogue-order-column-provider-number = Tirada adeeg-bixiyaha
catalogue-order-column-offer = Adeeg
catalogue-order-column-offer-code = Koodka adeegga
catalogue-order-column-offer-number = Tirada adeegga
error-catalogue-future-day = Maalintaas weli ma iman. Dooro maalin dhaaftay.
catalogue-saved-list = Waxa aad kaydsatay
