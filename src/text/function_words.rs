//! Words of the closed classes of Hindi and English: pronouns, postpositions, particles, auxiliaries.
//!
//! They stand beside other words by grammar, never as part of a compound, so that two words one of
//! which is among them make no third one when a space falls away (सब से / सबसे, पर देश / परदेश).

/// Whether a word, as written (English in small letters), belongs to a closed class.
pub fn is_function_word(word: &str) -> bool {
    WORDS.contains(&word)
}

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "का", "की", "के", "को", "में", "से", "पर", "ने", "तक", "और", "या", "कि", "जो", "तो",
    "ही", "भी", "न", "ना", "मत", "है", "हैं", "हो", "था", "थी", "थे", "कर", "इस", "उस",
    "इन", "उन", "जिस", "जिन", "किस", "किन", "सब", "मैं", "हम", "तुम", "आप", "यह", "वह",
    "ये", "वे", "एक", "दो", "आज", "कल", "अब", "जब", "तब", "कब", "यदि", "लिए", "साथ", "बाद",
    "पास", "दी", "दे", "ले", "जा", "रह", "गया", "गई", "गए", "बार", "वाला", "वाले", "वाली",
    "क्यों", "कुछ", "कोई", "हर", "the", "a", "an", "of", "to", "in", "on", "at", "by",
    "for", "from", "with", "and", "or", "but", "if", "as", "so", "no", "not", "it", "its",
    "he", "she", "we", "us", "our", "you", "your", "they", "them", "i", "me", "my", "his",
    "her", "who", "whom", "what", "that", "this", "these", "those", "is", "am", "are",
    "was", "were", "be", "been", "do", "does", "did", "has", "have", "had", "can", "may",
    "will", "shall", "must", "up", "out", "off", "over", "all", "any", "one",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_classes_are_told_from_nouns() {
        for word in ["का", "में", "से", "वह", "गया", "it", "who"] {
            assert!(is_function_word(word));
        }
        for word in ["देश", "नौ", "सह", "सेना", "जन"] {
            assert!(!is_function_word(word));
        }
    }
}
