//! Which lines, cells and files are told to be set in the font.

use super::super::*;
use super::looks_legacy;

#[test]
fn lines_in_the_font_are_recognized() {
    for line in [
        "Hkkjr vkSj ;wjksih; la?k ds chp le>kSrk gqvk",
        "ea=h us dgk fd ;g ;kstuk dy ls ykxw gksxh",
        "unh ds fdukjs ,d NksVk xk¡o gS",
        "cSBd esa N% lnL; vk, FksA",
        "ckfj'k dh otg ls Vªsu nsj ls igq¡ph",
        "jkT; ljdkj dh ubZ uhfr",
        "mUgksaus vkSj dqN ugha crk;k",
        "fo|ky; esa Nqêh gS",
        "¼ns[ksa i`\"B 12½ ;g fu;e ykxw gksrk gS",
        "¼d½ vkosnu i= dk izk:i",
    ] {
        assert_eq!(looks_legacy(line), Some(Font::KrutiDev), "{line}");
    }
}

#[test]
fn other_lines_are_not() {
    for line in [
        "",
        "12.5",
        "—",
        "The committee met on Monday and adopted the report.",
        "Unable to open “%s”: %s",
        "_Save As…",
        "&Next >",
        "if (a[i] | b) { return x; }",
        "for (let i = 0; i < n; i++) { sum += i; }",
        "C:\\Users\\desk\\archive.tsv",
        "https://example.org/a;b?c=d|e",
        "Rs 500; see p. 12",
        "iPhone, YouTube, JavaScript, eBay",
        "ERROR_NO_SUCH_FILE",
        "HTTP GET",
        "Le café déjà vu à l’hôtel",
        "Größe, Maß, Überprüfung",
        "git rebase --onto main",
        "भारत और यूरोपीय संघ के बीच समझौता हुआ",
        "भारत dk;Z gS vkSj",
        "कल 5 pm",
    ] {
        assert_eq!(looks_legacy(line), None, "{line}");
    }
}

#[test]
fn lines_that_say_too_little_follow_their_file() {
    let all = [Verdict::Legacy, Verdict::Unclear, Verdict::Other];
    let fates = |line: &str| all.map(|whole| fate(line, whole));
    use Fate::{Converted, Left, Unicode};
    assert_eq!(fates("cSBd esa lkr yksx gSa"), [Converted; 3]);
    assert_eq!(fates("laln"), [Converted, Converted, Left]);
    assert_eq!(fates("12&13"), [Converted, Left, Left]);
    assert_eq!(fates(""), [Left; 3]);
    assert_eq!(fates("----"), [Left; 3]);
    assert_eq!(fates("* * *"), [Left; 3]);
    assert_eq!(fates("What the editors said"), [Left; 3]);
    assert_eq!(fates("संसद dk l="), [Unicode; 3]);
}

#[test]
fn english_lines_are_left_in_any_file() {
    for line in [
        "City desk 9 June",
        "Agencies, Kolkata",
        "Rahul meets Lalu",
        "Live score",
        "Silver down, copper up",
        "E-mail",
        "WhatsApp",
        "UPSC",
        "RBI",
        "Modi",
        "budget speech",
        "Meaning",
    ] {
        for whole in [Verdict::Legacy, Verdict::Unclear, Verdict::Other] {
            assert_eq!(fate(line, whole), Fate::Left, "{line} {whole:?}");
        }
    }
}

#[test]
fn single_words_in_the_font_are_converted_alone() {
    for line in [
        "laln", "bfrgkl", "vk;ksx", "dk;ZØe", "eu", "dj", "us", "Hkkjr", "ljdkj", "fnYyh", "ea=h",
        ",d", "'kfä", "ikuh", "lM+d",
    ] {
        for whole in [Verdict::Legacy, Verdict::Unclear] {
            assert_eq!(fate(line, whole), Fate::Converted, "{line} {whole:?}");
        }
    }
}

#[test]
fn a_word_that_is_one_in_both_follows_its_file() {
    for line in ["can", "key", "lot", "Je"] {
        assert_eq!(fate(line, Verdict::Legacy), Fate::Converted, "{line}");
        assert_ne!(fate(line, Verdict::Other), Fate::Converted, "{line}");
    }
}

#[test]
fn a_file_of_short_english_lines_is_none_of_the_font() {
    let lines = [
        "Live score",
        "City desk 9 June",
        "Agencies, Kolkata",
        "E-mail",
    ];
    let mut evidence = Evidence::default();
    lines.iter().for_each(|line| evidence.add(line));
    assert_eq!(evidence.verdict(), Verdict::Other);
}

#[test]
fn cells_in_english_or_devanagari_stay() {
    for (cell, expected) in [
        ("foÙk fo/ks;d", "वित्त विधेयक"),
        ("finance bill", "finance bill"),
        ("ISRO", "ISRO"),
        ("संसद dk", "संसद dk"),
        ("", ""),
    ] {
        assert_eq!(convert_cell(cell), expected);
    }
}
