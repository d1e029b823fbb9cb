"""Wrong use of a command, explained in Dutch: argparse knows only English."""

import re
import sys
from argparse import RawDescriptionHelpFormatter
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError, CommandParser

ONJUIST_GEBRUIK = 2
# The beginning of what argparse says, and what we say instead.
_ZINNEN = (
    (r"unrecognized arguments: (?P<keuze>.+)", "De keuze {keuze} bestaat niet."),
    (
        r"ambiguous option: (?P<keuze>\S+)",
        "De keuze {keuze} is niet duidelijk: er zijn er meer die zo beginnen.",
    ),
    (r"argument (?P<keuze>\S+): ignored explicit argument", "Achter {keuze} hoort niets te staan."),
    (r"argument (?P<keuze>\S+): expected", "Achter {keuze} moet een waarde staan."),
    (r"argument (?P<keuze>\S+): ", "De waarde achter {keuze} klopt niet."),
)


class Fout(CommandError):  # noqa: N818 - Django prints the name of the class before the message
    """What went wrong, in a Dutch sentence that the user of the command reads."""


class Opmaak(RawDescriptionHelpFormatter):
    """Help that says `gebruik`."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "gebruik: ")


class NederlandseParser(CommandParser):
    """A parser that says in Dutch what is wrong, shows the usage and ends with 2."""

    def error(self, message: str) -> NoReturn:
        uitleg = explain(message)
        if not self.called_from_command_line:
            raise Fout(uitleg, returncode=ONJUIST_GEBRUIK)
        self.print_usage(sys.stderr)
        self.exit(ONJUIST_GEBRUIK, f"Fout: {uitleg} Met --help ziet u wat er kan.\n")


class NederlandseOpdracht(BaseCommand):
    """A command whose help and refusals are Dutch, and whose help keeps its own lines."""

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, formatter_class=Opmaak, **kwargs)
        # Django makes the parser itself and lets no one choose its class.
        parser.__class__ = NederlandseParser
        return parser


def explain(message: str) -> str:
    """The Dutch sentence for a message of argparse."""
    for patroon, zin in _ZINNEN:
        if gevonden := re.match(patroon, message):
            return zin.format(keuze=gevonden["keuze"].split("/")[-1])
    return "De opdracht klopt niet."
