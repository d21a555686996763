# The mark on unread translations, and the pages about the site.
rights-unread-label = Ku saabsan turjumaadda
rights-unread = Qof turjumaan ah ma akhrin turjumaaddan. Qoraalka iswiidhishka ah ayaa shaqeeya.
rights-unread-swedish = Bogga ku akhri af iswiidhish
rights-interpreter = Ma rabtaa turjubaan? Wac
rights-interpreter-ask = Ma rabtaa turjubaan? U sheeg dadka aad la xiriirto.
rights-in-swedish = Af iswiidhish
rights-read-in = Luqadda bogga markii aad dooratay:

# Xogta shakhsiga.
rights-actor = Cidda maamusha mareegta:
rights-role-visit = Marka aad wax eegayso oo keliya
rights-what-visit = Waad akhrisan kartaa, raadin kartaa oo is barbar dhigi kartaa adigoo aan soo gelin. Markaas ma naqaan qofka aad tahay.
rights-role-client = Marka aad adeeg-bixiye doorato
rights-what-client = Waxaan kaydinnaa magacaaga, lambarkaaga shakhsiga (personnummer), sida aan kuula soo xiriirno iyo waxa aad dooratay. Waxaan ugu baahan nahay si aan kuu siinno taageerada aad xaqa u leedahay.
rights-who-client = Adeeg-bixiyaha aad doorato wuxuu ogaanayaa oo keliya waxa loo baahan yahay si aad u bilaabi kartaan.
rights-role-provider = Marka aad adeeg-bixiye tahay
rights-what-provider = Waxaan kaydinnaa xogta hay'adda iyo xogta dadka u soo gala. Waxa aad ku qortaan adeegyadiinna qof walba waa akhrisan karaa.
rights-role-staff = Marka aad ka shaqayso hay'ad dawladeed
rights-what = Xogta ay tahay
rights-what-staff = Waxaan kaydinnaa magacaaga, iimaylkaaga iyo doorkaaga. Waxaan kaydinnaa waxa aad samayso iyo qofka aad wax ka akhrido.
rights-why = Sababta
rights-why-visit = Waa inaad si nabad ah wax u akhrin karto. Sidaas darteed waxba ma ururinno.
rights-why-client = Waa inaad dooran karto. Waa in gadaal laga arki karo sida loo doortay.
rights-why-provider = Waxaan eegnaa codsiyada oo qornaa heshiisyo. Markaas waa inaan ogaanno cidda waxa samaysa.
rights-why-staff = Waa in la arki karo cidda waxa samaysay. Qofna waa inuusan baahi la'aan wax u akhrin.
rights-ground = Saldhigga sharciga
rights-ground-visit = Cookies-ka waxaa loo baahan yahay si boggu u shaqeeyo. Sidaas darteed oggolaansho ma weydiinno.
rights-ground-client = Taageeradu waa hawl uu sharcigu saaray hay'adda (GDPR qodobka 6.1 e). Qaar waa inaan kaydinnaa sida sharcigu dhigayo (qodobka 6.1 c).
rights-ground-provider = In dadka la taageero waa hawl sharcigu dhigayo (GDPR qodobka 6.1 e). Dukumentiyada waa inaan kaydinnaa sida sharcigu dhigayo (qodobka 6.1 c).
rights-ground-staff = Sharcigu wuxuu na farayaa inaan qorno cidda wax akhrida (GDPR qodobka 6.1 c). Inta kale hawsha ayaa loogu baahan yahay (qodobka 6.1 e).
rights-long = Muddada
rights-long-visit = Browser-kaagu wuxuu cookies-ka hayaa ugu badnaan hal sano.
rights-long-client = Badanaa shan sano kadib waxii ugu dambeeyay ee aan qornay. Taas waxay ku taal sharciga adeegga bulshada ee Iswiidhan, cutubka 16 qodobka 1. Kadib waa la tirtiraa, haddii aan sharci kale oran waa in la kaydiyaa.
rights-long-provider = Dukumentiyada waxaa la kaydiyaa inta qorshaha hay'addu dhigayo. Gelitaanku wuxuu shaqeeyaa ugu badnaan 12 saacadood.
rights-long-staff = Waxa dhaca waxaa lagu qoraa diiwaan aan la beddeli karin. Waxaa la kaydiyaa inta qorshaha hay'addu dhigayo.
rights-who = Cidda aragta
rights-who-visit = Cidna.
rights-who-provider = Kuwa eega codsigiinna oo maamula heshiiska. Dukumentiyada hay'addu waxay noqon karaan kuwo furan.
rights-who-staff = Qofka aad wax ka akhrido wuu arkaa inaad akhriday iyo sababta. Sidoo kale waa arkaan kuwa la socda diiwaanka.
rights-limit = Waad diidi kartaa sida aan xogta u isticmaalno. Waxaad naga codsan kartaa inaan isticmaalkeeda sugno.
rights-month = Jawaab waxaad ku heleysaa hal bil gudaheed.
rights-dpo = Sarkaalka ilaalinta xogta
rights-dpo-text = Sarkaalka ilaalinta xogta wuxuu hubiyaa inaan sharciga raacno. Waad ka weydiin kartaa xogtaada.
rights-dpo-none = Xogtaas halkan kama buuxsana. Wac oo weydii sarkaalka ilaalinta xogta.

