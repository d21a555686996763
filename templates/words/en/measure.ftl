### Kinds of measures

measure-kind-mapping = Mapping of skills and needs
measure-kind-guidance = Guidance
measure-kind-job-coaching = Job coaching
measure-kind-work-training = Work training
measure-kind-enh-work-training = Work training with extra support
measure-kind-work-practice = Work placement
measure-kind-pre-work = Preparation for work
measure-kind-se = Supported employment
measure-kind-ips = IPS, job support with mental ill-health
measure-kind-language-support = Language support
measure-kind-validation = Validation of skills
measure-kind-vocational = Vocational training
measure-kind-intro-job = Introduction job
measure-kind-wage-subsidy = Wage subsidy
measure-kind-osa = Sheltered public employment
measure-kind-municipal-job = Municipal job
measure-kind-summer-job = Summer job
measure-kind-rehab = Rehabilitation

### Areas

measure-area-bollmora = Bollmora
measure-area-granangen = Granängen
measure-area-krusboda = Krusboda
measure-area-oringe = Öringe
measure-area-trollbacken = Trollbäcken
measure-area-brevik = Brevik
measure-area-raksta = Raksta
measure-area-tyreso-strand = Tyresö strand
measure-area-whole-municipality = All of Tyresö

### Languages

measure-language-sv = Swedish
measure-language-en = English
measure-language-ar = Arabic
measure-language-fi = Finnish
measure-language-so = Somali
measure-language-ti = Tigrinya
measure-language-fa = Persian
measure-language-ps = Pashto
measure-language-ku = Kurdish
measure-language-uk = Ukrainian
measure-language-ru = Russian
measure-language-pl = Polish
measure-language-es = Spanish
measure-language-tr = Turkish
measure-language-bs = Bosnian
measure-language-am = Amharic
measure-language-zh = Chinese
measure-language-fr = French
measure-language-swl = Swedish Sign Language

### Target groups

measure-target-long-term-unemployed = Long-term unemployed
measure-target-young = Young people
measure-target-newly-arrived = New arrivals in Sweden
measure-target-disability = People with disabilities
measure-target-sick-leave = People on sick leave
measure-target-substance-recovery = In recovery from addiction
measure-target-mental-health = Mental ill-health
measure-target-no-swedish-yet = No Swedish yet
measure-target-single-parents = Single parents
measure-target-near-retirement = Over 55

### Accessibility

measure-access-step-free = Step-free entrance
measure-access-accessible-toilet = Accessible toilet
measure-access-lift = Lift
measure-access-automatic-door = Automatic door
measure-access-hearing-loop = Hearing loop
measure-access-sign-language = Staff who sign
measure-access-quiet-room = Quiet room
measure-access-rest-room = Room to rest in
measure-access-fragrance-free = Fragrance-free
measure-access-adjustable-desk = Height-adjustable desk
measure-access-easy-read-material = Easy-read material
measure-access-guide-dog-welcome = Guide dogs welcome
measure-access-near-bus = Near a bus stop
measure-access-disabled-parking = Disabled parking
measure-access-own-entrance = Own entrance

### Days and times of day

measure-weekday-mon = Monday
measure-weekday-tue = Tuesday
measure-weekday-wed = Wednesday
measure-weekday-thu = Thursday
measure-weekday-fri = Friday
measure-weekday-sat = Saturday
measure-weekday-sun = Sunday
measure-day-part-morning = Morning
measure-day-part-afternoon = Afternoon
measure-day-part-evening = Evening
