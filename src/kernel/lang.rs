//! The languages that the portal speaks.

text_enum! {
    /// A language of the portal. Easy Swedish is a language of its own here.
    pub enum Lang {
        Sv = "sv",
        Easy = "sv-x-latt",
        En = "en",
        Ar = "ar",
        Fi = "fi",
        So = "so",
    }
}

impl Lang {
    /// The languages of pages that people and the public meet.
    pub const FOR_PEOPLE: &'static [Self] = Self::ALL;

    /// The languages of pages where staff and providers work.
    pub const FOR_WORK: &'static [Self] = &[Self::Sv, Self::En];

    /// The value of `dir` in HTML.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::Sv | Self::Easy | Self::En | Self::Fi | Self::So => "ltr",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Sv => "Svenska",
            Self::Easy => "L\u{e4}tt svenska",
            Self::En => "English",
            Self::Ar => "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64a}\u{629}",
            Self::Fi => "Suomi",
            Self::So => "Soomaali",
        }
    }
}
