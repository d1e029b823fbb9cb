"""One settings module; everything that differs between machines comes from the environment.

| variable            | meaning                                                              | without it              |
| ------------------- | -------------------------------------------------------------------- | ----------------------- |
| SECRET_KEY          | Django's secret, at least 50 characters                              | refused with DEBUG off  |
| DEBUG               | 1 on a developer's machine, never in production                      | 0                       |
| ALLOWED_HOSTS       | host names, comma-separated                                          | localhost and 127.0.0.1 |
| DATABASE_URL        | postgres://user:password@host/name or sqlite:////path                | SQLite in data/         |
| HTTPS               | 1: redirect, HSTS and Secure cookies together; 0: plain HTTP         | 1 (0 with DEBUG on)     |
| PROXY_HTTPS         | 1 when a proxy in front sets (and overwrites) X-Forwarded-Proto      | 0                       |
| PROXY_ADRES         | 1 when a proxy in front adds the visitor to X-Forwarded-For          | 0                       |
| CSRF_TRUSTED_ORIGINS| origins such as https://raad.example, when a proxy changes the host  | none                    |
| GEMEENTE            | name of the municipality on the pages                                | Almere                  |
| DOCUMENTWIJZER      | address of the papers of a number, with {nummer} in it               | that of Almere          |
| GRIFFIE_EMAIL       | address of the griffie for visitors; left out when empty             | empty                   |
| FEED_DOMEIN         | a domain of the municipality, in the names of events; never change   | raadvanalmere.nl        |
| VIER_OGEN           | 1: another clerk publishes a vote than the one who entered it        | 0                       |
| DEMO                | 1: a made-up municipality, said so on every page                     | 0                       |
| LINKS_PAUZE         | controleer_links: seconds between two questions to the same site     | 5                       |
| LINKS_HOOGSTENS     | controleer_links: the most addresses in one run                      | 500                     |
| LINKS_OUDER_DAN     | controleer_links: days after which a link that worked is due again   | 7                       |
| LINKS_EIGEN_NETWERK | 1: controleer_links visits private addresses too, inside this network| 0                       |
| SITE_ADRES          | https address of this site, for the links in mails; no / at the end  | http://127.0.0.1:8000   |
| EMAIL_URL           | mail server: submission://user:password@host:587                     | no mail (DEBUG: shown)  |
| MAIL_AFZENDER       | sender of mails: Naam <adres@gemeente.example>                       | noreply@FEED_DOMEIN     |
| VOLGEN_PER_MINUUT   | verstuur_berichten: the most mails in a minute; 0: no limit          | 120                     |
| VOLGEN_UUR          | verstuur_berichten: hour of the mail of a day or a week (Mondays)    | 7                       |
| VOLGEN_HOOGSTENS    | verstuur_berichten: more news than this at once is not mailed        | 1000                    |
| SECURITY_CONTACT    | who hears of a leak: mailto:... or https://... (security.txt)        | no security.txt         |
| SECURITY_EXPIRES    | last day on which that holds, within a year: 2027-06-30              | no security.txt         |
| GEHEUGEN_MB         | MB a process keeps for pages that were made before; 0: none          | 16                      |
| DATA_MAP            | folder of the SQLite file                                            | data/ in the project    |
"""

import datetime
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = env.bool("DEBUG", False)
HTTPS = env.bool("HTTPS", not DEBUG)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])

SECRET_KEY = env.str("SECRET_KEY", "")
if DEBUG and not SECRET_KEY:
    SECRET_KEY = "alleen-voor-ontwikkeling"  # noqa: S105 - DEBUG only, refused below otherwise
if not DEBUG and (len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5):
    raise ImproperlyConfigured(
        "SECRET_KEY ontbreekt of is te zwak. Geef in de omgeving een willekeurige SECRET_KEY van "
        "minstens 50 tekens, of zet DEBUG=1 op een ontwikkelmachine."
    )

GEMEENTE = env.str("GEMEENTE", "Almere")
DOCUMENTWIJZER = env.str("DOCUMENTWIJZER", "https://documentwijzer.raadvanalmere.nl/app/instrument/{nummer}")
VIER_OGEN = env.bool("VIER_OGEN", False)
DEMO = env.bool("DEMO", False)
# There it is always the evening of which the votes are still to be entered (`agendawijzer/demo/kalender.py`).
DEMO_DAG = datetime.date(2099, 12, 10) if DEMO else None
GRIFFIE_EMAIL = env.str("GRIFFIE_EMAIL", "")
# Not the host of the site: who moves it keeps this, or every agenda and feed reader sees all its events anew.
FEED_DOMEIN = env.str("FEED_DOMEIN", "raadvanalmere.nl")

