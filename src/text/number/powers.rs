//! Names of units of power, energy, warmth, data, speed and frequency, and of multiples.

use super::units::{Dimension as D, Row, row};

/// Units of measure of what is not space or mass.
pub(super) static POWERS: &[Row] = &[
    row(
        "kW",
        D::Power,
        Some((1000, 0)),
        ["किलोवाट", "kW", "kW"],
        "kw, kilowatt, kilowatts, किलोवाट",
    ),
    row(
        "MW",
        D::Power,
        Some((1_000_000, 0)),
        ["मेगावाट", "MW", "MW"],
        "mw, megawatt, megawatts, मेगावाट, मेगावॉट",
    ),
    row(
        "GW",
        D::Power,
        Some((1_000_000_000, 0)),
        ["गीगावाट", "GW", "GW"],
        "gw, gigawatt, gigawatts, गीगावाट, गीगावॉट",
    ),
    row(
        "W",
        D::Power,
        Some((1, 0)),
        ["वाट", "watts", "watt"],
        "watt, watts, वाट, वॉट",
    ),
    row(
        "V",
        D::Voltage,
        Some((1, 0)),
        ["वोल्ट", "volts", "volt"],
        "volt, volts, वोल्ट",
    ),
    row(
        "kV",
        D::Voltage,
        Some((1000, 0)),
        ["किलोवोल्ट", "kV", "kV"],
        "kv, kilovolt, kilovolts, किलोवोल्ट",
    ),
    row(
        "cusec",
        D::Flow,
        Some((1, 0)),
        ["क्यूसेक", "cusecs", "cusec"],
        "cusec, cusecs, क्यूसेक, क्यूसिक",
    ),
    row(
        "cumec",
        D::Flow,
        None,
        ["क्यूमेक", "cumecs", "cumec"],
        "cumec, cumecs, क्यूमेक",
    ),
    row(
        "MP",
        D::Pixels,
        Some((1_000_000, 0)),
        ["मेगापिक्सल", "megapixels", "megapixel"],
        "megapixel, megapixels, मेगापिक्सल, मेगापिक्सेल",
    ),
    row(
        "×",
        D::Multiple,
        Some((1, 0)),
        ["गुना", "-fold", "-fold"],
        "fold, गुना, गुने, गुनी, गुणा, गुणी",
    ),
    row(
        "hp",
        D::Power,
        None,
        ["अश्वशक्ति", "horsepower", "horsepower"],
        "hp, horsepower, bhp, अश्वशक्ति, हॉर्सपावर",
    ),
    row(
        "kWh",
        D::Energy,
        Some((1000, 0)),
        ["किलोवाट घंटे", "kWh", "kWh"],
        "kwh, kilowatt hours, kilowatt - hours, किलोवाट घंटे, किलोवाट घंटा",
    ),
    row(
        "MWh",
        D::Energy,
        Some((1_000_000, 0)),
        ["मेगावाट घंटे", "MWh", "MWh"],
        "mwh, megawatt hours, megawatt - hours, मेगावाट घंटे, मेगावाट घंटा",
    ),
    row(
        "GWh",
        D::Energy,
        Some((1_000_000_000, 0)),
        ["गीगावाट घंटे", "GWh", "GWh"],
        "gwh, gigawatt hours, गीगावाट घंटे",
    ),
    row(
        "°C",
        D::Degree,
        None,
        ["डिग्री सेल्सियस", "°C", "°C"],
        "° c, ℃, degree celsius, degrees celsius, degrees c, degree centigrade, \
         degrees centigrade, डिग्री सेल्सियस, डिग्री सेल्सियश, डिग्री सेंटीग्रेड, \
         ° सेल्सियस, डिग्री सी",
    ),
    row(
        "°F",
        D::Degree,
        None,
        ["डिग्री फ़ारेनहाइट", "°F", "°F"],
        "° f, ℉, degree fahrenheit, degrees fahrenheit, degrees f, डिग्री फारेनहाइट, \
         डिग्री फॉरेनहाइट, ° फारेनहाइट, डिग्री एफ",
    ),
    row(
        "°",
        D::Degree,
        None,
        ["डिग्री", "degrees", "degree"],
        "°, degree, degrees, डिग्री",
    ),
    row(
        "KB",
        D::Data,
        Some((1000, 0)),
        ["केबी", "KB", "KB"],
        "kb, kilobyte, kilobytes, केबी, किलोबाइट",
    ),
    row(
        "MB",
        D::Data,
        Some((1_000_000, 0)),
        ["एमबी", "MB", "MB"],
        "mb, megabyte, megabytes, एमबी, मेगाबाइट",
    ),
    row(
        "GB",
        D::Data,
        Some((1_000_000_000, 0)),
        ["जीबी", "GB", "GB"],
        "gb, gigabyte, gigabytes, जीबी, गीगाबाइट",
    ),
    row(
        "TB",
        D::Data,
        Some((1_000_000_000_000, 0)),
        ["टेराबाइट", "TB", "TB"],
        "tb, terabyte, terabytes, टेराबाइट, टीबी",
    ),
    row(
        "km/h",
        D::Speed,
        Some((1, 0)),
        ["किलोमीटर प्रति घंटा", "km/h", "km/h"],
        "km / h, km / hr, kmph, kph, km per hour, kilometres per hour, kilometers per hour, \
         kilometres an hour, kilometers an hour, किलोमीटर प्रति घंटा, किलोमीटर प्रति घंटे, \
         किमी प्रति घंटा, किमी प्रति घंटे, किमी / घंटा, किमी / घंटे, कि . मी . प्रति घंटा, \
         कि . मी . प्रति घंटे, किमीप्रघं",
    ),
    row(
        "mph",
        D::Speed,
        Some((1_609_344, 6)),
        ["मील प्रति घंटा", "mph", "mph"],
        "mph, miles per hour, miles an hour, mile - per - hour, मील प्रति घंटा, \
         मील प्रति घंटे, मील प्रतिघंटा, एमपीएच",
    ),
    row(
        "kn",
        D::Speed,
        Some((1852, 3)),
        ["नॉट", "knots", "knot"],
        "knot, knots, नॉट, नॉट्स, समुद्री मील प्रति घंटा, समुद्री मील प्रति घंटे",
    ),
    row(
        "m/s",
        D::Speed,
        Some((36, 1)),
        ["मीटर प्रति सेकंड", "m/s", "m/s"],
        "m / s, metres per second, meters per second, मीटर प्रति सेकंड, मीटर प्रति सेकेंड",
    ),
    row(
        "Hz",
        D::Frequency,
        Some((1, 0)),
        ["हर्ट्ज़", "Hz", "Hz"],
        "hz, hertz, हर्ट्ज, हर्टज",
    ),
    row(
        "kHz",
        D::Frequency,
        Some((1000, 0)),
        ["किलोहर्ट्ज़", "kHz", "kHz"],
        "khz, किलोहर्ट्ज",
    ),
    row(
        "MHz",
        D::Frequency,
        Some((1_000_000, 0)),
        ["मेगाहर्ट्ज़", "MHz", "MHz"],
        "mhz, megahertz, मेगाहर्ट्ज",
    ),
    row(
        "GHz",
        D::Frequency,
        Some((1_000_000_000, 0)),
        ["गीगाहर्ट्ज़", "GHz", "GHz"],
        "ghz, gigahertz, गीगाहर्ट्ज",
    ),
    row(
        "ly",
        D::LightYear,
        Some((1, 0)),
        ["प्रकाश वर्ष", "light years", "light year"],
        "light year, light years, light - year, light - years, प्रकाश वर्ष, प्रकाश - वर्ष",
    ),
];
