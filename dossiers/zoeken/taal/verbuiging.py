"""One and many in Dutch: what the stemmer leaves apart (brug and bruggen, huis and huizen, raadslid and raadsleden).

Pure. It makes forms that may not exist; they are looked for beside the word itself, and what is not there is not found.
"""

_KLINKERS = frozenset("aeiou")
# Ends of words that change otherwise, for one and for many.
_EINDEN = (("heid", "heden"), ("lid", "leden"), ("stad", "steden"), ("kind", "kinderen"), ("ei", "eieren"))
_KORTSTE = 3


def inflections(woord: str) -> tuple[str, ...]:
    """The other forms that a folded noun may have in one or in many; of other words and figures few or none."""
    if len(woord) < _KORTSTE or not (woord.isascii() and woord.isalpha()):
        return ()
    vormen = [woord.removesuffix(een) + meer for een, meer in _EINDEN if woord.endswith(een)]
    vormen += [woord.removesuffix(meer) + een for een, meer in _EINDEN if woord.endswith(meer)]
    if not vormen:
        vormen = _as_one(woord[:-2]) if woord.endswith("en") and len(woord) > 4 else _as_many(woord)
    return tuple(dict.fromkeys(vorm for vorm in vormen if vorm != woord and len(vorm) >= _KORTSTE))


def _as_one(stam: str) -> list[str]:
    """`bruggen` without its ending gives brug, `bom` boom, `huiz` huis, `slav` slaaf."""
    if stam[-1] == stam[-2] and stam[-1] not in _KLINKERS:
        return [stam[:-1]]
    hard = stam[:-1] + {"z": "s", "v": "f"}.get(stam[-1], stam[-1])
    return [hard, f"{hard[:-1]}{hard[-2]}{hard[-1]}"] if _ends_short(hard) else [hard]


def _as_many(woord: str) -> list[str]:
    """`brug` gives bruggen, `boom` bomen, `huis` huizen, `slaaf` slaven."""
    if woord[-1] in _KLINKERS:
        return [f"{woord}s", f"{woord}en", f"{woord}n"]
    lang = woord[-2] == woord[-3] and woord[-2] in _KLINKERS
    stam = woord[:-2] + woord[-1] if lang else woord
    zacht = stam[:-1] + {"s": "z", "f": "v"}.get(stam[-1], stam[-1])
    dubbel = [f"{woord}{woord[-1]}en"] if _ends_short(woord) else []
    return [f"{stam}en", f"{zacht}en", *dubbel]


def _ends_short(woord: str) -> bool:
    """Whether it ends in one vowel and one consonant: brug, and not boom or markt."""
    return woord[-1] not in _KLINKERS and woord[-2] in _KLINKERS and woord[-3:-2] not in _KLINKERS