# Helitaanka.
rights-runs = Cidda mas'uulka ka ah Välfärd Tyresö:
rights-level-fully = Mareegtu sharciga way waafaqsan tahay.
rights-level-partly = Mareegtu qayb ahaan bay sharciga waafaqsan tahay.
rights-level-not = Mareegtu sharciga ma waafaqsana.
rights-level-goal = Waxaan higsanaynaa heerka AA ee WCAG 2.1.
rights-reason-not-compliant = Waxay ka soo horjeeddaa sharciga waana la saxi doonaa.
rights-reason-disproportionate = Saxiddeedu waxay ku kici lahayd lacag aan macquul ahayn (qodobka 12).
rights-reason-exempt = Sharcigu kan ma khuseeyo (qodobka 9).
rights-reason-beyond = Sharcigu wax intaas ka badan ma dalbado. Laakiin waan ognahay inay caqabad tahay.
site-accessibility-fault-translated = Qof turjumaan ah ma akhrin bogagga luqadaha kale ee aan iswiidhishka ahayn.
site-accessibility-fault-files = Faylasha ay dad kale soo direen way adkaan karaan in lagu akhriyo qalabka caawinta.
rights-look = Qalab ayaa eegay { $pages ->
    [one] { $pages } bog
   *[other] { $pages } bog
  } { $views ->
    [one] { $views } si
   *[other] { $views } siyaabood
  }: luqado, midabo iyo cabbirro kala duwan.
rights-look-found = { $n ->
    [0] Qalabku caqabad ma helin.
    [one] Qalabku wuxuu helay { $n } caqabad oo aan la saxin.
   *[other] Qalabku wuxuu helay { $n } caqabadood oo aan la saxin.
  }
rights-look-not = Weli ma jiro qof isagu isticmaala qalabka caawinta oo bogagga tijaabiyay.
rights-updated = Qoraalkan waxaa la beddelay { $day }.
rights-days = { $n ->
    [one] Waxaan kuugu jawaabnaa hal maalin oo shaqo gudaheed.
   *[other] Waxaan kuugu jawaabnaa { $n } maalmood oo shaqo gudahood.
  }
rights-days-none = Waxaan kuugu jawaabnaa sida ugu dhakhsaha badan.

# Cookies iyo xiriir.
site-cookies-reason = Wuxuu xusuustaa sababta uu shaqaale wax uga akhrinayo qof xogtiisu ilaalsan tahay. Shaqaalaha oo keliya ayaa haysta.
rights-contact-none = Taleefanka iyo cinwaanka weli lama buuxin.
