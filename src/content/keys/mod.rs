//! Every key of the format: which maps have it, whether it is a fact or words, what it holds, and what people write for it.
//!
//! One table, because several rooms ask it: the decoders for what was meant by another word, translations for the facts that
//! they cannot hold, the settings for the keys that no organiser may declare, the traps for a key behind which a colon was
//! mistyped. A test reads a site with a wrong key in every map and finds in each exactly the keys of the table.

pub(crate) mod choices;
mod example;
mod table;

pub(crate) use choices::{BETWEEN_NAMES, Choices, in_chinese, is_label, meant_by, without_signs};
pub(crate) use example::{entry_of, example_of, keyed, list_entry_of, list_of_either};

use super::Folder;
use crate::diagnostic::is_only_near_key;
use std::sync::LazyLock;
use table::KEYS;

/// A key of the format in some of its maps. A key that holds something else in another map has a second row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    /// As it is written.
    pub(crate) name: &'static str,
    /// The maps that have it, as the message `unknown-key` names them: `company`, `offer`, `site`.
    pub(crate) maps: &'static [&'static str],
    /// What a translation does with it.
    pub(crate) role: Role,
    /// What its value is.
    pub(crate) holds: Holds,
    /// What people write for it, in Chinese and in English.
    pub(crate) also: &'static [&'static str],
    /// Whether its maps must have it, whatever else they hold.
    pub(crate) is_required: bool,
}

/// What becomes of a key in a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The same in every language; it stands in the profile alone.
    Fact,
    /// Words, which a translation may hold.
    Words,
    /// Holds words, which are written in place in every language.
    InPlace,
    /// Has entries, to whose ids a translation gives words.
    Entries,
}

/// What the value of a key is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holds {
    /// A text, the same in every language.
    Text,
    /// A text, or one for each language.
    Words,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Whole,
    /// A day.
    Day,
    /// A year, a month, a day, or a day and a time.
    Date,
    /// A time of day, or a day and a time.
    Time,
    /// An address with http or https.
    Address,
    /// An e-mail address.
    Email,
    /// A file of the bundle, or of the site.
    File,
    /// A colour, `#rrggbb`.
    Colour,
    /// The tag or name of a language.
    Language,
    /// The code or name of a country.
    Country,
    /// The IANA name of a time zone.
    Zone,
    /// The name of a topic.
    Topic,
    /// The name of a sector.
    Sector,
    /// The name of a form of cooperation.
    Form,
    /// The id of a profile or page that is there.
    Id,
    /// An id that the editor gives.
    NewId,
    /// One word of a list.
    Choice(Choices),
    /// A list of these.
    List(&'static Holds),
    /// The fields of a map.
    Map(&'static str),
    /// One of these under each key of the editor's own.
    Keyed(&'static Holds),
    /// Any of these.
    Either(&'static [Holds]),
}

/// The map that a profile or page of a folder is.
pub(crate) fn map_of(folder: Folder) -> &'static str {
    match folder {
        Folder::Companies => "company",
        Folder::Institutes => "institute",
        Folder::Events => "event",
        Folder::Pages => "page",
    }
}

/// The keys of a map, in the order of the alphabet.
pub(crate) fn of(map: &str) -> impl Iterator<Item = &'static Key> {
    KEYS.iter().filter(move |key| key.maps.contains(&map))
}

/// Every map of the format.
pub(crate) fn maps() -> std::collections::BTreeSet<&'static str> {
    KEYS.iter().flat_map(|key| key.maps).copied().collect()
}

/// The keys of a profile or page that have a role in its translations.
pub(crate) fn with_role(folder: Folder, role: Role) -> impl Iterator<Item = &'static str> {
    // Asked for every translation, so that the table is gone through once only.
    static OF_FOLDERS: LazyLock<[Vec<&Key>; 4]> =
        LazyLock::new(|| Folder::ALL.map(|folder| of(map_of(folder)).collect()));
    let place = Folder::ALL.iter().position(|known| *known == folder).unwrap_or_default();
    OF_FOLDERS[place].iter().filter(move |key| key.role == role).map(|key| key.name)
}

