"""The way to the mail server: one connection for many mails, and the moment just before a mail is the server's.

Nothing that is raised here holds an address, or words of the server, which often repeat it: only what kind of answer
it was. Whatever smtplib raised is left behind.
"""

import contextlib
import re
import smtplib
from collections.abc import Callable
from email.utils import parseaddr
from typing import Any, Protocol

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.utils.encoding import punycode
from django.utils.module_loading import import_string

# After so many mails the connection is made anew: servers count what comes over one.
PER_VERBINDING = 100
# Seconds to wait for the answer to the dot. A server that looks into a mail takes its time by now; who gives up too
# soon sends again what was taken (RFC 5321, 4.5.3.2.6 asks for patience here). Less than a run holds a mail.
NA_DE_PUNT = 300.0
# What a server says of an address that does not exist (RFC 3463); not of a sender or a text that it does not want.
_BESTAAT_NIET = re.compile(r"5\.(1\.[0-6]|1\.10|2\.1)\b")
_UITGEBREID = re.compile(r"\s*[245]\.\d{1,3}\.\d{1,3}\b")
_ADRESCODES = (550, 551, 553)

VoorDePunt = Callable[[], bool]


class PostError(Exception):
    """A mail did not go. `code` is that of the answer, or 0 if there was none."""

    def __init__(self, code: int = 0) -> None:
        super().__init__(code)
        self.code = code


class Storing(PostError):  # noqa: N818 - nouns of our own, like the rest of this family
    """The server cannot be reached, or does not want us: no mail is to blame."""


class Uitgesteld(PostError):  # noqa: N818
    """This mail did not go now; `storing`: the server may have something against all of them."""

    def __init__(self, code: int = 0, *, storing: bool = False) -> None:
        super().__init__(code)
        self.storing = storing


class Geweigerd(PostError):  # noqa: N818
    """This mail will never go; `adres`: because nobody has that address."""

    def __init__(self, code: int = 0, *, adres: bool = False) -> None:
        super().__init__(code)
        self.adres = adres


class Afgebroken(PostError):  # noqa: N818
    """Just before the end it turned out that somebody else is sending this mail, or that its reader left."""


class Post(Protocol):
    """What hands mails over. `voor_de_punt` is called when all but the last dot is out; False takes the mail back."""

    def deliver(self, mail: EmailMessage, voor_de_punt: VoorDePunt) -> None: ...

    def close(self) -> None: ...


class _Verbinding(smtplib.SMTP):
    """Hands over one mail, and asks just before the dot that makes it the server's."""

    def offer(self, afzender: str, adres: str, inhoud: bytes, voor_de_punt: VoorDePunt) -> None:
        if self.has_extn("size"):
            self._expect(self.mail(afzender, [f"size={len(inhoud)}"]), Storing)
        else:
            self._expect(self.mail(afzender), Storing)
        code, uitleg = self.rcpt(adres)
        if code not in (250, 251):
            raise _refused(code, uitleg)
        self._expect(self.docmd("data"), Geweigerd, goed=354)
        tekst = re.sub(rb"(?m)^\.", b"..", inhoud)
        self.send(tekst if tekst.endswith(b"\r\n") else tekst + b"\r\n")
        if not voor_de_punt():
            # Without the dot a server throws away what it has.
            self.close()
            raise Afgebroken
        self.send(b".\r\n")
        self._expect(self._answer_to_the_dot(), Geweigerd)

    def _answer_to_the_dot(self) -> tuple[int, bytes]:
        if self.sock is None:
            return self.getreply()
        gewoon = self.sock.gettimeout()
        self.sock.settimeout(max(gewoon or 0.0, NA_DE_PUNT))
        antwoord = self.getreply()
        if self.sock is not None:
            self.sock.settimeout(gewoon)
        return antwoord

    @staticmethod
    def _expect(antwoord: tuple[int, bytes], anders: type[PostError], goed: int = 250) -> None:
        if antwoord[0] != goed:
            raise anders(antwoord[0]) if 500 <= antwoord[0] < 600 else Uitgesteld(antwoord[0])


class _BeveiligdeVerbinding(smtplib.SMTP_SSL, _Verbinding):
    pass


