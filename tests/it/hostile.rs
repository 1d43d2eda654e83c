//! Files that were damaged: no reader may panic, and what is read must lead back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dubhashi::format::{Body, FORMATS, ReadOptions, read_document};

use crate::mapped::assert_mapped;

/// Where the damage begins; another number gives another five hundred.
pub(crate) const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

/// How many damaged files are made of each sample.
const N_EACH: u64 = 500;

/// No more bytes are cut out, doubled or moved at once.
const MAX_BLOCK: usize = 200;

/// Xorshift (Marsaglia, 2003): the same numbers on every machine.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed.max(1))
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `end`; 0 if there is none.
    fn below(&mut self, end: usize) -> usize {
        let end = end.max(1) as u64;
        usize::try_from(self.next() % end).unwrap_or_default()
    }
}

/// A copy with one to three kinds of damage.
pub(crate) fn damaged(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..1 + random.below(3) {
        damage(&mut bytes, random);
    }
    bytes
}

fn damage(bytes: &mut Vec<u8>, random: &mut Random) {
    if bytes.is_empty() {
        return;
    }
    let start = random.below(bytes.len());
    let most = MAX_BLOCK.min(bytes.len() - start);
    let end = start + 1 + random.below(most);
    match random.below(5) {
        0 => bytes[start] ^= 1 << random.below(8),
        1 => drop(bytes.drain(start..end)),
        2 => {
            let block = bytes[start..end].to_vec();
            bytes.splice(end..end, block);
        }
        3 => bytes.truncate(start),
        _ => {
            let block: Vec<u8> = bytes.drain(start..end).collect();
            let to = random.below(bytes.len() + 1);
            bytes.splice(to..to, block);
        }
    }
}

/// Reads bytes by detection, and as `format` if there is one. As a broken character ends most
/// readings at once, bytes that are no UTF-8 are also read with those replaced. How many readings
/// there were that gave a document.
pub(crate) fn read_damaged(name: &str, bytes: &[u8], format: Option<&str>) -> usize {
    let mut texts = vec![bytes.to_vec()];
    if std::str::from_utf8(bytes).is_err() {
        texts.push(String::from_utf8_lossy(bytes).into_owned().into_bytes());
    }
    let mut n_read = 0;
    for text in texts {
        for format in [None].into_iter().chain(format.map(Some)) {
            let options = ReadOptions {
                format,
                ..ReadOptions::default()
            };
            if let Ok(document) = read_document(name, text.clone(), &options) {
                assert_mapped(&document);
                n_read += 1;
            }
        }
    }
    n_read
}

/// Runs what may panic; if it does, says in which case.
pub(crate) fn survives(case: &str, read: impl FnOnce() -> usize) -> usize {
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(n_read) => n_read,
        Err(_) => panic!("{case}"),
    }
}

#[test]
fn damage_is_the_same_every_time_and_of_every_kind() {
    let whole = b"0123456789".repeat(40);
    let all = |seed: u64| -> Vec<Vec<u8>> {
        let mut random = Random::new(seed);
        (0..200).map(|_| damaged(&whole, &mut random)).collect()
    };
    assert_eq!(all(SEED), all(SEED));
    assert_ne!(all(SEED), all(7));
    let lens: Vec<usize> = all(SEED).iter().map(Vec::len).collect();
    assert!(lens.iter().any(|len| *len > whole.len()));
    assert!(lens.iter().any(|len| *len < whole.len()));
    assert!(lens.contains(&whole.len()));
    assert!(damaged(b"", &mut Random::new(0)).is_empty());
}

#[test]
fn damaged_samples_of_every_format_are_read_or_refused() {
    let mut random = Random::new(SEED);
    let mut n_read = 0;
    for format in FORMATS {
        let Body::Text { .. } = format.body else {
            continue;
        };
        for sample in format.samples {
            for nth in 0..N_EACH {
                let bytes = damaged(sample.as_bytes(), &mut random);
                let shown = String::from_utf8_lossy(&bytes);
                let case = format!("seed {SEED:#x}, {} {nth}: {shown:?}", format.name);
                n_read += survives(&case, || read_damaged("-", &bytes, Some(format.name)));
            }
        }
    }
    assert!(n_read > 0);
}
