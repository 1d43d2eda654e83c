//! Sentences that run on, and those that only look so.

use proptest::prelude::*;

use super::super::{Lexicon, analysed};
use super::*;

/// The words after which a mark is missing.
fn found(text: &str) -> Vec<String> {
    let mut lexicon = Lexicon::default();
    let placed = analysed(text, &mut lexicon);
    let parts = Parts::new(&lexicon);
    run_ons(text, &placed, &lexicon, &parts)
        .into_iter()
        .map(|at| text[placed[at].token.span.clone()].to_owned())
        .collect()
}

#[test]
fn a_clause_that_follows_without_a_mark_is_found() {
    for (text, verb) in [
        ("मंत्री ने सबको बधाई दी उन्होंने बताया कि काम पूरा है।", "दी"),
        ("सड़क का काम पूरा हो गया है मंत्रालय ने इसकी सूचना जारी की।", "है"),
        (
            "यह पुल अगले साल तक बन जाएगा इसके लिए धन जारी हो चुका है।",
            "जाएगा",
        ),
        (
            "पुलिस ने दो लोगों को पकड़ा अधिकारियों ने बताया कि जांच जारी है।",
            "पकड़ा",
        ),
        (
            "समझौते पर कल हस्ताक्षर किए गए इसके बाद दोनों नेता मीडिया से मिले।",
            "गए",
        ),
        ("बैठक में प्रस्ताव पारित किया गया मंत्रालय ने इसे मंजूरी दी।", "गया"),
    ] {
        assert_eq!(found(text), [verb], "{text}");
    }
}

#[test]
fn a_clause_that_hangs_on_another_is_left_alone() {
    for text in [
        "जो लोग कल यहां आए थे उन्होंने बताया कि काम पूरा है।",
        "जब वह घर पहुंचा तब बारिश हो रही थी।",
        "अगर बारिश होती है तो मैच नहीं होगा।",
        "दिल्ली से आए लोगों ने बताया कि काम पूरा है।",
        "कल शहर में हुए इस हादसे में दो लोग घायल हुए।",
        "ऐसा लगता है सरकार ने मन बना लिया है।",
        "कहा जाता है राजा ने यह किला बनवाया था।",
        "वह बीमार था इसलिए स्कूल नहीं आया।",
        "उन्होंने कहा कि काम पूरा है और लोग खुश हैं।",
        "गिरफ्तार किए गए आरोपियों ने अपराध मान लिया।",
        "घोषित की गई योजना के तहत सबको मकान मिलेंगे।",
        "मंत्री ने दिया बयान वापस लिया।",
        "यह बात उसने किससे कही किसी को पता नहीं।",
    ] {
        assert_eq!(found(text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn a_text_without_marks_takes_linear_time() {
    found(&"मंत्री ने बधाई दी ".repeat(100_000));
}

proptest! {
    #[test]
    fn no_input_panics(text in "(है|दी|उन्होंने|ने|कि|जो|।|,|क| |\\n|की){0,30}") {
        found(&text);
    }
}
