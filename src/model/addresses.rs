//! Readers of e-mail and web addresses.

use super::decode::Decoder;
use super::problems;
use crate::content::Node;
use crate::language::{first_full_width, half_width};

/// The most characters of the part of an e-mail address before its `@` (RFC 5321, section 4.5.3.1).
const LONGEST_MAILBOX: usize = 64;

/// The most characters of a part of a host's name (RFC 1035, section 2.3.4).
const LONGEST_LABEL: usize = 63;

impl Decoder<'_> {
    /// An e-mail address; reports `bad-email`.
    pub(super) fn email(&mut self, node: &Node, key: &str) -> Option<Box<str>> {
        let text = self.text(node, key)?;
        if is_email(&text.value) {
            return Some(text.value);
        }
        let problem = problems::bad_email(&text.as_ref().map(AsRef::as_ref), meant_email(&text.value));
        self.report(problem.mended_by("right", |right| problems::is_wide_form(&text.value, right)));
        None
    }

    /// A web address, `http` or `https`, that may stand in a link as it is; reports `bad-url`.
    pub(super) fn web_address(&mut self, node: &Node, key: &str) -> Option<Box<str>> {
        let text = self.text(node, key)?;
        if is_web_address(&text.value) {
            return Some(encoded(text.value));
        }
        let problem = problems::bad_url(&text.as_ref().map(AsRef::as_ref), meant_address(&text.value));
        self.report(problem.mended_by("right", |right| problems::is_wide_form(&text.value, right)));
        None
    }
}

/// Whether a text is one e-mail address as people have them: no quoted mailboxes, no addresses of bare numbers.
pub(super) fn is_email(text: &str) -> bool {
    let Some((mailbox, host)) = text.rsplit_once('@') else { return false };
    is_mailbox(mailbox) && host.contains('.') && host.split('.').all(is_label) && !ends_in_digits(host)
}

/// The e-mail address that was probably meant: typed on a Chinese keyboard, or hidden from machines.
fn meant_email(text: &str) -> Option<String> {
    let plain = half_width(text).trim().trim_matches(['<', '>']).trim_start_matches("mailto:").to_owned();
    let plain = [" at ", "(at)", "[at]"].iter().fold(plain, |plain, hidden| plain.replace(hidden, "@"));
    Some(plain.replace(' ', "")).filter(|address| is_email(address))
}

/// Whether a text is a whole web address with a host.
pub(super) fn is_web_address(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let has_scheme = lower.starts_with("https://") || lower.starts_with("http://");
    has_scheme
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
        // Browsers take full-width letters and full stops of a host for plain ones; people who copy them cannot.
        && first_full_width(host(text)).is_none()
        && url::Url::parse(text).is_ok_and(|url| url.host_str().is_some_and(|host| !host.is_empty()))
}

/// An address with what a URL must not hold percent-encoded, as browsers read it. Brackets stay, because a host may have
/// them, and backslashes, because browsers take some of them for slashes.
fn encoded(address: Box<str>) -> Box<str> {
    const FORBIDDEN: [char; 8] = ['"', '<', '>', '^', '`', '{', '|', '}'];
    if !address.contains(FORBIDDEN) {
        return address;
    }
    let encode = |c: char| if FORBIDDEN.contains(&c) { format!("%{:02X}", u32::from(c)) } else { c.to_string() };
    address.chars().map(encode).collect()
}

/// The whole address that was probably meant: without `https://`, or typed on a Chinese keyboard.
pub(super) fn meant_address(text: &str) -> Option<String> {
    let text = text.trim_matches(['<', '>', '"', '“', '”']).replace("// ", "//");
    let plain = half_width(&text);
    let bare = plain.trim_start_matches("https:").trim_start_matches("http:").trim_start_matches('/');
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let has_host = host.contains('.') && !host.contains('@');
    let scheme = if plain.starts_with("http:") { "http" } else { "https" };
    Some(format!("{scheme}://{bare}")).filter(|address| has_host && !host.contains(':') && is_web_address(address))
}

/// What stands before the path of an address, with or without its scheme.
fn host(address: &str) -> &str {
    let bare = address.split_once("://").map_or(address, |(_, bare)| bare);
    bare.split(['/', '?', '#']).next().unwrap_or_default()
}

fn is_mailbox(mailbox: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c));
    mailbox.len() <= LONGEST_MAILBOX && mailbox.split('.').all(is_part)
}

fn is_label(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&label.chars().count())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_alphanumeric() || c == '-')
}

fn ends_in_digits(host: &str) -> bool {
    host.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{encoded, is_email, is_web_address, meant_address, meant_email};

    #[test]
    fn an_address_is_told_as_it_was_probably_meant() {
        let check = |text, right: &str| assert_eq!(meant_address(text).unwrap_or_default(), right, "{text}");
        check("www.a.example", "https://www.a.example");
        check("a.example/b?c#d", "https://a.example/b?c#d");
        check("https：//a.example", "https://a.example");
        check("http:/a.example", "http://a.example");
        check("//a.example", "https://a.example");
        check("a。example", "https://a.example");
        check("https://a。example/b", "https://a.example/b");
        check("ｗｗｗ．a．example", "https://www.a.example");
        check("example", "");
        check("ftp://a.example", "");
        check("li@a.example", "");
        check("https://", "");
        let check = |text, right: &str| assert_eq!(meant_email(text).unwrap_or_default(), right, "{text}");
        check("li＠a.example", "li@a.example");
        check("li at a.example", "li@a.example");
        check("li (at) a.example", "li@a.example");
        check("mailto:li@a.example", "li@a.example");
        check("<li@a.example>", "li@a.example");
        check("ｌｉ@a。example", "li@a.example");
        check("a@a.example, b@a.example", "");
        check("li", "");
    }

    #[test]
    fn an_email_address_has_a_mailbox_and_a_host() {
        let check = |text, expected| assert_eq!(is_email(text), expected, "{text}");
        check("a@b.example", true);
        check("li.wei+ai@mail.例子.cn", true);
        for wrong in ["", "a", "a@b", "@b.example", "a@b..example", "a b@c.example", "a@b@c.example", "a@1.2.3.4"] {
            check(wrong, false);
        }
        for wrong in ["a@-b.example", "a.@b.example", "a@b.example,c@d.example", "mailto:a@b.example", "a＠b.example"]
        {
            check(wrong, false);
        }
    }

    #[test]
    fn a_web_address_has_a_scheme_and_a_host() {
        let check = |text, expected| assert_eq!(is_web_address(text), expected, "{text}");
        check("https://example.org/", true);
        check("HTTP://例子.cn/路径?x=1#y", true);
        check("http://localhost:8000", true);
        for wrong in ["", "example.org", "www.example.org", "https://", "http:example.org", "ftp://example.org"] {
            check(wrong, false);
        }
        for wrong in
            ["javascript:alert(1)", "https://exa mple.org", "https：//example.org", "//example.org", "https://a:b"]
        {
            check(wrong, false);
        }
    }

    #[test]
    fn a_web_address_may_stand_in_a_link() {
        let check = |text: &str, expected| assert_eq!(&*encoded(text.into()), expected);
        check("https://例子.cn/路径?x=%20&y='z'#w", "https://例子.cn/路径?x=%20&y='z'#w");
        check("https://[::1]/", "https://[::1]/");
        check("https://a.example/?b=\"c\"&d={e}", "https://a.example/?b=%22c%22&d=%7Be%7D");
    }
}
