//! Suggestions, and what is made of them.

use serde::Serialize;

use super::{Html, Shared, SideView, SpokenView};

/// A suggested organisation and the reasons: what `suggestion.html` sees.
///
/// It is rendered once for all suggestions that look alike. **Names, addresses, the anchor, the stick and the reasons are put
/// into the markup afterwards**: a template writes them where it likes, but cannot look into them or change them.
#[derive(Debug, Serialize)]
pub struct SuggestionView {
    /// To whom it is suggested; none on that one's own page.
    pub from: Option<MetView>,
    /// Whom to meet.
    pub organisation: MetView,
    /// The anchor of the suggestion on the page of a profile, to which the matrix and the book of matches lead: `meet-tkxel`.
    pub anchor: String,
    /// `strong`, `good` or `possible`.
    pub strength: &'static str,
    /// The same in words.
    pub strength_label: String,
    /// Whole points, 0 to 100; none where the site shows reasons alone.
    pub points: Option<u32>,
    /// "84 of 100"; none likewise.
    pub points_text: Option<String>,
    /// The score as a match; none likewise.
    pub stick: Option<StickView>,
    /// Why, by direction, first that of the largest answer and at last what else fits, in each the largest first; their points
    /// add up to `points`. The HTML of `reason.html` for each, one after the other.
    /// None where somebody merely wished for the meeting.
    pub reasons: Option<Html>,
    /// In a long list, where `reasons` has only the strongest of each direction: "All 6 reasons", which stand at the anchor on
    /// the page of `from`. None where all are shown.
    pub all_reasons: Option<String>,
}

/// One of the two of a suggestion.
#[derive(Debug, Serialize)]
pub struct MetView {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: SpokenView,
    /// Its names in the site's other languages that differ from `name`; empty where both organisations are named.
    pub other_names: Vec<SpokenView>,
    /// Its side: a [`SideView`], or none.
    pub side: Shared,
    /// Whether it is invented.
    pub is_sample: bool,
}

/// One reason: our field and theirs. What `reason.html` sees.
///
/// It is rendered once for all reasons that look alike. **Texts, names, terms and addresses are put into the markup
/// afterwards**, as with [`SuggestionView`].
#[derive(Debug, Serialize)]
pub struct ReasonView {
    /// `answer`, `complement`, `cooperation` or `languages`.
    pub kind: &'static str,
    /// `theirs-to-ours` where they bring what we need, `ours-to-theirs` where we bring what they need, or `common`.
    pub direction: &'static str,
    /// On the first reason of each direction: "What they bring you".
    pub heading: Option<String>,
    /// The page's own field.
    pub ours: ReasonField,
    /// The field of the suggested organisation.
    pub theirs: ReasonField,
    /// Whole points; none where the site shows reasons alone.
    pub points: Option<u32>,
    /// The whole reason as a sentence, to be read aloud: "They offer “chatbots”; you look for “dialogue systems”. 46 points."
    pub sentence: Html,
    /// The topic of both fields, or the nearest to which both belong. None where topics gave no points, and where the fields
    /// have no other title than this topic.
    pub topic: Option<Html>,
    /// What is said before it: "Same topic:", or "Related topics, both in:". None without `topic`.
    pub topic_label: Option<String>,
    /// Words that both have, or that mean each other, with separators: `chatbot, 数据库 → database`. None where there are
    /// none but lone characters, numbers, general words and pieces of words.
    pub terms: Option<Html>,
    /// What is said before them: "Words that meet:", or "Words that meet, in Chinese:" where that is not the page's language. None
    /// without `terms`.
    pub terms_label: Option<String>,
}

/// A field that is half of a reason.
#[derive(Debug, Serialize)]
pub struct ReasonField {
    /// What it is: Need, Offer, Cooperation, Kind, Languages.
    pub label: String,
    /// What it says, with its language; several with separators for cooperation and languages.
    pub texts: Html,
    /// Where it stands.
    pub href: String,
    /// The side's [`SideView`], or none.
    pub side: Shared,
}

/// A score drawn as a match, in a `viewBox` of 250 by 24.
#[derive(Debug, Serialize)]
pub struct StickView {
    /// The outline of its segments, one a reason: the `d` of a `path`.
    pub segments: String,
    /// Where the head is.
    pub head: String,
}

