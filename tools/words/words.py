#!/usr/bin/env python3
"""Makes src/text/words/words.txt: word forms of Hindi as lenient keys, from free sources only.

Usage: python3 tools/words/words.py DATA > src/text/words/words.txt

DATA holds the sources that are not in this repository:
  pairs/health_tico19_tm.tsv, glossary/tico19_covid_terms.tsv  TICO-19 (CC0 1.0)
  pairs/tatoeba_eng_hin.tsv      Tatoeba sentences (CC BY 2.0 FR)
  pairs/story_prathambooks.tsv   Pratham Books' StoryWeaver (CC BY 4.0)
  glossary/cldr48_names.tsv, translit/cldr_cities.tsv  Unicode CLDR 48 (Unicode License v3)
Of this repository: own.txt and names.txt beside this script, glossary/*.csv.

1. Words of Devanagari are counted by their lenient key (the port of src/text/fold below; a test
   in Rust holds every line against the real one).
2. A word is *common* if our own lists or glossaries have it, or if it occurs often enough in the
   counted texts; *seen* if it occurs at all, unless it is one slip from a word a great deal more
   frequent, or from a name, for then it is more likely that slip; a *name* if
   CLDR or our own lists of names have it and our own list of words has not.
3. The three lists are written sorted, one word a line, each under a line that starts with '#'.
"""

import collections
import csv
import glob
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")

COMMON = 3  # occurrences that make a word common
OFTEN = 10  # occurrences that make a word of a name
MUCH_MORE = 12  # times as frequent as its slip
MAX_CHARS = 24

CONSONANT = "[\u0915-\u0939\u0958-\u095f]"
PLAIN_STOPS = "कगचजटडतदपब"


def tables():
    """The exception tables of the fold, read from its own source."""
    path = os.path.join(ROOT, "src/text/fold/minimal_pairs.rs")
    source = unicodedata.normalize("NFD", open(path, encoding="utf-8").read())
    found = re.findall(r"const (\w+): &\[&str\] = &\[(.*?)\];", source, re.S)
    return {name: re.findall(r'"([^"]+)"', body) for name, body in found}


TABLES = tables()


def is_kept(table, word):
    for base in TABLES[table]:
        stem, endings = base, ["", "ों", "ें"]
        if base.endswith("ा"):
            stem, endings = base[:-1], ["ा", "े", "ों", "ाओं", "ाएं", "ाएँ"]
        elif base.endswith("ी"):
            stem, endings = base[:-1], ["ी", "ियों", "ियां", "ियाँ"]
        if word.startswith(stem) and word[len(stem):] in endings:
            return True
    return False


def orthography(word):
    if not is_kept("KEEP_NUKTA", word):
        word = re.sub("(?<![डढ])\u093c", "", word)
    if not is_kept("KEEP_CHANDRABINDU", word):
        word = word.replace("ँ", "ं")
    word = re.sub("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-धसशजटड])|म्(?=[प-भ])", "ं", word)
    word = re.sub("ं+", "ं", word)
    if word not in TABLES["KEEP_GLIDE"]:
        glide = "(?<=[\u093e-\u094c\u0905-\u0914])"
        word = re.sub(glide + "ये", "ए", word)
        word = re.sub(glide + "यी", "ई", word)
        end = "(?<=" + CONSONANT[:-1] + "\u093c])"
        word = re.sub(end + "ये(?=ं*$)", "ए", word)
        word = re.sub(end + "यी(?=ं*$)", "ई", word)
    return word


def lenient(word):
    written = word
    if not is_kept("KEEP_FLAP", word):
        word = re.sub("(?<=[डढ])\u093c", "", word)
    word = word.replace("ः", "")
    word = re.sub("^(नि|दु)([सशष])्(?=\\2)", "\\1", word)
    word = re.sub("र्(?=र)", "र", word)
    doubled = "(?:(?P<c>[क-ह])्(?=(?P=c))|" + "|".join(
        p + "्(?=" + chr(ord(p) + 1) + ")" for p in PLAIN_STOPS) + ")"
    word = re.sub("(?<=र्)" + doubled, "", word)
    word = re.sub("(?P<c>[क-ह])्(?=(?P=c)्)|" + "|".join(
        p + "्(?=" + chr(ord(p) + 1) + "्)" for p in PLAIN_STOPS), "", word)
    word = word.replace("श्रृ", "शृ")
    word = re.sub("ह्([नमलवण])", "\\1्ह", word)
    word = re.sub("न्(?=[क-घच-झप-भ])", "ं", word)
    word = re.sub("ं+", "ं", word)
    if len(word) > 2 and word.endswith("\u094d"):
        word = word[:-1]
    n = len(re.findall(CONSONANT, word))
    enough = n >= 3 or n == 2 and word.startswith("ऑ")
    if (enough or is_kept("FOLD_CANDRA", written)) and not is_kept("KEEP_CANDRA", written):
        word = word.replace("ॉ", "ा").replace("ऑ", "आ")
    return word


