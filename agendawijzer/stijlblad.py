"""Static files as whitenoise keeps them, with the sheets that `alles.css` imports put inside it.

The sources stay small files, a browser on a developer's machine follows the imports as they stand, and a visitor
of the real site asks for one file. Nothing to build by hand: `collectstatic` does it.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]

BLAD = "alles.css"
_IMPORT = re.compile(r'^@import "([\w-]+\.css)";\n', re.MULTILINE)


class Stijlbladopslag(CompressedManifestStaticFilesStorage):
    """Merges `alles.css` before it gets its digest and its compressed copies."""

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str, Any]]:
        """What collectstatic calls with `paths`, name: (storage, path in it); ValueError if an import is missing."""
        if BLAD in paths and not dry_run:
            heel = _IMPORT.sub(lambda naam: _read(paths, naam[1]), _read(paths, BLAD))
            self.delete(BLAD)
            self._save(BLAD, ContentFile(heel.encode()))
            paths = {**paths, BLAD: (self, BLAD)}
        yield from super().post_process(paths, dry_run, **options)


def _read(paths: dict[str, Any], naam: str) -> str:
    if naam not in paths:
        raise ValueError(f"{BLAD} vraagt om {naam}, maar dat bestand is er niet.")
    opslag, pad = paths[naam]
    with opslag.open(pad) as bestand:
        return bestand.read().decode()  # type: ignore[no-any-return]
