# The mark on unread translations, and the pages about the site.
rights-unread-label = About the translation
rights-unread = No translator has read this translation. The Swedish text applies.
rights-unread-swedish = Read the page in Swedish
rights-interpreter = Do you want an interpreter? Call
rights-interpreter-ask = Do you want an interpreter? Tell those you are in touch with.
rights-in-swedish = In Swedish
rights-read-in = Language of the page when you chose:

# Personal data.
rights-actor = Who runs the site:
rights-role-visit = When you are only looking
rights-what-visit = You can read, search and compare without signing in. Then we do not know who you are.
rights-role-client = When you choose a provider
rights-what-client = We keep your name, your personal identity number, how to reach you and what you have chosen. We need this to give you the support you have a right to.
rights-who-client = The provider you choose is only told what is needed to get started.
rights-role-provider = When you are a provider
rights-what-provider = We keep data about the organisation and about those who sign in for it. Anyone can read what you write in your offers.
rights-role-staff = When you work at an authority
rights-what = Which data
rights-what-staff = We keep your name, your e-mail address and your role. We keep what you do and whom you read about.
rights-why = Why
rights-why-visit = You should be able to read in peace. So we collect nothing.
rights-why-client = You should be able to choose. It must also be possible to see afterwards how the choice was made.
rights-why-provider = We examine applications and make contracts. Then we must know who does what.
rights-why-staff = It must be possible to see who has done what. Nobody should read without need.
rights-ground = Legal ground
rights-ground-visit = The cookies are needed for the page to work. So we do not ask for consent.
rights-ground-client = The support is a task that the authority has by law (GDPR article 6.1 e). Some of it we must keep by law (article 6.1 c).
rights-ground-provider = Giving residents support is a task by law (GDPR article 6.1 e). Documents we must keep by law (article 6.1 c).
rights-ground-staff = The law demands that we note who reads (GDPR article 6.1 c). The rest is needed for the task (article 6.1 e).
rights-long = How long
rights-long-visit = Your browser keeps the cookies for a year at most.
rights-long-client = Often five years after the last thing we wrote. That is the rule in the Social Services Act, chapter 16, section 1. Then it is removed, unless another act says that it must be kept.
rights-long-provider = Documents are kept as long as the authority's plan says. Signing in lasts for 12 hours at most.
rights-long-staff = What has happened is written in a log. It cannot be changed. It is kept as long as the authority's plan says.
rights-who = Who sees them
rights-who-visit = Nobody.
rights-who-provider = Those who examine your application and look after the contract. Documents of an authority may be public.
rights-who-staff = The person you read about sees that you have read, and why. So do those who follow up the log.
rights-limit = You can object to how we use the data. You can ask us to wait with using them.
rights-month = You get an answer within a month.
rights-dpo = Data protection officer
rights-dpo-text = The data protection officer sees to it that we follow the law. You can ask about your data.
rights-dpo-none = This has not been filled in here. Call and ask for the data protection officer.

# Accessibility.
rights-runs = Who is responsible for Välfärd Tyresö:
rights-level-fully = The site complies with the act.
rights-level-partly = The site complies with the act in part.
rights-level-not = The site does not comply with the act.
rights-level-goal = We aim for level AA of WCAG 2.1.
rights-reason-not-compliant = It breaks the act and will be mended.
rights-reason-disproportionate = Mending it would be a disproportionate burden (section 12).
rights-reason-exempt = The act does not apply to this (section 9).
rights-reason-beyond = The act does not ask for more. But we know that it is an obstacle.
site-accessibility-fault-translated = No translator has read the pages in other languages than Swedish.
site-accessibility-fault-files = Files that others have sent in may be hard to read with assistive technology.
rights-look = A tool looked at { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  } in { $views ->
    [one] { $views } way
   *[other] { $views } ways
  }: in different languages, colours and sizes.
rights-look-found = { $n ->
    [0] The tool found no obstacles.
    [one] The tool found { $n } obstacle that has not been mended.
   *[other] The tool found { $n } obstacles that have not been mended.
  }
rights-look-not = Nobody who uses assistive technology themselves has tried the pages yet.
rights-updated = This text was changed on { $day }.
rights-days = { $n ->
    [one] We answer within one working day.
   *[other] We answer within { $n } working days.
  }
rights-days-none = We answer as soon as we can.

# Cookies and contact.
site-cookies-reason = Remembers why a caseworker reads about a person with protected data. Only caseworkers have it.
rights-contact-none = Telephone and address have not been filled in yet.
