# Erayada ku yaalla dhammaan bogagga.
site-name = Välfärd Tyresö
site-skip = Toos u tag qoraalka
site-menu = Liiska guud
site-languages = Luqadda
site-sign-in = Soo gal
site-sign-out = Ka bax
site-footer = Ku saabsan mareegta
site-contact = La xiriir
site-accessibility = Bayaanka helitaanka fudud
site-privacy = Xogta shakhsiyeed
site-cookies = Kukiyada (cookies)
site-print = Daabac
site-log-head = Lambarka hubinta ee diiwaanka markii bogga la daabacay:
site-leave = Degdeg uga bax bogga
site-theme = Muuqaalka
site-theme-light = Iftiin
site-theme-dark = Mugdi
site-theme-auto = Sida qalabkaaga

site-demo = Ku saabsan tijaabada (demo)
site-demo-text = Kani waa tijaabo (demo). Dadka iyo shirkadaha oo dhan waa la alifay.
site-demo-accounts = Beddel akoonka
site-demo-clock = Hagaaji saacadda
site-demo-letters = Akhri warqadaha

# Foomamka iyo liisaska.
site-errors-title = Wax baa u baahan in la saxo
site-form-received = Foomka hore ayaa loo diray. Halkan waxaad ku arki kartaa sida ay hadda tahay.
site-form-not-sent = Waxba lama dirin. Fadlan foomka mar kale buuxi.
site-optional = (waa ikhtiyaari)
site-choose = Dooro
site-change = Beddel
site-missing = Xog lama hayo
site-step-done = Waa dhammaaday
site-step-ahead = Weli way dhiman tahay
site-breadcrumbs = Halkan baad joogtaa
site-paging = Bogag
site-paging-previous = Bogga hore
site-paging-next = Bogga xiga
site-paging-place = Bogga { $number } ee { $last } bog

# Bogga hore.
site-start-title = Taageero ku socota shaqo ama waxbarasho gudaha Tyresö
site-start-lead = Halkan waxaad ku arkaysaa cidda ku caawin karta. Is barbar dhig oo adigu dooro.
site-start-search = Maxaad rabtaa in lagaa caawiyo?
site-start-search-button = Raadi
site-start-now = Hadda: { $providers ->
    [one] { $providers } adeeg-bixiye
   *[other] { $providers } adeeg-bixiye
  }, { $places ->
    [one] { $places } meel bannaan
   *[other] { $places } meelood oo bannaan
  }.
site-start-updated = Waxaa la cusboonaysiiyey { $day }.
site-door-find = Waxaan rabaa inaan taageero helo
site-door-find-text = Arag waxa ay adeeg-bixiyeyaashu qabtaan, halka ay ku yaallaan iyo inay meel bannaan hayaan.
site-door-offer = Waxaan rabaa inaan taageero bixiyo
site-door-offer-text = Waxaa loogu talagalay shirkadaha, ururrada iyo shirkadaha bulsheed ee raba inay adeeg-bixiye noqdaan.
site-door-found = Waxaan rabaa inaan furo shirkad bulsheed
site-door-found-text = Noo sheeg fikraddaada. Waxaa lagaa caawinayaa inaad sii waddo.
site-help-title = Caawimo ma u baahan tahay? Booqo En väg in
site-help-text = Dadka halkaas ka shaqeeya way ka jawaabi karaan su'aalahaaga. Sidoo kale way kula dooran karaan.

# La xiriir.
site-contact-title = La xiriir
site-contact-lead = Su'aal ma qabtaa? Wac ama booqo En väg in.
site-contact-address = Booqo
site-contact-hours = Saacadaha furan
site-contact-phone = Telefoon
site-contact-made-up = Xogtan waa la alifay. Waxay khusaysaa tijaabada (demo) oo keliya.
site-contact-provider = Haddii aad adeeg-bixiye tahay
site-contact-provider-text = Soo gal. Guudmarkiinna waxaad ku arki kartaan halka uu codsigiinnu marayo.
site-contact-urgent = Haddii ay degdeg tahay
site-contact-urgent-text = Wac 112 haddii qof khatar ku jiro.

# Xogta shakhsiyeed.
site-privacy-title = Sida aan u isticmaalno xogtaada
site-privacy-lead = Waxaan kaydinnaa xogta ugu yar ee suurtagalka ah. Waxaad xaq u leedahay inaad ogaato waxa aan kaydinno iyo sababta.
site-privacy-guard = Sida aan xogta u ilaalinno
site-privacy-guard-text = Lambarrada shakhsiga waxaa lagu kaydiyaa qoraal la siray. Weligood kama muuqdaan cinwaannada ama warqadaha. Mar kasta oo qof akhriyo xogtaada waxaan qornaa qofka uu yahay iyo sababta.
site-privacy-rights = Xuquuqdaada
site-privacy-rights-know = Waad ogaan kartaa xogta aan kaa hayno.
site-privacy-rights-mend = Waxa khaldan waa laguu sixi karaa.
site-privacy-rights-complain = Waxaad cabasho u gudbin kartaa hay'adda ilaalinta xogta shakhsiyeed (Integritetsskyddsmyndigheten):
site-privacy-public = Hay'adda dowladeed ee aad la xiriirto ayaa mas'uul ka ah xogtaada. Dukumentiyada hay'ad dowladeed haysato waxay noqon karaan kuwo dadweynaha u furan. Xogta kugu saabsan iyo xogta taageeradaada waxaa lagu ilaaliyaa sirta sharciga (sekretess).

