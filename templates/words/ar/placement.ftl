placement-receipt-reserved = أُرسل اختيارك
placement-receipt-accepted = حصلت على مكان
placement-receipt-start-confirmed = لقد بدأت
placement-receipt-ongoing = لقد بدأت
placement-receipt-paused = لديك توقف مؤقت
placement-receipt-ended = لقد انتهيت
placement-receipt-declined = لم تتمكن الجهة من استقبالك
placement-receipt-no-show = أُغلق هذا المكان
placement-receipt-cancelled = سحبت اختيارك
placement-waits = تجيب الجهة في موعد أقصاه { $day }. سنخبرك حينها. لا تحتاج إلى فعل شيء الآن.
placement-began = بدأت { $day }.
placement-begins = تبدأ { $day }.
placement-calls-you = ستتصل بك الجهة لتخبرك متى تبدأ.
placement-choose-again = اختر مرة أخرى
placement-choose-again-text = يمكنك أن تختار مرة أخرى. ما اخترته من قبل لا يُحسب ضدك.
placement-ended = انتهيت { $day }.
placement-reference = الرقم
placement-made = وقت الاختيار
placement-phone = هاتف الجهة
placement-record = كيف تم الاختيار
placement-interpreter = مترجم إلى { $language }.
placement-keep = احتفظ بالرقم. ستبقى هذه الصفحة، ويمكنك طباعتها.
placement-regret = هل غيّرت رأيك؟
placement-regret-text = يمكنك سحب اختيارك إلى أن تجيب الجهة. لا تحتاج إلى أن تقول لماذا.
placement-take-back = أريد سحب اختياري
placement-taken-back = سُحب اختيارك. يمكنك أن تختار مرة أخرى.
placement-answered-already = أجابت الجهة من قبل. هل تريد التغيير؟ اتصل بمركز En väg in.
placement-moved-on = تغيّر شيء منذ أن فتحت الصفحة. حدّثها لترى ما حدث.
placement-questions = هل لديك أسئلة؟
placement-go-back = رجوع
mail-placement-accepted-subject = وصلك جواب
mail-placement-accepted-body = وصل جواب على اختيارك. سجّل الدخول واقرأ ما يحدث الآن.

    { $link }
mail-placement-handed-back-subject = يمكنك أن تختار مرة أخرى
mail-placement-handed-back-body = لم يتم الأمر كما اخترت. يمكنك أن تختار مرة أخرى حتى { $day }. هل تحتاج إلى مساعدة؟ اتصل بمركز En väg in أو زره.

    { $link }

placement-provider-leaves = تتوقف الجهة المقدمة للخدمة { $day }
placement-provider-leaves-text = سيتصل بك المسؤول عن ملفك. يمكنك اختيار جهة أخرى أو التحدث عما يناسبك. لن يُحسب ذلك عليك.
mail-placement-leaving-subject = هناك تغيير يخصك
mail-placement-leaving-body = هناك تغيير يخصك. سجّل الدخول واقرأ ما هو. سيتصل بك المسؤول عن ملفك.

    { $link }
placement-decided-title = قررت البلدية مكاناً
placement-decided-text = لم تختر بنفسك. لذلك قررت البلدية المكان. يمكنك التغيير متى شئت.
placement-decided-regret = هل تريد أن تختار بنفسك؟
placement-decided-regret-text = يمكنك رفض المكان إلى أن يرد مقدّم الخدمة. عندها تختار بنفسك. لا حاجة لذكر السبب.
placement-decided-take-back = ارفض واختر بنفسك
