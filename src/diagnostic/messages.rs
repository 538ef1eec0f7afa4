//! The sentences of the codes.
/// The language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportLanguage {
    /// English.
    English,
    /// Chinese.
    Chinese,
}
/// The messages of one language.
#[derive(Debug)]
pub struct Messages;
