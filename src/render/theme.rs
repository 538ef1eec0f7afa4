//! A theme: templates, texts and assets. The built-in one is in the binary; a site's theme lies over it file by file, and
//! its texts message by message, so that a site changes what it wants to and inherits the rest.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use tera::{Context, Tera};

use super::view::Shared;
use super::{problems, theme_files};
use crate::content::{StaticFile, ThemeFile};
use crate::diagnostic::{Checked, Diagnostic};
use crate::language::{Language, Messages};
use crate::model::{LanguageId, Settings};
use crate::source::{FileId, Place, Sources};

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Under this name the built-in templates are known beside a site's own: `{% extends "default/page.html" %}`.
const PREFIX: &str = "default/";

/// A theme, ready to render with.
pub struct Theme {
    /// The built-in templates alone.
    base: Arc<Tera>,
    /// All templates.
    tera: Arc<Tera>,
    /// What was found wrong with the templates.
    template_problems: Vec<Diagnostic>,
    /// The texts of each language of the site, and those without variables as templates see them.
    messages: Vec<(Arc<Messages>, Shared)>,
    /// By path below `assets/`.
    assets: BTreeMap<String, Asset>,
    /// The site's own templates by name, with their texts.
    own: BTreeMap<String, (FileId, Arc<str>)>,
    settings: FileId,
}

/// Where the bytes of an asset are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asset {
    /// In the binary.
    BuiltIn(&'static [u8]),
    /// In a file of the site, at this path from its root.
    Site(String),
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Theme")
            .field("own", &self.own.keys())
            .field("assets", &self.assets.keys())
            .finish_non_exhaustive()
    }
}

impl Theme {
    /// The theme that the settings name, over the built-in one. Templates of an earlier one are taken over where they are the same.
    ///
    /// Reports `template-error`, `message-syntax` and `same-address`, and what [`theme_files::problems`] finds. A template of the site that cannot be used is left out, so that the
    /// built-in one shows what else is wrong.
    pub fn load(
        sources: &Sources,
        theme_files: &[ThemeFile],
        static_files: &[StaticFile],
        settings: &Settings,
        earlier: Option<&Self>,
    ) -> Checked<Self> {
        let files: Vec<&ThemeFile> = theme_files.iter().filter(|file| *file.theme == *settings.theme).collect();
        let own = own_templates(sources, &files);
        let base = earlier.map_or_else(built_in_templates, |earlier| Arc::clone(&earlier.base));
        let same = earlier.filter(|earlier| earlier.own == own && earlier.settings == settings.file);
        let (tera, template_problems) = match same {
            Some(same) => (Arc::clone(&same.tera), same.template_problems.clone()),
            None => templates(&base, &own, settings.file),
        };
        let mut diagnostics = template_problems.clone();
        let texts = own_texts(sources, &files);
        diagnostics.extend(theme_files::problems(sources, &files, settings));
        let messages = messages(&texts, settings, &mut diagnostics);
        let assets = assets(&files);
        diagnostics.extend(theme_files::taken_assets(static_files, |path| assets.contains_key(path)));
        let theme = Self { base, tera, template_problems, messages, assets, own, settings: settings.file };
        Checked { value: theme, diagnostics }
    }

    /// The texts of a language, and those without variables as templates see them.
    pub(super) fn messages(&self, language: LanguageId) -> (Arc<Messages>, Shared) {
        let (messages, t) = &self.messages[usize::from(language.0)];
        (Arc::clone(messages), t.clone())
    }

    /// Whether the site has templates of its own.
    pub fn has_own_templates(&self) -> bool {
        !self.own.is_empty()
    }

    /// Renders a template.
    ///
    /// # Errors
    /// `template-error`, at the place in the site's own template.
    pub(super) fn render(&self, name: &str, context: &Context) -> Result<Vec<u8>, Diagnostic> {
        let mut bytes = Vec::with_capacity(16 * 1024);
        match self.tera.render_to(name, context, &mut bytes) {
            Ok(()) => Ok(bytes),
            Err(error) => Err(problems::template_error(&error, &self.own, &[], self.fallback_place(name))),
        }
    }

    /// Where an error is reported that has no place in the site's own templates.
    fn fallback_place(&self, name: &str) -> Place {
        Place::whole(self.own.get(name).map_or(self.settings, |(file, _)| *file))
    }

