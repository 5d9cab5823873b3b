# Two commands matter on a fresh machine: `make demo` and `make test`.

PYTHON ?= python3

BIN := .venv/bin
# Written last by a complete installation; holds the folder it was made for, because the programs
# of a virtual environment name it and stop working, or work on another checkout, after a move.
INSTALLED := .venv/installed-for

# Variables that would make our Python load somebody else's packages.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV

.DEFAULT_GOAL := help
.PHONY: help demo up test test-slow schema moves texts conversations setup clean

help:
	@echo "make demo          install, start everything, play an order from chat to ledger, stay up"
	@echo "make demo ONCE=1   the same, then stop; exit code 0 only if every figure was right"
	@echo "make test          install, lint, types, architecture, all tests but the slow ones"
	@echo "make test-slow     what takes minutes: races at length, each constraint taken away in turn"
	@echo "make up            install and start everything without the conversation"
	@echo "make schema        write docs/schema.md and db/schema.sql anew, after a change of the schema"
	@echo "make moves         write docs/conversation.md anew, after a change of the dialogues"
	@echo "make texts         bring the catalogues of texts up to what the code says"
	@echo "make conversations write docs/conversations anew, after a change of what is said"
	@echo "make setup         only install into .venv (another Python: make setup PYTHON=python3.12)"
	@echo "make clean         stop what runs and remove this checkout's data"

demo: setup
	@$(BIN)/bahi demo $(if $(ONCE),--once)

up: setup
	@$(BIN)/bahi up

test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
# Two files at a time, each process with a PostgreSQL of its own.
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

test-slow: setup
	$(BIN)/pytest -m slow

schema: setup
	@$(BIN)/bahi schema

moves: setup
	@$(BIN)/python -m ops.moves

texts: setup
	@$(BIN)/python -m ops.texts

conversations: setup
	@$(BIN)/pytest -q tests/conversations/test_scripts.py --rewrite

clean:
	@if $(BIN)/bahi --help >/dev/null 2>&1; then $(BIN)/bahi clean --yes; \
	else echo "Nothing is installed here, or the folder was moved. If there is data to remove, run" \
	  "make setup first."; fi

# A moved or broken environment has to be found before make compares the dates of files.
setup:
	@if [ "$$(cat $(INSTALLED) 2>/dev/null)" != "$(CURDIR)" ] \
	|| ! $(BIN)/python -c "import pip" 2>/dev/null; then rm -f $(INSTALLED); fi
	@$(MAKE) --silent --no-print-directory $(INSTALLED)

$(INSTALLED): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { \
	  echo "$(PYTHON) is not there. Install Python 3.11 or newer, or name one: make PYTHON=..." >&2; \
	  exit 1; }
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" >/dev/null || { \
	  echo "Bahi needs Python 3.11 or newer; this is $$($(PYTHON) --version)." >&2; \
	  echo "Name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c "import ensurepip, venv" 2>/dev/null || { \
	  version=$$($(PYTHON) -c "import sys; print('%d.%d' % sys.version_info[:2])"); \
	  echo "$(PYTHON) cannot make virtual environments." >&2; \
	  echo "On Debian and Ubuntu: apt install python$$version-venv" >&2; exit 1; }
	@echo "Installing into .venv"
	@rm -f $@
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
	  --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
	  --force-reinstall --no-deps --no-build-isolation -e .
	@printf '%s' "$(CURDIR)" > $@
