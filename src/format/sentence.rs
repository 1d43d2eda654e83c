//! Marks that end a sentence in Hindi or English.

/// Whether a stretch of text ends in an end mark, closing quotes and brackets after it aside. `|` is
/// how a danda is often typed.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '}'])
        .ends_with(['।', '॥', '.', '?', '!', '…', '|'])
}

#[cfg(test)]
mod tests {
    use super::ends_sentence;

    #[test]
    fn closing_marks_do_not_hide_the_end() {
        for text in ["है।", "है |", "कहा, “है।”", "(Yes.)", "क्या?’ "]
        {
            assert!(ends_sentence(text), "{text}");
        }
        for text in ["", "”", "है", "है,", "(है)", "a. b"] {
            assert!(!ends_sentence(text), "{text}");
        }
    }
}
