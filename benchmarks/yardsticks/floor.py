"""The least a linter can do: read every file, decode it, look once for the terms in it."""

import sys
from pathlib import Path

from daachorse import CharwiseDoubleArrayAhoCorasick

built, folder = map(Path, sys.argv[1:3])
if not built.exists():
    terms = Path(sys.argv[3]).read_text(encoding="utf-8").split()
    built.write_bytes(bytes(CharwiseDoubleArrayAhoCorasick(terms).serialize()))
automaton = CharwiseDoubleArrayAhoCorasick.deserialize(built.read_bytes())
found = sum(
    len(automaton.find_overlapping(file.read_bytes().decode("utf-8")))
    for file in sorted(folder.iterdir())
)
print(found)
