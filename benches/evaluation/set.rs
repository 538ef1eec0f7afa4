//! The set as it is stored, each profile with its words in English and in Chinese, and the sites that are made of it: in
//! one language or the other, with a component of matching or without.

use std::fs;
use std::path::{Path, PathBuf};

use serde_yaml::{Mapping, Value};

use crate::trial::{LeftOut, Trial};

/// The stored set.
pub(crate) struct Set {
    settings: Mapping,
    taxonomy: String,
    /// In the order of ids.
    profiles: Vec<Stored>,
}

/// A profile in both languages.
pub(crate) struct Stored {
    /// Of its side alone, counted from 0 in the order of ids.
    pub(crate) position: usize,
    /// Whether it is on the side of China.
    pub(crate) is_chinese: bool,
    path: PathBuf,
    english: Document,
    chinese: Document,
}

#[derive(Clone)]
struct Document {
    front: Mapping,
    body: String,
}

impl Set {
    /// Reads the set in a folder.
    pub(crate) fn read(root: &Path) -> Self {
        let mut paths: Vec<PathBuf> =
            ["companies", "institutes"].iter().flat_map(|folder| profiles_in(root, folder)).collect();
        paths.sort_by(|one, other| one.file_stem().cmp(&other.file_stem()));
        let (mut chinese, mut overseas) = (0, 0);
        let profiles = paths.into_iter().map(|path| Stored::read(root, path, &mut chinese, &mut overseas)).collect();
        let settings = serde_yaml::from_str(&text(&root.join("matchbook.yaml"))).expect("settings");
        Self { settings, taxonomy: text(&root.join("content/taxonomy.yaml")), profiles }
    }

    /// Writes the site of a trial into a folder: one file for each profile, in one language.
    pub(crate) fn write(&self, trial: &Trial, root: &Path) {
        let write = |path: &Path, text: String| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder");
            let text = if trial.left_out.has_no_dictionary() { out_of_the_dictionary(&text) } else { text };
            fs::write(path, text).expect("a file");
        };
        write(Path::new("matchbook.yaml"), yaml(&self.settings_of(trial.left_out)));
        let has_topics = !trial.left_out.has_no_taxonomy();
        write(
            Path::new("content/taxonomy.yaml"),
            if has_topics { self.taxonomy.clone() } else { "topics: {}\n".into() },
        );
        for profile in &self.profiles {
            let mut document = profile.in_one_language(trial.written.is_in_chinese(profile));
            if !has_topics {
                remove_topics(&mut document.front);
            }
            write(&profile.path, format!("---\n{}---\n{}", yaml(&document.front), document.body));
        }
    }

    fn settings_of(&self, left_out: LeftOut) -> Mapping {
        let mut settings = self.settings.clone();
        if let (LeftOut::Weight(name), Some(Value::Mapping(matching))) = (left_out, settings.get_mut("matching")) {
            let weights = weights_without(name).into_iter().map(|(name, weight)| (name.into(), weight.into()));
            matching.insert("weights".into(), Value::Mapping(weights.collect()));
        }
        settings
    }
}

/// The paths of the profiles in a folder, from the site's root.
fn profiles_in(root: &Path, folder: &str) -> Vec<PathBuf> {
    let folder = Path::new("content").join(folder);
    let names = fs::read_dir(root.join(&folder)).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let names = names.filter_map(|name| name.into_string().ok()).filter(|name| !name.ends_with(".zh.md"));
    names.map(|name| folder.join(name)).collect()
}

impl Stored {
    fn read(root: &Path, path: PathBuf, chinese: &mut usize, overseas: &mut usize) -> Self {
        let english = Document::read(&root.join(&path));
        let is_chinese = english.front.get("country").and_then(Value::as_str) == Some("CN");
        let count = if is_chinese { chinese } else { overseas };
        *count += 1;
        let chinese = Document::read(&root.join(path.with_extension("zh.md")));
        Self { position: *count - 1, is_chinese, path, english, chinese }
    }

    /// The facts with the words of one language.
    fn in_one_language(&self, is_in_chinese: bool) -> Document {
        let Document { mut front, mut body } = self.english.clone();
        front.insert("language".into(), if is_in_chinese { "zh" } else { "en" }.into());
        if is_in_chinese {
            body.clone_from(&self.chinese.body);
            for (key, words) in &self.chinese.front {
                match front.get_mut(key) {
                    Some(Value::Sequence(entries)) => entries.iter_mut().for_each(|entry| replace_words(entry, words)),
                    Some(text) => text.clone_from(words),
                    None => panic!("{}: {key:?} has no English", self.path.display()),
                }
            }
        }
        Document { front, body }
    }
}

/// Gives an offer or a need its words in the other language, which stand by its id.
fn replace_words(entry: &mut Value, words: &Value) {
    let id = entry["id"].as_str().expect("an id").to_owned();
    match words.get(&id) {
        Some(Value::Mapping(texts)) => texts.iter().for_each(|(key, text)| entry[key].clone_from(text)),
        Some(text) => entry["text"].clone_from(text),
        None => panic!("no Chinese words for `{id}`"),
    }
}

fn remove_topics(front: &mut Mapping) {
    front.remove("topics");
    for key in ["offers", "needs"] {
        let entries = front.get_mut(key).and_then(Value::as_sequence_mut).into_iter().flatten();
        entries.filter_map(Value::as_mapping_mut).for_each(|entry| drop(entry.remove("topic")));
    }
}

impl Document {
    fn read(path: &Path) -> Self {
        let text = text(path);
        let parts = text.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n"));
        let (front, body) = parts.unwrap_or_else(|| panic!("front matter: {}", path.display()));
        let front = serde_yaml::from_str(front).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { front, body: body.to_owned() }
    }
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn yaml(mapping: &Mapping) -> String {
    serde_yaml::to_string(mapping).expect("YAML")
}

/// The weights without one: the others keep their proportions, and all are together 100 again (largest remainder).
pub(crate) fn weights_without(left_out: &str) -> Vec<(&'static str, u32)> {
    let all = LeftOut::WEIGHTS.map(|(name, weight)| (name, if name == left_out { 0 } else { weight }));
    let sum: u32 = all.iter().map(|(_, weight)| weight).sum();
    let mut weights = all.map(|(name, weight)| (name, weight * 100 / sum)).to_vec();
    let missing = 100 - weights.iter().map(|(_, weight)| weight).sum::<u32>();
    let mut by_remainder: Vec<usize> = (0..all.len()).collect();
    by_remainder.sort_by_key(|place| std::cmp::Reverse(all[*place].1 * 100 % sum));
    by_remainder.into_iter().take(missing as usize).for_each(|place| weights[place].1 += 1);
    weights
}

/// Every Chinese character replaced by a rare one of its own. Texts have the same characters in common as before, and no
/// dictionary has any of them.
pub(crate) fn out_of_the_dictionary(text: &str) -> String {
    /// From the beginning of the block of common characters to that of a block of rare ones (Extension B).
    const SHIFT: u32 = 0x20000 - 0x4E00;
    let shifted = |c: char| char::from_u32(u32::from(c) + SHIFT).unwrap_or(c);
    text.chars().map(|c| if matches!(c, '\u{4E00}'..='\u{9FFF}') { shifted(c) } else { c }).collect()
}
