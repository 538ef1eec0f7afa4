//! `matchbook match`: whom to meet, and why, on the terminal: of one organisation, of a pair with all that was considered,
//! or of everybody.

use std::io::Write;

use matchbook::content::Locator;
use matchbook::matching::{
    self, Account, EntryField, Match, Points, Reason, ReasonKind, SharedTopic, Silence, Spelling,
};
use matchbook::model::{Directory, LanguageId, ProfileId};
use matchbook::{diagnostic, pipeline};
use serde_json::{Value, json};

use super::args::{self, Format, MatchFormat};
use super::{Context, End, Failure, print, report, site};

/// Prints matches. A directory with mistakes has none that could be relied on.
pub(super) fn run(context: &Context<'_>, arguments: &args::Match) -> Result<End, Failure> {
    let found = site::site(context)?;
    let inputs = site::inputs(&arguments.reading, None)?;
    let (directory, report) = pipeline::directory(&found, &inputs);
    let Some(directory) = directory.filter(|_| !report.fails(false)) else {
        report::show(context, &report, Format::Text)?;
        return Ok(End::Content);
    };
    let printer = Printer { context, directory: &directory, form: arguments.form };
    match (&arguments.organisation, &arguments.other) {
        (Some(one), Some(other)) if one == other => {
            return Err(Failure::Sentence("match-with-itself", vec![("id", one.clone())]));
        }
        (Some(one), Some(other)) => printer.pair(directory_id(&directory, one)?, directory_id(&directory, other)?),
        (Some(one), None) => printer.suggestions(directory_id(&directory, one)?),
        _ => printer.all(),
    }?;
    Ok(End::Fine)
}

/// An organisation by its id.
fn directory_id(directory: &Directory, slug: &str) -> Result<ProfileId, Failure> {
    let organisations = || directory.profiles().filter(|(_, profile)| profile.organisation().is_some());
    let found = organisations().find(|(_, profile)| *profile.common().slug == *slug);
    found.map(|(id, _)| id).ok_or_else(|| {
        let nearest = diagnostic::nearest(slug, organisations().map(|(_, profile)| &*profile.common().slug));
        match nearest {
            Some(nearest) => Failure::Sentence(
                "no-such-organisation-nearest",
                vec![("id", slug.to_owned()), ("nearest", nearest.to_owned())],
            ),
            None => Failure::Sentence("no-such-organisation", vec![("id", slug.to_owned())]),
        }
    })
}

/// Prints matches of a directory.
struct Printer<'a> {
    context: &'a Context<'a>,
    directory: &'a Directory,
    form: MatchFormat,
}

impl<'a> Printer<'a> {
    /// The suggestions of an organisation's page.
    fn suggestions(&self, id: ProfileId) -> Result<(), Failure> {
        let matches = matching::suggest(self.directory, Spelling::WhenAsked);
        let suggestions = matches.of(id);
        if suggestions.is_empty() && self.form == MatchFormat::Text {
            return print(self.context.words.say_with("match-none", &[("name", self.name(id).into())]));
        }
        let mut places = Locator::new(&self.directory.sources);
        for suggestion in suggestions {
            // On the page of `id` the other stands second, whichever comes first by id.
            let found = Match {
                one: id,
                other: suggestion.organisation,
                score: suggestion.score,
                reasons: suggestion.reasons().collect(),
            };
            self.print_match(&found, &mut places)?;
        }
        Ok(())
    }

    /// The whole account of a pair.
    fn pair(&self, one: ProfileId, other: ProfileId) -> Result<(), Failure> {
        let Account { found, is_allowed, silent } = matching::account(self.directory, one, other);
        let mut places = Locator::new(&self.directory.sources);
        if self.form == MatchFormat::Json {
            let silent: Vec<Value> = silent.iter().map(|silence| self.silence_json(silence)).collect();
            let mut object = found.map_or_else(
                || json!({"a": self.slug(one), "b": self.slug(other), "score": 0.0, "reasons": []}),
                |found| self.match_json(&found, &mut places),
            );
            object["allowed"] = is_allowed.into();
            object["silent"] = silent.into();
            return print(object);
        }
        match &found {
            Some(found) => self.print_match(found, &mut places)?,
            None => print(self.context.words.say("match-nothing"))?,
        }
        if !is_allowed {
            print(self.context.words.say("match-ruled-out"))?;
        }
        silent.iter().try_for_each(|silence| print(format!("    0.0  {}", self.silence_text(silence))))
    }

