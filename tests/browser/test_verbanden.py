"""A clerk lays links with the budget by keyboard, and judges a newer text, on a wide screen and on a telephone."""

from decimal import Decimal
from typing import Any

import pytest

from begroting.boom import Geld, Hoofdstuk, as_dict
from begroting.models import AfgewezenBijdrage, Bijdrage
from tests import bouw
from tests.browser.test_beheer import OpenBeheer, check, log_in, open_beheer

__all__ = ["open_beheer"]


@pytest.fixture
def sloot(live_server: Any) -> Any:
    programma = bouw.bouw_programma(begroting=bouw.bouw_begroting(jaar=2100), titel="Water")
    doel = bouw.bouw_doel(ontwikkellijn=bouw.bouw_ontwikkellijn(programma=programma), tekst="Helder water")
    return bouw.bouw_resultaat(doel=doel, tekst="De Wilgensloot is gebaggerd")


def test_the_pages_of_the_budget_are_accessible(open_beheer: OpenBeheer, sloot: Any) -> None:
    dossier = bouw.bouw_dossier(titel="Baggeren van de Wilgensloot")
    bijdrage = bouw.bouw_bijdrage(dossier=dossier, doel=sloot.doel, zekerheid="redactie")
    bouw.bouw_afgewezenbijdrage(dossier=dossier, resultaat=bouw.bouw_resultaat(doel=sloot.doel))
    boom = Hoofdstuk("Water", "Elke sloot is schoon.", lasten=Geld(Decimal(150)))
    voorstel = bouw.bouw_begrotingsvoorstel(programma=sloot.hoofdstuk, boom=as_dict(boom))
    page = open_beheer()
    log_in(page)
    for adres in (
        "",
        "programma/",
        f"bijdrage/leggen/dossier/{dossier.pk}/?q=wilgensloot",
        f"bijdrage/leggen/resultaat/{sloot.pk}/?q=niets",
        "bijdrage/leggen/?q=wilgensloot",
        f"bijdrage/{bijdrage.pk}/change/",
        "bijdrage/",
        f"programma/{sloot.hoofdstuk.pk}/change/",
        f"begroting/{sloot.hoofdstuk.begroting_id}/change/",
        f"ontwikkellijn/{sloot.doel.ontwikkellijn_id}/change/",
        f"resultaat/{sloot.pk}/change/",
        f"resultaat/add/?doel={sloot.doel.pk}",
        f"begrotingsvoorstel/{voorstel.pk}/change/",
    ):
        page.goto(f"/beheer/begroting/{adres}")
        page.wait_for_load_state("networkidle")
        check(page)


def test_a_link_is_laid_and_a_proposal_rejected_by_keyboard(open_beheer: OpenBeheer, sloot: Any) -> None:
    dossier = bouw.bouw_dossier(titel="Baggeren van de Wilgensloot")
    bouw.bouw_doel(ontwikkellijn=sloot.doel.ontwikkellijn, tekst="De Wilgensloot ruikt niet meer")
    page = open_beheer(360)
    log_in(page)
    page.goto(f"/beheer/dossiers/dossier/{dossier.pk}/change/")
    page.get_by_role("link", name="Leg een verband met de begroting").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".kaart")
    kaart = page.locator(".kaart", has_text="De Wilgensloot is gebaggerd")
    kaart.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Dit plan baggert de sloot.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    assert "Kies hoe dit besluit samenhangt met dit doel." in kaart.inner_text()
    check(page)
    page.get_by_role("link", name="Verbeter wat u invulde").focus()
    page.keyboard.press("Enter")
    kaart.get_by_label("Hoe hangt het samen?").focus()
    page.keyboard.type("financiert")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")
    check(page)
    bijdrage = Bijdrage.objects.openbaar().get()
    assert (bijdrage.soort, bijdrage.resultaat, bijdrage.dossier) == ("financiert", sloot, dossier)
    page.get_by_role("button", name="Hoort er niet bij De Wilgensloot ruikt").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Wij stellen dit niet meer voor")
    assert AfgewezenBijdrage.objects.get().doel.tekst.startswith("De Wilgensloot")


def test_a_newer_text_is_accepted_by_its_button(open_beheer: OpenBeheer, sloot: Any) -> None:
    boom = Hoofdstuk("Water", "Elke sloot is schoon.", lasten=Geld(Decimal(150)))
    voorstel = bouw.bouw_begrotingsvoorstel(programma=sloot.hoofdstuk, boom=as_dict(boom))
    page = open_beheer()
    log_in(page)
    page.goto(f"/beheer/begroting/begrotingsvoorstel/{voorstel.pk}/change/")
    assert "Elke sloot is schoon." in page.inner_text("#content")
    page.get_by_role("button", name="Aanvaard de nieuwe tekst").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")
    check(page)
    sloot.hoofdstuk.refresh_from_db()
    assert sloot.hoofdstuk.ambitie == "Elke sloot is schoon."
