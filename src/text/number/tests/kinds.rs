//! Kinds of quantities that have a file of their own, and as many texts that are none of them.

use super::*;

#[test]
fn decimals_said_digit_by_digit() {
    check(&[
        ("सात दशमलव चार", &["सात दशमलव चार number 7.4"]),
        ("दशमलव आठ", &["दशमलव आठ number 0.8"]),
        ("शून्य दशमलव शून्य छह", &["शून्य दशमलव शून्य छह number 0.06"]),
        ("दो दशमलव पच्चीस", &["दो दशमलव पच्चीस number 2.25"]),
        (
            "बारह दशमलव नौ फीसदी",
            &["बारह दशमलव नौ फीसदी percent 12.9 %"],
        ),
        ("चार दशमलव दो करोड़", &["चार दशमलव दो करोड़ number 42000000"]),
        ("एक सौ दो दशमलव सात", &["एक सौ दो दशमलव सात number 102.7"]),
        ("6 दशमलव 5", &["6 दशमलव 5 number 6.5"]),
        (
            "three point one four",
            &["three point one four number 3.14"],
        ),
        (
            "nine point five percent",
            &["nine point five percent percent 9.5 %"],
        ),
        // Not decimals.
        ("दशमलव प्रणाली", &[]),
        ("दशमलव के बाद तीन अंक", &["तीन number 3"]),
        (
            "at one point five of them",
            &["?one number 1", "five number 5"],
        ),
        ("the point five of us made", &["five number 5"]),
        ("three point guards", &["three number 3"]),
    ]);
}

#[test]
fn a_hundred_percent_in_fixed_words() {
    check(&[
        ("शत प्रतिशत साक्षरता", &["शत प्रतिशत percent 100 %"]),
        ("शत-प्रतिशत साक्षरता", &["शत-प्रतिशत percent 100 %"]),
        ("शतप्रतिशत साक्षरता", &["शतप्रतिशत percent 100 %"]),
        ("cent per cent literacy", &["cent per cent percent 100 %"]),
        ("शत वर्ष", &[]),
        ("शतक और प्रतिशत", &[]),
        ("a cent", &[]),
    ]);
}

#[test]
fn shares_of_a_whole() {
    check(&[
        ("कमाई का छठा हिस्सा", &["?छठा हिस्सा number 1/6"]),
        ("ज़मीन के आठवें हिस्से पर", &["?आठवें हिस्से number 0.125"]),
        ("एक सातवां हिस्सा", &["एक सातवां हिस्सा number 1/7"]),
        ("तीन बटा सात", &["तीन बटा सात number 3/7"]),
        ("a tenth of it", &["a tenth number 0.1"]),
        // Not shares.
        ("दूसरा हिस्सा", &["?दूसरा ordinal 2"]),
        ("छठा स्थान", &["छठा ordinal 6"]),
        ("सात बटा तीन", &["सात number 7", "तीन number 3"]),
        ("a tenth man", &["tenth ordinal 10"]),
    ]);
}

#[test]
fn financial_years() {
    let year = "range 2021..2022";
    for text in [
        "FY22",
        "FY 22",
        "FY2022",
        "FY 2021-22",
        "FY21-22",
        "fiscal 2022",
        "fiscal year 2022",
        "financial year 2021-22",
        "वित्त वर्ष 22",
        "वित्त वर्ष 2022",
        "वित्तीय वर्ष 2021-22",
        "वित्त वर्ष 2021–22",
    ] {
        let found = told(text);
        assert!(
            found.len() == 1 && found[0].ends_with(year),
            "{text} {found:?}"
        );
    }
    check(&[
        ("वर्ष 2022", &["2022 number 2022"]),
        ("वर्ष 22", &["22 number 22"]),
        ("the year 2022", &["2022 number 2022"]),
        ("fiscal 5 percent", &["5 percent percent 5 %"]),
        ("वित्त वर्ष 12 प्रतिशत", &["12 प्रतिशत percent 12 %"]),
    ]);
}

#[test]
fn multiples_in_one_word_and_two() {
    check(&[
        ("आय दुगुनी हुई", &["दुगुनी measure 2 ×"]),
        ("चौगुने दाम", &["चौगुने measure 4 ×"]),
        ("आठ गुना अधिक", &["आठ गुना measure 8 ×"]),
        ("ढाई गुना", &["ढाई गुना measure 2.5 ×"]),
        ("7 गुना", &["7 गुना measure 7 ×"]),
        ("a sevenfold rise", &["sevenfold measure 7 ×"]),
        ("a seven-fold rise", &["seven-fold measure 7 ×"]),
        ("a 7-fold rise", &["7-fold measure 7 ×"]),
        ("it tripled", &["?tripled measure 3 ×"]),
        ("a double room", &["?double measure 2 ×"]),
        // Not multiples: how often, a virtue, a town.
        ("seven times", &["seven number 7"]),
        ("सात बार", &["सात number 7"]),
        ("गुना में", &[]),
        ("गुण और सद्गुण", &[]),
        ("manifold", &[]),
    ]);
}

