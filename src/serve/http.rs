//! The requests themselves: who may ask, and what the answer is.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};

use super::path;

/// What the site's files are and how the server is called.
struct Site {
    folder: PathBuf,
    /// The path under which the site will live, with `/` at both ends.
    base: String,
    port: u16,
}

/// What is found for a path.
enum Found {
    /// A file.
    File(PathBuf),
    /// A folder that was asked for without its last `/`.
    Folder,
    /// Nothing.
    Nothing,
}

pub(super) fn router(folder: PathBuf, base: String, port: u16) -> Router {
    Router::new().fallback(answer).with_state(Arc::new(Site { folder, base, port }))
}

async fn answer(State(site): State<Arc<Site>>, request: Request<Body>) -> Response<Body> {
    if !is_from_here(request.headers(), site.port) {
        return text(StatusCode::FORBIDDEN, "This server answers to 127.0.0.1 and localhost alone.");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return text(StatusCode::METHOD_NOT_ALLOWED, "GET and HEAD only.");
    }
    let requested = request.uri().path().to_owned();
    let answered = tokio::task::spawn_blocking(move || read(&site, &requested)).await;
    answered.unwrap_or_else(|_| text(StatusCode::INTERNAL_SERVER_ERROR, "This page could not be read."))
}

/// Whether a request names this machine and comes from no other site: a page elsewhere must not read the directory
/// through the visitor's browser (DNS rebinding).
fn is_from_here(headers: &HeaderMap, port: u16) -> bool {
    let is_ours = |authority: &str| {
        ["127.0.0.1", "localhost", "[::1]"]
            .iter()
            .any(|host| authority == *host || authority == format!("{host}:{port}"))
    };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let origin = headers.get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    host.is_some_and(is_ours) && origin.is_none_or(|origin| origin.strip_prefix("http://").is_some_and(is_ours))
}

fn read(site: &Site, requested: &str) -> Response<Body> {
    match find(site, requested) {
        Found::File(file) => file_response(StatusCode::OK, &file),
        Found::Folder => redirect(&format!("{requested}/")),
        Found::Nothing => file_response(StatusCode::NOT_FOUND, &site.folder.join("404.html")),
    }
}

fn find(site: &Site, requested: &str) -> Found {
    let inside = requested.strip_prefix(site.base.as_str()).unwrap_or(requested);
    let Some(below) = path::below(inside) else { return Found::Nothing };
    let file = site.folder.join(below);
    if !file.is_dir() {
        return if file.is_file() && !requested.ends_with('/') { Found::File(file) } else { Found::Nothing };
    }
    let index = file.join("index.html");
    match (index.is_file(), inside.is_empty() || requested.ends_with('/')) {
        (true, true) => Found::File(index),
        (true, false) => Found::Folder,
        (false, _) => Found::Nothing,
    }
}

fn file_response(status: StatusCode, file: &Path) -> Response<Body> {
    match std::fs::read(file) {
        Ok(bytes) => respond(status, path::content_type(file), bytes),
        Err(_) => text(StatusCode::NOT_FOUND, "There is nothing here."),
    }
}

fn redirect(to: &str) -> Response<Body> {
    let mut response = text(StatusCode::PERMANENT_REDIRECT, "");
    // `//host/` would be another host's address.
    let to = format!("/{}", to.trim_start_matches('/'));
    if let Ok(to) = HeaderValue::from_str(&to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

fn text(status: StatusCode, message: &'static str) -> Response<Body> {
    respond(status, "text/plain; charset=utf-8", message.into())
}

fn respond(status: StatusCode, content_type: &'static str, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'self'"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (tempfile::TempDir, Site) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("en/about")).unwrap();
        std::fs::write(folder.path().join("en/about/index.html"), "about").unwrap();
        std::fs::write(folder.path().join("404.html"), "nothing").unwrap();
        let site = Site { folder: folder.path().to_owned(), base: "/fair/".to_owned(), port: 4000 };
        (folder, site)
    }

    #[test]
    fn answers_with_files_redirects_and_the_page_for_nothing() {
        let (_folder, site) = site();
        let check =
            |requested, status: u16| assert_eq!(read(&site, requested).status().as_u16(), status, "{requested}");
        check("/en/about/", 200);
        check("/fair/en/about/", 200);
        check("/en/about", 308);
        check("/en/about/index.html", 200);
        check("/en/about/index.html/", 404);
        check("/en/", 404);
        check("/en/../404.html", 404);
    }

    #[test]
    fn only_this_machine_may_ask() {
        let check = |host: &str, origin: Option<&str>, expected| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            if let Some(origin) = origin {
                headers.insert(header::ORIGIN, origin.parse().unwrap());
            }
            assert_eq!(is_from_here(&headers, 4000), expected, "{host} {origin:?}");
        };
        check("127.0.0.1:4000", None, true);
        check("localhost:4000", Some("http://localhost:4000"), true);
        check("localhost:4001", None, false);
        check("evil.example", None, false);
        check("127.0.0.1:4000", Some("https://evil.example"), false);
        check("127.0.0.1:4000", Some("null"), false);
    }
}
