//! What is known of letter names by heart: their spellings, the words that look like two of them,
//! and the acronyms that English does not write in capitals alone.

/// Letter names at T0 with the nukta out; every spelling in use, the commonest first.
pub(super) const NAMES: &[(char, &[&str])] = &[
    ('A', &["ए"]),
    ('B', &["बी"]),
    ('C', &["सी"]),
    ('D', &["डी"]),
    ('E', &["ई"]),
    ('F', &["एफ", "ऐफ", "ऍफ"]),
    ('G', &["जी"]),
    ('H', &["एच", "ऐच", "ऍच"]),
    ('I', &["आई", "आइ"]),
    ('J', &["जे"]),
    ('K', &["के"]),
    ('L', &["एल", "ऐल", "ऍल"]),
    ('M', &["एम", "ऐम", "ऍम"]),
    ('N', &["एन", "ऐन", "ऍन"]),
    ('O', &["ओ"]),
    ('P', &["पी"]),
    ('Q', &["क्यू", "क्यु"]),
    ('R', &["आर"]),
    ('S', &["एस", "ऐस", "ऍस"]),
    ('T', &["टी"]),
    ('U', &["यू", "यु"]),
    ('V', &["वी", "व्ही"]),
    (
        'W',
        &[
            "डब्ल्यू",
            "डब्ल्यु",
            "डब्लू",
            "डब्लु",
            "डबल्यू",
            "डबल्यु",
            "डब्लयू",
            "डब्लयु",
            "डबलू",
            "डबलयू",
        ],
    ),
    ('X', &["एक्स", "ऐक्स", "ऍक्स"]),
    ('Y', &["वाई", "वाय", "वाइ"]),
    ('Z', &["जेड", "जैड"]),
];

/// Readings of two letters that are also Hindi words (a noun, a verb form, a call, a word of
/// address) or given names. All 26 × 26 pairs in all spellings were gone through, against a
/// dictionary and real text; where the acronym is what a reader of news thinks of first (ईडी, टीवी,
/// सीओ, ओके) it is not here.
pub(super) const TWO_LETTER_WORDS: &[&str] = &[
    "टीके",
    "बीवी",
    "बीबी",
    "बीजी",
    "जीजी",
    "सीटी",
    "सीपी",
    "जेटी",
    "जेबी",
    "जीवी",
    "ओजी",
    "ईजी",
    "एके",
    "केके",
    "ओए",
    "आइए",
    "आईए",
    "पीए",
    "जीए",
    "सीए",
    "पीओ",
    "जीओ",
    "पीके",
    "जीके",
    "पीसी",
    "पीटी",
    "क्यूटी",
    "जेसी",
    "केसी",
    "ओवी",
    "ओडी",
];

/// The same of three letters: a word of address with जी, and cries.
pub(super) const THREE_LETTER_WORDS: &[&str] = &["बीबीजी", "बीवीजी", "ओओओ", "ईईई"];

/// Acronyms that English news does not write in capitals alone.
const MIXED_CASE: &[&str] = &[
    "PhD", "MSc", "BSc", "IISc", "mRNA", "tRNA", "rRNA", "siRNA", "miRNA", "cDNA", "pH", "kWh",
    "kHz", "MHz", "GHz", "mAh", "MoU", "PoK", "IoT", "iOS", "eKYC", "eVTOL",
];

/// Letters as English writes them: PHD → PhD, SWG → SWG.
pub(super) fn conventional(letters: String) -> String {
    let mixed = MIXED_CASE.iter().find(|m| m.eq_ignore_ascii_case(&letters));
    mixed.map_or(letters, |m| (*m).to_owned())
}
