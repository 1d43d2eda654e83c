//! A list of things with names that keeps its order and finds a name fast however long it grows.

use std::collections::HashMap;

/// So many are searched one by one.
const FEW: usize = 16;

/// A map with more room is given back when it is cleared, since clearing takes time by its room.
const ROOMY: usize = 1 << 10;

/// Named things in order. The first of two with one name is found.
#[derive(Debug)]
pub(super) struct Named<'a, T> {
    items: Vec<(&'a str, T)>,
    index: HashMap<&'a str, usize>,
}

impl<T> Default for Named<'_, T> {
    fn default() -> Self {
        Named {
            items: Vec::new(),
            index: HashMap::new(),
        }
    }
}

impl<'a, T> Named<'a, T> {
    pub(super) fn push(&mut self, name: &'a str, item: T) {
        self.items.push((name, item));
        match self.items.len() {
            ..=FEW => {}
            n if n == FEW + 1 => {
                for (at, (name, _)) in self.items.iter().enumerate() {
                    self.index.entry(name).or_insert(at);
                }
            }
            n => {
                self.index.entry(name).or_insert(n - 1);
            }
        }
    }

    /// The number of the first thing of that name. It is looked for at `hint` first.
    pub(super) fn find(&self, name: &str, hint: usize) -> Option<usize> {
        if self.items.get(hint).is_some_and(|(had, _)| *had == name) {
            return Some(hint);
        }
        if self.items.len() > FEW {
            return self.index.get(name).copied();
        }
        self.items.iter().position(|(had, _)| *had == name)
    }

    pub(super) fn contains(&self, name: &str) -> bool {
        self.find(name, usize::MAX).is_some()
    }

    pub(super) fn get(&self, at: usize) -> Option<&T> {
        self.items.get(at).map(|(_, item)| item)
    }

    pub(super) fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        self.items.get_mut(at).map(|(_, item)| item)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&'a str, &T)> {
        self.items.iter().map(|(name, item)| (*name, item))
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.items.clear();
        if self.index.capacity() > ROOMY {
            self.index = HashMap::new();
        } else {
            self.index.clear();
        }
    }
}
