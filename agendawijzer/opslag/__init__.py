"""The second step of an import: what was read becomes rows, one transaction a page."""

from agendawijzer.opslag.pagina import sla_op
from agendawijzer.opslag.verslag import Opslagverslag

__all__ = ["Opslagverslag", "sla_op"]
