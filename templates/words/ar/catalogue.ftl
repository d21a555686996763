# القائمة العامة: القائمة، عرض واحد، المقارنة.

### القائمة

catalogue-title = ابحث عن دعم
catalogue-lead = هذه كل الجهات التي يمكنك الاختيار بينها. اقرأ وقارن وخذ الوقت الذي تحتاجه.
catalogue-filters = اختر ما هو مهم لك
catalogue-filters-show = اعرض
catalogue-group-typ = نوع الدعم
catalogue-group-omrade = المنطقة
catalogue-group-sprak = اللغة
catalogue-group-tillganglighet = سهولة الوصول
catalogue-group-lediga = الأماكن الشاغرة
catalogue-group-socialt = الشركات الاجتماعية
catalogue-free-places = لديها أماكن شاغرة
catalogue-social-enterprise = شركة اجتماعية
catalogue-words = كلمات البحث: { $words }
catalogue-found = { $providers ->
    [zero] لا جهات
    [one] جهة واحدة
    [two] جهتان
    [few] { $providers } جهات
   *[other] { $providers } جهة
  } · { $offers ->
    [zero] لا عروض
    [one] عرض واحد
    [two] عرضان
    [few] { $offers } عروض
   *[other] { $offers } عرضًا
  }
catalogue-sort = الترتيب:
catalogue-sort-lottning = بالقرعة
catalogue-sort-namn = الاسم
catalogue-sort-omrade = المنطقة
catalogue-active = ما اخترته
catalogue-remove = احذف
catalogue-clear = احذف الكل
catalogue-order-note = يحدد الترتيب بالقرعة كل يوم حتى لا يُفضَّل أحد.
catalogue-order-link = كيف تجري القرعة
catalogue-compare-check = قارن
catalogue-compare-button = قارن ما حددته
catalogue-compare-hint = يمكنك أن تحدد أربعة كحد أقصى.
catalogue-more = اقرأ المزيد
catalogue-talk = تحدث مع En väg in
catalogue-empty = لا توجد جهة تناسب كل اختياراتك.
catalogue-looser-title = سترى المزيد إذا حذفت اختيارًا واحدًا:
catalogue-looser = احذف { $filter } ({ $n })
catalogue-none = لا توجد جهات يمكن اختيارها الآن.
catalogue-empty-help = هل ينقصك شيء؟
catalogue-empty-help-text = أخبر En väg in بما تحتاجه. يمكنهم مساعدتك في البحث.

### الأماكن

catalogue-places-many = توجد أماكن شاغرة
catalogue-places-few = { $n ->
    [one] مكان شاغر واحد
    [two] مكانان شاغران
    [few] { $n } أماكن شاغرة
   *[other] { $n } مكانًا شاغرًا
  }
catalogue-places-full = لا توجد أماكن الآن. لا نعرف كم مدة الانتظار.
catalogue-places-meeting = تحتاج الجهة إلى مقابلتك أولًا
catalogue-places-paused = لا تستقبل أشخاصًا جددًا الآن
catalogue-places-paused-to = لا تستقبل أشخاصًا جددًا حتى نهاية يوم { $day }
catalogue-places-stale = المعلومة قديمة. اسأل En väg in.
catalogue-places-leaving = تنتهي يوم { $day }. لا يمكن اختيارها.
catalogue-confirmed = تم التأكيد يوم { $day }.

### عرض واحد

catalogue-about = عن الدعم
catalogue-own-words = كتبت الجهة نصوصها باللغة السويدية.
catalogue-sites = أين يوجد
catalogue-fact-kind = نوع الدعم
catalogue-fact-area = المنطقة
catalogue-fact-what = ماذا تفعل
catalogue-fact-content = كيف يجري ذلك
catalogue-fact-for = لمن
catalogue-fact-hours = الأوقات
catalogue-fact-extent = كم من الوقت
catalogue-fact-weeks = المدة
catalogue-fact-start = متى يمكنك أن تبدأ
catalogue-fact-meeting = مقابلة أولًا
catalogue-fact-languages = اللغات
catalogue-fact-accessibility = سهولة الوصول
catalogue-fact-methods = طريقة العمل
catalogue-fact-competence = خبرة العاملين
catalogue-fact-result = النتائج
catalogue-fact-places = الأماكن
catalogue-fact-sites = أين
catalogue-fact-who = من يدير ذلك
catalogue-extent = حتى { $n } بالمئة من الدوام الكامل
catalogue-hours-per-week = { $n ->
    [one] ساعة واحدة في الأسبوع
    [two] ساعتان في الأسبوع
    [few] { $n } ساعات في الأسبوع
   *[other] { $n } ساعة في الأسبوع
  }
catalogue-weeks = { $n ->
    [one] أسبوع واحد غالبًا
    [two] أسبوعان غالبًا
    [few] { $n } أسابيع غالبًا
   *[other] { $n } أسبوعًا غالبًا
  }
