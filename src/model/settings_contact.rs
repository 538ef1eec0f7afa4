//! `contact:` of `matchbook.yaml`: how to reach the organisers.

use super::decode::Decoder;
use super::person::{Contacts, public_keys, short_contact, split_contact};
use crate::content::Node;

/// What can be made public.
const FIELDS: [&str; 3] = ["email", "phone", "wechat"];

/// A contact split by what its `public` lists; reports `bad-email` and `unknown-public`.
pub(super) fn decode<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Contacts {
    let Some(mut fields) = decoder.fields(node, "contact", "contact") else { return Contacts::default() };
    let contact = short_contact(decoder, &mut fields);
    let public = public_keys(decoder, &mut fields, &FIELDS);
    fields.finish(decoder);
    split_contact(contact, &public)
}
