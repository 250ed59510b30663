#!/bin/sh
# Build the wheel, install it into a clean environment and run all tests against it from elsewhere, save
# those of the repository itself.
set -eu
venv=$1
root=$(pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$venv/bin/python" -m build --quiet --wheel --outdir "$scratch/dist" .
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/python" -m pip install --quiet --upgrade pip
"$scratch/venv/bin/python" -m pip install --quiet --constraint constraints.txt "$scratch"/dist/*.whl
"$scratch/venv/bin/python" -m pip install --quiet --constraint constraints.txt --group "$root/pyproject.toml:dev"
for paper in tests examples docs scripts benchmarks pyproject.toml Makefile LICENSE; do
    cp -r "$root/$paper" "$scratch/"
done
cp "$root"/*.md "$scratch/"
cd "$scratch"
"$scratch/venv/bin/python" -m pytest -q -n auto -p no:cacheprovider -m "not repository"
