//! Quantities as data: what is read, what is read but not sure, and what is not read.

mod kinds;
mod properties;
mod words;

use super::*;
use crate::text::{guess, tokens};

fn read(text: &str) -> Vec<Quantity> {
    let lang = match guess(text) {
        lang if lang == Lang::UND => Lang::EN,
        lang => lang,
    };
    quantities(text, &tokens(text), &lang)
}

/// Span, kind, value and unit of each quantity; one that is not sure begins with a question mark.
fn told(text: &str) -> Vec<String> {
    let tell = |q: &Quantity| {
        let unsure = if q.sure { "" } else { "?" };
        let unit = q.unit.map_or(String::new(), |u| format!(" {}", u.code));
        format!(
            "{unsure}{} {} {}{unit}",
            &text[q.span.clone()],
            q.kind.name(),
            q.value
        )
    };
    read(text).iter().map(tell).collect()
}

/// Each line: a text, and what is read in it.
fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(&told(text), expected, "{text}");
    }
}

#[test]
fn digits_of_either_system_and_grouping() {
    check(&[
        ("12,34,567 लोग", &["12,34,567 number 1234567"]),
        ("1,234,567 people", &["1,234,567 number 1234567"]),
        ("१,२०० गांव", &["१,२०० number 1200"]),
        ("औसत 6.50 रहा", &["6.50 number 6.5"]),
        ("तापमान -5 रहा", &["-5 number -5"]),
        ("it fell to −5", &["−5 number -5"]),
        ("minus 5 degrees", &["minus 5 degrees measure -5 °"]),
        ("पारा माइनस 4 डिग्री", &["माइनस 4 डिग्री measure -4 °"]),
        (
            "पारा शून्य से 4 डिग्री नीचे",
            &["शून्य से 4 डिग्री नीचे measure -4 °"],
        ),
        (
            "4 degrees below zero",
            &["4 degrees below zero measure -4 °"],
        ),
        (
            "in 1947 and 2020",
            &["1947 number 1947", "2020 number 2020"],
        ),
        ("9,9,9", &["9 number 9", "9 number 9", "9 number 9"]),
    ]);
}

#[test]
fn scale_words_multiply_and_groups_add_up() {
    check(&[
        ("लगभग 5 अरब डॉलर", &["5 अरब डॉलर money 5000000000 USD"]),
        (
            "2 लाख करोड़ रुपये",
            &["2 लाख करोड़ रुपये money 2000000000000 INR"],
        ),
        ("5 हजार करोड़", &["5 हजार करोड़ number 50000000000"]),
        ("एक करोड़ बीस लाख", &["एक करोड़ बीस लाख number 12000000"]),
        ("5 करोड़ 20 लाख", &["5 करोड़ 20 लाख number 52000000"]),
        (
            "पांच हजार पांच सौ करोड़",
            &["पांच हजार पांच सौ करोड़ number 55000000000"],
        ),
        ("2 हजार 500 रुपये", &["2 हजार 500 रुपये money 2500 INR"]),
        ("साढ़े तीन सौ किलो", &["साढ़े तीन सौ किलो measure 350 kg"]),
        ("सवा सौ", &["सवा सौ number 125"]),
        ("पौने दो लाख", &["पौने दो लाख number 175000"]),
        ("ढाई दर्जन", &["ढाई दर्जन number 30"]),
        ("उन्नीस सौ सैंतालीस", &["उन्नीस सौ सैंतालीस number 1947"]),
        (
            "nineteen forty-seven",
            &["nineteen forty-seven number 1947"],
        ),
        (
            "one hundred and twenty-five",
            &["one hundred and twenty-five number 125"],
        ),
        (
            "two and a half million",
            &["two and a half million number 2500000"],
        ),
        ("half a million people", &["half a million number 500000"]),
        ("a million voters", &["a million number 1000000"]),
        ("2 crore 30 lakh", &["2 crore 30 lakh number 23000000"]),
        (
            "10 bn and 3m",
            &["10 bn number 10000000000", "3m measure 3 m"],
        ),
        ("5-million", &["5-million number 5000000"]),
    ]);
}

