//! The colours of sides: the theme's own by name, or a colour for each paper that can be read on it.

use super::decode::Decoder;
use super::problems;
use super::sides::{INKS, Ink};
use crate::content::keys::choices;
use crate::content::{Node, Value};

/// The paper of the light and of the dark theme, as `themes/default` has them.
const PAPERS: [(&str, Colour); 2] = [("light", Colour([0xf1, 0xf4, 0xf1])), ("dark", Colour([0x10, 0x17, 0x15]))];

/// The contrast that text needs: WCAG 2.2, success criterion 1.4.3.
const LEAST_CONTRAST: f64 = 4.5;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Colour([u8; 3]);

impl Colour {
    /// The colour of `#rrggbb` or `#rgb`.
    fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> =
            text.strip_prefix('#')?.chars().map(|digit| digit.to_digit(16)?.try_into().ok()).collect::<Option<_>>()?;
        match digits[..] {
            [red, green, blue] => Some(Self([red * 17, green * 17, blue * 17])),
            [r1, r2, g1, g2, b1, b2] => Some(Self([r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2])),
            _ => None,
        }
    }

    fn hex(self) -> Box<str> {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}").into()
    }

    /// Relative luminance as WCAG 2.2 defines it, 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How much two colours differ in luminance: 1 not at all, 21 as black and white do.
    fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }
}

/// The share of light of a channel of sRGB.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
}

/// The ink of a side: a name, or `{light, dark}`; reports `unknown-choice` and `bad-colour`.
pub(super) fn decode<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Option<Ink> {
    // A colour alone lacks the one for the other paper.
    let is_colour = node.as_text().is_some_and(|text| text.starts_with('#'));
    if is_colour || matches!(node.value, Value::Map(_)) { custom(decoder, node) } else { named(decoder, node) }
}

fn named(decoder: &mut Decoder<'_>, node: &Node) -> Option<Ink> {
    let ink = |word: &str| INKS.into_iter().find(|ink| *ink == word).map(Ink::Named);
    decoder.choice(node, "ink", choices::INKS, ink)
}

fn custom<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Option<Ink> {
    let mut fields = decoder.fields(node, "ink", "ink")?;
    let [light, dark] = PAPERS.map(|(key, paper)| {
        let node = fields.require(key)?;
        colour(decoder, node, key, paper)
    });
    fields.finish(decoder);
    Some(Ink::Custom { light: light?, dark: dark? })
}

/// A colour that can be read on a paper.
fn colour(decoder: &mut Decoder<'_>, node: &Node, key: &str, paper: Colour) -> Option<Box<str>> {
    let written = decoder.text(node, key)?;
    let written = written.as_ref().map(AsRef::as_ref);
    let Some(colour) = Colour::parse(written.value) else {
        decoder.report(problems::no_colour(&written));
        return None;
    };
    let contrast = colour.contrast(paper);
    if contrast < LEAST_CONTRAST {
        decoder.report(problems::little_contrast(&written, contrast, &paper.hex()));
        return None;
    }
    Some(colour.hex())
}

#[cfg(test)]
mod tests {
    use super::{Colour, PAPERS};

    #[test]
    fn colours_are_hexadecimal() {
        let check = |text, expected: Option<[u8; 3]>| assert_eq!(Colour::parse(text), expected.map(Colour), "{text}");
        check("#0b6e4f", Some([0x0b, 0x6e, 0x4f]));
        check("#0B6E4F", Some([0x0b, 0x6e, 0x4f]));
        check("#fff", Some([255, 255, 255]));
        check("0b6e4f", None);
        check("#0b6e4", None);
        check("#0b6e4g", None);
        check("green", None);
        check("", None);
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let check = |one, other, expected: &str| {
            let contrast = Colour::parse(one).unwrap().contrast(Colour::parse(other).unwrap());
            assert_eq!(format!("{contrast:.2}"), expected, "{one} on {other}");
        };
        check("#000", "#fff", "21.00");
        check("#fff", "#000", "21.00");
        check("#777777", "#ffffff", "4.48");
        check("#767676", "#ffffff", "4.54");
        check("#abcdef", "#abcdef", "1.00");
    }

    #[test]
    fn black_and_white_can_be_read_on_the_papers() {
        let [(_, light), (_, dark)] = PAPERS;
        assert!(Colour([0; 3]).contrast(light) > 15.0 && Colour([255; 3]).contrast(dark) > 15.0);
    }
}
