# كلمات تظهر في كل الصفحات.
site-name = Välfärd Tyresö
site-skip = انتقل إلى المحتوى
site-menu = القائمة الرئيسية
site-languages = اللغة
site-sign-in = تسجيل الدخول
site-sign-out = تسجيل الخروج
site-footer = عن الموقع
site-contact = اتصل بنا
site-accessibility = بيان إمكانية الوصول
site-privacy = البيانات الشخصية
site-cookies = ملفات تعريف الارتباط
site-print = اطبع
site-log-head = رقم التحقق من السجل عند طباعة الصفحة:
site-leave = غادر الصفحة بسرعة
site-theme = المظهر
site-theme-light = فاتح
site-theme-dark = داكن
site-theme-auto = مثل الجهاز

site-demo = عن النسخة التجريبية
site-demo-text = هذه نسخة تجريبية. كل الأشخاص والشركات من نسج الخيال.
site-demo-accounts = غيّر الحساب
site-demo-clock = اضبط الساعة
site-demo-letters = اقرأ الرسائل

# النماذج والقوائم.
site-errors-title = هناك شيء يحتاج إلى تصحيح
site-form-received = سبق أن أُرسلت الاستمارة. هنا ترى الوضع الحالي.
site-form-not-sent = لم يُرسل شيء. املأ الاستمارة مرة أخرى.
site-optional = (اختياري)
site-choose = اختر
site-change = غيّر
site-missing = المعلومة غير متوفرة
site-step-done = تمّ
site-step-ahead = لم يتمّ بعد
site-breadcrumbs = أنت هنا
site-paging = الصفحات
site-paging-previous = السابق
site-paging-next = التالي
site-paging-place = صفحة { $number } من { $last }

# الصفحة الأولى.
site-start-title = دعم للوصول إلى عمل أو دراسة في Tyresö
site-start-lead = هنا ترى من يمكنه مساعدتك. قارن بينهم واختر بنفسك.
site-start-search = ما الذي تريد المساعدة فيه؟
site-start-search-button = ابحث
site-start-now = الآن: { $providers ->
    [zero] لا جهات تقدم الدعم
    [one] جهة واحدة تقدم الدعم
    [two] جهتان تقدمان الدعم
    [few] { $providers } جهات تقدم الدعم
   *[other] { $providers } جهة تقدم الدعم
  }، { $places ->
    [zero] لا أماكن شاغرة
    [one] مكان شاغر واحد
    [two] مكانان شاغران
    [few] { $places } أماكن شاغرة
   *[other] { $places } مكانًا شاغرًا
  }.
site-start-updated = آخر تحديث: { $day }.
site-door-find = أريد أن أجد دعمًا
site-door-find-text = اعرف ماذا تقدم الجهات المختلفة، وأين هي، وهل لديها أماكن.
site-door-offer = أريد أن أقدم دعمًا
site-door-offer-text = للشركات والجمعيات والشركات الاجتماعية التي تريد تقديم الدعم.
site-door-found = أريد أن أؤسس شركة اجتماعية
site-door-found-text = حدثنا عن فكرتك. ستحصل على مساعدة للمضي قدمًا.
site-help-title = هل تحتاج إلى مساعدة؟ زر En väg in
site-help-text = يمكن للعاملين هناك أن يجيبوا عن أسئلتك. ويمكنهم أيضًا أن يختاروا معك.

# الاتصال.
site-contact-title = اتصل بنا
site-contact-lead = هل لديك سؤال؟ اتصل بـ En väg in أو زرهم.
site-contact-address = العنوان
site-contact-hours = ساعات العمل
site-contact-phone = الهاتف
site-contact-made-up = هذه المعلومات غير حقيقية، وهي للنسخة التجريبية فقط.
site-contact-provider = إذا كنت تقدم الدعم
site-contact-provider-text = سجّل الدخول. ترى في صفحتك أين وصل طلبك.
site-contact-urgent = في الحالات العاجلة
site-contact-urgent-text = اتصل بالرقم 112 إذا كان أحد في خطر.

# البيانات الشخصية.
site-privacy-title = كيف نستخدم بياناتك
site-privacy-lead = نحفظ أقل ما يمكن. من حقك أن تعرف ماذا نحفظ ولماذا.
site-privacy-guard = كيف نحمي البيانات
site-privacy-guard-text = الأرقام الشخصية محفوظة بالتشفير. لا تظهر أبدًا في العناوين أو الرسائل. كلما قرأ أحد بياناتك نسجل من هو ولماذا.
site-privacy-rights = حقوقك
site-privacy-rights-know = يمكنك أن تعرف ما لدينا من بيانات عنك.
site-privacy-rights-mend = يمكنك أن تطلب تصحيح الأخطاء.
site-privacy-rights-complain = يمكنك أن تشتكي إلى هيئة حماية الخصوصية السويدية:
site-privacy-public = السلطة التي تتواصل معها مسؤولة عن بياناتك. قد تكون وثائق السلطة علنية. لكن البيانات عنك وعن دعمك تحميها السرية.

