//! The lists a measure is described with.

pub mod cpv;

pub use cpv::Cpv;

use crate::kernel::Lang;

crate::text_enum! {
    /// A kind of labour-market measure (arbetsmarknadsinsats).
    pub enum MeasureKind {
        // Kartläggning: finding out what a person can and needs.
        Mapping = "mapping",
        // Vägledning towards studies and occupations.
        Guidance = "guidance",
        // Jobbcoachning and matching with employers.
        JobCoaching = "job_coaching",
        // Arbetsträning: tasks without demands on production.
        WorkTraining = "work_training",
        // Förstärkt arbetsträning: work training with extra supervision.
        EnhancedWorkTraining = "enh_work_training",
        // Arbetspraktik at an employer.
        WorkPractice = "work_practice",
        // Arbetsförberedande träning.
        PreWork = "pre_work",
        // Supported Employment: place, then train.
        SupportedEmployment = "se",
        // Individual Placement and Support, together with psychiatry.
        Ips = "ips",
        // Språkstöd close to work.
        LanguageSupport = "language_support",
        // Validering of skills already held.
        Validation = "validation",
        // Yrkesutbildning.
        Vocational = "vocational",
        // Introduktionsjobb.
        IntroJob = "intro_job",
        // Lönebidrag.
        WageSubsidy = "wage_subsidy",
        // Offentligt skyddat arbete.
        Osa = "osa",
        // A temporary job in the municipality.
        MunicipalJob = "municipal_job",
        // Sommarjobb for the young.
        SummerJob = "summer_job",
        // Rehabiliterande insats financed by a coordination association (Finsam).
        Rehab = "rehab",
    }
}

crate::text_enum! {
    /// Where in Tyresö a measure takes place.
    pub enum Area {
        Bollmora = "bollmora",
        Granangen = "granangen",
        Krusboda = "krusboda",
        Oringe = "oringe",
        Trollbacken = "trollbacken",
        Brevik = "brevik",
        Raksta = "raksta",
        TyresoStrand = "tyreso_strand",
        WholeMunicipality = "whole_municipality",
    }
}

crate::text_enum! {
    /// A language a measure can be given in: ISO 639-1, and 639-3 for Swedish sign language.
    pub enum Language {
        Swedish = "sv",
        English = "en",
        Arabic = "ar",
        Finnish = "fi",
        Somali = "so",
        Tigrinya = "ti",
        Persian = "fa",
        Pashto = "ps",
        Kurdish = "ku",
        Ukrainian = "uk",
        Russian = "ru",
        Polish = "pl",
        Spanish = "es",
        Turkish = "tr",
        Bosnian = "bs",
        Amharic = "am",
        Chinese = "zh",
        French = "fr",
        SwedishSign = "swl",
    }
}

impl From<Lang> for Language {
    /// The language of a page; easy Swedish is Swedish.
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv | Lang::Easy => Self::Swedish,
            Lang::En => Self::English,
            Lang::Ar => Self::Arabic,
            Lang::Fi => Self::Finnish,
            Lang::So => Self::Somali,
        }
    }
}

crate::text_enum! {
    /// A day of the week on which a measure is given.
    pub enum Weekday {
        Monday = "mon",
        Tuesday = "tue",
        Wednesday = "wed",
        Thursday = "thu",
        Friday = "fri",
        Saturday = "sat",
        Sunday = "sun",
    }
}

crate::text_enum! {
    /// When in the day a measure is given: before noon, from noon to 17, after 17.
    pub enum DayPart {
        Morning = "morning",
        Afternoon = "afternoon",
        Evening = "evening",
    }
}

crate::text_enum! {
    /// Whom a measure is made for.
    pub enum TargetGroup {
        LongTermUnemployed = "long_term_unemployed",
        Young = "young",
        NewlyArrived = "newly_arrived",
        Disability = "disability",
        SickLeave = "sick_leave",
        SubstanceRecovery = "substance_recovery",
        MentalHealth = "mental_health",
        NoSwedishYet = "no_swedish_yet",
        SingleParents = "single_parents",
        NearRetirement = "near_retirement",
    }
}

crate::text_enum! {
    /// A fact about the premises that decides whether a person can come, stay and take part.
    pub enum Accessibility {
        StepFree = "step_free",
        AccessibleToilet = "accessible_toilet",
        Lift = "lift",
        AutomaticDoor = "automatic_door",
        HearingLoop = "hearing_loop",
        SignLanguage = "sign_language",
        QuietRoom = "quiet_room",
        RestRoom = "rest_room",
        FragranceFree = "fragrance_free",
        AdjustableDesk = "adjustable_desk",
        EasyReadMaterial = "easy_read_material",
        GuideDogWelcome = "guide_dog_welcome",
        NearBus = "near_bus",
        DisabledParking = "disabled_parking",
        OwnEntrance = "own_entrance",
    }
}

/// Gives each list the keys of its names.
macro_rules! names {
    ($($list:ident: $beginning:literal),+ $(,)?) => {$(
        impl $list {
            /// The key of the word's name in the texts.
            pub fn text_key(self) -> String {
                format!("{}{}", $beginning, self.word().replace('_', "-"))
            }
        }
    )+};
}

names! {
    MeasureKind: "measure-kind-",
    Area: "measure-area-",
    Language: "measure-language-",
    TargetGroup: "measure-target-",
    Weekday: "measure-weekday-",
    DayPart: "measure-day-part-",
    Accessibility: "measure-access-",
}
