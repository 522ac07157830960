# Two commands set everything up on a machine with python3 and make: `make demo`, `make test`.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
DEMO := build/bao-cao-tinh-uy-lam-ha-2023.docx

.PHONY: demo test check docs install develop lock bench wheelhouse clean

## check a sample report: a .docx with footnotes, made from corpora/demo
demo: install
	@$(BIN)/python scripts/render_docx.py corpora/demo/bao-cao-tinh-uy-lam-ha-2023.txt $(DEMO)
	@$(BIN)/vnreport check $(DEMO) --fail-on error || test $$? -eq 1

## run the tests
test: develop
	$(BIN)/pytest -n 2

## the documentation as a site: build/site/index.html
docs: develop
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

## lint, types, layers, registry, documentation, then the tests
check: develop
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vnreport registry validate
	$(BIN)/python scripts/build_docs.py --check
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	$(BIN)/pytest -n 2

## the program alone, with the locked versions
install: $(VENV)/.installed

## the program as it stands in this folder, with all that tests and linters need
develop: $(VENV)/.developed

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "vnreport needs Python 3.11 or later: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "The venv module is missing: install python3-venv, then run make again"; exit 2; }
	@touch $@

$(VENV)/.installed: $(VENV)/.python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	$(BIN)/python -m compileall -q vnreport
	@touch $@

$(VENV)/.developed: $(VENV)/.installed requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

## what an office without internet installs from: make wheelhouse PLATFORM=windows VERSION=3.12
wheelhouse: $(VENV)/.python
	$(BIN)/pip install --quiet --disable-pip-version-check uv
	$(BIN)/python scripts/wheelhouse.py --platform $(or $(PLATFORM),linux) $(if $(VERSION),--python $(VERSION))

## resolve the versions anew from pyproject.toml
lock: $(VENV)/.python
	$(BIN)/pip install --quiet --disable-pip-version-check pip-tools
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --no-header -o requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --no-header --all-extras --allow-unsafe \
	  -o requirements-dev.lock pyproject.toml

## ratios against other tools, which have an environment of their own; LINES="pdf --runs 9" for some
bench: develop build/bench-venv/.installed
	PYTHONPATH=scripts $(BIN)/python -m bench $(LINES)

build/bench-venv/.installed: scripts/bench/requirements.txt
	PYTHONPATH=scripts $(BIN)/python -m bench.environment build/bench-venv
	@touch $@

clean:
	rm -rf build $(VENV)
