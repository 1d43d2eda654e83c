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

/// Whether a word says who a person is and stands before the name (President, Mr, Uncle).
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&word.to_lowercase().trim_end_matches('.'))
}

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "doctor", "sir", "lord", "lady", "dame", "king",
    "queen", "prince", "princess", "emperor", "empress", "duke", "duchess", "count", "baron", "saint", "st",
    "pope", "bishop", "archbishop", "cardinal", "father", "sister", "brother", "uncle", "aunt", "reverend",
    "rev", "rabbi", "imam", "judge", "justice", "president", "premier", "minister", "chancellor", "governor",
    "mayor", "senator", "sen", "congressman", "congresswoman", "representative", "rep", "secretary",
    "ambassador", "commissioner", "director", "chairman", "chairwoman", "chairperson", "chief", "leader",
    "speaker", "general", "gen", "marshal", "admiral", "colonel", "col", "major", "captain", "capt",
    "commander", "lieutenant", "lt", "sergeant", "sgt", "officer", "inspector", "constable", "sheriff",
    "detective", "coach", "spokesman", "spokeswoman", "spokesperson", "editor", "author", "actor", "actress",
    "singer", "director-general",
];

/// Endings of common nouns, adjectives and participles, which few names have.
const ENDINGS: &[&str] = &[
    "tion", "sion", "ment", "ments", "ized", "ised", "ness", "ity", "ities", "ism", "ist", "ists",
    "ship", "ology", "ological", "graphy", "ance", "ence", "ency", "ancy", "ical", "ional", "ious",
    "eous", "ful", "less", "able", "ible", "ative", "ally", "ing", "ings", "tions", "sions", "ese",
    "wards", "ward", "ually",
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
    "aboriginal", "about", "above", "abraham", "abroad", "abstract", "academic", "academy", "across", "act",
    "action", "active", "activity", "actual", "acute", "addition", "address", "adm", "administration",
    "administrator", "admiral", "advance", "adventure", "adviser", "advisor", "aerosol", "affair", "afghan",
    "african", "after", "again", "against", "age", "agency", "agent", "agreement", "agriculture", "ahead",
    "air", "aircraft", "airline", "airport", "airway", "alarm", "albanian", "algeria", "algerian", "all",
    "alliance", "allied", "allies", "almighty", "almost", "alone", "along", "already", "also", "although",
    "always", "ambassador", "amendment", "american", "among", "amount", "analysis", "analytics", "ancestor",
    "ancient", "and", "angel", "animal", "announcement", "annual", "another", "answer", "anthem", "anthology",
    "anti", "any", "anyone", "anything", "apart", "apartment", "apostle", "app", "appeal", "appendix", "apple",
    "application", "apply", "approach", "apr", "april", "arab", "arabia", "arabian", "arabic", "arch",
    "archbishop", "architect", "archive", "area", "argentine", "argentinian", "argument", "aristotle", "armed",
    "armenian", "army", "around", "arrest", "arrival", "arrow", "art", "article", "artificial", "artist",
    "ash", "asian", "assault", "assembly", "asset", "assistant", "associate", "association", "athens",
    "athlete", "atlantic", "atlas", "attack", "attempt", "attention", "attorney", "attraction", "audience",
    "audio", "aug", "august", "aunt", "australian", "austrian", "author", "authority", "autumn", "avenue",
    "average", "award", "away", "azerbaijani", "aztec", "baby", "back", "bag", "balance", "ball", "balloon",
    "ban", "band", "bangladeshi", "bank", "banker", "banner", "baptist", "bar", "bark", "baron", "barrier",
    "base", "basic", "basis", "basket", "basque", "bath", "battle", "bay", "bce", "beach", "bean", "bear",
    "beard", "beauty", "because", "become", "bed", "bee", "beer", "before", "beginning", "behavior",
    "behaviour", "behind", "belgian", "believer", "bell", "below", "belt", "bench", "benefit", "bengal",
    "bengali", "berry", "beside", "besides", "best", "better", "between", "beyond", "bible", "big", "bill",
    "bird", "birth", "bishop", "bite", "black", "blade", "blast", "block", "blood", "bloom", "blue", "board",
    "boat", "body", "bomb", "bombay", "bond", "bone", "bonus", "book", "boot", "border", "borderline",
    "bosnian", "boss", "both", "bottle", "bottom", "boulevard", "bow", "bowl", "box", "boy", "brain", "branch",
    "brazilian", "bread", "break", "breakfast", "breast", "breath", "brick", "bridge", "brigade", "bright",
    "britain", "british", "broad", "broken", "bronze", "brother", "brown", "brush", "bubble", "bud", "buddha",
    "buddhist", "budget", "bug", "building", "bulgarian", "bull", "bullet", "bureau", "burmese", "burn", "bus",
    "bush", "business", "busy", "but", "button", "byzantine", "cabin", "cabinet", "cable", "cake", "calcutta",
    "calendar", "californian", "call", "calm", "calvinist", "camera", "camp", "campaign", "campus", "can",
    "canadian", "canal", "cancer", "candidate", "candle", "cap", "cape", "capital", "capitol", "capt",
    "captain", "car", "cardinal", "care", "career", "cargo", "cart", "case", "cash", "castle", "cat",
    "catalan", "cathedral", "catholic", "cattle", "caucasian", "cause", "cave", "ceiling", "celebration",
    "cell", "celtic", "center", "central", "centre", "centrist", "century", "ceremony", "certificate", "chain",
    "chair", "chairman", "chairperson", "chairwoman", "challenge", "chamber", "champion", "chance",
    "chancellor", "change", "channel", "chapter", "character", "charge", "charity", "chart", "charter",
    "chase", "check", "cheese", "chemical", "chest", "chicken", "chief", "child", "children", "chilean",
    "china", "chinese", "choice", "choir", "christ", "christian", "christianity", "christmas", "church",
    "cinema", "circle", "circuit", "citizen", "city", "civil", "civilization", "claim", "class", "classic",
    "classical", "clause", "clay", "clean", "clear", "clerk", "cliff", "climate", "clinic", "clinical",
    "clock", "close", "cloud", "club", "cmdr", "coach", "coal", "coalition", "coast", "cobra", "code",
    "coffee", "coin", "col", "cold", "collection", "collective", "college", "colombian", "colonel", "colony",
    "color", "colour", "column", "combat", "comedy", "comfort", "comic", "coming", "command", "commander",
    "comment", "commerce", "commission", "commissioner", "committee", "common", "commonwealth",
    "communication", "communism", "communist", "community", "companion", "company", "comparison", "complex",
    "composer", "computer", "concept", "concern", "concert", "conclusion", "condition", "conference",
    "conflict", "congolese", "congress", "congressional", "congressman", "congresswoman", "connect",
    "conquest", "consensus", "conservation", "conservative", "constable", "constitution", "constitutional",
    "consul", "consultant", "consumer", "contact", "contemporary", "contest", "context", "contract", "control",
    "convention", "conversation", "cook", "cool", "cooperative", "copper", "copy", "cord", "core", "corn",
    "corner", "corona", "coronavirus", "corp", "corporation", "corps", "correct", "correspondent", "cost",
    "cotton", "could", "council", "councillor", "counsel", "count", "country", "county", "couple", "courage",
    "course", "court", "covenant", "cover", "cow", "craft", "crash", "cream", "creation", "creative",
    "creator", "credit", "creek", "creole", "crew", "cricket", "crime", "criminal", "crisis", "critic",
    "critical", "croat", "croatian", "crop", "cross", "crowd", "crown", "crusade", "cry", "crystal", "cuban",
    "cultural", "culture", "cup", "cure", "currency", "current", "curse", "custom", "customs", "cycle",
    "cyprus", "czech", "dairy", "dam", "damage", "dame", "dance", "dane", "danger", "danish", "dark", "dash",
    "dashboard", "data", "daughter", "dawn", "day", "dead", "deal", "dean", "dear", "death", "debate", "dec",
    "decade", "december", "decision", "deck", "declaration", "deep", "deer", "defence", "defense", "degree",
    "delegate", "delivery", "delta", "demand", "democracy", "democrat", "democratic", "dental", "department",
    "deputy", "description", "desert", "design", "desk", "destiny", "destruction", "detail", "detective",
    "detector", "development", "device", "devil", "devotion", "diabetes", "diagnosis", "dialogue", "diamond",
    "dictionary", "diet", "digital", "dinner", "diocese", "diplomat", "diplomatic", "direct", "direction",
    "director", "disability", "disaster", "disc", "discovery", "discussion", "disease", "disorder", "display",
    "disposal", "distance", "distancing", "district", "divine", "division", "divorce", "doctor", "document",
    "documentary", "dog", "doll", "dollar", "domestic", "dominion", "doom", "door", "dose", "double", "down",
    "draft", "dragon", "drama", "draw", "dream", "dress", "drink", "drive", "driver", "drop", "droplet",
    "drug", "drum", "dry", "duchess", "due", "duke", "during", "dust", "dutch", "duty", "dynasty", "each",
    "eagle", "ear", "earl", "early", "earth", "earthquake", "east", "easter", "eastern", "echo", "eclipse",
    "ecology", "economic", "economics", "economist", "economy", "edge", "editor", "education", "effect",
    "effort", "egg", "egypt", "egyptian", "eight", "eighteen", "eighty", "either", "elder", "election",
    "electric", "electrical", "electronic", "element", "elephant", "eleven", "elite", "else", "embassy",
    "emergency", "emirate", "emotion", "emperor", "empire", "employee", "empress", "end", "enemy", "energy",
    "engine", "engineer", "engineering", "england", "english", "englishman", "enough", "ensure", "enterprise",
    "entertainment", "entry", "environment", "environmental", "epic", "epidemic", "equal", "equality",
    "equator", "equipment", "era", "error", "estate", "estonian", "etc", "ethiopian", "euclid", "europe",
    "european", "evangelist", "eve", "evening", "event", "ever", "every", "everyone", "everything", "evidence",
    "evil", "evolution", "example", "excellence", "excellency", "except", "exchange", "executive",
    "exhibition", "exit", "exodus", "expansion", "expedition", "experience", "experiment", "expert", "express",
    "expression", "extra", "extreme", "eye", "fabric", "face", "facility", "factor", "factory", "failure",
    "fair", "faith", "fake", "fall", "false", "fame", "family", "fantasy", "far", "farm", "farmer", "fashion",
    "fast", "fat", "fate", "father", "fear", "feature", "feb", "february", "federal", "federation", "fellow",
    "fellowship", "female", "fence", "fest", "festival", "fever", "few", "fiction", "field", "fifteen",
    "fifth", "fifty", "fig", "fight", "fighter", "figure", "filipino", "film", "final", "finance", "financial",
    "find", "finger", "finish", "finnish", "fire", "first", "fish", "five", "flag", "flame", "flash", "flat",
    "fleet", "flight", "floor", "florentine", "flower", "fly", "fog", "folk", "follow", "food", "fool", "foot",
    "football", "for", "force", "foreign", "forest", "forever", "forgotten", "form", "formal", "former",
    "formula", "fort", "fortress", "fortune", "forty", "forum", "forward", "foundation", "founder", "four",
    "fourteen", "fourth", "fox", "fragment", "frame", "france", "free", "freedom", "freight", "french",
    "frenchman", "fresh", "fri", "friday", "friend", "friendship", "from", "front", "frontier", "fruit",
    "full", "fun", "function", "fund", "funeral", "fur", "future", "galaxy", "gallery", "game", "gang",
    "ganges", "gap", "garden", "gas", "gate", "gazette", "gear", "gen", "gender", "gene", "general",
    "generation", "genesis", "genetic", "genius", "gentile", "georgia", "georgian", "german", "germanic",
    "germany", "ghanaian", "ghost", "giant", "gift", "girl", "glass", "global", "glory", "goal", "goat", "god",
    "goddess", "gold", "golden", "golf", "good", "gospel", "gov", "governance", "government", "governor",
    "grade", "graduate", "grain", "grammar", "grand", "grandfather", "grandmother", "grass", "grave",
    "gravity", "great", "greece", "greek", "green", "grey", "grid", "ground", "group", "growth", "guard",
    "guardian", "guest", "guide", "guideline", "guild", "guitar", "gujarati", "gulf", "gun", "habit",
    "habitat", "hair", "haitian", "half", "hall", "hammer", "hand", "happiness", "happy", "harbor", "harbour",
    "hard", "harmony", "hashtag", "hat", "hate", "hawaiian", "hawk", "head", "headquarters", "healing",
    "health", "heart", "heat", "heaven", "heavy", "hebrew", "height", "hell", "hello", "help", "her", "herald",
    "here", "heritage", "hero", "hidden", "high", "highway", "hill", "himalaya", "himalayan", "hindu", "his",
    "hispanic", "historian", "history", "hit", "holiday", "holland", "hollow", "holy", "home", "homer", "hon",
    "honor", "honorable", "honour", "honourable", "hope", "horizon", "horn", "horse", "hospital", "host",
    "hot", "hotel", "hour", "house", "housing", "how", "however", "human", "humanity", "hundred", "hundreds",
    "hungarian", "hungary", "hunger", "hurricane", "hurt", "husband", "hygiene", "hygienic", "ice",
    "icelandic", "idea", "ideal", "identity", "image", "immigration", "immune", "impact", "imperial", "import",
    "important", "inc", "inca", "inch", "income", "increase", "independence", "independent", "index", "india",
    "indian", "indicator", "indigenous", "individual", "indonesian", "indus", "industrial", "industry",
    "infection", "infectious", "influence", "influenza", "information", "initial", "initiative", "injury",
    "inn", "inner", "innocent", "innovation", "inquiry", "inside", "insight", "inspector", "instead",
    "institute", "instrument", "insult", "insurance", "integral", "intelligence", "interest", "interim",
    "interior", "intermediate", "international", "internet", "into", "introduction", "invasion", "invention",
    "investigation", "investigator", "investment", "investor", "invisible", "iranian", "iraqi", "irish",
    "iron", "island", "isle", "isolation", "israeli", "issue", "italian", "item", "jain", "jamaican", "jan",
    "january", "japanese", "jazz", "jerusalem", "jesus", "jet", "jew", "jewel", "jewish", "job", "joint",
    "jordanian", "journal", "joy", "judaism", "judge", "judicial", "judiciary", "jul", "july", "jun", "june",
    "jungle", "junior", "junk", "jupiter", "juror", "just", "justice", "kashmir", "kashmiri", "kazakh",
    "kenyan", "key", "kid", "kill", "killer", "kind", "king", "kingdom", "kitchen", "knife", "knight", "know",
    "knowledge", "korea", "korean", "kuwaiti", "lab", "labor", "laboratory", "labour", "lack", "ladder",
    "lady", "lake", "lamb", "lamp", "land", "landscape", "language", "lankan", "large", "laser", "last",
    "late", "latin", "latino", "latvian", "lava", "law", "lawmaker", "lawyer", "lead", "leader", "leaf",
    "league", "learn", "leather", "lebanese", "lebanon", "left", "legacy", "legal", "legend", "legion",
    "legislative", "legislature", "lens", "lesson", "let", "letter", "level", "liberal", "liberation",
    "liberty", "librarian", "library", "libyan", "lie", "lieutenant", "life", "light", "line", "lion", "lip",
    "liquid", "list", "listen", "literature", "lithuanian", "little", "live", "living", "llc", "loan", "local",
    "location", "lockdown", "lodge", "logic", "logo", "londoner", "lonely", "long", "look", "lord", "loss",
    "lost", "loud", "love", "lover", "low", "lower", "ltd", "luck", "lunar", "lunch", "lung", "lutheran",
    "macedonian", "machine", "machinery", "mad", "madam", "madras", "magazine", "magic", "maid", "maiden",
    "mail", "main", "mainland", "maize", "maj", "majesty", "major", "majority", "make", "malay", "male", "man",
    "management", "manager", "mango", "manner", "manual", "many", "map", "mar", "marathi", "marathon",
    "marble", "march", "margin", "marine", "maritime", "market", "marriage", "marshal", "mask", "mass",
    "massacre", "master", "masterpiece", "match", "mate", "material", "mathematics", "matter", "maximum",
    "may", "maya", "mayan", "mayor", "meal", "mean", "meat", "mecca", "mechanism", "medal", "media", "medical",
    "medicine", "medina", "mediterranean", "meeting", "melody", "member", "memoir", "memorial", "memory",
    "mental", "mercury", "mercy", "merit", "message", "messenger", "metal", "meter", "method", "methodist",
    "metro", "metropolitan", "mexican", "middle", "midnight", "midwest", "mile", "military", "mill", "million",
    "millions", "mind", "mine", "mineral", "minister", "ministerial", "ministry", "minor", "minority",
    "minute", "miracle", "mirror", "misery", "miss", "mission", "mister", "mobile", "mode", "model", "modern",
    "moment", "mon", "monarch", "monday", "money", "mongol", "mongolian", "monk", "monster", "month",
    "monument", "mood", "moon", "moral", "more", "morning", "moroccan", "morocco", "moses", "mosque", "most",
    "mother", "motion", "motor", "mount", "mountain", "mouse", "mouth", "movement", "moves", "movie", "mrs",
    "much", "mud", "mughal", "multi", "multimedia", "municipal", "murder", "museum", "music", "muslim", "must",
    "mutual", "mystery", "myth", "mythology", "name", "nano", "narrow", "nation", "national", "nationalist",
    "native", "natural", "nature", "naval", "navy", "nazi", "nearly", "neck", "need", "negro", "nepalese",
    "nepali", "neptune", "nerve", "nest", "network", "neuroscientist", "never", "new", "news", "newspaper",
    "next", "nigerian", "night", "nine", "nineteen", "ninety", "noah", "nobel", "noble", "nobody", "noise",
    "nomenclature", "non", "none", "nor", "normal", "north", "north-east", "northeast", "northern",
    "northwest", "norwegian", "nose", "not", "note", "nothing", "notice", "nov", "novel", "november", "now",
    "nuclear", "number", "nurse", "oak", "oath", "object", "observatory", "ocean", "oct", "october", "odyssey",
    "off", "offense", "offer", "office", "officer", "official", "often", "oil", "old", "olympic", "olympics",
    "omani", "omnibus", "once", "one", "online", "only", "onto", "open", "opera", "operation", "operator",
    "opinion", "opposition", "option", "orange", "orbit", "orchestra", "order", "organisation", "organization",
    "orient", "oriental", "origin", "original", "orthodox", "other", "otherwise", "ottoman", "our", "out",
    "outbreak", "outer", "outside", "over", "own", "oxygen", "pacific", "pack", "packet", "pact", "page",
    "pain", "paint", "painter", "pair", "pakistani", "palace", "palestine", "palestinian", "pandemic", "panel",
    "panic", "paper", "paradise", "paragraph", "parcel", "parent", "parisian", "park", "parliament",
    "parliamentary", "part", "partner", "party", "pass", "passage", "passenger", "passion", "passover",
    "passport", "past", "pastor", "patent", "path", "patience", "patient", "patrol", "pattern", "payment",
    "peace", "peak", "pearl", "peer", "pension", "people", "pepper", "per", "perfect", "performance", "period",
    "permanent", "persia", "persian", "person", "peruvian", "phase", "philosopher", "philosophy", "phone",
    "photo", "phrase", "physical", "physician", "physics", "piano", "picture", "piece", "pilgrim", "pill",
    "pillar", "pilot", "pink", "pioneer", "pipe", "pirate", "pit", "pity", "place", "plague", "plain", "plan",
    "planet", "plant", "plasma", "plastic", "plate", "platform", "plato", "play", "player", "plaza", "plc",
    "pleasure", "plot", "plus", "pneumonia", "pocket", "poem", "poet", "poetry", "point", "poison", "police",
    "policy", "polish", "political", "politician", "politics", "polytechnic", "pond", "pool", "poor", "pope",
    "popular", "population", "port", "portrait", "portuguese", "positive", "possible", "post", "potato",
    "potential", "pottery", "poverty", "power", "practice", "pray", "prayer", "premier", "preparedness",
    "presence", "present", "presidency", "president", "presidential", "press", "pretty", "price", "pride",
    "priest", "primary", "prime", "primitive", "prince", "princess", "principal", "principle", "print",
    "prison", "private", "privilege", "prize", "pro", "probe", "problem", "process", "producer", "product",
    "prof", "professor", "profile", "profit", "program", "programme", "progress", "progressive", "project",
    "prologue", "promise", "proof", "property", "prophet", "proposal", "prospect", "protection", "protein",
    "protest", "protestant", "protocol", "proud", "province", "provincial", "public", "publisher", "pulse",
    "pump", "punjabi", "pure", "purple", "purpose", "puzzle", "pyramid", "quality", "quarantine", "quarter",
    "queen", "quest", "question", "quick", "quiet", "rabbit", "race", "racing", "racist", "radiation", "radio",
    "rail", "railroad", "railway", "rain", "rainbow", "range", "ranger", "rank", "rapid", "rare", "rat",
    "rate", "rather", "raw", "reaction", "reader", "reading", "real", "reality", "reason", "rebel", "recent",
    "recession", "recipe", "reconciliation", "record", "recovery", "red", "reference", "reflection", "reform",
    "reformation", "refuge", "refugee", "regime", "region", "regional", "register", "registrar", "regulation",
    "regulatory", "reign", "relation", "relative", "release", "relief", "religion", "religious", "remote",
    "renaissance", "renewable", "rent", "rep", "repair", "reply", "report", "reporter", "reporting",
    "representative", "republic", "republican", "request", "rescue", "research", "researcher", "reserve",
    "resident", "resort", "resource", "respect", "respiratory", "response", "responsibility", "rest",
    "restaurant", "result", "retreat", "return", "retweet", "rev", "reveal", "revenge", "revenue", "review",
    "revised", "revolt", "revolution", "revolutionary", "reward", "rhythm", "rice", "rich", "ride", "rifle",
    "right", "ring", "rise", "river", "road", "rock", "role", "roman", "romanian", "root", "rope", "rose",
    "rough", "round", "route", "row", "royal", "rubber", "ruin", "rule", "ruler", "run", "rural", "rush",
    "russia", "russian", "sabbath", "sacred", "sacrifice", "sad", "safe", "safety", "sail", "sailor", "saint",
    "salad", "sale", "salt", "salvation", "same", "sample", "sand", "sanitation", "sanskrit", "sat",
    "satellite", "satire", "saturday", "saturn", "saudi", "save", "saxon", "scale", "scandinavian", "scene",
    "schedule", "scheme", "scholar", "school", "science", "scientist", "scope", "score", "scot", "scots",
    "scottish", "scream", "screen", "script", "sea", "seafood", "seal", "search", "season", "second", "secret",
    "secretariat", "secretary", "section", "sector", "security", "see", "seed", "self", "sen", "senate",
    "senator", "senior", "sensitive", "sensor", "sentence", "sep", "separate", "sept", "september", "sequence",
    "serb", "serbian", "sergeant", "serial", "series", "serious", "server", "service", "session", "set",
    "settlement", "seven", "seventeen", "seventh", "seventy", "several", "severe", "sex", "sgt", "shadow",
    "shape", "share", "shark", "sheep", "shelter", "sheriff", "shield", "shift", "shine", "ship", "shirt",
    "shock", "shoe", "shoot", "shop", "shore", "short", "shot", "should", "shoulder", "show", "shower", "side",
    "siege", "sign", "signal", "sikh", "silence", "silent", "silk", "silver", "similar", "simple", "sin",
    "since", "singer", "single", "sinhalese", "sister", "site", "situation", "six", "sixteen", "sixty", "size",
    "skill", "skin", "skull", "sky", "slave", "slavic", "sleep", "slovak", "slow", "small", "smart", "smile",
    "smoke", "smooth", "snake", "snow", "sober", "soccer", "social", "socialist", "society", "socrates",
    "soft", "software", "soil", "solar", "soldier", "solicitor", "solo", "solomon", "solution", "some",
    "someone", "something", "sometimes", "son", "song", "soon", "sorry", "soul", "sound", "soup", "source",
    "south", "southeast", "southern", "southwest", "soviet", "space", "spain", "spaniard", "spanish",
    "speaker", "special", "species", "spectrum", "speech", "speed", "spell", "spider", "spiral", "spirit",
    "spiritual", "splendid", "split", "sport", "spot", "spread", "spring", "spy", "squad", "square", "stable",
    "stadium", "staff", "stage", "stand", "standard", "star", "start", "starter", "state", "statement",
    "station", "statistics", "statue", "statute", "stay", "steam", "steel", "stem", "step", "still", "stock",
    "stone", "storm", "story", "straight", "strait", "strange", "stranger", "strategic", "strategy", "stream",
    "street", "stress", "strike", "strong", "structure", "struggle", "student", "studio", "study", "stupid",
    "style", "subcommittee", "subject", "submarine", "success", "such", "sudanese", "sudden", "sugar",
    "suicide", "suite", "summer", "summit", "sun", "sunday", "sunset", "sunshine", "super", "superintendent",
    "superior", "supplementary", "support", "supreme", "surface", "surgeon", "surprise", "survey", "survival",
    "survivor", "suspect", "sustainable", "swede", "swedish", "sweet", "swimming", "swiss", "sword", "symbol",
    "sympathy", "symphony", "symptom", "syndrome", "synthesis", "syria", "syrian", "system", "systematic",
    "systematized", "systemic", "table", "tail", "tale", "talent", "talk", "tamil", "tank", "tape", "target",
    "task", "taste", "tax", "tea", "teacher", "team", "tear", "technical", "technology", "teenager",
    "telegram", "telephone", "telescope", "television", "temper", "temple", "ten", "tender", "tennis",
    "tension", "tent", "term", "terrible", "territory", "terror", "terrorist", "test", "testing", "texan",
    "text", "thai", "than", "thanksgiving", "that", "the", "theater", "theatre", "their", "then", "theology",
    "theory", "there", "therefore", "these", "they", "thick", "thin", "thing", "think", "third", "thirteen",
    "thirty", "this", "those", "though", "thought", "thousand", "thousands", "threat", "three", "throne",
    "thrones", "through", "thu", "thursday", "thus", "tibetan", "ticket", "tide", "tie", "tiger", "tight",
    "time", "timeline", "times", "tin", "tiny", "tip", "title", "today", "together", "toll", "tomb",
    "tomorrow", "tone", "tonight", "too", "tool", "tooth", "top", "topic", "total", "touch", "tough", "tour",
    "tournament", "toward", "towards", "tower", "town", "toy", "track", "trade", "tradition", "traffic",
    "tragedy", "trail", "train", "training", "transfer", "transformation", "transit", "translation",
    "transport", "transportation", "trap", "travel", "treasure", "treasurer", "treasury", "treatment",
    "treaty", "tree", "trend", "trial", "tribal", "tribe", "tribunal", "tribune", "trick", "trigger", "trip",
    "triple", "troop", "troops", "tropical", "trouble", "truck", "true", "trumpet", "trust", "trustee",
    "truth", "try", "tsar", "tsunami", "tube", "tue", "tuesday", "tunisian", "tunnel", "turk", "turkey",
    "turkic", "turkish", "turn", "tweet", "twelve", "twenty", "twin", "twist", "two", "type", "typical",
    "ukrainian", "ulster", "ultimate", "umbrella", "unable", "uncle", "under", "understanding", "union",
    "unionist", "unit", "united", "unity", "universe", "university", "unknown", "unlike", "until", "upon",
    "upper", "uranus", "urban", "use", "used", "user", "using", "usual", "uzbek", "vacation", "vaccination",
    "vaccine", "valley", "value", "van", "variety", "various", "vast", "vatican", "vegetable", "vehicle",
    "venetian", "venezuelan", "ventilator", "venture", "venus", "version", "very", "vessel", "veteran", "via",
    "vice", "victim", "victory", "video", "vietnamese", "view", "viking", "village", "violence", "violin",
    "virgin", "virus", "vision", "visit", "visitor", "vital", "vocabulary", "voice", "volcano", "volume",
    "vote", "wagon", "wait", "walk", "wall", "wanted", "war", "warden", "warm", "warning", "warrior", "was",
    "wash", "waste", "watch", "water", "wave", "way", "weak", "wealth", "weapon", "wear", "weather", "web",
    "website", "wed", "wedding", "wednesday", "week", "weekend", "weight", "welcome", "welfare", "well",
    "welsh", "west", "western", "what", "wheat", "wheel", "when", "where", "whether", "which", "while",
    "whisper", "white", "who", "whole", "whose", "why", "wide", "widow", "wife", "wild", "will", "willow",
    "win", "wind", "window", "wine", "wing", "winner", "winter", "wise", "wish", "with", "within", "without",
    "witness", "wolf", "woman", "women", "wonder", "wood", "word", "work", "worker", "workshop", "world",
    "worship", "wound", "write", "writer", "wrong", "yard", "year", "yellow", "yemeni", "yes", "yesterday",
    "yet", "yield", "yoga", "you", "young", "your", "youth", "zealander", "zero", "zimbabwean", "zone", "zoo",
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
        for word in [
            "President",
            "Ministries",
            "India’s",
            "Greeks",
            "Universities",
            "Relations",
            "Wednesday",
        ] {
            assert!(is_translated(word), "{word}");
        }
        for word in [
            "Kalyani",
            "Avery",
            "Rosenstein",
            "Bing",
            "Boeing",
            "Reese",
            "Modi's",
        ] {
            assert!(!is_translated(word), "{word}");
        }
    }
}
