"""No secret address in a log: whoever reads a log could otherwise stop or read along for someone else."""

import logging
import re
from typing import Any

_GEHEIM = re.compile(r"(/volgen/(?:bevestig|mijn|stop|feed)/)[^/\s\"'?#]+")


class ZonderGeheim(logging.Filter):
    """Puts three dots in the place of each secret in what is about to be written; lets every record through."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Changes the words of `record`, and what is filled in there."""
        record.msg = _hide(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_hide(deel) for deel in record.args)
        return True


def _hide(deel: Any) -> Any:
    return _GEHEIM.sub(r"\1…", deel) if isinstance(deel, str) else deel
