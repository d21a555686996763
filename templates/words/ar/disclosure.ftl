disclosure-ask-title = اطلب قراءة مستند
disclosure-ask-lead = لك الحق في قراءة ما تسلّمته البلدية أو كتبته، ما لم يكن سريًا. ندرس ذلك ونجيب بأسرع ما يمكن.
disclosure-ask-anonymous = لا تحتاج إلى أن تقول من أنت أو لماذا تسأل. يُرسل الطلب إلى بلدية تيريسو.
disclosure-wish = ماذا تريد أن تقرأ؟
disclosure-wish-hint = اكتب رقم القضية إن كنت تعرفه. وإلا فصِف ما تبحث عنه.
disclosure-reply-by = كيف تريد أن تتلقى الجواب؟
reply-by-email = بالبريد الإلكتروني
reply-by-post = بالبريد العادي
reply-by-pickup = سأستلمه بنفسي
disclosure-email = البريد الإلكتروني
disclosure-email-hint = فقط إذا أردت الجواب بالبريد الإلكتروني.
disclosure-address = العنوان البريدي
disclosure-address-hint = فقط إذا أردت الجواب بالبريد العادي.
disclosure-name = الاسم
disclosure-name-hint = اتركه فارغًا إذا أردت ألا تذكر اسمك.
disclosure-ask-send = أرسل الطلب
disclosure-receipt-title = تسلّمنا طلبك
disclosure-receipt-waits = نبحث عن المستندات وندرس هل يمكن تسليمها.
disclosure-receipt-done = انتهى الطلب.
disclosure-receipt-number = رقم القضية
disclosure-receipt-came = تاريخ الاستلام
disclosure-receipt-keep = احتفظ بالرقم. اذكره عند استلام الجواب أو السؤال عن سير الطلب.
disclosure-receipt-decision = إذا لم نسلّم كل شيء فستحصل على قرار مكتوب يمكنك الطعن فيه. ويمكنك أيضًا أن تطلب قرارًا.
disclosure-given-title = الجواب على طلبك
disclosure-given-lead = هذا هو الجواب في القضية { $matter }.
disclosure-given-appeal = آخر يوم للطعن
disclosure-given-copies = المستندات المسلّمة
disclosure-given-until = الرابط صالح حتى { $at }. احفظ أو اطبع ما تريد الاحتفاظ به.
disclosure-copy-back = العودة إلى الجواب
disclosure-copy-lead = نسخة سُلّمت في القضية { $matter }.
disclosure-checksum = المجموع الاختباري (SHA-256): { $sha256 }
disclosure-over-title = الرابط قديم
disclosure-over-text = ما زال الجواب عندنا. اتصل بنا لتحصل على نسخة.

mail-disclosure-received-subject = تسلّمنا طلبك
mail-disclosure-received-body =
    وصل طلبك. رقم القضية { $matter }.

    تابع سير الطلب: { $link }
mail-disclosure-answered-subject = الجواب على طلبك
mail-disclosure-answered-body =
    يوجد الآن جواب على طلبك في القضية { $matter }.

    اقرأه هنا: { $link }

    الرابط صالح حتى نهاية يوم { $day }. كل من لديه الرابط يمكنه قراءة الجواب.
disclosure-refused-many = وصلت طلبات كثيرة من هنا خلال الساعة الماضية. اتصل بنا أو اكتب لنا أو زرنا وسنستلم طلبك مع ذلك.
