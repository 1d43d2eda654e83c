//! The phones, each an ASCII character, and what it costs to take one for another.
//!
//! Consonants are written nearly as in the WX notation for Hindi:
//! `k K g G` क ख ग घ, `c C j J` च छ ज झ, `t T d D N` ट ठ ड ढ ण, `w W x X n` त थ द ध न,
//! `p P b B m` प फ ब भ म, `y r l v S s h` य र ल व श स ह, `f z Z` फ़ ज़ झ़, `R Q` ड़ ढ़;
//! `F M` an anusvara that is spoken as n or m, `~` a vowel's nasal colour, `+` a doubled consonant.
//! Vowels: `a A i I u U e E o O` अ आ इ ई उ ऊ ए ऐ ओ औ, `V Y` ऑ ऍ, `H` the schwa before ह.
//! Latin letters that leave the vowel open: `@` a typed a, `%` an English a, `*` an English o,
//! `^` an English u, `!` an English i. Digits are themselves.
//!
//! Costs are in hundredths of a consonant.

/// What leaving a phone out costs, and so its weight.
pub(super) fn weight(phone: u8) -> u16 {
    match phone {
        b'a' | b'H' => 14,
        b'@' => 20,
        b'%' | b'*' | b'^' | b'!' => 45,
        b'i' | b'u' => 45,
        b'e' => 50,
        b'A' | b'I' | b'U' | b'E' | b'o' | b'O' | b'V' | b'Y' => 60,
        b'~' => 8,
        b'+' => 5,
        b'h' => 35,
        b'y' => 40,
        b'v' => 60,
        b'F' | b'M' => 55,
        _ => 100,
    }
}

/// Whether a phone is a vowel.
pub(super) const fn is_vowel(phone: u8) -> bool {
    matches!(
        phone,
        b'a' | b'A'
            | b'i'
            | b'I'
            | b'u'
            | b'U'
            | b'e'
            | b'E'
            | b'o'
            | b'O'
            | b'V'
            | b'Y'
            | b'H'
            | b'@'
            | b'%'
            | b'*'
            | b'^'
            | b'!'
    )
}

/// What taking one phone for the other costs.
pub(super) fn swap(a: u8, b: u8) -> u16 {
    match COSTS
        .get(usize::from(a))
        .and_then(|row| row.get(usize::from(b)))
    {
        Some(cost) => u16::from(*cost),
        None => FAR,
    }
}

/// Two consonants that have nothing in common.
const FAR: u16 = 100;

/// Two vowels that have nothing in common: half of the vowels of a loan are written by convention.
const FAR_VOWEL: u8 = 65;

/// A vowel for a consonant is worse than leaving both out.
const UNLIKE: u8 = 150;

