# تسجيل الدخول
identity-sign-in-title = تسجيل الدخول
identity-sign-in = تسجيل الدخول
identity-sign-in-password = تسجيل الدخول بكلمة مرور
identity-sign-in-help = إذا لم تتمكن من الدخول فاتصل بنا أو زرنا. سنساعدك.
identity-email = البريد الإلكتروني
identity-password = كلمة المرور
identity-forgotten = هل نسيت كلمة المرور؟
identity-signed-out = لقد سجّلت الخروج.
error-password-wrong = البريد الإلكتروني أو كلمة المرور غير صحيحة. عدد المحاولات المتبقية: { $left }.
error-password-wrong-once = البريد الإلكتروني أو كلمة المرور غير صحيحة. بقيت لك محاولة واحدة.
error-code-wrong = الرمز غير صحيح. عدد المحاولات المتبقية: { $left }.
error-code-wrong-once = الرمز غير صحيح. بقيت لك محاولة واحدة.
error-sign-in-rest = أخطأت مرات كثيرة. انتظر ربع ساعة ثم حاول مجددًا، أو غيّر كلمة المرور. يمكنك أيضًا الاتصال بنا.
error-sign-in-busy = كثيرون يسجّلون الدخول الآن. انتظر بضع ثوانٍ ثم حاول مجددًا.
error-sign-in-network = حدثت أخطاء كثيرة من الشبكة التي تستخدمها. انتظر ربع ساعة ثم حاول مجددًا، أو اتصل بنا.

# رمز لمرة واحدة
identity-code-title = اكتب الرمز
identity-code-text = افتح التطبيق في هاتفك واكتب الأرقام الستة التي تظهر فيه.
identity-code = الرمز
identity-code-lost = هاتفك ليس معك؟ اكتب أحد رموزك الاحتياطية في الخانة. لم يبق منها شيء؟ اتصل بنا أو زرنا.
identity-totp-title = احمِ حسابك برمز
identity-totp-text = عندئذ لا تكفي معرفة كلمة مرورك. تكتب أيضًا رمزًا من هاتفك عند تسجيل الدخول.
identity-totp-app = افتح تطبيق رموز في هاتفك.
identity-totp-scan = امسح الصورة، أو اكتب المفتاح بنفسك.
identity-totp-type = اكتب الأرقام الستة التي يعرضها التطبيق.
identity-totp-picture = صورة للمفتاح يمكن للتطبيق مسحها
identity-totp-secret = المفتاح
identity-totp-open = افتح المفتاح في تطبيق على هذا الجهاز
identity-totp-on = ابدأ باستخدام الرموز
identity-totp-change = غيّر هاتف الرموز
identity-totp-change-text = امسح مفتاحًا جديدًا بالهاتف الذي تريد استخدامه. يتوقف المفتاح القديم والرموز الاحتياطية القديمة عن العمل.
identity-totp-change-do = انتقل إلى المفتاح الجديد
identity-codes-on = من الآن تحتاج إلى رمز عند تسجيل الدخول.
identity-codes-off = لم تعد تحتاج إلى رمز عند تسجيل الدخول.
identity-codes-are-on = يلزم رمز من الهاتف
identity-codes-why = الحساب محمي بكلمة مرور.
identity-codes-stop = أوقف استخدام الرموز
error-code-not-it = الرمز غير صحيح. انتظر الرمز التالي وحاول مجددًا.
identity-recovery-title = الرموز الاحتياطية
identity-recovery-text = بالرمز الاحتياطي تسجّل الدخول عندما لا يكون هاتفك معك.
identity-recovery-left = الرموز الاحتياطية غير المستخدمة: { $left }.
identity-recovery-replaces = عندما تنشئ رموزًا جديدة تتوقف القديمة عن العمل.
identity-recovery-make = أنشئ رموزًا جديدة
identity-recovery-new-title = رموزك الاحتياطية
identity-recovery-new-text = بالرمز الاحتياطي يمكنك الدخول من دون هاتفك. كل رمز يعمل مرة واحدة. نعرضها الآن فقط.
identity-recovery-keep = اطبع الصفحة أو اكتب الرموز. احفظها حيث لا يصل إليها أحد غيرك.
identity-recovery-kept = حفظتُ الرموز
identity-recovery-used = سجّلت الدخول برمز احتياطي. الرموز الاحتياطية غير المستخدمة: { $left }.
mail-codes-on-subject = من الآن تسجّل الدخول برمز
mail-codes-on-body = مرحبًا { $name }!

    حسابك في Välfärd Tyresö محمي الآن برموز من هاتف.

    ألم تكن أنت؟ غيّر كلمة المرور حالًا واتصل بنا:
    { $link }
mail-codes-changed-subject = تغيّرت رموز حسابك
mail-codes-changed-body = مرحبًا { $name }!

    رموز حسابك في Välfärd Tyresö تأتي الآن من مفتاح آخر. الرموز الاحتياطية القديمة لم تعد صالحة.

    ألم تكن أنت؟ غيّر كلمة المرور حالًا واتصل بنا:
    { $link }
mail-codes-off-subject = لم يعد حسابك محميًا برموز
mail-codes-off-body = مرحبًا { $name }!

    لم يعد يلزم رمز لتسجيل الدخول إلى حسابك في Välfärd Tyresö.

    ألم تكن أنت؟ غيّر كلمة المرور حالًا واتصل بنا:
    { $link }
