//! `matchbook explain`: what a code means, with a wrong and a right example.

use matchbook::diagnostic::{self, Code};

use super::{Context, End, Failure, args, print};

/// Prints the paragraph of a code, or the list of all codes.
pub(super) fn run(context: &Context<'_>, arguments: &args::Explain) -> Result<End, Failure> {
    let Some(name) = &arguments.code else {
        let names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        print(names.join("\n"))?;
        return Ok(End::Fine);
    };
    let code = Code::named(name).ok_or_else(|| unknown(name))?;
    print(diagnostic::explain(code, context.language).trim_end())?;
    Ok(End::Fine)
}

fn unknown(name: &str) -> Failure {
    let code = ("code", name.to_owned());
    match diagnostic::nearest(name, Code::ALL.iter().map(|code| code.name())) {
        Some(nearest) => Failure::Sentence("unknown-code-nearest", vec![code, ("nearest", nearest.to_owned())]),
        None => Failure::Sentence("unknown-code", vec![code]),
    }
}
