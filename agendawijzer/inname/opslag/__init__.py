"""The second step of an import: what was read becomes rows, one transaction a page."""

from agendawijzer.inname.opslag.pagina import sla_op
from agendawijzer.inname.opslag.verslag import Opslagverslag

__all__ = ["Opslagverslag", "sla_op"]
