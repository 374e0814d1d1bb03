"""RELAX NG of any project: read as a value, written flat in the same language, compiled under a time limit."""
