use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

mod detect;

/// The font that a line or a cell is set in; `None` also where too little is said.
fn looks_legacy(text: &str) -> Option<Font> {
    let mut evidence = Evidence::default();
    evidence.add(text);
    (evidence.verdict() == Verdict::Legacy).then_some(Font::KrutiDev)
}

/// What is typed in the font, and what it says.
#[track_caller]
fn say(cases: &[(&str, &str)]) {
    for (typed, expected) in cases {
        assert_eq!(convert(typed), *expected, "{typed}");
    }
}

#[test]
fn half_letters_wait_for_their_bar() {
    say(&[
        ("?kj", "घर"),
        ("[kqyk", "खुला"),
        ("'kgj", "शहर"),
        ("Hkk\"kk", "भाषा"),
        ("xq.k", "गुण"),
        ("/ku", "धन"),
        ("{k.k", "क्षण"),
        ("f{kfrt", "क्षितिज"),
        ("Ik=", "पत्र"),
        ("ek=k", "मात्रा"),
        ("ek=kk", "मात्रा"),
        ("fe=", "मित्र"),
        ("f=kdks.k", "त्रिकोण"),
        ("vFkkZR", "अर्थात्"),
        ("egku~", "महान्"),
        ("Nk=ksa", "छात्रों"),
    ]);
}

#[test]
fn short_i_goes_behind_its_letters() {
    say(&[
        ("fnu", "दिन"),
        ("fLFkfr", "स्थिति"),
        ("LfFkfr", "स्थिति"),
        ("f}rh;", "द्वितीय"),
        ("fiz;", "प्रिय"),
        ("fØ;k", "क्रिया"),
        ("'kfDr", "शक्ति"),
        ("Çgnh", "हिंदी"),
        ("¯lg", "सिंह"),
        ("fganh", "हिंदी"),
        ("ifjfLFkfr;ksa", "परिस्थितियों"),
        ("d`f\"k", "कृषि"),
        ("fn", "दि"),
    ]);
}

#[test]
fn a_reph_goes_before_its_letters() {
    say(&[
        ("vkfFkZd", "आर्थिक"),
        ("dk;Z", "कार्य"),
        ("/keZ", "धर्म"),
        ("eR;Z", "मर्त्य"),
        ("o\"kks±", "वर्षों"),
        ("o\"kksZa", "वर्षों"),
        ("dekZsa", "कर्मों"),
        ("fo|kFkÊ", "विद्यार्थी"),
        ("fo|kFkhZ", "विद्यार्थी"),
        ("oÆ\"kd", "वर्षिक"),
        ("ÉHk", "र्भिं"),
        ("vk/kZ", "आर्ध"),
        ("Å/oZ", "ऊर्ध्व"),
    ]);
}

#[test]
fn vowels_are_put_together() {
    say(&[
        ("vke", "आम"),
        ("vksj", "ओर"),
        ("vkSj", "और"),
        ("vkWfQl", "ऑफिस"),
        ("v‚fQl", "ऑफिस"),
        ("d‚yst", "कॉलेज"),
        ("MkWDVj", "डॉक्टर"),
        (",d", "एक"),
        (",sfrgkfld", "ऐतिहासिक"),
        ("ubZ", "नई"),
        ("HkkÃ", "भाई"),
        ("ugha", "नहीं"),
        ("ugÈ", "नहीं"),
        ("gqbZa", "हुईं"),
        ("b±V", "ईंट"),
        ("mEehn", "उम्मीद"),
        ("ÅtkZ", "ऊर्जा"),
        ("_.k", "ऋण"),
        ("xk¡o", "गाँव"),
        (",WVh", "ऍटी"),
    ]);
}

