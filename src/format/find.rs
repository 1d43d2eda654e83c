//! Finds bytes in long texts.

/// The first byte from `from` on that is wanted.
#[inline]
pub(crate) fn find(bytes: &[u8], from: usize, is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    // Whole blocks are asked at once, which the compiler turns into a few instructions.
    const BLOCK: usize = 16;
    let has_one = |block: &[u8; BLOCK]| block.iter().fold(false, |any, b| any | is_wanted(*b));
    let rest = bytes.get(from..)?;
    let (blocks, short) = rest.as_chunks::<BLOCK>();
    let mut at = from;
    for block in blocks {
        if has_one(block) {
            return block
                .iter()
                .position(|b| is_wanted(*b))
                .map(|found| at + found);
        }
        at += BLOCK;
    }
    // The last bytes are asked with those before them, which are known.
    if let Some(last) = rest.last_chunk::<BLOCK>()
        && !has_one(last)
    {
        return None;
    }
    short
        .iter()
        .position(|b| is_wanted(*b))
        .map(|found| at + found)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn blocks_hide_nothing(
            bytes in prop::collection::vec(prop::sample::select(b"ab\"\\".to_vec()), 0..3),
            lead in 0usize..100,
            from in 0usize..110,
        ) {
            let all = [vec![b'x'; lead], bytes].concat();
            let is_wanted = |b: u8| b == b'"' || b == b'\\';
            let plain = (from..all.len()).find(|at| is_wanted(all[*at]));
            prop_assert_eq!(find(&all, from, is_wanted), plain);
        }
    }
}
