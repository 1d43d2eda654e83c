//! English words and what stands for each in Hindi news, for the fix of a word that was left in English.
//!
//! Function words, calendar, scales, and the nouns and adjectives that news uses most; only the first
//! choice of a desk. Where a glossary has the word, that decides.

/// What to write for an English word in small letters; nothing where Hindi has no word for it.
pub(super) fn hindi_for(word: &str) -> Option<&'static str> {
    let nth = WORDS
        .binary_search_by_key(&word, |(english, _)| *english)
        .ok()?;
    WORDS.get(nth).map(|(_, hindi)| *hindi)
}

#[rustfmt::skip]
const WORDS: &[(&str, &str)] = &[
    ("a", ""), ("about", "के बारे में"), ("according", "के अनुसार"), ("after", "के बाद"),
    ("against", "के खिलाफ"), ("agreement", "समझौता"), ("air", "हवा"), ("aircraft", "विमान"),
    ("airport", "हवाई अड्डा"), ("all", "सभी"), ("also", "भी"), ("amount", "राशि"), ("an", ""),
    ("and", "और"), ("announced", "घोषणा की"), ("approximately", "लगभग"), ("april", "अप्रैल"),
    ("are", "हैं"), ("area", "क्षेत्र"), ("areas", "क्षेत्रों"), ("army", "सेना"),
    ("around", "लगभग"), ("at", "पर"), ("attack", "हमला"), ("august", "अगस्त"),
    ("available", "उपलब्ध"), ("bank", "बैंक"), ("because", "क्योंकि"), ("been", ""),
    ("before", "से पहले"), ("between", "के बीच"), ("big", "बड़ा"), ("bill", "विधेयक"),
    ("billion", "बिलियन"), ("border", "सीमा"), ("budget", "बजट"), ("business", "कारोबार"),
    ("but", "लेकिन"), ("by", "द्वारा"), ("campaign", "अभियान"), ("capacity", "क्षमता"),
    ("case", "मामला"), ("cases", "मामलों"), ("central", "केंद्रीय"), ("chairman", "अध्यक्ष"),
    ("challenge", "चुनौती"), ("challenges", "चुनौतियों"), ("change", "बदलाव"),
    ("changes", "बदलाव"), ("children", "बच्चों"), ("citizen", "नागरिक"), ("citizens", "नागरिकों"),
    ("city", "शहर"), ("climate", "जलवायु"), ("commission", "आयोग"), ("committee", "समिति"),
    ("companies", "कंपनियों"), ("company", "कंपनी"), ("conference", "सम्मेलन"),
    ("cooperation", "सहयोग"), ("cost", "लागत"), ("countries", "देशों"), ("country", "देश"),
    ("court", "न्यायालय"), ("crore", "करोड़"), ("culture", "संस्कृति"), ("data", "डेटा"),
    ("day", "दिन"), ("death", "मौत"), ("debt", "कर्ज"), ("december", "दिसंबर"),
    ("decision", "फैसला"), ("decrease", "कमी"), ("defence", "रक्षा"), ("defense", "रक्षा"),
    ("demand", "मांग"), ("department", "विभाग"), ("development", "विकास"), ("director", "निदेशक"),
    ("discussion", "चर्चा"), ("disease", "रोग"), ("district", "जिला"), ("doctor", "डॉक्टर"),
    ("doctors", "डॉक्टरों"), ("domestic", "घरेलू"), ("during", "के दौरान"),
    ("economic", "आर्थिक"), ("economy", "अर्थव्यवस्था"), ("education", "शिक्षा"),
    ("election", "चुनाव"), ("elections", "चुनाव"), ("employment", "रोजगार"), ("energy", "ऊर्जा"),
    ("environment", "पर्यावरण"), ("event", "कार्यक्रम"), ("exercise", "अभ्यास"),
    ("exhibition", "प्रदर्शनी"), ("export", "निर्यात"), ("exports", "निर्यात"),
    ("family", "परिवार"), ("farmer", "किसान"), ("farmers", "किसानों"), ("february", "फरवरी"),
    ("final", "अंतिम"), ("first", "पहला"), ("five", "पांच"), ("flood", "बाढ़"), ("food", "भोजन"),
    ("for", "के लिए"), ("foreign", "विदेशी"), ("forest", "वन"), ("four", "चार"),
    ("friday", "शुक्रवार"), ("from", "से"), ("fund", "कोष"), ("game", "खेल"),
    ("global", "वैश्विक"), ("goal", "लक्ष्य"), ("good", "अच्छा"), ("government", "सरकार"),
    ("governor", "राज्यपाल"), ("growth", "वृद्धि"), ("had", ""), ("has", ""), ("have", ""),
    ("he", "वह"), ("health", "स्वास्थ्य"), ("help", "मदद"), ("her", "उनके"), ("high", "उच्च"),
    ("his", "उनके"), ("history", "इतिहास"), ("home", "घर"), ("hospital", "अस्पताल"),
    ("hour", "घंटा"), ("hours", "घंटे"), ("house", "घर"), ("however", "हालांकि"),
    ("hundred", "सौ"), ("if", "अगर"), ("import", "आयात"), ("important", "महत्वपूर्ण"),
    ("imports", "आयात"), ("in", "में"), ("including", "सहित"), ("increase", "वृद्धि"),
    ("industry", "उद्योग"), ("inflation", "महंगाई"), ("information", "जानकारी"),
    ("international", "अंतरराष्ट्रीय"), ("investment", "निवेश"), ("is", "है"),
    ("issue", "मुद्दा"), ("issues", "मुद्दों"), ("it", "यह"), ("its", "इसके"),
    ("january", "जनवरी"), ("jobs", "नौकरियां"), ("joint", "संयुक्त"), ("judge", "न्यायाधीश"),
    ("july", "जुलाई"), ("june", "जून"), ("lakh", "लाख"), ("land", "भूमि"), ("language", "भाषा"),
    ("large", "बड़ा"), ("last", "पिछला"), ("launch", "शुरुआत"), ("law", "कानून"),
    ("leader", "नेता"), ("leaders", "नेताओं"), ("level", "स्तर"), ("life", "जीवन"),
    ("loan", "ऋण"), ("local", "स्थानीय"), ("main", "मुख्य"), ("major", "प्रमुख"), ("many", "कई"),
    ("march", "मार्च"), ("market", "बाजार"), ("match", "मैच"), ("matter", "मामला"),
    ("meanwhile", "इस बीच"), ("media", "मीडिया"), ("meeting", "बैठक"), ("member", "सदस्य"),
    ("members", "सदस्यों"), ("military", "सैन्य"), ("million", "मिलियन"), ("minister", "मंत्री"),
    ("ministers", "मंत्रियों"), ("ministry", "मंत्रालय"), ("missile", "मिसाइल"),
    ("monday", "सोमवार"), ("money", "पैसा"), ("month", "महीना"), ("months", "महीने"),
    ("more", "अधिक"), ("most", "सबसे"), ("national", "राष्ट्रीय"), ("navy", "नौसेना"),
    ("necessary", "आवश्यक"), ("need", "जरूरत"), ("new", "नया"), ("news", "समाचार"),
    ("next", "अगला"), ("no", "नहीं"), ("not", "नहीं"), ("november", "नवंबर"), ("now", "अब"),
    ("number", "संख्या"), ("october", "अक्टूबर"), ("of", "का"), ("officer", "अधिकारी"),
    ("officers", "अधिकारियों"), ("official", "अधिकारी"), ("officials", "अधिकारियों"),
    ("on", "पर"), ("one", "एक"), ("only", "केवल"), ("or", "या"), ("other", "अन्य"),
    ("over", "से अधिक"), ("parliament", "संसद"), ("part", "हिस्सा"), ("partnership", "साझेदारी"),
    ("party", "पार्टी"), ("patient", "मरीज"), ("patients", "मरीजों"), ("peace", "शांति"),
    ("people", "लोग"), ("per", "प्रति"), ("percent", "प्रतिशत"), ("plan", "योजना"),
    ("player", "खिलाड़ी"), ("players", "खिलाड़ियों"), ("police", "पुलिस"), ("policy", "नीति"),
    ("political", "राजनीतिक"), ("pollution", "प्रदूषण"), ("possible", "संभव"), ("power", "बिजली"),
    ("president", "राष्ट्रपति"), ("price", "कीमत"), ("prices", "कीमतों"), ("problem", "समस्या"),
    ("problems", "समस्याओं"), ("production", "उत्पादन"), ("program", "कार्यक्रम"),
    ("programme", "कार्यक्रम"), ("project", "परियोजना"), ("projects", "परियोजनाओं"),
    ("public", "जनता"), ("purpose", "उद्देश्य"), ("quality", "गुणवत्ता"), ("railway", "रेलवे"),
    ("rain", "बारिश"), ("rate", "दर"), ("record", "रिकॉर्ड"), ("region", "क्षेत्र"),
    ("relations", "संबंध"), ("relationship", "संबंध"), ("report", "रिपोर्ट"),
    ("research", "अनुसंधान"), ("result", "परिणाम"), ("results", "परिणाम"), ("river", "नदी"),
    ("road", "सड़क"), ("role", "भूमिका"), ("rule", "नियम"), ("rules", "नियम"), ("said", "कहा"),
    ("saturday", "शनिवार"), ("scheme", "योजना"), ("school", "विद्यालय"),
    ("schools", "विद्यालयों"), ("science", "विज्ञान"), ("scientist", "वैज्ञानिक"),
    ("scientists", "वैज्ञानिकों"), ("sea", "समुद्र"), ("second", "दूसरा"), ("secretary", "सचिव"),
    ("security", "सुरक्षा"), ("senior", "वरिष्ठ"), ("september", "सितंबर"), ("service", "सेवा"),
    ("services", "सेवाओं"), ("she", "वह"), ("ship", "पोत"), ("ships", "पोतों"),
    ("signed", "हस्ताक्षर किए"), ("small", "छोटा"), ("social", "सामाजिक"), ("some", "कुछ"),
    ("special", "विशेष"), ("state", "राज्य"), ("statement", "बयान"), ("states", "राज्यों"),
    ("strong", "मजबूत"), ("students", "छात्रों"), ("success", "सफलता"), ("successful", "सफल"),
    ("summit", "शिखर सम्मेलन"), ("sunday", "रविवार"), ("supply", "आपूर्ति"),
    ("support", "समर्थन"), ("system", "प्रणाली"), ("systems", "प्रणालियों"), ("talks", "वार्ता"),
    ("target", "लक्ष्य"), ("tax", "कर"), ("team", "टीम"), ("technology", "प्रौद्योगिकी"),
    ("ten", "दस"), ("test", "परीक्षण"), ("that", "कि"), ("the", ""), ("their", "उनके"),
    ("then", "तब"), ("therefore", "इसलिए"), ("these", "ये"), ("they", "वे"), ("third", "तीसरा"),
    ("this", "यह"), ("those", "वे"), ("thousand", "हजार"), ("three", "तीन"),
    ("thursday", "गुरुवार"), ("time", "समय"), ("to", "को"), ("today", "आज"), ("told", "बताया"),
    ("tomorrow", "कल"), ("total", "कुल"), ("trade", "व्यापार"), ("treatment", "इलाज"),
    ("trillion", "ट्रिलियन"), ("tuesday", "मंगलवार"), ("two", "दो"), ("under", "के तहत"),
    ("university", "विश्वविद्यालय"), ("use", "उपयोग"), ("vaccine", "टीका"), ("value", "मूल्य"),
    ("very", "बहुत"), ("victory", "जीत"), ("village", "गांव"), ("villages", "गांवों"),
    ("visit", "दौरा"), ("war", "युद्ध"), ("was", "था"), ("water", "पानी"), ("weapon", "हथियार"),
    ("weapons", "हथियारों"), ("weather", "मौसम"), ("wednesday", "बुधवार"), ("week", "सप्ताह"),
    ("were", "थे"), ("which", "जो"), ("who", "जो"), ("will", ""), ("win", "जीत"),
    ("with", "के साथ"), ("without", "के बिना"), ("women", "महिलाओं"), ("work", "काम"),
    ("worker", "कर्मचारी"), ("workers", "कर्मचारियों"), ("world", "विश्व"), ("year", "वर्ष"),
    ("years", "वर्ष"), ("yesterday", "कल"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_unique() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
