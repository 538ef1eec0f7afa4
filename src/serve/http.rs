//! The requests themselves: who may ask, and what the answer is.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};
use axum::response::IntoResponse;

use super::mend::{Mended, Mender};
use super::path;
use super::press::Printed;
use super::reload::{self, SCRIPT, SHEET};
use super::stage::{Showing, Stage};

/// What the server knows.
struct Server {
    stage: Arc<Stage>,
    port: u16,
    /// Whether pages get the script that brings them up to date.
    reloads: bool,
    mender: Mender,
}

pub(super) fn router(stage: Arc<Stage>, port: u16, reloads: bool, mender: Mender) -> Router {
    Router::new().fallback(answer).with_state(Arc::new(Server { stage, port, reloads, mender }))
}

async fn answer(State(server): State<Arc<Server>>, request: Request<Body>) -> Response<Body> {
    if !is_from_here(request.headers(), server.port) {
        return text(StatusCode::FORBIDDEN, "This server answers to 127.0.0.1 and localhost alone.");
    }
    let requested = request.uri().path();
    let name = requested.strip_prefix(reload::FOLDER).filter(|_| server.reloads);
    if name == Some("mend") {
        return mend(&server, request.method(), request.headers()).await;
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return not_allowed("GET, HEAD");
    }
    match name {
        Some(name) => own(&server, name).await,
        None => site(&server, requested).await,
    }
}

/// Whether a request names this machine and comes from no other site: a page elsewhere must not read the directory
/// through the visitor's browser (DNS rebinding).
fn is_from_here(headers: &HeaderMap, port: u16) -> bool {
    let is_ours = |authority: &str| {
        let (host, given) =
            authority.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')).unwrap_or((authority, ""));
        // A browser leaves the port of HTTP unsaid.
        let is_port = if given.is_empty() { port == 80 } else { given.parse() == Ok(port) };
        is_port && ["127.0.0.1", "localhost", "[::1]"].contains(&host)
    };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let origin = headers.get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    // What a browser sends of its own accord, also where it sends no Origin: for scripts, images, and frames.
    let is_foreign = headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site" || site == "same-site")
        && headers.get("sec-fetch-mode").is_none_or(|mode| mode != "navigate");
    host.is_some_and(is_ours)
        && origin.is_none_or(|origin| origin.strip_prefix("http://").is_some_and(is_ours))
        && !is_foreign
}

/// Mends the files of the site: the one request that changes anything. A browser says of every such request from which page
/// it comes; one of which that is not said comes from none of ours.
async fn mend(server: &Server, method: &Method, headers: &HeaderMap) -> Response<Body> {
    if method != Method::POST {
        return not_allowed("POST");
    }
    if !headers.contains_key(header::ORIGIN) {
        return text(StatusCode::FORBIDDEN, "Only a page of this server may ask for this.");
    }
    let Some(Mended { said, is_whole }) = server.mender.mend().await else { return fault() };
    let status = if is_whole { StatusCode::OK } else { StatusCode::CONFLICT };
    respond(status, "text/plain; charset=utf-8", said.into())
}

/// What is no part of the site: the script, its sheet, the news, and what can be mended.
async fn own(server: &Server, name: &str) -> Response<Body> {
    match name {
        "reload.js" => respond(StatusCode::OK, path::content_type(name), SCRIPT.into()),
        "panel.css" => respond(StatusCode::OK, path::content_type(name), SHEET.into()),
        "mends" => {
            let html = server.mender.offer().await;
            html.map_or_else(fault, |html| respond(StatusCode::OK, path::content_type("index.html"), html.into()))
        }
        "events" => {
            let mut response = reload::events(&server.stage).into_response();
            harden(response.headers_mut());
            response
        }
        _ => text(StatusCode::NOT_FOUND, "There is nothing here."),
    }
}

