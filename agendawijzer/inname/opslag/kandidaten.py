"""Which instruments and dossiers the items of a page may mean, before one of them is chosen."""

from django.db.models import Q

from agendawijzer.inname.bronnen.raadspagina.gegevens import Item
from agendawijzer.inname.opslag.adressen import title_slug
from agendawijzer.inname.opslag.context import Context, save_fields
from dossiers.models import Dossier, Instrument, Nummer
from dossiers.nummers import base_nummer, fold_nummer, normalise_nummer, slug_nummer
from dossiers.tekst import fold


def find_existing(context: Context, items: list[Item], jaar: int | None) -> list[Instrument]:
    """The instruments that the items may mean. One query, a lean one where the dossier is new."""
    rijen = (
        Instrument.objects.select_for_update(of=("self",))
        .select_related("bron", "dossier")
        .order_by("pk")
    )
    if context.dossier:
        elders = _slugs_elsewhere(context, items, jaar)
        q = Q(dossier__isnull=True, basisnummer__in=_spellings_of(context, jaar))
        q |= Q(slug__in=elders)
        bekend = (context.nummers or elders) and Instrument.objects.filter(q).exists()
        if context.nieuw and not bekend:
            return []
        van_hier = Q(dossier=context.dossier)
        gevonden = list(rijen.filter(van_hier | q if bekend else van_hier))
        return _adopt(context, context.dossier, gevonden, jaar, elders)
    slugs = []
    for item in items:
        if item.nummer:
            slug = number_slug(item.nummer, jaar)
            slugs += [slug, f"{slug}-2", f"{slug}-3"]
    q = Q(slug__in=slugs)
    q |= Q(stemmingen__vergadering=context.vergadering)
    q |= Q(gebeurtenissen__vergadering=context.vergadering)
    # By way of their keys: the joins double rows, and DISTINCT does not go with FOR UPDATE on
    # PostgreSQL.
    return list(rijen.filter(pk__in=Instrument.objects.filter(q).values("pk")))


def _spellings_of(context: Context, jaar: int | None) -> set[str]:
    """The numbers of the dossier, with and without their year."""
    gevonden = set()
    for nummer in context.nummers:
        gevonden |= {nummer, nummer.partition("/")[0]}
        if jaar and "-" in nummer and "/" not in nummer:
            gevonden.add(f"{nummer}/{jaar}")
    return gevonden


def _slugs_elsewhere(context: Context, items: list[Item], jaar: int | None) -> dict[str, str]:
    """Address and folded title of the items that bear the number of something else than this
    dossier.

    So did every item before 2023, and so does one that another dossier or an earlier meeting
    brought in.
    """
    eigen = {number_slug(nummer, jaar) for nummer in context.nummers}
    elders = {}
    for item in items:
        if item.nummer and number_slug(base_nummer(item.nummer), jaar) not in eigen:
            elders[number_slug(item.nummer, jaar)] = fold(item.titel or "")
    return elders


def _adopt(
    context: Context,
    dossier: Dossier,
    rijen: list[Instrument],
    jaar: int | None,
    elders: dict[str, str],
) -> list[Instrument]:
    """Takes in the instruments that stood alone until their dossier came, but not those of another
    year.

    One of another dossier stays there; it is the same item if its title is the same too.
    """
    stammen = {number_slug(nummer, jaar) for nummer in context.nummers}
    bezet = {rij.slug for rij in rijen if rij.dossier_id == dossier.pk}
    for rij in rijen:
        hoort_hier = rij.slug in elders or rij.slug.partition(".")[0] in stammen
        if rij.dossier_id is None and hoort_hier and rij.slug not in bezet:
            save_fields(rij, {"dossier": dossier})
            context.verslag.gewijzigd += 1
    gevonden = []
    for rij in rijen:
        is_hetzelfde = rij.dossier_id and elders.get(rij.slug) == rij.titel_gevouwen
        if rij.dossier_id == dossier.pk or is_hetzelfde:
            gevonden.append(rij)
    return gevonden


def find_dossiers(context: Context, items: list[Item], jaar: int | None) -> dict[str, Dossier]:
    """The dossiers to which the items of a meeting belong by their number. Two queries, for a
    meeting only.

    By address, else by any number that leads there: a dossier can have got its number later, or
    bear a second one.
    """
    if context.dossier:
        return {}
    slugs: dict[str, str] = {}
    for item in items:
        if item.nummer:
            nummer = base_nummer(item.nummer)
            slugs[number_slug(nummer, jaar)] = nummer
    sleutels: dict[str, str] = {}
    for slug, nummer in slugs.items():
        # A number without a year is another one each year: there only the address tells.
        if "/" in nummer or nummer[0].isdigit():
            sleutels[fold_nummer(nummer)] = slug
    bijnamen = Nummer.objects.filter(sleutel__in=sleutels, dossier__isnull=False)
    gevonden: dict[str, Dossier] = {}
    for rij in bijnamen.select_related("dossier").order_by("-pk"):
        if rij.dossier:
            gevonden[sleutels[rij.sleutel]] = rij.dossier
    for dossier in Dossier.objects.filter(slug__in=slugs):
        gevonden[dossier.slug] = dossier
    return gevonden


def number_slug(nummer: str, jaar: int | None) -> str:
    """The address of a number; a clerk may have typed something that is no number of the
    council's."""
    return slug_nummer(nummer, jaar=jaar) if normalise_nummer(nummer) else title_slug(nummer)