#[test]
fn money_percent_and_measures_take_their_unit() {
    check(&[
        ("Rs 1,200 crore", &["Rs 1,200 crore money 12000000000 INR"]),
        ("Rs.500", &["Rs.500 money 500 INR"]),
        ("Rs500", &["Rs500 money 500 INR"]),
        ("₹300 करोड़", &["₹300 करोड़ money 3000000000 INR"]),
        ("300 रु. का", &["300 रु. money 300 INR"]),
        ("रु. 300 का", &["रु. 300 money 300 INR"]),
        ("a US$5m loan", &["US$5m money 5000000 USD"]),
        ("-$5 million", &["-$5 million money -5000000 USD"]),
        ("20 lakh pounds", &["20 lakh pounds money 2000000 GBP"]),
        ("weighs 200 pounds", &["200 pounds measure 200 pound"]),
        ("£5", &["£5 money 5 GBP"]),
        ("50 पैसे", &["50 पैसे money 50 paisa"]),
        ("10 फ़ीसदी", &["10 फ़ीसदी percent 10 %"]),
        ("ten per cent", &["ten per cent percent 10 %"]),
        ("25 basis points", &["25 basis points percent 25 bp"]),
        ("80 कि.मी. दूर", &["80 कि.मी. measure 80 km"]),
        ("60 किमी प्रति घंटा", &["60 किमी प्रति घंटा measure 60 km/h"]),
        ("a 100-metre race", &["100-metre measure 100 m"]),
        ("12 वर्ग किलोमीटर", &["12 वर्ग किलोमीटर measure 12 km²"]),
        ("30°C", &["30°C measure 30 °C"]),
        ("पांच वर्षीय योजना", &["पांच वर्षीय measure 5 yr"]),
        ("5G और 5 ग्राम पंचायतें", &["?5 number 5", "5 number 5"]),
        ("half an hour", &["half an hour measure 0.5 h"]),
        ("a year and a half", &["a year and a half measure 1.5 yr"]),
        ("आधा किलो", &["आधा किलो measure 0.5 kg"]),
    ]);
}

#[test]
fn ordinals_fractions_and_decades() {
    check(&[
        ("75वें वर्ष", &["75वें ordinal 75"]),
        ("21 वीं सदी", &["21 वीं ordinal 21"]),
        ("पाँचवां और पांचवीं", &["पाँचवां ordinal 5", "पांचवीं ordinal 5"]),
        ("एक सौ पचासवां", &["एक सौ पचासवां ordinal 150"]),
        (
            "the twenty-first and 22nd",
            &["twenty-first ordinal 21", "22nd ordinal 22"],
        ),
        (
            "one hundred and first",
            &["one hundred and first ordinal 101"],
        ),
        ("दो तिहाई बहुमत", &["दो तिहाई number 2/3"]),
        ("तीन चौथाई", &["तीन चौथाई number 0.75"]),
        ("two-thirds of it", &["two-thirds number 2/3"]),
        ("a quarter of them", &["a quarter number 0.25"]),
        ("fell by a third.", &["a third number 1/3"]),
        ("5½ एकड़", &["5½ एकड़ measure 5.5 acre"]),
        ("the 1990s", &["1990s number 1990"]),
        ("1990 के दशक में", &["1990 के दशक number 1990"]),
        ("साठ के दशक में", &["साठ के दशक number 1960"]),
    ]);
}

#[test]
fn ranges_share_scale_and_unit() {
    check(&[
        ("5 से 10 प्रतिशत", &["5 से 10 प्रतिशत range 5..10 %"]),
        (
            "5 to 10 million",
            &["5 to 10 million range 5000000..10000000"],
        ),
        (
            "$5 to $10 million",
            &["$5 to $10 million range 5000000..10000000 USD"],
        ),
        ("50 से 1 लाख", &["50 से 1 लाख range 50..100000"]),
        ("5-10 km", &["5-10 km range 5..10 km"]),
        ("10- to 20-fold", &["10- to 20-fold range 10..20 ×"]),
        ("between 5 and 10 people", &["5 and 10 range 5..10"]),
        ("5 और 10 के बीच", &["5 और 10 range 5..10"]),
        ("वर्ष 2024-25", &["2024-25 range 2024..2025"]),
        ("1999–2000", &["1999–2000 range 1999..2000"]),
        ("5 किमी से 10 किमी", &["5 किमी से 10 किमी range 5..10 km"]),
        ("आठ-आठ सदस्य", &["आठ-आठ number 8"]),
        ("पचास-पचास हजार", &["पचास-पचास हजार number 50000"]),
        // Not ranges: a score, a vote, a year and a count.
        ("won 3-2", &["?3 number 3", "?2 number 2"]),
        ("a 6 to 4 vote", &["6 number 6", "4 number 4"]),
        ("2019 से 5000 लोग", &["2019 number 2019", "5000 number 5000"]),
        ("5 and 10 people", &["5 number 5", "10 number 10"]),
        ("room 5-10", &["?5-10 range 5..10"]),
    ]);
}

