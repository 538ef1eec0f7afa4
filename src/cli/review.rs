//! `matchbook report`: what organisers should know about the matches of their directory.

use fluent_bundle::FluentValue;
use matchbook::matching::{Lack, OneSided, Review, Spelling, Spread, Thin, Unmatched, Why, review, suggest};
use matchbook::model::{Directory, LanguageId, ProfileId, TopicId};
use matchbook::pipeline;
use serde_json::{Value, json};

use super::args::{self, Format, MatchFormat};
use super::{Context, End, Failure, print, report, review_text, site};

/// Reviews the matches of a site and prints what there is to say.
pub(super) fn run(context: &Context<'_>, arguments: &args::Review) -> Result<End, Failure> {
    let found = site::site(context)?;
    let inputs = site::inputs(&arguments.reading, None)?;
    let (directory, problems) = pipeline::directory(&found, &inputs);
    let Some(directory) = directory.filter(|_| !problems.fails(false)) else {
        report::show(context, &problems, Format::Text)?;
        return Ok(End::Content);
    };
    let review = review(&directory, &suggest(&directory, Spelling::WhenAsked));
    let speaker = Speaker::new(context, &directory);
    match arguments.form {
        MatchFormat::Text => print(review_text::text(&speaker, &review))?,
        MatchFormat::Json => print(speaker.json(&review))?,
    }
    Ok(End::Fine)
}

/// Says things about a directory in the language of messages.
pub(super) struct Speaker<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) directory: &'a Directory,
    language: LanguageId,
}

impl<'a> Speaker<'a> {
    /// Names are said in the language of messages where the site has it, else in the site's default language.
    fn new(context: &'a Context<'a>, directory: &'a Directory) -> Self {
        let languages = &directory.settings.languages;
        let known = languages.iter().find(|(_, tag)| context.reads(tag));
        Self { context, directory, language: known.map_or_else(|| languages.default_id(), |(id, _)| id) }
    }

    /// A sentence with its facts.
    pub(super) fn say(&self, key: &str, facts: &[(&str, FluentValue<'_>)]) -> String {
        self.context.words.say_with(key, facts)
    }

    /// The title of the site.
    pub(super) fn title(&self) -> &'a str {
        self.directory.settings.title.speak(self.language).map_or("", |spoken| spoken.text)
    }

    /// The id of a profile.
    pub(super) fn id(&self, id: ProfileId) -> &'a str {
        &self.directory.profile(id).common().slug
    }

