# Needs Python 3.11 or newer and make; everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8080
PYTEST_ARGS ?=

.PHONY: play run test check bench smart pictures stories format lock messages clean

## play: a chat program in your browser, with a demo school and the bot. No Telegram needed.
play: $(VENV)/run.stamp
	$(BIN)/python -m bot playground --port $(PORT)

## run: the bot on Telegram; needs COPSE_TELEGRAM_TOKEN.
run: $(VENV)/run.stamp
	$(BIN)/python -m bot run

## test: every test. Compiled code is kept, whatever the machine's habit: the suite starts a hundred programs.
test: $(VENV)/dev.stamp
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 2 --dist loadgroup $(PYTEST_ARGS)

## check: format, lint, types, import contracts, translations complete, migrations match.
check: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.checks

## bench: how long the things take that must be quick.
bench: $(VENV)/dev.stamp
	$(BIN)/python -m pytest tests/benchmarks -n 0 -s

## smart: how well the SMART check agrees with people, each language and letter.
smart: $(VENV)/dev.stamp
	$(BIN)/python -m tests.method.smart_report

## pictures: the README's pictures, made anew by playing the story (needs Chromium and a font with emoji).
pictures: $(VENV)/dev.stamp
	$(BIN)/python -m tests.pictures

## stories: the stories in the docs, written anew by the tests that play them.
stories: $(VENV)/dev.stamp
	COPSE_WRITE_STORIES=1 $(BIN)/python -m pytest -n 0 tests/conversations -k "story or stories or half_year or newcomer"

## format: what `check` asks for, done.
format: $(VENV)/dev.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

## lock: renew the locked versions (needs uv in the environment).
lock: $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--extra playground pyproject.toml --output-file requirements/run.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--extra playground --extra dev --constraints requirements/run.lock pyproject.toml --output-file requirements/dev.lock

## messages: collect the texts of the code into the translation catalogues; each keeps its short header.
messages: $(VENV)/dev.stamp
	$(BIN)/pybabel -q extract -F bot/locales/babel.cfg -k _:1 -k _n:1,2 -k mark:1 --no-location --sort-output --omit-header \
		--no-wrap --add-comments=Translators: -o bot/locales/copse.pot bot
	for folder in bot/locales/*/LC_MESSAGES; do \
		[ -f "$$folder/copse.po" ] || continue; \
		sed '/^$$/q' "$$folder/copse.po" > "$$folder/copse.head" && \
		$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete --omit-header --no-wrap -i bot/locales/copse.pot \
			-o "$$folder/copse.po" -l "$$(basename "$$(dirname "$$folder")")" && \
		cat "$$folder/copse.po" >> "$$folder/copse.head" && mv "$$folder/copse.head" "$$folder/copse.po" || exit 1; done

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements/run.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	touch $@

$(VENV)/dev.stamp: requirements/dev.lock $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
