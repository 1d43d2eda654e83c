//! Words that name a unit after a number, and other things too: ग्राम, टीबी, won.

use super::amount::Amount;
use super::reader::Reader;
use super::units::Unit;

/// Whether the name of a unit at a place, up to `after`, is another word there.
pub(super) fn is_other_word(
    r: &Reader<'_>,
    at: usize,
    after: usize,
    unit: &Unit,
    amount: &Amount,
) -> bool {
    // ग्राम is also a village.
    let is_village = r.is(at, &["ग्राम"])
        && r.is(
            after,
            &["पंचायत", "पंचायतों", "पंचायतें", "प्रधान", "प्रधानों", "सभा", "सभाओं"],
        );
    // टीबी is also a disease.
    let is_disease = unit.code == "TB"
        && r.is(at, &["tb", "टीबी"])
        && (r.is(after, OF_DISEASE) || r.is(after, &["के"]) && r.is(after + 1, OF_DISEASE));
    is_village || is_disease || is_victory(r, at, amount)
}

/// Whether won is a verb there: money is by the thousand, and nothing that is won follows.
fn is_victory(r: &Reader<'_>, at: usize, amount: &Amount) -> bool {
    const AFTER: &[&str] = &[
        "the", "a", "an", "by", "in", "with", "his", "her", "their", "its", "only", "at", "from",
        "over", "against",
    ];
    let is_large = amount.scale >= 1000 || r.is_number(at - 1) && r.str(at - 1).contains(',');
    r.is(at, &["won"]) && (!is_large || r.is(at + 1, AFTER) || r.is_number(at + 1))
}

/// What is counted of tuberculosis.
const OF_DISEASE: &[&str] = &[
    "patient",
    "patients",
    "case",
    "cases",
    "death",
    "deaths",
    "survivors",
    "मरीज",
    "मरीजों",
    "रोगी",
    "रोगियों",
    "केस",
    "मामले",
    "मामलों",
    "पीडित",
    "पीडितों",
];