/// What is offered and what is wanted of one topic.
#[derive(Clone, Debug, Serialize)]
pub struct BalanceView {
    /// The topic: a [`LinkView`](super::LinkView).
    pub topic: Shared,
    /// Offers.
    pub offers: Amount,
    /// Needs.
    pub needs: Amount,
    /// Whether it is wanted and offered by none.
    pub is_unmet: bool,
}

/// A number of offers or needs, split by side, to be drawn as a bar.
#[derive(Clone, Debug, Serialize)]
pub struct Amount {
    /// The number.
    pub text: String,
    /// The split in words, for those who do not see the bar: "China 3, Pakistan 1"; empty without sides.
    pub split: String,
    /// The parts, the first side first; those without a side last.
    pub parts: Vec<AmountPart>,
}

/// A part of an [`Amount`], in percent of the longest bar of the table.
#[derive(Clone, Debug, Serialize)]
pub struct AmountPart {
    /// The class of the side and that of its mark, since colour alone tells some readers nothing: `side-pk hollow-square`;
    /// empty where there is none.
    pub class: String,
    /// Where it begins, 0 to 100.
    pub x: f64,
    /// How long it is, 0 to 100.
    pub width: f64,
}

/// The best suggestions of many profiles, on the page of an event or a topic.
#[derive(Clone, Debug, Serialize)]
pub struct GatheredView {
    /// "25 suggestions", those that are not shown here too.
    pub count: String,
    /// The best; both directions of a pair stand once: the HTML of `suggestion.html` for each.
    pub pairs: Vec<Shared>,
    /// The overview of matches, where there are more than these; all stand on the profiles too.
    pub more: Option<String>,
}

/// Why an organisation has no suggestion, and whom to look at instead.
#[derive(Clone, Debug, Serialize)]
pub struct UnmatchedView {
    /// `nobody`, `says-nothing`, `nothing-in-common` or `below-floor`.
    pub why: &'static str,
    /// The same as a sentence.
    pub text: String,
    /// Those that come nearest, the best first: [`Card`](super::Card)s. Often empty.
    pub nearest: Vec<Shared>,
}

/// Scores as a table: one side down, the other across; or, where a side has many, topics down and sides across.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixView {
    /// `organisations` or `topics`.
    pub kind: &'static str,
    /// What the table shows, as its name.
    pub label: String,
    /// What stands in a cell, as a sentence.
    pub text: String,
    /// What stands down the table: the name of a side, or "Topic".
    pub corner: String,
    /// The columns.
    pub columns: Vec<MatrixHead>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// The head of a row or a column of a [`MatrixView`].
#[derive(Clone, Debug, Serialize)]
pub struct MatrixHead {
    /// An organisation, a topic or a side.
    pub label: SpokenView,
    /// Its page.
    pub href: Option<String>,
    /// The [`SideView`] of a side or an organisation, or none.
    pub side: Shared,
}

/// A row of a [`MatrixView`].
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// What it is about.
    pub head: MatrixHead,
    /// A cell for each column; none where there is nothing.
    pub cells: Vec<Option<MatrixCell>>,
}

/// A cell of a [`MatrixView`].
#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    /// The whole points of a pair, or a number of suggestions.
    pub text: String,
    /// The same, to be heard alone in a list of links: "Avatar Studio – Clinic Software: 84 of 100".
    pub label: String,
    /// `strong`, `good` or `possible`; none of a number of suggestions.
    pub strength: Option<&'static str>,
    /// The suggestion, or the suggestions of the topic; none where a pair fits but is no suggestion.
    pub href: Option<String>,
}

/// The book of matches: two columns of names, and a line for each match.
#[derive(Clone, Debug, Serialize)]
pub struct BookView {
    /// The two columns.
    pub columns: [BookColumn; 2],
    /// The lines, in a `viewBox` of 100 by 100.
    pub lines: Vec<BookLine>,
}

/// A column of the book of matches.
#[derive(Clone, Debug, Serialize)]
pub struct BookColumn {
    /// Whose it is.
    pub side: SideView,
    /// "5 organisations".
    pub count: String,
    /// The organisations in the order of rows: [`Card`](super::Card)s.
    pub organisations: Vec<Shared>,
}

/// A line of the book of matches.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BookLine {
    /// The height at which it begins, 0 to 100.
    pub from: f64,
    /// The height at which it ends.
    pub to: f64,
    /// `thin`, `middle` or `thick`, by thirds of the score.
    pub weight: &'static str,
    /// The suggestion on its page.
    pub href: String,
}
