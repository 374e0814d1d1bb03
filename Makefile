# One line a task; each runs in the virtual environment that set-up makes.
BIN = .venv/bin

set-up:   # make the virtual environment with the program and all that its tests need
	python3 -m venv .venv && $(BIN)/pip install --quiet --editable '.[test]'
check:    # lint, format, types, import contracts, fresh schemas, fresh specimens, tests
	$(BIN)/python -m tests.check
test:     # the tests alone
	$(BIN)/pytest -n auto
accept:   # write what the program makes now as what the tests expect; read the diff before you commit
	$(BIN)/pytest --accept
schema:   # make edition.rng, edition.xsd, rules.sch, rules.xsl and reference.html from edition.odd
	$(BIN)/python -m tei_edition.validate.make_schemas
bench:    # race the chain and the validator against their peers: bench/speed.md, validate.md; FULL=1 for all records
	$(BIN)/pip install --quiet --editable '.[bench]'
	$(BIN)/python -m bench
	$(BIN)/python -m bench.validate
trust:    # try to break it, and count: docs/trust.md; a quarter of an hour
	$(BIN)/pip install --quiet --editable '.[fuzz]'
	$(BIN)/python -m tests.trust
lock:     # the versions of everything that development needs: constraints.txt, for pip install --constraint
	$(BIN)/python ci/lock.py
lower:    # try the oldest versions of libraries that pyproject.toml allows
	$(BIN)/python ci/lower_bounds.py
site:     # build the specimen edition
	$(BIN)/tei-edition build editions/specimens

.PHONY: set-up check test accept schema bench trust lock lower site
