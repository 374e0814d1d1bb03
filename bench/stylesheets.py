"""``python -m bench.stylesheets STYLESHEET LIST FOLDER``: a stylesheet compiled once and run on each file listed."""

from __future__ import annotations

import sys
from pathlib import Path

import saxonche


def main(stylesheet: str, listed: str, folder: str) -> None:
    processor = saxonche.PySaxonProcessor(license=False)
    executable = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=stylesheet)
    for path in Path(listed).read_text(encoding="utf-8").splitlines():
        made = executable.transform_to_string(xdm_node=processor.parse_xml(xml_file_name=path))
        Path(folder, f"{Path(path).stem}.html").write_text(made or "", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
