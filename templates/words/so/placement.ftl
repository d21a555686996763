placement-receipt-reserved = Doorashadaadii waa la diray
placement-receipt-accepted = Meel ayaad heshay
placement-receipt-start-confirmed = Waad bilowday
placement-receipt-ongoing = Waad bilowday
placement-receipt-paused = Hakad baad ku jirtaa
placement-receipt-ended = Waad dhammaysay
placement-receipt-declined = Adeeg-bixiyuhu kuma qaabbili karin
placement-receipt-no-show = Meeshii waa la xiray
placement-receipt-cancelled = Doorashadaadii waad ka noqotay
placement-waits = Adeeg-bixiyuhu wuxuu jawaabayaa ugu dambayn { $day }. Markaas waa laguu soo sheegayaa. Hadda uma baahnid inaad wax samayso.
placement-began = Waxaad bilowday { $day }.
placement-begins = Waxaad bilaabaysaa { $day }.
placement-calls-you = Adeeg-bixiyaha ayaa kula soo xiriiraya oo kuu sheegaya goorta aad bilaabayso.
placement-choose-again = Mar kale dooro
placement-choose-again-text = Mar kale waad dooran kartaa. Waxa aad hore u dooratay laguguma haysto.
placement-ended = Waxaad dhammaysay { $day }.
placement-reference = Lambar
placement-made = La doortay
placement-decided-on = La go'aamiyay
placement-phone = Telefoonka adeeg-bixiyaha
placement-record = Sida doorashadu u dhacday
placement-interpreter = Turjubaan { $language }.
placement-told-in = Qoraalka waxaa lagu akhriyay ama lagu muujiyay: { $languages }.
placement-no-interpreter = Turjubaan ma joogin.
placement-keep = Lambarka kaydso. Boggani wuu sii jirayaa, waadna daabacan kartaa.
placement-regret = Ma beddeshay fikirkaaga?
placement-regret-text = Doorashadaada waad ka noqon kartaa ilaa adeeg-bixiyuhu jawaabo. Uma baahnid inaad sabab sheegto.
placement-take-back = Ka noqo doorashadayda
placement-taken-back = Doorashadaadii waad ka noqotay. Mar kale waad dooran kartaa.
placement-answered-already = Wax baa ku dhacay doorashadaada tan iyo markii aad bogga furtay. Halkan ka arag sida ay hadda tahay.
placement-moved-on = Wax baa isbeddelay tan iyo markii aad bogga furtay. Bogga dib u soo fur oo eeg waxa hadda jira.
placement-questions = Su'aalo ma qabtaa?
placement-undo-sure = Ma rabtaa inaad ka noqoto doorashadaada?
placement-undo-decided = Ma rabtaa inaad diiddo meesha?
placement-undo-text = Meeshu qof kale ayay u bannaanaaneysaa. Isla markiiba mar kale ayaad dooran kartaa. Adiga laguma haysto.
placement-undo-change = Beddelku ma dhacayo. Meesha aad leedahay waad haysanaysaa.
placement-undo-no = Maya, dib u noqo
placement-late = Adeeg-bixiyuhu waa inuu ka jawaabaa ugu dambayn { $day }, mana jawaabin.
placement-late-text = Waan xusuusinnay adeeg-bixiyaha, shaqaalahaaguna waa og yahay. Meeshu weli adigaa leh. Waad sugi kartaa, ama doorashada ka noqo oo mid kale dooro.
placement-go-back = Dib u noqo
mail-placement-accepted-subject = Jawaab baad heshay
mail-placement-accepted-body = Doorashadaada jawaab baad ka heshay. Soo gal oo akhri waxa hadda dhacaya.

    { $link }
mail-placement-handed-back-subject = Mar kale waad dooran kartaa
mail-placement-handed-back-body = Sidii aad dooratay ma noqon. Mar kale waad dooran kartaa ilaa iyo { $day }. Caawimo ma u baahan tahay? Wac ama booqo En väg in.

    { $link }
