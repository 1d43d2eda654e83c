//! A made glossary of the size and shape of a real one, the same from every run.
//!
//! 1. The vocabulary is the words of our own Hindi stories and memory, the most frequent first,
//!    with made words of Devanagari syllables between them: an article meets its own words in the
//!    terms, as in life.
//! 2. Words are drawn by rank, `1 / (rank + 3)^0.9`: the slope measured over the 23,000 Hindi
//!    terms of FreeDict's English-Hindi dictionary.
//! 3. A concept has two Hindi terms and an English one, which no other concept has; a Hindi term
//!    belongs to two concepts at most. A third of the concepts have statuses.

use std::collections::{HashMap, HashSet};

/// Words in each language's vocabulary.
const VOCABULARY: usize = 6_000;

/// Share of terms of one, two, three and four words, in percent.
const LENGTHS: [u64; 4] = [25, 45, 20, 10];

/// The cells of one concept, in the order of [`HEADER`].
pub(crate) type Row = [String; 4];

/// The columns of the made table.
pub(crate) const HEADER: &str = "hi,en,status,domain";

/// So many concepts of three terms each. `ours` is Hindi text whose words are used.
pub(crate) fn rows(n_concepts: usize, ours: &str) -> Vec<Row> {
    let mut random = Random(0x6475_6268_6173_6869);
    let hindi = Vocabulary::new(interleaved(words_by_frequency(ours), &mut random));
    let english = Vocabulary::new(made(&mut random, english_word));
    let (mut hi_taken, mut en_taken) = (HashMap::new(), HashMap::new());
    (0..n_concepts)
        .map(|n| {
            let first = hindi.term(&mut random, &mut hi_taken, 2);
            let second = hindi.term(&mut random, &mut hi_taken, 2);
            let status = if n % 3 == 0 { "preferred" } else { "" };
            [
                format!("{first}; {second}"),
                english.term(&mut random, &mut en_taken, 1),
                status.to_owned(),
                "news".to_owned(),
            ]
        })
        .collect()
}

/// As a CSV file; no cell needs quotes.
pub(crate) fn csv(rows: &[Row]) -> String {
    let lines = rows.iter().map(|row| row.join(",") + "\n");
    std::iter::once(format!("{HEADER}\n"))
        .chain(lines)
        .collect()
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len() as u64) as usize]
    }
}

struct Vocabulary {
    words: Vec<String>,
    /// Sum of the weights up to and with each word.
    cumulative: Vec<f64>,
}

impl Vocabulary {
    fn new(words: Vec<String>) -> Vocabulary {
        let mut sum = 0.0;
        let weigh = |rank: usize| {
            sum += (rank as f64 + 3.0).powf(-0.9);
            sum
        };
        let cumulative = (1..=words.len()).map(weigh).collect();
        Vocabulary { words, cumulative }
    }

    fn word(&self, random: &mut Random) -> &str {
        let sum = self.cumulative.last().copied().unwrap_or_default();
        let at = random.next() as f64 / u64::MAX as f64 * sum;
        let rank = self.cumulative.partition_point(|c| *c < at);
        &self.words[rank.min(self.words.len() - 1)]
    }

    /// A term that fewer than `most` concepts have. One that is taken gets a word more.
    fn term(&self, random: &mut Random, taken: &mut HashMap<String, u8>, most: u8) -> String {
        let mut drawn = random.below(100);
        let mut length = 1;
        for share in &LENGTHS[..3] {
            if drawn < *share {
                break;
            }
            drawn -= share;
            length += 1;
        }
        let mut words: Vec<&str> = Vec::new();
        loop {
            while words.len() < length {
                let word = self.word(random);
                if !words.contains(&word) {
                    words.push(word);
                }
            }
            let term = words.join(" ");
            let n = taken.entry(term.clone()).or_default();
            if *n < most {
                *n += 1;
                return term;
            }
            if length < LENGTHS.len() {
                length += 1;
            } else {
                words.clear();
            }
        }
    }
}

fn words_by_frequency(text: &str) -> Vec<String> {
    let is_letter = |c: char| ('\u{0900}'..='\u{0963}').contains(&c);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in text.split(|c| !is_letter(c)).filter(|w| !w.is_empty()) {
        *counts.entry(word).or_default() += 1;
    }
    let mut words: Vec<&str> = counts.keys().copied().collect();
    words.sort_by_key(|w| (std::cmp::Reverse(counts[w]), *w));
    words.into_iter().map(str::to_owned).collect()
}

/// One of our words, then made ones, so that ours are spread over all ranks.
fn interleaved(ours: Vec<String>, random: &mut Random) -> Vec<String> {
    let between = VOCABULARY / ours.len().max(1) - 1;
    let mut known: HashSet<String> = ours.iter().cloned().collect();
    let mut fresh = made(random, hindi_word)
        .into_iter()
        .filter(|w| known.insert(w.clone()))
        .collect::<Vec<_>>()
        .into_iter();
    let mut words = Vec::with_capacity(VOCABULARY);
    for word in ours {
        words.push(word);
        words.extend(fresh.by_ref().take(between));
    }
    words.extend(fresh);
    words.truncate(VOCABULARY);
    words
}

fn made(random: &mut Random, word: fn(&mut Random) -> String) -> Vec<String> {
    let mut known = HashSet::new();
    let fresh = std::iter::repeat_with(|| word(random)).filter(|w| known.insert(w.clone()));
    fresh.take(VOCABULARY).collect()
}

fn hindi_word(random: &mut Random) -> String {
    const CONSONANTS: &str = "क क ख ग च ज ट ड त त थ द द ध न न न प प ब भ म म य र र र र ल ल व व श स स स ह \
                              प्र क्ष त्र स्त न्य र्म र्य स्थ द्ध क्त ष्ट श्र ज्ञ त्त व्य";
    const VOWELS: &str = "- - - - - - - - - ा ा ा ा ि ि ी ु ू े ो ै ौ ं";
    const ENDINGS: &str = "ा ी ता त्व कार करण ीय ेषण शाला वाद न - - - - -";
    let [consonants, vowels, endings] =
        [CONSONANTS, VOWELS, ENDINGS].map(|l| l.split_whitespace().collect::<Vec<_>>());
    let mut word = String::new();
    if random.below(8) == 0 {
        word.push_str(random.one_of(&["अ", "आ", "इ", "उ", "ए", "सं", "वि", "प्रति"]));
    }
    for _ in 0..1 + random.below(3) {
        word.push_str(random.one_of(&consonants));
        word.push_str(random.one_of(&vowels));
    }
    word.push_str(random.one_of(&consonants));
    word.push_str(random.one_of(&endings));
    word.replace('-', "")
}

fn english_word(random: &mut Random) -> String {
    const ONSETS: &str = "b c d f g l m n p r s t v st tr pr gr ch con re ex in de";
    const ENDINGS: &str = "n t r l ment tion ity al ing ance er y ic";
    let [onsets, endings] = [ONSETS, ENDINGS].map(|l| l.split_whitespace().collect::<Vec<_>>());
    let mut word = String::new();
    for _ in 0..1 + random.below(3) {
        word.push_str(random.one_of(&onsets));
        word.push_str(random.one_of(&["a", "e", "i", "o", "u", "ea"]));
    }
    word + random.one_of(&endings)
}
