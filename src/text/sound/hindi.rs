//! Devanagari to phones.
//!
//! 1. Every letter gives a consonant and, without a vowel sign or virama, a schwa.
//! 2. A final schwa is silent, but after a cluster that needs it (राष्ट्र, मूल्य).
//! 3. From right to left a schwa between VC and CV is silent (समझौता, करना).

/// Appends the phones of one word (at T0).
pub(super) fn push(word: &str, out: &mut Vec<u8>) {
    let mut phones = spelled(word);
    silence_final(&mut phones);
    silence_medial(&mut phones);
    color_before_h(&mut phones);
    out.extend(phones.into_iter().filter(|p| *p != SILENT));
}

/// Stands for a schwa that is written and not spoken, until the word is done.
const SILENT: u8 = b' ';

fn spelled(word: &str) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(word.len() / 2);
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let has_nukta = chars.next_if_eq(&'\u{93C}').is_some();
        if let Some(phone) = consonant(c, has_nukta) {
            push_consonant(c, phone, &mut out);
            match chars.peek() {
                Some('\u{94D}') => drop(chars.next()),
                Some(next) if vowel_sign(*next).is_some() => {}
                _ => out.push(b'a'),
            }
        } else if matches!(c, 'ं' | 'ँ') {
            out.push(nasal(c, out.last().copied(), chars.peek().copied()));
        } else if let Some(phones) = vowel(c).or_else(|| vowel_sign(c)) {
            out.extend(phones.bytes());
        } else if c == 'ः' {
            out.push(b'h');
        } else if let Some(digit) = c.to_digit(10).or_else(|| hindi_digit(c)) {
            out.push(b'0' + digit as u8);
        }
    }
    out
}

fn hindi_digit(c: char) -> Option<u32> {
    ('०'..='९')
        .contains(&c)
        .then(|| u32::from(c) - u32::from('०'))
}

/// A consonant after its own half is doubled; ज्ञ is spoken gy.
fn push_consonant(c: char, phone: u8, out: &mut Vec<u8>) {
    match out.last() {
        Some(b'j') if c == 'ञ' => {
            out.pop();
            out.extend(b"gy");
        }
        Some(last) if is_double(*last, phone) => {
            out.pop();
            out.extend([phone, b'+']);
        }
        _ => out.push(phone),
    }
}

/// Whether two consonants are one held longer: त्त, च्छ, द्ध.
pub(super) fn is_double(first: u8, second: u8) -> bool {
    let plain = |p: u8| match p {
        b'K' => b'k',
        b'C' => b'c',
        b'J' => b'j',
        b'T' => b't',
        b'D' => b'd',
        b'W' => b'w',
        b'X' => b'x',
        b'P' => b'p',
        b'B' => b'b',
        other => other,
    };
    first == plain(second) || first == second
}

/// An anusvara is the nasal of the consonant after it, else the colour of its vowel.
fn nasal(sign: char, before: Option<u8>, next: Option<char>) -> u8 {
    match next {
        Some('प' | 'फ' | 'ब' | 'भ' | 'म') => b'M',
        Some(c) if sign == 'ं' && consonant(c, false).is_some() => b'F',
        Some('क'..='न') if before.is_some() => b'F',
        _ => b'~',
    }
}

fn consonant(c: char, has_nukta: bool) -> Option<u8> {
    Some(match (c, has_nukta) {
        ('ज', true) => b'z',
        ('झ', true) => b'Z',
        ('फ', true) => b'f',
        ('ड', true) => b'R',
        ('ढ', true) => b'Q',
        ('क', _) => b'k',
        ('ख', _) => b'K',
        ('ग', _) => b'g',
        ('घ', _) => b'G',
        ('च', _) => b'c',
        ('छ', _) => b'C',
        ('ज', _) => b'j',
        ('झ', _) => b'J',
        ('ट', _) => b't',
        ('ठ', _) => b'T',
        ('ड', _) => b'd',
        ('ढ', _) => b'D',
        ('ण', _) => b'N',
        ('त', _) => b'w',
        ('थ', _) => b'W',
        ('द', _) => b'x',
        ('ध', _) => b'X',
        ('न' | 'ञ' | 'ङ', _) => b'n',
        ('प', _) => b'p',
        ('फ', _) => b'P',
        ('ब', _) => b'b',
        ('भ', _) => b'B',
        ('म', _) => b'm',
        ('य', _) => b'y',
        ('र', _) => b'r',
        ('ल' | 'ळ', _) => b'l',
        ('व', _) => b'v',
        ('श' | 'ष', _) => b'S',
        ('स', _) => b's',
        ('ह', _) => b'h',
        _ => return None,
    })
}

fn vowel(c: char) -> Option<&'static str> {
    Some(match c {
        'अ' => "a",
        'आ' => "A",
        'इ' => "i",
        'ई' => "I",
        'उ' => "u",
        'ऊ' => "U",
        'ऋ' => "ri",
        'ए' => "e",
        'ऐ' => "E",
        'ओ' => "o",
        'औ' => "O",
        'ऑ' => "V",
        'ऍ' | 'ॲ' => "Y",
        _ => return None,
    })
}

fn vowel_sign(c: char) -> Option<&'static str> {
    Some(match c {
        'ा' => "A",
        'ि' => "i",
        'ी' => "I",
        'ु' => "u",
        'ू' => "U",
        'ृ' => "ri",
        'े' => "e",
        'ै' => "E",
        'ो' => "o",
        'ौ' => "O",
        'ॉ' => "V",
        'ॅ' => "Y",
        _ => return None,
    })
}

fn is_vowel(phone: u8) -> bool {
    super::phone::is_vowel(phone)
}

/// The schwa at the end, unless it is the word's only vowel or carries a cluster in य, र or व.
fn silence_final(phones: &mut [u8]) {
    let n = phones.len();
    let Some((last, rest)) = phones.split_last_mut() else {
        return;
    };
    if *last != b'a' || n < 3 || !rest.iter().any(|p| is_vowel(*p)) {
        return;
    }
    let is_cluster = !is_vowel(rest[n - 3]) && matches!(rest[n - 2], b'y' | b'r' | b'v');
    if !is_cluster {
        *last = SILENT;
    }
}

fn silence_medial(phones: &mut [u8]) {
    let heard = |phones: &[u8], at: usize| phones.get(at).copied().filter(|p| *p != SILENT);
    for at in (2..phones.len().saturating_sub(1)).rev() {
        if phones[at] != b'a' || phones[at - 1] == b'+' {
            continue;
        }
        let before = !is_vowel(phones[at - 1]) && is_vowel(phones[at - 2]);
        let after = heard(phones, at + 1).is_some_and(|p| !is_vowel(p) && p != b'~')
            && heard(phones, at + 2).is_some_and(is_vowel);
        if before && after {
            phones[at] = SILENT;
        }
    }
}

/// The schwa before ह sounds like a short e (शहर, पहले).
fn color_before_h(phones: &mut [u8]) {
    for at in 1..phones.len() {
        if phones[at] == b'h' && phones[at - 1] == b'a' {
            phones[at - 1] = b'H';
        }
    }
}
