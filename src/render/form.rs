//! Forms: markup of which every copy differs only in the texts that stand in it. A suggestion and its reasons look alike on ten
//! thousand pages, apart from a name, two titles and where they lead. So their template is rendered once for each look, with
//! marks in the place of the texts, and each copy is the pieces between them with its own texts put in.

use std::hash::Hash;
use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

use super::view::Html;
use crate::diagnostic::Diagnostic;

/// What is put into a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// The name of the page's own organisation, and of the other.
    OurName,
    TheirName,
    /// The same in a sentence: set apart from what stands round it.
    OurNameSaid,
    TheirNameSaid,
    /// What a field of each says.
    OurTexts,
    TheirTexts,
    /// The same in a sentence, which has a full stop of its own.
    OurTextsSaid,
    TheirTextsSaid,
    /// Where a field of each stands, or its page.
    OurHref,
    TheirHref,
    /// The words that met.
    Terms,
    /// The topic in which both fields meet.
    Topic,
    /// Where a suggestion stands on its page.
    Anchor,
    /// The outline of a stick, and the place of its head.
    Segments,
    Head,
    /// The list of reasons.
    Reasons,
    /// A further name of the other organisation.
    OtherName(usize),
}

/// All but the further names, which are numbered from here on.
const FIXED: [Slot; 16] = [
    Slot::OurName,
    Slot::TheirName,
    Slot::OurNameSaid,
    Slot::TheirNameSaid,
    Slot::OurTexts,
    Slot::TheirTexts,
    Slot::OurTextsSaid,
    Slot::TheirTextsSaid,
    Slot::OurHref,
    Slot::TheirHref,
    Slot::Terms,
    Slot::Topic,
    Slot::Anchor,
    Slot::Segments,
    Slot::Head,
    Slot::Reasons,
];

/// Round the number of a slot: control characters, which no text of a site has, and which no escaping changes.
const BEGIN: char = '\u{2}';
const END: char = '\u{3}';

impl Slot {
    /// What a template writes in the place of a text.
    pub(super) fn mark(self) -> String {
        let number = match self {
            Self::OtherName(place) => FIXED.len() + place,
            slot => FIXED.iter().position(|fixed| *fixed == slot).unwrap_or_default(),
        };
        format!("{BEGIN}{number}{END}")
    }

    /// The same where a template writes markup.
    pub(super) fn html(self) -> Html {
        Html::new(&self.mark())
    }

    fn numbered(number: usize) -> Self {
        FIXED.get(number).copied().unwrap_or_else(|| Self::OtherName(number - FIXED.len()))
    }
}

/// Markup with slots.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// A piece, and the slot behind it.
    pieces: Vec<(Box<str>, Slot)>,
    end: Box<str>,
}

impl Form {
    /// The form of rendered markup. What a template has made of a mark that is none any more stands as it is.
    pub(super) fn new(html: &str) -> Self {
        let mut pieces = Vec::new();
        let (mut done, mut read) = (0, 0);
        while let Some(begin) = html[read..].find(BEGIN).map(|at| read + at) {
            read = begin + BEGIN.len_utf8();
            let Some((number, _)) = html[read..].split_once(END) else { break };
            if let Ok(known) = number.parse() {
                pieces.push((html[done..begin].into(), Slot::numbered(known)));
                done = read + number.len() + END.len_utf8();
                read = done;
            }
        }
        Self { pieces, end: html[done..].into() }
    }

    /// Writes a copy, of which `write` writes the text of each slot.
    pub(super) fn fill(&self, html: &mut String, mut write: impl FnMut(Slot, &mut String)) {
        for (piece, slot) in &self.pieces {
            html.push_str(piece);
            write(*slot, html);
        }
        html.push_str(&self.end);
    }
}

/// The forms of one kind that a language has needed so far, by look.
#[derive(Debug)]
pub(super) struct Forms<K>(RwLock<FxHashMap<K, Arc<Form>>>);

impl<K> Default for Forms<K> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<K: Hash + Eq> Forms<K> {
    /// The form of a look, made where it is asked for the first time.
    ///
    /// # Errors
    /// Those of `make`: `template-error`.
    pub(super) fn get(
        &self,
        look: K,
        make: impl FnOnce(&K) -> Result<Form, Box<Diagnostic>>,
    ) -> Result<Arc<Form>, Box<Diagnostic>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&look).cloned();
        if let Some(form) = known {
            return Ok(form);
        }
        let form = Arc::new(make(&look)?);
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(look, Arc::clone(&form));
        Ok(form)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::{FIXED, Form, Slot};

    fn filled(html: &str) -> String {
        let mut filled = String::new();
        Form::new(html).fill(&mut filled, |slot, html| write!(html, "[{slot:?}]").unwrap());
        filled
    }

    #[test]
    fn texts_take_the_place_of_marks() {
        let check = |html: &str, expected: &str| assert_eq!(filled(html), expected, "{html:?}");
        check("no mark", "no mark");
        check("", "");
        check(&format!("<a href={}>中</a>", Slot::OurHref.mark()), "<a href=[OurHref]>中</a>");
        check(&(Slot::Head.mark() + &Slot::OtherName(2).mark()), "[Head][OtherName(2)]");
    }

    #[test]
    fn every_slot_is_read_as_it_was_written() {
        for slot in FIXED.into_iter().chain([Slot::OtherName(0), Slot::OtherName(40)]) {
            assert_eq!(filled(&slot.mark()), format!("[{slot:?}]"));
        }
    }

    #[test]
    fn a_mark_that_a_template_broke_is_no_slot() {
        let check = |html: &str, expected: &str| assert_eq!(filled(html), expected, "{html:?}");
        check("a\u{2}", "a\u{2}");
        check("\u{2}x\u{3}\u{2}0\u{3}", "\u{2}x\u{3}[OurName]");
        check("\u{2}1", "\u{2}1");
    }
}
