//! Levels of headings: a body's own stand below those of its page, and skip none, for whoever moves through a page by its
//! headings.

/// Levels of headings on a page: shifted below its own, and without gaps.
pub(super) struct Levels {
    first: u8,
    /// Written levels of the headings that we are below, each with its level on the page.
    above: Vec<(u8, u8)>,
}

impl Levels {
    pub(super) fn new(first: u8) -> Self {
        Self { first: first.clamp(1, 6), above: Vec::new() }
    }

    /// The page's level for the next heading: one below the last heading of a smaller written level.
    pub(super) fn next(&mut self, written: u8) -> u8 {
        self.above.retain(|(above, _)| *above < written);
        let level = self.above.last().map_or(self.first, |(_, level)| (level + 1).min(6));
        self.above.push((written, level));
        level
    }

    /// Takes back the last heading, which turned out to be none.
    pub(super) fn forget(&mut self) {
        self.above.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::Levels;

    #[test]
    fn levels_end_at_six() {
        let mut levels = Levels::new(4);
        let mut check = |written, expected| assert_eq!(levels.next(written), expected, "{written}");
        check(1, 4);
        check(2, 5);
        check(3, 6);
        check(4, 6);
        check(2, 5);
    }
}
