#!/usr/bin/env python3
"""Office documents made, and after a change opened again, by libraries that are not ours.

    check.py make FOLDER    writes documents, and FOLDER/changes.tsv: file, old word, new word
    check.py check FOLDER   compares FOLDER/changed/* with the documents

Between the two, `DUBHASHI_OFFICE=FOLDER cargo test --test it office::` makes the changes.
Needs python-docx, openpyxl and odfpy.
"""

import sys
import zipfile
from pathlib import Path

import docx
import openpyxl
from docx.oxml import parse_xml
from odf import opendocument, teletype
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import H, Note, NoteBody, NoteCitation, P, S, Span

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

# File, the word as it is read, what is put in its place.
CHANGES = [
    ("story.docx", "मुख्यमंत्री", "राज्यपाल"),
    ("story.docx", "सोमवार", "बुधवार & गुरुवार"),
    ("story.docx", "₹450 करोड़", "₹500 करोड़"),
    ("story.docx", "दैनिक", "साप्ताहिक"),
    ("story.odt", "मुख्यमंत्री", "राज्यपाल"),
    ("story.odt", "प्रशासन", "कार्यालय"),
    ("words.xlsx", "सूखा", "अनावृष्टि"),
    ("words.xlsx", "Editors' note", "<Editors> note"),
    ("words.xlsx", "पूरा वाक्य", "अधूरा वाक्य"),
]


def make(folder):
    make_docx(folder / "story.docx")
    make_odt(folder / "story.odt")
    make_xlsx(folder / "words.xlsx")
    lines = "".join("\t".join(change) + "\n" for change in CHANGES)
    (folder / "changes.tsv").write_text(lines, encoding="utf-8")


def make_docx(path):
    story = docx.Document()
    story.add_heading("नदी पर नया पुल", 1)
    lead = story.add_paragraph("मुख्य")
    lead.add_run("मंत्री ने ").bold = True
    lead.add_run("पुल का ").italic = True
    lead.add_run("उद्घाटन किया।\tलोग ख़ुश हैं।")
    tracked = story.add_paragraph("बैठक ")
    tracked._p.append(parse_xml(f'<w:ins {W} w:id="1" w:author="a"><w:r><w:t>सोम</w:t></w:r></w:ins>'))
    tracked._p.append(parse_xml(
        f'<w:del {W} w:id="2" w:author="a"><w:r><w:delText>मंगल</w:delText></w:r></w:del>'))
    tracked.add_run("वार को होगी।")
    table = story.add_table(2, 2)
    cells = ["ज़िला", "लागत", "राजगढ़", "₹450 करोड़ & कर"]
    for cell, text in zip((c for row in table.rows for c in row.cells), cells):
        cell.text = text
    section = story.sections[0]
    section.header.paragraphs[0].text = "दैनिक समाचार"
    section.footer.paragraphs[0].text = "पृष्ठ"
    story.save(path)


def make_odt(path):
    story = opendocument.OpenDocumentText()
    story.text.addElement(H(outlinelevel=1, text="नदी पर नया पुल"))
    lead = P(text="मुख्य")
    lead.addElement(Span(text="मंत्री"))
    lead.addText(" ने कहा")
    note = Note(id="1", noteclass="footnote")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="स्रोत: ज़िला प्रशासन"))
    note.addElement(body)
    lead.addElement(note)
    lead.addElement(S(c=2))
    lead.addText("कि काम पूरा हुआ।")
    story.text.addElement(lead)
    table = Table(name="T")
    table.addElement(TableColumn())
    row, cell = TableRow(), TableCell()
    cell.addElement(P(text="राजगढ़"))
    row.addElement(cell)
    table.addElement(row)
    story.text.addElement(table)
    story.save(str(path))


def make_xlsx(path):
    book = openpyxl.Workbook()
    words = book.active
    words.title = "Word list"
    rows = [
        ("id", "English", "Hindi", "note"),
        (1, "flood", "बाढ़", "x"),
        (2, "drought", "सूखा", None),
        (3, "flood", "सैलाब", "x"),
        (4, "Editors' note", "=C2", None),
        (5, 2024, 450, None),
    ]
    for row in rows:
        words.append(row)
    text = book.create_sheet("पाठ")
    text["A1"] = "यह पूरा वाक्य है।"
    text["A2"] = "line one\nline two"
    text.sheet_state = "hidden"
    book.save(path)


def docx_text(path):
    """All paragraphs, inserted runs with the rest."""
    story = docx.Document(path)
    stories = [story.element.body]
    for section in story.sections:
        stories += [section.header._element, section.footer._element]
    name = "{" + W.split('"')[1] + "}"
    return [
        "".join(t.text or "" for t in p.iter(name + "t"))
        for part in stories
        for p in part.iter(name + "p")
    ]


def odt_text(path):
    story = opendocument.load(str(path))
    found = story.getElementsByType(H) + story.getElementsByType(P)
    return [teletype.extractText(p) for p in found]


def xlsx_text(path):
    book = openpyxl.load_workbook(path)
    return [
        str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


READERS = {".docx": docx_text, ".odt": odt_text, ".xlsx": xlsx_text}


def parts(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None, f"{path}: a part is broken"
        return {info.filename: package.read(info) for info in package.infolist()}


def check(folder):
    for name in sorted({name for name, _, _ in CHANGES}):
        old, new = folder / name, folder / "changed" / name
        reader = READERS[old.suffix]
        expected = reader(old)
        changes = [(before, after) for file, before, after in CHANGES if file == name]
        for before, after in changes:
            assert any(before in text for text in expected), f"{name}: {before} is missing"
            expected = [text.replace(before, after) for text in expected]
        found = reader(new)
        assert found == expected, f"{name}:\n  expected {expected}\n  found    {found}"
        was, now = parts(old), parts(new)
        assert list(was) == list(now), f"{name}: other parts"
        differing = [part for part in was if was[part] != now[part]]
        print(f"{name}: {len(changes)} changes in {', '.join(differing)}; "
              f"{len(was) - len(differing)} parts as they were")


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("make", "check"):
        sys.exit(__doc__)
    {"make": make, "check": check}[sys.argv[1]](Path(sys.argv[2]))
