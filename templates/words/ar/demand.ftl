# ما يبحث عنه شخص ولا يجده.

demand-title = أخبرنا بما ينقصك
demand-lead = ألا تجد ما يناسبك؟ أخبرنا. عندها نعرف ما الذي يحتاجه الناس في تيريسو.
demand-orsak = ما الذي ينقص؟
demand-cause-full = لا يوجد مكان شاغر
demand-cause-language = لا أحد يتكلم لغتي
demand-cause-area = لا يوجد شيء قريب مني
demand-cause-accessibility = المكان لا يناسب احتياجاتي
demand-cause-kind = لا يوجد هذا النوع من الدعم
demand-cause-nothing = لا شيء مما هو موجود يناسبني
demand-typ = نوع الدعم
demand-omrade = المنطقة
demand-sprak = اللغة
demand-tillganglighet = ما أحتاج إليه في المكان
demand-ord = اكتب بكلماتك
demand-ord-hint = لا تكتب أسماء أو أرقام هاتف أو أرقامًا شخصية. نحن لا نعرف من أنت ولا نستطيع الرد عليك.
demand-send = إرسال
demand-thanks-title = شكرًا! الآن نعرف ما الذي ينقص
demand-thanks-text = نحفظ ما قلته، ولا نحفظ من أنت. هل تريد مساعدة في البحث؟ تحدّث مع En väg in.
demand-thanks-back = العودة إلى القائمة
demand-refused-many = لقد أخبرتنا بأشياء كثيرة. انتظر ساعة إذا أردت أن تخبرنا بالمزيد.

error-personal-email = لا تكتب عناوين بريد إلكتروني هنا.
error-personal-number = لا تكتب هنا أرقام هاتف أو أرقامًا شخصية أو أرقامًا طويلة أخرى.
