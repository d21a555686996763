# Waxa qof raadiyo ee uusan helin.

demand-title = Noo sheeg waxa kaa maqan
demand-lead = Ma heli weyday wax kugu habboon? Noo sheeg. Markaas waxaan ogaan doonnaa waxa Tyresö looga baahan yahay.
demand-orsak = Maxaa maqan?
demand-cause-full = Meel bannaan ma jirto
demand-cause-language = Qofna kuma hadlo luqaddayda
demand-cause-area = Wax ii dhow ma jiro
demand-cause-accessibility = Goobtu iguma habboona
demand-cause-kind = Taageerada noocaas ah ma jirto
demand-cause-nothing = Waxa jira midna iguma habboona
demand-typ = Nooca taageerada
demand-omrade = Deegaanka
demand-sprak = Luqadda
demand-tillganglighet = Waxa aan uga baahanahay goobta
demand-ord = Ku sheeg erayadaada
demand-ord-hint = Ha qorin magacyo, lambarro telefoon ama lambarka aqoonsiga. Ma naqaan cidda aad tahay, kumana jawaabi karno.
demand-send = Dir
demand-thanks-title = Mahadsanid! Hadda waan ognahay waxa maqan
demand-thanks-text = Waxaan kaydinaynaa waxa aad noo sheegtay, laakiin ma kaydinayno cidda aad tahay. Ma rabtaa in lagaa caawiyo raadinta? La hadal En väg in.
demand-thanks-back = Ku noqo liiska
demand-refused-many = Wax badan ayaad noo sheegtay. Sug hal saac haddii aad rabto in aad wax kale noo sheegto.

error-personal-email = Halkan ha ku qorin cinwaanno iimayl.
error-personal-number = Halkan ha ku qorin lambarro telefoon, lambarka aqoonsiga ama lambarro kale oo dhaadheer.
