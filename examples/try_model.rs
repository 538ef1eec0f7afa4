use matchbook::{
    content,
    diagnostic::Checked,
    model,
    source::{At, line_and_column},
};
fn main() {
    let root = std::env::args().nth(1).unwrap();
    let t = std::time::Instant::now();
    let Checked { value: documents, mut diagnostics } = content::read(std::path::Path::new(&root));
    eprintln!("read {:?}", t.elapsed());
    let inputs = model::Inputs { today: jiff::civil::date(2023, 9, 20), drafts: false, base_url: None };
    let t = std::time::Instant::now();
    let assembled = model::assemble(documents, &inputs);
    eprintln!("assemble {:?}", t.elapsed());
    diagnostics.extend(assembled.diagnostics);
    let sources = match &assembled.value {
        Ok(d) => &d.sources,
        Err(s) => s,
    };
    let diagnostics = content::locate(diagnostics, sources);
    for d in &diagnostics {
        let s = sources.get(d.place.file);
        let at = match d.place.at {
            At::Bytes { start, .. } => line_and_column(&s.text, start as usize),
            _ => (0, 0),
        };
        println!("{}:{}:{} {} {:?}", s.path, at.0, at.1, d.code.name(), d.facts);
    }
    if let Ok(d) = &assembled.value {
        eprintln!("{} profiles, {} pages, {} diagnostics", d.profiles.len(), d.pages.len(), diagnostics.len());
    }
}
