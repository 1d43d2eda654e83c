//! Names of units of length, area, mass and volume.

use super::units::{Dimension as D, Row, row};

/// Units of measure of space and mass. Names of one letter stand right after digits only.
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
        "yd²",
        D::Area,
        Some((83_612_736, 8)),
        ["वर्ग गज", "sq yards", "sq yard"],
        "sq yd, sq yds, sq yard, sq yards, square yard, square yards, sq . yd ., वर्ग गज, वर्गगज",
    ),
    row(
        "cm²",
        D::Area,
        Some((1, 4)),
        ["वर्ग सेंटीमीटर", "sq cm", "sq cm"],
        "cm², sq cm, square centimetre, square centimetres, square centimeter, \
         square centimeters, वर्ग सेंटीमीटर, वर्ग सेमी",
    ),
    row(
        "bigha",
        D::Area,
        None,
        ["बीघा", "bighas", "bigha"],
        "bigha, bighas, बीघा, बीघे",
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
        "tola",
        D::Mass,
        None,
        ["तोला", "tolas", "tola"],
        "tola, tolas, तोला, तोले",
    ),
    row(
        "ct",
        D::Mass,
        Some((2, 4)),
        ["कैरेट", "carats", "carat"],
        "carat, carats, कैरेट",
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
        "m³",
        D::Volume,
        Some((1000, 0)),
        ["घन मीटर", "cubic metres", "cubic metre"],
        "m³, cu m, cubic metre, cubic metres, cubic meter, cubic meters, cubic - metre, घन मीटर, \
         घनमीटर, क्यूबिक मीटर",
    ),
    row(
        "km³",
        D::Volume,
        Some((1_000_000_000_000, 0)),
        ["घन किलोमीटर", "cubic km", "cubic km"],
        "km³, cubic km, cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers, \
         घन किलोमीटर, घन किमी",
    ),
    row(
        "ft³",
        D::Volume,
        Some((28_316_846_592, 9)),
        ["घन फुट", "cubic feet", "cubic foot"],
        "cu ft, cubic foot, cubic feet, घन फुट, घन फीट, घनफुट, क्यूबिक फुट, क्यूबिक फीट",
    ),
    row(
        "bbl",
        D::Volume,
        None,
        ["बैरल", "barrels", "barrel"],
        "barrel, barrels, bbl, बैरल",
    ),
    row(
        "gal",
        D::Volume,
        None,
        ["गैलन", "gallons", "gallon"],
        "gallon, gallons, गैलन",
    ),
];
