//! Numbers in words, made by another table than the reader's, read back.

use super::*;

/// The Hindi words of 0 to 99 in their standard spelling.
const HINDI: &str = "शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पन्द्रह सोलह सत्रह अठारह उन्नीस \
    बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस \
    चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ \
    साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी \
    अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पंचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे";

pub(super) fn in_hindi(n: u64) -> String {
    let words: Vec<&str> = HINDI.split_whitespace().collect();
    let mut out: Vec<String> = Vec::new();
    let mut rest = n;
    for (factor, scale) in [
        (10_000_000, "करोड़"),
        (100_000, "लाख"),
        (1000, "हज़ार"),
        (100, "सौ"),
    ] {
        if rest >= factor {
            out.push(format!("{} {scale}", words[(rest / factor) as usize]));
            rest %= factor;
        }
    }
    if rest > 0 || n == 0 {
        out.push(words[rest as usize].to_owned());
    }
    out.join(" ")
}

pub(super) fn in_english(n: u64) -> String {
    const SMALL: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
        sixteen seventeen eighteen nineteen";
    const TENS: &str = "- - twenty thirty forty fifty sixty seventy eighty ninety";
    let small: Vec<&str> = SMALL.split_whitespace().collect();
    let tens: Vec<&str> = TENS.split_whitespace().collect();
    let below_hundred = |n: u64| match (n / 10, n % 10) {
        (0 | 1, _) => small[n as usize].to_owned(),
        (t, 0) => tens[t as usize].to_owned(),
        (t, o) => format!("{}-{}", tens[t as usize], small[o as usize]),
    };
    let below_thousand = |n: u64| match (n / 100, n % 100) {
        (0, rest) => below_hundred(rest),
        (h, 0) => format!("{} hundred", small[h as usize]),
        (h, rest) => format!("{} hundred and {}", small[h as usize], below_hundred(rest)),
    };
    let mut out: Vec<String> = Vec::new();
    let mut rest = n;
    for (factor, scale) in [(1_000_000, "million"), (1000, "thousand")] {
        if rest >= factor {
            out.push(format!("{} {scale}", below_thousand(rest / factor)));
            rest %= factor;
        }
    }
    if rest > 0 || n == 0 {
        out.push(below_thousand(rest));
    }
    out.join(" ")
}

pub(super) fn reads_back(words: &str, n: u64) {
    let found = read(words);
    let spans: Vec<&str> = found.iter().map(|q| &words[q.span.clone()]).collect();
    assert_eq!(spans, [words]);
    assert_eq!(found[0].value.to_string(), n.to_string(), "{words}");
}

#[test]
fn words_of_every_number_to_a_thousand_read_back() {
    assert_eq!(HINDI.split_whitespace().count(), 100);
    for n in 0..1000 {
        reads_back(&in_hindi(n), n);
        reads_back(&in_english(n), n);
    }
}

#[test]
fn spellings_of_one_number_are_one_number() {
    for (n, words) in [
        (5, "पांच पाँच पान्च"),
        (6, "छह छः छ छै"),
        (15, "पंद्रह पन्द्रह"),
        (17, "सत्रह सतरह"),
        (18, "अठारह अट्ठारह अठ्ठारह"),
        (22, "बाईस बाइस"),
        (27, "सत्ताईस सत्ताइस सताईस"),
        (29, "उनतीस उन्तीस उन्नतीस"),
        (35, "पैंतीस पैन्तीस पैतीस पैंतिस"),
        (39, "उनतालीस उन्तालीस उनचालीस"),
        (44, "चवालीस चौवालीस चव्वालीस चौवालिस"),
        (54, "चौवन चव्वन चौअन"),
        (59, "उनसठ उन्सठ"),
        (63, "तिरसठ तिरेसठ"),
        (66, "छियासठ छाछठ"),
        (68, "अड़सठ अड़सठ अडसठ"),
        (75, "पचहत्तर पिचहत्तर पचहतर"),
        (79, "उनासी उन्यासी"),
        (89, "नवासी"),
        (95, "पंचानवे पंचानबे पचानवे पिचानवे"),
        (96, "छियानवे छियानबे"),
        (99, "निन्यानवे निन्यानबे"),
    ] {
        words.split(' ').for_each(|w| reads_back(w, n));
    }
}

#[test]
fn ordinals_agree_in_gender_and_case() {
    for (n, words) in [
        (1, "पहला पहली पहले"),
        (2, "दूसरा दूसरी दूसरे"),
        (4, "चौथा चौथी चौथे"),
        (5, "पांचवां पाँचवाँ पांचवीं पांचवें पांचवी"),
        (6, "छठा छठी छठे छठवां"),
        (9, "नौवां नौवीं नवां"),
        (21, "इक्कीसवां इक्कीसवीं"),
        (100, "सौवां सौवें"),
    ] {
        for word in words.split(' ') {
            reads_back(word, n);
            assert_eq!(read(word)[0].kind, Kind::Ordinal, "{word}");
        }
    }
}
