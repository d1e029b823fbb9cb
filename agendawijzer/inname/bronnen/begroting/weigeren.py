"""What is not a chapter of the budget, and what to do about it."""

from agendawijzer.inname.lezen.meldingen import Leesweigering, reject

_LANGST = 60
_REDENEN = {
    "geen_begroting": "{bestand} lijkt geen hoofdstuk van de programmabegroting. Op regel {regel} staat “{woorden}”, "
    "maar nergens staat een kopje “Ontwikkellijn 1: …”. Kijk of u de goede pagina hebt opgeslagen.",
    "geen_titel": "{bestand} begint op regel {regel} met “{woorden}”. Daarboven hoort de naam van het programma, "
    "bijvoorbeeld “Jeugdhulp”. Sla de hele pagina op.",
    "half": "{bestand} houdt op na regel {regel}: “{woorden}”. Het stuk “Lasten & baten” met de bedragen ontbreekt. "
    "Sla de hele pagina op.",
    "twee_programmas": "In {bestand} begint op regel {regel} een tweede hoofdstuk: “{woorden}”. "
    "Sla elk hoofdstuk op in een eigen bestand.",
    "verkeerde_plek": "In {bestand} staat “{woorden}” op regel {regel} niet op zijn plek. De volgorde is: naam, "
    "Ambitie, Ontwikkellijn, Doel, Resultaat, en aan het eind Lasten & baten. Sla de pagina opnieuw op.",
    "leeg_kopje": "In {bestand} staat op regel {regel} een kopje zonder tekst: “{woorden}”. Sla de pagina opnieuw op.",
}


def refuse(code: str, bestand: str, regel: int, woorden: str) -> Leesweigering:
    """The refusal for one of the reasons above, with the line that shows it."""
    naam = "de standaardinvoer" if bestand == "-" else bestand
    kort = woorden if len(woorden) <= _LANGST else f"{woorden[: _LANGST - 1]}…"
    tekst = _REDENEN[code].format(bestand=naam, regel=regel, woorden=kort)
    return Leesweigering(
        reject(tekst[0].upper() + tekst[1:] if bestand == "-" else tekst, code=code, regel=regel)
    )
