//! Names and signs of currencies, and of percent.

use super::units::{Dimension, Row, row};

const fn money(
    code: &'static str,
    iso: &'static str,
    size: (i64, u8),
    written: [&'static str; 3],
    names: &'static str,
) -> Row {
    row(code, Dimension::Currency(iso), Some(size), written, names)
}

const WHOLE: (i64, u8) = (1, 0);
const HUNDREDTH: (i64, u8) = (1, 2);

/// Currencies and parts of a hundred.
pub(super) static CURRENCIES: &[Row] = &[
    row(
        "%",
        Dimension::Percent,
        Some(WHOLE),
        ["प्रतिशत", "percent", "percent"],
        "%, प्रतिशत, फीसदी, फीसद, फिसदी, फीसदि, प्रतिशत अंक, प्रतिशत अंकों, फीसदी अंक, \
         परसेंट, पर्सेंट, percent, per cent, per - cent, pct, percentage point, \
         percentage points, percentage - point, % points, percent points, per cent points",
    ),
    row(
        "bp",
        Dimension::Percent,
        Some(HUNDREDTH),
        ["आधार अंक", "basis points", "basis point"],
        "आधार अंक, आधार अंकों, बेसिस प्वाइंट, बेसिस पॉइंट, basis point, basis points, \
         basis - point, bps",
    ),
    money(
        "INR",
        "INR",
        WHOLE,
        ["रुपये", "₹", "₹"],
        "₹, रुपये, रुपए, रूपये, रूपए, रुपया, रूपया, रुपयों, रूपयों, रु, रु ., रू, रू ., \
         भारतीय रुपये, भारतीय रुपए, rs, rs ., re, inr, rupee, rupees, indian rupees",
    ),
    money(
        "paisa",
        "INR",
        HUNDREDTH,
        ["पैसे", "paise", "paisa"],
        "पैसा, पैसे, पैसों, paise, paisa",
    ),
    money(
        "PKR",
        "PKR",
        WHOLE,
        ["पाकिस्तानी रुपये", "Pakistani rupees", "Pakistani rupee"],
        "पाकिस्तानी रुपये, पाकिस्तानी रुपए, पाकिस्तानी रुपयों, pakistani rupees, \
         pakistani rupee, pkr",
    ),
    money(
        "USD",
        "USD",
        WHOLE,
        ["डॉलर", "$", "$"],
        "$, us $, u . s . $, डॉलर, डालर, डौलर, डॉलरों, डॉलर्स, अमेरिकी डॉलर, अमरीकी डॉलर, \
         अमेरिकी डालर, यूएस डॉलर, यूएसडी, अमेरीकी डॉलर, dollar, dollars, us dollar, \
         us dollars, u . s . dollars, u . s . dollar, american dollars, usd, us $",
    ),
    money(
        "US¢",
        "USD",
        HUNDREDTH,
        ["सेंट", "cents", "cent"],
        "सेंट, सेंट्स, cents, cent, ¢",
    ),
    money(
        "AUD",
        "AUD",
        WHOLE,
        ["ऑस्ट्रेलियाई डॉलर", "A$", "A$"],
        "a $, au $, aud, ऑस्ट्रेलियाई डॉलर, ऑस्ट्रेलियन डॉलर, आस्ट्रेलियाई डॉलर, \
         australian dollars, australian dollar",
    ),
    money(
        "CAD",
        "CAD",
        WHOLE,
        ["कनाडाई डॉलर", "C$", "C$"],
        "c $, ca $, cad, कनाडाई डॉलर, कैनेडियन डॉलर, canadian dollars, canadian dollar",
    ),
    money(
        "HKD",
        "HKD",
        WHOLE,
        ["हांगकांग डॉलर", "HK$", "HK$"],
        "hk $, hkd, हांगकांग डॉलर, hong kong dollars",
    ),
    money(
        "SGD",
        "SGD",
        WHOLE,
        ["सिंगापुर डॉलर", "S$", "S$"],
        "s $, sgd, सिंगापुर डॉलर, singapore dollars",
    ),
    money(
        "NZD",
        "NZD",
        WHOLE,
        ["न्यूजीलैंड डॉलर", "NZ$", "NZ$"],
        "nz $, nzd, न्यूजीलैंड डॉलर, new zealand dollars",
    ),
    money(
        "EUR",
        "EUR",
        WHOLE,
        ["यूरो", "€", "€"],
        "€, यूरो, euro, euros, eur",
    ),
    money(
        "GBP",
        "GBP",
        WHOLE,
        ["पाउंड", "£", "£"],
        "£, gbp, पाउंड स्टर्लिंग, ब्रिटिश पाउंड, ब्रितानी पाउंड, pounds sterling, \
         pound sterling, british pounds, sterling",
    ),
    money(
        "penny",
        "GBP",
        HUNDREDTH,
        ["पेंस", "pence", "penny"],
        "पेंस, पेनी, pence",
    ),
    money(
        "JPY",
        "JPY",
        WHOLE,
        ["येन", "¥", "¥"],
        "¥, येन, yen, jpy, जापानी येन, japanese yen",
    ),
    money(
        "CNY",
        "CNY",
        WHOLE,
        ["युआन", "yuan", "yuan"],
        "युआन, yuan, cny, renminbi, rmb, रेनमिनबी, चीनी युआन, chinese yuan",
    ),
    money(
        "RUB",
        "RUB",
        WHOLE,
        ["रूबल", "roubles", "rouble"],
        "₽, रूबल, रुबल, rouble, roubles, ruble, rubles, rub, रूसी रूबल",
    ),
    money(
        "AED",
        "AED",
        WHOLE,
        ["दिरहम", "dirhams", "dirham"],
        "दिरहम, dirham, dirhams, aed",
    ),
    money(
        "BDT",
        "BDT",
        WHOLE,
        ["टका", "taka", "taka"],
        "टका, taka, bdt, ৳",
    ),
    money(
        "SAR",
        "SAR",
        WHOLE,
        ["सऊदी रियाल", "Saudi riyals", "Saudi riyal"],
        "सऊदी रियाल, saudi riyals, sar",
    ),
    money(
        "CHF",
        "CHF",
        WHOLE,
        ["स्विस फ्रैंक", "Swiss francs", "Swiss franc"],
        "स्विस फ्रैंक, स्विस फ्रांक, swiss francs, swiss franc, chf",
    ),
    money(
        "KRW",
        "KRW",
        WHOLE,
        ["वॉन", "South Korean won", "South Korean won"],
        "वॉन, दक्षिण कोरियाई वॉन, korean won, south korean won, krw, ₩",
    ),
    money(
        "TRY",
        "TRY",
        WHOLE,
        ["लीरा", "lira", "lira"],
        "लीरा, lira, liras, तुर्की लीरा, turkish lira, ₺",
    ),
    money(
        "ILS",
        "ILS",
        WHOLE,
        ["शेकेल", "shekels", "shekel"],
        "शेकेल, shekel, shekels, ₪",
    ),
    money(
        "ZAR",
        "ZAR",
        WHOLE,
        ["रैंड", "South African rand", "South African rand"],
        "रैंड, south african rand, zar",
    ),
];

/// Signs and words that stand before an amount, as names of the same kind.
pub(super) const BEFORE: &[&str] = &[
    "₹",
    "rs .",
    "rs",
    "re",
    "inr",
    "रु .",
    "रु",
    "रू .",
    "रू",
    "रुपये",
    "रुपए",
    "$",
    "us $",
    "u . s . $",
    "usd",
    "a $",
    "au $",
    "aud",
    "c $",
    "ca $",
    "cad",
    "hk $",
    "s $",
    "nz $",
    "€",
    "eur",
    "£",
    "gbp",
    "¥",
    "jpy",
    "cny",
    "rmb",
    "aed",
    "chf",
    "₽",
    "₩",
    "₺",
    "₪",
    "pkr",
    "bdt",
];
