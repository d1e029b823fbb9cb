"""What a mail to who follows something (`volgen.mail.woorden`) says in the words of the pages."""

from django.template.loader import render_to_string

from agendawijzer.portaal.templatetags.demo import verzonnen
from agendawijzer.portaal.woorden import voorval
from volgen.mail.woorden import Mailwoorden, register_mailwoorden


def register() -> None:
    """Lets mails use these words."""
    register_mailwoorden(
        Mailwoorden(
            kop=voorval.kop,
            adres=voorval.adres,
            voorbehoud=voorval.voorbehoud,
            stuknaam=voorval.stuknaam,
            verzonnen=render_verzonnen,
        )
    )


def render_verzonnen() -> str:
    """The line of the pages that tells of a made-up municipality, as HTML. No query."""
    return render_to_string("portaal/delen/verzonnen.html", verzonnen())
