choice-list-title = اختر من سيساعدك
choice-list-lead = يمكنك اختيار جهة تقدّم { $kind } حتى { $day }.
choice-list-free = أنت من يختار. لا يوجد اختيار خاطئ، ويمكنك التغيير لاحقًا.
choice-list-order = يُحدَّد الترتيب بالقرعة كل يوم حتى لا تُفضَّل أي جهة.
choice-list-none = لا توجد جهة للاختيار الآن. اتصل بمركز En väg in أو زره وسنساعدك.
choice-list-help = هل تريد مساعدة في الاختيار؟
choice-ask = اتصل بمركز En väg in
choice-group-fits = يناسب ما تحتاج إليه
choice-group-others = خيارات أخرى
choice-group-barred = لا يمكن اختيارها الآن
choice-speaks = يتحدثون { $language }
choice-near = في { $area }
choice-pick = قارن
choice-take = اختر
choice-compare = قارن ما حددته
choice-compare-hint = يمكنك مقارنة أربع جهات في المرة الواحدة.
choice-bar-full = كل الأماكن مشغولة. يمكنك الاختيار عندما يخرج أحد.
choice-bar-too-little = يوجد مكان، لكن ليس لكل الوقت الذي يحق لك.
choice-bar-paused = لا تستقبل هذه الجهة أحدًا جديدًا الآن.
choice-bar-leaving = ستتوقف هذه الجهة قريبًا ولا تستقبل أحدًا جديدًا.
choice-places-many = توجد أماكن شاغرة
choice-places-few = { $n ->
    [one] مكان شاغر واحد
    [two] مكانان شاغران
    [few] { $n } أماكن شاغرة
   *[other] { $n } مكانًا شاغرًا
  }
choice-places-full = لا توجد أماكن الآن
choice-places-first-meeting = تريد الجهة أن تقابلك أولًا
choice-places-paused = لا تستقبل أحدًا جديدًا الآن
choice-places-stale = المعلومة قديمة. اسأل مركز En väg in
choice-places-leaving = تتوقف { $day }. لا يمكن اختيارها
choice-places-confirmed = تم التأكيد { $at }
choice-check-title = هل هذا صحيح؟
choice-provider = الجهة
choice-offer = الدعم
choice-place = المكان
choice-hours = الأوقات
choice-extent = المقدار
choice-share = { $percent } بالمئة من الدوام الكامل
choice-first-meeting = تريد الجهة أن تقابلك قبل أن تبدأ.
choice-then = بعد أن تختار تجيب الجهة خلال { $days } أيام عمل.
choice-may-change = يمكنك التغيير لاحقًا دون أن تقول لماذا.
choice-confirm = أؤكد اختياري
choice-back = العودة إلى القائمة
choice-chosen-by = من يختار؟
choice-by-client = الشخص نفسه
choice-by-representative = وكيل
choice-by-guardian = وصي (god man)
choice-by-administrator = قيّم (förvaltare)
choice-mandate = توكيل أو طلب
choice-mandate-hint = مثلًا ”طلب مني الشخص“ أو تاريخ التوكيل.
choice-channel = كيف اختار الشخص؟
choice-channel-portal = على الموقع
choice-channel-code = برمز من رسالة
choice-channel-in-person = حضوريًا
choice-channel-phone = بالهاتف
choice-yes-given = كيف وافق الشخص؟
choice-yes-spoken = شفهيًا وحضوريًا
choice-yes-by-phone = شفهيًا بالهاتف
choice-yes-written = كتابيًا
choice-yes-through-interpreter = عبر مترجم
choice-interpreter = مترجم إلى
choice-full-title = لم يعد المكان متاحًا
choice-full-text = أخذ شخص آخر المكان الأخير بينما كنت تختار. لم تخسر شيئًا. ما زال بإمكانك أن تختار.
choice-full-others = هذه فيها أماكن الآن
choice-see-all = اعرض كل الخيارات
choice-closed-too-late = انتهى وقت الاختيار
choice-closed-too-late-text = لا بأس. اتصل بمركز En väg in أو زره وسنفتح الاختيار من جديد.
choice-closed-used = لقد اخترت من قبل
choice-closed-used-text = اختيارك مكتمل. هل تريد التغيير؟ اتصل بمركز En väg in أو زره.
choice-closed-closed = الاختيار مغلق
choice-closed-closed-text = أغلق موظف الاختيار. اتصل بمركز En väg in أو زره إن أردت معرفة السبب.
choice-closed-gone = لم يعد بالإمكان اختيار هذه الجهة
choice-closed-gone-text = توقفت هذه الجهة أو لا تستقبل أحدًا جديدًا. يمكنك اختيار جهة أخرى.
choice-closed-stale = تغيّرت القائمة
choice-closed-stale-text = تغيّر شيء منذ أن فتحت الصفحة. لم يتم الاختيار بعد. انظر إلى القائمة مرة أخرى واختر.
choice-made-before = كنت قد اخترت من قبل. هذا إيصال ذلك الاختيار.
choice-full = لم يعد هناك مكان شاغر. اختر جهة أخرى.
choice-right-used = لقد اخترت من قبل.
choice-right-closed = الاختيار مغلق. اتصل بمركز En väg in.
choice-too-late = انتهى وقت الاختيار. اتصل بمركز En väg in وسنفتحه من جديد.
choice-gone = لم يعد بالإمكان اختيار هذه الجهة. اختر جهة أخرى.
choice-stale = تغيّرت القائمة. افتحها مرة أخرى واختر.
choice-incomplete = لا نعرف من الذي يختار. ابدأ من القائمة من جديد.
choice-already-open = يمكن للشخص أن يختار هذا الدعم من قبل.
choice-moved-on = أجابت الجهة من قبل. حدّث الصفحة لترى ما حدث.
mail-choice-opened-subject = يمكنك أن تختار
mail-choice-opened-body = يمكنك الآن أن تختار من سيساعدك. سجّل الدخول واختر قبل { $day } أو فيه. هل تحتاج إلى مساعدة؟ اتصل بمركز En väg in أو زره.

    { $link }
mail-choice-made-subject = وصلنا اختيارك
mail-choice-made-body = شكرًا. وصلنا اختيارك. رقمك هو { $reference }. هنا ترى ما يحدث الآن.

    { $link }
