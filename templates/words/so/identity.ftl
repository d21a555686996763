# Soo gelidda.
identity-sign-in-title = Soo gal
identity-sign-in = Soo gal
identity-sign-in-password = Ku soo gal erayga sirta ah
identity-sign-in-help = Haddii aad soo geli weydo waad na soo wici kartaa ama na soo booqan kartaa. Waan ku caawinaynaa.
identity-email = Iimayl
identity-password = Erayga sirta ah
identity-forgotten = Ma ilowday eraygaaga sirta ah?
identity-signed-out = Waad ka baxday.
error-password-wrong = Cinwaanka iimaylka ama erayga sirta ah sax ma aha. Waxaa kuu haray { $left } isku day.
error-password-wrong-once = Cinwaanka iimaylka ama erayga sirta ah sax ma aha. Waxaa kuu haray hal isku day.
error-code-wrong = Koodku sax ma aha. Waxaa kuu haray { $left } isku day.
error-code-wrong-once = Koodku sax ma aha. Waxaa kuu haray hal isku day.
error-sign-in-rest = Marar badan bay khaldantay. Sug shan iyo toban daqiiqo oo mar kale isku day, ama beddel erayga sirta ah. Sidoo kale waad na soo wici kartaa.
error-sign-in-busy = Dad badan ayaa hadda soo gelaya. Sug dhowr ilbiriqsi oo mar kale isku day.
error-sign-in-network = Marar badan ayaa laga khaldamay shabakadda aad joogto. Sug shan iyo toban daqiiqo oo mar kale isku day, ama na soo wac.

# Koodka.
identity-code-title = Qor koodkaaga
identity-code-text = Telefoonkaaga ka fur app-ka oo qor lixda tiro ee uu muujinayo.
identity-code = Kood
identity-code-lost = Telefoonkaagii ma haysatid? Sanduuqa ku qor mid ka mid ah koodadkaaga kaydka ah. Ma kuu harin? Na soo wac ama na soo booqo.
identity-totp-title = Akoonka ku ilaali kood
identity-totp-text = Markaas kuma filna in qof garanayo eraygaaga sirta ah. Waxaad sidoo kale qoraysaa kood telefoonkaaga ka muuqda marka aad soo gelayso.
identity-totp-app = Telefoonkaaga ka fur app-ka koodadka.
identity-totp-scan = Sawirka iskaan garee, ama furaha gacanta ku qor.
identity-totp-type = Qor lixda tiro ee app-ku muujinayo.
identity-totp-picture = Sawirka furaha, oo app-ku akhrin karo
identity-totp-secret = Fure
identity-totp-open = Furaha ku fur app ku jira qalabkan
identity-totp-on = Bilow isticmaalka koodadka
identity-totp-change = Beddel telefoonka koodadka
identity-totp-change-text = Fure cusub ku garee telefoonka aad rabto inaad isticmaasho. Furihii hore iyo koodadkii kaydka ahaa way joogsanayaan.
identity-totp-change-do = U beddel furaha cusub
identity-codes-on = Hadda ka dib kood baad u baahan tahay marka aad soo gelayso.
identity-codes-off = Kood uma baahnid mar dambe marka aad soo gelayso.
identity-codes-are-on = Kood telefoonka ka yimaada ayaa loo baahan yahay
identity-codes-why = Akoonka waxaa ilaalinaya eray sir ah.
identity-codes-stop = Jooji isticmaalka koodadka
error-code-not-it = Koodku sax ma aha. Sug koodka xiga oo mar kale isku day.
identity-recovery-title = Koodadka kaydka ah
identity-recovery-text = Kood kayd ah ayaad ku soo gashaa marka aanad telefoonkaaga haysan.
identity-recovery-left = Koodadka kaydka ah ee aan la isticmaalin: { $left }.
identity-recovery-replaces = Markaad samayso koodad cusub, kuwii hore way joogsanayaan.
identity-recovery-make = Samee koodad cusub
identity-recovery-new-title = Koodadkaaga kaydka ah
identity-recovery-new-text = Kood kayd ah ayaad ku soo geli kartaa haddii aanad telefoonkaaga haysan. Kood kasta hal mar buu shaqeeyaa. Hadda oo keliya ayaan tusaynaa.
identity-recovery-keep = Bogga daabac ama koodadka qoro. Dhig meel aan qof kale gaari karin.
identity-recovery-kept = Koodadka waan kaydiyey
identity-recovery-used = Waxaad ku soo gashay kood kayd ah. Koodadka kaydka ah ee aan la isticmaalin: { $left }.
mail-codes-on-subject = Hadda ka dib kood baad ku soo gelaysaa
mail-codes-on-body = Salaan { $name }!

    Akoonkaaga Välfärd Tyresö waxaa hadda ilaaliya koodad telefoon ka yimaada.

    Haddii uusan adiga ahayn, isla markiiba beddel erayga sirta ah oo na soo wac:
    { $link }