    /// Every pair, one object or one line each.
    fn all(&self) -> Result<(), Failure> {
        let mut places = Locator::new(&self.directory.sources);
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        let spelling = match self.form {
            MatchFormat::Json => Spelling::AtOnce,
            MatchFormat::Text => Spelling::WhenAsked,
        };
        let written = matching::all_pairs(self.directory, spelling, |found| match self.form {
            MatchFormat::Json => writeln!(out, "{}", self.match_json(found, &mut places)),
            MatchFormat::Text => {
                writeln!(out, "{}\t{}\t{}", shown(found.score), self.slug(found.one), self.slug(found.other))
            }
        });
        match written.and_then(|()| out.flush()) {
            // Who reads the first lines only has had enough.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            result => Ok(result?),
        }
    }

    fn print_match(&self, found: &Match, places: &mut Locator<'a>) -> Result<(), Failure> {
        if self.form == MatchFormat::Json {
            return print(self.match_json(found, places));
        }
        let Match { one, other, score, reasons } = found;
        print(format!("{:>7}  {} – {}", shown(*score), self.name(*one), self.name(*other)))?;
        for reason in reasons {
            let [ours, theirs] = self.fields(reason, *one, *other, places);
            let topic = self.topic_to_read(reason, *one, *other).into_iter();
            let shared = topic.chain(self.terms_to_read(&reason.kind)).collect::<Vec<_>>().join(" · ");
            let shared = if shared.is_empty() { shared } else { format!("  [{shared}]") };
            print(format!("{:>7}  {ours} – {theirs}{shared}", shown(reason.points)))?;
        }
        Ok(())
    }

    /// Both fields of a reason as one finds them: `specimen-clinic needs.avatars (content/companies/….md:31)`.
    fn fields(&self, reason: &Reason, one: ProfileId, other: ProfileId, places: &mut Locator<'a>) -> [String; 2] {
        [(one, reason.ours), (other, reason.theirs)].map(|(id, field)| {
            let (path, line) = self.path_and_line(id, field, places);
            format!("{} ({path}:{line})", self.field(id, field))
        })
    }

    fn match_json(&self, found: &Match, places: &mut Locator<'a>) -> Value {
        let Match { one, other, score, reasons } = found;
        let reasons: Vec<Value> = reasons.iter().map(|reason| self.reason_json(reason, *one, *other, places)).collect();
        json!({"a": self.slug(*one), "b": self.slug(*other), "score": decimal(*score), "reasons": reasons})
    }

    /// A reason; where neither field is a need, that of the first organisation stands in the place of the need.
    fn reason_json(&self, reason: &Reason, one: ProfileId, other: ProfileId, places: &mut Locator<'a>) -> Value {
        let [ours, theirs] = [(one, reason.ours), (other, reason.theirs)].map(|(id, field)| {
            let (file, line) = self.path_and_line(id, field, places);
            json!({"of": self.slug(id), "field": self.field(id, field), "file": file, "line": line})
        });
        let (kind, need_is_ours) = match &reason.kind {
            ReasonKind::Answer { closeness, need_is_ours, .. } => {
                (if *closeness > 0 { "topic" } else { "text" }, *need_is_ours)
            }
            ReasonKind::Complement => ("complement", true),
            ReasonKind::Cooperation(_) => ("cooperation", true),
            ReasonKind::Languages(_) => ("language", true),
        };
        let (need, offer) = if need_is_ours { (ours, theirs) } else { (theirs, ours) };
        let terms = self.terms(&reason.kind);
        json!({"kind": kind, "points": decimal(reason.points), "terms": terms, "need": need, "offer": offer})
    }

    /// What both have: words, forms of cooperation, languages.
    fn terms(&self, kind: &ReasonKind) -> Vec<String> {
        match kind {
            ReasonKind::Answer { words, .. } => words.terms().best.iter().map(str::to_owned).collect(),
            ReasonKind::Complement => Vec::new(),
            ReasonKind::Cooperation(forms) => {
                forms.iter().map(|form| self.directory.taxonomy.form(*form).name.to_string()).collect()
            }
            ReasonKind::Languages(languages) => languages.iter().map(|language| language.as_str().to_owned()).collect(),
        }
    }

