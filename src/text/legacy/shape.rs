//! Whether a word is shaped like English or like Hindi in the font, by which letter follows which.
//!
//! 1. Each letter of a word, and what stands before the first and behind the last, is looked up with
//!    the one before it: how much more often does English write the two in that order?
//! 2. The answers are added up: above zero the word is rather English, below zero rather Hindi.
//! 3. Capital letters begin words of English and are half letters of the font; so the letter behind
//!    a capital is judged by that capital, and a capital inside a word by the letter before it.
//!
//! The table holds logarithms of ratios, counted over English and over Hindi typed in the font, of
//! news, health, law, stories and software; half of that text was counted and the other half
//! measured. Must not know what a glyph shows.

/// Above zero for English, below for the font; two points are a factor of nearly three.
pub(super) fn likeness(word: &str) -> i64 {
    let mut before = None;
    let mut sum = 0;
    for c in word.chars().chain([' ']) {
        let now = c.is_ascii_alphabetic().then_some(c as u8);
        sum += pair(before, now);
        before = now;
    }
    sum
}

/// What two neighbours say; `None` is anything but a letter of ASCII.
fn pair(before: Option<u8>, now: Option<u8>) -> i64 {
    let row = match before {
        None => 0,
        Some(b) if b.is_ascii_lowercase() => 1 + usize::from(b - b'a'),
        Some(b) => 27 + usize::from(b - b'A'),
    };
    let column = match (before, now) {
        (_, Some(b)) if b.is_ascii_lowercase() => usize::from(b - b'a'),
        (None, _) => return 0,
        (_, None) => 26,
        (_, Some(_)) => 27,
    };
    let said = PAIRS.get(row).and_then(|row| row.as_bytes().get(column));
    said.map_or(0, |b| i64::from(*b) - i64::from(NOTHING))
}

/// The letter of the table that says nothing; those behind it speak for English, each by half a
/// natural logarithm more, those before it for the font.
const NOTHING: u8 = b'm';

/// A row for what stands before: no letter, a small letter, a capital one. In it a letter for what
/// follows: each small letter, no letter, any capital one.
#[rustfmt::skip]
const PAIRS: [&str; 53] = [
    "ronlllkpmifkonnomnqoljphlomm", "oxpnpitrnlvqypinppyqowtfsric", "nrihqgnnqpkmqoqqkrvjmnmikmob",
    "ojrgtcboubknocufenhrljcclbkc", "pllurileuealuotnclkqmpjhloof", "pqrpullgofcrwqorhqlqgrkojkmd",
    "yoecnyfoqbnmqboenmunkpodjnma", "rpjjqivlubaqrsqibnkonmfljnob", "olifsdlprgokskrhootolgpglnjd",
    "nuslslmchdfpwuvpfnowhscnfhid", "pqlhuiggroeisjrnsgflqnslkshi", "nhjjrhojqefmoplngjkojimglknh",
    "mqklojgcscfsrjqnakjrooigqimd", "ptjjtgikleketjuuiescjhmeminb", "ropqrmvfwggormpqdiksktegjfli",
    "ltulnllfnggpxtpoiokppuvmhmkf", "sqklqemkocatqqtsapkvljgmjjle", "iijggfjqjgqiqhjkqiqqrgqjfqhg",
    "rromsjndtdhqwrtoaplrmtmgplle", "iiogqggyqbxksmorrgypmjwakomc", "rokiridnwcakrmrpaolvkgjcommf",
    "rrslpkmfpgcryrjtcqlsemilirjg", "onghsdlnpfagnionnlqielndknkd", "plgjpddwsaljnnockmviddphdlmb",
    "phtirjggweblsjmyefdujkholdlf", "ltlhqjmcogbnwrsshikqgmkenrng", "qpjgsdhjuncnnhqkhhekqojjquke",
    "psvvotrpqnovvvnuovvtvqopmphx", "qkkesjghqibtkjrkhpfkmkjkplkn", "tjdhphhtohhnhauihqkirhhhekkp",
    "vllewllrwnlblophljqjqmolfmln", "qlercoekfnjlrujnospnlrktljoo", "wmmmtmmmxmatqmvmmwpmtnmlmmpw",
    "ogfjpffjlhflilpffpfjnfhfignp", "wnnnxnnnwnanpnxnnonqunnnsrpx", "klqpksojdkjisvlglgstimjjakno",
    "rkkknjkgpkfkkkrljhfkskkjkkjn", "rjjjsjjoqjbnjnqjjpljojjjmjns", "ynlcpnnnopninonknbslonnnjnnk",
    "tpkhsgkduecioorpiogjqlihmnin", "slljvdjfljblljukdggkpkglgllr", "jooljpgomjmlmsjtjrnpqpnlhjht",
    "thiirjipqhhrhjrahtkiplhhmhqk", "nrnoporkrihmrrsrlpksvomojiio", "sjkgojjnljjcjjkkjjkhojkkmkjr",
    "klocrcmxpasjtnsqrlnommuflolm", "rhhgohgtqhhhhhohhrienhmhmhiq", "moljhmfnmmpiooipmjvlemmimojo",
    "qomgrjnftfdlroolkklpimijhqlp", "shiendnxohnijmskntoikmnfenmj", "nmlmjnmmpmmhmmimmlmlgmmlgmnt",
    "snifpnlninngnhtmnlnkqonjfnmk", "opojpkqwrktoqnrotjtmkmtnltjn",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        for row in PAIRS {
            assert_eq!(row.len(), 28, "{row}");
            assert!(row.bytes().all(|b| b.is_ascii_lowercase()), "{row}");
        }
    }

    #[test]
    fn english_is_above_zero_and_the_font_below() {
        for word in ["Delhi", "Reuters", "bill", "cricketer", "Modi", "updates"] {
            assert!(likeness(word) > 0, "{word}");
        }
        for word in ["laln", "bfrgkl", "vk;ksx", "ljdkj", "Hkkjr", "fnYyh"] {
            assert!(likeness(word) < 0, "{word}");
        }
        for word in ["", "12", "—", "क"] {
            assert_eq!(likeness(word), 0, "{word}");
        }
    }
}
