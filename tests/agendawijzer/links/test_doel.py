"""Which addresses are read, and which machines are spoken to."""

import socket

import pytest

from agendawijzer.links.doel import follow, is_public, read_doel, resolve_machines, site_of
from agendawijzer.links.oordeel import Mislukt, NietToegestaan


@pytest.mark.parametrize(
    ("adres", "gelezen"),
    [
        ("https://stukken.voorbeeldstad.example/a?b=c#d", "https://stukken.voorbeeldstad.example/a?b=c"),
        ("HTTP://Stukken.VOORBEELDSTAD.example", "http://stukken.voorbeeldstad.example/"),
        ("https://voorbeeldstad.example:443/a", "https://voorbeeldstad.example/a"),
        ("https://voorbeeldstad.example:8443/a", "https://voorbeeldstad.example:8443/a"),
        ("https://griffie:geheim@voorbeeldstad.example/a", "https://voorbeeldstad.example/a"),
        ("https://voorbeeldstad.example/moties en meer/é?q=€", None),
        ("https://café.voorbeeldstad.example/a", "https://xn--caf-dma.voorbeeldstad.example/a"),
        ("https://café.voorbeeldstad.example:81/a", "https://xn--caf-dma.voorbeeldstad.example:81/a"),
        ("https://voorbeeldstad.example?alleen=vraag", "https://voorbeeldstad.example/?alleen=vraag"),
        (" https://voorbeeldstad.example/a\n", "https://voorbeeldstad.example/a"),
        ("http://[2001:db8::1]:81/a", "http://[2001:db8::1]:81/a"),
    ],
)
def test_an_address_is_read_as_people_write_it(adres, gelezen):
    doel = read_doel(adres)
    assert doel.adres == (gelezen or "https://voorbeeldstad.example/moties%20en%20meer/%C3%A9?q=%E2%82%AC")
    assert read_doel(doel.adres) == doel


@pytest.mark.parametrize(
    "adres",
    [
        "",
        "geen adres",
        "ftp://voorbeeldstad.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:griffie@voorbeeldstad.example",
        "https://",
        "https:///pad",
        "https://[::1",
        "https://voorbeeldstad.example:99999/",
        "https://voorbeeldstad.example:poort/",
        "https://" + "a" * 70 + "é.example/",
        "https://ver keerd.example/",
    ],
)
def test_what_is_no_web_address_is_refused_with_a_reason(adres):
    with pytest.raises(NietToegestaan) as reden:
        read_doel(adres)
    assert str(reden.value).endswith(".")
    assert site_of(adres) == ""


@pytest.mark.parametrize(
    ("plek", "waar"),
    [
        ("/elders", "http://a.example:81/elders"),
        ("elders?x=1", "http://a.example:81/map/elders?x=1"),
        ("//b.example/", "http://b.example/"),
        ("https://b.example/x", "https://b.example/x"),
        # As a server writes é, and as http.client then reads it.
        ("/caf\xc3\xa9", "http://a.example:81/caf%C3%A9"),
        ("/caf\xe9", "http://a.example:81/caf%C3%A9"),
    ],
)
def test_a_redirect_is_followed_from_where_it_was_given(plek, waar):
    assert follow(read_doel("http://a.example:81/map/stuk"), plek).adres == waar


@pytest.mark.parametrize("plek", ["gopher://a.example/", "http://[", "file:///etc/passwd"])
def test_a_redirect_to_what_is_no_web_address_is_refused(plek):
    with pytest.raises(NietToegestaan):
        follow(read_doel("http://a.example/"), plek)


PRIVE = [
    "127.0.0.1",
    "127.255.0.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "fe80::1%eth0",
    "fc00::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
]


@pytest.mark.parametrize("ip", PRIVE)
def test_a_private_machine_is_no_public_one_in_whatever_dress(ip):
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.215.14", "2a00:1450:400e:80f::200e", "64:ff9b::5db8:d70e"])
def test_a_public_machine_is_public(ip):
    assert is_public(ip)


# Names as they can be typed for a machine of our own.
@pytest.mark.parametrize("naam", ["localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001", "[::1]"])
def test_no_spelling_of_our_own_machine_is_spoken_to(naam):
    with pytest.raises((NietToegestaan, Mislukt)):
        resolve_machines(read_doel(f"http://{naam}:81/"))


def test_of_a_site_with_both_only_the_public_machines_are_spoken_to(monkeypatch):
    rijen = [(socket.AF_INET, 1, 6, "", (ip, 80)) for ip in ("10.0.0.1", "93.184.215.14")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: rijen)
    doel = read_doel("http://stukken.voorbeeldstad.example/")
    assert resolve_machines(doel) == ["93.184.215.14"]
    assert resolve_machines(doel, eigen_netwerk=True) == ["10.0.0.1", "93.184.215.14"]


def test_a_name_that_nobody_knows_may_be_our_own_network(monkeypatch):
    def unknown(*args, **kwargs):
        raise socket.gaierror(socket.EAI_NONAME, "onbekend")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(Mislukt) as fout:
        resolve_machines(read_doel("http://bestaat-niet.voorbeeldstad.example/"))
    assert fout.value.geen_verbinding
