//! Names of units of time. Up to the week they are made of seconds; months and years are not.

use super::units::{Dimension as D, Row, row};

/// Units of time.
pub(super) static DURATIONS: &[Row] = &[
    row(
        "s",
        D::Time,
        Some((1, 0)),
        ["सेकंड", "seconds", "second"],
        "second, seconds, sec, secs, सेकंड, सेकेंड, सैकंड",
    ),
    row(
        "min",
        D::Time,
        Some((60, 0)),
        ["मिनट", "minutes", "minute"],
        "minute, minutes, min, mins, मिनट, मिनटों, मिनिट, मिनिटों",
    ),
    row(
        "h",
        D::Time,
        Some((3600, 0)),
        ["घंटे", "hours", "hour"],
        "hour, hours, hr, hrs, घंटा, घंटे, घंटों",
    ),
    row(
        "d",
        D::Time,
        Some((86_400, 0)),
        ["दिन", "days", "day"],
        "day, days, दिन, दिनों, दिवसीय, दिवस, दिनी",
    ),
    row(
        "wk",
        D::Time,
        Some((604_800, 0)),
        ["सप्ताह", "weeks", "week"],
        "week, weeks, सप्ताह, सप्ताहों, हफ्ते, हफ्ता, हफ्तों, हफते",
    ),
    row(
        "mo",
        D::Calendar,
        Some((1, 0)),
        ["महीने", "months", "month"],
        "month, months, महीना, महीने, महीनों, महिना, महिने, महिनों, माह, मास",
    ),
    row(
        "yr",
        D::Calendar,
        Some((12, 0)),
        ["वर्ष", "years", "year"],
        "year, years, yr, yrs, वर्ष, वर्षों, साल, सालों, वर्षीय, वर्षीया, बरस, वर्षिय",
    ),
    row(
        "decade",
        D::Calendar,
        Some((120, 0)),
        ["दशक", "decades", "decade"],
        "decade, decades, दशक, दशकों",
    ),
    row(
        "century",
        D::Calendar,
        Some((1200, 0)),
        ["सदियों", "centuries", "century"],
        "century, centuries, सदी, सदियों, सदियां, शताब्दी, शताब्दियों",
    ),
];