#[test]
fn conjuncts_and_hung_letters() {
    say(&[
        ("Kku", "ज्ञान"),
        ("Je", "श्रम"),
        (";q)", "युद्ध"),
        ("fo|ky;", "विद्यालय"),
        ("}kj", "द्वार"),
        ("czkã.k", "ब्राह्मण"),
        ("lákfnz", "सह्याद्रि"),
        ("fpà", "चिह्न"),
        ("Nqêh", "छुट्टी"),
        ("NqV~Vh", "छुट्टी"),
        ("fpëh", "चिट्ठी"),
        ("jk\"Vª", "राष्ट्र"),
        ("Vªd", "ट्रक"),
        ("çse", "प्रेम"),
        ("izse", "प्रेम"),
        ("iszj.kk", "प्रेरणा"),
        ("Øe", "क्रम"),
        ("mÙkj", "उत्तर"),
        ("mŸkj", "उत्तर"),
        ("jDr", "रक्त"),
        ("jä", "रक्त"),
        ("vUu", "अन्न"),
        ("vé", "अन्न"),
        ("n`';", "दृश्य"),
        ("–';", "दृश्य"),
        ("laL—fr", "संस्कृति"),
        ("#i;k", "रुपया"),
        (":i", "रूप"),
        ("ikB~;Øe", "पाठ्यक्रम"),
        ("ikBîØe", "पाठ्यक्रम"),
        ("vkºoku", "आह्वान"),
        ("'kq)rk", "शुद्धता"),
        ("eqæk", "मुद्रा"),
    ]);
}

#[test]
fn dots_make_other_letters() {
    say(&[
        ("yM+dk", "लड़का"),
        ("i<+uk", "पढ़ना"),
        ("t+jk", "ज़रा"),
        ("Q+klyk", "फ़ासला"),
        ("d+ne", "क़दम"),
        ("[+kkl", "ख़ास"),
        ("xyrQ+geh", "गलतफ़हमी"),
        ("Ýkal", "फ्रांस"),
        ("Q+zkal", "फ़्रांस"),
        ("Qz+kal", "फ़्रांस"),
        ("cQ+Z", "बर्फ़"),
        ("cQZ+", "बर्फ़"),
    ]);
}

#[test]
fn marks_and_digits() {
    say(&[
        ("¼lhek½", "(सीमा)"),
        ("jke] ';ke vkSj eksguA", "राम, श्याम और मोहन।"),
        ("D;k\\", "क्या?"),
        ("okg!", "वाह!"),
        ("1-5 yk[k", "1.5 लाख"),
        ("2023&24", "2023-24"),
        ("12]000", "12,000"),
        ("ƒ‹‰å", "१९७०"),
        ("fnu&jkr", "दिन-रात"),
        ("Þok½ ß", "“वा) ”"),
        ("^gk¡*", "‘हाँ’"),
        ("1@2", "1/2"),
        ("Mk- 'kekZ", "डा. शर्मा"),
    ]);
}

#[test]
fn the_visarga_is_a_colon_where_no_word_ends_in_one() {
    say(&[
        ("vr%", "अतः"),
        ("iqu%", "पुनः"),
        ("nq%[k", "दुःख"),
        ("vUr%dj.k", "अन्तःकरण"),
        ("Øe'k% c<+k", "क्रमशः बढ़ा"),
        ("fo\"k;% jktLo", "विषय: राजस्व"),
        ("uke%", "नाम:"),
        ("10%30", "10:30"),
        ("% ;g", ": यह"),
        ("mlus dgk%", "उसने कहा:"),
    ]);
}

#[test]
fn what_was_typed_in_the_wrong_order_is_put_right() {
    say(&[
        ("vkils", "आपसे"),
        ("eas", "में"),
        ("lsas", "सें"),
        ("deskZ", "कर्मो"),
    ]);
}

#[test]
fn curled_quotes_are_letters_where_only_a_letter_can_stand() {
    say(&[
        ("‘kgj", "शहर"),
        ("jk“Vªh;", "राष्ट्रीय"),
        ("fo’ks“k", "विशेष"),
        ("‘vki’", "\"आप\""),
        ("“vki”", "'आप'"),
    ]);
}

#[test]
fn bytes_read_as_latin_1_or_decomposed_are_the_same() {
    say(&[
        ("d\u{82}yst", "कॉलेज"),
        ("\u{83}\u{8B}", "१९"),
        ("'kfa\u{308}", "शक्ति"),
        ("ve\u{301}", "अन्न"),
    ]);
}

#[test]
fn what_is_none_of_the_font_stays() {
    for text in [
        "",
        "  \t\n",
        "1998",
        "भारत सरकार",
        "हिन्दी",
        "Жизнь",
        "€ 5!",
        "\u{FEFF}",
        "१२ \u{A0} ३",
    ] {
        assert_eq!(convert(text), text);
    }
    assert_eq!(convert("\u{FEFF}Hkkjr भारत\r\n"), "\u{FEFF}भारत भारत\r\n");
    assert_eq!(convert(" d  [k\t"), " क  ख\t");
}

