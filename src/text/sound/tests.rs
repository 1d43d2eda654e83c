use proptest::prelude::*;

use super::*;

/// The schwas that are spoken, and those that are not.
#[test]
fn devanagari_is_read_as_it_is_spoken() {
    for (text, phones) in [
        ("समझौता", "samJOwA"),
        ("करना", "karnA"),
        ("कमल", "kamal"),
        ("कमला", "kamlA"),
        ("सरकार", "sarkAr"),
        ("राष्ट्र", "rAStra"),
        ("न", "na"),
        ("अब", "ab"),
        ("शहर", "SHhar"),
        ("पत्ता", "paw+A"),
        ("अच्छा", "aC+A"),
        ("ज्ञान", "gyAn"),
        ("क्षेत्र", "kSewra"),
        ("कृषि", "kriSi"),
        ("ज़रूर", "zarUr"),
        ("फ़ोन", "fon"),
        ("लड़का", "laRkA"),
        ("संबंध", "saMbaFX"),
        ("पाँच", "pAFc"),
        ("हाँ", "hA~"),
        ("मैं", "mE~"),
        ("कॉलेज", "kVlej"),
        ("दुःख", "xuhK"),
        ("जी-२०", "jI20"),
        ("१", "1"),
    ] {
        assert_eq!(of_hindi(text).as_str(), phones, "{text}");
    }
}

#[test]
fn latin_letters_are_read_in_two_ways() {
    for (text, english, roman) in [
        ("nation", "neSan", "n@wion"),
        ("phone", "fon", "Pone"),
        ("city", "s!tI", "kiwy"),
        ("knight", "nAit", "kniGw"),
        ("samjhauta", "s%mjhVtA", "s@mJOw@"),
        ("achchha", "%chA", "@C+@"),
        ("São", "sAo", "s@o"),
        ("G-20", "jI20", "jI20"),
        ("x", "eks", "eks"),
    ] {
        assert_eq!(of_english(text).as_str(), english, "{text}");
        assert_eq!(of_roman(text).as_str(), roman, "{text}");
    }
}

#[test]
fn what_sounds_alike_is_alike() {
    for (hindi, latin) in [
        ("समझौता", "samjhauta"),
        ("समझौता", "samjhota"),
        ("समझौता", "smjhauta"),
        ("कल्याणी", "Kalyani"),
        ("राफेल", "Rafael"),
        ("राफेल", "Rafale"),
        ("डिफेंस", "defence"),
        ("सिस्टम्स", "systems"),
        ("आर्टिफिशियल", "artificial"),
        ("इंटेलिजेंस", "intelligence"),
        ("न्यू डेल्ही", "New Delhi"),
        ("न्यूयॉर्क", "New York"),
        ("साओ पाउलो", "São Paulo"),
        ("तुर्किये", "Türkiye"),
        ("कोट डी आइवर", "Côte d’Ivoire"),
        ("शियान", "Xi'an"),
        ("अच्छा", "acha"),
        ("अच्छा", "achchha"),
        ("ज़रूरत", "jarurat"),
        ("ज़रूरत", "zaroorat"),
        ("फिर", "phir"),
        ("फिर", "fir"),
        ("क्षेत्र", "kshetra"),
        ("क्षेत्र", "xetra"),
        ("विज्ञान", "vigyaan"),
        ("विज्ञान", "wigyan"),
        ("पढ़ाई", "padhai"),
        ("लड़का", "larka"),
        ("लड़का", "ladka"),
        ("भाई", "bhai"),
        ("मैं", "main"),
        ("शहर", "shehar"),
        ("टेलीविज़न", "television"),
        ("जी-20", "G20"),
        ("जी-२०", "G 20"),
        ("रक्षा मंत्रालय", "RAKSHA-MANTRALAYA"),
    ] {
        let likeness = best_likeness(hindi, latin);
        assert!(likeness >= LINK, "{hindi} {latin} {likeness}");
    }
}

#[test]
fn what_sounds_otherwise_is_not() {
    for (hindi, latin) in [
        ("करने", "Korean"),
        ("अपने", "Open"),
        ("स्थिति", "States"),
        ("नीति", "Knott"),
        ("मंत्रालय", "ministry"),
        ("रक्षा", "defence"),
        ("सरकार", "government"),
        ("बाज़ार", "market"),
        ("समझौता", "agreement"),
        ("कमल", "kamna"),
        ("दिन", "raat"),
        ("सड़क", "sadan"),
        ("जी-20", "G7"),
        ("टी-20", "B-52"),
        ("2019", "2020"),
        ("आयोग", "udyog"),
        ("भारत", "Brazil"),
        ("लोकसभा", "Rajya Sabha"),
        ("दिल्ली", "Delft"),
        ("चुनाव", "election"),
        ("", "a"),
        ("क", ""),
        ("।", "."),
    ] {
        let likeness = best_likeness(hindi, latin);
        assert!(likeness < SUGGEST, "{hindi} {latin} {likeness}");
    }
}

