//! What a link's target looks like, before anybody knows what there is.

/// Whether an address begins as one does that was typed on a Chinese keyboard: `https：//…`, `http:／／…`.
pub(super) fn has_wide_scheme(target: &str) -> bool {
    target.strip_prefix("http").is_some_and(|rest| rest.trim_start_matches('s').starts_with(['：', ':']))
}

/// A path as the target of a link: in angle brackets where it has a blank.
pub(super) fn angled(path: &str) -> String {
    if path.contains(char::is_whitespace) { format!("<{path}>") } else { path.to_owned() }
}

/// Whether a text in parentheses is more likely an address than a remark: `sping-fair`, `https://…`, `topics/x`.
pub(super) fn looks_like_target(text: &str) -> bool {
    let is_path = text.bytes().all(|byte| byte.is_ascii_graphic()) && text.contains(['/', '-', '#']);
    is_path && !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Whether a path is more likely the name of a file than an id: it has an ending.
pub(super) fn looks_like_file(path: &str) -> bool {
    path.contains('\\') || path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

/// Whether a path is that of a profile's own file or page, as links between files elsewhere are.
pub(super) fn is_source(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|ending| ending == "md" || ending == "html")
}

/// The scheme of an address, in small letters.
pub(super) fn scheme(target: &str) -> Option<String> {
    let (scheme, _) = target.split_once(':')?;
    // One letter is a drive.
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}
