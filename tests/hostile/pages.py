"""Records whose every value tries to become something that a browser would run or fetch, and the same ones harmless."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

BEACON = "http://127.0.0.1:9/"
WORDS = (
    "</script><script>document.title='RAN'</script>",
    '" onload="document.title=\'RAN\'" onmouseover="document.title=\'RAN\'" x="',
    "' autofocus onfocus='document.title=`RAN`' x='",
    f'</title><meta http-equiv="refresh" content="0;url={BEACON}m"><img src={BEACON}i onerror=alert(1)>',
    f"]]>--><svg onload=alert(1)><style>@import '{BEACON}s';</style><base href={BEACON}>",
    '\\"}</script><script>document.title="RAN"//',
    '=HYPERLINK("http://127.0.0.1:9/","Open")',
    "{{constructor.constructor('alert(1)')()}} ${alert(1)} <%= 1 %>",
)
ADDRESSES = (
    "javascript:document.title='RAN'",
    " javascript:document.title='RAN'",
    "JaVaScRiPt&#58;alert(1)",
    "java&#9;script:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    'https://a.example/"onmouseover="document.title=1',
    "//127.0.0.1:9/protocol-relative",
    "file:///etc/hostname",
)
HARMLESS = ("moat", "https://moat.example/")


def _escaped(text: str) -> str:
    return (
        text.replace("&#", "\x00")
        .replace("&", "&amp;")
        .replace("\x00", "&#")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )


def document(number: int, words: str, address: str) -> str:
    """A TEI document with the words wherever words may stand, and the address wherever an address may."""
    w, a = _escaped(words), _escaped(address)
    return f"""<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="record-{number}" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title>{w}</title><author><persName ref="{a}">{w}</persName></author>
<respStmt xml:id="resp-trl"><resp ref="http://id.loc.gov/vocabulary/relators/trl">Translator</resp><persName>{w}</persName></respStmt></titleStmt>
<publicationStmt><publisher>{w}</publisher><date when="1893-05-04">{w}</date><idno type="URI">{a}</idno>
<idno type="other">{w}</idno><availability><licence target="{a}">{w}</licence></availability></publicationStmt>
<notesStmt><note type="credits">{w}</note></notesStmt>
<sourceDesc>
<msDesc facs="{a}"><msIdentifier><repository ref="{a}">{w}</repository><idno>{w}</idno></msIdentifier></msDesc>
<bibl><ref target="{a}">{w}</ref></bibl></sourceDesc></fileDesc>
<profileDesc><abstract><p>{w}</p></abstract><creation><date when="1893-05-04">{w}</date></creation>
<langUsage><language ident="en">{w}</language></langUsage>
<textClass><keywords><term ref="{a}">{w}</term></keywords></textClass>
<particDesc><listPerson>
<person xml:id="p1" source="{a}"><persName>{w}</persName><note>{w}</note></person></listPerson></particDesc>
</profileDesc></teiHeader><facsimile><graphic url="{a}"/></facsimile>
<text><body><div type="document" xml:id="d1"><head>{w}</head><div type="translation" xml:lang="en" xml:id="d1-en">
<pb n="{w}" facs="{a}"/><p>{w} <ref target="{a}">{w}</ref> <persName ref="{a}">{w}</persName>
<note n="{w}" target="{a}">{w}</note> <supplied reason="{w}">{w}</supplied> <hi rend="{w}">{w}</hi> <ptr target="{a}"/>
<gap reason="{w}" rend="{w}"/> <figure><graphic url="{a}"/><figDesc>{w}</figDesc></figure> <date when="{w}">{w}</date>
<egXML xmlns="http://www.tei-c.org/ns/Examples"><script>{w}</script></egXML>
<svg xmlns="http://www.w3.org/2000/svg" onload="{w}"><script href="{a}">{w}</script></svg>
<script xmlns="http://www.w3.org/1999/xhtml" src="{a}">{w}</script></p></div></div></body></text></TEI>"""


def documents() -> Iterator[str]:
    """Hostile words and hostile addresses in pairs, each at least once."""
    for number in range(max(len(WORDS), len(ADDRESSES))):
        yield document(number, WORDS[number % len(WORDS)], ADDRESSES[number % len(ADDRESSES)])


class Page(HTMLParser):
    """What an HTML parser, which forgives more than an XML parser, sees on a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.marks: set[tuple[str, str]] = set()
        """Each element with each of its attributes."""
        self.addresses: set[str] = set()
        self.scripts: list[tuple[str, str]] = []
        """Type and text of each script."""
        self._script: list[str] | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.marks |= {(tag, "")} | {(tag, name) for name in named if not name.startswith("data-")}
        fetched = ("href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "content")
        self.addresses |= {
            value for name, value in named.items() if name in fetched and (tag, name) != ("meta", "content")
        }
        if named.get("http-equiv"):
            self.addresses.add(f"{named['http-equiv']}: {named.get('content', '')}")
        if tag == "script":
            self._script = [named.get("type", ""), ""]

    def handle_data(self, data: str) -> None:
        if self._script:
            self._script[1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script:
            self.scripts.append((self._script[0], self._script[1]))
            self._script = None
