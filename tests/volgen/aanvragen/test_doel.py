"""What is followed has a name and a page; in a mail to who did not confirm yet, the words are ours alone."""

import pytest

from tests import bouw
from volgen.aanvragen.acties import request_follow
from volgen.aanvragen.doel import describe_all, find_doel, find_lijstdoel
from volgen.mail.mails import make_mail
from volgen.models import Abonnee, Volging, Zending

pytestmark = pytest.mark.django_db
LOKAAS = "Win geld op https://kwaad.example"


def test_a_row_is_named_with_its_number() -> None:
    stuk = bouw.bouw_instrument(titel="Meer bomen", nummer="25192.003")
    doel = find_doel("instrument", {"pk": stuk.pk})
    assert doel
    assert (doel.naam, doel.adres) == ("Meer bomen (25192.003)", stuk.get_absolute_url())
    assert (doel.soortnaam, doel.aanwijzend) == ("stuk", "dit stuk")


def test_what_is_hidden_has_no_name() -> None:
    stuk = bouw.bouw_instrument(dossier=bouw.bouw_dossier(publicatie="concept"))
    assert find_doel("instrument", {"pk": stuk.pk}) is None
    assert describe_all([Volging(soort="instrument", instrument=stuk)])[0][1] is None


def test_a_list_leads_to_itself_under_its_filters() -> None:
    assert find_lijstdoel("uitvoering", "staat=open").adres == "/uitvoering/?staat=open"
    assert find_lijstdoel("uitvoering", "").adres == "/uitvoering/"
    assert find_lijstdoel("zoekvraag", "q=bomen").adres == "/zoeken/?q=bomen"


@pytest.mark.parametrize("soort", ["zoekvraag", "uitvoering"])
def test_nobody_sends_words_of_their_own_to_another(soort: str) -> None:
    """The form mails any address that is filled in: what it looks for stays out until that reader confirmed."""
    request_follow(adres="lezer@voorbeeldstad.example", ritme="direct", soort=soort, vraag=f"q={LOKAAS}")
    bericht = make_mail(Zending.objects.select_related("abonnee", "volging").get())
    assert bericht
    alles = " ".join([bericht.subject, str(bericht.body), *(str(deel[0]) for deel in bericht.alternatives)])
    assert "volgen/bevestig/" in alles
    assert "kwaad" not in alles
    assert "Win" not in alles
    # A list knows no words at all: there they are not even kept.
    assert bool(Abonnee.objects.get().volgingen.get().vraag) is (soort == "zoekvraag")
