use super::*;
use crate::model::{Concept, Status, Term};
use crate::text::{Lang, Lexicon, analysed};

fn concept(terms: &[&str]) -> Concept {
    Concept {
        terms: terms
            .iter()
            .map(|text| Term {
                id: 0,
                lang: crate::text::guess(text),
                text: (*text).to_owned(),
                status: Some(Status::Preferred),
                note: None,
                extra: Default::default(),
            })
            .collect(),
        ..Concept::default()
    }
}

fn found(terms: &[&str], text: &str) -> Vec<(String, &'static str, Option<&'static str>)> {
    let index = TermIndex::new(terms.iter().map(|t| concept(&[t])).collect());
    let mut lexicon = Lexicon::default();
    let placed = analysed(text, &mut lexicon);
    recognise(text, &placed, &lexicon, &index)
        .into_iter()
        .map(|o| {
            (
                text[o.span].to_owned(),
                o.terms[0].how.name(),
                o.terms[0].how.why(),
            )
        })
        .collect()
}

#[test]
fn terms_are_found_in_any_form() {
    let cases = [
        (
            "समझौता ज्ञापन",
            "दो समझौता ज्ञापन हुए",
            "समझौता ज्ञापन",
            "exact",
            None,
        ),
        (
            "समझौता ज्ञापन",
            "समझौते ज्ञापनों पर",
            "समझौते ज्ञापनों",
            "inflected",
            None,
        ),
        ("मित्र देश", "मित्र देशों के साथ", "मित्र देशों", "inflected", None),
        (
            "सह-उत्पादन",
            "सह उत्पादन और",
            "सह उत्पादन",
            "spelling",
            Some("lenient"),
        ),
        (
            "सह-उत्पादन",
            "सहउत्पादन और",
            "सहउत्पादन",
            "spelling",
            Some("lenient"),
        ),
        (
            "सहउत्पादन",
            "सह-उत्पादन और",
            "सह-उत्पादन",
            "spelling",
            Some("lenient"),
        ),
        ("हिंदी", "हिन्दी में", "हिन्दी", "spelling", Some("orthography")),
        ("नया कानून", "नए कानून से", "नए कानून", "inflected", None),
        ("बड़ी कंपनी", "बड़ी कंपनियों ने", "बड़ी कंपनियों", "inflected", None),
        (
            "friendly country",
            "with friendly countries",
            "friendly countries",
            "inflected",
            None,
        ),
        (
            "Memorandum",
            "a memorandum",
            "memorandum",
            "spelling",
            Some("orthography"),
        ),
    ];
    for (term, text, span, how, why) in cases {
        assert_eq!(
            found(&[term], text),
            [(span.to_owned(), how, why)],
            "{term}"
        );
    }
}

#[test]
fn other_words_are_not_terms() {
    for (term, text) in [
        ("सरकार", "सरकारी दफ्तर"),
        ("यात्रा", "यात्री आए"),
        ("मंत्री", "मित्र और मंत्र"),
        ("form", "another format"),
        ("दिन", "दीन"),
        ("उप कार्य दल", "उप दल"),
        ("UPA", "set up a group"),
        ("परदेश", "इस पर देश में"),
    ] {
        assert_eq!(found(&[term], text), [], "{term}");
    }
}

#[test]
fn the_longest_term_wins() {
    let spans: Vec<String> = found(&["दल", "उप कार्य दल", "कार्य"], "उप कार्य दल का कार्य")
        .into_iter()
        .map(|f| f.0)
        .collect();
    assert_eq!(spans, ["उप कार्य दल", "कार्य"]);
}

#[test]
fn a_text_tells_the_store_what_it_may_hold() {
    let text = "समझौते ज्ञापनों और सह उत्पादन पर";
    let mut lexicon = Lexicon::default();
    let placed = analysed(text, &mut lexicon);
    let (anchors, joined) = document_keys(&[&placed], &lexicon);
    let keys = crate::text::keys::term_keys("समझौता ज्ञापन", &Lang::HI);
    assert!(anchors.contains(&keys.words[keys.anchor.unwrap()].0));
    assert!(joined.contains(&crate::text::keys::joined_hash("सहउत्पादन")));
}

