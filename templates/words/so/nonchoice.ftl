# Kuwa aan dooran: bogga dadweynaha, bogga qofka iyo warqadaha.
nonchoice-own-unit = Arbetscentrum-ka degmada
nonchoice-public-title = Haddii aadan dooran
nonchoice-public-lead = Halkan waxaa ku qoran waxa degmadu sameyso marka qof uusan dooran bixiye, iyo sida qof kasta u hubin karo.
nonchoice-how-in-house = Degmada ayaa taageerada bixisa. Bixiye kale hawsha ma helo.
nonchoice-how-procured-supplier = Taageerada waxaa bixiya shirkad ay degmadu u soo iibsatay hawshan.
nonchoice-how-nearest = Meesha kuugu dhow ayaa la weydiiyaa. Waxaan ka xisaabinnaa bartamaha aaggaaga ilaa bartamaha aagga meesha. Cinwaankaaga ma isticmaalno. Haddii laba isku dhow yihiin, waxaa hor mara kan la siiyay tirada ugu yar.
nonchoice-how-turn = Bixiyeyaashu way kala dambeeyaan. Kan sidan lagu siiyay dadka ugu yar ayaa hor mara. Haddii laba siman yihiin, waxaa hor mara kan sugay waqtiga ugu dheer.
nonchoice-how-published-draw = Bixiyaha waxaa lagu doortaa qori-tuur. Qof kasta wuu xisaabin karaa mar kale.
nonchoice-public-unit = Qaybta magaceedu waa
nonchoice-public-supplier = Adeeg-bixiyaha:
nonchoice-public-from = Waxay dhaqan gashay { $day }.
nonchoice-public-ground = Saldhigga sharciga:
nonchoice-public-decision = Xeerka waxaa lagu go'aamiyay lambarka diiwaanka { $no }.
nonchoice-public-opinion = Aragtida sharciga:
nonchoice-public-opinion-by = { $by }, { $day }, lambarka diiwaanka { $no }
nonchoice-public-how = Sidan ayay u dhacdaa
nonchoice-public-step-remind = Xusuusin ayaad helaysaa laba maalmood oo shaqo ka hor maalinta ugu dambeysa. Haddii aad ku hesho boostada, waxaan dirnaa shan maalmood oo shaqo ka hor.
nonchoice-public-step-late = Marka maalinta ugu dambeysa dhaafto weli waad dooran kartaa, ilaa degmadu go'aan gaarto.
nonchoice-public-step-out = Meelaha buuxa, kuwa hakad ku jira iyo kuwa dhowaan dhammaanaya lama xisaabiyo. Sidoo kale kuwa aan luqaddaada ku hadlin, iyo bixiyeyaasha degmadu tallaabo ka qaadday lixdii bilood ee u dambeysay.
nonchoice-public-step-stay = Haddii aad hore sidan meel ugu heshay, isla meeshii ayaad helaysaa haddii ay suurtagal tahay.
nonchoice-public-step-decide = Shaqaale ayaa go'aamiya. Wuxuu raaci karaa xeerka, wuu ka joogi karaa inuu meel bixiyo, ama doorashada ayuu mar kale furi karaa. Qofna bixiye kale kuuma dooran karo.
nonchoice-public-step-secret = Bixiyena waxba kaama ogaanayo go'aanka ka hor.
nonchoice-public-step-change = Waad beddeli kartaa goor kasta.
nonchoice-public-nothing = In aan la dooran khalad ma aha. Xaqa aad u leedahay taageero ama lacag ma beddelo.
nonchoice-public-draw = Sida qori-tuurka u dhaco
nonchoice-public-draw-seed = Abuurka waxaa la daabacay { $day } waana isku mid go'aannada oo dhan:
nonchoice-public-draw-fair = Boggu wuxuu abuurka sameeyaa marka xeerka la go'aamiyo, isla markiibana halkan ayuu ku muujiyaa. Kan xeerka go'aamiya dad ma arko. Kan dadka arka xeerka ma go'aamin karo. Sidaas darteed qofna ma dooran karo abuur isaga u fiican.
nonchoice-public-draw-key = Ka xisaabi SHA-256 lambarka doorashada. Taasi waa furaha.
nonchoice-public-draw-number = Qor abuurka, furaha iyo lambarka bixiyaha adigoo meel bannaan dhex dhigaya, kana xisaabi SHA-256. Taasi waa qoriga bixiyaha.
nonchoice-public-draw-order = Qoriga ugu yar ayaa hor mara. Meelo badan qoriyo badan ma bixiyaan.
nonchoice-public-redo = Go'aan mar kale xisaabi
nonchoice-public-redo-text = Go'aan kasta wuxuu leeyahay diiwaan ay ku qoran yihiin wixii xeerka la siiyay oo dhan. Qofka diiwaanka haysta wuxuu go'aanka ku xisaabin karaa barnaamijka bogga:
nonchoice-public-none = Hadda xeer ma jiro.
nonchoice-public-coming = Xeerarka soo socda
nonchoice-public-past = Xeerarkii hore
nonchoice-mine-title = Go'aannada degmada ee adiga kugu saabsan
nonchoice-own-title = Go'aanka degmada
nonchoice-own-read = Akhri go'aanka degmada
nonchoice-own-lead-placed = Bixiye ma aadan dooran. Sidaas darteed degmadu meel ayay kuu go'aamisay.
nonchoice-own-lead-own-unit = Bixiye ma aadan dooran. Sidaas darteed degmada lafteeda ayaa taageerada ku siineysa. Shaqaalahaaga ayaa kula soo xiriiri doona.
nonchoice-own-lead-not-placed = Bixiye ma aadan dooran. Degmadu waxay go'aamisay in aadan hadda meel helin.
nonchoice-own-lead-reopened = Mar kale ayaad dooran kartaa.
nonchoice-own-nothing = In aan la dooran khalad ma aha. Xaqa aad u leedahay taageero ama lacag ma beddelo.
nonchoice-own-change-place = Mid kale waad u beddeli kartaa goor kasta. Ku samee bogga meeshaada, ama na soo wac. Uma baahnid inaad sheegto sababta.
nonchoice-own-change-text = Weli adiga ayaa dooran kara. Wac ama booqo En väg in, doorasho cusub ayaan kuu fureynaa. Uma baahnid inaad sheegto sababta.
nonchoice-own-place = Arag meeshaada
nonchoice-own-who = Ku saabsan go'aanka
nonchoice-own-kind = Taageero
nonchoice-own-decider = Waxaa go'aamiyay
nonchoice-own-day = Maalin
nonchoice-own-registry = Lambarka diiwaanka
nonchoice-own-rule = Go'aanku wuxuu raacayaa xeer ay dadka oo dhan akhrin karaan.
nonchoice-own-rule-link = Akhri xeerka
nonchoice-own-ask = Su'aalo ma qabtaa?
mail-nonchoice-reminder-subject = Weli waad dooran kartaa
mail-nonchoice-reminder-body = Waad dooran kartaa ilaa { $day }. Caawimaad ma u baahan tahay? Wac ama booqo En väg in.

    { $link }
