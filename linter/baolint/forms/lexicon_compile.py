"""Lexicon files of any format to checked plain data, which loads without a YAML parser."""

from __future__ import annotations

import os
from typing import Any

from baolint.forms.lexicon import FORMAT, SUFFIXES, compiled_name
from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.lexicon_packed import pack
from baolint.forms.lexicon_store import read_source


def compile_lexicon(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Read and check a lexicon file; give what `forms.lexicon.Lexicon` takes."""
    file = os.fspath(path)
    return compile_bytes(read_source(file), file)


def compile_bytes(source: bytes, file: str) -> dict[str, Any]:
    """Do the same for bytes already read; the file's name gives format, id and name in errors."""
    from hashlib import sha256

    stem, suffix = os.path.splitext(os.path.basename(file))
    kind = suffix.lower()
    if kind not in SUFFIXES:
        raise LexiconError(file, 0, "", "suffix", suffix=suffix)
    digest = sha256(source).hexdigest()
    text = _decode(source, file)
    if kind in (".yaml", ".yml"):
        from baolint.forms.lexicon_yaml import read_yaml

        return {**read_yaml(text, file), "sha256": digest, "format": FORMAT}
    from baolint.forms.lexicon_table import read_csv, read_txt

    return {
        "id": stem,
        "version": digest[:12],
        "source": "",
        "date": "",
        "rule": "W701",
        "grade": "warning",
        "terms": (read_csv if kind == ".csv" else read_txt)(text, file),
        "sha256": digest,
        "format": FORMAT,
    }


def compile_all(
    source_dir: str | os.PathLike[str], target_dir: str | os.PathLike[str]
) -> list[str]:
    """Compile every lexicon of a folder into a file of its own; give the files written."""
    source, target = os.fspath(source_dir), os.fspath(target_dir)
    os.makedirs(target, exist_ok=True)
    written: list[str] = []
    for name in sorted(os.listdir(source)):
        if not name.lower().endswith(SUFFIXES):
            continue
        data = compile_lexicon(os.path.join(source, name))
        path = os.path.join(target, compiled_name(name))
        with open(path, "wb") as opened:
            opened.write(pack(data))
        written.append(path)
    return written


def _decode(source: bytes, file: str) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return source.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise LexiconError(file, 0, "", "encoding")
