# make run    starts the dashboard on sample data     make test   everything, browser tests included
# make check  format, lint and types only             make bench  speed and memory, as ratios
# make samples makes the invented workbooks again     make clean  removes what the above made
# make fuzz   takes in 500 damaged files: no crash, no hang, no half load

PYTHON ?= python3
VENV ?= .venv
STORE ?= data/store
PORT ?= 8501
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export OPENBLAS_NUM_THREADS := 1

.PHONY: run test check bench fuzz samples clean
.DEFAULT_GOAL := run

run: $(VENV)/.runtime
	@ls $(STORE)/v*.duckdb >/dev/null 2>&1 || $(BIN)/python -m ingest samples --store $(STORE)
	@$(BIN)/python -m ui --store $(STORE) --port $(PORT)

# DuckDB plans a query in many small pieces of memory, of which glibc keeps seven of a size at hand unless it is told otherwise:
# a quarter less for every derivation, and the tests derive a thousand times.
test: export GLIBC_TUNABLES := glibc.malloc.tcache_count=5000
test: $(VENV)/.development check
	@browser=$$(sh .ci/find-browser) && CI_MONITOR_BROWSER="$$browser" $(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder

check: $(VENV)/.development
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

bench: $(VENV)/.development
	@browser=$$(sh .ci/find-browser) && CI_MONITOR_BROWSER="$$browser" $(BIN)/python -m benchmarks

fuzz: $(VENV)/.development
	@$(BIN)/python -m tests.fuzz

samples: $(VENV)/.runtime
	@$(BIN)/python -m ingest.invent --out data/samples

clean:
	rm -rf $(VENV) data/store artifacts .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.runtime: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet -r requirements.txt
	@touch $@

$(VENV)/.development: requirements.txt requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet -r requirements-dev.txt
	@touch $@ $(VENV)/.runtime
