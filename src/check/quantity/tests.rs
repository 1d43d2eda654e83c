//! Pairs as data: what is found in them, by check and first fix, and what is not.

use crate::check::tests::of_sides;
use crate::check::{Article, Draft, run};
use crate::model::Side;
use crate::terms::TermIndex;
use crate::text::Lang;

/// The checks of quantities that report a pair, each with its first fix.
fn found(en: &str, hi: &str) -> Vec<(&'static str, Option<String>)> {
    let lines = [(Side::Source, en.to_owned()), (Side::Target, hi.to_owned())];
    let document = of_sides(
        lines.iter().map(|(side, line)| (*side, line)),
        Some(Lang::EN),
    );
    let index = TermIndex::new(vec![]);
    let article = Article::new(Draft::new(&document), &index);
    let is_quantity = |check: &str| {
        ["number", "unit", "date", "currency"]
            .iter()
            .any(|kind| check == format!("{kind}-mismatch"))
    };
    run(&article)
        .into_iter()
        .filter(|f| is_quantity(f.check))
        .map(|f| (f.check, f.fixes.first().map(|fix| fix.text.clone())))
        .collect()
}

#[test]
fn what_differs_is_found_with_its_fix() {
    for (en, hi, check, fix) in [
        // Halves of the day.
        (
            "Doors open at 7 pm.",
            "दरवाज़े सुबह 7 बजे खुलेंगे।",
            "number",
            "शाम 7 बजे",
        ),
        (
            "Doors open at 11.15 a.m.",
            "दरवाज़े रात 11:15 बजे खुलेंगे।",
            "number",
            "सुबह 11:15 बजे",
        ),
        ("at 12:15 am", "दोपहर 12:15 बजे", "number", "रात 12:15 बजे"),
        // Numbers that name.
        (
            "Ring 1800-22-4455.",
            "1800-22-4545 पर फोन करें।",
            "number",
            "1800-22-4455",
        ),
        (
            "mobile 9123456780",
            "मोबाइल 9123456708",
            "number",
            "9123456780",
        ),
        ("PIN 462001", "पिन 462010", "number", "462001"),
        // Units that have no base, and a lost percent.
        (
            "The oven was at 200°F.",
            "ओवन 200 डिग्री सेल्सियस पर था।",
            "unit",
            "200 डिग्री फ़ारेनहाइट",
        ),
        ("Unemployment is at 8.", "बेरोजगारी 8 फीसदी है।", "unit", "8"),
        (
            "Unemployment is at 8%.",
            "बेरोजगारी 8 है।",
            "unit",
            "8 प्रतिशत",
        ),
        ("a plot of 6 acres", "6 बीघा का खेत", "unit", "6 एकड़"),
        ("a 9-volt cell", "9 वाट का सेल", "unit", "9 वोल्ट"),
        // Currencies.
        (
            "The fee is 70 dinars.",
            "शुल्क 70 दिरहम है।",
            "currency",
            "70 दीनार",
        ),
        (
            "The fee is US$70.",
            "शुल्क 70 कनाडाई डॉलर है।",
            "currency",
            "70 डॉलर",
        ),
        // Words that agree with what they stand for.
        ("the fourth floor", "तीसरी मंजिल", "number", "चौथी"),
        ("in the sixth chapter", "पांचवें अध्याय में", "number", "छठे"),
        ("It tripled.", "यह दोगुनी हुई।", "number", "तिगुनी"),
        ("In the First World War", "दूसरे विश्व युद्ध में", "number", "पहले"),
        // Shares.
        ("one sixth", "पांचवां हिस्सा", "number", "छठा हिस्सा"),
        ("three point five", "तीन दशमलव चार", "number", "3.5"),
        ("FY22", "वित्त वर्ष 23", "number", "22"),
    ] {
        let found = found(en, hi);
        let expected = [(format!("{check}-mismatch"), Some(fix.to_owned()))];
        let told: Vec<_> = found
            .iter()
            .map(|(c, f)| ((*c).to_owned(), f.clone()))
            .collect();
        assert_eq!(told, expected, "{en} | {hi}");
    }
}

#[test]
fn what_is_in_order_is_silent() {
    for (en, hi) in [
        ("Doors open at 7 pm.", "दरवाज़े शाम 7 बजे खुलेंगे।"),
        ("Doors open at 7 pm.", "दरवाज़े 7 बजे खुलेंगे।"),
        ("Doors open at 7 pm.", "दरवाज़े रात 7 बजे खुलेंगे।"),
        ("Doors open at 7.", "दरवाज़े शाम 7 बजे खुलेंगे।"),
        ("It ended at 2 am.", "यह रात 2 बजे खत्म हुआ।"),
        ("It ended at 2 am.", "यह सुबह 2 बजे खत्म हुआ।"),
        ("It is 11 am.", "दोपहर 11 बजे हैं।"),
        ("From 9 am to 9 pm", "सुबह 9 बजे से रात 9 बजे तक"),
        ("Come at nine-thirty.", "साढ़े नौ आना।"),
        ("Ring 022-22334455.", "+91-22-22334455 पर फोन करें।"),
        (
            "Ring 9123456780 or 9123456708.",
            "9123456780 या 9123456708 पर फोन करें।",
        ),
        ("It was 100°F.", "तापमान 38 डिग्री सेल्सियस था।"),
        ("a 150-pound load", "68 किलो का बोझ"),
        ("a fifth of them", "उनमें से 20 प्रतिशत"),
        ("a third of them", "उनमें से 33 प्रतिशत"),
        ("Turnout was 60 per cent.", "मत प्रतिशत 60 रहा।"),
        ("Growth was 8 in the pct terms.", "वृद्धि 8 प्रतिशत रही।"),
        ("The fine is Rs 70.", "जुर्माना 70 नेपाली रुपये है।"),
        ("The ticket is $70.", "टिकट 70 सिंगापुर डॉलर का है।"),
        ("Part V", "भाग 5"),
        ("the fifth part of the book", "किताब का पांचवां भाग"),
        ("after World War II", "द्वितीय विश्व युद्ध के बाद"),
        ("after the war", "दूसरे विश्व युद्ध के बाद"),
        ("Prices doubled.", "दाम दोगुने हुए।"),
        ("Prices rose five times.", "दाम पांच गुना बढ़े।"),
        ("in 2021-22", "वित्त वर्ष 2022 में"),
        ("in fiscal 2022", "वित्तीय वर्ष 2021-22 में"),
        ("7m tonnes", "70 लाख टन"),
        ("a loss of 7m", "7 मीटर का घाटा"),
        ("Full marks", "शत प्रतिशत अंक"),
        ("two square meals a day", "दो जून की रोटी"),
        ("a million thanks", "बहुत धन्यवाद"),
    ] {
        assert_eq!(found(en, hi), [], "{en} | {hi}");
    }
}
