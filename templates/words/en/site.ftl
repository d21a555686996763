# Words that stand on every page.
site-name = Välfärd Tyresö
site-skip = Skip to the content
site-menu = Main menu
site-languages = Language
site-sign-in = Sign in
site-sign-out = Sign out
site-footer = About this site
site-contact = Contact
site-accessibility = Accessibility statement
site-privacy = Personal data
site-cookies = Cookies
site-print = Print
site-log-head = Check number of the log when the page was printed:
site-leave = Leave this page fast
site-theme = Appearance
site-theme-light = Light
site-theme-dark = Dark
site-theme-auto = Same as device

site-demo = About the demo
site-demo-text = This is a demo. All people and companies are made up.
site-demo-accounts = Change account
site-demo-clock = Set the clock
site-demo-letters = Read letters

# Forms and lists.
site-errors-title = Something needs to be corrected
site-form-received = The form had already been sent. Here you see how things stand now.
site-form-not-sent = Nothing has been sent. Please fill in the form again.
site-optional = (optional)
site-choose = Choose
site-change = Change
site-missing = Not given
site-step-done = Done
site-step-ahead = Still to do
site-breadcrumbs = You are here
site-paging = Pages
site-paging-previous = Previous
site-paging-next = Next
site-paging-place = Page { $number } of { $last }

# Start page.
site-start-title = Support towards work or studies in Tyresö
site-start-lead = See who can help you. Compare them and choose for yourself.
site-start-search = What do you want help with?
site-start-search-button = Search
site-start-now = Right now: { $providers ->
    [one] { $providers } provider
   *[other] { $providers } providers
  }, { $places ->
    [one] { $places } free place
   *[other] { $places } free places
  }.
site-start-updated = Updated { $day }.
site-door-find = I want to find support
site-door-find-text = See what the providers do, where they are and whether they have places.
site-door-offer = I want to offer support
site-door-offer-text = For companies, associations and social enterprises that want to become providers.
site-door-found = I want to start a social enterprise
site-door-found-text = Tell us about your idea. You will get help to move on.
site-help-title = Do you need help? Visit En väg in
site-help-text = The people there can answer questions. They can also choose together with you.

# Contact.
site-contact-title = Contact
site-contact-lead = Do you have a question? Call or visit En väg in.
site-contact-address = Visit
site-contact-hours = Open
site-contact-phone = Phone
site-contact-made-up = These details are made up and only for the demo.
site-contact-provider = If you are a provider
site-contact-provider-text = Sign in. Your overview shows how your application is getting on.
site-contact-urgent = In an emergency
site-contact-urgent-text = Call 112 if someone is in danger.

# Personal data.
site-privacy-title = How we use your data
site-privacy-lead = We keep as little as possible. You have the right to know what we keep and why.
site-privacy-guard = How we protect the data
site-privacy-guard-text = Personal identity numbers are stored encrypted. They are never shown in addresses or letters. Each time someone reads your data we write down who it was and why.
site-privacy-rights = Your rights
site-privacy-rights-know = You can find out what data we have about you.
site-privacy-rights-mend = You can have errors corrected.
site-privacy-rights-complain = You can complain to the Swedish Authority for Privacy Protection:
site-privacy-public = The public authority you are in contact with is responsible for your data. Documents held by an authority may be public. Data about you and your support is protected by secrecy.

# Cookies.
site-cookies-title = Cookies
site-cookies-lead = A cookie is a small file that is kept in your browser. We only use the cookies that are needed.
site-cookies-table = Our cookies
site-cookies-name = Name
site-cookies-why = What it does
site-cookies-time = How long
site-cookies-session = Keeps track of you being signed in and of the form being yours.
site-cookies-device = Knows that you have signed in with this browser before. Then nobody can shut you out by typing wrong passwords.
site-cookies-flash = Shows a message on the next page, such as that something was saved.
site-cookies-language = Remembers the language you chose.
site-cookies-register = Keeps your answers together while you register an organisation.
site-cookies-theme = Remembers whether you want light or dark pages.
site-cookies-hours = { $n } hours
site-cookies-minutes = { $n } minutes
site-cookies-year = One year
site-cookies-saved = What you save in “What you have saved” lies in your browser. We do not learn what you save. The list is gone when you press “Leave this page fast”.
site-cookies-none = We do not measure what you do. No other company learns that you have been here.

# Accessibility statement.
site-accessibility-title = Accessibility statement
site-accessibility-lead = Everyone should be able to use Välfärd Tyresö. This page says how well we follow the Swedish act on the accessibility of digital public services.
site-accessibility-state = How well we follow the act
site-accessibility-faults = Faults we know of
site-accessibility-fault-language = The providers’ own texts are mostly in Swedish only, even when the page is in another language.
site-accessibility-fault-plain = Some of the providers’ texts can be hard to read.
site-accessibility-fault-sign = There is no film in sign language.
site-accessibility-how = How we have tested
site-accessibility-how-text = We have tested the pages with a tool that looks for obstacles. We have also looked at them on small and large screens, in light and dark. Nobody outside the project has reviewed them yet.
site-accessibility-when = We last went through the pages on { $day }.
site-accessibility-tell = Tell us about obstacles
site-accessibility-tell-text = Let us know if something does not work for you. You can also get the content in another way.
site-accessibility-watch = If you are not satisfied with the answer
site-accessibility-watch-text = The Agency for Digital Government sees to it that the act is followed. You can report faults to them.
site-accessibility-watch-link = Report faults to Digg

# Starta socialt företag.
site-found-title = Start a social enterprise
site-found-lead = Do you have an idea that can give more people work? We help you on your way.
site-found-what = What is a work integration social enterprise?
site-found-business = It makes and sells something, so that people who have had a hard time finding a job can work there.
site-found-part = Those who work there take part in the decisions.
site-found-surplus = Most of its surplus stays in the enterprise or in similar work.
site-found-free = It is not owned by the municipality or the state.
site-found-how = How to begin
site-found-how-text = Get in touch and tell us about your idea. You will meet somebody who knows the next step.
site-found-ready = Is the enterprise already running? Read how to become a provider.