#[test]
fn the_tightest_tier_is_told() {
    assert_eq!(same_words("हिंदी", "हिंदी"), Some(Match::Exact));
    assert_eq!(
        same_words("हिन्दी", "हिंदी"),
        Some(Match::Spelling(Tier::Orthography))
    );
    assert_eq!(
        same_words("सह-उत्पादन", "सहउत्पादन"),
        Some(Match::Spelling(Tier::Lenient))
    );
    assert_eq!(same_words("दिन", "दीन"), None);
    assert_eq!(same_words("पर देश", "परदेश"), None);
    assert_eq!(same_words("—", "!"), None);
}

#[test]
fn capitals_tell_an_acronym_from_a_word() {
    for (term, text) in [
        ("US", "He told us so."),
        ("IT", "It works, and it lasts."),
        ("us", "यह US की नीति है।"),
        ("who", "WHO said so yesterday."),
    ] {
        assert_eq!(found(&[term], text), [], "{term}: {text}");
    }
    for (term, text) in [
        ("NATO", "Nato met."),
        ("agreement", "AGREEMENT SIGNED"),
        ("deal", "DEAL SIGNED"),
        ("MoU", "यह MOU है।"),
        ("US", "यह US की नीति है।"),
    ] {
        assert_eq!(found(&[term], text).len(), 1, "{term}: {text}");
    }
}

#[test]
fn verbs_of_a_phrase_are_known_by_what_follows() {
    for (term, text, form) in [
        ("हस्ताक्षर करना", "मंत्री ने हस्ताक्षर किए।", "हस्ताक्षर किए"),
        (
            "हस्ताक्षर करना",
            "मंत्री ने हस्ताक्षर भी कर दिए हैं।",
            "हस्ताक्षर भी कर",
        ),
        ("घोषणा करना", "सरकार ने घोषणा की है।", "घोषणा की"),
        ("करना", "मंत्री ने घोषणा की।", "की"),
        ("साजिश रचना", "उन्होंने साजिश रची।", "साजिश रची"),
        ("भाग लेना", "वे भाग नहीं लेंगे।", "भाग नहीं लेंगे"),
        ("बढ़ता खतरा", "बढ़ते खतरों पर बढ़ती", "बढ़ते खतरों"),
        ("सह-उत्पादन", "सहउत्पादनों की सूची", "सहउत्पादनों"),
        ("एमओयू", "एम. ओ. यू. पर", "एम. ओ. यू"),
        ("एसडब्ल्यूजी", "एस डब्लू जी की बैठक", "एस डब्लू जी"),
    ] {
        let spans: Vec<String> = found(&[term], text).into_iter().map(|f| f.0).collect();
        assert_eq!(spans, [form], "{term}: {text}");
    }
    for (term, text) in [
        ("घोषणा करना", "घोषणा की तारीख तय है।"),
        ("निर्यात करना", "निर्यात कर में छूट मिली।"),
        ("कर", "वे बात कर रहे हैं।"),
        ("करना", "कर चोरी का मामला"),
        ("करना", "भारत की नीति और चीन की नीति"),
        ("लेना", "यह देश के लिए है।"),
        ("रचना", "उन्होंने साजिश रची।"),
        ("घटना", "दाम घटे और बढ़े।"),
        ("कारखाना", "कारखाते बंद हैं।"),
        ("योजना", "योजित काम, योजते लोग।"),
        ("घंटा", "घंटी बजी।"),
        ("बढ़ता", "बढ़ती मांग पर"),
        ("के लिए", "वे के बिना"),
    ] {
        assert_eq!(found(&[term], text), [], "{term}: {text}");
    }
}

#[test]
fn a_term_is_found_where_it_stands_as_it_is() {
    for term in [
        "दोनों सदनों का संयुक्त अधिवेशन",
        "भाइयों और बहनों का मेला",
        "तीनों सेनाओं के प्रमुख अधिकारी",
        "सुबह से शाम काम तक",
        "अनुसंधान और/या विकास",
        "डॉ. राम मनोहर अस्पताल",
        "R&D",
        "St. John's Hospital",
        "Oakland A's team of the year",
    ] {
        let text = format!("( {term} )");
        assert_eq!(
            found(&[term], &text),
            [(term.to_owned(), "exact", None)],
            "{term}"
        );
    }
}

#[test]
fn a_mark_that_the_term_has_not_parts_its_words() {
    for (term, text) in [
        ("राम मनोहर अस्पताल भवन", "वे राम. मनोहर अस्पताल भवन गए"),
        ("R&D", "R/D"),
        ("अनुसंधान और/या विकास", "अनुसंधान और. या विकास"),
        ("हस्ताक्षर करना", "हस्ताक्षर तक"),
    ] {
        assert_eq!(found(&[term], text), [], "{term}");
    }
}