#[test]
fn dates_and_times() {
    check(&[
        ("25 सितंबर 2020 को", &["25 सितंबर 2020 date 2020-09-25"]),
        (
            "September 25, 2020",
            &["September 25, 2020 date 2020-09-25"],
        ),
        ("Nov. 6 vote", &["Nov. 6 date --11-06"]),
        ("the 4th of July", &["4th of July date --07-04"]),
        ("15 अगस्त सन् 1947", &["15 अगस्त सन् 1947 date 1947-08-15"]),
        ("अप्रेल 2019 में", &["अप्रेल 2019 date 2019-04"]),
        ("late December of 2019", &["December of 2019 date 2019-12"]),
        (
            "25-27 सितम्बर",
            &["25 date --09-25", "27 सितम्बर date --09-27"],
        ),
        (
            "on March 5 and 6",
            &["March 5 date --03-05", "6 date --03-06"],
        ),
        ("31.12.2024", &["31.12.2024 date 2024-12-31"]),
        ("25/09/2020", &["25/09/2020 date 2020-09-25"]),
        ("09/25/2020", &["09/25/2020 date 2020-09-25"]),
        ("03/04/2020", &["?03/04/2020 date 2020-04-03"]),
        ("2020-09-25", &["2020-09-25 date 2020-09-25"]),
        (
            "5.30 pm and 5:30",
            &["?5.30 pm time 17:30", "?5:30 time 05:30"],
        ),
        ("साढ़े पांच बजे", &["?साढ़े पांच बजे time 05:30"]),
        // Not dates.
        ("May I march in March?", &[]),
        ("मई और मार्च में", &[]),
        ("1.2.3 and 10.0.0.1", &[]),
        ("99.99.2024", &[]),
    ]);
}

#[test]
fn what_may_be_no_number_is_not_sure() {
    check(&[
        ("मुझे दो", &["?दो number 2"]),
        ("एक आदमी", &["?एक number 1"]),
        ("एक दिन वह आया", &["?एक दिन measure 1 d"]),
        ("दोनों देश", &["?दोनों number 2"]),
        ("सबसे पहले", &["?पहले ordinal 1"]),
        ("दो-चार लोग", &["?दो-चार range 2..4"]),
        ("पंद्रह बीस लोग", &["?पंद्रह बीस range 15..20"]),
        ("COVID-19 and F-16", &["?19 number 19", "?16 number 16"]),
        ("जी-20", &["?20 number 20"]),
        ("1. पहचान", &["?1 number 1"]),
        ("World War Two", &["?Two number 2"]),
        ("a hundred people", &["?a hundred number 100"]),
        ("get up at six.", &["?six number 6"]),
        ("six in the morning", &["?six number 6"]),
        ("third-party apps", &["?third ordinal 3"]),
        ("v1.2.3", &["?2.3 number 2.3"]),
        ("call 9876543210", &["?9876543210 code 9876543210"]),
        ("1/2", &["?1/2 number 0.5"]),
        ("a third-party app", &["?third ordinal 3"]),
        ("चार्ल्स तृतीय", &["?तृतीय ordinal 3"]),
        ("a week later", &["?a week measure 1 wk"]),
    ]);
}

#[test]
fn what_is_no_number_is_not_read() {
    for text in [
        "अरब देश",
        "सऊदी अरब",
        "संयुक्त अरब अमीरात",
        "अरब सागर",
        "लाखों रुपये",
        "हजारों करोड़ रुपये",
        "सैकड़ों लोग",
        "दर्जनों गांव",
        "करोड़ों",
        "दूसरी ओर",
        "एक ओर",
        "एक-दूसरे से",
        "नौसेना और नौ सेना",
        "नौ दो ग्यारह हो गए",
        "शत-शत नमन",
        "चार चांद लग गए",
        "राष्ट्रीय स्तर और सत्र",
        "विचार, साथ, चारा, छवी",
        "बहतर होगा",
        "hundreds of people",
        "thousands and millions",
        "no one",
        "at first",
        "one of the best",
        "",
    ] {
        assert_eq!(told(text), [] as [String; 0], "{text}");
    }
    check(&[
        ("22 अरब देश", &["22 number 22"]),
        ("दो अरब लोग", &["दो अरब number 2000000000"]),
    ]);
}

