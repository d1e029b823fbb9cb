"""The tools of the browser tests notice what they are there for."""

import pytest


def test_axe_names_the_element_and_the_mistake(pagina, axe):
    pagina.set_content('<html lang="nl"><title>Proef</title><main><h1>Proef</h1><img src="data:,"></main>')
    with pytest.raises(AssertionError, match=r"image-alt \(critical\)"):
        axe(pagina)


def test_axe_is_recent_and_knows_target_sizes(pagina, axe):
    pagina.set_content(
        '<html lang="nl"><title>Proef</title><main><h1>Proef</h1>'
        '<button style="font-size:6px;padding:0">a</button><button style="font-size:6px;padding:0">b</button></main>'
    )
    with pytest.raises(AssertionError, match="target-size"):
        axe(pagina)


@pytest.mark.parametrize(
    ("stijl", "klacht"),
    [
        (
            "@media (prefers-color-scheme: dark) { p { color: #777; background: #888 } }",
            "in het donker: color-con",
        ),
        ("@media (max-width: 400px) { button { font-size: 6px; padding: 0 } }", "op 320: target-size"),
        ("@media (max-width: 400px) { main { width: 900px } }", "900 breed op een scherm van 320"),
        ("main { width: 2000px }", "breed op een scherm van 1280"),
    ],
)
def test_axe_sees_what_is_wrong_in_the_dark_or_on_a_narrow_screen_alone(pagina, axe, stijl, klacht):
    inhoud = (
        '<html lang="nl"><title>Proef</title><style>body {{ margin: 0 }} {}</style>'
        "<main><h1>Proef</h1><p>Woorden</p><button>Een</button><button>Ander</button></main>"
    )
    pagina.set_content(inhoud.format(""))
    axe(pagina)
    pagina.set_content(inhoud.format(stijl))
    with pytest.raises(AssertionError, match=klacht):
        axe(pagina)


def test_the_login_of_the_griffie_opens_the_admin(pagina, portaal):
    pagina.goto("/beheer/")
    form = pagina.locator("#login-form")
    form.locator("[name=username]").fill(portaal.gebruikersnaam)
    form.locator("[name=password]").fill(portaal.wachtwoord)
    form.locator("[type=submit]").click()
    assert pagina.url == f"{portaal.url}/beheer/"
    assert pagina.locator("#logout-form").count() == 1
