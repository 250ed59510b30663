# Everything here needs python3, make and the package index; test-all also installs LibreOffice and
# Chromium.
VENV ?= .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
STAMP := $(VENV)/.installed
SOURCES := linter rules tests scripts benchmarks hatch_build.py

.PHONY: demo dev test test-all lint types imports unit repository docs wheel clean accept accuracy accuracy-few fuzz fuzz-few mutation coverage bench dist site pictures lock

demo: $(READY)
	@echo "── 一份没有问题的报告 ──"
	@echo "\$$ baolint check examples/sound.txt"
	@$(VENV)/bin/baolint check --as-of 2024-02-01 examples/sound.txt
	@echo "── 一份有问题的报告 ──"
	@echo "\$$ baolint check examples/faulty.txt"
	@$(VENV)/bin/baolint check --as-of 2024-02-01 examples/faulty.txt || true

# everything that the work on baolint needs; any target that needs it makes it
dev: $(STAMP)

test: lint types imports wheel repository

# with -j2, as CI calls it, the parts that keep one processor busy go side by side
test-all: programs $(STAMP)
	$(MAKE) --output-sync=target test site accuracy-few fuzz-few

lint: $(STAMP)
	$(VENV)/bin/ruff check $(SOURCES)
	$(VENV)/bin/ruff format --check $(SOURCES)
	$(VENV)/bin/vulture

types: $(STAMP)
	$(VENV)/bin/mypy

imports: $(STAMP)
	$(VENV)/bin/lint-imports

# for the work at hand: the source tree, without the long runs over made-up reports
unit: $(STAMP)
	$(PY) -m pytest -q -n auto -m "not corpus and not repository"

# hooks, bundles, CI files: what a wheel does not hold
repository: $(STAMP)
	$(PY) -m pytest -q -n auto -m repository

# all other tests, against the built wheel in a clean environment and from another folder
wheel: $(STAMP)
	sh scripts/test_wheel.sh $(VENV)

docs: $(STAMP)
	$(PY) scripts/make_docs.py
	$(MAKE) site

# the manual as web pages in build/site; fails on a link that leads nowhere
site: $(STAMP)
	$(VENV)/bin/zensical build --clean --strict

accuracy-few: $(STAMP)
	$(PY) scripts/accuracy.py --reports 6 --dry

# by hand: it takes minutes; the page it writes is committed with its date
accuracy: $(STAMP)
	$(PY) scripts/accuracy.py

# about a minute; fails where anything is found
fuzz-few: $(STAMP)
	$(PY) scripts/robustness.py --seconds 2 --few --dry

# by hand: it takes two hours; the page it writes is committed with its date
fuzz: $(STAMP)
	$(PY) scripts/robustness.py

# by hand, twenty minutes: what the tests do not notice is judged in docs/mutation.md
mutation: $(STAMP)
	$(PY) scripts/mutation.py

# by hand: every branch of engine and rules over all tests; fails below 95 %
coverage: $(STAMP)
	mkdir -p build/coverage
	$(PY) -m pytest -q -n auto -m "not repository" --cov --cov-report=term:skip-covered

bench: $(STAMP)
	$(PY) -m benchmarks $(BENCH)

# the pictures of the READMEs and guides, from real runs; needs Chromium
pictures: $(STAMP)
	$(PY) scripts/pictures.py

# for office machines without network: one zip for this platform, one for Windows
dist: $(STAMP)
	$(PY) scripts/make_dist.py

accept: $(STAMP)
	$(PY) -m pytest -q tests/golden --accept

# programs that some tests drive; without them those tests say that they are skipped
.PHONY: programs
programs:
	sh scripts/install_programs.sh

# the program alone; then what is needed to work on it
$(READY): pyproject.toml constraints.txt hatch_build.py $(wildcard rules/baolint_rules/profiles/*.yaml rules/baolint_rules/lexicons/*.yaml)
	test -x $(PY) || python3 -m venv $(VENV)
	$(PY) -m pip install --quiet --upgrade pip
	$(PY) -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(STAMP): $(READY)
	$(PY) -m pip install --quiet --constraint constraints.txt --group dev
	touch $@

# the newest versions of everything that is installed, exactly; what CI and the two commands install
lock:
	sh scripts/lock.sh

clean:
	rm -rf $(VENV) dist build rules/baolint_rules/compiled .mypy_cache .ruff_cache .pytest_cache
