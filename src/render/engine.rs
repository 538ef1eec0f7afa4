//! What the template engine says, understood: Tera has sentences in English and no codes, so that the commonest are known
//! here by their beginnings. A test holds each against Tera itself, and what is not known is quoted.

use tera::ErrorKind;

/// What is wrong with a template, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Which of the mistakes of `template-error` it is; `other` for what we have no words for.
    pub(super) case: &'static str,
    /// What it is about: a variable, a filter, a block. Empty where it is about nothing that has a name.
    pub(super) name: String,
    /// The names that would have been right, as far as Tera lists them.
    pub(super) known: Vec<String>,
    /// What Tera said, in one line.
    pub(super) said: String,
    /// The template, and the span in it: lines counted from 1, columns from 0 in characters.
    pub(super) spot: Option<Spot>,
}

/// A span of a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) template: String,
    pub(super) start: (usize, usize),
    pub(super) end: (usize, usize),
}

/// How the sentences begin, and what they are about.
const SENTENCES: &[(&str, &str)] = &[
    ("Variable `", "variable"),
    ("Field `", "field"),
    ("Unknown filter `", "filter"),
    ("Unknown function `", "function"),
    ("Unknown component `", "component"),
    ("Unknown test `", "test"),
    ("Unknown template `", "template"),
    ("Unknown argument(s) `", "argument"),
    ("Argument `", "no-argument"),
    ("Block `", "block"),
    ("Unexpected end of input", "end"),
    ("Unclosed component", "end"),
    ("unexpected end of raw block", "end"),
    ("Closing comment tag", "end"),
    ("Unknown tag", "tag"),
    ("Unexpected character", "character"),
    ("String opened with", "string"),
    ("Found ", "found"),
    ("Template already contains a block named `", "twice"),
    ("block was named `", "end-name"),
    ("component was named `", "end-name"),
    ("`extends` needs to be the first tag", "first"),
    ("This content would be ignored", "ignored"),
    ("Iteration not possible on type `", "iteration"),
    ("Key/value iteration is not possible", "iteration"),
    ("Math operations can only be done on numbers", "numbers"),
    ("`+` requires both operands to be numbers", "numbers"),
];

/// Understands an error.
pub(super) fn fault(error: &tera::Error) -> Fault {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            let (start, end) = ((span.start_line, span.start_col), (span.end_line, span.end_col));
            understood(report.message(), Some(Spot { template: report.filename().to_owned(), start, end }))
        }
        ErrorKind::MissingParent { current, parent } => {
            Fault { case: "template", name: parent.clone(), ..understood(&error.to_string(), Some(whole(current))) }
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            Fault { case: "circle", name: tpl.clone(), ..understood(&error.to_string(), Some(whole(tpl))) }
        }
        _ => of_report(&error.to_string()),
    }
}

/// A template as a whole.
fn whole(template: &str) -> Spot {
    Spot { template: template.to_owned(), start: (1, 0), end: (1, 0) }
}

/// What was found when templates were put together comes as a printed report: `error: …`, then ` --> page.html:1:4`.
fn of_report(report: &str) -> Fault {
    let said = report.lines().next().unwrap_or_default().trim_start_matches("error: ");
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let spot = place.and_then(|place| {
        let mut parts = place.trim().rsplitn(3, ':');
        // The printed column is counted from 1.
        let column: usize = parts.next()?.parse::<usize>().ok()?.saturating_sub(1);
        let line = parts.next()?.parse().ok()?;
        let marked = report.lines().map(|line| line.matches('^').count()).max().unwrap_or_default();
        Some(Spot { template: parts.next()?.to_owned(), start: (line, column), end: (line, column + marked) })
    });
    understood(said, spot)
}

