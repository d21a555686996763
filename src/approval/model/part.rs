//! The parts of an application.

/// The parts of an application before it can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Organisation,
    Signatory,
    Social,
    /// Alone or with others (R6).
    Together,
    Declaration,
    Offers,
    Requirements,
    Attachments,
}

impl Part {
    pub const ALL: &'static [Self] = &[
        Self::Organisation,
        Self::Signatory,
        Self::Social,
        Self::Together,
        Self::Declaration,
        Self::Offers,
        Self::Requirements,
        Self::Attachments,
    ];

    /// The word its texts are found by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Signatory => "signatory",
            Self::Social => "social",
            Self::Together => "together",
            Self::Declaration => "declaration",
            Self::Offers => "offers",
            Self::Requirements => "requirements",
            Self::Attachments => "attachments",
        }
    }

    /// The last piece of its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Organisation => "om",
            Self::Signatory => "behorig",
            Self::Social => "socialt",
            Self::Together => "tillsammans",
            Self::Declaration => "forsakran",
            Self::Offers => "erbjudanden",
            Self::Requirements => "krav",
            Self::Attachments => "bilagor",
        }
    }
}
