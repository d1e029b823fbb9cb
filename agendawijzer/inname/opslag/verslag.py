"""What storing a page did."""

from dataclasses import dataclass, field


@dataclass
class Opslagverslag:
    """Counts of rows made and changed, and Dutch sentences about what a person has to look at."""

    nieuw: int = 0
    gewijzigd: int = 0
    verschillen: list[str] = field(default_factory=list)

    @property
    def ongewijzigd(self) -> bool:
        return not (self.nieuw or self.gewijzigd)
