//! Names of countries, regions and languages in one language, from CLDR. A directory says "country or region"; where
//! CLDR's word is not the organiser's, the site relabels it.

use std::sync::LazyLock;

use icu::experimental::displaynames::multi::{
    LanguageDisplayNames, LocaleDisplayNamesFormatter, RegionDisplayNames, ScriptDisplayNames,
};
use icu::experimental::displaynames::{DisplayNamesOptions, DisplayNamesPreferences, Style};
use icu::locale::{LanguageIdentifier, Locale, subtags};

use super::region::Region;
use super::tag::{Language, Script};

/// What CLDR calls things in one language. Each kind may be missing; then English stands in.
#[derive(Debug)]
pub(super) struct Names {
    regions: Option<RegionDisplayNames>,
    short_regions: Option<RegionDisplayNames>,
    scripts: Option<ScriptDisplayNames>,
    languages: Option<LanguageDisplayNames>,
    /// Names of whole tags (繁體中文); CLDR has them for few languages only.
    tags: Option<LocaleDisplayNamesFormatter>,
    full_width: bool,
}

impl Names {
    /// The names in a language.
    pub(super) fn new(language: &Language) -> Self {
        Self::load(&language.data_locale(), language.script() == Script::Han)
    }

    /// The names in English, by which it is known what CLDR knows at all.
    pub(super) fn english() -> &'static Self {
        static ENGLISH: LazyLock<Names> = LazyLock::new(|| Names::load(&icu::locale::locale!("en"), false));
        &ENGLISH
    }

    fn load(locale: &Locale, full_width: bool) -> Self {
        let preferences = DisplayNamesPreferences::from(locale);
        let options = DisplayNamesOptions::default();
        let mut short = options;
        short.style = Some(Style::Short);
        Self {
            short_regions: RegionDisplayNames::try_new(preferences, short).ok(),
            regions: RegionDisplayNames::try_new(preferences, options).ok(),
            scripts: ScriptDisplayNames::try_new(preferences, options).ok(),
            languages: LanguageDisplayNames::try_new(preferences, options).ok(),
            tags: LocaleDisplayNamesFormatter::try_new(preferences, options).ok(),
            full_width,
        }
    }

    /// The name of a region.
    pub(super) fn of_region(&self, region: subtags::Region) -> Option<&str> {
        self.regions.as_ref()?.of(region)
    }

    /// The name of a language without script and region.
    pub(super) fn of_language(&self, language: subtags::Language) -> Option<&str> {
        self.languages.as_ref()?.of(language)
    }

    /// The name of a script.
    pub(super) fn of_script(&self, script: subtags::Script) -> Option<&str> {
        self.scripts.as_ref()?.of(script)
    }

    /// The name of a tag: of the whole, where CLDR has one (繁體中文, British English), else composed:
    /// Punjabi (Arabic). Nothing where the language has no name.
    pub(super) fn of_tag(&self, id: &LanguageIdentifier) -> Option<String> {
        let language = self.of_language(id.language)?;
        let whole = self.tags.as_ref().map(|tags| tags.of(&Locale::from(id.clone())).into_owned());
        match whole {
            Some(whole) if !whole.contains(" (") => Some(whole),
            _ => Some(self.composed(language, id)),
        }
    }

    fn composed(&self, language: &str, id: &LanguageIdentifier) -> String {
        let script = id.script.and_then(|script| self.of_script(script));
        let region = id.region.and_then(|region| self.of_region(region));
        let parts: Vec<&str> = script.into_iter().chain(region).collect();
        match (parts.is_empty(), self.full_width) {
            (true, _) => language.to_owned(),
            (false, true) => format!("{language}（{}）", parts.join("，")),
            (false, false) => format!("{language} ({})", parts.join(", ")),
        }
    }

    /// Every language that CLDR knows, as code and name, in the order of the codes.
    pub(super) fn languages(&self) -> Vec<(&'static str, &str)> {
        language_codes()
            .iter()
            .filter_map(|(code, language)| Some((code.as_str(), self.of_language(*language)?)))
            .collect()
    }

    /// Every country or region with its name, and once more with its short name where that is another.
    pub(super) fn regions(&self) -> Vec<(Region, &str)> {
        Region::all().flat_map(|region| self.names_of(region).map(move |name| (region, name))).collect()
    }

    fn names_of(&self, region: Region) -> impl Iterator<Item = &str> {
        let name = self.of_region(region.code());
        let short = self.short_regions.as_ref().and_then(|regions| regions.of(region.code()));
        name.into_iter().chain(short.filter(|short| name != Some(*short)))
    }
}

/// The codes of all languages that have a name in English. CLDR's data cannot be walked from outside, so that every code
/// of two or three letters is asked for: 18,252 look-ups, once.
fn language_codes() -> &'static [(String, subtags::Language)] {
    static CODES: LazyLock<Vec<(String, subtags::Language)>> = LazyLock::new(|| {
        let letters = || 'a'..='z';
        let two = letters().flat_map(|one| letters().map(move |two| format!("{one}{two}")));
        let three = two.clone().flat_map(|two| letters().map(move |three| format!("{two}{three}")));
        let mut codes: Vec<String> = two.chain(three).collect();
        codes.sort();
        let known = |code: &String| {
            let language = subtags::Language::try_from_str(code).ok().filter(|language| !language.is_unknown())?;
            Names::english().of_language(language).map(|_| (code.clone(), language))
        };
        codes.iter().filter_map(known).collect()
    });
    &CODES
}