#[test]
fn parts_of_the_day_tell_its_halves() {
    let half = |text: &str| match read(text).first().map(|q| q.value) {
        Some(Value::Time(hour, _, half)) => (hour, half),
        other => panic!("{text} {other:?}"),
    };
    let (am, pm) = (Some(Half::Morning), Some(Half::Afternoon));
    for (text, expected) in [
        ("सुबह 7 बजे", (7, am)),
        ("7 बजे सुबह", (7, am)),
        ("दोपहर एक बजे", (13, pm)),
        ("दोपहर 12 बजे", (12, pm)),
        ("शाम के साढ़े छह बजे", (18, pm)),
        ("रात करीब 10 बजे", (22, pm)),
        ("रात 12 बजे", (0, am)),
        ("रात 3 बजे", (3, am)),
        ("सुबह 3 बजे", (3, am)),
        ("अपराह्न 4:15", (16, pm)),
        ("4:15 अपराह्न", (16, pm)),
        ("7 am", (7, am)),
        ("7.30 p.m.", (19, pm)),
        ("12 noon", (12, pm)),
        ("7 o'clock in the evening", (19, pm)),
        ("22:10", (22, pm)),
        // Nothing is told, or not the same in both languages.
        ("7 बजे", (7, None)),
        ("7:30", (7, None)),
        ("दोपहर 11 बजे", (11, None)),
        ("रात 5 बजे", (5, None)),
        ("7 o'clock", (7, None)),
        ("00:00 PM", (0, None)),
    ] {
        assert_eq!(half(text), expected, "{text}");
    }
    check(&[
        ("रात 10 लोग आए", &["10 number 10"]),
        ("सुबह और शाम", &[]),
        ("it was nine-thirty.", &["?nine-thirty time 09:30"]),
        ("nine-thirty people", &["?nine-thirty range 9..30"]),
    ]);
}

#[test]
fn telephone_and_other_numbers_that_name() {
    check(&[
        ("फोन 1800-22-4455", &["?1800-22-4455 code 1800224455"]),
        ("मोबाइल 91234 56780", &["?91234 56780 code 9123456780"]),
        ("+91-22-22334455", &["?+91-22-22334455 code 912222334455"]),
        ("022-22334455", &["?022-22334455 code 2222334455"]),
        ("पिन कोड 462001", &["462001 code 462001"]),
        ("account no. 7788990", &["7788990 code 7788990"]),
        // Amounts, dates and years.
        ("462001 लोग", &["462001 number 462001"]),
        ("12,34,567 लोग", &["12,34,567 number 1234567"]),
        ("25-09-2020", &["25-09-2020 date 2020-09-25"]),
        ("2019-2020", &["2019-2020 range 2019..2020"]),
        ("code 42", &["42 number 42"]),
    ]);
    for lang in [Lang::HI, Lang::EN] {
        assert_eq!(rendering(&read("call 9123456780")[0], &lang), None);
        assert_eq!(rendering(&read("PIN 462001")[0], &lang), None);
    }
}

#[test]
fn letters_that_are_scales_and_letters_that_are_units() {
    check(&[
        ("₹7L", &["₹7L money 700000 INR"]),
        ("Rs 7Cr", &["Rs 7Cr money 70000000 INR"]),
        ("$7k", &["$7k money 7000 USD"]),
        ("7m voters", &["7m number 7000000"]),
        ("7 mn", &["7 mn number 7000000"]),
        ("a 128k stream", &["?128k number 128000"]),
        ("3 लाख-करोड़", &["3 लाख-करोड़ number 3000000000000"]),
        (
            "Rs 3 lakh-crore",
            &["Rs 3 lakh-crore money 3000000000000 INR"],
        ),
        ("70 डॉलर अरब", &["70 डॉलर अरब money 70000000000 USD"]),
        // A metre, a run, gigabytes; a dozen for so much.
        ("7m long", &["7m measure 7 m"]),
        ("a 10k run", &["?10 number 10"]),
        ("4K", &["?4 number 4"]),
        ("60 रुपये दर्जन", &["60 रुपये money 60 INR"]),
    ]);
}

#[test]
fn units_that_are_other_words_too() {
    check(&[
        ("2 टीबी डेटा", &["2 टीबी measure 2 TB"]),
        ("2 टीबी मरीज", &["2 number 2"]),
        ("12 बीघा", &["12 बीघा measure 12 bigha"]),
        ("30 वर्ग गज", &["30 वर्ग गज measure 30 yd²"]),
        ("9 घन मीटर", &["9 घन मीटर measure 9 m³"]),
        ("9 knots", &["9 knots measure 9 kn"]),
        ("8,000 won", &["8,000 won money 8000 KRW"]),
        ("In 2019 won the prize", &["2019 number 2019"]),
        ("8,000 won the prize", &["8,000 number 8000"]),
        ("40 दीनार", &["40 दीनार money 40 dinar"]),
        ("40 नेपाली रुपये", &["40 नेपाली रुपये money 40 NPR"]),
        ("नवासी लोग", &["नवासी number 89"]),
        ("उसकी नवासी आई", &["?नवासी number 89"]),
        ("नवासी को बुलाया", &["?नवासी number 89"]),
    ]);
}

