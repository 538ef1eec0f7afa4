//! The list of all codes.
//!
//! A code is stable: it never changes its meaning, machines may match on it, `matchbook explain` and
//! `docs/errors.md` have a paragraph for each.

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published before it is mended.
    Error,
    /// The site is built; `--deny-warnings` makes it an error.
    Warning,
    /// Worth knowing; never fails a build.
    Note,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// Which problem a [`Diagnostic`](super::Diagnostic) reports.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// All codes, in the order of the stages that report them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The code as people and machines write it, in kebab case.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // ── content: files ──
    /// A file could not be read; fact `reason`: permission, missing, other.
    UnreadableFile = "unreadable-file", Error;
    /// Bytes that are not UTF-8; fact `byte` (number of the byte, from 1).
    NotUtf8 = "not-utf-8", Error;
    /// A text in UTF-16.
    Utf16 = "utf-16", Error;
    /// A NUL byte in a text.
    NulByte = "nul-byte", Error;
    /// A text over 1 MiB; fact `size` (the most bytes allowed).
    TooLarge = "too-large", Error;
    /// A symbolic link to outside the site.
    LinkLeavesSite = "link-leaves-site", Error;
    /// `.yml`, `.markdown` and the like; fact `right` (the ending with its dot).
    WrongEnding = "wrong-ending", Error;
    /// A file name that is no id; facts `name`, `right` (the whole name with the nearest id). `help-language`: the word before
    /// its ending is meant for a language.
    BadFileName = "bad-file-name", Error;
    /// Both `x.md` and `x.yaml`, or `x.md` and `x/index.md`; fact `other` (the other's path), other place `first`.
    TwoFiles = "two-files", Error;
    /// A folder in `content/` that is none of ours; facts `name`, `case` (`folder` or `bundle`), perhaps `nearest`. `help-bundle`: a folder among the profiles
    /// that holds texts, but no `index.md`.
    UnknownFolder = "unknown-folder", Error;
    /// A file that nothing uses; perhaps fact `nearest`, or `right` (the name that was meant by one with `.txt` behind it, for
    /// `help-text`; the place of a theme's file, for `help-theme`).
    UnknownFile = "unknown-file", Warning;
    /// The site has no `matchbook.yaml`.
    MissingSettings = "missing-settings", Error;

    // ── content: lexicons ──
    /// A line of a lexicon that is no pair of words; fact `reason`: tab, word, long, gloss.
    WordListLine = "word-list-line", Error;
    /// A packed lexicon that cannot be used; fact `reason`: version, broken.
    WordListDamaged = "word-list-damaged", Error;

    // ── content: front matter and YAML ──
    /// A profile without front matter; fact `begin`: `none`, `late` where its `---` does not stand on the first line
    /// (`help-late`), or `dashes` where `———` stands in its place (`help-dashes`).
    MissingFrontMatter = "missing-front-matter", Error;
    /// Front matter whose second `---` is missing; fact `end`: `none`, or what stands in its place: `dots`, a line `...`
    /// (`help-dots`), or `dashes`, a line `———` (`help-dashes`).
    UnclosedFrontMatter = "unclosed-front-matter", Error;
    /// Fields at the start of a body, behind the `---` that closes the front matter; fact `key` (the first). `help-closed`: a
    /// line `---` stands below them as well.
    FieldsInText = "fields-in-text", Warning;
    /// Any other mistake in the YAML; fact `reason`: indent, list-item, missing-colon, colon-blank, dash-blank, dash-sign, first-blank, invisible,
    /// comma, bracket, escape, control-character, line-separator, key, no-map, other; fact `sign` of an invisible one (`U+200B`).
    YamlSyntax = "yaml-syntax", Error;
    /// A tab used as indent.
    YamlTab = "yaml-tab", Error;
    /// An unquoted `: ` inside a text; facts `text` (the whole text; empty if it is not known), `quoted` (the text as it is
    /// to be written, for `help-text`), `words` (the field with words of several languages in braces, for `help-words`).
    YamlColon = "yaml-colon", Error;
    /// A text in `{…}` cut at its comma; facts `key`, `text` (the whole text), `quoted` (as it is to be written).
    YamlComma = "yaml-comma", Error;
    /// A value cut off at ` #`, or one that begins with `#`; facts `text` (the whole value), `quoted` (as it is to be
    /// written); or `key`, a list that is a comment while its entries are none (`help-list`).
    YamlHash = "yaml-hash", Error;
    /// A ` #` right before a word, which is a comment and may have been meant for text; facts `text` (the whole value), `quoted`
    /// (as it is to be written); or `key`, as for `yaml-hash`, where the entries are those of the list above (`help-list`).
    HashComment = "hash-comment", Warning;
    /// A value that begins with a character that YAML keeps for itself; fact `character`.
    YamlReserved = "yaml-reserved", Error;
    /// A quotation mark that opens and never closes, or closes too early.
    YamlQuote = "yaml-quote", Error;
    /// `：` where `: ` is due; fact `key`.
    ChineseColon = "chinese-colon", Error;
    /// `，` or `、` where `, ` is due.
    ChineseComma = "chinese-comma", Error;
    /// `“…”`, `「…」` and the like where `"…"` is due; facts `text` (what they hold), `quoted` (as it is to be written).
    ChineseQuote = "chinese-quote", Error;
    /// `［…］`, `【…】`, `｛…｝` where `[…]` or `{…}` is due.
    ChineseBracket = "chinese-bracket", Error;
    /// An ideographic or no-break blank used as indent or after a colon.
    ChineseBlank = "chinese-blank", Error;
    /// The same key twice in one map; fact `key`, other place `first`. `help-entry`: with the second, a new entry of a list may have
    /// been meant to begin.
    DuplicateKey = "duplicate-key", Error;
    /// Lists and maps nested too deeply.
    TooDeep = "too-deep", Error;
    /// Aliases that stand for more than a text may hold.
    TooManyAliases = "too-many-aliases", Error;
    /// More than one YAML document in one file.
    SeveralDocuments = "several-documents", Error;

    // ── model: values ──
    /// A key that the format does not have here; facts `key`, `where`, `known` (the keys that it has), perhaps `nearest`, or
    /// `right` (how such a map looks, for `help-like`; with `parent`, the key in whose value it belongs, for
    /// `help-inside`); `parent` alone for `help-there`, and for `help-above` (to the last entry of
    /// whose list it belongs).
    /// `help-body`: the text of a Markdown file among its fields.
    UnknownKey = "unknown-key", Error;
    /// A value of the wrong type; facts `key`, `expected`, `found`, perhaps `right` (what was meant, for `help-right`,
    /// or an example, for `help-like`).
    WrongType = "wrong-type", Error;
    /// Two keys of which one may stand here; facts `key`, `other`, other place `first`.
    EitherOr = "either-or", Error;
    /// A required field is not there; facts `key`, perhaps `right` (the key with a value, for `help-right`) or `choices` (for
    /// `help-choices`).
    MissingField = "missing-field", Error;
    /// A required text is empty; fact `key`.
    EmptyText = "empty-text", Error;
    /// A number where a text is due, whose spelling is lost; fact `key`.
    QuoteNumber = "quote-number", Error;
    /// A word that is none of a fixed list; facts `key`, `word`, `choices`, `labelled` (these with what each means in
    /// Chinese), perhaps `nearest`.
    UnknownChoice = "unknown-choice", Error;
    /// A number out of its range; facts `key`, `number`, `least`, `most`.
    OutOfRange = "out-of-range", Error;
    /// Something that is no id; facts `id`, `right`.
    BadId = "bad-id", Error;
    /// No such day, month, year or time; facts `text`, `sign` (a full-width sign in it, or `none`), `expected`, `wrong` (the
    /// reason), perhaps `right` (what was meant, for `help-right`).
    BadDate = "bad-date", Error;
    /// A time with an offset; facts `text`, `local` (the time without it).
    TimeWithOffset = "time-with-offset", Error;
    /// A local time that daylight saving skips; facts `text`, `zone`.
    SkippedTime = "skipped-time", Error;
    /// An end before its start; facts `start`, `end`.
    EndBeforeStart = "end-before-start", Error;
    /// A year of something past that is still to come; facts `key`, `year`, `now` (this year).
    FutureYear = "future-year", Warning;
    /// A last day for registration behind that of the event; facts `until`, `end`.
    LateRegistration = "late-registration", Warning;
    /// Start and end in different forms; facts `start`, `end`.
    DifferentForms = "different-forms", Error;
    /// Something that is no e-mail address; facts `text`, perhaps `right` (the address that was meant, for `help-right`).
    BadEmail = "bad-email", Error;
    /// Something that is no web address; facts `text`, `sign` (a full-width sign in it, or `none`), perhaps `right` (the
    /// address that was meant, for `help-right`).
    /// `help-base`: an address of the site with `?` or `#`.
    BadUrl = "bad-url", Error;
    /// A colour that is none, or of too little contrast; facts `colour`, `ratio` (`none` for what is no colour), `paper`.
    BadColour = "bad-colour", Error;
    /// Weights of matching that do not add up to 100; fact `sum`.
    WeightsSum = "weights-sum", Error;

    // ── model: names of things ──
    /// Facts `id`, perhaps `nearest`.
    UnknownId = "unknown-id", Error;
    /// An id of the wrong kind; facts `id`, `found`, `expected`.
    WrongKind = "wrong-kind", Error;
    /// Facts `topic`, perhaps `nearest`, or `first` (of several names in place of one, for `help-each`).
    /// `help-renamed-nearest`: several files have the name.
    UnknownTopic = "unknown-topic", Error;
    /// Facts `sector`, perhaps `nearest`, or `first` (of several names in place of one, for `help-each`).
    /// `help-renamed-nearest`: several files have the name.
    UnknownSector = "unknown-sector", Error;
    /// Facts `form`, perhaps `nearest`, or `first` (of several names in place of one, for `help-each`).
    /// `help-renamed-nearest`: several files have the name.
    UnknownForm = "unknown-form", Error;
    /// Facts `country`, perhaps `nearest`; `first` (the code of the first, where several stand in place of one, for `help-one` and
    /// `help-each`).
    UnknownCountry = "unknown-country", Error;
    /// Facts `language`, perhaps `nearest`, or `first` (of several names in place of one, for `help-each`).
    UnknownLanguage = "unknown-language", Error;
    /// A language that the site does not have; facts `language`, `languages`.
    ForeignLanguage = "foreign-language", Error;
    /// Facts `zone`, perhaps `nearest`.
    UnknownZone = "unknown-zone", Error;
    /// Facts `theme`, perhaps `nearest`.
    UnknownTheme = "unknown-theme", Error;
    /// A name that fits two things; facts `name`, `first`, `second`.
    AmbiguousName = "ambiguous-name", Error;
    /// An id used twice; fact `id`, other place `first`.
    DuplicateId = "duplicate-id", Error;
    /// An old address that another page has, or had; fact `alias`, other place `first`.
    DuplicateAlias = "duplicate-alias", Error;
    /// An id that is an address of the site; fact `id`. `help-alias`: an old address is one.
    ReservedId = "reserved-id", Error;
    /// A declared field whose key the format has already; fact `key`.
    ReservedKey = "reserved-key", Error;
    /// The same thing twice in one list; fact `id`, other place `first`.
    TwiceInList = "twice-in-list", Error;
    /// A profile that names itself; fact `id`.
    NamesItself = "names-itself", Error;
    /// Two offers or needs with the same id (`case` is `twice`), or one without (`no-topic`); facts `id`, `case`, other
    /// place `first`.
    EntryNeedsId = "entry-needs-id", Error;
    /// A circle of parents or series; fact `circle`.
    Circle = "circle", Error;
    /// A vocabulary entry without a label in any language; fact `id`.
    NoLabel = "no-label", Error;
    /// A key in `public` that the map does not have as a field; facts `key`, perhaps `nearest`.
    UnknownPublic = "unknown-public", Error;
    /// A meeting rule that contradicts another; fact `reason` is a choice of the message, `id` perhaps whom it is about.
    MeetingRule = "meeting-rule", Error;

    // ── model: translations ──
    /// A fact in a translation; facts `key`, `profile` (the path of the profile's file).
    FactInTranslation = "fact-in-translation", Error;
    /// Words that are written in place, found in a translation; facts `key`, `profile`, `language`.
    WordsInPlace = "words-in-place", Error;
    /// A translation without a profile; facts `file`, `id`, `right` (the path for the nearest), perhaps `nearest`. With a fact of a
    /// profile, `key`, it may be one; then `right` is the path of that, and `language` its language (`help-original`, or
    /// `help-original-default` where it is the site's first).
    OrphanTranslation = "orphan-translation", Error;
    /// A translation into the language of the profile itself; fact `language`.
    OwnLanguage = "own-language", Error;
    /// Words for an offer or need that the profile does not have; facts `id`, `key`, perhaps `nearest` or
    /// `known` (all that it has).
    UnknownEntry = "unknown-entry", Error;
    /// The same text in the profile and in its translation; facts `key`, `language`, other place `first`.
    TwoTexts = "two-texts", Error;
    /// Facts `name`, `language` (all that are missing, one after the other), `files` (where they would stand), `case`: `part` (the
    /// body alone is missing) or `all`.
    MissingTranslation = "missing-translation", Warning;
    /// Facts `name`, `language`, `state` (the `source` of a translation that is up to date).
    StaleTranslation = "stale-translation", Warning;
    /// Facts `name`, `missing`: `text` (neither summary nor body) or `entries` (no offer, no need, no topic).
    ThinProfile = "thin-profile", Warning;
    /// Fact `topic`.
    UnusedTopic = "unused-topic", Warning;
    /// A contact or person without `public`; fact `right` (`public:` with the fields that are there).
    NothingPublic = "nothing-public", Warning;
    /// A key in `public` whose field is not filled in; fact `key`.
    UnfilledPublic = "unfilled-public", Warning;
    /// A word that fits two entries of the vocabulary; facts `name`, `first`, `second`, other place `first`.
    SharedName = "shared-name", Warning;
    /// A country or organisation named by two sides; facts `what`, `side` (the first), other place `first`.
    TwoSides = "two-sides", Warning;
    /// A link to a draft, or its place in a list; fact `id`.
    NamesDraft = "names-draft", Warning;
    /// The site has no `url`.
    NoUrl = "no-url", Note;

    // ── model: links and files ──
    /// A link to nothing; facts `target`, `case` (`empty` where it has no target, or `nowhere`), perhaps `nearest`.
    BrokenLink = "broken-link", Error;
    /// A link to an anchor that the page does not have; facts `anchor`, `target`, perhaps `nearest`.
    BrokenAnchor = "broken-anchor", Error;
    /// A file that is not there; facts `file`, `within` (`profile`: beside it, or `site`: at a path from its root, `help-site`),
    /// perhaps `nearest`.
    MissingFile = "missing-file", Error;
    /// A file named by a profile that is no bundle; facts `file`, `id`.
    NoBundle = "no-bundle", Error;
    /// A path that leaves its folder; fact `path`. `help-site`: the folder is that of the site.
    PathLeavesSite = "path-leaves-site", Error;
    /// An image of another host; fact `url`.
    RemoteImage = "remote-image", Error;
    /// A link of a scheme that is not allowed; facts `url`, `scheme`.
    DeadScheme = "dead-scheme", Warning;
    /// What was meant for a link and is shown as it is written; facts `target`, `case` (`wide`: full-width parentheses, or
    /// `blank`), `right` (the target as it should be written).
    NotALink = "not-a-link", Warning;

    // ── site ──
    /// Two pages or files at one address; fact `address`, other place `first`.
    SameAddress = "same-address", Error;

    // ── render ──
    /// A template that cannot be parsed or rendered; facts `case` (which mistake it is), `name` (of what it is about),
    /// `reason` (what the template engine says), perhaps `nearest`, or `close` (what closes a tag, for `help-open`), other place
    /// `ends` (what is closed in its place) or `opens` (what is open where an end has no beginning).
    TemplateError = "template-error", Error;
    /// A Fluent file of a theme that cannot be parsed; fact `reason`.
    MessageSyntax = "message-syntax", Error;
    /// A message of a theme's Fluent file that no template asks for; facts `text`, perhaps `nearest`.
    UnknownText = "unknown-text", Warning;
    /// A language of the site in which the theme does not speak, so that its interface is English; facts `language`,
    /// `name` (in the language itself), `file` (where its words would stand).
    EnglishInterface = "english-interface", Warning;
}

impl Code {
    /// The code of a name, as `matchbook explain` is given it.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_kebab_case_and_distinct() {
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        for name in names {
            assert!(
                name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{name}"
            );
        }
    }

    #[test]
    fn a_code_is_found_by_its_name() {
        for &code in Code::ALL {
            assert_eq!(Code::named(code.name()), Some(code));
        }
    }
}