async fn site(server: &Server, requested: &str) -> Response<Body> {
    let showing = server.stage.settled().await;
    let inside = requested.strip_prefix(showing.base.as_str()).unwrap_or(requested);
    let Some(path) = path::below(inside) else {
        return text(StatusCode::BAD_REQUEST, "This is no path of the site.");
    };
    let Some(press) = &showing.press else { return problems(server, &showing, None) };
    match press.print(path.clone()).await {
        Printed::Page(bytes) => page(server, &showing, StatusCode::OK, bytes),
        Printed::NotFound(bytes) => page(server, &showing, StatusCode::NOT_FOUND, bytes),
        Printed::File(bytes) => respond(StatusCode::OK, file_type(&path), bytes),
        Printed::Folder => redirect(&format!("{requested}/")),
        Printed::Failed(found) => problems(server, &showing, Some(&server.stage.panel_of_page(press.book(), found))),
        Printed::Lost => text(StatusCode::NOT_FOUND, "There is nothing here."),
    }
}

/// The type of a file; a folder stands for its `index.html`.
fn file_type(path: &str) -> &'static str {
    if path.is_empty() || path.ends_with('/') { path::content_type("index.html") } else { path::content_type(path) }
}

fn page(server: &Server, showing: &Showing, status: StatusCode, bytes: Vec<u8>) -> Response<Body> {
    let bytes = if server.reloads { reload::with_script(&bytes, showing.numbers) } else { bytes };
    respond(status, path::content_type("index.html"), bytes)
}

/// A page that cannot be shown: why.
fn problems(server: &Server, showing: &Showing, of_page: Option<&str>) -> Response<Body> {
    let panel = of_page.or(showing.panel.as_ref().map(|panel| &*panel.html)).unwrap_or_default();
    page(server, showing, StatusCode::INTERNAL_SERVER_ERROR, reload::page_of_problems(panel).into_bytes())
}

fn redirect(to: &str) -> Response<Body> {
    // What is a folder now may be a page after the next change, and browsers remember a permanent answer.
    let mut response = text(StatusCode::TEMPORARY_REDIRECT, "");
    // `//host/` would be another host's address.
    let to = format!("/{}", to.trim_start_matches('/'));
    if let Ok(to) = HeaderValue::from_str(&to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

fn not_allowed(methods: &'static str) -> Response<Body> {
    let mut response = text(StatusCode::METHOD_NOT_ALLOWED, "This is not how to ask for it.");
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(methods));
    response
}

/// After a fault of ours, which the terminal has told.
fn fault() -> Response<Body> {
    text(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong; the terminal says what.")
}

fn text(status: StatusCode, message: &'static str) -> Response<Body> {
    respond(status, "text/plain; charset=utf-8", message.into())
}

fn respond(status: StatusCode, content_type: &'static str, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    harden(headers);
    response
}

/// The policy under which pages are shown. Which pages may show them in a frame, `default-src` does not say: one elsewhere
/// would lend its visitors' clicks to the button.
const POLICY: &str = "default-src 'self'; frame-ancestors 'self'";

fn harden(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    // For browsers that know no `frame-ancestors`.
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_may_ask() {
        let check = |host: &str, others: &[(&'static str, &str)], expected| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            for (name, value) in others {
                headers.insert(*name, value.parse().unwrap());
            }
            assert_eq!(is_from_here(&headers, 4000), expected, "{host} {others:?}");
        };
        check("127.0.0.1:4000", &[], true);
        check("[::1]:4000", &[], true);
        check("localhost:4000", &[("origin", "http://localhost:4000")], true);
        check("localhost:4000", &[("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "cors")], true);
        check("localhost:4001", &[], false);
        check("localhost", &[], false);
        check("[::1]", &[], false);
        check("evil.example", &[], false);
        check("evil.example:4000", &[], false);
        check("127.0.0.1:4000", &[("origin", "https://evil.example")], false);
        check("127.0.0.1:4000", &[("origin", "http://localhost:4001")], false);
        check("127.0.0.1:4000", &[("origin", "null")], false);
        check("127.0.0.1:4000", &[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "no-cors")], false);
        // A link on another page, which a person follows.
        check("127.0.0.1:4000", &[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")], true);
    }
}
