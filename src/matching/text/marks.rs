//! What the share of a need that an offer answers depends on, as bytes: where two runs give the same bytes for a need and for an
//! offer, they give the same share. That one text was changed must not change the bytes of all others, so that rarities and the
//! usual length of a document are rounded.

use super::dictionary::TermId;
use super::score::Asked;
use super::{Index, Texts};

impl Texts {
    /// Puts behind `bytes` all that a need brings to its shares: what it asks of whom, what each term weighs, and what is the
    /// whole of it.
    pub(in crate::matching) fn write_need(&self, need: u32, bytes: &mut Vec<u8>) {
        let need = &self.queries.needs[need as usize];
        bytes.extend(need.scripts.number().to_le_bytes());
        // Each says how long it is, so that two lists never write the same bytes.
        self.asked(need).for_each(|asked| asked.write(bytes));
    }

    /// Puts behind `bytes` all that an offer brings to its shares: its terms, how often it has each, and what its length does to
    /// them.
    pub(in crate::matching) fn write_offer(&self, offer: u32, bytes: &mut Vec<u8>) {
        bytes.extend(self.offers.scripts(offer).number().to_le_bytes());
        for index in self.own.iter().chain([&self.english]) {
            let documents = index.documents(&(offer..offer + 1));
            bytes.extend(documents.len().to_le_bytes());
            documents.for_each(|document| self.write_document(index, document, bytes));
        }
    }

    fn write_document(&self, index: &Index, document: u32, bytes: &mut Vec<u8>) {
        let (terms, times) = index.terms_of(document);
        bytes.extend(index.half(document).to_le_bytes());
        bytes.extend(terms.len().to_le_bytes());
        for (term, parts) in terms.iter().zip(times.iter()) {
            bytes.extend(self.dictionary.key(*term).to_le_bytes());
            bytes.extend(parts.to_le_bytes());
        }
    }
}

impl Asked<'_> {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend([self.script as u8, u8::from(self.is_bridge), self.least]);
        bytes.extend(self.most().to_le_bytes());
        bytes.extend(self.terms.len().to_le_bytes());
        for asked in self.terms {
            bytes.extend(asked.weight().to_le_bytes());
            bytes.extend(self.index.idf(asked.term()).to_le_bytes());
            self.write_meaning(asked.term(), bytes);
        }
    }

    /// Numbers of terms are others in each run: what they stand for is not.
    fn write_meaning(&self, term: TermId, bytes: &mut Vec<u8>) {
        let Some(stems) = self.dictionary.meaning(term) else {
            bytes.push(0);
            bytes.extend(self.dictionary.key(term).to_le_bytes());
            return;
        };
        bytes.push(1);
        bytes.extend(stems.len().to_le_bytes());
        for (stem, p) in stems {
            bytes.extend(self.dictionary.key(*stem).to_le_bytes());
            bytes.extend(p.to_le_bytes());
        }
    }
}
