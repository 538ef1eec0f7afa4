//! `contact:` of `matchbook.yaml`: how to reach the organisers.

use super::decode::{Decoder, Fields};
use super::person::{Contact, Contacts, Private};
use super::problems;
use crate::content::Node;
use crate::diagnostic::nearest;
use crate::source::{Place, Placed};

/// What can be made public.
const FIELDS: [&str; 3] = ["email", "phone", "wechat"];

/// A contact split by what its `public` lists; reports `bad-email`, `unknown-public` and `twice-in-list`.
pub(super) fn decode<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Contacts {
    let Some(mut fields) = decoder.fields(node, "contact", "contact") else { return Contacts::default() };
    let email = fields.take("email").and_then(|node| decoder.email(node, "email"));
    let [phone, wechat] = ["phone", "wechat"].map(|key| text(decoder, &mut fields, key));
    let listed = fields.take("public").map(|node| public(decoder, node)).unwrap_or_default();
    fields.finish(decoder);
    let whole = Contact { email, phone, wechat, ..Contact::default() };
    split(whole, &listed)
}

fn text<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>, key: &'a str) -> Option<Box<str>> {
    let node = fields.take(key)?;
    decoder.text(node, key).map(|text| text.value)
}

/// The fields that `public` lists.
fn public<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Vec<Box<str>> {
    let mut listed: Vec<(Box<str>, Place)> = Vec::new();
    for node in decoder.list(node, "public") {
        let Some(Placed { value, place }) = decoder.text(node, "public") else { continue };
        if !FIELDS.contains(&&*value) {
            let near = nearest(&value, FIELDS);
            decoder.report(problems::unknown_public(&Placed::new(&value, place), near));
        } else if let Some((_, first)) = listed.iter().find(|(known, _)| *known == value) {
            decoder.report(problems::twice_in_list(place, &value, *first));
        } else {
            listed.push((value, place));
        }
    }
    listed.into_iter().map(|(value, _)| value).collect()
}

fn split(whole: Contact, listed: &[Box<str>]) -> Contacts {
    let split = |key: &str, value: Option<Box<str>>| {
        if listed.iter().any(|known| **known == *key) { (value, None) } else { (None, value) }
    };
    let (email, private_email) = split("email", whole.email);
    let (phone, private_phone) = split("phone", whole.phone);
    let (wechat, private_wechat) = split("wechat", whole.wechat);
    Contacts {
        public: Contact { email, phone, wechat, ..Contact::default() },
        private: Private::new(Contact {
            email: private_email,
            phone: private_phone,
            wechat: private_wechat,
            ..Contact::default()
        }),
    }
}
