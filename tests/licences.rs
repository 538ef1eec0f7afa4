//! Every dependency may be handed on under terms that ask no more than to be named, or is an exception with a reason.
//!
//! Only the packages for the platform of the test are looked at: of the others, Cargo has not fetched the manifests.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

const ALLOWED: [&str; 8] = ["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "Unicode-3.0", "ISC", "Zlib"];

/// Packages of other licences, each with the reason why it may stay.
const EXCEPTIONS: [(&str, &str, &str); 4] = [
    ("cssparser", "MPL-2.0", "comes with ammonia; file by file: what is not changed asks for a pointer to its source"),
    ("dtoa-short", "MPL-2.0", "comes with cssparser, and is as that is"),
    ("notify", "CC0-1.0", "given to the public: asks for nothing, not even to be named"),
    ("xxhash-rust", "BSL-1.0", "Boost: as MIT, without asking to be named in binaries"),
];

/// Whether an SPDX expression can be satisfied by `ALLOWED`. A `WITH` exception only gives more rights. Old manifests write
/// `/` for `OR`.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    let allowed = any(&mut words);
    allowed && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any(words: &mut Words<'_>) -> bool {
    let mut allowed = all(words);
    while words.next_if_eq(&"OR").is_some() {
        allowed |= all(words);
    }
    allowed
}

fn all(words: &mut Words<'_>) -> bool {
    let mut allowed = one(words);
    while words.next_if_eq(&"AND").is_some() {
        allowed &= one(words);
    }
    allowed
}

fn one(words: &mut Words<'_>) -> bool {
    if words.next_if_eq(&"(").is_some() {
        let allowed = any(words);
        return words.next() == Some(")") && allowed;
    }
    let allowed = words.next().is_some_and(|name| ALLOWED.contains(&name));
    if words.next_if_eq(&"WITH").is_some() {
        words.next();
    }
    allowed
}

/// What Cargo says about all packages.
fn packages() -> Vec<Value> {
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output();
        let output = output.expect("Rust is installed");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let rust = run("rustc", &["-vV"]);
    let host = rust.lines().find_map(|line| line.strip_prefix("host: ")).expect("a platform");
    let metadata =
        run(env!("CARGO"), &["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", host]);
    let mut metadata: Value = serde_json::from_str(&metadata).expect("JSON");
    serde_json::from_value(metadata["packages"].take()).expect("a list")
}

#[test]
fn every_dependency_may_be_handed_on() {
    let mut refused = BTreeSet::new();
    for package in packages() {
        let licence = package["license"].as_str().unwrap_or("a licence of its own");
        if !is_allowed(licence) {
            refused.insert((package["name"].as_str().unwrap_or_default().to_owned(), licence.to_owned()));
        }
    }
    let expected = EXCEPTIONS.map(|(name, licence, _)| (name.to_owned(), licence.to_owned()));
    assert_eq!(refused, BTreeSet::from(expected), "left: what is there; right: the exceptions");
}

#[test]
fn licences_are_read() {
    let check = |expression, expected| assert_eq!(is_allowed(expression), expected, "{expression}");
    check("MIT", true);
    check("MIT/Apache-2.0", true);
    check("GPL-3.0-only OR MIT", true);
    check("GPL-3.0-only AND MIT", false);
    check("(GPL-3.0-only OR ISC) AND Unicode-3.0", true);
    check("MIT AND (GPL-3.0-only OR AGPL-3.0-only)", false);
    check("MIT AND GPL-3.0-only OR Zlib", true);
    check("Apache-2.0 WITH LLVM-exception AND MIT", true);
    check("GPL-3.0-only WITH Classpath-exception-2.0", false);
    for broken in ["", "(MIT", "MIT)", "MIT Zlib", "a licence of its own"] {
        check(broken, false);
    }
}