mail-recovery-made-subject = لديك رموز احتياطية جديدة
mail-recovery-made-body = مرحبًا { $name }!

    أنشأ شخص ما، على الأرجح أنت، رموزًا احتياطية جديدة لحسابك في Välfärd Tyresö. القديمة لم تعد صالحة.

    ألم تكن أنت؟ غيّر كلمة المرور حالًا واتصل بنا:
    { $link }
mail-recovery-used-subject = استُخدم رمز احتياطي
mail-recovery-used-body = مرحبًا { $name }!

    سجّل شخص ما، على الأرجح أنت، الدخول إلى حسابك في Välfärd Tyresö برمز احتياطي. الرموز الاحتياطية غير المستخدمة: { $left }. يمكنك إنشاء رموز جديدة في صفحة حسابي.

    ألم تكن أنت؟ غيّر كلمة المرور حالًا واتصل بنا:
    { $link }

# كلمة مرور جديدة
identity-reset-title = كلمة مرور جديدة
identity-reset-text = اكتب البريد الإلكتروني الذي تدخل به. سنرسل إليك رسالة فيها رابط.
identity-reset-send = أرسل الرابط
identity-reset-sent-title = انظر في بريدك الإلكتروني
identity-reset-sent = إذا كان لـ { $email } حساب هنا فقد أرسلنا رسالة إليه. الرابط صالح لمدة ساعة.
identity-reset-sent-none = لم تصل رسالة؟ ابحث في البريد غير المرغوب فيه، أو حاول مجددًا بعد دقائق.
identity-reset-over-title = الرابط لم يعد صالحًا
identity-reset-over = استُخدم الرابط من قبل، أو مضى عليه وقت طويل، أو حلّ محلّه رابط أحدث.
identity-reset-again = احصل على رابط جديد
identity-new-title = اختر كلمة مرور جديدة
identity-new-password = كلمة المرور الجديدة
identity-new-password-hint = 12 حرفًا على الأقل. من السهل تذكّر بضع كلمات متتالية.
identity-new-save = احفظ كلمة المرور
identity-password-changed = لقد غيّرت كلمة المرور.
identity-change-password = غيّر كلمة المرور
identity-old-password = كلمة مرورك الحالية
error-weak-password = اختر كلمة مرور أخرى. يجب أن تكون من 12 حرفًا على الأقل وألّا تكون بريدك الإلكتروني.
error-guessable-password = كلمة المرور سهلة التخمين. الكلمات الشائعة والأسماء والتواريخ والمفاتيح المتتالية هي أول ما يُجرَّب. اختر بضع كلمات لا علاقة بينها.
error-password-not-it = كلمة المرور غير صحيحة.
error-password-rest = أخطأت مرات كثيرة. انتظر ربع ساعة ثم حاول مجددًا.
error-reset-often = طلب كثيرون رابطًا قبل قليل. انظر في بريدك الإلكتروني، أو حاول مجددًا بعد ساعة. يمكنك أيضًا الاتصال بنا.
mail-password-reset-subject = اختر كلمة مرور جديدة
mail-password-reset-body = مرحبًا { $name }!

    طلب شخص ما، على الأرجح أنت، كلمة مرور جديدة في Välfärd Tyresö. افتح الرابط خلال ساعة واختر كلمة جديدة:
    { $link }

    ألم تكن أنت؟ يمكنك إذن تجاهل هذه الرسالة. كلمة مرورك لم تتغير.
mail-password-changed-subject = تغيّرت كلمة مرورك
mail-password-changed-body = مرحبًا { $name }!

    تغيّرت كلمة مرور حسابك في Välfärd Tyresö.

    ألم تكن أنت؟ اختر كلمة مرور جديدة حالًا واتصل بنا:
    { $link }

# حسابي
identity-account-title = حسابي
identity-name = الاسم
identity-language = اللغة
identity-language-hint = تُكتب الرسائل إليك بهذه اللغة.
identity-role = أنت هنا بصفة
identity-works-for = أنت تعمل لدى { $authority }.
identity-save = حفظ
identity-account-saved = حُفظت بياناتك.
identity-safety = الأمان
identity-sessions = أنت مسجّل الدخول هنا
identity-session-since = دخول في { $moment }
identity-session-seen = آخر استخدام { $moment }
identity-session-this = هذا الجهاز
identity-sessions-end = سجّل الخروج من كل مكان آخر
identity-sessions-ended = سُجّل خروجك من كل مكان آخر.
identity-email-taken = هناك حساب آخر بهذا البريد الإلكتروني.
identity-wrong-authority = الدور والجهة لا يتوافقان.
identity-weak-password = كلمة المرور قصيرة جدًا أو سهلة التخمين.
identity-role-client = من يختار
identity-role-provider-member = مقدّم خدمة
identity-role-commissioner = مسؤول التعاقد
identity-role-caseworker = مسؤول الملف
identity-role-unit-manager = رئيس الوحدة
identity-role-business-lead = مسؤول تطوير الأعمال
identity-role-steering-group = مجموعة التوجيه
identity-role-guide = مرشد مجتمعي
identity-role-coordination-body = اتحاد التنسيق
identity-role-partner = شريك
identity-role-representative = وكيل
identity-role-admin = مدير النظام

# الروابط في الأعلى
nav-desk = نظرة عامة
nav-providers = مقدّمو الخدمات
nav-become = كن مقدّم خدمة
nav-found = مؤسسة اجتماعية
nav-register = السجل
nav-market = السوق
nav-applications = الطلبات
nav-clients = الأشخاص
nav-offers = العروض
nav-contracts = العقود
nav-participants = المشاركون
nav-organisation = المنظمة
nav-systems = أنظمة الاختيار
nav-changes = التغييرات
nav-read-log = من قرأ بياناتي
nav-my-choice = اختياري
