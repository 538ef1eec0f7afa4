//! People and contacts, and the wall between what is public and what is not.

use std::fmt;

use super::bundle::Bundle;
use super::decode::Decoder;
use super::fields::Fields;
use super::gather::value_of;
use super::problems;
use super::reader::is_blank;
use super::words::Text;
use crate::content::{Node, keys};
use crate::diagnostic::{is_only_near, nearest};

/// A value that reaches no byte of `public/`. It prints as nothing, and only the private outputs may open it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Locks a value in.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// Opens it, for `private/` and for exports that the organiser asked for.
    pub fn open_for_the_organiser(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("(private)")
    }
}

/// How to reach somebody; every field may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// An e-mail address.
    pub email: Option<Box<str>>,
    /// A telephone number, as written.
    pub phone: Option<Box<str>>,
    /// A WeChat id.
    pub wechat: Option<Box<str>>,
    /// A file of the bundle: the WeChat code as a picture.
    pub wechat_qr: Option<Box<str>>,
    /// A WhatsApp number.
    pub whatsapp: Option<Box<str>>,
    /// A postal address.
    pub address: Text,
}

/// A contact split by what its `public` lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// What pages may show.
    pub public: Contact,
    /// The rest.
    pub private: Private<Contact>,
}

/// What is known of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFields {
    /// The name.
    pub name: Text,
    /// The post.
    pub role: Text,
    /// A file of the bundle: a photograph.
    pub photo: Option<Box<str>>,
    /// How to reach them.
    pub contact: Contact,
}

/// A person of an organisation or an event, split by what `public` lists. One with nothing public is not shown at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// What pages may show.
    pub public: PersonFields,
    /// The rest.
    pub private: Private<PersonFields>,
}

/// The keys of a contact.
const CONTACT: [&str; 6] = ["email", "phone", "wechat", "wechat_qr", "whatsapp", "address"];

/// The keys of a person.
const PERSON: [&str; 6] = ["name", "role", "email", "phone", "wechat", "photo"];

/// Reads a contact; `bundle` holds its picture, where there can be one.
pub(super) fn contacts<'a>(decoder: &mut Decoder<'a>, node: &'a Node, bundle: Option<&Bundle<'_>>) -> Contacts {
    let problems_before = decoder.diagnostics.len();
    let Some(mut fields) = decoder.fields(node, "contact", "contact") else { return Contacts::default() };
    let mut contact = short_contact(decoder, &mut fields);
    if let Some(bundle) = bundle {
        let qr = fields.given("wechat_qr");
        contact.wechat_qr = qr.and_then(|node| bundle.file(decoder, node, "wechat_qr"));
    }
    contact.whatsapp = plain(decoder, &mut fields, "whatsapp");
    contact.address = fields.words(decoder, "address");
    let public = public_keys(decoder, node, &mut fields, &CONTACT);
    fields.finish(decoder);
    warn_of_nothing_public(decoder, node, &CONTACT, problems_before);
    split_contact(contact, &public)
}

/// Reads the people of a profile.
pub(super) fn people<'a>(decoder: &mut Decoder<'a>, node: &'a Node, bundle: &Bundle<'_>) -> Box<[Person]> {
    decoder.list(node, "people").iter().filter_map(|node| person(decoder, node, bundle)).collect()
}

fn person<'a>(decoder: &mut Decoder<'a>, node: &'a Node, bundle: &Bundle<'_>) -> Option<Person> {
    let problems_before = decoder.diagnostics.len();
    let mut fields = decoder.fields(node, "people", "person")?;
    let contact = short_contact(decoder, &mut fields);
    let (name, role) = (fields.words(decoder, "name"), fields.words(decoder, "role"));
    let photo = fields.given("photo").and_then(|node| bundle.file(decoder, node, "photo"));
    let public = public_keys(decoder, node, &mut fields, &PERSON);
    fields.finish(decoder);
    warn_of_nothing_public(decoder, node, &PERSON, problems_before);
    Some(split_person(PersonFields { name, role, photo, contact }, &public))
}

/// E-mail, telephone and WeChat, which contacts and people both have.
pub(super) fn short_contact<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>) -> Contact {
    let email = fields.given("email").and_then(|node| decoder.email(node, "email"));
    let (phone, wechat) = (plain(decoder, fields, "phone"), plain(decoder, fields, "wechat"));
    Contact { email, phone, wechat, ..Contact::default() }
}

fn plain<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>, key: &'a str) -> Option<Box<str>> {
    fields.given(key).and_then(|node| decoder.text(node, key)).map(|text| text.value)
}

/// The keys that `public` of a map lists; reports those that are no fields, and warns of those that are not filled in.
pub(super) fn public_keys<'a>(
    decoder: &mut Decoder<'a>,
    map: &'a Node,
    fields: &mut Fields<'a>,
    known: &[&'static str],
) -> Vec<&'static str> {
    let listed = fields.given("public").map(|node| decoder.list(node, "public")).unwrap_or_default();
    let mut public = Vec::new();
    for node in listed {
        let Some(key) = public_key(decoder, node, known) else { continue };
        if !is_filled(map, key) {
            decoder.report(problems::unfilled_public(decoder.place(node), key));
        }
        public.push(key);
    }
    public
}

