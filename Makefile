# Each command does all of its own set-up. It needs Python 3.11 or newer, make and git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export NO_MKDOCS_2_WARNING := 1
# The same modules are run many times over: each would be compiled anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: serve site release test soak test-engines audit bench lock clean
.DEFAULT_GOAL := site

$(READY): requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

serve: $(READY) ## The site, live, on http://127.0.0.1:8000
	SMALLEST_SCRIPTS=false $(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

site: $(READY) ## The finished site, in site/
	$(BIN)/mkdocs build --strict

release: $(READY) ## A zip in dist/ that runs by double-clicking its index.html
	$(BIN)/mkdocs build --strict --site-dir .cache/release
	$(BIN)/python -m commands.release .cache/release dist

test: $(READY) ## Everything: style, types, the strict build, and every test
	$(BIN)/python -m tests.everything

soak: $(READY) ## What takes long: what is left to chance, and slow pages on a busy computer
	$(BIN)/python -m tests.soak

test-engines: $(READY) ## The main journey in Chromium, Firefox and WebKit
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.engines

audit: $(READY) ## Known faults in the locked dependencies; fails when they could not be checked
	$(BIN)/python -m commands.audit

bench: $(READY) ## Build time, time for an edit to show, weight and time of pages, time to save, Lighthouse; fails over limits
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.bench

lock: $(READY) ## Pin every dependency again after a change in pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --output-file requirements.txt

clean: ## Remove everything these commands made
	rm -rf $(VENV) .cache site dist
