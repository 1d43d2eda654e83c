//! Hindi whose UTF-8 was read as Windows-1252 and saved again as UTF-8: `à¤¸à¤°` for सर.
//!
//! 1. In UTF-8 a character of Devanagari is the bytes E0, A4 or A5, and one from 80 to BF. Read as
//!    Windows-1252 they are `à`, `¤` or `¥`, and one of 64 characters (of ISO 8859-1: a control).
//! 2. Two such triples in a row are a sign: no language writes `à¤` or `à¥`, and an article on the
//!    matter that names one letter stays silent.
//!
//! Must not know formats: it looks at the text of a file as it stands.

use std::ops::Range;

use encoding_rs::WINDOWS_1252;

use super::find::find;
use super::item::Out;

/// What `à` begins with in UTF-8. No text in Hindi or English has many characters that do.
const LEAD: u8 = 0xC3;

/// So many triples are shown.
const SHOWN: usize = 4;

/// Tells of such text in a file, once, with its first place and how many there are.
pub(crate) fn tell(raw: &str, out: &mut Out<'_>) {
    let mut runs = Runs { raw, at: 0 };
    let Some((first, hindi)) = runs.next() else {
        return;
    };
    let garbled: String = raw
        .get(first.clone())
        .unwrap_or_default()
        .chars()
        .take(3 * SHOWN)
        .collect();
    let hindi: String = hindi.chars().take(SHOWN).collect();
    let n_places = 1 + runs.count();
    let places = match n_places {
        1 => String::new(),
        n => format!(", in {n} places"),
    };
    let what = format!(
        "expected Hindi, found UTF-8 that was read as windows-1252 and saved again: \
         {garbled}… is {hindi}…{places}"
    );
    out.problem(first.start, &what);
}

/// Stretches of at least two triples, with the Hindi that they were.
struct Runs<'a> {
    raw: &'a str,
    at: usize,
}

impl Iterator for Runs<'_> {
    type Item = (Range<usize>, String);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = find(self.raw.as_bytes(), self.at, |b| b == LEAD)?;
            let (mut end, mut hindi) = (start, String::new());
            while let Some((c, length)) = triple(self.raw.get(end..)?) {
                hindi.push(c);
                end += length;
            }
            self.at = end.max(start + 'à'.len_utf8());
            if hindi.chars().nth(1).is_some() {
                return Some((start..end, hindi));
            }
        }
    }
}

/// The character that the text begins with as a triple, and the bytes of the triple.
fn triple(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let lead = (chars.next()? == 'à').then_some(0xE0)?;
    let second = match chars.next()? {
        '¤' => 0xA4,
        '¥' => 0xA5,
        _ => return None,
    };
    let bytes = [lead, second, byte(chars.next()?)?];
    let c = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((c, text.len() - chars.as_str().len()))
}

/// The byte that was read as a character.
fn byte(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, has_unmappable) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    bytes.first().copied().filter(|_| !has_unmappable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Item;

    fn told(raw: &str) -> Vec<(usize, String)> {
        let mut told = Vec::new();
        let mut sink = |item: Item<'_>| match item {
            Item::Problem(problem) => told.push((problem.at, problem.what)),
            other => panic!("{other:?}"),
        };
        tell(raw, &mut Out::new(&mut sink));
        told
    }

    fn garbled(text: &str) -> String {
        WINDOWS_1252
            .decode_without_bom_handling(text.as_bytes())
            .0
            .into_owned()
    }

    #[test]
    fn hindi_that_was_read_wrongly_is_named_with_its_place() {
        let raw = format!("A headline\n{} x {}", garbled("सरकार ने"), garbled("कहा।"));
        let expected = "expected Hindi, found UTF-8 that was read as windows-1252 and saved again: \
                        à¤¸à¤°à¤•à¤¾… is सरका…, in 3 places";
        assert_eq!(told(&raw), [(11, expected.to_owned())]);
        let latin1: String = "में".bytes().map(char::from).collect();
        assert!(told(&latin1)[0].1.ends_with("is में…"));
    }

    #[test]
    fn other_text_stays_silent() {
        let cases = [
            "",
            "à",
            "à¤",
            "à¤¸",
            "à¤ and à¥ are what its lead bytes become",
            "Voilà ¤ 5, là-bas à Paris, à 5 ¥",
            "Ele foi à África às três, à¤aa à¥bb",
            "सरकार ने कहा à la carte",
            "cafÃ© â€œquotedâ€\u{9d}",
        ];
        for raw in cases {
            assert_eq!(told(raw), [], "{raw}");
        }
    }
}
