# The portal for production: gunicorn with the static files, nothing else. docs/beheer.md tells how to run it.
# No image was built where this file was written; scripts/speel_dockerfile_na replays its steps.
#
# Python 3.11: the version that the tests run on. Raise both together.

FROM python:3.11-slim AS pakketten
COPY requirements.txt /bouw/
# Every package comes as a wheel, so there is no compiler here.
RUN python -m pip install --no-cache-dir --only-binary=:all: --prefix=/pakketten --requirement /bouw/requirements.txt

FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    BIND=0.0.0.0:8000 \
    DATA_MAP=/data \
    STATIC_ROOT=/app/verzameld
COPY --from=pakketten /pakketten /usr/local
WORKDIR /app
COPY . .
# A number and not a name: a cluster can then check that it is not root.
RUN install --directory --owner=10001 --group=10001 /data
# The key serves this one step; the settings refuse to start without.
RUN SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(64))')" \
    python manage.py collectstatic --noinput --verbosity 0
USER 10001:10001
EXPOSE 8000
# Asks under a name that the portal answers to, whatever that is.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(u.Request('http://127.0.0.1:8000/gezond/', headers={'Host': os.environ.get('ALLOWED_HOSTS', 'localhost').split(',')[0].lstrip('.*') or 'localhost'}), timeout=4)"]
CMD ["python", "-m", "gunicorn", "agendawijzer.wsgi"]
