"""What the database itself refuses about votes: a layer under a secret vote, the text of another item, a lost vote."""

from typing import Any

from django.db import connections

from dossiers.wachters import Wachter, append_only, lay, lift

_GEHEIM = (
    "Een stemming over personen is geheim: per fractie of lid bestaat er niets (Gemeentewet, artikel 31)."
)
_STEMMING, _CORRECTIE = "stemmingen_stemming", "stemmingen_correctie"
_LAGEN = ("stemmingen_fractiestem", "stemmingen_lidstem")
_TEKSTVERSIE = "dossiers_tekstversie"
ANDER_STUK = (
    "Deze versie van de tekst hoort bij een ander stuk. Kies een versie van het stuk waarover is gestemd."
)


def _is_secret(rij: str) -> str:
    return f"EXISTS (SELECT 1 FROM {_STEMMING} s WHERE s.id = {rij}.stemming_id AND s.over_personen)"  # noqa: S608


def _has_rows(tabel: str) -> str:
    return f"EXISTS (SELECT 1 FROM {tabel} r WHERE r.stemming_id = NEW.id)"  # noqa: S608


def _version_guards() -> list[Wachter]:
    """A vote names a version of the text of its own item, and that version stays with it."""
    eigen = f"FROM {_TEKSTVERSIE} t WHERE t.id = NEW.tekstversie_id AND t.instrument_id = NEW.instrument_id"
    elders = f"FROM {_STEMMING} s WHERE s.tekstversie_id = NEW.id AND s.instrument_id <> NEW.instrument_id"
    vreemd = f"NEW.tekstversie_id IS NOT NULL AND NOT EXISTS (SELECT 1 {eigen})"
    return [
        Wachter("stemming_eigen_tekst_insert", _STEMMING, "INSERT", vreemd, ANDER_STUK),
        Wachter("stemming_eigen_tekst_update", _STEMMING, "UPDATE", vreemd, ANDER_STUK),
        Wachter(
            "tekstversie_blijft_bij_stemming",
            _TEKSTVERSIE,
            "UPDATE",
            f"EXISTS (SELECT 1 {elders})",
            ANDER_STUK,
        ),
    ]


def guards() -> list[Wachter]:
    """All guards of this app."""
    open_lagen = " OR ".join(_has_rows(tabel) for tabel in _LAGEN)
    lagen = [
        Wachter(f"{tabel}_geheim_{actie.lower()}", tabel, actie, _is_secret("NEW"), _GEHEIM)
        for tabel in _LAGEN
        for actie in ("INSERT", "UPDATE")
    ]
    return [
        *lagen,
        Wachter(
            "stemming_wordt_geheim", _STEMMING, "UPDATE", f"NEW.over_personen AND ({open_lagen})", _GEHEIM
        ),
        Wachter(
            "stemming_met_kandidaten_blijft_geheim",
            _STEMMING,
            "UPDATE",
            f"NOT NEW.over_personen AND {_has_rows('stemmingen_kandidaatstem')}",
            "Er staan kandidaten bij deze stemming, dus zij blijft een stemming over personen.",
        ),
        Wachter(
            "kandidaat_alleen_bij_personen",
            "stemmingen_kandidaatstem",
            "INSERT",
            f"NOT {_is_secret('NEW')}",
            "Kandidaten bestaan alleen bij een stemming over personen.",
        ),
        Wachter(
            "stemming_gaat_niet_verloren",
            _STEMMING,
            "DELETE",
            "OLD.gepubliceerd_op IS NOT NULL",
            "Een gepubliceerde stemming kan niet worden verwijderd. Trek de publicatie in.",
        ),
        *_version_guards(),
        *append_only(_CORRECTIE, "Een correctie"),
    ]


def lift_vote_guards(sender: object, *, using: str, **kwargs: Any) -> None:
    lift(guards(), using=using)


def lay_vote_guards(sender: object, *, using: str, **kwargs: Any) -> None:
    """After a migrate of stemmingen; nothing where the tables are not there yet."""
    if {_CORRECTIE, _TEKSTVERSIE} <= set(connections[using].introspection.table_names()):
        lay(guards(), vast={_CORRECTIE: "Een correctie", _STEMMING: "Een stemming"}, using=using)
