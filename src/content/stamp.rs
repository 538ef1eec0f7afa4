//! Stamps: by what a file is known to be the one that was read, without reading it again.
//!
//! As Git does with its index: where the size, the number of the file in its file system and both of its times are the same, so
//! are the bytes, unless the file was changed twice within one step of the file system's clock. A stamp that is young compared
//! with the moment of reading is therefore not trusted ("racily clean", Git's `racy-git.txt`).

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// The largest step of a file system's clock: two seconds, that of FAT; and some more for a clock of another machine.
const YOUNG: Duration = Duration::from_secs(10);

/// What the system says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    size: u64,
    /// The device, and the number of the file there.
    number: (u64, u64),
    /// In nanoseconds since 1970, as all times here.
    modified: i64,
    /// When anything of it was changed, the name and the time of modification among them.
    changed: i64,
}

impl Stamp {
    /// The stamp of a file; nothing where the system does not tell enough.
    #[cfg(unix)]
    #[expect(clippy::unnecessary_wraps, reason = "other systems tell less")]
    pub(super) fn of(data: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let time = |seconds: i64, rest: i64| seconds.saturating_mul(1_000_000_000).saturating_add(rest);
        Some(Self {
            size: data.size(),
            number: (data.dev(), data.ino()),
            modified: time(data.mtime(), data.mtime_nsec()),
            changed: time(data.ctime(), data.ctime_nsec()),
        })
    }

    /// The stamp of a file. Here no system tells when a file took the place of another.
    #[cfg(not(unix))]
    pub(super) fn of(_: &Metadata) -> Option<Self> {
        None
    }

    /// Whether every change of the file since it was read, after `begun`, has given it another stamp.
    pub(super) fn is_trusted(&self, begun: SystemTime) -> bool {
        let since = begun.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let old = since.saturating_sub(YOUNG).as_nanos();
        i64::try_from(old).is_ok_and(|old| self.modified.max(self.changed) < old)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::Stamp;

    #[test]
    fn what_was_changed_when_it_was_read_is_not_trusted() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let stamp = Stamp::of(&file.as_file().metadata().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "the system stamps files with its own clock")]
        let now = SystemTime::now();
        let check = |read, expected| assert_eq!(stamp.is_trusted(read), expected, "{read:?}");
        check(now, false);
        check(now - Duration::from_secs(100), false);
        check(now + Duration::from_secs(9), false);
        check(now + Duration::from_secs(11), true);
    }

    #[test]
    fn a_file_of_the_same_size_and_time_in_the_place_of_another_is_another() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = |name: &str| Stamp::of(&folder.path().join(name).metadata().unwrap()).unwrap();
        for name in ["a", "b"] {
            std::fs::write(folder.path().join(name), "same").unwrap();
        }
        let (one, other) = (stamp("a"), stamp("b"));
        std::fs::File::open(folder.path().join("b"))
            .unwrap()
            .set_modified(folder.path().join("a").metadata().unwrap().modified().unwrap())
            .unwrap();
        assert_eq!(stamp("a"), one);
        assert_ne!(stamp("b"), one);
        std::fs::rename(folder.path().join("b"), folder.path().join("a")).unwrap();
        assert_eq!(stamp("a").number, other.number);
        assert_ne!(stamp("a"), one);
    }
}
