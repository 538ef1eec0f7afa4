use super::{body_of, with_body, with_node, with_text};

const ORDER: [&str; 7] = ["source", "name", "summary", "motto", "offers", "needs", "body"];

/// A text at a path of some YAML.
#[track_caller]
fn check(before: &str, path: &str, text: &str, expected: &str) {
    let path: Vec<&str> = path.split('.').collect();
    assert_eq!(with_text(before, true, &path, &ORDER, text).as_deref(), Some(expected), "{before:?}");
    // The same as front matter, with the body as it was.
    for body in ["", "Text\n\n---\n"] {
        let [before, expected] = [before, expected].map(|yaml| format!("---\n{}---\n{body}", ended(yaml)));
        assert_eq!(with_text(&before, false, &path, &ORDER, text), Some(expected));
    }
    let [before, expected] = [before, expected].map(|yaml| yaml.replace('\n', "\r\n"));
    if before.contains('\r') {
        assert_eq!(with_text(&before, true, &path, &ORDER, text), Some(expected));
    }
}

fn ended(yaml: &str) -> String {
    if yaml.is_empty() || yaml.ends_with('\n') { yaml.to_owned() } else { format!("{yaml}\n") }
}

#[test]
fn a_text_is_exchanged_in_the_style_that_it_had() {
    check("name: 甲 # 名\nsummary: S\n", "name", "乙", "name: 乙 # 名\nsummary: S\n");
    check("name: '甲''' # 名\n", "name", "乙", "name: '乙' # 名\n");
    check("name: \"甲\\\"\" # 名\n# d\nsummary: S\n", "name", "乙", "name: \"乙\" # 名\n# d\nsummary: S\n");
    check("name: '甲'\n", "name", "it's", "name: 'it''s'\n");
    check("name: \"甲\"\n", "name", "a \"b\"\\", "name: \"a \\\"b\\\"\\\\\"\n");
    check("name:   甲\n", "name", "a: b", "name:   \"a: b\"\n");
    check("name: 甲\n", "name", "“乙”", "name: \"“乙”\"\n");
    check("name: 甲\n", "name", "007", "name: 007\n");
    check("name: 甲\n", "name", "360", "name: \"360\"\n");
    check("name: 甲\n", "name", "- 乙", "name: \"- 乙\"\n");
    check("name: 甲\n", "name", "true", "name: \"true\"\n");
    check("summary: 一\n  二\nname: A\n", "summary", "三", "summary: 三\nname: A\n");
    check("summary: |\n  一\n  二\n# c\nname: A\n", "summary", "三\n\n四", "summary: |\n  三\n\n  四\n# c\nname: A\n");
    check("summary: >-\n    一\n    二\nname: A\n", "summary", "三", "summary: >-\n    三\nname: A\n");
    check("summary: >\n  一\nname: A\n", "summary", "三\n四", "summary: |\n  三\n  四\nname: A\n");
    check("summary: 一\nname: A\n", "summary", "三\n四", "summary: |\n  三\n  四\nname: A\n");
    check("offers: {a: 一, b: '二'}\n", "offers.a", "三, 四", "offers: {a: \"三, 四\", b: '二'}\n");
    check(
        "offers:\n  # c\n  a: {title: T, text: 一}\n",
        "offers.a.text",
        "二",
        "offers:\n  # c\n  a: {title: T, text: 二}\n",
    );
}

#[test]
fn what_was_empty_is_filled() {
    check("name: # todo\nsummary: S\n", "name", "乙", "name: 乙 # todo\nsummary: S\n");
    check("name:\nsummary: S", "name", "乙", "name: 乙\nsummary: S");
    check("name: ~\n", "name", "乙", "name: 乙\n");
    check("name: \"\"\n", "name", "乙", "name: \"乙\"\n");
    check("offers: {a: , b: x}\n", "offers.a", "乙", "offers: {a: 乙 , b: x}\n");
    check("offers:\nname: A\n", "offers.a", "乙", "offers:\n  a: 乙\nname: A\n");
    check("offers: {}\n", "offers.a", "乙", "offers: {a: 乙}\n");
    check("", "name", "乙", "name: 乙\n");
    check("# c\n", "name", "乙", "# c\nname: 乙\n");
}

