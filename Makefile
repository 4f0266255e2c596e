# The archive by two commands: `make run` and `make test`. Python 3.11 or later, make and git are all it takes.

PYTHON ?= python3
BIN := .venv/bin
PIP := -m pip install --quiet --disable-pip-version-check --no-input --require-hashes
INSTALL := $(BIN)/python $(PIP)
# Checks and tests keep away from the archive's own data.
APART := COMMUNIQUES_DATA=$(or $(COMMUNIQUES_DATA),var)/test

# Annotated readouts and the scorer stand beside the project.
GOLD ?= ../shared/gold
SCORER ?= ../shared/tools/score_extraction.py
CORPUS ?= ../shared/corpus

# How many invented communiqués the bench takes, unless it is given real texts.
RECORDS ?= 100000
TEXTS := $(if $(filter file,$(origin CORPUS)),,$(CORPUS))

.PHONY: help run test check bench audit fuzz score format lock clean browser wrk auditors judges
.DEFAULT_GOAL := help

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

run: .venv/runtime ## Set up what is missing and serve the archive (PORT, COMMUNIQUES_DATA, DATABASE_URL)
	@$(BIN)/python manage.py serve

test: check browser judges ## Check, then run all tests: real PostgreSQL, real Chromium
	$(BIN)/pytest -n 2 --dist loadfile

check: .venv/development ## Run the quick part: style, types, imports, templates, migrations, settings
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --quiet templates
	$(APART) $(BIN)/python manage.py makemigrations --check --dry-run
	$(APART) HTTPS=1 $(BIN)/python manage.py check --deploy --fail-level WARNING

bench: .venv/runtime $(if $(TEXTS),,wrk $(if $(filter 0,$(PEERS)),,.venv/peers/installed)) ## Time search beside its peers: RECORDS=number; or all pages over real texts: CORPUS=folder
ifneq ($(TEXTS),)
	COMMUNIQUES_DATA=$(or $(COMMUNIQUES_DATA),var/bench) PYTHONPATH=. $(BIN)/python tests/benchmarks/pages.py $(TEXTS)
else
	@COMMUNIQUES_DATA=$(or $(COMMUNIQUES_DATA),var/bench-$(RECORDS)) RECORDS=$(RECORDS) $(BIN)/python -m tests.benchmarks.search
endif

.PHONY: known-items
known-items: .venv/runtime .venv/peers/installed ## Measure how one known text is found, beside BM25: CORPUS=folder of JSON Lines files
	COMMUNIQUES_DATA=$(or $(COMMUNIQUES_DATA),var/bench) $(BIN)/python -m tests.benchmarks.known_items \
		$(CORPUS) .venv/peers/bin/python $(OPTIONS)

.PHONY: outlets
outlets: .venv/development ## Ask every outlet of a served archive for all it has and compare: ARCHIVE=address RELEASE=folder
	PYTHONPATH=. $(BIN)/python tests/benchmarks/outlets.py $(ARCHIVE) $(RELEASE)

.PHONY: pictures
pictures: .venv/development browser ## Take the pictures of docs/pictures anew, over the seeds
	COMMUNIQUES_DATA=$(CURDIR)/var/pictures DJANGO_SETTINGS_MODULE=communiques.settings $(BIN)/python -m tests.browser.pictures

audit: .venv/development .venv/audit/installed browser auditors ## Take every measure of the pages over an archive: CORPUS=folder, or COMMUNIQUES_DATA of one
	COMMUNIQUES_DATA=$(or $(COMMUNIQUES_DATA),var/bench) PYTHONPATH=. $(BIN)/python -m tests.audit $(TEXTS)

fuzz: .venv/development ## Ask everything odd of every page, and the search and the API FUZZ=50000 questions besides
	FUZZ=$(or $(FUZZ),50000) $(BIN)/pytest -n 0 tests/website/test_search_bad_input.py tests/api/test_schemathesis.py

