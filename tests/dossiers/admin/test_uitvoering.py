"""The pages of the griffie for agendas, promises, letters and updates."""

import datetime

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from dossiers.models import (
    Agendapunt,
    Dossier,
    Logregel,
    Opvolging,
    Portefeuillehouder,
    Raadsbrief,
    Toezegging,
    Verwantschap,
    Voortgang,
)
from tests import bouw
from tests.formulier import errors_of, send

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 3, 10)


def form_of(rij: object) -> str:
    return f"/beheer/{rij._meta.label_lower.replace('.', '/')}/{rij.pk}/change/"


def row(voor: str, n: int = 0, /, **waarden: object) -> dict[str, str]:
    """The fields of one new row under a form, where `n` stand there already."""
    return {f"{voor}-TOTAL_FORMS": str(n + 1)} | {f"{voor}-{n}-{veld}": str(w) for veld, w in waarden.items()}


def clerk(rol: str) -> Client:
    user = User.objects.create_user(rol, is_staff=True)
    user.groups.add(Group.objects.get(name=rol))
    client = Client()
    client.force_login(user)
    return client


# -- promises and letters -----------------------------------------------------------------------------------------
def test_a_promise_takes_its_address_from_its_number_or_its_title(griffie: Client) -> None:
    nieuw = reverse("admin:dossiers_toezegging_add")
    send(griffie, nieuw, titel="De wethouder zoekt het uit", nummer="T/2026.4")
    send(griffie, nieuw, titel="Nog een brief over bomen!")
    send(griffie, nieuw, titel="Nog een brief over bomen!")
    assert sorted(Toezegging.objects.values_list("slug", flat=True)) == [
        "nog-een-brief-over-bomen", "nog-een-brief-over-bomen-2", "t-2026-4",
    ]  # fmt: skip


def test_a_letter_takes_its_address_from_its_mark_and_keeps_it_once_public(griffie: Client) -> None:
    send(
        griffie,
        reverse("admin:dossiers_raadsbrief_add"),
        titel="Moties",
        kenmerk="2026/12",
        datum="10-03-2026",
    )
    brief = Raadsbrief.objects.get()
    assert (brief.slug, brief.datum) == ("2026-12", DAG)
    openbaar = bouw.bouw_raadsbrief(slug="2026-13")
    send(griffie, form_of(openbaar), titel="Een andere titel", slug="anders")
    openbaar.refresh_from_db()
    assert (openbaar.titel, openbaar.slug) == ("Een andere titel", "2026-13")


def test_the_page_of_a_letter_leads_to_the_form_that_settles_several(griffie: Client) -> None:
    brief = bouw.bouw_raadsbrief()
    assert f"{reverse('brief:brief')}?brief={brief.pk}" in griffie.get(form_of(brief)).content.decode()


def test_publishing_a_letter_offers_its_updates_too(griffie: Client) -> None:
    brief = bouw.bouw_raadsbrief(publicatie="concept")
    melding = bouw.bouw_voortgang(brief=brief, publicatie="concept")
    keuze = {"action": "publiceren", "_selected_action": str(brief.pk)}
    pagina = griffie.post(reverse("admin:dossiers_raadsbrief_changelist"), keuze)
    assert f"dossiers.voortgang:{melding.pk}" in pagina.content.decode()


@pytest.mark.parametrize("bouwer", ["bouw_toezegging", "bouw_raadsbrief", "bouw_voortgang"])
def test_what_the_public_saw_is_never_deleted_not_even_by_who_may_do_all(
    admin_client: Client, bouwer: str
) -> None:
    openbaar, concept = getattr(bouw, bouwer)(), getattr(bouw, bouwer)(publicatie="concept")
    naam = f"admin:dossiers_{openbaar._meta.model_name}_delete"
    assert admin_client.get(reverse(naam, args=[openbaar.pk])).status_code == 403
    assert admin_client.get(reverse(naam, args=[concept.pk])).status_code == 200


# -- updates ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("bouwer", ["bouw_instrument", "bouw_toezegging"])
def test_an_update_is_added_under_what_it_is_about_and_leaves_its_line(griffie: Client, bouwer: str) -> None:
    op = getattr(bouw, bouwer)()
    bouw.bouw_voortgang(**{op._meta.model_name: op})
    antwoord = send(
        griffie,
        form_of(op),
        **row("voortgang", 1, datum="10-03-2026", melder="raad", staat="afgedaan", tekst="Klaar."),
    )
    assert errors_of(antwoord) == ""
    melding = Voortgang.objects.latest("pk")
    assert (getattr(melding, op._meta.model_name), melding.staat, melding.publicatie) == (
        op,
        "afgedaan",
        "concept",
    )
    assert Logregel.objects.filter(
        model="dossiers.voortgang", object_id=melding.pk, handeling="toegevoegd"
    ).exists()