/// A consonant whole and half, in the font; the second is the first with its vowel taken where it has
/// no half of its own.
const CONSONANTS: &[(&str, &str, &str)] = &[
    ("क", "d", "D"),
    ("ख", "[k", "["),
    ("ग", "x", "X"),
    ("ज", "t", "T"),
    ("ट", "V", "V~"),
    ("ड", "M", "M~"),
    ("ण", ".k", "."),
    ("त", "r", "R"),
    ("थ", "Fk", "F"),
    ("द", "n", "n~"),
    ("ध", "/k", "/"),
    ("न", "u", "U"),
    ("प", "i", "I"),
    ("भ", "Hk", "H"),
    ("म", "e", "E"),
    ("य", ";", "¸"),
    ("ल", "y", "Y"),
    ("व", "o", "O"),
    ("श", "'k", "'"),
    ("ष", "\"k", "\""),
    ("स", "l", "L"),
    ("ह", "g", "º"),
    ("क्ष", "{k", "{"),
    ("ढ़", "<+", "<+~"),
];

const SIGNS: &[(&str, &str)] = &[
    ("", ""),
    ("ा", "k"),
    ("ी", "h"),
    ("ु", "q"),
    ("ू", "w"),
    ("ृ", "`"),
    ("े", "s"),
    ("ै", "S"),
    ("ो", "ks"),
    ("ौ", "kS"),
    ("ॉ", "‚"),
    ("ि", "f"),
];

const MARKS: &[(&str, &str)] = &[("", ""), ("ं", "a"), ("ँ", "¡")];

/// A syllable in Unicode and in the font.
fn syllable() -> impl Strategy<Value = (String, String)> {
    let letters = prop::collection::vec(0..CONSONANTS.len(), 1..4);
    let hung = (any::<bool>(), any::<bool>());
    (letters, hung, 0..SIGNS.len(), 0..MARKS.len()).prop_map(
        |(letters, (reph, rakar), sign, mark)| {
            let (mut says, mut typed) = (Vec::new(), String::new());
            for (nth, idx) in letters.iter().enumerate() {
                let (letter, whole, half) = CONSONANTS[*idx];
                says.push(letter);
                typed += if nth + 1 == letters.len() {
                    whole
                } else {
                    half
                };
            }
            if reph {
                says.insert(0, "र");
            }
            if rakar {
                says.push("र");
                typed += "z";
            }
            let ((sign, sign_typed), (mark, mark_typed)) = (SIGNS[sign], MARKS[mark]);
            let typed = match sign_typed {
                "f" => format!("f{typed}"),
                _ => typed + sign_typed,
            };
            let reph = if reph { "Z" } else { "" };
            let says = says.join("\u{94D}");
            (
                format!("{says}{sign}{mark}"),
                format!("{typed}{reph}{mark_typed}"),
            )
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_in_the_font_is_read_again(
        words in prop::collection::vec(prop::collection::vec(syllable(), 1..5), 1..4)
    ) {
        let (mut says, mut typed) = (Vec::new(), Vec::new());
        for word in &words {
            says.push(word.iter().map(|(says, _)| says.as_str()).collect::<String>());
            typed.push(word.iter().map(|(_, typed)| typed.as_str()).collect::<String>());
        }
        prop_assert_eq!(convert(&typed.join(" ")), says.join(" "));
    }

    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,40}", typed in "[!-~\u{80}-\u{FF}‘-” ]{0,40}") {
        for text in [text, typed] {
            let converted = convert(&text);
            looks_legacy(&text);
            let spaces = |text: &str| text.chars().filter(char::is_ascii_whitespace).collect::<String>();
            prop_assert_eq!(spaces(&converted), spaces(&text));
        }
    }

    #[test]
    fn what_is_in_unicode_is_left(text in "[क-हा-ौ०-९ ।,]{0,30}") {
        let text: String = text.replace(',', " ");
        prop_assert!(looks_legacy(&text).is_none());
        prop_assert_eq!(convert(&text), text);
    }
}

#[test]
fn hostile_lines_take_linear_time() {
    let begun = Instant::now();
    for piece in [
        "f", "k", "Z", "D", "z+", "~", "%", "d~", "+z", "Æ", "aa", "s", "dk;Z ", "“",
    ] {
        let line = piece.repeat(300_000 / piece.len());
        convert(&line);
        looks_legacy(&line);
    }
    assert!(
        begun.elapsed() < Duration::from_secs(60),
        "{:?}",
        begun.elapsed()
    );
}
