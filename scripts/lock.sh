#!/bin/sh
# Write constraints.txt: the exact versions of everything that pip installs today for the program and
# its development.
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/python" -m pip install --quiet --upgrade pip
"$scratch/venv/bin/python" -m pip install --quiet --editable . --group dev
"$scratch/venv/bin/python" -m pip freeze --exclude-editable >constraints.txt