/// Pairs of phones that stand for each other, and how dearly.
#[rustfmt::skip]
const NEAR: &[(&[u8; 2], u8)] = &[
    // Aspiration.
    (b"kK", 8), (b"gG", 8), (b"cC", 6), (b"jJ", 10), (b"tT", 8), (b"dD", 8), (b"wW", 8), (b"xX", 8),
    (b"pP", 10), (b"bB", 10), (b"RQ", 6),
    // Place: people type t for both, and English t is ट.
    (b"tw", 4), (b"TW", 4), (b"dx", 4), (b"DX", 4), (b"tW", 10), (b"wT", 10), (b"dX", 10),
    (b"xD", 10), (b"nN", 3), (b"sS", 15), (b"Rd", 8), (b"Rr", 10), (b"Rx", 10), (b"Qr", 14),
    (b"QD", 8), (b"QX", 8), (b"Qd", 14), (b"Qx", 14),
    // Letters of borrowed sounds.
    (b"fP", 2), (b"fp", 35), (b"jz", 10), (b"Jz", 20), (b"Zj", 12), (b"ZJ", 12), (b"Zz", 10),
    (b"ZS", 15), (b"sz", 15), (b"Sz", 40), (b"jg", 40), (b"cS", 35), (b"CS", 35), (b"ck", 45),
    (b"cs", 50), (b"cK", 45), (b"sk", 70), (b"cw", 60), (b"ct", 50), (b"kg", 55), (b"td", 55),
    (b"wx", 55), (b"tx", 55), (b"wd", 55), (b"pb", 60), (b"vb", 45), (b"vf", 35), (b"vB", 55),
    (b"Ws", 60), (b"xz", 60), (b"jy", 40), (b"jx", 60), (b"sc", 50), (b"Kh", 50), (b"Gh", 60),
    (b"hj", 60), (b"js", 60), (b"lr", 60),
    // Nasals.
    (b"nm", 45), (b"Fn", 0), (b"FN", 2), (b"Fm", 12), (b"Mm", 0), (b"Mn", 8), (b"FM", 5),
    (b"MN", 10), (b"~n", 3), (b"~m", 10), (b"~N", 5), (b"~F", 2), (b"~M", 4),
    // Half vowels.
    (b"vu", 25), (b"vo", 25), (b"vU", 30), (b"v^", 30), (b"yi", 15), (b"yI", 15), (b"ye", 15),
    (b"y!", 15),
    // Length.
    (b"aA", 12), (b"iI", 4), (b"uU", 4), (b"eE", 6), (b"oO", 6), (b"Ha", 1), (b"He", 4),
    (b"HA", 12), (b"HE", 8), (b"H@", 1), (b"H%", 4),
    // Near vowels.
    (b"ie", 16), (b"Ie", 20), (b"iE", 30), (b"uo", 16), (b"Uo", 20), (b"uO", 28), (b"Ye", 6),
    (b"YE", 2), (b"YA", 14), (b"Ya", 14), (b"VA", 4), (b"Vo", 5), (b"VO", 2), (b"Va", 10),
    (b"ae", 35), (b"ai", 40), (b"au", 40), (b"ao", 40), (b"aE", 35), (b"aO", 38), (b"Ae", 50),
    (b"AE", 38), (b"Ao", 50), (b"AO", 38), (b"aI", 55), (b"aU", 55),
    // Open letters.
    (b"@a", 0), (b"@A", 4), (b"@e", 24), (b"@E", 20), (b"@V", 8), (b"@Y", 8), (b"@o", 40),
    (b"@O", 32), (b"@i", 45), (b"@u", 45), (b"%a", 5), (b"%A", 3), (b"%Y", 2), (b"%E", 2),
    (b"%e", 3), (b"%V", 8), (b"%o", 18), (b"%O", 14), (b"%i", 42), (b"%I", 50), (b"*o", 2),
    (b"*V", 0), (b"*O", 4), (b"*A", 4), (b"*a", 8), (b"*u", 18), (b"*U", 18), (b"^a", 3),
    (b"^u", 2), (b"^U", 2), (b"^A", 10), (b"^o", 10), (b"^i", 18), (b"^e", 18), (b"!i", 0),
    (b"!I", 2), (b"!e", 10), (b"!a", 15), (b"!A", 24), (b"!E", 18),
];

static COSTS: [[u8; 128]; 128] = costs();

const fn costs() -> [[u8; 128]; 128] {
    let mut out = [[FAR as u8; 128]; 128];
    let mut a = 0;
    while a < 128 {
        let mut b = 0;
        while b < 128 {
            let (v, w) = (is_vowel(a as u8), is_vowel(b as u8));
            if a == b {
                out[a][b] = 0;
            } else if v && w {
                out[a][b] = FAR_VOWEL;
            } else if v != w {
                out[a][b] = UNLIKE;
            }
            b += 1;
        }
        a += 1;
    }
    let mut at = 0;
    while at < NEAR.len() {
        let ([a, b], cost) = (*NEAR[at].0, NEAR[at].1);
        out[a as usize][b as usize] = cost;
        out[b as usize][a as usize] = cost;
        at += 1;
    }
    out
}

/// Two vowels that are written as one, and the reverse: भाई is typed bhai, टाइम spelled time.
pub(super) fn merge(two: [u8; 2], one: u8) -> Option<u16> {
    let first = matches!(two[0], b'a' | b'A' | b'@' | b'%');
    let cost = match (one, two[1]) {
        (b'E' | b'Y', b'i' | b'I' | b'e' | b'!') if first => 4,
        (b'e', b'i' | b'I' | b'!') if first => 12,
        (b'O' | b'V', b'u' | b'U' | b'o' | b'^') if first => 4,
        (b'o', b'u' | b'U' | b'^') if first => 12,
        (b'!', b'i' | b'I' | b'y') if first => 8,
        (b'E' | b'e' | b'%', b'y') if first => 6,
        (b'O' | b'o', b'v') if first => 8,
        (b'I', b'i') if matches!(two[0], b'i' | b'I') => 3,
        _ => return None,
    };
    Some(cost)
}