catalogue-start-any = في أي وقت إذا كان هناك مكان
catalogue-meeting-yes = نعم، تقابلك الجهة قبل أن تحصل على مكان
catalogue-meeting-no = لا
catalogue-result-none = لا تُعرض النتائج بعد
catalogue-who-name = الاسم
catalogue-who-form = نوع المنظمة
catalogue-who-number = رقم المنظمة
catalogue-who-contact = الشخص المسؤول
catalogue-who-email = البريد الإلكتروني
catalogue-who-website = الموقع الإلكتروني
catalogue-form-limited-company = شركة مساهمة
catalogue-form-limited-profit-company = شركة مساهمة محدودة الأرباح
catalogue-form-economic-association = جمعية اقتصادية
catalogue-form-non-profit-association = جمعية غير ربحية
catalogue-form-foundation = مؤسسة
catalogue-form-partnership = شركة تضامن
catalogue-form-sole-trader = شركة فردية
catalogue-form-other-form = منظمة أخرى
catalogue-facts-about = عن هذه المعلومات
catalogue-since = العقد منذ
catalogue-written = تاريخ النص
catalogue-reference = الرمز
catalogue-same-for-all = نعرض المعلومات نفسها عن الجميع حتى تتمكن من المقارنة.
catalogue-not-choosable = لذلك لا يمكن اختيارها الآن. تحدث مع En väg in إذا كنت تأتي إلى هنا بالفعل.
catalogue-next-choose = اختر من صفحاتي
catalogue-next-talk = تحدث مع En väg in
catalogue-compare-this = قارن مع غيره
catalogue-gone-title = لم يعد من الممكن اختياره
catalogue-gone-text = كان هذا الدعم موجودًا من قبل. انتهى عقده الآن. هل تأتي إلى هنا بالفعل؟ سنتصل بك لنخبرك بما سيحدث.
catalogue-gone-others = انظر ما يمكن اختياره

### المقارنة

catalogue-compare-title = قارن
catalogue-compare-lead = المعلومات نفسها عن الجميع، جنبًا إلى جنب.
catalogue-compare-differences = اعرض الاختلافات فقط
catalogue-compare-all = اعرض كل شيء
catalogue-compare-more = أضف المزيد من القائمة
catalogue-compare-share = يمكنك حفظ عنوان الصفحة أو إرساله إلى شخص آخر. تظهر عندها المقارنة نفسها.
catalogue-compare-none = حدد في القائمة ما تريد مقارنته. يمكنك اختيار أربعة كحد أقصى.
catalogue-compare-gone = لم يعد من الممكن اختيار:
catalogue-compare-unknown = لا نجد عرضًا بالرمز
catalogue-too-many-title = يمكنك مقارنة أربعة كحد أقصى
catalogue-too-many-text = لا تتسع الصفحة لأكثر من { $n } جنبًا إلى جنب. اختر ما تريد رؤيته.
catalogue-too-many-pick = حدد أربعة كحد أقصى

### الترتيب

catalogue-order-title = كيف تجري القرعة
catalogue-order-lead = لا يمكن لأحد أن يدفع ليظهر في الأعلى. نجري القرعة من جديد كل يوم، ويمكن لأي شخص أن يتحقق منها.
catalogue-order-how = الطريقة
catalogue-order-step-day = تاريخ اليوم هو مفتاح اليوم.
catalogue-order-step-provider = نحسب رقمًا لكل جهة. نأخذ المفتاح ثم مسافة ثم رمز الجهة، ونحسب بطريقة SHA-256. الرقم الأصغر يأتي أولًا.
catalogue-order-step-offer = وبالطريقة نفسها يحصل كل عرض على رقم. وهو يحدد ترتيب عروض الجهة الواحدة.
catalogue-order-step-rounds = يظهر أولًا عرض واحد من كل جهة، ثم العرض التالي من كل منها. لذلك لا فائدة من كثرة العروض.
catalogue-order-search = عندما تستخدم التصفية تجري القرعة بين ما يناسبك فقط. وعندما تبحث عن اسم يظهر صاحب الاسم أولًا.
catalogue-order-own = يمكنك أن ترتب بنفسك حسب الاسم أو المنطقة.
catalogue-order-check = تحقق بنفسك
catalogue-order-check-text = هنا كل ما تحتاجه لحساب ترتيب اليوم. الأرقام طويلة، ويظهر في الجدول أولها فقط.
catalogue-order-day = اليوم
catalogue-order-seed = مفتاح اليوم
catalogue-order-example = مثال
catalogue-order-today = ترتيب اليوم
catalogue-order-place = المرتبة
catalogue-order-provider = الجهة والرقم
catalogue-order-offer = العرض والرقم
