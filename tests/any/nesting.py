"""Where HTML forbids an element (HTML Standard, section 4, content models), read from a page however it was made."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

XHTML = "{http://www.w3.org/1999/xhtml}"
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LINES = HEADINGS | {"p", "span", "i", "b", "em", "u", "s", "sub", "sup", "small", "code", "cite", "abbr", "time", "q"}
LINES |= {"pre", "summary", "ruby", "rt"}
SECTIONS = HEADINGS | {"article", "aside", "nav", "section", "header", "footer"}
PARTS = {"li", "dt", "dd", "tr", "td", "th", "caption", "figcaption", "summary"}
FLOW = SECTIONS | PARTS | {"address", "blockquote", "details", "div", "dl", "figure", "hr", "main", "ol", "p", "pre"}
FLOW |= {"table", "ul"}
FORBIDDEN_IN = dict.fromkeys(LINES, FLOW) | dict.fromkeys(("dt", "th", "caption"), SECTIONS) | {"a": {"a", "details"}}
PARENTS = {
    "li": {"ul", "ol"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "tr": {"table", "tbody", "thead"},
    "td": {"tr"},
    "th": {"tr"},
    "caption": {"table"},
}
CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "table": {"caption", "thead", "tbody", "tr"},
    "tr": {"td", "th"},
    "dl": {"div", "dt", "dd"},
}


def misplaced(page: etree._Element) -> list[str]:
    """Each fault as the path of names down to the element that is out of place."""
    return [f"{'/'.join(_path(each))}: {fault}" for each in page.iter(f"{XHTML}*") for fault in _faults(each)]


def _faults(element: etree._Element) -> Iterator[str]:
    *above, name = _path(element)
    yield from (f"in {outer}" for outer in above if name in FORBIDDEN_IN.get(outer, ()))
    if name in PARENTS and above[-1] not in PARENTS[name]:
        yield f"in {above[-1]}"
    if name in CHILDREN:
        if {str(child.tag).removeprefix(XHTML) for child in element} - CHILDREN[name]:
            yield "holds what it may not"
        if "".join([element.text or "", *(child.tail or "" for child in element)]).strip():
            yield "holds words"
    if name == "dl":
        yield from _turns(element)


def _turns(terms: etree._Element) -> Iterator[str]:
    names = [str(child.tag).removeprefix(XHTML) for child in terms]
    groups = [[str(part.tag).removeprefix(XHTML) for part in child] for child in terms] if "div" in names else [names]
    if "div" in names and set(names) != {"div"}:
        yield "mixes groups and terms"
    yield from (
        "terms and descriptions out of turn" for group in groups if group and (group[0] != "dt" or group[-1] != "dd")
    )


def _path(element: etree._Element) -> list[str]:
    return [str(each.tag).removeprefix(XHTML) for each in (*reversed(list(element.iterancestors())), element)]