    /// The files of `assets/`, by path below it.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.iter().map(|(path, asset)| (path.as_str(), asset))
    }

    /// Style sheets in order: the theme's, that of the sides, then any others that the site's theme adds.
    pub(super) fn styles(&self) -> Vec<String> {
        let others = self.top_level(".css").filter(|path| *path != "theme.css" && *path != "sides.css");
        let theme = self.assets.contains_key("theme.css").then_some("theme.css");
        theme.into_iter().chain(["sides.css"]).chain(others).map(asset_href).collect()
    }

    /// Scripts, in the order of their names.
    pub(super) fn scripts(&self) -> Vec<String> {
        self.top_level(".js").map(asset_href).collect()
    }

    /// The icon.
    pub(super) fn icon(&self) -> Option<String> {
        self.assets.contains_key("icon.svg").then(|| asset_href("icon.svg"))
    }

    fn top_level<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a str> {
        self.assets.keys().map(String::as_str).filter(move |path| path.ends_with(ending) && !path.contains('/'))
    }
}

fn asset_href(path: &str) -> String {
    crate::site::Address::asset(path).href()
}

fn own_templates(sources: &Sources, files: &[&ThemeFile]) -> BTreeMap<String, (FileId, Arc<str>)> {
    let named = files.iter().filter_map(|file| Some((file.path.strip_prefix("templates/")?, file.file?)));
    named.map(|(name, file)| (name.to_owned(), (file, Arc::clone(&sources.get(file).text)))).collect()
}

/// The built-in templates with those of the site over them, and what is wrong with these.
fn templates(
    base: &Arc<Tera>,
    own: &BTreeMap<String, (FileId, Arc<str>)>,
    settings: FileId,
) -> (Arc<Tera>, Vec<Diagnostic>) {
    if own.is_empty() {
        return (Arc::clone(base), Vec::new());
    }
    let mut diagnostics = Vec::new();
    let parsed: Vec<(&str, &str)> = own
        .iter()
        .filter(|(name, (_, text))| match syntax_error(name, text) {
            Some(error) => {
                diagnostics.push(problems::template_error(&error, own, &template_names(own), Place::whole(settings)));
                false
            }
            None => true,
        })
        .map(|(name, (_, text))| (name.as_str(), &**text))
        .collect();
    let tera = match with_templates(base, &parsed) {
        Ok(tera) => Arc::new(tera),
        Err(error) => {
            // What a broken template defines is missing in others, which is the same mistake.
            if parsed.len() == own.len() {
                diagnostics.push(problems::template_error(&error, own, &template_names(own), Place::whole(settings)));
            }
            Arc::clone(base)
        }
    };
    (tera, diagnostics)
}

/// The names that a template can inherit from or include.
fn template_names(own: &BTreeMap<String, (FileId, Arc<str>)>) -> Vec<String> {
    let prefixed = built_in("templates").map(|(name, _)| format!("{PREFIX}{name}"));
    prefixed.chain(built_in("templates").map(|(name, _)| name)).chain(own.keys().cloned()).collect()
}

/// A mistake in the grammar of one template; what it inherits from is another question.
fn syntax_error(name: &str, text: &str) -> Option<tera::Error> {
    let error = Tera::default().add_raw_template(name, text).err()?;
    matches!(error.kind(), tera::ErrorKind::SyntaxError(_)).then_some(error)
}

/// The built-in templates alone.
fn built_in_templates() -> Arc<Tera> {
    Arc::new(together(&[]).unwrap_or_default())
}

/// The built-in templates with a site's own. Where all of the first stay, they need not be parsed again, which takes longer than
/// all else that a saved template of the site makes necessary.
fn with_templates(base: &Tera, own: &[(&str, &str)]) -> Result<Tera, tera::Error> {
    if built_in("templates").any(|(name, _)| is_replaced(&name, own)) {
        return together(own);
    }
    let mut tera = base.clone();
    tera.add_raw_templates(own.iter().copied())?;
    Ok(tera)
}

fn together(own: &[(&str, &str)]) -> Result<Tera, tera::Error> {
    let mut tera = Tera::default();
    tera.set_fallback_prefixes([PREFIX])?;
    let built_in = built_in("templates")
        .filter(|(name, _)| !is_replaced(name, own))
        .map(|(name, text)| (format!("{PREFIX}{name}"), text));
    let own = own.iter().map(|(name, text)| ((*name).to_owned(), *text));
    tera.add_raw_templates(built_in.chain(own).collect::<Vec<_>>())?;
    Ok(tera)
}

