//! People, contacts, links and documents: only what their owners made public.

use super::edition::Edition;
use super::speak::own;
use super::view::{ContactView, DocumentView, ImageView, PersonView};
use crate::model::{Common, Contact, Link, LinkTo, Person, PersonFields};
use crate::site::Address;

impl Edition<'_> {
    /// A contact; `slug` is the id whose bundle has its picture.
    pub(super) fn contact(&self, contact: &Contact, slug: &str) -> ContactView {
        let Contact { email, phone, wechat, wechat_qr, whatsapp, address } = contact;
        let owned = |text: &Option<Box<str>>| text.as_ref().map(ToString::to_string);
        ContactView {
            is_empty: *contact == Contact::default(),
            email: owned(email),
            phone_url: phone.as_deref().and_then(tel),
            phone: owned(phone),
            wechat: owned(wechat),
            wechat_qr: wechat_qr.as_deref().map(|path| image(slug, path)),
            whatsapp_url: whatsapp.as_deref().and_then(wa_me),
            whatsapp: owned(whatsapp),
            address: self.words(address),
        }
    }

    /// The contact of a profile; an empty one where it has none.
    pub(super) fn contact_of(&self, common: &Common) -> ContactView {
        self.contact(common.public_contact().unwrap_or(&Contact::default()), &common.slug)
    }

    /// People of whom anything is public.
    pub(super) fn people(&self, common: &Common) -> Vec<PersonView> {
        let shown = common.people.iter().filter(|person| person.public != PersonFields::default());
        shown.map(|person| self.person(person, &common.slug)).collect()
    }

    fn person(&self, person: &Person, slug: &str) -> PersonView {
        let PersonFields { name, role, photo, contact } = &person.public;
        PersonView {
            name: self.words(name),
            role: self.words(role),
            photo: photo.as_deref().map(|path| image(slug, path)),
            contact: self.contact(contact, slug),
        }
    }

    /// Links and documents of a profile.
    pub(super) fn documents(&self, common: &Common) -> Vec<DocumentView> {
        common.links.iter().map(|link| self.document(link, &common.slug)).collect()
    }

    fn document(&self, link: &Link, slug: &str) -> DocumentView {
        let (href, url, size, fallback) = match &link.to {
            LinkTo::Url(url) => (None, Some(url.to_string()), None, url),
            LinkTo::File(path) => {
                (Some(Address::media(slug, path).href()), None, Some(self.type_and_size(slug, path)), path)
            }
        };
        DocumentView {
            label: self.words(&link.label).unwrap_or_else(|| own(&**fallback)),
            href,
            url,
            hreflang: link.language.as_ref().map(|language| language.as_str().to_owned()),
            language: link.language.as_ref().map(|language| self.language_name(language)),
            size,
        }
    }

    /// `PDF, 120 kB`
    fn type_and_size(&self, slug: &str, path: &str) -> String {
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_uppercase());
        let files = &self.book.directory.bundle_files;
        let file = files.iter().find(|file| file.id == slug && file.path == path);
        let size = file.map(|file| self.size(file.size));
        self.formats.join(&ending.into_iter().chain(size).collect::<Vec<_>>())
    }

    /// Bytes in kB or MB of a thousand and a million, as phones count them; never less than 1 kB.
    fn size(&self, bytes: u64) -> String {
        let (amount, unit) = match bytes {
            0..1_000_000 => (bytes.div_ceil(1000).max(1), "kB"),
            _ => (bytes.div_ceil(1_000_000), "MB"),
        };
        format!("{}\u{a0}{unit}", self.formats.number(i64::try_from(amount).unwrap_or(i64::MAX)))
    }
}

/// A picture of a bundle.
pub(super) fn image(slug: &str, path: &str) -> ImageView {
    ImageView { href: Address::media(slug, path).href() }
}

/// An address of `tel:`; nothing where the number has no digits.
fn tel(phone: &str) -> Option<String> {
    let digits = digits(phone);
    let plus = if phone.trim_start().starts_with('+') { "+" } else { "" };
    (!digits.is_empty()).then(|| format!("tel:{plus}{digits}"))
}

/// An address of wa.me, which wants the number with its country and without `+` or `00`.
fn wa_me(number: &str) -> Option<String> {
    let digits = digits(number);
    let international = digits.strip_prefix("00").unwrap_or(&digits);
    (!international.is_empty()).then(|| format!("https://wa.me/{international}"))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::{tel, wa_me};

    #[test]
    fn numbers_become_addresses() {
        let check = |number, phone: Option<&str>, whatsapp: Option<&str>| {
            assert_eq!((tel(number).as_deref(), wa_me(number).as_deref()), (phone, whatsapp), "{number}");
        };
        check("+92 42 111-222", Some("tel:+9242111222"), Some("https://wa.me/9242111222"));
        check("0092 42", Some("tel:009242"), Some("https://wa.me/9242"));
        check("none", None, None);
    }
}