#[test]
fn world_wars_are_told_by_ordinals() {
    check(&[
        ("प्रथम विश्व युद्ध", &["प्रथम ordinal 1"]),
        ("दूसरे विश्वयुद्ध में", &["दूसरे ordinal 2"]),
        ("in the Second World War", &["Second ordinal 2"]),
        ("in World War II", &["?II number 2"]),
        ("द्वितीय श्रेणी", &["?द्वितीय ordinal 2"]),
        ("the First Lady", &["?First ordinal 1"]),
        ("Elizabeth II", &["?II number 2"]),
        ("I went", &[]),
    ]);
}

#[test]
fn idioms_and_names_are_no_quantities() {
    for text in [
        "दो जून की रोटी कमाना",
        "वह न तीन में है न तेरह में",
        "छत्तीस का आंकड़ा",
        "आठ-आठ आंसू",
        "निन्यानवे के फेर में",
        "तीस हजारी थाना",
        "तीन मूर्ति मार्ग",
        "छठी मैया की पूजा",
        "सातवें आसमान पर",
        "चार दिन की चांदनी",
        "thanks a million",
        "on cloud nine",
        "at the eleventh hour",
        "a sixth sense",
        "the quarter-finals",
    ] {
        let sure: Vec<_> = read(text).into_iter().filter(|q| q.sure).collect();
        // न तीन में है is not the fixed order of words.
        let is_open = text.contains("में है");
        assert_eq!(sure.is_empty(), !is_open, "{text} {sure:?}");
    }
    check(&[
        ("दो जून को", &["दो जून date --06-02"]),
        ("चार दिन की छुट्टी", &["चार दिन measure 4 d"]),
        ("छत्तीस लोग", &["छत्तीस number 36"]),
        ("तीस हजार", &["तीस हजार number 30000"]),
        ("तेरहवीं मंजिल", &["तेरहवीं ordinal 13"]),
        ("the eleventh house", &["eleventh ordinal 11"]),
        ("a million voters", &["a million number 1000000"]),
    ]);
}

#[test]
fn spellings_of_number_words() {
    for (words, n) in [
        ("अठाईस अठ्ठाईस अट्ठाइस अठ्ठाइस", 28),
        ("अठावन अठ्ठावन", 58),
        ("अठासी अठ्ठासी अट्ठासि", 88),
        ("अठानवे अठ्ठानबे", 98),
        ("ब्यालीस ब्यालिस बयालिस", 42),
        ("ब्यासी बयासी", 82),
        ("उन्चास उनंचास", 49),
        ("उन्नासी उन्यासी", 79),
        ("एकतीस इकत्तीस", 31),
        ("एकसठ इकसठ", 61),
        ("पंद्राह पन्द्रह", 15),
        ("इकीस इक्कीस", 21),
        ("छे छह छः छ: छै", 6),
    ] {
        for word in words.split(' ') {
            let found = told(&format!("{word} हजार"));
            assert_eq!(found, [format!("{word} हजार number {n}000")], "{word}");
        }
    }
    // Other words that are spelled nearly so.
    for text in [
        "सत्र",
        "सतर्क",
        "बहतर",
        "व्यास",
        "उदासी",
        "एकता",
        "अठखेली",
        "छवि",
        "सलाह",
        "इकाई",
    ] {
        assert_eq!(told(text), [] as [String; 0], "{text}");
    }
}

#[test]
fn renderings_of_these_kinds() {
    for (text, to, expected) in [
        ("one sixth of it", Lang::HI, Some("छठा हिस्सा")),
        ("a fifth of it", Lang::HI, Some("पांचवां हिस्सा")),
        ("दो तिहाई", Lang::EN, Some("two thirds")),
        ("two fifths", Lang::HI, Some("2/5")),
        ("एक सातवां हिस्सा", Lang::EN, Some("one seventh")),
        ("three quarters", Lang::HI, Some("तीन चौथाई")),
        ("सात दशमलव चार", Lang::EN, Some("7.4")),
        ("तिगुना", Lang::EN, Some("threefold")),
        ("twofold", Lang::HI, Some("दोगुना")),
        ("8 गुना", Lang::EN, Some("8-fold")),
        ("9 pm", Lang::HI, Some("रात 9 बजे")),
        ("शाम 5 बजे", Lang::EN, Some("5 pm")),
        ("5 बजे", Lang::EN, None),
        ("$3 trillion", Lang::HI, Some("3 लाख करोड़ डॉलर")),
        ("शत प्रतिशत", Lang::EN, Some("100 percent")),
        ("FY22", Lang::HI, None),
    ] {
        let found = read(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(rendering(&found[0], &to).as_deref(), expected, "{text}");
    }
}
