"""Templates of the portal: indented for who reads them here, sent to visitors without that."""

import re

from django.conf import settings
from django.template import Origin
from django.template.loaders import filesystem

_VAN_HET_PORTAAL = ("portaal/", "basis.html")
# Tags that write nothing themselves, and comments: a line of these alone leaves an empty line.
_STIL = r"(?:if|elif|else|endif|for|empty|endfor|with|endwith|block|endblock|load)\b"
_STILLE_REGEL = re.compile(rf"(?<=\n)((?:{{%\s*{_STIL}[^%\n]*%}}|{{#[^\n]*?#}})+)[ \t]*\n")
_INSPRINGING = re.compile(r"(?<=\n)[ \t]+")


def tighten(template: str) -> str:
    """The source without what stands before its lines, and without the line ends behind lines of
    tags alone. The line end before each stays, so that no two words come together."""
    return _STILLE_REGEL.sub(r"\1", _INSPRINGING.sub("", template))


class Loader(filesystem.Loader):
    """Reads templates from their folders, those of the portal tightened; once for each process,
    behind Django's cached loader. While developing the lines stay, and so their numbers."""

    def get_contents(self, origin: Origin) -> str:
        template: str = super().get_contents(origin)
        is_portaal = str(origin.template_name).startswith(_VAN_HET_PORTAAL)
        return tighten(template) if is_portaal and not settings.DEBUG else template