    /// The name of a profile; its id where it has none.
    pub(super) fn name(&self, id: ProfileId) -> &'a str {
        self.directory.profile(id).common().name.speak(self.language).map_or_else(|| self.id(id), |spoken| spoken.text)
    }

    /// Names in a row.
    pub(super) fn names(&self, ids: &[ProfileId]) -> String {
        let names: Vec<&str> = ids.iter().map(|id| self.name(*id)).collect();
        names.join(&self.context.words.say("between-languages"))
    }

    /// What a topic is called.
    pub(super) fn topic(&self, id: TopicId) -> &'a str {
        let topic = self.directory.taxonomy.topic(id);
        topic.label.speak(self.language).map_or(&*topic.name, |spoken| spoken.text)
    }

    /// The file in which a profile is written.
    pub(super) fn file(&self, id: ProfileId) -> &'a str {
        &self.directory.sources.get(self.directory.profile(id).common().file).path
    }

    /// Why a profile has no suggestion, as a sentence.
    pub(super) fn why(&self, why: Why) -> String {
        let floor = self.directory.settings.matching.floor;
        self.say(&format!("why-{}", why_word(why)), &[("floor", floor.into())])
    }

    /// What a profile lacks, as a request to whom it belongs.
    pub(super) fn lack(&self, of: ProfileId, lack: Lack) -> String {
        let title = self.entry_title(of, lack).unwrap_or_default();
        self.say(&format!("lack-{}", lack_word(lack)), &[("title", title.into())])
    }

    /// What the entry of a lack is called: its title, else its topic, else its text, else its number.
    fn entry_title(&self, of: ProfileId, lack: Lack) -> Option<String> {
        let organisation = self.directory.profile(of).organisation()?;
        let need = |place: usize| organisation.needs.get(place).map(|need| (&need.title, need.topic, &need.text));
        let offer = |place: usize| organisation.offers.get(place).map(|offer| (&offer.title, offer.topic, &offer.text));
        let (title, topic, text) = match lack {
            Lack::NeedTopic(place) | Lack::NeedText(place) | Lack::NeedKind(place) => need(place)?,
            Lack::OfferTopic(place) | Lack::OfferText(place) | Lack::OfferKind(place) => offer(place)?,
            Lack::Needs | Lack::Offers | Lack::Summary | Lack::Cooperation | Lack::Languages => return None,
        };
        let written = title.speak(self.language).map(|spoken| spoken.text);
        let said = written.or_else(|| topic.map(|topic| self.topic(topic)));
        said.or_else(|| text.speak(self.language).map(|spoken| spoken.text)).map(str::to_owned)
    }

    fn json(&self, review: &Review) -> Value {
        let Review { organisations, suggestions, unmatched, wanted, offered, thin, over_cap, spread, total, bound } =
            review;
        let Spread { least, median, most, histogram, gini } = spread;
        json!({
            "organisations": organisations,
            "suggestions": suggestions,
            "unmatched": unmatched.iter().map(|one| self.unmatched_json(one)).collect::<Vec<_>>(),
            "wanted": wanted.iter().map(|one| self.topic_json(one)).collect::<Vec<_>>(),
            "offered": offered.iter().map(|one| self.topic_json(one)).collect::<Vec<_>>(),
            "thin": thin.iter().map(|one| self.thin_json(one)).collect::<Vec<_>>(),
            "over_cap": over_cap.iter().map(|(id, more)| json!({"id": self.id(*id), "more": more})).collect::<Vec<_>>(),
            "spread": {"least": least, "median": median, "most": most, "histogram": histogram, "gini": thousandths(*gini)},
            "choice": {"total": total, "bound": bound, "is_best": review.is_proved()},
        })
    }

    fn unmatched_json(&self, Unmatched { profile, why, nearest }: &Unmatched) -> Value {
        let best = match why {
            Why::BelowFloor(points) => Some(f64::from(points.0) / 1e6),
            Why::Nobody | Why::SaysNothing | Why::NothingInCommon => None,
        };
        json!({
            "id": self.id(*profile),
            "name": self.name(*profile),
            "why": why_word(*why),
            "text": self.why(*why),
            "best": best,
            "nearest": self.ids(nearest),
        })
    }

    fn topic_json(&self, OneSided { topic, count, by }: &OneSided) -> Value {
        let id = &*self.directory.taxonomy.topic(*topic).name;
        json!({"topic": id, "label": self.topic(*topic), "count": count, "by": self.ids(by)})
    }

    fn thin_json(&self, Thin { profile, lacks }: &Thin) -> Value {
        let lack = |lack: &Lack| json!({"what": lack_word(*lack), "text": self.lack(*profile, *lack)});
        json!({
            "id": self.id(*profile),
            "name": self.name(*profile),
            "file": self.file(*profile),
            "lacks": lacks.iter().map(lack).collect::<Vec<_>>(),
        })
    }

    fn ids(&self, ids: &[ProfileId]) -> Vec<&'a str> {
        ids.iter().map(|id| self.id(*id)).collect()
    }
}

/// As a number from 0 to 1.
pub(super) fn thousandths(number: u32) -> f64 {
    f64::from(number) / 1000.0
}

fn why_word(why: Why) -> &'static str {
    match why {
        Why::Nobody => "nobody",
        Why::SaysNothing => "says-nothing",
        Why::NothingInCommon => "nothing-in-common",
        Why::BelowFloor(_) => "below-floor",
    }
}

fn lack_word(lack: Lack) -> &'static str {
    match lack {
        Lack::Needs => "needs",
        Lack::Offers => "offers",
        Lack::NeedTopic(_) => "need-topic",
        Lack::OfferTopic(_) => "offer-topic",
        Lack::NeedText(_) => "need-text",
        Lack::OfferText(_) => "offer-text",
        Lack::NeedKind(_) => "need-kind",
        Lack::OfferKind(_) => "offer-kind",
        Lack::Summary => "summary",
        Lack::Cooperation => "cooperation",
        Lack::Languages => "languages",
    }
}