def key(word):
    word = unicodedata.normalize("NFD", word)
    return lenient(orthography(word))


WORD = re.compile("[\u0904-\u0939\u0958-\u0961][\u0900-\u0963\u200c\u200d]*")
# A word that can be written: no sign without its letter, none twice.
SYLLABLES = re.compile(
    "(?:(?:[\u0915-\u0939]\u093c?\u094d)*(?:[\u0915-\u0939]\u093c?[\u093e-\u094c]?|[\u0905-\u0914])[\u0901-\u0903]?)+$")


def words(text):
    for word in WORD.findall(text):
        word = re.sub("[\u200c\u200d]", "", word)
        word = key(word)
        # The fold reads the letter names of acronyms as well, of which this is the only one here.
        if word != "युएन" and 2 <= len(word) <= MAX_CHARS and SYLLABLES.match(word):
            yield word


def column(path, at):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) > at:
                yield cells[at]


def counted(data):
    """How often each word occurs, and in how many of the sources."""
    counts, sources = collections.Counter(), collections.Counter()
    for name, at in [("pairs/health_tico19_tm", 1), ("pairs/tatoeba_eng_hin", 1),
                     ("pairs/story_prathambooks", 1), ("glossary/tico19_covid_terms", 0)]:
        own = collections.Counter(
            w for text in column(os.path.join(data, name + ".tsv"), at) for w in words(text))
        counts.update(own)
        sources.update(own.keys())
    return counts, sources


def ours():
    out = set()
    for line in open(os.path.join(HERE, "own.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            out.update(words(line))
    for path in sorted(glob.glob(os.path.join(ROOT, "glossary/*.csv"))):
        if path.endswith("/countries.csv"):
            continue
        for row in csv.DictReader(open(path, encoding="utf-8")):
            if row["status"] in ("preferred", "admitted"):
                out.update(words(row["hi"]))
    return out


def names(data, counts):
    paths = [os.path.join(data, "glossary/cldr48_names.tsv"),
             os.path.join(data, "translit/cldr_cities.tsv")]
    # What a text without many countries in it has often is a word as well (द्वीप, उत्तरी).
    out = {w for path in paths for text in column(path, 0) for w in words(text)
           if counts[w] < OFTEN}
    for row in csv.DictReader(open(os.path.join(ROOT, "glossary/countries.csv"), encoding="utf-8")):
        if row["status"] == "preferred":
            out.update(words(row["hi"]))
    for line in open(os.path.join(HERE, "names.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            out.update(w for w in words(line) if counts[w] < OFTEN)
    return out - ours()


def shortened(word):
    return {word[:i] + word[i + 1:] for i in range(len(word))} | {word}


def slips(seen, counts, common, much_more=MUCH_MORE):
    """Rare words one sign or letter from a word that is much more frequent, or from a name."""
    by_short = collections.defaultdict(set)
    for word in common:
        if counts[word] >= much_more and len(word) >= 5:
            for short in shortened(word):
                by_short[short].add(word)
    endings = "ािीेोंॊुू"
    out = set()
    for word in seen:
        if len(word) < 5 or counts[word] > 1:
            continue
        for short in shortened(word):
            for other in by_short.get(short, ()):
                # Another ending is another form, not a slip.
                a, b = word.rstrip(endings), other.rstrip(endings)
                if counts[other] >= much_more * counts[word] and a != b \
                        and not a.startswith(b) and not b.startswith(a):
                    out.add(word)
    return out


def bones(word):
    """The consonants of a word without the glide that is often left out."""
    return "".join(re.findall(CONSONANT, word)).replace("य", "")


def main():
    data = sys.argv[1]
    counts, sources = counted(data)
    own = ours()
    common = own | {w for w, n in counts.items() if n >= COMMON}
    seen = set(counts) - common
    seen -= slips(seen, counts, common)
    named = names(data, counts)
    common -= named
    seen -= named
    named_bones = {bones(n) for n in named}
    seen -= {w for w in slips(seen, counts, named, much_more=0)
             if len(w) >= 6 and bones(w) in named_bones}
    print("# common: see tools/words/words.py for sources and licences")
    print("\n".join(sorted(common)))
    print("# seen")
    print("\n".join(sorted(seen)))
    print("# names")
    print("\n".join(sorted(named)))


main()