fn understood(message: &str, spot: Option<Spot>) -> Fault {
    let said = message.lines().next().unwrap_or_default().to_owned();
    let case = SENTENCES.iter().find(|(beginning, _)| said.starts_with(beginning)).map_or("other", |(_, case)| case);
    let name = match case {
        "found" => said.split(" but ").next().unwrap_or_default().trim_start_matches("Found ").trim_matches('`').into(),
        "twice" | "end-name" | "argument" | "no-argument" | "variable" | "field" | "filter" | "function"
        | "component" | "test" | "template" | "block" => said.split('`').nth(1).unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    let listed = [". Available variables: ", ". Available fields: ", ". Possible argument(s) are: "];
    let known = listed.iter().find_map(|words| said.split_once(words)).map_or("", |(_, known)| known);
    let known = known.split(", ").map(|name| name.trim_matches('`').to_owned()).filter(|name| !name.is_empty());
    Fault { case, name, known: known.collect(), spot, said: said.clone() }
}

#[cfg(test)]
mod tests {
    use super::fault;
    use tera::{Context, Tera};

    /// What is wrong with `a.html`, which may use the block `body` of `base.html` and the component `dot`.
    fn check(text: &str, expected: &str) {
        let base = "{% component dot(size) %}.{% endcomponent dot %}{% block body %}{% endblock %}";
        let mut tera = Tera::default();
        let mut context = Context::new();
        context.insert("view", &std::collections::BTreeMap::from([("title", "T")]));
        let error = tera.add_raw_templates([("base.html", base), ("a.html", text)]).err();
        let found = fault(&error.or_else(|| tera.render("a.html", &context).err()).expect("an error"));
        let spot = found.spot.expect("a place");
        let (line, column) = spot.start;
        assert_eq!(format!("{} {} {}:{line}:{column}", found.case, found.name, spot.template), expected, "{text}");
    }

    #[test]
    fn what_tera_says_is_understood() {
        check("\n{{ veiw }}", "variable veiw a.html:2:3");
        check("{{ view.titel }}", "field titel a.html:1:8");
        check("{{ view | uper }}", "filter uper a.html:1:10");
        check("{{ now() }}", "function now a.html:1:3");
        check("{{ <dott/> }}", "component dott a.html:1:3");
        check("{{ <dot/> }}", "no-argument size a.html:1:3");
        check("{{ <dot size={1} sise={1}/> }}", "argument sise a.html:1:3");
        check("{% if view is odder %}{% endif %}", "test odder a.html:1:14");
        check("{% include \"b.html\" %}", "template b.html a.html:1:11");
        check("{% extends \"b.html\" %}", "template b.html a.html:1:0");
        check("{% extends \"a.html\" %}", "circle a.html a.html:1:0");
        check("{% extends \"base.html\" %}{% block bodi %}{% endblock %}", "block bodi a.html:1:34");
        check("{% if view %}", "end  a.html:1:13");
        check("{% fi view %}", "tag  a.html:1:3");
        check("{{ “a” }}", "character  a.html:1:3");
        check("{{ 'a }}", "string  a.html:1:3");
        check("{% if %}{% endif %}", "found %} a.html:1:6");
        check("{% block a %}{% endblock %}{% block a %}{% endblock %}", "twice a a.html:1:36");
        check("{% block a %}{% endblock b %}", "end-name a a.html:1:25");
        check("{{ view }}{% extends \"base.html\" %}", "first  a.html:1:21");
        check("{% extends \"base.html\" %}<p>", "ignored  a.html:1:25");
        check("{% for a in 1 %}{% endfor %}", "iteration  a.html:1:12");
        check("{{ view.title * 1 }}", "numbers  a.html:1:3");
        check("{{ view.title + 1 }}", "numbers  a.html:1:3");
        check("{{ super() }}", "other  a.html:1:3");
    }

    #[test]
    fn names_that_would_be_right_are_listed() {
        let mut context = Context::new();
        context.insert("view", &1);
        let error = Tera::default().render_str("{{ veiw }}", &context, false);
        assert_eq!(fault(&error.unwrap_err()).known, ["view"]);
    }
}
