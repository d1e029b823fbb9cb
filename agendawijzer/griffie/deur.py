"""Who may enter the desk, and who may publish there."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache

INVOEREN = "stemmingen.change_stemming"
PUBLICEREN = "stemmingen.publiceer_stemming"

View = Callable[..., HttpResponse]


def needs(recht: str) -> Callable[[View], View]:
    """Lets staff with `recht` in; sends others to the login, and says no to who is logged in without it."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), reverse("admin:login"))
            if not (request.user.is_staff and request.user.has_perm(recht)):
                raise PermissionDenied("Uw login heeft dit recht niet.")
            try:
                return view(request, *args, **kwargs)
            except ObjectDoesNotExist as fout:
                # Another clerk took it away while this one had it on the screen.
                raise Http404("Dit is er niet meer.") from fout

        return never_cache(guarded)

    return decorate


mag_invoeren = needs(INVOEREN)
mag_publiceren = needs(PUBLICEREN)