# Kukiyada.
site-cookies-title = Kukiyada (cookies)
site-cookies-lead = Kukigu waa fayl yar oo lagu kaydiyo biraawsarkaaga. Waxaan isticmaalnaa oo keliya kukiyada loo baahan yahay.
site-cookies-table = Kukiyadeenna
site-cookies-name = Magac
site-cookies-why = Waxa uu qabto
site-cookies-time = Muddada
site-cookies-session = Wuxuu la socdaa inaad soo gashay iyo inuu foomku kaaga yahay.
site-cookies-device = Wuxuu og yahay inaad hore biraawsarkan uga soo gashay. Markaas qofna kuma xidhi karo isagoo qoraya erayo sir ah oo khaldan.
site-cookies-flash = Wuxuu fariin ku muujiyaa bogga xiga, tusaale ahaan in wax la kaydiyey.
site-cookies-language = Wuxuu xusuustaa luqadda aad dooratay.
site-cookies-register = Wuxuu isku hayaa jawaabahaaga marka aad hay'ad diiwaangelinayso.
site-cookies-theme = Wuxuu xusuustaa inaad rabto bogag iftiin ah ama mugdi ah.
site-cookies-hours = { $n } saacadood
site-cookies-minutes = { $n } daqiiqo
site-cookies-year = Hal sano
site-cookies-saved = Waxa aad ku kaydiso “Waxa aad kaydisay” waxay ku jiraan biraawsarkaaga. Ma ogaanno waxa aad kaydiso. Liisku wuu tirtirmaa markaad riixdo “Degdeg uga bax bogga”.
site-cookies-none = Ma cabbirno waxa aad samayso. Shirkad kale ma ogaato inaad halkan joogtay.

# Bayaanka helitaanka fudud.
site-accessibility-title = Bayaanka helitaanka fudud
site-accessibility-lead = Qof walba waa inuu isticmaali karaa Välfärd Tyresö. Halkan waxaa ku qoran sida aan u raacno sharciga helitaanka adeegga dijitaalka ah ee dowladda (lagen om tillgänglighet till digital offentlig service).
site-accessibility-state = Sida aan sharciga u raacno
site-accessibility-faults = Cilladaha aan ognahay
site-accessibility-fault-language = Qoraallada adeeg-bixiyeyaasha badankoodu waa Af-Iswiidhish keliya, xitaa marka uu boggu luqad kale ku qoran yahay.
site-accessibility-fault-plain = Qoraallada adeeg-bixiyeyaasha qaarkood way adkaan karaan in la akhriyo.
site-accessibility-fault-sign = Ma jiro filim ku baxa luqadda calaamadaha.
site-accessibility-how = Sida aan u tijaabinnay
site-accessibility-how-text = Waxaan bogagga ku tijaabinnay qalab raadiya caqabadaha. Waxaan sidoo kale ku eegnay shaashad yar iyo mid weyn, iftiin iyo mugdi. Cid mashruuca ka baxsan weli ma hubin.
site-accessibility-when = Markii ugu dambaysay waxaan bogagga hubinnay { $day }.
site-accessibility-tell = Noo sheeg haddii aad caqabad la kulanto
site-accessibility-tell-text = Noo sheeg haddii wax kuu shaqayn waayaan. Sidoo kale qoraalka si kale ayaad ku heli kartaa.
site-accessibility-watch = Haddii aadan jawaabta ku qanacsanayn
site-accessibility-watch-text = Hay'adda maamulka dijitaalka (Myndigheten för digital förvaltning) ayaa hubisa in sharciga la raaco. Waad u sheegi kartaa cilladaha.
site-accessibility-watch-link = Cilladaha u sheeg Digg

# Furitaanka shirkad bulsheed.
site-found-title = Furo shirkad bulsheed
site-found-lead = Ma haysaa fikrad dad badan shaqo siin karta? Jidka qayb ka mid ah waan kaa caawinaynaa.
site-found-what = Waa maxay shirkadda bulsheed ee dadka shaqada ku soo celisa (arbetsintegrerande socialt företag)?
site-found-business = Wax bay samaysaa oo iibisaa, si uu halkaas uga shaqeeyo qofka ay ku adkayd inuu shaqo helo.
site-found-part = Dadka ka shaqeeya go'aannada way ka qayb qaataan.
site-found-surplus = Faa'iidada inteeda badan waxay ku hartaa shirkadda ama shaqo la mid ah.
site-found-free = Degmada iyo dowladdu ma laha.
site-found-how = Sida aad u bilaabayso
site-found-how-text = Nala soo xiriir oo noo sheeg fikraddaada. Waxaad la kulmi doontaa qof yaqaan tallaabada xigta.
site-found-ready = Shirkaddu hadda ma shaqaysaa? Akhri sida aad adeeg-bixiye ku noqon kartaan.
