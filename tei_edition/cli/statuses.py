"""What all commands share: the statuses they tell, and the paths they take."""

from __future__ import annotations

from pathlib import Path

import click

EXIT_STATUS = """
\b
Exit status:
  0  all is well (there may be warnings)
  1  something was found that must be mended
  2  the command was not understood, or could not do its work
"""
PATH = click.Path(path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
EXISTING = click.Path(exists=True, path_type=Path)
