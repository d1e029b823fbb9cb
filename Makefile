# The commands of the project; `make` alone lists them. Python 3.11 or newer, make and git are all they need.
.DEFAULT_GOAL := hulp
.PHONY: hulp run demo test test-snel test-sqlite test-postgres test-browser check lint types migraties deploy opmaak vergrendel prestaties feiten beelden container

# The demo has a port of its own, so that both can run at once. PORT=... chooses another one for either.
ifeq ($(origin PORT),undefined)
PORT := 8000
demo: PORT := 8001
endif
export PORT PYTHON

python := .venv/bin/python
# The tests choose their own database; one that happens to stand in the environment is left alone.
pytest := env -u DATABASE_URL $(python) -m pytest
# A file stays with one worker: what its tests share is made once.
# A file at a time to each process; tests/traagheid.py puts the long ones first.
parallel := -n auto --maxprocesses=4 --dist loadfile --no-loadscope-reorder

hulp:
	@echo "make run          start de Agendawijzer op http://127.0.0.1:8000 (PORT=8001 kiest een andere poort)"
	@echo "make demo         start een verzonnen gemeente op http://127.0.0.1:8001, met een eigen database"
	@echo "make test         alle tests: op SQLite, wat de database raakt ook op PostgreSQL, en in Chromium"
	@echo "make test-snel    alleen de snelle tests, op SQLite"
	@echo "make check        stijl, types, migraties en de instellingen voor productie"
	@echo "make opmaak       zet de code in de afgesproken opmaak"
	@echo "make vergrendel   leg de versies van de pakketten opnieuw vast"
	@echo "make prestaties     meet het inlezen en de pagina's, op SQLite en PostgreSQL"
	@echo "make feiten         maak fixtures/almere.json opnieuw uit de bronnen"
	@echo "make beelden        maak de schermbeelden van de handleiding opnieuw (docs/beelden)"
	@echo "make container    speel de stappen van de Dockerfile na in een lege map"

.venv/draai: requirements.txt scripts/maak_omgeving
	@scripts/maak_omgeving requirements.txt
	@touch $@

.venv/ontwikkel: requirements-dev.txt scripts/maak_omgeving
	@scripts/maak_omgeving requirements-dev.txt
	@touch $@

run: .venv/draai
	@scripts/draai

demo: .venv/draai
	@DEMO=1 scripts/draai

test: test-sqlite test-postgres test-browser

test-sqlite: .venv/ontwikkel
	$(pytest) $(parallel) -m "not browser"

test-postgres: .venv/ontwikkel
	$(python) scripts/met_postgres $(python) -m pytest $(parallel) -m "not browser and not zonder_database"

test-browser: .venv/ontwikkel
	CHROMIUM="$$(scripts/zorg_voor_chromium)" && export CHROMIUM && $(pytest) -n 2 --dist loadfile -m browser

# What takes long stands in tests/traag.txt, or is marked so; tests/traagheid.py tells how the list is made.
test-snel: .venv/ontwikkel
	$(pytest) $(parallel) -m "not browser and not traag"

check: lint types migraties deploy

lint: .venv/ontwikkel
	$(python) -m ruff check
	$(python) -m ruff format --check
	.venv/bin/djade --check --target-version 5.2 $$(git ls-files 'templates/*.html')

types: .venv/ontwikkel
	DEBUG=1 $(python) -m mypy

migraties: .venv/ontwikkel
	DEBUG=1 $(python) manage.py makemigrations --check --dry-run

# As in production: no debugging, HTTPS, a strong key, a host name.
deploy: .venv/ontwikkel
	env -u DATABASE_URL DEBUG=0 HTTPS=1 ALLOWED_HOSTS=raad.voorbeeldstad.example \
		SITE_ADRES=https://raad.voorbeeldstad.example EMAIL_URL=smtp://127.0.0.1:25 \
		SECRET_KEY="$$($(python) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
		$(python) manage.py check --deploy --fail-level WARNING

opmaak: .venv/ontwikkel
	$(python) -m ruff check --fix
	$(python) -m ruff format
	.venv/bin/djade --target-version 5.2 $$(git ls-files 'templates/*.html')

vergrendel: .venv/ontwikkel
	scripts/vergrendel

prestaties: .venv/ontwikkel
	DEBUG=1 $(python) -m tests.prestaties.meet
	DEBUG=1 $(python) -m tests.prestaties.verloop
	DEBUG=1 $(python) -m tests.prestaties.begroting
	DEBUG=1 $(python) -m tests.prestaties.zoeken
	DEBUG=1 $(python) -m tests.prestaties.volgen
	DEBUG=1 $(python) -m tests.prestaties.portaal

feiten: .venv/ontwikkel
	$(python) fixtures/maak_almere.py

beelden: .venv/ontwikkel
	CHROMIUM="$$(scripts/zorg_voor_chromium)" && export CHROMIUM && $(python) -m tests.beelden.maak

container: .venv/ontwikkel
	$(python) scripts/speel_dockerfile_na
