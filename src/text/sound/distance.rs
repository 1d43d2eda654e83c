//! The weighted distance of two rows of phones (Wagner & Fischer, with two-to-one steps).

use super::Phones;
use super::phone::{is_vowel, merge, swap, weight};

/// 0..=100: how alike two words sound; 100 are homophones as far as spelling tells, 0 where one
/// of them has no sound.
pub fn likeness(a: &Phones, b: &Phones) -> u8 {
    let most = total(a).max(total(b));
    if a.is_empty() || b.is_empty() || most == 0 {
        return 0;
    }
    let lost = u32::from(distance(a, b)) * 100 / u32::from(most);
    u8::try_from(100_u32.saturating_sub(lost)).unwrap_or(0)
}

/// The sum of what is left out, put in and taken for another, in hundredths of a consonant.
pub fn distance(a: &Phones, b: &Phones) -> u16 {
    let (a, b) = (&a.0, &b.0);
    let width = b.len() + 1;
    // Three rows: two-to-one steps look two rows back.
    let mut rows = [vec![0; width], vec![0; width], vec![0; width]];
    for j in 1..width {
        rows[0][j] = rows[0][j - 1] + left_out(b, j - 1);
    }
    for i in 1..=a.len() {
        let (mut row, one, two) = (
            std::mem::take(&mut rows[i % 3]),
            &rows[(i + 2) % 3],
            &rows[(i + 1) % 3],
        );
        row[0] = one[0] + left_out(a, i - 1);
        for j in 1..width {
            let (x, y) = (a[i - 1], b[j - 1]);
            let mut best = (one[j - 1] + swap(x, y))
                .min(one[j] + left_out(a, i - 1))
                .min(row[j - 1] + left_out(b, j - 1));
            if i > 1
                && let Some(cost) = merge([a[i - 2], x], y)
            {
                best = best.min(two[j - 1] + cost);
            }
            if j > 1
                && let Some(cost) = merge([b[j - 2], y], x)
            {
                best = best.min(one[j - 2] + cost);
            }
            row[j] = best;
        }
        rows[i % 3] = row;
    }
    rows[a.len() % 3][b.len()]
}

fn total(phones: &Phones) -> u16 {
    phones.0.iter().map(|p| weight(*p)).sum()
}

/// What leaving one phone out costs where it stands: a glide beside its own vowel is hardly heard.
fn left_out(phones: &[u8], at: usize) -> u16 {
    let near = |set: &[u8]| {
        let before = at.checked_sub(1).and_then(|i| phones.get(i));
        [before, phones.get(at + 1)]
            .into_iter()
            .flatten()
            .any(|p| set.contains(p))
    };
    match phones[at] {
        b'y' if near(b"iIeE!") => 8,
        b'v' if near(b"uUoO^*") => 15,
        b'h' if !phones.get(at + 1).is_some_and(|p| is_vowel(*p)) => 15,
        phone => weight(phone),
    }
}
