//! People and contacts, and the wall between what is public and what is not.

use std::fmt;

use super::words::Text;

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
