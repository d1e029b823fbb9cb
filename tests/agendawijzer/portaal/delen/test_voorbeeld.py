"""How others show a page of ours: with its own title, words and picture."""

from html.parser import HTMLParser

import pytest
from django.test import Client

from tests import bouw

pytestmark = pytest.mark.django_db


class Kop(HTMLParser):
    """The head of a page: its title, its lasting address and its tags."""

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.titel, self.adres, self.tags = "", "", dict[str, str]()
        self._in_titel = False
        self.feed(tekst.partition("</head>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerk = {naam: waarde or "" for naam, waarde in attrs}
        self._in_titel = tag == "title"
        if tag == "meta" and (naam := kenmerk.get("property") or kenmerk.get("name")):
            assert naam not in self.tags, f"{naam} staat er twee keer"
            self.tags[naam] = kenmerk["content"]
        elif tag == "link" and kenmerk.get("rel") == "canonical":
            self.adres = kenmerk["href"]

    def handle_data(self, data: str) -> None:
        if self._in_titel:
            self.titel += data

    def handle_endtag(self, tag: str) -> None:
        self._in_titel = False


def read(client: Client, adres: str) -> Kop:
    return Kop(client.get(adres).content.decode())


def test_a_vote_is_shown_with_its_result_and_its_picture(client: Client, settings) -> None:
    settings.GEMEENTE = "Voorbeeldstad"
    stemming = bouw.bouw_stemming(instrument=bouw.bouw_instrument(titel="“Bomen” & <struiken>"), datum=None)
    kop = read(client, stemming.get_absolute_url())
    assert kop.titel == "Stemming: “Bomen” & <struiken> – Agendawijzer Voorbeeldstad"
    assert kop.tags["og:title"] == "Stemming: “Bomen” & <struiken>"
    assert kop.tags["og:description"] == kop.tags["description"]
    assert "Aangenomen met 30 stemmen voor en 8 tegen." in kop.tags["og:description"]
    assert kop.tags["og:url"] == kop.adres == f"http://testserver{stemming.get_absolute_url()}"
    assert kop.tags["og:image"] == f"http://testserver/delen/stemmingen/{stemming.pk}.png"
    assert (kop.tags["og:image:width"], kop.tags["og:image:height"]) == ("1200", "630")
    assert "Aangenomen met 30 stemmen voor" in kop.tags["og:image:alt"]
    assert kop.tags["og:locale"] == "nl_NL"
    assert kop.tags["og:site_name"] == "Agendawijzer Voorbeeldstad"
    assert kop.tags["twitter:card"] == "summary_large_image"


def test_each_kind_of_page_with_a_picture_leads_to_its_own(client: Client) -> None:
    stuk = bouw.bouw_instrument()
    los = bouw.bouw_instrument(dossier=None, soort="motie_vreemd")
    for rij in (stuk, stuk.dossier, los, bouw.bouw_stemming(instrument=stuk)):
        kop = read(client, rij.get_absolute_url())
        assert kop.tags["og:type"] == "article"
        beeld = client.get(kop.tags["og:image"].removeprefix("http://testserver"))
        assert (beeld.status_code, beeld["Content-Type"]) == (200, "image/png")
    kop = read(client, f"/geschiedenis/{stuk.dossier.slug}/")
    assert kop.tags["og:image"].endswith(f"/delen/dossiers/{stuk.dossier.slug}.png")


def test_other_pages_are_shown_with_the_picture_of_the_site(client: Client) -> None:
    kop = read(client, "/stemmingen/?uitkomst=aangenomen")
    assert kop.tags["og:image"] == "http://testserver/delen/site.png"
    assert kop.tags["og:type"] == "website"
    assert kop.tags["og:url"] == "http://testserver/stemmingen/"


def test_what_is_not_there_is_not_shown_elsewhere(client: Client) -> None:
    weg = bouw.bouw_dossier(publicatie="ingetrokken")
    for adres in ("/bestaat-niet/", weg.get_absolute_url()):
        assert not [tag for tag in read(client, adres).tags if tag.startswith("og:")]
