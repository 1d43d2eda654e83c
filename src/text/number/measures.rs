//! Names of units of measure.

use super::units::{Dimension as D, Row, row};

/// Units of measure. Names of one letter stand right after digits only.
pub(super) static MEASURES: &[Row] = &[
    row(
        "mm",
        D::Length,
        Some((1, 3)),
        ["मिलीमीटर", "mm", "mm"],
        "mm, millimetre, millimetres, millimeter, millimeters, मिलीमीटर, मिमी, मि . मी ., \
         मि . मी, एमएम",
    ),
    row(
        "cm",
        D::Length,
        Some((1, 2)),
        ["सेंटीमीटर", "cm", "cm"],
        "cm, cms, centimetre, centimetres, centimeter, centimeters, सेंटीमीटर, सेंटिमीटर, \
         सेमी, से . मी ., से . मी",
    ),
    row(
        "m",
        D::Length,
        Some((1, 0)),
        ["मीटर", "metres", "metre"],
        "m, metre, metres, meter, meters, मीटर, मी ., मी",
    ),
    row(
        "km",
        D::Length,
        Some((1000, 0)),
        ["किलोमीटर", "km", "km"],
        "km, kms, kilometre, kilometres, kilometer, kilometers, किलोमीटर, किमी, कि . मी ., \
         कि . मी, किमी ., किलोमिटर, केएम",
    ),
    row(
        "in",
        D::Length,
        Some((254, 4)),
        ["इंच", "inches", "inch"],
        "inch, inches, इंच",
    ),
    row(
        "ft",
        D::Length,
        Some((3048, 4)),
        ["फुट", "feet", "foot"],
        "ft, ft ., foot, feet, फुट, फीट, फिट, फूट",
    ),
    row(
        "yd",
        D::Length,
        Some((9144, 4)),
        ["गज", "yards", "yard"],
        "yard, yards, yds, गज, यार्ड",
    ),
    row(
        "mi",
        D::Length,
        Some((1_609_344, 3)),
        ["मील", "miles", "mile"],
        "mile, miles, मील, मीलों",
    ),
    row(
        "nmi",
        D::Length,
        Some((1852, 0)),
        ["समुद्री मील", "nautical miles", "nautical mile"],
        "nautical mile, nautical miles, समुद्री मील, नॉटिकल मील",
    ),
    row(
        "m²",
        D::Area,
        Some((1, 0)),
        ["वर्ग मीटर", "square metres", "square metre"],
        "m², sq m, sqm, sq . m, sq . m ., square metre, square metres, square meter, \
         square meters, वर्ग मीटर, वर्गमीटर",
    ),
    row(
        "km²",
        D::Area,
        Some((1_000_000, 0)),
        ["वर्ग किलोमीटर", "sq km", "sq km"],
        "km², sq km, sq kms, sq . km, sq . km ., square km, square kilometre, \
         square kilometres, square kilometer, square kilometers, वर्ग किलोमीटर, वर्ग किमी, \
         वर्ग कि . मी ., वर्ग कि . मी, वर्गकिलोमीटर",
    ),
    row(
        "ft²",
        D::Area,
        Some((9_290_304, 8)),
        ["वर्ग फुट", "sq ft", "sq ft"],
        "sq ft, sq . ft, sq . ft ., square foot, square feet, square - foot, वर्ग फुट, \
         वर्ग फीट, वर्गफुट",
    ),
    row(
        "mi²",
        D::Area,
        Some((2_589_988_110_336, 6)),
        ["वर्ग मील", "square miles", "square mile"],
        "sq mi, sq miles, square mile, square miles, square - mile, वर्ग मील",
    ),
    row(
        "acre",
        D::Area,
        Some((40_468_564_224, 7)),
        ["एकड़", "acres", "acre"],
        "acre, acres, एकड़",
    ),
    row(
        "ha",
        D::Area,
        Some((10_000, 0)),
        ["हेक्टेयर", "hectares", "hectare"],
        "ha, hectare, hectares, हेक्टेयर, हैक्टेयर, हेक्टेअर",
    ),
    row(
        "µg",
        D::Mass,
        Some((1, 9)),
        ["माइक्रोग्राम", "micrograms", "microgram"],
        "microgram, micrograms, mcg, माइक्रोग्राम",
    ),
    row(
        "mg",
        D::Mass,
        Some((1, 6)),
        ["मिलीग्राम", "mg", "mg"],
        "mg, milligram, milligrams, मिलीग्राम, मिग्रा, मि . ग्रा ., एमजी",
    ),
    row(
        "g",
        D::Mass,
        Some((1, 3)),
        ["ग्राम", "grams", "gram"],
        "g, gram, grams, gm, gms, ग्राम, ग्रा .",
    ),
    row(
        "kg",
        D::Mass,
        Some((1, 0)),
        ["किलोग्राम", "kg", "kg"],
        "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, किलो, \
         किलोग्राम, किग्रा, कि . ग्रा ., कि . ग्रा",
    ),
    row(
        "q",
        D::Mass,
        Some((100, 0)),
        ["क्विंटल", "quintals", "quintal"],
        "quintal, quintals, क्विंटल, कुंतल, कुंटल",
    ),
    row(
        "t",
        D::Mass,
        Some((1000, 0)),
        ["टन", "tonnes", "tonne"],
        "tonne, tonnes, ton, tons, metric ton, metric tons, metric tonne, metric tonnes, टन, \
         मीट्रिक टन, मेट्रिक टन",
    ),
    row(
        "pound",
        D::Pound,
        None,
        ["पाउंड", "pounds", "pound"],
        "pound, pounds, पाउंड, पौंड, पाऊंड, पाउंड्स",
    ),
    row(
        "lb",
        D::Mass,
        Some((45_359_237, 8)),
        ["पाउंड", "lb", "lb"],
        "lb, lbs",
    ),
    row(
        "oz",
        D::Mass,
        Some((28_349_523_125, 12)),
        ["औंस", "ounces", "ounce"],
        "oz, ounce, ounces, औंस",
    ),
    row(
        "ml",
        D::Volume,
        Some((1, 3)),
        ["मिलीलीटर", "ml", "ml"],
        "ml, millilitre, millilitres, milliliter, milliliters, मिलीलीटर, मिलीलिटर, मिली, \
         मि . ली ., एमएल",
    ),
    row(
        "l",
        D::Volume,
        Some((1, 0)),
        ["लीटर", "litres", "litre"],
        "l, litre, litres, liter, liters, लीटर, लिटर",
    ),
    row(
        "gal",
        D::Volume,
        None,
        ["गैलन", "gallons", "gallon"],
        "gallon, gallons, गैलन",
    ),
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
        "tb, terabyte, terabytes, टेराबाइट",
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
        "m/s",
        D::Speed,
        Some((36, 1)),
        ["मीटर प्रति सेकंड", "m/s", "m/s"],
        "m / s, metres per second, meters per second, मीटर प्रति सेकंड, मीटर प्रति सेकेंड",
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
