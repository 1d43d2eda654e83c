//! What holds of any text.

use proptest::prelude::*;

use super::words::{in_english, in_hindi, reads_back};
use super::*;

/// Pieces of text that the readers look for.
const PIECES: &[&str] = &[
    "5",
    "12,34,567",
    "1.5",
    "2020",
    "31.12.2024",
    "९",
    "एक",
    "दो",
    "सौ",
    "हजार",
    "लाख",
    "करोड़",
    "अरब",
    "साढ़े",
    "डेढ़",
    "आधा",
    "तिहाई",
    "से",
    "और",
    "के",
    "बीच",
    "-",
    "–",
    "/",
    ":",
    ".",
    ",",
    "$",
    "₹",
    "Rs",
    "%",
    "प्रतिशत",
    "डॉलर",
    "km",
    "five",
    "twenty",
    "hundred",
    "and",
    "a",
    "half",
    "million",
    "first",
    "third",
    "of",
    "to",
    "between",
    "May",
    "March",
    "सितंबर",
    "वां",
    "वें",
    "th",
    "s",
    "के दशक",
    "शून्य",
    "नीचे",
    "बजे",
    "pm",
    "रात",
    "दशमलव",
    "point",
    "शत",
    "हिस्सा",
    "पांचवां",
    "बटा",
    "FY",
    "वित्त वर्ष",
    "गुना",
    "दोगुना",
    "fold",
    "+",
    "छ",
    "k",
    "m",
    "World War",
    "II",
    "won",
    "degrees",
    "below",
    "zero",
    " ",
    " ",
    "  ",
    "\u{200D}",
    "क",
    "½",
];

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..16).prop_map(|p| p.concat())
}

fn spans_are_in_order(text: &str) {
    let mut at = 0;
    for q in read(text) {
        assert!(q.span.start >= at && !q.span.is_empty(), "{text}");
        assert!(
            q.span.start <= q.number.start && q.number.end <= q.span.end,
            "{text}"
        );
        assert!(text.get(q.span.clone()).is_some() && text.get(q.number.clone()).is_some());
        for lang in [Lang::HI, Lang::EN] {
            rendering(&q, &lang);
        }
        at = q.span.end;
    }
}

proptest! {
    #[test]
    fn spans_rise_and_hold_whole_characters(text in text()) {
        spans_are_in_order(&text);
    }

    #[test]
    fn no_input_panics(text in "\\PC{0,40}") {
        spans_are_in_order(&text);
    }

    #[test]
    fn words_read_back(n in 0_u64..1_000_000_000) {
        reads_back(&in_english(n), n);
        reads_back(&in_hindi(n), n);
    }

    #[test]
    fn renderings_read_back(n in 1_i64..100_000_000, places in 0_u8..3, unit in 0_usize..200, written in 0..3) {
        let rows: Vec<_> = unit_names::rows().collect();
        let unit = rows.get(unit % (rows.len() + 20)).map(|r| &r.unit);
        let written = [Written::Digits, Written::Scaled, Written::Words][written as usize];
        let value = Value::Exact(Decimal::new(n.into(), places).unwrap());
        let kind = unit.map_or(Kind::Number, read::kind_of);
        let q = Quantity { span: 0..0, number: 0..0, kind, value, unit, written, sure: true };
        for lang in [Lang::HI, Lang::EN] {
            let Some(text) = rendering(&q, &lang) else { continue };
            let found = quantities(&text, &tokens(&text), &lang);
            prop_assert_eq!(found.len(), 1, "{}", text);
            prop_assert_eq!(found[0].span.clone(), 0..text.len(), "{}", text);
            prop_assert!(found[0].is_worth(&q), "{} {:?}", text, found[0]);
        }
    }
}

/// Bytes; what takes quadratic time takes minutes with so many.
const HOSTILE: usize = 1_000_000;

#[test]
fn hostile_text_takes_linear_time() {
    for piece in [
        "एक सौ ",
        "एक सौ एक ",
        "9,9,9,",
        "5 से 5 से ",
        "5 से 6 से ",
        "करोड़ ",
        "एक करोड़ ",
        "-5",
        "5-",
        "5 -",
        "$",
        "$ ",
        "5/",
        "5.5.",
        "one hundred and ",
        "twenty-",
        "a half ",
        "May 5 ",
        "5 May ",
        "के दशक",
        "आठ-",
        "शून्य से ",
        "Rs5,",
        "1:",
        "9",
        "साढ़े ",
        "सवा लाख ",
        "कि . मी . प्रति ",
        "square ",
        "ां",
        "क",
        "दशमलव एक ",
        "point one ",
        "शत ",
        "रात के ",
        "1-",
        "98765 43210 ",
        "FY24-",
        "दोगुना",
        "एक बटा ",
        "पांचवां हिस्सा",
        "चार दिन की ",
        "छ:",
        "World War ",
    ] {
        read(&piece.repeat(HOSTILE / piece.len()));
    }
}
