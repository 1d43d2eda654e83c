//! English words that a capital does not make a name to be heard in the Hindi: they are translated.
//!
//! Titles and offices, what institutions and places are called, peoples, days, and the countries
//! and cities that Hindi calls by names of its own. Lower case, singular.

/// Whether a word, as written, is usually translated though it has a capital.
pub(super) fn is_translated(word: &str) -> bool {
    let lower = word.to_lowercase();
    let lower = lower.trim_end_matches("'s").trim_end_matches("’s");
    let listed = |w: &str| WORDS.binary_search(&w).is_ok();
    let singular = || {
        let ies = lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
        let es = lower.strip_suffix("es").map(str::to_owned);
        let s = lower.strip_suffix('s').map(str::to_owned);
        [ies, es, s].into_iter().flatten().any(|w| listed(&w))
    };
    listed(lower) || singular() || has_common_ending(lower)
}

/// Endings of common nouns, adjectives and participles, which few names have.
const ENDINGS: &[&str] = &[
    "tion", "sion", "ment", "ments", "ness", "ity", "ities", "ism", "ist", "ists", "ship", "ology",
    "ological", "graphy", "ance", "ence", "ency", "ancy", "ical", "ional", "ious", "eous", "ful", "less",
    "able", "ible", "ative", "ally", "ing", "ings", "tions", "sions", "ese", "wards", "ward", "ually",
];

/// A name may well be as short as this and end so (Bing, Reese, Howard).
const MIN_BEFORE: usize = 4;