LINKS_PAUZE = env.float("LINKS_PAUZE", 5.0)
LINKS_HOOGSTENS = env.int("LINKS_HOOGSTENS", 500)
LINKS_OUDER_DAN = env.int("LINKS_OUDER_DAN", 7)
# Anyone who may enter an address would otherwise let this server look around in its own network.
LINKS_EIGEN_NETWERK = env.bool("LINKS_EIGEN_NETWERK", False)

# Believed for the brake on the forms of following alone; the proxy must add to the header, whatever came in.
PROXY_ADRES = env.bool("PROXY_ADRES", False)
SITE_ADRES = env.str("SITE_ADRES", "http://127.0.0.1:8000").rstrip("/")
# In production nothing is better than a guess: the command that sends refuses, and the mails wait.
EMAIL_URL = env.str("EMAIL_URL", "") or ("console://" if DEBUG else "dummy://")
_post: dict[str, Any] = dict(env.dj_email_url("EMAIL_URL" if env.str("EMAIL_URL", "") else "", EMAIL_URL))
if "EMAIL_BACKEND" not in _post:
    raise ImproperlyConfigured(
        "EMAIL_URL klopt niet. Bijvoorbeeld: submission://gebruiker:wachtwoord@mail.voorbeeldstad.example:587"
    )
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT = _post["EMAIL_BACKEND"], _post["EMAIL_HOST"], _post["EMAIL_PORT"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _post["EMAIL_HOST_USER"] or "", _post["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS, EMAIL_USE_SSL = _post["EMAIL_USE_TLS"], _post["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = _post["EMAIL_TIMEOUT"] or 30
MAIL_AFZENDER = env.str("MAIL_AFZENDER", f"{GEMEENTE} Agendawijzer <noreply@{FEED_DOMEIN}>")
VOLGEN_PER_MINUUT = env.int("VOLGEN_PER_MINUUT", 120)
VOLGEN_UUR = env.int("VOLGEN_UUR", 7)
VOLGEN_HOOGSTENS = env.int("VOLGEN_HOOGSTENS", 1000)

SECURITY_CONTACT = env.str("SECURITY_CONTACT", "")
SECURITY_EXPIRES = env.date("SECURITY_EXPIRES") if env.str("SECURITY_EXPIRES", "") else None

GEHEUGEN_MB = 0 if DEBUG else env.int("GEHEUGEN_MB", 16)

INSTALLED_APPS = [
    "agendawijzer",
    "agendawijzer.demo",
    "agendawijzer.griffie",
    "agendawijzer.inname",
    "agendawijzer.portaal",
    "agendawijzer.links",
    "volgen",
    "stemmingen",
    "begroting",
    "dossiers",
    "django_filters",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "dossiers.logboek.refusals_middleware",
]

ROOT_URLCONF = "agendawijzer.urls"
WSGI_APPLICATION = "agendawijzer.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "agendawijzer.portaal.inspringing.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            # No auth or messages processor for the public pages: they would touch the session, and so the cookie.
            # The admin needs both; they are lazy and read the session only where a template uses them.
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "agendawijzer.context.gemeente",
            ],
        },
    }
]


def _database() -> dict[str, Any]:
    """The one database, with what each kind needs: WAL and immediate transactions, or a pool."""
    data = env.path("DATA_MAP", BASE_DIR / "data")
    database: dict[str, Any] = dict(
        env.dj_db_url("DATABASE_URL", f"sqlite:///{data / 'agendawijzer.sqlite3'}")
    )
    if database["ENGINE"] == "django.db.backends.sqlite3":
        Path(database["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        # One connection that lasts can tell whether anything changed since its last look (paginas/geheugen.py).
        database["CONN_MAX_AGE"] = None
        # Immediate: a writer waits for its turn at BEGIN instead of failing halfway with "database is locked".
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728; "
            "PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;",
        }
    else:
        database["OPTIONS"] = {**database.get("OPTIONS", {}), "pool": {"min_size": 1, "max_size": 8}}
    return database


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{naam}", "OPTIONS": opties}
    for naam, opties in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
LOGIN_URL = "admin:login"

STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", BASE_DIR / "data" / "static")
STATICFILES_DIRS = [BASE_DIR / "static", ("beelden", BASE_DIR / "docs" / "beelden")]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "agendawijzer.stijlblad.Stijlbladopslag"
    },
}
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

# -- safety ------------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
# The griffie works in long evenings, but a forgotten browser must not stay logged in for weeks.
SESSION_COOKIE_AGE = 12 * 60 * 60

SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
# A health check inside the container speaks plain HTTP.
SECURE_REDIRECT_EXEMPT = [r"^gezond/"]
if env.bool("PROXY_HTTPS", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"zonder_geheim": {"()": "volgen.mail.zwijgen.ZonderGeheim"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["zonder_geheim"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # Odd headers of other sites are no news.
    "loggers": {"urllib3": {"level": "ERROR"}},
}
