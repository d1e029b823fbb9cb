"""Static files as production serves them: every file that another one names is there."""

import pytest
from django.core.management import call_command


@pytest.mark.traag
def test_every_static_file_that_is_named_exists(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    settings.STATIC_ROOT = str(tmp_path)
    call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").exists()
