"""Files of every kind, made in a test by other means than ours: the fewest bytes that programs take for one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tei_edition.containers import Record, records
from tei_edition.finding import Finding

LETTER = "The ferry over the Vlad has been [sic] repaired, and the ferryman asks [me] for his oars."
RUSSIAN = """\
Записка посла

Посол сообщает, что князь не приехал. Он ждёт его в замке уже третий день и просит указаний,
как ему быть с письмами, которые привёз курьер: открыть их или отослать обратно.
"""


def all_of(path: Path, encoding: str = "", **columns: str) -> tuple[list[Record], list[Finding]]:
    """The records of a file, and all that was found, whether beside a record or in place of one."""
    made: list[Record] = []
    findings: list[Finding] = []
    for one in records(path, encoding=encoding, columns=columns):
        if isinstance(one, Record):
            made.append(one)
            findings += one.findings
        else:
            findings.append(one)
    return made, findings


def text_of(path: Path) -> str:
    (record,), _ = all_of(path)
    return record.source.text


def fields_of(record: Record) -> dict[str, str]:
    return {field.name: record.source.text[slice(*field.span)] for field in record.fields}


def body_of(record: Record) -> str:
    assert record.body is not None
    return record.source.text[slice(*record.body)]


def rules(findings: Iterable[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def pdf(pages: Sequence[Sequence[tuple[int, str]]]) -> bytes:
    """A PDF by hand: for each page its lines, each with its height on the page."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        stream = "".join(f"BT /F1 11 Tf 72 {height} Td ({words}) Tj ET\n" for height, words in lines)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}endstream")
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    tail += f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + tail.encode()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, **parts: str) -> bytes:
    """A word processor's document by hand; other parts, such as ``footnotes``, by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            file.writestr(f"word/{name}.xml", f"<w:{name} {_W}>{content}</w:{name}>")
    return made.getvalue()


def paragraph(words: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