fn has_common_ending(lower: &str) -> bool {
    let ends = |ending: &&str| {
        lower
            .strip_suffix(*ending)
            .is_some_and(|before| before.len() >= MIN_BEFORE)
    };
    ENDINGS.iter().any(|e| ends(&e))
}

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "aboriginal", "abraham", "academic", "academy", "act", "ad", "adm", "administration", "administrator",
    "admiral", "adviser", "advisor", "affair", "afghan", "african", "age", "agency", "agent", "agreement",
    "agriculture", "air", "aircraft", "airline", "airport", "airway", "albanian", "algeria", "algerian",
    "alliance", "almighty", "am", "ambassador", "amendment", "american", "ancient", "angel", "annual",
    "anthem", "anti", "apostle", "app", "apr", "april", "arab", "arabia", "arabian", "arabic", "arch",
    "archbishop", "architect", "area", "argentine", "argentinian", "aristotle", "armed", "armenian", "army",
    "art", "article", "asian", "assembly", "assistant", "associate", "association", "athens", "athlete",
    "atlantic", "attorney", "aug", "august", "aunt", "australian", "austrian", "author", "authority", "autumn",
    "avenue", "award", "azerbaijani", "aztec", "baby", "back", "ban", "bangladeshi", "bank", "banker",
    "baptist", "bar", "baron", "base", "basque", "battle", "bay", "bc", "bce", "beach", "bear", "belgian",
    "believer", "bengal", "bengali", "bible", "big", "bill", "birth", "bishop", "black", "blood", "blue",
    "board", "body", "bombay", "book", "border", "bosnian", "boss", "boulevard", "boy", "branch", "brazilian",
    "bridge", "brigade", "britain", "british", "broad", "brother", "buddha", "buddhist", "budget", "building",
    "bulgarian", "bureau", "burmese", "business", "byzantine", "cabinet", "calcutta", "calendar",
    "californian", "calvinist", "camp", "campaign", "campus", "canadian", "canal", "cancer", "candidate",
    "cape", "capital", "capitol", "capt", "captain", "car", "cardinal", "care", "case", "castle", "catalan",
    "cathedral", "catholic", "caucasian", "cave", "ce", "cell", "celtic", "center", "central", "centre",
    "century", "chair", "chairman", "chairperson", "chairwoman", "challenge", "chamber", "champion",
    "chancellor", "channel", "chapter", "charter", "chief", "child", "children", "chilean", "china", "chinese",
    "choice", "christ", "christian", "christianity", "christmas", "church", "cinema", "circle", "citizen",
    "city", "civil", "class", "classic", "clerk", "climate", "clinic", "club", "cmdr", "co", "coach",
    "coalition", "coast", "code", "col", "cold", "college", "colombian", "colonel", "colony", "column",
    "command", "commander", "commerce", "commission", "commissioner", "committee", "common", "commonwealth",
    "communist", "community", "company", "conference", "congolese", "congress", "congressional", "congressman",
    "congresswoman", "conservative", "constable", "constitution", "constitutional", "consul", "consultant",
    "contact", "control", "convention", "cooperative", "corona", "coronavirus", "corp", "corporation", "corps",
    "correspondent", "council", "councillor", "counsel", "count", "country", "county", "course", "court",
    "covenant", "creek", "cricket", "criminal", "crisis", "croat", "croatian", "crown", "cuban", "cup",
    "custom", "customs", "cyprus", "czech", "dame", "dane", "danish", "data", "daughter", "dawn", "day",
    "dead", "dean", "death", "debate", "dec", "decade", "december", "declaration", "defence", "defense",
    "degree", "delegate", "democracy", "democrat", "democratic", "department", "deputy", "desert", "design",
    "detective", "development", "devil", "dialogue", "dictionary", "diet", "diocese", "direct", "director",
    "disaster", "disease", "district", "division", "doctor", "dollar", "dominion", "door", "double", "dr",
    "dragon", "drug", "duchess", "duke", "dutch", "duty", "earl", "early", "earth", "east", "easter",
    "eastern", "economic", "economics", "economist", "economy", "editor", "education", "egypt", "egyptian",
    "elder", "election", "electric", "embassy", "emergency", "emirate", "emperor", "empire", "employee",
    "empress", "energy", "engineer", "engineering", "england", "english", "englishman", "enterprise",
    "environment", "environmental", "equal", "equator", "era", "error", "estate", "estonian", "etc",
    "ethiopian", "euclid", "europe", "european", "evangelist", "eve", "evening", "event", "exchange",
    "executive", "exhibition", "exodus", "expert", "express", "fair", "faith", "fall", "family", "farm",
    "farmer", "father", "feb", "february", "federal", "federation", "female", "fest", "festival", "fiction",
    "field", "figure", "filipino", "film", "final", "finance", "financial", "finnish", "fire", "first", "fish",
    "flag", "fleet", "flight", "floor", "florentine", "flower", "food", "foot", "football", "force", "foreign",
    "forest", "form", "former", "fort", "fortress", "forum", "foundation", "founder", "france", "free",
    "freedom", "french", "frenchman", "fri", "friday", "friend", "front", "fund", "future", "gallery", "game",
    "ganges", "garden", "gas", "gate", "gen", "general", "genesis", "gentile", "georgia", "georgian", "german",
    "germanic", "germany", "ghanaian", "giant", "girl", "global", "god", "gold", "golden", "good", "gospel",
    "gov", "governance", "government", "governor", "grade", "graduate", "grand", "grandfather", "grandmother",
    "great", "greece", "greek", "green", "ground", "group", "guard", "guide", "guideline", "guild", "gujarati",
    "gulf", "haitian", "half", "hall", "hand", "harbor", "harbour", "hawaiian", "head", "health", "heart",
    "heaven", "hebrew", "height", "her", "herald", "hero", "high", "highway", "hill", "himalaya", "himalayan",
    "hindu", "his", "hispanic", "historian", "history", "holiday", "holland", "holy", "home", "homer", "hon",
    "honor", "honorable", "honour", "honourable", "horn", "hospital", "host", "hotel", "hour", "house",
    "housing", "human", "hundred", "hungarian", "hungary", "hurricane", "ice", "icelandic", "image",
    "immigration", "imperial", "inc", "inca", "income", "independence", "independent", "india", "indian",
    "indigenous", "indonesian", "indus", "industrial", "industry", "information", "initiative", "inn",
    "inquiry", "inspector", "institute", "insurance", "intelligence", "interior", "international", "internet",
    "investigation", "investigator", "investment", "investor", "iranian", "iraqi", "irish", "island", "isle",
    "israeli", "italian", "jain", "jamaican", "jan", "january", "japanese", "jerusalem", "jesus", "jew",
    "jewish", "job", "joint", "jordanian", "journal", "jr", "judaism", "judge", "judicial", "judiciary", "jul",
    "july", "jun", "june", "junior", "jupiter", "juror", "justice", "kashmir", "kashmiri", "kazakh", "kenyan",
    "kid", "king", "kingdom", "knight", "korea", "korean", "kuwaiti", "labor", "laboratory", "labour", "lady",
    "lake", "land", "language", "lankan", "last", "late", "latin", "latino", "latvian", "law", "lawmaker",
    "lawyer", "leader", "league", "lebanese", "lebanon", "left", "legislative", "legislature", "lesson",
    "letter", "liberal", "liberation", "liberty", "librarian", "library", "libyan", "lieutenant", "life",
    "light", "line", "list", "literature", "lithuanian", "little", "live", "llc", "local", "lodge", "londoner",
    "long", "lord", "love", "low", "lower", "lt", "ltd", "lunar", "lutheran", "macedonian", "machine", "madam",
    "madras", "magazine", "maid", "main", "maize", "maj", "majesty", "major", "majority", "malay", "male",
    "man", "management", "manager", "map", "mar", "marathi", "march", "marine", "maritime", "market",
    "marriage", "marshal", "master", "material", "may", "maya", "mayan", "mayor", "mecca", "media", "medical",
    "medicine", "medina", "mediterranean", "member", "memorial", "mercury", "message", "messenger",
    "methodist", "metro", "metropolitan", "mexican", "middle", "midwest", "mile", "military", "mill",
    "million", "mine", "minister", "ministerial", "ministry", "minor", "minority", "minute", "miss", "mission",
    "mister", "model", "modern", "mon", "monarch", "monday", "money", "mongol", "mongolian", "monk",
    "monument", "moon", "morning", "moroccan", "morocco", "moses", "mosque", "mother", "motion", "motor",
    "mount", "mountain", "movement", "movie", "mr", "mrs", "ms", "mughal", "multi", "municipal", "murder",
    "museum", "music", "muslim", "mutual", "nation", "national", "nationalist", "native", "natural", "nature",
    "naval", "navy", "nazi", "nepalese", "nepali", "neptune", "network", "neuroscientist", "new", "news",
    "newspaper", "nigerian", "night", "noah", "nobel", "noble", "non", "north", "north-east", "northeast",
    "northern", "northwest", "norwegian", "notice", "nov", "november", "nuclear", "number", "nurse", "oath",
    "ocean", "oct", "october", "office", "officer", "official", "oil", "old", "olympic", "olympics", "omani",
    "online", "open", "opera", "operation", "opposition", "order", "organisation", "organization", "orient",
    "oriental", "orthodox", "ottoman", "our", "outer", "pacific", "pact", "painter", "pakistani", "palace",
    "palestine", "palestinian", "pandemic", "panel", "paper", "parent", "parisian", "park", "parliament",
    "parliamentary", "part", "partner", "party", "passover", "pastor", "patent", "patient", "peace", "peer",
    "pension", "people", "period", "permanent", "persia", "persian", "person", "peruvian", "phase",
    "philosopher", "philosophy", "physician", "physics", "pilot", "pioneer", "place", "plain", "plan",
    "planet", "plant", "plate", "plato", "play", "player", "plaza", "plc", "pm", "poet", "police", "policy",
    "polish", "political", "politician", "polytechnic", "pond", "pool", "poor", "pope", "popular",
    "population", "port", "portuguese", "post", "power", "prayer", "premier", "presidency", "president",
    "presidential", "press", "primary", "prime", "prince", "princess", "principal", "prison", "prize", "pro",
    "producer", "product", "prof", "professor", "program", "programme", "progress", "project", "property",
    "prophet", "protestant", "protocol", "province", "provincial", "public", "publisher", "punjabi", "pyramid",
    "quarter", "queen", "question", "race", "radio", "rail", "railroad", "railway", "range", "ranger", "rank",
    "real", "rebel", "record", "red", "reform", "reformation", "refugee", "region", "regional", "register",
    "registrar", "regulation", "regulatory", "religion", "renaissance", "rep", "report", "reporter",
    "representative", "republic", "republican", "research", "researcher", "reserve", "resident", "resort",
    "resource", "responsibility", "restaurant", "rev", "revenue", "revolution", "revolutionary", "right",
    "ring", "rise", "river", "road", "rock", "role", "roman", "romanian", "round", "royal", "rule", "ruler",
    "rural", "russia", "russian", "sabbath", "sacred", "safety", "sailor", "saint", "salvation", "sanskrit",
    "sat", "saturday", "saturn", "saudi", "saxon", "scandinavian", "scheme", "scholar", "school", "science",
    "scientist", "scot", "scots", "scottish", "sea", "season", "second", "secretariat", "secretary", "section",
    "sector", "security", "sen", "senate", "senator", "senior", "sep", "sept", "september", "serb", "serbian",
    "sergeant", "serial", "series", "server", "service", "seven", "sgt", "sheriff", "ship", "shop", "shore",
    "short", "show", "sikh", "silk", "silver", "singer", "single", "sinhalese", "sister", "site", "six", "sky",
    "slave", "slavic", "slovak", "small", "social", "socialist", "society", "socrates", "soil", "solar",
    "soldier", "solicitor", "solomon", "son", "song", "south", "southeast", "southern", "southwest", "soviet",
    "space", "spain", "spaniard", "spanish", "speaker", "special", "species", "sport", "spring", "squad",
    "square", "sr", "st", "stadium", "staff", "stage", "standard", "star", "state", "statement", "station",
    "statistics", "statue", "statute", "steel", "step", "stock", "stone", "storm", "story", "strait",
    "strategic", "strategy", "street", "strike", "student", "study", "subcommittee", "submarine", "sudanese",
    "summer", "summit", "sun", "sunday", "super", "superintendent", "superior", "supreme", "surgeon", "survey",
    "swede", "swedish", "swimming", "swiss", "syria", "syrian", "system", "table", "tale", "tamil", "task",
    "tax", "teacher", "team", "technical", "technology", "teenager", "television", "temple", "ten", "test",
    "texan", "text", "thai", "than", "thanksgiving", "theater", "theatre", "theory", "third", "thousand",
    "three", "thu", "thursday", "tibetan", "times", "title", "today", "toll", "tomb", "tonight", "top", "tour",
    "tournament", "tower", "town", "trade", "tradition", "traffic", "train", "training", "transit",
    "transport", "transportation", "travel", "treasurer", "treasury", "treaty", "tree", "trial", "tribal",
    "tribe", "tribunal", "tribune", "triple", "troop", "tropical", "trust", "trustee", "truth", "tsar", "tue",
    "tuesday", "tunisian", "tunnel", "turk", "turkey", "turkic", "turkish", "twin", "two", "ukrainian",
    "ulster", "uncle", "under", "union", "unionist", "unit", "united", "unity", "universe", "university",
    "upper", "uranus", "urban", "uzbek", "vaccine", "valley", "vatican", "vegetable", "vehicle", "venetian",
    "venezuelan", "venture", "venus", "vessel", "veteran", "via", "vice", "victory", "video", "vietnamese",
    "view", "viking", "village", "virgin", "virus", "voice", "volcano", "volume", "vote", "vs", "wall", "war",
    "warden", "warning", "warrior", "water", "way", "weather", "web", "website", "wed", "wednesday", "week",
    "weekend", "welfare", "well", "welsh", "west", "western", "white", "wild", "win", "wind", "window", "wing",
    "winner", "winter", "wise", "witness", "woman", "women", "wonder", "wood", "work", "worker", "workshop",
    "world", "worship", "writer", "year", "yellow", "yemeni", "yoga", "young", "youth", "zealander",
    "zimbabwean", "zone", "zoo",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(WORDS.is_sorted());
    }

    #[test]
    fn offices_and_peoples_are_translated_and_persons_are_not() {
        for word in ["President", "Ministries", "India’s", "Greeks", "Universities", "Relations", "Wednesday"] {
            assert!(is_translated(word), "{word}");
        }
        for word in ["Kalyani", "Avery", "Rosenstein", "Bing", "Boeing", "Reese", "Modi's"] {
            assert!(!is_translated(word), "{word}");
        }
    }
}
