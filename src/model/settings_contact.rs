//! `contact:` of `matchbook.yaml`: how to reach the organisers.

use super::decode::Decoder;
use super::person::{Contacts, public_keys, short_contact, split_contact, warn_of_nothing_public};
use crate::content::Node;

/// What can be made public.
const FIELDS: [&str; 3] = ["email", "phone", "wechat"];

/// A contact split by what its `public` lists; reports `bad-email` and `unknown-public`.
pub(super) fn decode<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Contacts {
    let problems_before = decoder.diagnostics.len();
    let Some(mut fields) = decoder.fields(node, "contact", "site-contact") else { return Contacts::default() };
    let contact = short_contact(decoder, &mut fields);
    let public = public_keys(decoder, node, &mut fields, &FIELDS);
    fields.finish(decoder);
    warn_of_nothing_public(decoder, node, &FIELDS, problems_before);
    split_contact(contact, &public)
}
