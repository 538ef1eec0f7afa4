//! Numbers inside messages, written by CLDR. Fluent's own writing knows no thousands.

use fluent_bundle::types::FluentNumber;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::GroupingStrategy;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::format::decimals;
use super::tag::Language;

/// A number as its message asks for it: with the thousands set apart unless `useGrouping` is "false", and with as many
/// digits after the point as `minimumFractionDigits` and `maximumFractionDigits` say. Nothing for what is no number.
pub(super) fn numeral(number: &FluentNumber, formatters: &IntlLangMemoizer) -> Option<String> {
    let mut decimal = Decimal::try_from_str(&number.as_string()).ok()?;
    if let Some(digits) = number.options.maximum_fraction_digits.and_then(|digits| i16::try_from(digits).ok()) {
        decimal.round(-digits);
    }
    let write = |numerals: &Numerals| numerals.0.format_to_string(&decimal);
    formatters.with_try_get::<Numerals, _, _>((number.options.use_grouping,), write).ok()
}

/// What writes numbers, kept by the bundle of each language.
struct Numerals(DecimalFormatter);

impl Memoizable for Numerals {
    /// Are thousands set apart?
    type Args = (bool,);
    type Error = ();

    fn construct(language: LanguageIdentifier, (grouped,): (bool,)) -> Result<Self, ()> {
        let language = Language::parse(&language.to_string()).map_err(|_| ())?;
        let grouping = if grouped { GroupingStrategy::Auto } else { GroupingStrategy::Never };
        decimals(&language.data_locale(), grouping).map(Self).ok_or(())
    }
}