    /// What both have, for people: the words of an answer in the language of messages where both wrote in it, and none where only
    /// lone characters, numbers or general words meet.
    fn terms_to_read(&self, kind: &ReasonKind) -> Vec<String> {
        let ReasonKind::Answer { words, .. } = kind else { return self.terms(kind) };
        let language = self.language().unwrap_or(self.directory.settings.languages.default_id());
        let terms = words.terms().for_reader(language).into_iter().flat_map(|(terms, _)| terms.shown());
        terms.map(str::to_owned).collect()
    }

    /// The topic in which both fields of a reason meet, by the name that it has in files.
    fn topic_to_read(&self, reason: &Reason, one: ProfileId, other: ProfileId) -> Option<String> {
        let (key, topic) = match reason.shared_topic(self.directory, one, other)? {
            SharedTopic::Same(topic) => ("match-same-topic", topic),
            SharedTopic::Above(topic) => ("match-related-topics", topic),
        };
        let name = &*self.directory.taxonomy.topic(topic).name;
        Some(self.context.words.say_with(key, &[("topic", name.into())]))
    }

    /// The language of messages, where the site has it.
    fn language(&self) -> Option<LanguageId> {
        let languages = &self.directory.settings.languages;
        languages.iter().find(|(_, tag)| self.context.reads(tag)).map(|(id, _)| id)
    }

    /// Where a field is written.
    fn path_and_line(&self, id: ProfileId, field: EntryField, places: &mut Locator<'a>) -> (&'a str, usize) {
        places.path_and_line(field.place(self.directory.profile(id)))
    }

    /// The key of a field and the id of what stands there: `needs.avatars`.
    fn field(&self, id: ProfileId, field: EntryField) -> String {
        let organisation = self.directory.profile(id).organisation();
        let entry = |key: &str, id: Option<&str>| format!("{key}.{}", id.unwrap_or_default());
        match field {
            EntryField::Need(number) => {
                entry("needs", organisation.and_then(|one| one.need(number)).map(|need| &*need.id))
            }
            EntryField::Offer(number) => {
                entry("offers", organisation.and_then(|one| one.offer(number)).map(|offer| &*offer.id))
            }
            EntryField::Profile => "profile".to_owned(),
            EntryField::Cooperation => "cooperation".to_owned(),
            EntryField::Kinds => "offers".to_owned(),
            EntryField::Languages => "languages".to_owned(),
        }
    }

    fn silence_json(&self, silence: &Silence) -> Value {
        match silence {
            Silence::Need(id, number) => {
                json!({"of": self.slug(*id), "field": self.field(*id, EntryField::Need(*number))})
            }
            Silence::Offer(id, number) => {
                json!({"of": self.slug(*id), "field": self.field(*id, EntryField::Offer(*number))})
            }
            Silence::Complement => json!({"field": "kinds"}),
            Silence::Cooperation => json!({"field": "cooperation"}),
            Silence::Languages => json!({"field": "languages"}),
        }
    }

    fn silence_text(&self, silence: &Silence) -> String {
        let entry = |key, id: ProfileId, field: EntryField| {
            let facts = [("name", self.name(id).into()), ("field", self.field(id, field).into())];
            self.context.words.say_with(key, &facts)
        };
        match silence {
            Silence::Need(id, number) => entry("match-silent-need", *id, EntryField::Need(*number)),
            Silence::Offer(id, number) => entry("match-silent-offer", *id, EntryField::Offer(*number)),
            Silence::Complement => self.context.words.say("match-silent-complement"),
            Silence::Cooperation => self.context.words.say("match-silent-cooperation"),
            Silence::Languages => self.context.words.say("match-silent-languages"),
        }
    }

    fn slug(&self, id: ProfileId) -> &str {
        &self.directory.profile(id).common().slug
    }

    /// The name of an organisation in the language of messages, as far as it has one, and its id.
    fn name(&self, id: ProfileId) -> String {
        let common = self.directory.profile(id).common();
        let spoken = common.name.speak(self.language().unwrap_or(common.language));
        spoken.map_or_else(|| common.slug.to_string(), |name| format!("{} ({})", name.text, common.slug))
    }
}

/// Points for people: `46.0`.
fn shown(points: Points) -> String {
    format!("{:.1}", decimal(points))
}

/// Points with all their digits: six behind the point, which a double holds exactly enough to print them.
fn decimal(points: Points) -> f64 {
    f64::from(points.0) / 1_000_000.0
}
