//! Files of the site that are no pages: what bundles, `static/` and the theme bring.

use std::collections::BTreeMap;

use super::edition::Book;
use super::sides::sides_css;
use super::theme::{Asset, Theme};
use crate::content::Folder;
use crate::site::{Address, collision};

/// A file of the output and where its bytes are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it is published.
    pub address: Address,
    /// Its bytes.
    pub bytes: Bytes,
}

/// Where the bytes of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bytes {
    /// Here.
    Here(Vec<u8>),
    /// In a file of the site, at this path from its root, to be copied as it is.
    Copy(String),
    /// In a drawing of a bundle, at this path from the site's root; [`clean_svg`] makes its bytes, because bundles are
    /// not trusted.
    CleanSvg(String),
}

/// Every file that is no page, in the order of addresses. Two at one address were reported before.
pub fn files(book: Book<'_>, theme: &Theme) -> Vec<File> {
    let directory = book.directory;
    let mut files: BTreeMap<Address, Bytes> = BTreeMap::new();
    for (path, asset) in theme.assets() {
        let bytes = match asset {
            Asset::BuiltIn(bytes) => Bytes::Here(bytes.to_vec()),
            Asset::Site(path) => Bytes::Copy(path.clone()),
        };
        files.insert(Address::asset(path), bytes);
    }
    let inks = sides_css(&directory.settings.matching.sides);
    files.insert(Address::asset("sides.css"), Bytes::Here(inks.into_bytes()));
    for file in directory.bundle_files.iter() {
        files.insert(Address::media(&file.id, &file.path), of_bundle(file.folder, &file.id, &file.path));
    }
    for path in free_static_files(book, &files) {
        files.insert(Address::file_at(path), Bytes::Copy(format!("static/{path}")));
    }
    files.into_iter().map(|(address, bytes)| File { address, bytes }).collect()
}

/// The files of `static/` that stand in nobody's way. The others were reported, and a site with them is not published.
fn free_static_files<'a>(book: Book<'a>, files: &BTreeMap<Address, Bytes>) -> Vec<&'a str> {
    let wanted = &book.directory.static_files;
    if wanted.is_empty() {
        return Vec::new();
    }
    let pages = book.pages.list.iter().map(|page| &page.address);
    let ours: BTreeMap<String, &Address> = pages.chain(files.keys()).map(|address| (address.file(), address)).collect();
    wanted.iter().map(|file| &*file.path).filter(|path| collision(path, &ours).is_none()).collect()
}

fn of_bundle(folder: Folder, id: &str, path: &str) -> Bytes {
    let from = format!("content/{}/{id}/{path}", folder.name());
    if path.to_ascii_lowercase().ends_with(".svg") { Bytes::CleanSvg(from) } else { Bytes::Copy(from) }
}

/// A drawing without scripts, handlers and links to other hosts; nothing where it is no SVG.
pub fn clean_svg(svg: &[u8]) -> Option<Vec<u8>> {
    let mut clean = Vec::with_capacity(svg.len());
    let filter = svg_hush::Filter::new();
    filter.filter(&mut &*svg, &mut clean).ok()?;
    Some(without_links(&String::from_utf8(clean).ok()?).into_bytes())
}

/// A cleaned drawing without links to files, not even of this site: what is left leads into the drawing itself, or is it.
fn without_links(svg: &str) -> String {
    const LINK: &str = "href=\"";
    let mut rest = svg;
    let mut kept = String::with_capacity(svg.len());
    while let Some(start) = rest.find(LINK).map(|at| at + LINK.len()) {
        let end = rest[start..].find('"').map_or(rest.len(), |length| start + length);
        let target = &rest[start..end];
        let is_inside = target.starts_with('#') || target.starts_with("data:");
        kept.push_str(&rest[..if is_inside { end } else { start }]);
        rest = &rest[end..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::clean_svg;

    #[test]
    fn drawings_lose_what_could_harm() {
        let check = |inside: &str, absent: &str| {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{inside}</svg>");
            let clean = String::from_utf8(clean_svg(svg.as_bytes()).unwrap()).unwrap();
            assert!(clean.contains("<svg") && !clean.contains(absent), "{clean}");
        };
        check("<script>alert(1)</script>", "alert");
        check("<path d=\"M0 0\" onclick=\"alert(1)\"/>", "alert");
        check("<image href=\"/x.png\"/>", "x.png");
        check("<a href='../x.html'><path d=\"M0 0\"/></a>", "x.html");
        check("<image href=\"https://example.org/x.png\"/>", "example.org");
    }

    #[test]
    fn what_is_no_drawing_is_left_out() {
        assert_eq!(clean_svg(b"not a drawing <"), None);
    }
}