@pytest.mark.parametrize(
    ("waarden", "zin"),
    [
        ({"staat": "afgedaan", "melder": "college", "tekst": "Klaar."}, "bepaalt de raad"),
        ({"staat": "niet_uitgevoerd", "melder": "college", "tekst": "Nee."}, "waarom het niet is uitgevoerd"),
        ({"staat": "voortgezet", "melder": "college", "tekst": "Verder."}, "Kies bij ‘voortgezet’"),
        ({"staat": "open", "melder": "college", "tekst": ""}, "Schrijf in een zin"),
    ],
)
def test_an_update_that_cannot_be_is_told_in_the_form(
    griffie: Client, waarden: dict[str, str], zin: str
) -> None:
    motie = bouw.bouw_instrument()
    assert zin in errors_of(send(griffie, form_of(motie), **row("voortgang", **waarden)))
    assert zin in errors_of(
        send(griffie, reverse("admin:dossiers_voortgang_add"), instrument=str(motie.pk), **waarden)
    )
    assert not Voortgang.objects.exists()


def test_a_motion_that_would_go_on_in_itself_is_refused_in_its_own_form(griffie: Client) -> None:
    motie = bouw.bouw_instrument()
    regel = row("voortgang", staat="voortgezet", melder="college", tekst="Zie.", vervolg_instrument=motie.pk)
    assert "niet in zichzelf" in errors_of(send(griffie, form_of(motie), **regel))


def test_a_deadline_and_who_is_responsible_are_kept_with_the_motion(griffie: Client) -> None:
    motie, portefeuille = bouw.bouw_instrument(), bouw.bouw_portefeuille()
    send(
        griffie, form_of(motie), portefeuille=str(portefeuille.pk), termijn="01-07-2026",
        termijn_woorden="voor de zomer",
    )  # fmt: skip
    motie.refresh_from_db()
    assert (motie.portefeuille, motie.termijn) == (portefeuille, datetime.date(2026, 7, 1))


def test_who_enters_adds_a_draft_about_a_public_motion_but_does_not_change_what_is_public() -> None:
    invoer, motie = clerk("Griffie invoer"), bouw.bouw_instrument()
    send(
        invoer, f"{reverse('admin:dossiers_voortgang_add')}?instrument={motie.pk}",
        melder="college", staat="gemeld", tekst="Gedaan.",
    )  # fmt: skip
    melding = Voortgang.objects.get()
    assert (melding.instrument, melding.publicatie) == (motie, "concept")
    openbaar = bouw.bouw_voortgang()
    assert invoer.post(form_of(openbaar), {"tekst": "Anders"}).status_code == 403


# -- dossiers, portefeuilles, meetings ----------------------------------------------------------------------------
def test_a_dossier_gets_a_predecessor_a_successor_and_a_relative(griffie: Client) -> None:
    dossier, eerder, later, verwant = (bouw.bouw_dossier() for _ in range(4))
    zeker = {"zekerheid": "redactie"}
    antwoord = send(
        griffie,
        form_of(dossier),
        **row("voorgeschiedenis", voorganger=eerder.pk, datum="10-03-2026", **zeker),
        **row("opvolgingen", opvolger=later.pk, **zeker),
        **row("verwantschappen", ander=verwant.pk, **zeker),
    )
    assert errors_of(antwoord) == ""
    assert list(Opvolging.objects.order_by("pk").values_list("voorganger", "opvolger", "datum")) == [
        (eerder.pk, dossier.pk, DAG), (dossier.pk, later.pk, None),
    ]  # fmt: skip
    assert Verwantschap.objects.get().ander == verwant
    assert "vanaf het andere onderwerp" in griffie.get(form_of(verwant)).content.decode()
    assert "vanaf het andere onderwerp" not in griffie.get(form_of(dossier)).content.decode()


def test_two_dossiers_are_related_once_whichever_side_it_is_laid_from(griffie: Client) -> None:
    verwant = bouw.bouw_verwantschap()
    antwoord = send(
        griffie, form_of(verwant.ander), **row("verwantschappen", ander=verwant.dossier_id, zekerheid="bron")
    )
    assert "al aan elkaar verbonden" in errors_of(antwoord)
    twee = row("verwantschappen", ander=bouw.bouw_dossier().pk, zekerheid="bron")
    twee |= {naam.replace("-0-", "-1-"): waarde for naam, waarde in twee.items()}
    antwoord = send(griffie, form_of(bouw.bouw_dossier()), **twee | row("verwantschappen", 1))
    assert "al aan elkaar verbonden" in errors_of(antwoord)
    zelf = send(
        griffie, form_of(verwant.ander), **row("verwantschappen", ander=verwant.ander_id, zekerheid="bron")
    )
    assert "niet verwant aan zichzelf" in errors_of(zelf)
    assert Verwantschap.objects.count() == 1


