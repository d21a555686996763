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
placement-phone = Telefoonka adeeg-bixiyaha
placement-record = Sida doorashadu u dhacday
placement-interpreter = Turjubaan { $language }.
placement-keep = Lambarka kaydso. Boggani wuu sii jirayaa, waadna daabacan kartaa.
placement-regret = Ma beddeshay fikirkaaga?
placement-regret-text = Doorashadaada waad ka noqon kartaa ilaa adeeg-bixiyuhu jawaabo. Uma baahnid inaad sabab sheegto.
placement-take-back = Ka noqo doorashadayda
placement-taken-back = Doorashadaadii waad ka noqotay. Mar kale waad dooran kartaa.
placement-answered-already = Adeeg-bixiyuhu horeba wuu u jawaabay. Ma rabtaa inaad beddesho? La xiriir En väg in.
placement-moved-on = Wax baa isbeddelay tan iyo markii aad bogga furtay. Bogga dib u soo fur oo eeg waxa hadda jira.
placement-questions = Su'aalo ma qabtaa?
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
