# من لا يختار: الصفحة العامة وصفحة الشخص والرسائل.
nonchoice-own-unit = مركز العمل التابع للبلدية
nonchoice-public-title = إذا لم تختر
nonchoice-public-lead = هنا ترى ما تفعله البلدية عندما لا يختار شخص ما مقدّم خدمة، وكيف يمكن لأي شخص التحقق من ذلك.
nonchoice-how-in-house = تقدّم البلدية الدعم بنفسها. لا يُكلَّف أي مقدّم خدمة.
nonchoice-how-procured-supplier = يقدّم الدعم مورّد تعاقدت معه البلدية لهذا الغرض.
nonchoice-how-nearest = يُسأل أقرب مكان. نحسب خطاً مستقيماً من وسط منطقتك إلى وسط منطقة المكان. لا نستعمل عنوانك. إذا تساوى اثنان في القرب، فالدور لمن أُعطي أقل عدد.
nonchoice-how-turn = يأتي مقدّمو الخدمة بالدور. من أُعطي أقل عدد من الأشخاص بهذه الطريقة يأتي أولاً. وإذا تساوى اثنان، فالأول من انتظر أطول.
nonchoice-how-published-draw = يُختار مقدّم الخدمة بالقرعة. ويمكن لأي شخص إعادة حساب القرعة.
nonchoice-public-unit = اسم الوحدة
nonchoice-public-supplier = المورّد:
nonchoice-public-from = يسري من { $day }.
nonchoice-public-ground = الأساس القانوني:
nonchoice-public-decision = تقررت القاعدة برقم القيد { $no }.
nonchoice-public-opinion = الرأي القانوني:
nonchoice-public-opinion-by = { $by }، { $day }، رقم القيد { $no }
nonchoice-public-how = كيف يجري ذلك
nonchoice-public-step-remind = تصلك رسالة تذكير قبل آخر يوم بيومي عمل. إذا كانت رسائلك تصلك على ورق فنرسلها قبل خمسة أيام عمل.
nonchoice-public-step-late = بعد انقضاء آخر يوم ما زال بإمكانك الاختيار إلى أن تقرر البلدية.
nonchoice-public-step-out = لا تُحسب الأماكن الممتلئة أو المتوقفة مؤقتاً أو التي ستنتهي قريباً. ولا تُحسب الأماكن التي لا تتكلم لغتك، ولا من اتخذت البلدية إجراءً ضده خلال آخر ستة أشهر.
nonchoice-public-step-stay = إذا كان لديك مكان بهذه الطريقة من قبل، فستحصل على المكان نفسه إن أمكن.
nonchoice-public-step-decide = يقرر موظف البلدية. يمكنه اتباع القاعدة، أو ألا يعطي مكاناً، أو فتح الاختيار من جديد. لا يمكن لأحد أن يختار لك مقدّم خدمة آخر.
nonchoice-public-step-secret = لا يعرف أي مقدّم خدمة شيئاً عنك قبل القرار.
nonchoice-public-step-change = يمكنك التغيير متى شئت.
nonchoice-public-nothing = عدم الاختيار ليس خطأ. ولا يغيّر حقك في الدعم أو المال.
nonchoice-public-draw = كيف تجري القرعة
nonchoice-public-draw-seed = نُشرت البذرة { $day } وهي نفسها لكل القرارات:
nonchoice-public-draw-fair = تسحب البوابة البذرة عند تقرير القاعدة وتعرضها هنا فوراً. من يقرر القاعدة لا يرى أي شخص. ومن يرى الأشخاص لا يستطيع تقرير القاعدة. لذلك لا يستطيع أحد اختيار بذرة تناسبه.
nonchoice-public-draw-key = احسب SHA-256 لرقم الاختيار. هذا هو المفتاح.
nonchoice-public-draw-number = اكتب البذرة والمفتاح ورقم مقدّم الخدمة مع مسافات بينها، واحسب SHA-256 لها. هذه هي قرعة مقدّم الخدمة.
nonchoice-public-draw-order = الأقل يأتي أولاً. كثرة الأماكن لا تعطي فرصاً أكثر.
nonchoice-public-redo = إعادة حساب قرار
nonchoice-public-redo-text = لكل قرار سجل فيه كل ما أُعطي للقاعدة. من لديه السجل يستطيع إعادة حساب القرار ببرنامج البوابة:
nonchoice-public-none = لا توجد قاعدة حالياً.
nonchoice-public-coming = قواعد ستسري
nonchoice-public-past = قواعد سرت من قبل
nonchoice-mine-title = قرارات البلدية بشأنك
nonchoice-own-title = قرار البلدية
nonchoice-own-read = اقرأ قرار البلدية
nonchoice-own-lead-placed = لم تختر مقدّم خدمة. لذلك قررت البلدية مكاناً لك.
nonchoice-own-lead-own-unit = لم تختر مقدّم خدمة. لذلك تقدّم لك البلدية الدعم بنفسها. سيتصل بك موظفك المسؤول.
nonchoice-own-lead-not-placed = لم تختر مقدّم خدمة. قررت البلدية أنك لا تحصل على مكان الآن.
nonchoice-own-lead-reopened = يمكنك الاختيار من جديد.
nonchoice-own-nothing = عدم الاختيار ليس خطأ. ولا يغيّر حقك في الدعم أو المال.
nonchoice-own-change-place = يمكنك التغيير إلى جهة أخرى متى شئت. افعل ذلك في الصفحة الخاصة بمكانك، أو اتصل بنا. لا حاجة لذكر السبب.
nonchoice-own-change-text = ما زال بإمكانك أن تختار بنفسك. اتصل بـ En väg in أو زرهم، وسنفتح لك اختياراً جديداً. لا حاجة لذكر السبب.
nonchoice-own-place = انظر مكانك
nonchoice-own-who = عن القرار
nonchoice-own-kind = الدعم
nonchoice-own-decider = قرّره
nonchoice-own-day = اليوم
nonchoice-own-registry = رقم القيد
nonchoice-own-rule = يتبع القرار قاعدة يمكن للجميع قراءتها.
nonchoice-own-rule-link = اقرأ القاعدة
nonchoice-own-ask = هل لديك أسئلة؟
mail-nonchoice-reminder-subject = ما زال بإمكانك الاختيار
mail-nonchoice-reminder-body = يمكنك الاختيار حتى { $day }. هل تحتاج إلى مساعدة؟ اتصل بـ En väg in أو زرهم.

    { $link }
mail-nonchoice-placed-subject = قررت البلدية مكاناً لك
mail-nonchoice-placed-body = لم تختر. لذلك قررت البلدية مكاناً لك. يمكنك التغيير متى شئت. سجّل الدخول واقرأ المزيد.

    { $link }
mail-nonchoice-own-unit-subject = قررت البلدية دعماً لك
mail-nonchoice-own-unit-body = لم تختر. لذلك تقدّم البلدية الدعم بنفسها. سيتصل بك موظفك المسؤول. يمكنك التغيير متى شئت. سجّل الدخول واقرأ المزيد.

    { $link }
mail-nonchoice-not-placed-subject = اتخذت البلدية قراراً
mail-nonchoice-not-placed-body = اتخذت البلدية قراراً بشأن الاختيار الذي كان لديك. سجّل الدخول واقرأ. هل لديك سؤال؟ اتصل بـ En väg in أو زرهم.

    { $link }
mail-nonchoice-reopened-subject = يمكنك الاختيار من جديد
mail-nonchoice-reopened-body = الاختيار مفتوح من جديد. سجّل الدخول واختر. هل تحتاج إلى مساعدة؟ اتصل بـ En väg in أو زرهم.

    { $link }