mail-nonchoice-placed-subject = Degmadu meel ayay kuu go'aamisay
mail-nonchoice-placed-body = Ma aadan dooran. Sidaas darteed degmadu meel ayay kuu go'aamisay. Waad beddeli kartaa goor kasta. Gal oo wax badan akhri.

    { $link }
mail-nonchoice-own-unit-subject = Degmadu taageero ayay kuu go'aamisay
mail-nonchoice-own-unit-body = Ma aadan dooran. Sidaas darteed degmada lafteeda ayaa taageerada bixineysa. Shaqaalahaaga ayaa kula soo xiriiri doona. Waad beddeli kartaa goor kasta. Gal oo wax badan akhri.

    { $link }
mail-nonchoice-not-placed-subject = Degmadu go'aan ayay gaartay
mail-nonchoice-not-placed-body = Degmadu waxay go'aan ka gaartay doorashadii aad lahayd. Gal oo akhri. Su'aal ma qabtaa? Wac ama booqo En väg in.

    { $link }
mail-nonchoice-reopened-subject = Mar kale ayaad dooran kartaa
mail-nonchoice-reopened-body = Doorashadu mar kale ayay furan tahay. Gal oo dooro. Caawimaad ma u baahan tahay? Wac ama booqo En väg in.

    { $link }
