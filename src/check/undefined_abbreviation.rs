//! An abbreviation that an article never writes out.
//!
//! 1. What is judged are words of three letter names or more, without digits: two letters may be
//!    anybody's initials.
//! 2. Known without introduction are those that stand in a glossary in use, and those that every
//!    reader of a newspaper knows ([`KNOWN`]).
//! 3. What the article introduces anywhere, or puts in brackets, is introduced.

use std::collections::HashSet;

use crate::text::sentences;

use super::{Article, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "undefined-abbreviation",
    severity: Severity::Warning,
    explanation: include_str!("undefined_abbreviation.md"),
    run,
};

/// A text of fewer sentences is a brief, a caption or a string of software.
const LEAST_SENTENCES: usize = 3;

/// Fewer letters may be initials.
const LEAST_LETTERS: usize = 3;

/// What readers of Hindi newspapers know: news agencies and broadcasters, parties and police of
/// India, illnesses and tests, degrees and examinations, leagues, money, technology.
const KNOWN: &[&str] = &[
    "AAP", "ABC", "ABVP", "ADG", "ADM", "AFP", "AIADMK", "AIDS", "AIIMS", "ANI", "APJ", "ASI",
    "ATM", "ATS", "BBC", "BCCI", "BCG", "BDO", "BHU", "BJD", "BJP", "BMC", "BMW", "BPO", "BRICS",
    "BSE", "BSF", "BSNL", "BSP", "CBC", "CBI", "CBS", "CBSE", "CCTV", "CDS", "CEO", "CFO", "CIA",
    "CID", "CISF", "CMO", "CNBC", "CNG", "CNN", "COVID", "CPI", "CPM", "CPU", "CRPF", "CSK", "CVC",
    "CWC", "DCP", "DDA", "DDT", "DGP", "DIG", "DJP", "DMK", "DNA", "DRDO", "DSP", "DTC", "DVD",
    "ECG", "EMI", "EPF", "EVM", "FBI", "FCI", "FDI", "FIFA", "FIR", "GDP", "GPS", "GST", "HDFC",
    "HIV", "HTML", "IAF", "IANS", "IAS", "IBM", "ICC", "ICICI", "ICMR", "ICU", "IED", "IGI", "IIM",
    "IIT", "IMF", "INC", "INS", "IPC", "IPL", "IPO", "IPS", "IRCTC", "ISI", "ISIS", "ISRO", "ITBP",
    "ITI", "JDS", "JDU", "JEE", "JNU", "KBC", "KGB", "KKR", "KPMG", "KYC", "LCD", "LED", "LIC",
    "LJP", "LPG", "LTE", "MBA", "MBBS", "MCD", "MLA", "MLC", "MMS", "MNC", "MNS", "MPA", "MRI",
    "MRP", "MSP", "NASA", "NATO", "NBA", "NBC", "NCB", "NCC", "NCERT", "NCP", "NCR", "NDA", "NDRF",
    "NDTV", "NEET", "NFL", "NGO", "NHL", "NIA", "NRC", "NRI", "NSA", "NSE", "NSG", "NTPC", "OBC",
    "ODI", "ONGC", "OPD", "OPEC", "OTP", "OTT", "PAN", "PCO", "PDF", "PDP", "PFI", "PHD", "PIL",
    "PMO", "POK", "PPE", "PSU", "PTI", "PWD", "RAF", "RAM", "RBI", "RCB", "RJD", "RLD", "RPF",
    "RRR", "RSS", "RTI", "RTO", "SBI", "SDM", "SGPC", "SHO", "SIM", "SIT", "SMS", "SOG", "SPG",
    "SSB", "SSC", "SSP", "STF", "SUV", "TDP", "TET", "TMC", "TRS", "UAE", "UCC", "UFO", "UGC",
    "UNESCO", "UNICEF", "UPA", "UPI", "UPSC", "URL", "USA", "USB", "USSR", "VHP", "VIP", "VVIP",
    "VVS", "WHO", "WTO", "WWE", "WWF", "YSR", "YSRCP",
];

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    if !has_sentences(article) {
        return;
    }
    let introduced: HashSet<&str> = article
        .introduced()
        .iter()
        .map(|one| one.letters.as_str())
        .collect();
    let mut met: HashSet<&str> = HashSet::new();
    let acronyms = article.acronyms().iter();
    // One that stands in brackets is introduced, whatever by.
    let bracketed: HashSet<&str> = acronyms
        .clone()
        .filter(|(place, _)| is_bracketed(article, place))
        .map(|(_, letters)| letters.as_str())
        .collect();
    for (place, letters) in acronyms {
        let is_word =
            letters.len() >= LEAST_LETTERS && letters.bytes().all(|b| b.is_ascii_uppercase());
        let is_known = introduced.contains(letters.as_str())
            || bracketed.contains(letters.as_str())
            || KNOWN.binary_search(&letters.as_str()).is_ok()
            || is_of_glossary(article, place)
            || is_described(article, place);
        if is_word && !is_known && met.insert(letters) {
            findings.push(
                Finding::new(place.clone(), "undefined")
                    .value("text", article.text_of(place))
                    .value("letters", letters.as_str()),
            );
        }
    }
}

fn has_sentences(article: &Article<'_>) -> bool {
    let mut n = 0;
    article.texts.iter().any(|text| {
        n += sentences(text.text).len();
        n >= LEAST_SENTENCES
    })
}

fn is_bracketed(article: &Article<'_>, place: &Place) -> bool {
    let text = &article.document.segments[place.segment].text;
    let before = text.get(..place.span.start).unwrap_or_default();
    before.trim_end().ends_with(['(', '['])
}

/// Words after which a name stands that they describe: आपदा न्यूनीकरण एजेंसी बीएनपीबी.
const KINDS: &[&str] = &[
    "एजेंसी",
    "कंपनी",
    "चैनल",
    "दल",
    "पत्रिका",
    "पार्टी",
    "मंच",
    "संगठन",
    "संस्था",
    "संस्थान",
    "समूह",
];

/// Whether what it is stands right before it.
fn is_described(article: &Article<'_>, place: &Place) -> bool {
    let text = &article.document.segments[place.segment].text;
    let before = text.get(..place.span.start).unwrap_or_default();
    let word = before.split_whitespace().next_back();
    word.is_some_and(|word| KINDS.contains(&word))
}

/// Whether a term of a glossary stands here, alone or with other words.
fn is_of_glossary(article: &Article<'_>, place: &Place) -> bool {
    let mut texts = article.texts.iter();
    let Some(text) = texts.find(|text| text.segment == place.segment) else {
        return false;
    };
    let covers = |span: &std::ops::Range<usize>| {
        span.start <= place.span.start && place.span.end <= span.end
    };
    text.occurrences.iter().any(|o| covers(&o.span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(KNOWN.is_sorted());
    }
}