/// Warns of a map that has fields and no `public`, unless something else was found wrong with it.
pub(super) fn warn_of_nothing_public(decoder: &mut Decoder<'_>, map: &Node, known: &[&str], problems_before: usize) {
    let filled: Vec<_> = known.iter().copied().filter(|key| is_filled(map, key)).collect();
    let is_right = decoder.diagnostics.len() == problems_before;
    if is_right && !filled.is_empty() && value_of(map, "public").is_none() {
        let right = format!("public: [{}]", filled.join(", "));
        decoder.report(problems::nothing_public(decoder.place(map), right));
    }
}

fn is_filled(map: &Node, key: &str) -> bool {
    value_of(map, key).is_some_and(|node| !is_blank(node))
}

fn public_key(decoder: &mut Decoder<'_>, node: &Node, known: &[&'static str]) -> Option<&'static str> {
    let word = decoder.text(node, "public")?;
    let found = known.iter().copied().find(|key| **key == *word.value);
    if found.is_none() {
        let near = keys::meant("contact", &word.value).or_else(|| keys::meant("person", &word.value));
        let near = near.filter(|near| known.contains(near));
        let near = near.or_else(|| nearest(&word.value, known.iter().copied()));
        let problem = problems::unknown_public(&word.as_ref().map(AsRef::as_ref), near);
        decoder.report(problem.mended_by_nearest(|near| is_only_near(&word.value, near, known.iter().copied())));
    }
    found
}

/// Every field goes to one side of the wall; a new field must be named here.
pub(super) fn split_contact(contact: Contact, public: &[&str]) -> Contacts {
    let Contact { email, phone, wechat, wechat_qr, whatsapp, address } = contact;
    let shows = |key: &str| public.contains(&key);
    let (email, private_email) = split(email, shows("email"));
    let (phone, private_phone) = split(phone, shows("phone"));
    let (wechat, private_wechat) = split(wechat, shows("wechat"));
    let (wechat_qr, private_wechat_qr) = split(wechat_qr, shows("wechat_qr"));
    let (whatsapp, private_whatsapp) = split(whatsapp, shows("whatsapp"));
    let (address, private_address) = split(address, shows("address"));
    let private = Contact {
        email: private_email,
        phone: private_phone,
        wechat: private_wechat,
        wechat_qr: private_wechat_qr,
        whatsapp: private_whatsapp,
        address: private_address,
    };
    let public = Contact { email, phone, wechat, wechat_qr, whatsapp, address };
    Contacts { public, private: Private::new(private) }
}

fn split_person(person: PersonFields, public: &[&str]) -> Person {
    let PersonFields { name, role, photo, contact } = person;
    let shows = |key: &str| public.contains(&key);
    let (name, private_name) = split(name, shows("name"));
    let (role, private_role) = split(role, shows("role"));
    let (photo, private_photo) = split(photo, shows("photo"));
    let Contacts { public: contact, private: private_contact } = split_contact(contact, public);
    let private =
        PersonFields { name: private_name, role: private_role, photo: private_photo, contact: private_contact.0 };
    Person { public: PersonFields { name, role, photo, contact }, private: Private::new(private) }
}

/// A value on the public side, or on the private one.
fn split<T: Default>(value: T, is_public: bool) -> (T, T) {
    if is_public { (value, T::default()) } else { (T::default(), value) }
}

#[cfg(test)]
mod tests {
    use super::super::test_site::problems_of_company as problems;

    #[test]
    fn what_is_wrong_with_a_contact_is_reported_where_it_stands() {
        let check = |front, expected| assert_eq!(problems(front), expected, "{front}");
        check("contact: {email: a at b.example}", "bad-email a at b.example");
        check("contact: {email: a@b.example, public: [emial]}", "unknown-public emial (email)");
        check("contact: {phone: 0092, public: [email]}", "unfilled-public email");
        check("contact: {phone: 0092}", "nothing-public {");
        check("contact: {phone: 0092, public: []}", "");
        check("people: [{name: P}]", "nothing-public {");
        check("contact: {name: X}", "unknown-key name");
        check("contact: {wechat_qr: no.png}", "missing-file no.png");
        check("people: [{name: P, photo: logo.png, public: [name, photo]}]", "");
        check("people: [{name: P, public: [address]}]", "unknown-public address");
        check("people: [{name: P, whatsapp: 1}]", "unknown-key whatsapp");
        check("people: {name: P}", "wrong-type {");
    }

    #[test]
    fn nothing_private_can_be_printed() {
        let private = super::Private::new("0092 42");
        assert_eq!(format!("{private:?}"), "(private)");
    }
}