# ملفات تعريف الارتباط.
site-cookies-title = ملفات تعريف الارتباط
site-cookies-lead = هي ملفات صغيرة تُحفظ في متصفحك. نستخدم الضروري منها فقط.
site-cookies-table = ملفاتنا
site-cookies-name = الاسم
site-cookies-why = ماذا يفعل
site-cookies-time = المدة
site-cookies-session = يعرف أنك سجلت الدخول وأن النموذج لك.
site-cookies-device = يعرف أنك سجّلت الدخول بهذا المتصفح من قبل. عندئذ لا يستطيع أحد منعك من الدخول بكتابة كلمات مرور خاطئة.
site-cookies-flash = يعرض رسالة في الصفحة التالية، مثل أن شيئًا قد حُفظ.
site-cookies-language = يتذكر اللغة التي اخترتها.
site-cookies-register = يحتفظ بإجاباتك أثناء تسجيل منظمة.
site-cookies-theme = يتذكر هل تريد صفحات فاتحة أو داكنة.
site-cookies-hours = { $n } ساعة
site-cookies-minutes = { $n ->
    [two] دقيقتان
   *[other] { $n } دقائق
  }
site-cookies-year = سنة واحدة
site-cookies-saved = ما تحفظه في قائمة «ما حفظته» يبقى في متصفحك. لا نعرف ما تحفظه. تُحذف القائمة عندما تضغط «غادر الصفحة بسرعة».
site-cookies-none = لا نقيس ما تفعله. ولا تعرف أي شركة أخرى أنك كنت هنا.

# بيان إمكانية الوصول.
site-accessibility-title = بيان إمكانية الوصول
site-accessibility-lead = يجب أن يستطيع الجميع استخدام Välfärd Tyresö. هنا نقول إلى أي مدى نتبع القانون السويدي لإمكانية الوصول إلى الخدمات العامة الرقمية.
site-accessibility-state = إلى أي مدى نتبع القانون
site-accessibility-faults = نواقص نعرفها
site-accessibility-fault-language = نصوص مقدمي الدعم هي غالبًا بالسويدية فقط، حتى عندما تكون الصفحة بلغة أخرى.
site-accessibility-fault-plain = قد يصعب قراءة بعض نصوص مقدمي الدعم.
site-accessibility-fault-sign = لا يوجد فيلم بلغة الإشارة.
site-accessibility-how = كيف اختبرنا الموقع
site-accessibility-how-text = اختبرنا الصفحات بأداة تبحث عن العوائق. ونظرنا إليها على شاشة صغيرة وكبيرة، وفي المظهر الفاتح والداكن. لم يفحصها أحد من خارج المشروع بعد.
site-accessibility-when = راجعنا الصفحات آخر مرة { $day }.
site-accessibility-tell = أخبرنا إذا واجهت عائقًا
site-accessibility-tell-text = قل لنا إذا كان هناك شيء لا يعمل معك. يمكنك أيضًا أن تحصل على المحتوى بطريقة أخرى.
site-accessibility-watch = إذا لم يرضك الجواب
site-accessibility-watch-text = هيئة الإدارة الرقمية تتأكد من اتباع القانون. يمكنك أن تبلغها عن النواقص.
site-accessibility-watch-link = أبلغ هيئة Digg عن النواقص

# Starta socialt företag.
site-found-title = تأسيس مؤسسة اجتماعية
site-found-lead = هل لديك فكرة تمنح عملاً لمزيد من الناس؟ نساعدك في الطريق.
site-found-what = ما هي المؤسسة الاجتماعية للإدماج في العمل؟
site-found-business = تنتج وتبيع شيئاً ليعمل فيها من وجد صعوبة في الحصول على عمل.
site-found-part = يشارك العاملون فيها في اتخاذ القرار.
site-found-surplus = يبقى معظم الربح في المؤسسة أو في عمل مشابه.
site-found-free = لا تملكها البلدية ولا الدولة.
site-found-how = كيف تبدأ
site-found-how-text = تواصل معنا وأخبرنا بفكرتك. ستلتقي بشخص يعرف الخطوة التالية.
site-found-ready = هل المؤسسة تعمل بالفعل؟ اقرأ كيف تصبحون مقدّم خدمة.
