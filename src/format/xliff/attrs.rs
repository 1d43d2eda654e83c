//! The attributes of XLIFF's elements, all read in one go.

use crate::format::xml::Tag;

/// The attributes that are looked at, as they are written; `None` where one is not there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attrs<'a> {
    pub(super) id: Option<&'a str>,
    pub(super) lang: Option<&'a str>,
    pub(super) namespace: Option<&'a str>,
    pub(super) translate: Option<&'a str>,
    pub(super) approved: Option<&'a str>,
    pub(super) state: Option<&'a str>,
    pub(super) qualifier: Option<&'a str>,
    pub(super) sub_state: Option<&'a str>,
    pub(super) mtype: Option<&'a str>,
    pub(super) mid: Option<&'a str>,
    pub(super) pos: Option<&'a str>,
    pub(super) hex: Option<&'a str>,
    pub(super) start_ref: Option<&'a str>,
    pub(super) isolated: Option<&'a str>,
    /// `dataRef`, `dataRefStart`, `dataRefEnd`.
    pub(super) data: [Option<&'a str>; 3],
    pub(super) version: Option<&'a str>,
    pub(super) source_lang: Option<&'a str>,
    pub(super) target_lang: Option<&'a str>,
    /// `sdl:conf` is written without a prefix.
    pub(super) conf: Option<&'a str>,
    /// `locked` of SDL, `mq:locked` of memoQ, `m:locked` of Phrase.
    pub(super) locked: Option<&'a str>,
    /// `mq:status` of memoQ.
    pub(super) status: Option<&'a str>,
    /// `m:confirmed` of Phrase.
    pub(super) confirmed: Option<&'a str>,
}

impl<'a> Attrs<'a> {
    pub(super) fn of(tag: &Tag<'a>, raw: &'a str) -> Attrs<'a> {
        let mut all = Attrs::default();
        for (name, value) in tag.attrs() {
            if let Some(slot) = all.slot(name) {
                slot.get_or_insert(&raw[value]);
            }
        }
        all
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<&'a str>> {
        Some(match name {
            "id" => &mut self.id,
            "xml:lang" => &mut self.lang,
            "xmlns" => &mut self.namespace,
            "translate" => &mut self.translate,
            "approved" => &mut self.approved,
            "state" => &mut self.state,
            "state-qualifier" => &mut self.qualifier,
            "subState" => &mut self.sub_state,
            "mtype" => &mut self.mtype,
            "mid" => &mut self.mid,
            "pos" => &mut self.pos,
            "hex" => &mut self.hex,
            "startRef" => &mut self.start_ref,
            "isolated" => &mut self.isolated,
            "dataRef" => &mut self.data[0],
            "dataRefStart" => &mut self.data[1],
            "dataRefEnd" => &mut self.data[2],
            "version" => &mut self.version,
            "source-language" | "srcLang" => &mut self.source_lang,
            "target-language" | "trgLang" => &mut self.target_lang,
            "conf" => &mut self.conf,
            "locked" => &mut self.locked,
            _ => return self.foreign(name),
        })
    }

    fn foreign(&mut self, name: &str) -> Option<&mut Option<&'a str>> {
        Some(match name.split_once(':')?.1 {
            "locked" => &mut self.locked,
            "status" => &mut self.status,
            "confirmed" => &mut self.confirmed,
            _ => return None,
        })
    }
}