/// Of two Hindi words the one that is meant is nearer.
#[test]
fn length_and_doubling_tell_words_apart() {
    for (latin, meant, other) in [
        ("kam", "कम", "काम"),
        ("kaam", "काम", "कम"),
        ("din", "दिन", "दीन"),
        ("deen", "दीन", "दिन"),
        ("patta", "पत्ता", "पता"),
        ("pata", "पता", "पत्ता"),
        ("mitra", "मित्र", "मात्रा"),
        ("baar", "बार", "बर"),
        ("saf", "साफ़", "साँप"),
        ("aur", "और", "ओर"),
        ("or", "ओर", "और"),
        ("sajaa", "सजा", "सज"),
    ] {
        let distance = |hindi| nearness(&of_roman(latin), &of_hindi(hindi)).distance;
        assert!(distance(meant) < distance(other), "{latin}");
    }
}

fn meets(hindi: &str, latin: &str) -> bool {
    let keys = query_skeletons(&Script::Latin.readings(latin), Script::Devanagari);
    term_sounds(hindi).iter().any(|(key, _)| keys.contains(key))
}

#[test]
fn keys_meet_across_a_consonant_more_or_less() {
    for (hindi, latin) in [
        ("समझौता", "samjhauta"),
        ("समझौता ज्ञापन", "samjhautagyapan"),
        ("लड़कियाँ", "ladkiyan"),
        ("हड़तालें", "hadtalein"),
        ("संसद", "samsad"),
        ("मंत्री", "matri"),
        ("आओ", "aao"),
        ("व्हाइट", "white"),
    ] {
        assert!(meets(hindi, latin), "{hindi} {latin}");
    }
    for (hindi, latin) in [
        ("समझौता", "sarkar"),
        ("कमल", "neeraj"),
        ("दिल्ली", "mumbai"),
        ("आओ", "kitab"),
    ] {
        assert!(!meets(hindi, latin), "{hindi} {latin}");
    }
}

/// Keys are stored: another hash for the same word would lose it.
#[test]
fn keys_are_stable() {
    assert_eq!(term_sounds("कमल")[0].0, 8_401_378_701_051_146_453);
    assert_eq!(term_sounds("123")[..], []);
    assert_eq!(term_sounds("—")[..], []);
}

#[test]
fn long_texts_are_cut() {
    for text in [
        "क".repeat(100_000),
        "a".repeat(100_000),
        "’".repeat(100_000),
        "अ a1".repeat(50_000),
    ] {
        assert!(of_hindi(&text).0.len() <= MAX_PHONES);
        assert!(of_english(&text).0.len() <= MAX_PHONES);
        assert!(query_skeletons(&Script::Latin.readings(&text), Script::Devanagari).len() < 2_000);
    }
}

proptest! {
    #[test]
    fn any_two_texts_have_a_likeness(a in ".{0,40}", b in "[a-zA-Zāéß' -]{0,40}", c in "[क-हा-्ंँ़अ-औ ]{0,40}") {
        for (x, y) in [(&a, &b), (&b, &c), (&c, &a)] {
            let (p, q) = (of_hindi(x), of_english(y));
            prop_assert!(likeness(&p, &q) <= 100);
            prop_assert_eq!(nearness(&p, &q), nearness(&q, &p));
            prop_assert_eq!(Phones::parse(p.as_str()), p.clone());
            prop_assert_eq!(likeness(&p, &p), if p.is_empty() { 0 } else { 100 });
        }
        prop_assert_eq!(best_likeness(&c, &b), best_likeness(&c, &b.to_uppercase().to_lowercase()));
    }

    #[test]
    fn a_term_is_found_by_its_own_reading(text in "[क-ह][क-हािीुे्ं ]{0,20}") {
        let readings = Script::Devanagari.readings(&text);
        let keys = query_skeletons(&readings, Script::Devanagari);
        prop_assert!(term_sounds(&text).iter().any(|(key, _)| keys.contains(key)));
    }
}

#[test]
fn a_syllable_more_at_the_beginning_or_end_is_another_word() {
    for (hindi, latin) in [
        ("उपराज्यपाल", "rajyapal"),
        ("राष्ट्रपति", "uprashtrapati"),
        ("राज्य", "rajyapal"),
    ] {
        assert!(best_likeness(hindi, latin) < SUGGEST, "{hindi} {latin}");
    }
    for (hindi, latin) in [
        ("अंतरराष्ट्रीय", "antarrashtriya"),
        ("अंतरराष्ट्रीय", "antarashtriya"),
        ("महिंद्रा एंड महिंद्रा", "Mahindra & Mahindra"),
    ] {
        assert!(best_likeness(hindi, latin) >= 85, "{hindi} {latin}");
    }
    assert!(best_likeness("सी 2022", "C 202") < 100);
}
