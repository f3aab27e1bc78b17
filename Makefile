# Every target sets up .venv first if needed; see tools/setup.sh for how.
BIN := .venv/bin

.PHONY: setup run test nightly lint screenshots translations sample-data references clean

setup:
	@sh tools/setup.sh

# The window; where there is no display, the same window offscreen through the sample session.
run: setup
	@sh tools/run.sh

# On all processors, then what measures time with nothing beside it;
# `.venv/bin/python -m pytest tests/…` runs a few tests on one.
test: setup
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m pytest \
		-m "not alone" -n logical --maxprocesses 8 --dist worksteal
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m pytest -m alone

# Six hundred random models against a dense search: some ten minutes.
nightly: setup
	@LEVELWISE_MODELS=600 $(BIN)/python -m pytest tests/core/engine/test_random_models.py

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports

# Every pane and state, light and dark, small, large and high-dpi, into build/screenshots/.
screenshots: setup
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m gui.screenshots build/screenshots

# The strings of the window and of core, into resources/translations/; LANGUAGES="fr pt_BR" begins
# translations, those that are there are brought up to date.
translations: setup
	@$(BIN)/python -m tools.translations $(LANGUAGES)

sample-data: setup
	$(BIN)/python -m pip install --quiet --editable '.[samples]'
	$(BIN)/python -m sample_data.make_sample_data

references:
	@sh tools/references.sh

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
