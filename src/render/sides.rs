//! `assets/sides.css`: the ink of each side. It is a file because the Content-Security-Policy forbids `style` attributes.

use std::fmt::Write;

use crate::model::{Ink, Side, Sides};

/// An ink on light paper, on dark paper and in print.
struct Colours<'a> {
    light: &'a str,
    dark: &'a str,
    print: &'a str,
}

/// The style sheet of the sides; a class for each sets `--ink`.
pub fn sides_css(sides: &Sides) -> String {
    let shown: Vec<&Side> = sides.list.iter().filter(|_| sides.exist).collect();
    let mut css = String::from("/* The inks of the sides. Written by matchbook; change them in matchbook.yaml. */\n");
    let mut rules = |before: &str, after: &str, colour: fn(&Colours<'_>) -> String| {
        css.push_str(before);
        for side in &shown {
            // Writing to a String cannot fail.
            let _ = writeln!(css, ".side-{} {{ --ink: {} }}", side.name, colour(&colours(&side.ink)));
        }
        css.push_str(after);
    };
    rules("", "", |colours| colours.light.to_owned());
    rules("@media (prefers-color-scheme: dark) {\n", "}\n", |colours| colours.dark.to_owned());
    rules("@media print {\n", "}\n", |colours| colours.print.to_owned());
    css
}

/// The colours of an ink, of contrast 4.5 at least on their paper. Print has the light ones, of which the two default
/// inks are darkened.
fn colours(ink: &Ink) -> Colours<'_> {
    let of = |light, dark, print| Colours { light, dark, print };
    match ink {
        Ink::Named("vermilion") => of("#ac2912", "#ff8e70", "#8f1e0b"),
        Ink::Named("petrol") => of("#005c66", "#62c4c8", "#00464e"),
        Ink::Named("ochre") => of("#755000", "#e0b252", "#755000"),
        Ink::Named("indigo") => of("#33479c", "#a3b4ff", "#33479c"),
        Ink::Named("moss") => of("#48600f", "#b0ca6c", "#48600f"),
        Ink::Named("plum") => of("#852a5e", "#f09cc8", "#852a5e"),
        Ink::Named(_) | Ink::Text => of("var(--text)", "var(--text)", "#000"),
        Ink::Custom { light, dark } => of(light, dark, light),
    }
}

#[cfg(test)]
mod tests {
    use super::sides_css;
    use crate::model::{Ink, Side, SideLabel, Sides, Text};
    use expect_test::expect;

    #[test]
    fn each_side_has_its_ink_on_every_paper() {
        let side = |name: &str, ink| Side { name: name.into(), label: SideLabel::Text(Text::default()), ink };
        let custom = Ink::Custom { light: "#123456".into(), dark: "#abcdef".into() };
        let list = vec![side("china", Ink::Named("vermilion")), side("hosts", custom), side("de", Ink::Text)];
        expect![[r"
            /* The inks of the sides. Written by matchbook; change them in matchbook.yaml. */
            .side-china { --ink: #ac2912 }
            .side-hosts { --ink: #123456 }
            .side-de { --ink: var(--text) }
            @media (prefers-color-scheme: dark) {
            .side-china { --ink: #ff8e70 }
            .side-hosts { --ink: #abcdef }
            .side-de { --ink: var(--text) }
            }
            @media print {
            .side-china { --ink: #8f1e0b }
            .side-hosts { --ink: #123456 }
            .side-de { --ink: #000 }
            }
        "]]
        .assert_eq(&sides_css(&Sides { list, exist: true }));
    }
}