score: .venv/runtime ## Measure reading and joining against annotated texts: GOLD=folder SCORER=program CORPUS=folder
	@mkdir -p var/score
	@export COMMUNIQUES_DATA=$(or $(COMMUNIQUES_DATA),var/score); \
	$(BIN)/python manage.py migrate --verbosity 0 && $(BIN)/python manage.py load_seeds >/dev/null && \
	$(BIN)/python $(SCORER) $(GOLD) --input | $(BIN)/python manage.py extract --timing > var/score/extracted.jsonl && \
	$(BIN)/python $(SCORER) $(GOLD) var/score/extracted.jsonl $(if $(ERRORS),--errors) && \
	if [ -f $(GOLD)/encounters.jsonl ]; then \
		$(BIN)/python manage.py score_encounters $(GOLD)/encounters.jsonl $(CORPUS); \
	fi

format: .venv/development ## Put the Python files in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## Resolve the dependencies anew (needs uv)
	uv pip compile pyproject.toml --generate-hashes --python-version 3.11 --no-annotate --no-header -o requirements.txt
	uv pip compile pyproject.toml --extra dev --generate-hashes --python-version 3.11 --no-annotate --no-header \
		-c requirements.txt -o requirements-dev.txt
	uv pip compile --group pyproject.toml:peers --generate-hashes --python-version 3.11 --no-annotate --no-header \
		-o tests/benchmarks/peers/requirements.txt

clean: ## Remove what can be made again; the archive's data stay
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage var/test var/static
	find . -name __pycache__ -prune -exec rm -rf {} +

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "The archive needs Python 3.11 or later.")'
	$(PYTHON) -m venv .venv

# Each stamp says that the lock beside it is installed. It is written last, so a broken installation is taken up again.
.venv/runtime: requirements.txt | .venv/pyvenv.cfg
	$(INSTALL) -r requirements.txt
	@touch $@

.venv/development: requirements-dev.txt | .venv/pyvenv.cfg
	$(INSTALL) -r requirements-dev.txt
	@touch $@

# What search is measured against, in an environment of its own.
.venv/peers/installed: tests/benchmarks/peers/requirements.txt | .venv/pyvenv.cfg
	@$(BIN)/python -m venv .venv/peers
	.venv/peers/bin/python $(PIP) -r $<
	@touch $@

# What pages are measured with: Lighthouse and the validator of the W3C.
.venv/audit/installed: tests/audit/package-lock.json | .venv/pyvenv.cfg auditors
	@mkdir -p $(@D) && cp tests/audit/package.json tests/audit/package-lock.json $(@D)
	npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

auditors:
	@wanted=""; \
	for each in npm:npm java:default-jre-headless firefox-esr:firefox-esr; do \
		command -v $${each%%:*} >/dev/null || wanted="$$wanted $${each#*:}"; \
	done; \
	[ -z "$$wanted" ] || { \
		if [ "$$(id -u)" = 0 ]; then run=env; else run="sudo -n"; fi; \
		$$run apt-get -qq update && $$run env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y $$wanted >/dev/null; \
	}

# What judges the forms of records in tests: each as program:package.
JUDGES := biber:biber pandoc:pandoc jing:jing

judges:
	@wanted=""; \
	for each in $(JUDGES); do command -v $${each%%:*} >/dev/null || wanted="$$wanted $${each#*:}"; done; \
	[ -z "$$wanted" ] || { \
		if [ "$$(id -u)" = 0 ]; then run=env; else run="sudo -n"; fi; \
		$$run apt-get -qq update && $$run env DEBIAN_FRONTEND=noninteractive \
			apt-get -qq install -y --no-install-recommends $$wanted >/dev/null; \
	} || echo "Not all judges could be installed: tests that need$$wanted are left out (with CI=true they fail)."

wrk:
	@command -v wrk >/dev/null || { \
		if [ "$$(id -u)" = 0 ]; then run=env; else run="sudo -n"; fi; \
		$$run apt-get -qq update && $$run env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y wrk >/dev/null; \
	} || echo "There is no wrk and it could not be installed: pages over HTTP are left out."

browser:
	@command -v chromium >/dev/null || { \
		if [ "$$(id -u)" = 0 ]; then run=env; else run="sudo -n"; fi; \
		$$run apt-get -qq update && $$run env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium >/dev/null; \
	} || echo "There is no Chromium and it could not be installed: tests in a browser are left out (with CI=true they fail)."