/// Whether a site's template stands in the place of a built-in one and takes nothing of it. Such a one is left out, for it
/// might not fit the site's own base.
fn is_replaced(name: &str, own: &[(&str, &str)]) -> bool {
    let prefixed = format!("{PREFIX}{name}");
    own.iter().any(|(known, _)| *known == name) && own.iter().all(|(_, text)| !text.contains(&prefixed))
}

/// The built-in texts below a folder, by path from there.
pub(super) fn built_in(folder: &'static str) -> impl Iterator<Item = (String, &'static str)> {
    let files = BUILT_IN.get_dir(folder).into_iter().flat_map(all_files);
    files.filter_map(move |file| {
        let path = file.path().strip_prefix(folder).ok()?;
        Some((path.to_str()?.replace('\\', "/"), file.contents_utf8()?))
    })
}

fn all_files(folder: &'static Dir<'static>) -> Vec<&'static include_dir::File<'static>> {
    let below = folder.dirs().flat_map(all_files);
    folder.files().chain(below).collect()
}

/// The site's texts by language tag, as it is written in the file's name.
fn own_texts<'a>(sources: &'a Sources, files: &[&ThemeFile]) -> BTreeMap<String, (FileId, &'a str)> {
    let named = files
        .iter()
        .filter_map(|file| Some((file.path.strip_prefix("i18n/")?.strip_suffix(".ftl")?.to_owned(), file.file?)));
    named.map(|(tag, file)| (tag, (file, &*sources.get(file).text))).collect()
}

/// The texts of every language of the site. English stands behind each, for texts that a language lacks.
fn messages(
    own: &BTreeMap<String, (FileId, &str)>,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Arc<Messages>, Shared)> {
    let built_in: BTreeMap<String, &'static str> = built_in("i18n").collect();
    diagnostics.extend(own.values().flat_map(|(file, text)| syntax_problems(*file, text)));
    let english = Arc::new(of_language(&Language::english(), &built_in, own));
    let languages = settings.languages.iter().map(|(_, language)| {
        let messages = Arc::new(of_language(language, &built_in, own).falling_back_to(Arc::clone(&english)));
        let t = plain_texts(&messages);
        (messages, t)
    });
    languages.collect()
}

fn of_language(
    language: &Language,
    built_in: &BTreeMap<String, &'static str>,
    own: &BTreeMap<String, (FileId, &str)>,
) -> Messages {
    // The nearest tag comes first, and the last source lies on top.
    let tags: Vec<String> = language.fallbacks().into_iter().rev().collect();
    let name = |tag: &String| format!("{tag}.ftl");
    let below = tags.iter().filter_map(|tag| built_in.get(&name(tag)).copied());
    let above = tags.iter().filter_map(|tag| own.get(tag).map(|(_, text)| *text));
    Messages::parse(language, &below.chain(above).collect::<Vec<_>>()).0
}

fn syntax_problems(file: FileId, text: &str) -> Vec<Diagnostic> {
    let (_, found) = Messages::parse(&Language::english(), &[text]);
    found.into_iter().map(|problem| problems::message_syntax(file, &problem)).collect()
}

/// The texts without variables, as `t`: `t.skip_to_content`.
fn plain_texts(messages: &Messages) -> Shared {
    let texts: BTreeMap<String, &str> =
        messages.texts().map(|(key, text)| (key.replace(['-', '.'], "_"), text)).collect();
    Shared::from_serializable(&texts)
}

fn assets(files: &[&ThemeFile]) -> BTreeMap<String, Asset> {
    let built_in = BUILT_IN.get_dir("assets").into_iter().flat_map(all_files).filter_map(|file| {
        let path = file.path().strip_prefix("assets").ok()?.to_str()?.replace('\\', "/");
        Some((path, Asset::BuiltIn(file.contents())))
    });
    let own = files.iter().filter_map(|file| {
        let path = file.path.strip_prefix("assets/")?;
        Some((path.to_owned(), Asset::Site(format!("themes/{}/{}", file.theme, file.path))))
    });
    built_in.chain(own).collect()
}
