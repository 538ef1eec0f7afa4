//! From the path of a request to a file of the site, and to nothing outside it.

use crate::percent::strictly_decoded;
use std::path::PathBuf;

/// The path below the site's folder that a request asks for; `index.html` is not added yet. Nothing where the path is
/// none of a site's: with `..`, with a name that begins with a dot, with a backslash or a NUL, or with bad escapes.
pub(super) fn below(requested: &str) -> Option<PathBuf> {
    let mut path = PathBuf::new();
    for part in requested.split('/').filter(|part| !part.is_empty()) {
        let part = strictly_decoded(part)?;
        if part.is_empty() || part.starts_with('.') || part.contains(['/', '\\', '\0', ':']) {
            return None;
        }
        path.push(part);
    }
    Some(path)
}

/// The type of a file by its ending, as RFC 9110 wants it said.
pub(super) fn content_type(path: &std::path::Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
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
    use std::path::Path;

    #[test]
    fn a_request_never_leaves_the_site() {
        let check = |requested, expected: Option<&str>| {
            assert_eq!(below(requested).as_deref(), expected.map(Path::new), "{requested}");
        };
        check("/", Some(""));
        check("/en/companies/tkxel/", Some("en/companies/tkxel"));
        check("/media/x/%E5%9B%BE.png", Some("media/x/图.png"));
        check("/../Cargo.toml", None);
        check("/en/%2e%2e/%2e%2e/etc/passwd", None);
        check("/..%2fsecret", None);
        check("/en/..\\secret", None);
        check("/.matchbook/manifest.json", None);
        check("/C:/Windows", None);
        check("/%00", None);
        check("/%zz", None);
        check("/%e5", None);
    }
}