placement-provider-leaves = Adeeg-bixiyuhu wuxuu joogsanayaa { $day }
placement-provider-leaves-text = Kiis-hayahaaga ayaa kula soo xiriiraya. Waxaad dooran kartaa adeeg-bixiye kale ama waxaad ka hadli kartaa waxa kugu habboon. Arrintan laguguma haysto.
mail-placement-leaving-subject = Wax adiga ku khuseeya ayaa isbeddelaya
mail-placement-leaving-body = Wax adiga ku khuseeya ayaa isbeddelaya. Soo gal oo akhri waxa uu yahay. Kiis-hayahaaga ayaa kula soo xiriiraya.

    { $link }
placement-decided-title = Degmadu meel ayay go'aamisay
placement-decided-text = Adigu ma aadan dooran. Sidaas darteed degmadu meesha way go'aamisay. Waad beddeli kartaa goor kasta.
placement-decided-regret = Adigu ma rabtaa inaad doorato?
placement-decided-regret-text = Meesha waad diidi kartaa ilaa bixiyuhu ka jawaabo. Markaas adigu waad dooran kartaa. Uma baahnid inaad sheegto sababta.
placement-decided-take-back = Diid oo adigu dooro
placement-within = Adeeg-bixiyuhu wuxuu haystaa { $days } maalmood oo shaqo si uu u jawaabo.
placement-old-kept = Meeshaada { $provider } way kuu jirtaa ilaa adeeg-bixiyahani haa yiraahdo. Haddii aysan ku qaabbili karin waxba isma beddelaan.
placement-old-until = Maalintaada u dambaysa { $provider } waa { $day }.
placement-old-see = Eeg meeshaada { $provider }
placement-new = Waxaad beddelkeeda dooratay { $provider }
placement-new-waits = Waxay jawaabayaan ugu dambayn { $day }. Meeshaada halkan way sii jiraysaa ilaa ay haa yiraahdaan.
placement-new-begins = Waxaad { $provider } ka bilaabaysaa { $day }.
placement-new-see = Eeg doorashadaas
placement-last-day-here = Maalintaada ugu dambaysa halkan waa { $day }.
placement-regret-change = Beddelka waad ka noqon kartaa ilaa adeeg-bixiyuhu jawaabo. Markaas meesha aad haysato way kuu jirtaa. Uma baahnid inaad sheegto sababta.
placement-change-taken-back = Beddelkii waa laga noqday. Meeshaadu way kuu jirtaa.
placement-change = Ma rabtaa inaad beddesho adeeg-bixiyaha?
placement-change-text = Waad beddeli kartaa markii aad rabto, umana baahnid inaad sheegto sababta. Meeshaadu way kuu jirtaa ilaa mid cusubi haa yiraahdo.
placement-send = Rasiidhka ii soo dir
placement-copy-sent = Rasiidhkii waa la diray.
placement-copy-not-sent = Rasiidhka waxaa la diraa maalintii hal mar. Maanta hore ayaad u heshay, ama cinwaan ma hayno.
placement-record-link = Eeg sida doorashadu u dhacday iyo liiska aad aragtay
placement-record-title = Sida doorashadu u dhacday
placement-record-back = Rasiidhka
placement-recorded-by = Waxaa qoray
placement-record-list = Liiska sidii uu ahaa
placement-record-list-text = Liiska waxaa la tusay { $at }. Kala horraynta koox kasta maalintaas waxaa lagu qoray bakhtiyaanasiib. Xeerarka lambar { $version }.
placement-record-grouped = Waxaa kooxaha go’aamiyay:
placement-grouped-language = Luqad
placement-grouped-area = Aagga
placement-grouped-access = Waxa loo baahan yahay
placement-grouped-when = Goorta qofku awoodo
placement-grouped-wants = Waxa qofku rabo inuu sameeyo
placement-record-answers = Jawaabaha qofku oggolaaday in la kaydiyo:
placement-record-not-kept = Jawaabihii su’aalaha lama kaydin.
placement-record-chosen = La doortay
mail-placement-receipt-copy-subject = Rasiidhka doorashadaada
mail-placement-receipt-copy-body = Waa kan rasiidhkii aad codsatay. Lambarkaagu waa { $reference }. Gal oo wax dheeraad ah akhri.

    { $link }

mail-placement-kept-subject = Meeshaadu way kuu jirtaa
mail-placement-kept-body = Beddelku ma suurtagelin. Meesha aad haysato way kuu jirtaa, cid kalena waad dooran kartaa markii aad rabto.

    { $link }

