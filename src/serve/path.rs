//! From the path of a request to a path of the site.

use crate::percent::strictly_decoded;

/// The path below the site's root that a request asks for, without its escapes and as it is published: with `/` at the end
/// for a folder. Nothing where the path is none of a site's: with `.` or `..`, with a backslash or a NUL, with `/` in an
/// escape, or with bad escapes. The site's files are found by the whole path in a list, so that nothing else is to be feared.
pub(super) fn below(requested: &str) -> Option<String> {
    let mut parts = Vec::new();
    for part in requested.split('/').filter(|part| !part.is_empty()) {
        let part = strictly_decoded(part)?;
        if matches!(&*part, "" | "." | "..") || part.contains(['/', '\\', '\0']) {
            return None;
        }
        parts.push(part);
    }
    let slash = if requested.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    Some(parts.join("/") + slash)
}

/// The type of a file by its ending, as RFC 9110 wants it said.
pub(super) fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn a_request_never_leaves_the_site() {
        let check =
            |requested, expected: Option<&str>| assert_eq!(below(requested).as_deref(), expected, "{requested}");
        check("/", Some(""));
        check("/en/companies/tkxel/", Some("en/companies/tkxel/"));
        check("/en/companies/tkxel", Some("en/companies/tkxel"));
        check("//en", Some("en"));
        check("/media/x/%E5%9B%BE.png", Some("media/x/图.png"));
        check("/.well-known/security.txt", Some(".well-known/security.txt"));
        check("/../Cargo.toml", None);
        check("/en/%2e%2e/%2E%2e/etc/passwd", None);
        check("/en/.%2e/secret", None);
        check("/..%2fsecret", None);
        check("/en%5c..%5csecret", None);
        check("/en/..\\secret", None);
        check("/%00", None);
        check("/%zz", None);
        check("/%e5", None);
    }
}