def test_a_new_dossier_is_saved_with_its_ties_at_once(griffie: Client) -> None:
    ander = bouw.bouw_dossier()
    antwoord = send(
        griffie, reverse("admin:dossiers_dossier_add"), nummer="39001", titel="Groen",
        **row("verwantschappen", ander=ander.pk, zekerheid="bron"),
    )  # fmt: skip
    assert errors_of(antwoord) == ""
    assert Dossier.objects.get(nummer="39001").verwantschappen.get().ander == ander


def test_who_keeps_the_council_says_who_is_responsible_and_when() -> None:
    portefeuille = bouw.bouw_portefeuille()
    send(
        clerk("Griffie beheer"), form_of(portefeuille),
        **row("houders", rol="wethouder Groen", naam="Voorbeeld Wethouder", begin="01-06-2022"),
    )  # fmt: skip
    houder = Portefeuillehouder.objects.get()
    assert (houder.portefeuille, houder.rol, houder.begin) == (
        portefeuille, "wethouder Groen", datetime.date(2022, 6, 1),
    )  # fmt: skip


def test_a_meeting_keeps_its_times_place_and_agenda(griffie: Client) -> None:
    dossier = bouw.bouw_dossier()
    punt = row(
        "agendapunten", volgorde=1, soort="bespreking", dossier=dossier.pk, inspreken="ja", tijd="20:15"
    )
    antwoord = send(
        griffie,
        reverse("admin:dossiers_vergadering_add"),
        soort="carrousel", datum="10-03-2026", begintijd="19:30", eindtijd="00:30", plaats="Raadzaal",
        **punt | {"agendapunten-0-aanmelden_tot_0": "09-03-2026", "agendapunten-0-aanmelden_tot_1": "12:00"},
    )  # fmt: skip
    assert errors_of(antwoord) == ""
    punt = Agendapunt.objects.get()
    assert (punt.dossier, punt.tijd, punt.inspreken) == (dossier, datetime.time(20, 15), "ja")
    assert punt.aanmelden_tot is not None
    assert (punt.vergadering.begintijd, punt.vergadering.plaats) == (datetime.time(19, 30), "Raadzaal")


def test_an_agenda_item_about_nothing_is_refused(griffie: Client) -> None:
    vergadering = bouw.bouw_vergadering()
    antwoord = send(
        griffie,
        form_of(vergadering),
        **row("agendapunten", volgorde=1, soort="bespreking", toelichting="Iets."),
    )
    assert "Vul een titel in, of kies het onderwerp" in errors_of(antwoord)


# -- lists --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("n", [3, 30])
def test_the_lists_take_no_more_queries_for_more_rows(
    griffie: Client, django_assert_max_num_queries: object, n: int
) -> None:
    vergadering = bouw.bouw_vergadering()
    for _ in range(n):
        bouw.bouw_voortgang(toezegging=bouw.bouw_toezegging(dossier=bouw.bouw_dossier()))
        bouw.bouw_voortgang(brief=bouw.bouw_raadsbrief())
        bouw.bouw_agendapunt(vergadering=vergadering, titel="", instrument=bouw.bouw_instrument())
        bouw.bouw_link(uitkomst="dood")
    for naam in ("toezegging", "raadsbrief", "voortgang", "agendapunt", "link"):
        with django_assert_max_num_queries(14):
            assert griffie.get(reverse(f"admin:dossiers_{naam}_changelist")).status_code == 200


def test_links_are_looked_at_and_filtered_and_changed_by_nobody(admin_client: Client) -> None:
    dood = bouw.bouw_link(uitkomst="dood", adres="https://stukken.voorbeeldstad.example/weg")
    bouw.bouw_link(uitkomst="werkt", adres="https://stukken.voorbeeldstad.example/er")
    lijst = admin_client.get(reverse("admin:dossiers_link_changelist"), {"uitkomst__exact": "dood"})
    assert "example/weg" in lijst.content.decode()
    assert "example/er" not in lijst.content.decode()
    assert admin_client.post(form_of(dood), {"adres": "https://x.example"}).status_code == 403
