"""``python -m bench.archive FOLDER [COUNT]`` writes the archive, or the first records of it."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.archive import WHOLE, write

if __name__ == "__main__":
    made = write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else WHOLE)
    print(f"{len(made)} records, {sum(path.stat().st_size for path in made) / 1e6:.1f} MB in {sys.argv[1]}")