mail-codes-changed-subject = Koodadka akoonkaaga waa la beddelay
mail-codes-changed-body = Salaan { $name }!

    Koodadka akoonkaaga Välfärd Tyresö hadda waxay ka yimaadaan fure kale. Koodadkii kaydka ahaa ee hore ma shaqeeyaan.

    Haddii uusan adiga ahayn, isla markiiba beddel erayga sirta ah oo na soo wac:
    { $link }
mail-codes-off-subject = Koodad akoonkaaga mar dambe ma ilaaliyaan
mail-codes-off-body = Salaan { $name }!

    Kood looma baahna mar dambe si loo galo akoonkaaga Välfärd Tyresö.

    Haddii uusan adiga ahayn, isla markiiba beddel erayga sirta ah oo na soo wac:
    { $link }
mail-recovery-made-subject = Waxaad haysataa koodad kayd ah oo cusub
mail-recovery-made-body = Salaan { $name }!

    Qof, malaha adiga, ayaa koodad kayd ah oo cusub u sameeyey akoonkaaga Välfärd Tyresö. Kuwii hore ma shaqeeyaan.

    Haddii uusan adiga ahayn, isla markiiba beddel erayga sirta ah oo na soo wac:
    { $link }
mail-recovery-used-subject = Kood kayd ah ayaa la isticmaalay
mail-recovery-used-body = Salaan { $name }!

    Qof, malaha adiga, ayaa akoonkaaga Välfärd Tyresö ku galay kood kayd ah. Koodadka kaydka ah ee aan la isticmaalin: { $left }. Kuwo cusub waxaad ka samayn kartaa bogga Akoonkayga.

    Haddii uusan adiga ahayn, isla markiiba beddel erayga sirta ah oo na soo wac:
    { $link }

# Eray sir ah oo cusub.
identity-reset-title = Eray sir ah oo cusub
identity-reset-text = Qor cinwaanka iimaylka ee aad ku soo gasho. Markaas waxaan kuu soo diraynaa warqad linki leh.
identity-reset-send = Soo dir linkiga
identity-reset-sent-title = Eeg iimaylkaaga
identity-reset-sent = Haddii { $email } akoon halkan ku leeyahay, warqad baan u dirnay. Linkiga warqadda ku jira wuxuu shaqaynayaa hal saac.
identity-reset-sent-none = Warqaddii ma iman? Eeg fariimaha qashinka ah (skräppost), ama dhowr daqiiqo ka dib mar kale isku day.
identity-reset-over-title = Linkigu mar dambe ma shaqeeyo
identity-reset-over = Linkiga hore ayaa loo isticmaalay, wuu duugoobay, ama mid ka cusub ayaa beddelay.
identity-reset-again = Hel linki cusub
identity-new-title = Dooro eray sir ah oo cusub
identity-new-password = Eray sir ah oo cusub
identity-new-password-hint = Ugu yaraan 12 xaraf. Dhowr eray oo isku xiga way fududahay in la xusuusto.
identity-new-save = Kaydi erayga sirta ah
identity-password-changed = Erayga sirta ah waad beddeshay.
identity-change-password = Beddel erayga sirta ah
identity-old-password = Eraygaaga sirta ah ee hadda
error-weak-password = Dooro eray sir ah oo kale. Waa inuu leeyahay ugu yaraan 12 xaraf, mana noqon karo cinwaankaaga iimaylka.
error-guessable-password = Erayga sirta ah way fududahay in la qiyaaso. Erayada caadiga ah, magacyada, taariikhaha iyo furayaasha isku xiga ayaa marka hore la tijaabiyaa. Dooro dhowr eray oo aan isku xirnayn.
error-password-not-it = Erayga sirta ah sax ma aha.
error-password-rest = Marar badan bay khaldantay. Sug shan iyo toban daqiiqo oo mar kale isku day.
error-reset-often = Dad badan ayaa hadda codsaday link. Eeg iimaylkaaga, ama saacad ka dib mar kale isku day. Sidoo kale waad na soo wici kartaa.
mail-password-reset-subject = Dooro eray sir ah oo cusub
mail-password-reset-body = Salaan { $name }!

    Qof, malaha adiga, ayaa raba inuu beddelo erayga sirta ah ee Välfärd Tyresö. Linkiga ku fur hal saac gudaheed oo dooro mid cusub:
    { $link }

    Haddii uusan adiga ahayn, warqaddan waad iska tuuri kartaa. Eraygaaga sirta ah waa sidiisii.
