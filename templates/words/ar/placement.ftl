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
placement-decided-on = تاريخ القرار
placement-phone = هاتف الجهة
placement-record = كيف تم الاختيار
placement-interpreter = مترجم إلى { $language }.
placement-told-in = قُرئ النص أو عُرض بهذه اللغات: { $languages }.
placement-no-interpreter = لم يكن هناك مترجم.
placement-keep = احتفظ بالرقم. ستبقى هذه الصفحة، ويمكنك طباعتها.
placement-regret = هل غيّرت رأيك؟
placement-regret-text = يمكنك سحب اختيارك إلى أن تجيب الجهة. لا تحتاج إلى أن تقول لماذا.
placement-take-back = أريد سحب اختياري
placement-taken-back = سُحب اختيارك. يمكنك أن تختار مرة أخرى.
placement-answered-already = حدث شيء في اختيارك منذ أن فتحت الصفحة. هنا ترى وضعه الآن.
placement-moved-on = تغيّر شيء منذ أن فتحت الصفحة. حدّثها لترى ما حدث.
placement-questions = هل لديك أسئلة؟
placement-undo-sure = هل تريد سحب اختيارك؟
placement-undo-decided = هل تريد رفض المكان؟
placement-undo-text = يصبح المكان متاحاً لشخص آخر. يمكنك الاختيار من جديد فوراً. ولا يُحسب ذلك ضدك.
placement-undo-change = لن يتم التغيير. تحتفظ بالمكان الذي لديك.
placement-undo-no = لا، ارجع
placement-late = كان يجب أن تجيب الجهة في موعد أقصاه { $day } ولم تفعل.
placement-late-text = ذكّرنا الجهة، وموظفك المسؤول يعرف ذلك. ما زال المكان لك. يمكنك الانتظار، أو سحب اختيارك واختيار جهة أخرى.
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
placement-within = لدى الجهة { $days } أيام عمل للإجابة.
placement-old-kept = يبقى مكانك لدى { $provider } إلى أن توافق هذه الجهة. إذا لم تتمكن من استقبالك فلن يتغير شيء.
placement-old-until = آخر يوم لك لدى { $provider } هو { $day }.
placement-old-see = اطّلع على مكانك لدى { $provider }
placement-new = اخترت { $provider } بدلًا من ذلك
placement-new-waits = سيجيبون في موعد أقصاه { $day }. يبقى مكانك هنا إلى أن يوافقوا.
placement-new-begins = تبدأ لدى { $provider } في { $day }.
placement-new-see = اطّلع على ذلك الاختيار
placement-last-day-here = آخر يوم لك هنا هو { $day }.
placement-regret-change = يمكنك سحب التغيير إلى أن تجيب الجهة. عندئذ يبقى مكانك الحالي لك. لا تحتاج إلى أن تقول لماذا.
placement-change-taken-back = سُحب التغيير. مكانك باقٍ لك.
placement-change = هل تريد تغيير الجهة؟
placement-change-text = يحق لك التغيير متى شئت ولا تحتاج إلى أن تقول لماذا. يبقى مكانك لك إلى أن توافق جهة جديدة.
placement-send = أرسل إليّ الإيصال
placement-copy-sent = أُرسل الإيصال.
placement-copy-not-sent = يُرسل الإيصال مرة في اليوم. وصلك اليوم من قبل، أو ليس لدينا عنوان.
placement-record-link = انظر كيف تم الاختيار والقائمة التي رأيتها
placement-record-title = كيف تم الاختيار
placement-record-back = الإيصال
placement-recorded-by = كتبه
placement-record-list = القائمة كما كانت
placement-record-list-text = عُرضت القائمة { $at }. حُدد الترتيب في كل مجموعة بالقرعة ذلك اليوم. القواعد رقم { $version }.
placement-record-grouped = هذا ما حدد المجموعات:
placement-grouped-language = اللغة
placement-grouped-area = المنطقة
placement-grouped-access = ما يجب توفره
placement-grouped-when = متى يناسب الشخص
placement-grouped-wants = ما يريد الشخص فعله
placement-record-answers = الأجوبة التي سمح الشخص بحفظها:
placement-record-not-kept = لم تُحفظ أجوبة الأسئلة.
placement-record-chosen = تم اختيارها
mail-placement-kept-subject = مكانك باقٍ لك
mail-placement-kept-body = لم يكن التغيير ممكنًا. يبقى مكانك لك، ويمكنك اختيار جهة أخرى متى شئت.

    { $link }
placement-full = لم يعد هناك مكان شاغر. اختر جهة أخرى.
placement-gone = لم يعد بالإمكان اختيار هذه الجهة. اختر جهة أخرى.
placement-change-under-way = هناك تغيير جارٍ. يمكنك التغيير مرة أخرى عندما ينتهي.
