"""One chapter of the programmabegroting becomes rows: at once if it is new, else as a proposal if
it differs."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from agendawijzer.inname.bronnen.begroting.gegevens import GelezenHoofdstuk
from agendawijzer.inname.opslag.verslag import Opslagverslag
from agendawijzer.inname.opslag.waarden import shorten
from begroting.acties.voorstel import (
    accept_voorstel,
    find_voorstel,
    propose,
    take_over,
    without_stamps,
)
from begroting.bijwerken import compare_rows, follow_stamps, load_rows
from begroting.boom import Hoofdstuk, as_dict, clean
from begroting.models import Begroting, Begrotingsvoorstel, Programma
from begroting.verschil import TOEGEVOEGD, VERPLAATST, VERWIJDERD, Vergelijking, Wijziging
from dossiers.logboek import INLEZEN, log
from dossiers.models import Bron
from dossiers.openbaarheid import Publicatie
from dossiers.zoeken.bijwerken import gathered


@transaction.atomic
@gathered()
def sla_hoofdstuk_op(resultaat: GelezenHoofdstuk, *, aanvaard: bool = False) -> Opslagverslag:
    """Stores one chapter whole or not at all, and says what changed.

    The first time it is public at once; an equal text changes nothing; a differing one waits as a
    proposal, unless `aanvaard`. About ten queries, and one for each row that is made or changed.
    ValueError for a refused file.
    """
    if resultaat.hoofdstuk is None:
        raise ValueError("Een geweigerd hoofdstuk kan niet worden opgeslagen.")
    hoofdstuk, verslag = clean(resultaat.hoofdstuk), Opslagverslag()
    begroting = _find_budget(resultaat.jaar, verslag)
    slug = slugify(hoofdstuk.titel).replace("_", "-").strip("-")[:120].strip("-") or "programma"
    rijen = Programma.objects.select_for_update(of=("self",)).select_related("begroting", "bron")
    programma = rijen.filter(begroting=begroting, slug=slug).first()
    if programma is None:
        _store_new(begroting, slug, hoofdstuk, resultaat, verslag)
    else:
        _store_again(programma, hoofdstuk, resultaat, verslag, aanvaard=aanvaard)
    return verslag


def _find_budget(jaar: int, verslag: Opslagverslag) -> Begroting:
    openbaar = {"publicatie": Publicatie.OPENBAAR, "gepubliceerd_op": timezone.now()}
    begroting, nieuw = Begroting.objects.get_or_create(jaar=jaar, defaults=openbaar)
    if nieuw:
        verslag.nieuw += 1
        log(
            handeling="ingelezen",
            op=begroting,
            by=None,
            vanuit=INLEZEN,
            oud={},
            nieuw={"jaar": jaar},
        )
    return begroting


def _store_new(
    begroting: Begroting,
    slug: str,
    hoofdstuk: Hoofdstuk,
    resultaat: GelezenHoofdstuk,
    verslag: Opslagverslag,
) -> None:
    bron = _source(hoofdstuk, resultaat)
    bron.save()
    zelfde = Programma.objects.filter(slug=slug)
    programma = Programma.objects.create(
        begroting=begroting,
        slug=slug,
        titel=hoofdstuk.titel,
        vorig=zelfde.filter(begroting__jaar__lt=begroting.jaar)
        .order_by("-begroting__jaar")
        .first(),
        publicatie=Publicatie.OPENBAAR,
        gepubliceerd_op=timezone.now(),
    )
    # A later year may have been read before this one.
    later = zelfde.filter(begroting__jaar__gt=begroting.jaar).order_by("begroting__jaar").first()
    if later and (later.vorig is None or later.vorig.begroting.jaar < begroting.jaar):
        later.vorig = programma
        later.save(update_fields=["vorig"])
        verslag.gewijzigd += 1
    nieuw, _ = _take(programma, hoofdstuk, bron)
    verslag.nieuw += nieuw + 1


def _store_again(
    programma: Programma,
    hoofdstuk: Hoofdstuk,
    resultaat: GelezenHoofdstuk,
    verslag: Opslagverslag,
    *,
    aanvaard: bool,
) -> None:
    vergelijking = compare_rows(programma, load_rows(programma), hoofdstuk)
    if programma.teksten_van == Programma.Teksten.REDACTIE and vergelijking.alleen_uitleg:
        bron = _source(hoofdstuk, resultaat)
        bron.save()
        nieuw, gewijzigd = _take(programma, hoofdstuk, bron)
        verslag.nieuw, verslag.gewijzigd = verslag.nieuw + nieuw, verslag.gewijzigd + gewijzigd
    elif vergelijking.is_gelijk or _said_before(programma, hoofdstuk):
        verslag.gewijzigd += follow_stamps(programma, hoofdstuk)
    else:
        voorstel = find_voorstel(programma, hoofdstuk)
        if voorstel is None or (aanvaard and voorstel.stand != Begrotingsvoorstel.Stand.OPEN):
            voorstel = propose(
                programma=programma,
                hoofdstuk=hoofdstuk,
                vergelijking=vergelijking,
                bron=_source(hoofdstuk, resultaat),
                by=None,
                vanuit=INLEZEN,
            )
        _settle(voorstel, vergelijking, verslag, aanvaard=aanvaard)


def _settle(
    voorstel: Begrotingsvoorstel,
    vergelijking: Vergelijking,
    verslag: Opslagverslag,
    *,
    aanvaard: bool,
) -> None:
    if aanvaard:
        accept_voorstel(voorstel=voorstel, by=None, vanuit=INLEZEN)
        soorten = [wijziging.soort for wijziging in vergelijking.wijzigingen]
        verslag.nieuw += soorten.count(TOEGEVOEGD)
        verslag.gewijzigd += len(soorten) - soorten.count(TOEGEVOEGD)
    elif voorstel.stand == Begrotingsvoorstel.Stand.OPEN:
        verslag.verschillen += as_sentences(voorstel.programma.titel, vergelijking)
    else:
        zin = "deze tekst is eerder afgewezen. Lees haar in met --aanvaard als u haar toch wilt."
        verslag.verschillen.append(f"{voorstel.programma}: {zin}")


def as_sentences(programma: str, vergelijking: Vergelijking) -> list[str]:
    """What differs, a sentence each, and what to do with it."""
    uit = [f"{programma}: {_sentence(wijziging)}" for wijziging in vergelijking.wijzigingen]
    zin = (
        "De tekst wacht als voorstel. "
        "Beoordeel haar in het beheer, of lees haar opnieuw in met --aanvaard."
    )
    return [*uit, f"{programma}: {zin}"]


def _sentence(wijziging: Wijziging) -> str:
    wat = f"{wijziging.wat} “{shorten(wijziging.naam, 80)}”"
    if wijziging.soort in (TOEGEVOEGD, VERWIJDERD):
        return f"{wat} is {wijziging.soort}."
    veld = wijziging.veld.replace("_", " ")
    if wijziging.soort == VERPLAATST:
        return f"{wat} staat op een andere plek."
    oud, nieuw = shorten(wijziging.oud, 60), shorten(wijziging.nieuw, 60)
    return f"{wat}: {veld} was “{oud}” en is nu “{nieuw}”."


def _take(programma: Programma, hoofdstuk: Hoofdstuk, bron: Bron) -> tuple[int, int]:
    return take_over(
        programma=programma,
        hoofdstuk=hoofdstuk,
        bron=bron,
        by=None,
        handeling="ingelezen",
        vanuit=INLEZEN,
    )


def _source(hoofdstuk: Hoofdstuk, resultaat: GelezenHoofdstuk) -> Bron:
    """Where the chapter was read: not saved yet. Its words are the whole text, so nothing of it is
    lost."""
    return Bron(
        houder=f"Gemeente {settings.GEMEENTE}",
        titel=shorten(f"Programmabegroting {resultaat.jaar}: {hoofdstuk.titel}", 500),
        datum=hoofdstuk.export_op.date() if hoofdstuk.export_op else None,
        woorden=resultaat.tekst,
        waarden={"boom": as_dict(hoofdstuk)},
        gelezen_op=timezone.now(),
    )


def _said_before(programma: Programma, hoofdstuk: Hoofdstuk) -> bool:
    """Whether this is the text that we took over last, and a person changed something in it
    since."""
    boom = programma.bron.waarden.get("boom") if programma.bron else None
    return boom is not None and without_stamps(boom) == without_stamps(as_dict(hoofdstuk))
