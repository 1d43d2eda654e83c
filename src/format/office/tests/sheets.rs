//! Cells of XLSX.

use super::*;

/// A cell with text of its own.
fn cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn pairs(bytes: &[u8]) -> Vec<String> {
    let shown = |side| if side == Side::Source { "en" } else { "hi" };
    let document = read(bytes);
    let told = document.segments.iter().map(|s| {
        let record = s.record.map_or("-".to_owned(), |record| record.to_string());
        format!("{record} {} {} {}", shown(s.side), s.locator, s.text)
    });
    told.collect()
}

#[test]
fn sheets_are_tables_of_pairs_or_running_text() {
    let strings = "<si><t>flood</t></si><si><t>बाढ़</t></si>";
    let headed = format!(
        "<row r=\"1\">{}</row><row r=\"3\">{}{}</row><row r=\"4\"><c r=\"B4\" t=\"s\"><v>0</v></c>\
         <c r=\"C4\" t=\"s\"><v>1</v></c></row><row r=\"5\"/><row r=\"6\">{}</row><row>{}<c r=\"C7\"><v>450</v></c></row>",
        cell("A1", "शब्दावली 2024"),
        cell("B3", "English"),
        cell("C3", "Hindi"),
        cell("A6", "no pair"),
        cell("B7", "450"),
    );
    let text = format!(
        "<row>{}<c><v>5</v></c></row><row>{}</row>",
        cell("A1", "पहला वाक्य।"),
        cell("B2", "दूसरा।")
    );
    let plain = format!("<row>{}{}</row>", cell("A1", "सूखा"), cell("B1", "drought"));
    let bytes = xlsx(
        strings,
        &[
            ("My list", "visible", &headed),
            ("पाठ", "hidden", &text),
            ("C", "veryHidden", &plain),
        ],
    );
    let expected = [
        "0 en 'My list'!B4 flood",
        "0 hi 'My list'!C4 बाढ़",
        "1 en 'My list'!B7 450",
        "1 hi 'My list'!C7 450",
        "- hi पाठ!A1 पहला वाक्य।",
        "- hi पाठ!B2 दूसरा।",
        "2 hi C!A1 सूखा",
        "2 en C!B1 drought",
    ];
    assert_eq!(pairs(&bytes), expected);
    // Rows count by their order, whatever their numbers say.
    let odd = "<row r=\"0\"><c t=\"str\"><v>सूखा</v></c><c t=\"str\"><v>drought</v></c></row>";
    assert_eq!(pairs(&xlsx("", &[("S", "visible", odd)])).len(), 2);
    // Cells in two scripts that stand alone are no pairs.
    let apart = format!(
        "<row>{}</row><row>{}</row>",
        cell("A1", "पहला वाक्य।"),
        cell("B2", "A note.")
    );
    let expected = ["- hi S!A1 पहला वाक्य।", "- hi S!B2 A note."];
    assert_eq!(pairs(&xlsx("", &[("S", "visible", &apart)])), expected);
    let decided = read(&bytes).decided;
    assert_eq!(decided[0], "read as xlsx, by its content");
    let header = "sheet 'My list': by its header column 2 is Hindi";
    assert!(
        !decided[1].starts_with(header) && decided[1].ends_with("; not read: 1 above the header")
    );
    assert!(decided[2].starts_with("sheet पाठ (hidden): read as running text"));
    assert!(
        decided[3].starts_with("sheet C (hidden): without a header, by script, column 1 is Hindi")
    );
}
