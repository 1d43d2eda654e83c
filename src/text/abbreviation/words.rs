//! Words that decide where a long form ends: closed classes of Hindi, and what everybody in a
//! newsroom knows of agencies and parties.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::fold::fold_encoding;

/// A list of words, written as text, one after the other.
type Words = LazyLock<FxHashSet<&'static str>>;

fn set(words: &'static str) -> FxHashSet<&'static str> {
    words.split_whitespace().collect()
}

/// Words that end a name on its left: postpositions, conjunctions of clauses, pronouns, adverbs,
/// forms of the common verbs, numerals. Not का के की और एवं, which stand inside names, nor कर, which
/// is also tax, nor सब, which is also "sub".
pub(super) static BREAKERS: Words = LazyLock::new(|| {
    set(
        "ने को में से तक कि जो तो ही भी नहीं न मत या पर लिए लिये साथ बाद पहले पास बीच दौरान द्वारा \
        तहत अनुसार मुताबिक खिलाफ ख़िलाफ़ विरुद्ध ओर तरफ बारे कारण वजह अलावा अतिरिक्त सहित समेत बजाय \
        जरिए ज़रिए जरिये माध्यम रूप तौर लेकिन मगर परंतु परन्तु किंतु किन्तु क्योंकि इसलिए ताकि जबकि \
        हालांकि जब तब कब अब अगर यदि चूंकि जैसे जैसा जैसी यानी अर्थात बल्कि वहीं यहीं यहां यहाँ वहां \
        वहाँ कहां जहां जहाँ आज कल फिर अभी तभी कभी सोमवार मंगलवार बुधवार गुरुवार गुरूवार बृहस्पतिवार \
        शुक्रवार शनिवार रविवार यह वह ये वे इस उस उन इसे उसे इन्हें उन्हें हमें मुझे उनसे इनसे मुझसे \
        हमसे इसपर उसपर आपको तुम्हें इसने उसने उन्होंने इन्होंने जिन्होंने मैंने हमने मैं हम तुम आप \
        इसका इसकी इसके उसका उसकी उसके इनका इनकी इनके उनका उनकी उनके जिसे जिसने जिसका जिसकी जिसके जिस \
        जिन जिनका जिनकी जिनके किस किसी किन कौन क्या क्यों कैसे मेरा मेरी मेरे हमारा हमारी हमारे आपका \
        आपकी आपके अपना अपनी अपने कोई कुछ कई सभी हर प्रत्येक अन्य ऐसे ऐसी ऐसा इनमें उनमें इसमें उसमें \
        जिसमें जिनमें इससे उससे जिससे एक दो तीन चार पांच पाँच दोनों तीनों है हैं हो था थे थी थीं हुआ \
        हुई हुए होना होने होता होती होते होगा होगी होंगे हूं हूँ गया गई गए गयी गये जाता जाती जाते \
        जाना जाने जाए जाएगा जाएगी किया किए किये करना करने करता करती करते करें करे करेगा करेगी करेंगे \
        करके दिया दिए देना देने देता देती देते लिया लेना लेने लेता लेते कहा कहते कहना कहने बताया \
        बताते रहा रही रहे रहना वाला वाले वाली वालों सकता सकती सकते चाहिए बनाया बनाने मिला मिली मिले \
        आया आई आए लेकर होकर देकर जाकर आकर बनाकर मिलकर रखकर छोड़कर कहकर मानकर देखकर नामक नाम उत्पन्न \
        सुबह शाम दोपहर रात देर जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर \
        अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर हफ्ते हफ़्ते सप्ताह महीने माह साल \
        इसी उसी अधिकांश अधिकतर केवल सिर्फ मात्र तथाकथित कथित श्री श्रीमती the a an in by with to \
        from that which is was were are",
    )
});

/// Of these the ones that also stand inside the translated name of a body (जलवायु परिवर्तन पर …
/// पैनल); crossed where the count asks for it.
pub(super) static SOFT_BREAKERS: Words = LazyLock::new(|| set("पर लिए लिये से में"));

/// Words inside a name that give no letter.
pub(super) static CONNECTORS: Words = LazyLock::new(|| {
    set(
        "का की के और एवं तथा व ऑफ ऑफ\u{93C} ऑ\u{95E} आफ एंड ऐंड एण्ड फॉर फ\u{93C}ॉर \u{95E}ॉर फार द टू ऑन इन \
        of and for the on in",
    )
});

/// Connectors of Hindi, which are nobody's letter.
pub(super) static NATIVE_CONNECTORS: Words = LazyLock::new(|| set("का की के और एवं तथा व"));

/// Connectors that are demonstratives or nothing at all in a Hindi name.
pub(super) static ENGLISH_ONLY: Words = LazyLock::new(|| set("इन द टू"));

/// Words that give two letters, being two in English: मानवाधिकार, human rights.
pub(super) static TWO_IN_ONE: Words = LazyLock::new(|| {
    set(
        "मानवाधिकार भूजल मानवाधिकारों मुख्यमंत्री प्रधानमंत्री गृहमंत्री वित्तमंत्री विदेशमंत्री \
        रक्षामंत्री उपराज्यपाल उपमुख्यमंत्री उपायुक्त जिलाधिकारी मुख्यालय जनहित सोशलमीडिया \
        स्नातकोत्तर विश्वकप मतदाता कोरोनावायरस आपातकालीन दूरसंचार जलवायु आयुर्विज्ञान स्वास्थ्यकर्मी \
        पनडुब्बी युद्धपोत उपमहानिरीक्षक उपाधीक्षक",
    )
});

/// Words that stand before a name and are mostly no part of it: titles, whose it is.
pub(super) static TITLES: Words = LazyLock::new(|| {
    set(
        "पूर्व नए नई नया वर्तमान तत्कालीन एजेंसी कंपनी संस्था संगठन संस्थान पार्टी दल मंत्री अध्यक्ष \
        प्रमुख निदेशक अधिकारी प्रवक्ता नेता सांसद विधायक सरकार सरकारी राज्य देश शहर बड़े बड़ी \
        प्रसिद्ध प्रतिष्ठित विपक्षी सत्तारूढ़ सत्ताधारी प्रतिबंधित आतंकी आतंकवादी स्थानीय दिग्गज \
        उपयोग इस्तेमाल संबंधित",
    )
});

/// Words that mostly begin the name of a body.
pub(super) static BEGINNERS: Words = LazyLock::new(|| {
    set(
        "राष्ट्रीय केंद्रीय केन्द्रीय भारतीय अखिल संयुक्त अंतरराष्ट्रीय अंतर्राष्ट्रीय अन्तरराष्ट्रीय \
        अन्तर्राष्ट्रीय विश्व यूरोपीय एशियाई अफ्रीकी वैश्विक प्रधानमंत्री इंडियन नेशनल सेंट्रल \
        इंटरनेशनल",
    )
});

/// Nationalities, which stand before the name of a body and mostly are no part of it; not भारतीय,
/// यूरोपीय, which mostly are.
pub(super) static NATIONS: Words = LazyLock::new(|| {
    set(
        "अमेरिकी ब्रिटिश चीनी रूसी जापानी फ्रांसीसी जर्मन इजरायली पाकिस्तानी बांग्लादेशी नेपाली \
        श्रीलंकाई ऑस्ट्रेलियाई कनाडाई ईरानी तुर्की यूक्रेनी इंडोनेशियाई कोरियाई",
    )
});

/// Last words of the names of bodies, measures, procedures: with one of them, fewer words than
/// letters are still a long form and not a person or place.
pub(super) static HEADS: Words = LazyLock::new(|| {
    set(
        "आयोग मंत्रालय संगठन संस्थान संस्था परिषद परिषद् बोर्ड निगम पार्टी दल बल कोष बैंक विभाग \
        प्राधिकरण प्राधिकार न्यायालय अदालत समिति संघ महासंघ केंद्र केन्द्र एजेंसी निदेशालय \
        महानिदेशालय सचिवालय कार्यालय विश्वविद्यालय महाविद्यालय योजना परियोजना कार्यक्रम अधिनियम \
        कानून संहिता रोग परीक्षण परीक्षा प्रणाली तंत्र दर सूचकांक उत्पाद निवेश सेवा सेवाएं सेना \
        मोर्चा कांग्रेस काँग्रेस लीग गठबंधन मोर्चे ब्यूरो महानिदेशक निदेशक अधीक्षक आयुक्त अधिकारी \
        मंत्री सचिव महासचिव प्रबंधक निरीक्षक महानिरीक्षक समझौता संधि सम्मेलन प्रशासन अभियान मिशन \
        नीति शिक्षा अनुसंधान विमान मिसाइल वाहन ऊर्जा बुद्धिमत्ता प्रौद्योगिकी नेटवर्क मशीन उपकरण \
        सिंड्रोम वायरस संक्रमण टीका इकाई समूह क्षेत्र विधेयक पत्र ज्ञापन कर शुल्क मूल्य चिकित्सा \
        फोर्स कमीशन काउंसिल यूनियन फंड कमेटी एसोसिएशन इंस्टीट्यूट यूनिवर्सिटी कॉलेज लिमिटेड \
        कॉरपोरेशन अथॉरिटी एडमिनिस्ट्रेशन फेडरेशन राष्ट्र मुख्यालय अस्पताल पुस्तकालय पुलिस सुरक्षा \
        रेखा अधिकार योगदान मानचित्र संयंत्र विज्ञान गैस याचिका पहल संवाद रणनीति कषगम उपमहानिरीक्षक \
        उपाधीक्षक अनुपात बीमा विनियमन प्रक्रिया प्रतिक्रिया क्षमता परिवर्तन रिपोर्ट स्टेशन संरचना \
        पट्टी राजमार्ग",
    )
});

/// Letters that stand in brackets after a place or a person: news agencies and parties. Only a
/// name with a [`HEADS`] word or with these initials is their long form.
pub(super) static AFFILIATIONS: Words = LazyLock::new(|| {
    set(
        "PTI UNI ANI IANS AFP AP BBC CNN BJP INC AAP RJD JDU SP BSP TMC CPI CPM CPIM DMK AIADMK NCP \
        LJP TDP TRS BRS JMM SAD PDP NC BJD USA IND ENG AUS PAK",
    )
});

/// Read as a word, with the letters that English writes.
pub(super) static READ_AS_WORDS: LazyLock<FxHashMap<String, &str>> = LazyLock::new(|| {
    let table = "नाटो NATO  इसरो ISRO  सेबी SEBI  यूनेस्को UNESCO  यूनिसेफ UNICEF  एम्स AIIMS  नासा NASA \
        ओपेक OPEC  सार्क SAARC  आसियान ASEAN  ब्रिक्स BRICS  नाबार्ड NABARD  नैफेड NAFED \
        नेफेड NAFED  ट्राई TRAI  फिक्की FICCI  एसोचैम ASSOCHAM  नैसकॉम NASSCOM  कैग CAG  रॉ RAW \
        वाडा WADA  नाडा NADA  फीफा FIFA  अंकटाड UNCTAD  पॉक्सो POCSO  पोक्सो POCSO  फेमा FEMA \
        टाडा TADA  पोटा POTA  मकोका MCOCA  मीसा MISA  अफस्पा AFSPA  कैट CAT  क्लैट CLAT  नीट NEET \
        गेट GATE  नेट NET  सीटेट CTET  टेट TET  वैट VAT  पैन PAN  भेल BHEL  गेल GAIL  सेल SAIL \
        सेज SEZ  पेटा PETA  सार्स SARS  मर्स MERS  एड्स AIDS  एपेक APEC  सीपैक CPEC  ऑकस AUKUS \
        आइसिस ISIS  इफ्को IFFCO  कृभको KRIBHCO  नाल्को NALCO  सिडबी SIDBI  इरडा IRDA  मनरेगा MGNREGA \
        नरेगा NREGA  आप AAP  हुडको HUDCO  सिप्री SIPRI  ओएसिस OASIS  अमूल AMUL  फैक्ट FACT  साई SAI \
        नाको NACO  डूटा DUTA";
    let words: Vec<&str> = table.split_whitespace().collect();
    let pairs = words.chunks_exact(2);
    pairs
        .map(|p| (fold_encoding(p[0]).into_owned(), p[1]))
        .collect()
});
