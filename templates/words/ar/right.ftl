# Rätten att välja.
right-used = لقد اخترت من قبل.
right-closed = الاختيار مغلق. اتصل بمركز En väg in.
right-too-late = انتهى وقت الاختيار. اتصل بمركز En väg in وسنفتحه من جديد.
right-already-open = يمكن للشخص أن يختار هذا الدعم من قبل.
mail-right-opened-subject = يمكنك أن تختار
mail-right-opened-body = يمكنك الآن أن تختار من سيساعدك. سجّل الدخول واختر قبل { $day } أو فيه. هل تحتاج إلى مساعدة؟ اتصل بمركز En väg in أو زره.

    { $link }
right-decided = قررت البلدية قبل وصول اختيارك. يمكنك التغيير متى شئت.
right-moved-on = أجابت الجهة من قبل. حدّث الصفحة لترى ما حدث.