class _Postbode(EmailBackend):
    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _BeveiligdeVerbinding if self.use_ssl else _Verbinding


class SmtpPost:
    """Over the server of EMAIL_URL. Raises Storing, Uitgesteld, Geweigerd or Afgebroken."""

    def __init__(self) -> None:
        self._postbode, self._aantal = _Postbode(), 0

    def deliver(self, mail: EmailMessage, voor_de_punt: VoorDePunt) -> None:
        """Hands over one mail to the one person that it is for. Returns when the server said that it has it."""
        if self._aantal >= PER_VERBINDING:
            self.close()
        fout: PostError
        try:
            verbinding = self._open()
        except Exception as oorzaak:
            self._drop()
            fout = Storing(getattr(oorzaak, "smtp_code", 0))
        else:
            try:
                self._aantal += 1
                verbinding.offer(
                    _envelope(mail.from_email),
                    _envelope(mail.to[0]),
                    _bytes(mail),
                    voor_de_punt,
                )
                return
            except PostError as oorzaak:
                fout = self._after(oorzaak, verbinding)
            except OSError:
                self._drop()
                fout = Uitgesteld(storing=True)
            except ValueError:
                # An address or a text that cannot be sent at all.
                self._drop()
                fout = Geweigerd()
            except BaseException:
                # Halfway a mail there is no saying goodbye.
                self._drop()
                raise
        # Outside every handler: what smtplib raised, with the address in it, is not even kept as the context.
        raise fout

    def close(self) -> None:
        """Says goodbye, if the server still listens."""
        with contextlib.suppress(OSError):
            self._postbode.close()
        self._drop()

    def _open(self) -> _Verbinding:
        nieuw = self._postbode.open()
        verbinding = self._postbode.connection
        if not isinstance(verbinding, _Verbinding):
            raise Storing
        if nieuw:
            self._aantal = 0
            verbinding.ehlo_or_helo_if_needed()
        return verbinding

    def _after(self, fout: PostError, verbinding: _Verbinding) -> PostError:
        """Leaves the connection ready for the next mail; it is gone after 421 and where a mail was taken back."""
        if fout.code == 421 or isinstance(fout, Afgebroken):
            self._drop()
            return Uitgesteld(421, storing=True) if fout.code == 421 else fout
        try:
            verbinding.rset()
        except OSError:
            self._drop()
        return fout

    def _drop(self) -> None:
        for verbinding in (self._postbode.connection, self._postbode._partial_connection):  # type: ignore[attr-defined]
            if verbinding is not None:
                verbinding.close()
        self._postbode.connection = self._postbode._partial_connection = None  # type: ignore[attr-defined]


class AnderePost:
    """Over another backend of Django: one that shows mails, or keeps them for a test."""

    def __init__(self) -> None:
        self._backend = get_connection()

    def deliver(self, mail: EmailMessage, voor_de_punt: VoorDePunt) -> None:
        if not voor_de_punt():
            raise Afgebroken
        self._backend.send_messages([mail])

    def close(self) -> None:
        self._backend.close()


def open_post() -> Post:
    """The way that EMAIL_URL says; the server is met at the first mail."""
    return SmtpPost() if issubclass(import_string(settings.EMAIL_BACKEND), EmailBackend) else AnderePost()


def _refused(code: int, uitleg: bytes) -> PostError:
    """What it means that the server does not take this address: nobody has it, not now, or it does not want us."""
    if not 500 <= code < 600:
        return Uitgesteld(code)
    tekst = uitleg.decode("ascii", "replace")
    zeker = bool(_BESTAAT_NIET.match(tekst.strip())) if _UITGEBREID.match(tekst) else code in _ADRESCODES
    return Geweigerd(code, adres=True) if zeker else Uitgesteld(code, storing=True)


def _bytes(mail: EmailMessage) -> bytes:
    return mail.message().as_bytes(linesep="\r\n")  # type: ignore[call-arg]


def _envelope(adres: Any) -> str:
    """The bare address, as servers know it."""
    naam, _, domein = parseaddr(str(adres))[1].rpartition("@")
    return f"{naam}@{punycode(domein)}"