#[test]
fn words_of_other_languages_are_not_hindi_words() {
    let text = "तीन लोक आणि 5 लाख";
    let found = quantities(text, &tokens(text), &Lang::new("mr"));
    assert_eq!(
        found
            .iter()
            .map(|q| &text[q.span.clone()])
            .collect::<Vec<_>>(),
        ["5"]
    );
}

#[test]
fn worth_is_compared_over_units_and_scripts() {
    for (a, b, worth) in [
        ("1.5 गीगावाट", "1,500 MW", true),
        ("0.25 प्रतिशत", "25 basis points", true),
        ("50 पैसे", "Rs 0.5", true),
        ("दो दर्जन", "24", true),
        ("1 मील", "1.609344 km", true),
        ("5 पाउंड", "£5", true),
        ("5 डिग्री", "5°C", true),
        ("एक तिहाई", "one-third", true),
        ("5 घंटे", "300 minutes", true),
        ("12 महीने", "1 year", true),
        ("1 मील", "1 km", false),
        ("5 डॉलर", "€5", false),
        ("5 डिग्री सेल्सियस", "5°F", false),
        ("5 प्रतिशत", "5 km", false),
        ("-5 डिग्री", "5 degrees", false),
        ("30 दिन", "1 month", false),
        ("5", "5 km", false),
    ] {
        let (left, right) = (read(a), read(b));
        assert_eq!((left.len(), right.len()), (1, 1), "{a} {b}");
        assert_eq!(left[0].is_worth(&right[0]), worth, "{a} {b}");
        assert_eq!(right[0].is_worth(&left[0]), worth, "{b} {a}");
    }
    assert!(read("32 वर्षीय")[0].agrees(&read("32")[0]));
    assert!(!read("32 वर्षीय")[0].agrees(&read("32 km")[0]));
    assert!(!read("32 वर्षीय")[0].agrees(&read("33")[0]));
}

#[test]
fn the_other_language_writes_it_its_own_way() {
    for (text, to, expected) in [
        ("5 अरब डॉलर", Lang::EN, Some("$5 billion")),
        ("1,200 करोड़ रुपये", Lang::EN, Some("₹1,200 crore")),
        ("Rs 1,200 crore", Lang::HI, Some("1,200 करोड़ रुपये")),
        ("$25 million", Lang::HI, Some("2.5 करोड़ डॉलर")),
        ("Rs 2 lakh crore", Lang::HI, Some("2 लाख करोड़ रुपये")),
        ("25 सितंबर 2020", Lang::EN, Some("25 September 2020")),
        ("May 2020", Lang::HI, Some("मई 2020")),
        ("10 फ़ीसदी", Lang::EN, Some("10 percent")),
        ("80 किलोमीटर", Lang::EN, Some("80 km")),
        ("12,34,567", Lang::EN, Some("1,234,567")),
        ("1,234,567", Lang::HI, Some("12,34,567")),
        ("two days", Lang::HI, Some("दो दिन")),
        ("एक रुपया", Lang::EN, Some("₹1")),
        ("5 to 10 million", Lang::HI, Some("50 लाख से 1 करोड़")),
        ("$5-10 million", Lang::HI, Some("50 लाख से 1 करोड़ डॉलर")),
        ("5 से 10 डॉलर", Lang::EN, Some("$5 to $10")),
        ("इक्कीसवीं", Lang::EN, Some("21st")),
        ("third", Lang::HI, Some("तीसरा")),
        ("दो तिहाई", Lang::EN, Some("two thirds")),
        ("साठ के दशक", Lang::EN, Some("1960")),
        ("2020", Lang::HI, None),
        ("1,234", Lang::HI, None),
        ("2024-25", Lang::HI, None),
        ("5:30", Lang::HI, None),
        ("5 km", Lang::new("mr"), None),
    ] {
        let found = read(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(rendering(&found[0], &to).as_deref(), expected, "{text}");
    }
}