/// The key of a map that people mean by another word.
pub(crate) fn meant(map: &str, word: &str) -> Option<&'static str> {
    let word = choices::plain(word);
    of(map).find(|key| key.also.contains(&&*word)).map(|key| key.name)
}

/// The key of a map in whose own fields a word belongs, and the field: of a company `email` is one of `contact`. A map that
/// stands in a list is none, because nobody can tell in which entry.
pub(crate) fn inside(map: &str, word: &str) -> Option<(&'static str, &'static str)> {
    let word = choices::plain(word);
    let inner = || {
        of(map).filter_map(|key| match key.holds {
            Holds::Map(inner) => Some((key.name, inner)),
            _ => None,
        })
    };
    let exact = inner().find_map(|(name, inner)| Some((name, of(inner).find(|key| key.name == word)?.name)));
    exact.or_else(|| inner().find_map(|(name, inner)| Some((name, meant(inner, &word)?))))
}

/// The list of a map to which a word belongs that stands as a key with a yes behind it, and what it is there: of a company,
/// `licensing: true` is `cooperation: [licence]`.
pub(crate) fn ticked(map: &str, word: &str) -> Option<(&'static str, &'static str)> {
    let list = of(map).find(|key| matches!(key.holds, Holds::List(Holds::Form)))?;
    Some((list.name, meant_by(choices::FORMS, word)?))
}

/// The words that a key of a map may have as its value; none where it is no choice.
pub(crate) fn choices_of(map: &str, name: &str) -> Choices {
    match named(name).find(|key| key.maps.contains(&map)).map(|key| key.holds) {
        Some(Holds::Choice(choices)) => choices,
        _ => &[],
    }
}

/// Whether a word is a key of some map.
pub(crate) fn is_key(word: &str) -> bool {
    KEYS.binary_search_by(|key| key.name.cmp(word)).is_ok()
}

/// Whether a word is a slip of the pen for a key of some map. (For which one is told when the text can be decoded, and it is known
/// which keys its map has.)
pub(crate) fn is_slip_for_key(word: &str) -> bool {
    KEYS.iter().any(|key| is_only_near_key(word, key.name, []))
}

/// Whether `public` may list a key, of contacts or of people.
pub(crate) fn is_public(word: &str) -> bool {
    word != "public" && ["contact", "person"].iter().any(|map| of(map).any(|key| key.name == word))
}

/// Whether a text lists keys that `public` may list, and nothing else.
pub(crate) fn are_public(text: &str) -> bool {
    text.split(BETWEEN_NAMES).all(|word| is_public(word.trim()))
}

/// Whether a word is what people write for a key in some map, in another script than the format's own.
pub(crate) fn is_foreign_key(word: &str) -> bool {
    !word.is_ascii() && KEYS.iter().any(|key| key.also.contains(&word))
}

/// Whether the value of a key is a list of ids or of names, in some map.
pub(crate) fn is_list_of_names(word: &str) -> bool {
    named(word).any(|key| key.holds.has_names())
}

/// What the entries of a key's list are, in some map; nothing for lists of maps and of texts.
pub(crate) fn listed(word: &str) -> impl Iterator<Item = Holds> {
    named(word).flat_map(|key| key.holds.listed())
}

/// Whether the value of a key is words, in some map.
pub(crate) fn is_words(word: &str) -> bool {
    named(word).any(|key| matches!(key.holds, Holds::Words))
}

/// The rows of a key.
fn named(name: &str) -> impl Iterator<Item = &'static Key> {
    let start = KEYS.partition_point(|key| key.name < name);
    KEYS[start..].iter().take_while(move |key| key.name == name)
}

/// Whether no organiser may declare a field of this key. Whatever the kind of profile: what a key means would depend on the
/// folder.
pub(crate) fn is_reserved(word: &str) -> bool {
    // Keys of what stands inside profiles, by which a reader would take a field for something else.
    const INSIDE: [&str; 5] = ["id", "label", "public", "text", "title"];
    const PROFILES: [&str; 5] = ["company", "institute", "event", "page", "translation"];
    INSIDE.contains(&word)
        || KEYS.iter().any(|key| key.name == word && key.maps.iter().any(|map| PROFILES.contains(map)))
}