mail-password-changed-subject = Eraygaaga sirta ah waa la beddelay
mail-password-changed-body = Salaan { $name }!

    Erayga sirta ah ee akoonkaaga Välfärd Tyresö waa la beddelay.

    Haddii uusan adiga ahayn, isla markiiba dooro eray sir ah oo cusub oo na soo wac:
    { $link }

# Akoonkayga.
identity-account-title = Akoonkayga
identity-name = Magac
identity-language = Luqadda
identity-language-hint = Warqadaha laguu soo diro waxaa lagu qoraa luqaddaas.
identity-role = Waxaad halkan u joogtaa
identity-works-for = Waxaad u shaqaysaa { $authority }.
identity-save = Kaydi
identity-account-saved = Xogtaada waa la kaydiyey.
identity-safety = Ammaanka
identity-sessions = Qalabka aad ku soo gashay
identity-session-since = La soo galay { $moment }
identity-session-seen = Markii ugu dambaysay la isticmaalay { $moment }
identity-session-this = Qalabkan
identity-sessions-end = Ka bax meel kasta halkan mooyee
identity-sessions-ended = Meel kasta waad ka baxday halkan mooyee.
identity-email-taken = Akoon kale ayaa leh cinwaanka iimaylkaas.
identity-wrong-authority = Doorka iyo hay'adda dowladeed isma laha.
identity-weak-password = Erayga sirta ah waa gaaban yahay ama waa fududahay in la qiyaaso.
identity-role-client = Qofka dooranaya
identity-role-provider-member = Adeeg-bixiye
identity-role-commissioner = Dalbade (beställare)
identity-role-caseworker = Kiis-haye
identity-role-unit-manager = Madaxa qaybta
identity-role-business-lead = Madaxa ganacsiga
identity-role-steering-group = Guddiga hagidda
identity-role-guide = Hagaha bulshada
identity-role-coordination-body = Ururka isku-dubbaridka (samordningsförbund)
identity-role-partner = La-hawlgale
identity-role-representative = Wakiil
identity-role-admin = Maamule

# Linkiyada kore.
nav-desk = Guudmar
nav-providers = Adeeg-bixiyeyaal
nav-become = Noqo adeeg-bixiye
nav-found = Shirkad bulsheed
nav-register = Diiwaanka
nav-market = Suuqa
nav-applications = Codsiyo
nav-clients = Dad
nav-offers = Adeegyo
nav-contracts = Heshiisyo
nav-participants = Ka-qaybgalayaal
nav-organisation = Hay'adda
nav-systems = Nidaamyada doorashada xorta ah
nav-changes = Isbeddello
nav-read-log = Yaa akhriyey
nav-my-choice = Doorashadayda
