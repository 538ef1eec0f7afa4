//! The paragraph of a code, from the documentation inside the binary.

use super::{Code, ReportLanguage};

/// The paragraph of a code in `docs/errors.md` or `docs/errors.zh.md`: what it means, a wrong and a right example, as
/// Markdown without the heading.
pub fn explain(code: Code, language: ReportLanguage) -> &'static str {
    let documentation = match language {
        ReportLanguage::English => include_str!("../../docs/errors.md"),
        ReportLanguage::Chinese => include_str!("../../docs/errors.zh.md"),
    };
    section(documentation, code.name()).unwrap_or_default()
}

/// What stands between the heading of a name and the next heading or comment.
fn section<'a>(documentation: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = documentation.split_once(&format!("\n## {name}\n"))?;
    let end = ["\n## ", "\n<!--"].iter().filter_map(|next| rest.find(next)).min().unwrap_or(rest.len());
    Some(rest[..end].trim())
}

#[cfg(test)]
mod tests {
    use super::{ReportLanguage, explain};
    use crate::diagnostic::Code;
    use std::collections::BTreeSet;

    const BOTH: [ReportLanguage; 2] = [ReportLanguage::English, ReportLanguage::Chinese];

    #[test]
    fn every_code_has_a_paragraph_with_a_wrong_and_a_right_example() {
        for language in BOTH {
            for &code in Code::ALL {
                let section = explain(code, language);
                let fences = section.lines().filter(|line| line.starts_with("```")).count();
                assert_eq!(fences, 4, "{language:?}: {code:?} has no two fenced examples");
                let meaning = section.lines().next().unwrap_or_default();
                assert!(!meaning.starts_with("```") && meaning.chars().count() > 20, "{language:?}: {code:?}");
            }
        }
    }

    #[test]
    fn the_documentation_has_no_paragraph_of_an_unknown_code() {
        for documentation in [include_str!("../../docs/errors.md"), include_str!("../../docs/errors.zh.md")] {
            let (_, codes) = documentation.split_once("\n<!--").expect("the groups of codes");
            let headings: Vec<_> = codes.lines().filter_map(|line| line.strip_prefix("## ")).collect();
            let distinct: BTreeSet<_> = headings.iter().copied().collect();
            assert_eq!(distinct.len(), headings.len(), "a heading stands there twice");
            assert_eq!(distinct, Code::ALL.iter().map(|code| code.name()).collect());
        }
    }
}
