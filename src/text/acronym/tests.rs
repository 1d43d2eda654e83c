use super::*;
use proptest::prelude::*;

#[test]
fn acronyms_are_read() {
    for (word, letters) in [
        ("एसडब्ल्यूजी", "SWG"),
        ("एसडब्लूजी", "SWG"),
        ("ऐसडबल्यूजी", "SWG"),
        ("डीआरडीओ", "DRDO"),
        ("आरबीआई", "RBI"),
        ("एफडीआई", "FDI"),
        ("एफ़डीआई", "FDI"),
        ("जीएसटी", "GST"),
        ("डब्ल्यूएचओ", "WHO"),
        ("आईएसआईएस", "ISIS"),
        ("एआईएडीएमके", "AIADMK"),
        ("जेडब्ल्यूजी", "JWG"),
        ("जेडीयू", "JDU"),
        ("एनज़ेडसी", "NZC"),
        ("एड़ीएचड़ी", "ADHD"),
        ("डीआईवाय", "DIY"),
        ("पीएचडी", "PhD"),
        ("एमआरएनए", "mRNA"),
        ("आईआईएससी", "IISc"),
        ("एमओयू", "MoU"),
        ("अोटीपी", "OTP"),
    ] {
        assert_eq!(decode(word).as_deref(), Some(letters), "{word}");
    }
}

#[test]
fn phrases_are_read_in_every_form() {
    for (phrase, letters) in [
        ("आई.आई.टी.", "IIT"),
        ("पी डी एफ़", "PDF"),
        ("ईडी", "ED"),
        ("एस डब्ल्यू जी", "SWG"),
        ("एस-डब्ल्यू-जी", "SWG"),
        ("एस. डब्ल्यू. जी.", "SWG"),
        ("एस॰डब्ल्यू॰जी॰", "SWG"),
        ("एन०डी०ए०", "NDA"),
        ("यू.एस.", "US"),
        ("सी.ए.", "CA"),
        ("टी वी", "TV"),
        ("सीओ", "CO"),
        ("जीई", "GE"),
        ("एनज़ेड", "NZ"),
        ("आई आई एफ ए", "IIFA"),
        ("पी.एच.डी.", "PhD"),
        ("आईआईटी बीएचयू", "IIT BHU"),
        ("एनएससीएन-आईएम", "NSCN-IM"),
        ("ई-केवाईसी", "e-KYC"),
        ("जी-20", "G-20"),
        ("जी-२०", "G-20"),
        ("जी20", "G20"),
        ("जी 20", "G 20"),
        ("एस-400", "S-400"),
        ("सी-130जे", "C-130J"),
        ("एफ-16", "F-16"),
        ("एके-47", "AK-47"),
        ("5जी", "5G"),
        ("एच1एन1", "H1N1"),
        ("बी.1.617", "B.1.617"),
        ("पीएसएलवी-सी52", "PSLV-C52"),
        (" पीएचडी ", "PhD"),
    ] {
        assert_eq!(decode_phrase(phrase).as_deref(), Some(letters), "{phrase}");
    }
}

#[test]
fn ordinary_words_are_not() {
    for word in [
        "एजेंसी",
        "बड़ी",
        "युग",
        "जीव",
        "यूरोपीय",
        "केवल",
        "आपसी",
        "पीने",
        "वीज़ा",
        "ओए",
        "आइए",
        "एकता",
        "आरती",
        "आरक्षण",
        "वीडियो",
        "जीवी",
        "टीके",
        "बीवी",
        "बीड़ी",
        "एड़ी",
        "पीके",
        "जीजी",
        "नाटो",
        "इसरो",
        "केंद्र",
        "ईरान",
        "ज़ी",
        "ज़ीटीवी",
        "राज़ी",
        "आय",
        "के 20",
        "टीके 2",
        "टीके के",
        "सीबीआई के",
        "पी-पी",
        "जी के",
        "20",
        "2019-20",
        "मिग-21",
        "कोविड-19",
        "एक-दूसरे",
        "बीबीजी",
        "ए",
        "",
        " ",
        ".",
        "-",
        "SWG",
        "G20",
        "एसडब्ल्यूजी!",
    ] {
        assert_eq!(decode_phrase(word), None, "{word}");
    }
}

#[test]
fn a_word_still_has_letters_for_a_glossary() {
    assert_eq!(letters_in("पीसी").as_deref(), Some("PC"));
    assert_eq!(letters_in("सी.ए.").as_deref(), Some("CA"));
    assert_eq!(letters_in("ए"), None);
    assert_eq!(letters_in("पीने"), None);
}

#[test]
fn a_chain_of_names_without_end_is_no_acronym() {
    for hostile in [
        "ए".repeat(300_000),
        "ए.".repeat(300_000),
        "ए ".repeat(300_000),
    ] {
        assert_eq!(decode(&hostile), None);
        assert_eq!(decode_phrase(&hostile), None);
        assert_eq!(letters_in(&hostile), None);
    }
}

proptest! {
    #[test]
    fn what_is_spelled_is_read_back(letters in "[A-Z]{3,8}") {
        let read = decode(&spell(&letters).unwrap());
        let is_word = matches!(letters.as_str(), "BBG" | "BVG" | "OOO" | "EEE");
        prop_assert!(is_word && read.is_none() || read.unwrap().eq_ignore_ascii_case(&letters));
    }

    #[test]
    fn every_spelling_of_every_letter_is_read(picks in prop::collection::vec((0usize..26, 0usize..12), 3..9)) {
        let (mut word, mut letters) = (String::new(), String::new());
        for (letter, spelling) in picks {
            let (latin, names) = NAMES[letter];
            letters.push(latin);
            word.push_str(names[spelling % names.len()]);
        }
        prop_assert_eq!(letters_of(&word), Some(letters));
    }

    #[test]
    fn digits_and_hyphens_are_read_back(
        text in "[A-Z]{1,4}-[0-9]{1,3}([A-Z]{1,2})?|[A-Z]{1,4}[0-9]{1,3}|[0-9]{1,2}[A-Z]|[A-Z]{3,5}-[A-Z]{2}"
    ) {
        let read = decode_phrase(&spell(&text).unwrap());
        prop_assert!(read.is_some_and(|r| r.eq_ignore_ascii_case(&text)));
    }

    #[test]
    fn no_input_panics(text in "\\PC{0,30}|[एबीसीडजकआईयूड़ज़.०॰ 0-9-]{0,12}") {
        decode(&text);
        decode_phrase(&text);
        letters_in(&text);
        spell(&text);
    }
}
