### Kinds of measures

measure-kind-mapping = التعرّف على مهاراتك واحتياجاتك
measure-kind-guidance = الإرشاد
measure-kind-job-coaching = التدريب على البحث عن عمل
measure-kind-work-training = تدريب على العمل
measure-kind-enh-work-training = تدريب على العمل مع دعم إضافي
measure-kind-work-practice = تدريب عملي في مكان عمل
measure-kind-pre-work = تدريب تحضيري للعمل
measure-kind-se = التوظيف المدعوم
measure-kind-ips = دعم العمل الفردي عند اعتلال الصحة النفسية
measure-kind-language-support = دعم لغوي
measure-kind-validation = تقييم الخبرة المهنية
measure-kind-vocational = التدريب المهني
measure-kind-intro-job = عمل تمهيدي
measure-kind-wage-subsidy = دعم الأجور
measure-kind-osa = عمل محمي لدى جهة عامة
measure-kind-municipal-job = وظيفة في البلدية
measure-kind-summer-job = عمل صيفي
measure-kind-rehab = إعادة التأهيل

### Areas

measure-area-bollmora = بولمورا
measure-area-granangen = غرانينغن
measure-area-krusboda = كروسبودا
measure-area-oringe = أورينغه
measure-area-trollbacken = ترولبيكن
measure-area-brevik = بريفيك
measure-area-raksta = راكستا
measure-area-tyreso-strand = تيريسو ستراند
measure-area-whole-municipality = كل تيريسو

### Languages

measure-language-sv = السويدية
measure-language-en = الإنجليزية
measure-language-ar = العربية
measure-language-fi = الفنلندية
measure-language-so = الصومالية
measure-language-ti = التغرينية
measure-language-fa = الفارسية
measure-language-ps = البشتو
measure-language-ku = الكردية
measure-language-uk = الأوكرانية
measure-language-ru = الروسية
measure-language-pl = البولندية
measure-language-es = الإسبانية
measure-language-tr = التركية
measure-language-bs = البوسنية
measure-language-am = الأمهرية
measure-language-zh = الصينية
measure-language-fr = الفرنسية
measure-language-swl = لغة الإشارة السويدية

### Target groups

measure-target-long-term-unemployed = العاطلون عن العمل منذ مدة طويلة
measure-target-young = الشباب
measure-target-newly-arrived = القادمون الجدد إلى السويد
measure-target-disability = الأشخاص ذوو الإعاقة
measure-target-sick-leave = الأشخاص في إجازة مرضية
measure-target-substance-recovery = المتعافون من الإدمان
measure-target-mental-health = اعتلال الصحة النفسية
measure-target-no-swedish-yet = من لا يتحدث السويدية بعد
measure-target-single-parents = الآباء والأمهات الوحيدون
measure-target-near-retirement = من تجاوزوا 55 عامًا

### Accessibility

measure-access-step-free = مدخل بلا درجات
measure-access-accessible-toilet = مرحاض مهيأ للكراسي المتحركة
measure-access-lift = مصعد
measure-access-automatic-door = باب آلي
measure-access-hearing-loop = حلقة سمعية
measure-access-sign-language = موظفون يتقنون لغة الإشارة
measure-access-quiet-room = غرفة هادئة
measure-access-rest-room = غرفة للراحة
measure-access-fragrance-free = خالٍ من العطور
measure-access-adjustable-desk = طاولة قابلة لتعديل الارتفاع
measure-access-easy-read-material = مواد بلغة مبسّطة
measure-access-guide-dog-welcome = كلاب الإرشاد مرحّب بها
measure-access-near-bus = قريب من موقف الحافلة
measure-access-disabled-parking = موقف سيارات لذوي الإعاقة
measure-access-own-entrance = مدخل خاص

### Days and times of day

measure-weekday-mon = الاثنين
measure-weekday-tue = الثلاثاء
measure-weekday-wed = الأربعاء
measure-weekday-thu = الخميس
measure-weekday-fri = الجمعة
measure-weekday-sat = السبت
measure-weekday-sun = الأحد
measure-day-part-morning = قبل الظهر
measure-day-part-afternoon = بعد الظهر
measure-day-part-evening = مساءً