#[test]
fn a_new_key_stands_where_it_is_looked_for() {
    check("name: A\noffers: {a: b}\n", "summary", "乙", "name: A\nsummary: 乙\noffers: {a: b}\n");
    check("# c\nname: A\n", "source", "乙", "source: 乙\n# c\nname: A\n");
    check("name: A # c\n# d\n\nneeds: {n: x}", "offers.a", "乙", "name: A # c\noffers:\n  a: 乙\n# d\n\nneeds: {n: x}");
    check("name: A", "motto", "乙", "name: A\nmotto: 乙");
    check(
        "summary: |\n  一\n  二\n\n# c\nneeds: {}\n",
        "offers.a",
        "x",
        "summary: |\n  一\n  二\noffers:\n  a: x\n\n# c\nneeds: {}\n",
    );
    check("offers: {a: b}\n", "offers.c", "d, e", "offers: {a: b, c: \"d, e\"}\n");
    check(
        "offers:\n  a: b # c\n  # d\nname: A\n",
        "offers.c",
        "d\ne",
        "offers:\n  a: b # c\n  c: |\n    d\n    e\n  # d\nname: A\n",
    );
    check("offers: {\n  a: b # c\n}\n", "offers.c", "d", "offers: {\n  a: b, c: d # c\n}\n");
    check("offers: {\n  a: 'b' # c\n}\n", "offers.c", "d", "offers: {\n  a: 'b', c: d # c\n}\n");
    check("{name: A}\n", "summary", "乙", "{name: A, summary: 乙}\n");
    check("name: A\n", "body", "一\n\n- 二", "name: A\nbody: |\n  一\n\n  - 二\n");
    check(
        "needs:\n    n:\n        title: T\n",
        "needs.n.text",
        "x",
        "needs:\n    n:\n        title: T\n        text: x\n",
    );
}

#[test]
fn a_title_comes_beside_a_text() {
    check("offers: {a: 一二}\n", "offers.a.title", "T", "offers: {a: {title: T, text: 一二}}\n");
    check(
        "offers:\n  a: 一二 # c\n  b: x\n",
        "offers.a.title",
        "T",
        "offers:\n  a:\n    title: T\n    text: 一二 # c\n  b: x\n",
    );
    check("offers:\n  a: \"x: y\"\n", "offers.a.title", "T", "offers:\n  a:\n    title: \"T\"\n    text: \"x: y\"\n");
    check("offers:\n  a:\n", "offers.a.title", "T", "offers:\n  a:\n    title: T\n");
    check("name: A\n", "offers.a.title", "T", "name: A\noffers:\n  a:\n    title: T\n");
}

#[test]
fn what_would_touch_something_else_is_not_done() {
    let check = |before: &str, path: &str| {
        let path: Vec<&str> = path.split('.').collect();
        assert_eq!(with_text(before, true, &path, &ORDER, "乙"), None, "{before:?}");
    };
    check("name: &x A\nsummary: *x\n", "name");
    check("offers: [a]\n", "offers.a");
    check("offers: &x {a: b}\nneeds: *x\n", "offers.c");
    check("name: {en: A}\n", "name");
    check("offers: x\n", "offers.a");
    check("name: [\n", "name");
}

#[test]
fn a_yaml_file_may_begin_with_a_fence() {
    let changed = with_text("# c\n---\n# d\nname: A\n", true, &["source"], &ORDER, "12");
    assert_eq!(changed.as_deref(), Some("# c\n---\n# d\nsource: \"12\"\nname: A\n"));
}

#[test]
fn a_file_that_is_a_body_gets_front_matter() {
    let changed = with_text("正文\n", false, &["name"], &ORDER, "甲");
    assert_eq!(changed.as_deref(), Some("---\nname: 甲\n---\n正文\n"));
}

#[test]
fn a_node_is_exchanged_by_its_number() {
    let file = "---\ncity: {en: Lahore, zh: 拉合尔}\nname: A\n---\nText\n";
    let changed = with_node(file, 4..file.len() - 9, 6, "拉合尔市");
    assert_eq!(changed.as_deref(), Some("---\ncity: {en: Lahore, zh: 拉合尔市}\nname: A\n---\nText\n"));
    assert_eq!(with_node(file, 4..file.len() - 9, 2, "x"), None);
}

#[test]
fn a_body_is_exchanged_alone() {
    let check = |before: &str, body: &str, expected: &str| {
        assert_eq!(with_body(before, body).as_deref(), Some(expected), "{before:?}");
    };
    check("---\nname: A\n---\n\n旧\n\n", "新", "---\nname: A\n---\n\n新\n\n");
    check("---\nname: A\n---\n", "新\n\n二", "---\nname: A\n---\n新\n\n二\n");
    check("---\nname: A\n---", "新", "---\nname: A\n---\n新\n");
    check("---\r\nname: A\r\n---\r\n旧\r\n", "新\n二", "---\r\nname: A\r\n---\r\n新\r\n二\r\n");
    check("---\n---\n旧", "    code", "---\n---\n    code\n");
    check("旧\n", "新", "新\n");
    check("旧\n", "name: 新", "---\n---\nname: 新\n");
    check("旧\n", "---\n新", "---\n---\n---\n新\n");
    check("---\n---\n旧\n", "---\n新\n---", "---\n---\n---\n新\n---\n");
    assert_eq!(with_body("---\nname: A\n", "新"), None);
    assert_eq!(body_of("\n\n  \n    code\r\n\r\ntext \n\n"), "    code\n\ntext");
}