impl Holds {
    fn listed(self) -> Vec<Self> {
        match self {
            Self::List(Self::Map(_) | Self::Words | Self::Text) => Vec::new(),
            Self::List(Self::Either(some)) => some.to_vec(),
            Self::List(each) => vec![*each],
            Self::Either(some) => some.iter().flat_map(|one| one.listed()).collect(),
            _ => Vec::new(),
        }
    }

    fn has_names(self) -> bool {
        match self {
            Self::List(each) => !matches!(each, Self::Map(_) | Self::Words | Self::Text),
            Self::Either(some) => some.iter().any(|one| one.has_names()),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::table::KEYS;
    use super::{choices_of, inside, is_foreign_key, is_list_of_names, is_reserved, meant, of};
    use std::collections::BTreeSet;

    #[test]
    fn keys_are_in_order_and_each_map_has_each_once() {
        assert!(KEYS.is_sorted_by_key(|key| key.name));
        for map in super::maps() {
            let names: Vec<_> = of(map).map(|key| key.name).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{map}: {names:?}");
        }
    }

    #[test]
    fn a_word_means_one_key_of_a_map_and_is_none_itself() {
        for map in super::maps() {
            let names: BTreeSet<_> = of(map).map(|key| key.name).collect();
            let words: Vec<_> = of(map).flat_map(|key| key.also).collect();
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{map}: {words:?}");
            assert!(!words.iter().any(|word| names.contains(**word)), "{map}");
            assert!(words.iter().all(|word| super::choices::plain(word) == **word), "{map}: {words:?}");
        }
    }

    #[test]
    fn every_key_has_a_chinese_word() {
        for key in KEYS {
            assert!(key.also.iter().any(|word| !word.is_ascii()), "{}", key.name);
        }
    }

    #[test]
    fn words_of_people_mean_keys() {
        let check = |map, word, expected| assert_eq!(meant(map, word), expected, "{word} in {map}");
        check("company", "国家", Some("country"));
        check("company", "领域", Some("topics"));
        check("offer", "领域", Some("topic"));
        check("institute", "类型", Some("type"));
        check("company", "类型", None);
        check("contact", "Tel", Some("phone"));
        check("contact", "微信", Some("wechat"));
        check("company", "国家/地区", Some("country"));
        check("company", "Headcount", Some("size"));
        check("event", "start_date", Some("start"));
        assert!(
            super::is_slip_for_key("sumary") && super::is_slip_for_key("topcis") && super::is_slip_for_key("Languages")
        );
        assert!(
            !super::is_slip_for_key("note that") && !super::is_slip_for_key("test") && !super::is_slip_for_key("AI")
        );
        assert!(is_foreign_key("需求") && !is_foreign_key("天府") && !is_foreign_key("tel"));
    }

    #[test]
    fn a_word_may_be_a_key_further_in() {
        let check = |map, word, expected| assert_eq!(inside(map, word), expected, "{word} in {map}");
        check("company", "email", Some(("contact", "email")));
        check("company", "邮箱", Some(("contact", "email")));
        check("site", "sides", Some(("matching", "sides")));
        check("institute", "avoid", Some(("matching", "avoid")));
        check("event", "tables", Some(("meetings", "tables")));
        check("company", "kind", None);
        check("page", "email", None);
    }

    #[test]
    fn lists_of_names_choices_and_reserved_keys_are_known() {
        assert!(is_list_of_names("topics") && is_list_of_names("participants") && is_list_of_names("between"));
        assert!(!is_list_of_names("offers") && !is_list_of_names("also") && !is_list_of_names("name"));
        assert_eq!(choices_of("event", "status").iter().map(|(word, _)| *word).collect::<Vec<_>>().len(), 3);
        assert!(choices_of("event", "name").is_empty());
        assert!(is_reserved("founded") && is_reserved("weight") && is_reserved("source") && is_reserved("title"));
        assert!(!is_reserved("stage") && !is_reserved("kind") && !is_reserved("employees"));
    }
}
