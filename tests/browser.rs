//! A browser opens a page of every kind, on a phone and on a desk, by day and by night: nothing scrolls sideways, nothing is
//! covered or without size, no script fails, nothing is asked of another host, and the policy `default-src 'self'`, which
//! `serve` sends, is kept.

mod support;

use std::collections::BTreeSet;

use matchbook::diagnostic::Checked;
use matchbook::model::Profile;
use matchbook::pipeline;
use matchbook::site::Shows;
use serde_json::Value;

use support::browser::Browser;
use support::scratch::Scratch;
use support::serving::Serving;
use support::{example, inputs, tools};

/// A phone's width and a desk's, in CSS pixels.
const WIDTHS: [u32; 2] = [390, 1280];

/// The first page of every kind in every language, by path from the site's root. Profiles are all there, because each shows
/// something else; old addresses are not, because they lead on at once.
fn pages_of_every_kind() -> Vec<String> {
    let Checked { value, .. } = pipeline::book(&example(), &inputs());
    let book = value.expect("the example has settings");
    let mut kinds = BTreeSet::new();
    let mut is_wanted = |page: &matchbook::site::Page| match &page.shows {
        Shows::ProfileAlias(..) | Shows::PageAlias(..) => false,
        Shows::Profile(_) => true,
        shows => kinds.insert((page.language, kind(shows))),
    };
    let wanted = book.pages.list.iter().filter(|page| is_wanted(page));
    let files: Vec<String> = wanted.map(|page| page.address.file()).collect();
    assert!(files.len() > 40 && book.directory.profiles.iter().any(|one| matches!(&**one, Profile::Event(_))));
    files
}

/// The name of a kind of page: `Topic`, `Facets(Topics)`, `Companies`.
fn kind(shows: &Shows) -> String {
    match shows {
        Shows::Facets(kind) => format!("Facets({kind:?})"),
        Shows::Facet(facet, _) => variant(facet),
        Shows::FreePage(place) => format!("FreePage({place})"),
        shows => variant(shows),
    }
}

fn variant(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").split('(').next().unwrap_or_default().to_owned()
}

/// What went wrong with a page besides its looks: errors of scripts, of the network and against the policy; questions to others.
fn loading_fault(event: &Value, address: &str) -> Option<String> {
    let parameters = &event["params"];
    match event["method"].as_str()? {
        "Runtime.exceptionThrown" => Some(format!("throws {}", parameters["exceptionDetails"])),
        "Runtime.consoleAPICalled" if parameters["type"] == "error" => Some(format!("says {}", parameters["args"])),
        "Log.entryAdded" if parameters["entry"]["level"] == "error" => {
            Some(format!("logs {}", parameters["entry"]["text"]))
        }
        "Network.requestWillBeSent" => {
            let url = parameters["request"]["url"].as_str()?;
            (!url.starts_with(&format!("http://{address}/"))).then(|| format!("asks {url}"))
        }
        _ => None,
    }
}

/// Everything that is wrong with a page of a running server, in each width and by day and by night.
fn faults(browser: &mut Browser, address: &str, path: &str) -> Vec<String> {
    let mut faults = BTreeSet::new();
    for width in WIDTHS {
        browser.set(width, "light");
        browser.open(&format!("http://{address}/{path}"));
        for scheme in ["light", "dark"] {
            browser.set(width, scheme);
            let measured = browser.evaluate(include_str!("support/measure.js"));
            let lines = measured.as_array().expect("a list").iter().filter_map(Value::as_str);
            faults.extend(lines.map(|line| format!("{width} {scheme}: {line}")));
        }
        faults.extend(browser.events().iter().filter_map(|event| loading_fault(event, address)));
    }
    faults.into_iter().map(|fault| format!("{path}: {fault}")).collect()
}

#[test]
fn pages_of_every_kind_are_in_order_in_a_browser() {
    let Some(program) = tools::chromium() else { return };
    let site = Scratch::copy_of(&example().root);
    let serving = Serving::of(site.root());
    let mut browser = Browser::start(program);
    let found: Vec<String> =
        pages_of_every_kind().iter().flat_map(|path| faults(&mut browser, &serving.address, path)).collect();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// A page with everything that must not be.
const BAD: &str = "<!doctype html><html lang=en><title>T</title><link rel=stylesheet href=bad.css>
<div class=wide>wide</div><button></button><p><a href=x>covered</a><span>over it</span></p>
<img src=https://elsewhere.example/x.png alt=x><script>1</script><script src=bad.js></script>";

/// Its styles: the page stays light at night.
const BAD_STYLES: &str = "body { color: #000; background: #fff } .wide { width: 2000px } p { position: relative }
button { all: unset } span { position: absolute; inset: 0 }";

#[test]
fn the_browser_finds_what_is_wrong() {
    let Some(program) = tools::chromium() else { return };
    let site =
        Scratch::new(&[("static/bad.html", BAD), ("static/bad.css", BAD_STYLES), ("static/bad.js", "missing()")]);
    let serving = Serving::of(site.root());
    let found = faults(&mut Browser::start(program), &serving.address, "bad.html").join("\n");
    let check = |what| assert!(found.contains(what), "{what} is not among:\n{found}");
    check("390 light: is 2");
    check("1280 dark: has rgb(0, 0, 0) on rgb(255, 255, 255)");
    check("1280 light: has no size: <button>");
    check("390 light: is covered by <span>");
    check("asks https://elsewhere.example/x.png");
    check("violates the following Content Security Policy directive");
    check("throws");
    check("missing is not defined");
}
