"""Model fields that guard what goes into them, on every way in (form, import, bulk_create)."""

import datetime
from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from dossiers.tekst import fold, plain


class PlatteTekst(models.TextField):
    """Text without markup: sanitised on the way in, escaped by the templates on the way out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        tekst = plain(getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, tekst)
        return tekst

    def get_db_prep_save(self, value: object, connection: BaseDatabaseWrapper) -> Any:
        # update() and bulk_update() know no pre_save.
        return super().get_db_prep_save(plain(value) if isinstance(value, str) else value, connection)


class GevouwenVeld(models.CharField):
    """The folded copy of another field, for finding and sorting alike on both databases."""

    def __init__(self, *args: Any, van: str = "titel", **kwargs: Any) -> None:
        self.van = van
        kwargs.setdefault("max_length", 500)
        kwargs.update(editable=False, blank=True, default="")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "van": self.van}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        gevouwen = fold(getattr(model_instance, self.van))[: self.max_length]
        setattr(model_instance, self.attname, gevouwen)
        return gevouwen


class Basisnummer(models.CharField):
    """The number of the dossier to which the number in `van` belongs: 23098 for 23098.001. Empty without a number."""

    def __init__(self, *args: Any, van: str = "nummer", **kwargs: Any) -> None:
        self.van = van
        kwargs.setdefault("max_length", 60)
        kwargs.update(editable=False, blank=True, default="", db_index=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "van": self.van}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        basis: str = getattr(model_instance, self.van).partition(".")[0]
        setattr(model_instance, self.attname, basis)
        return basis


class Sorteerdatum(models.DateField):
    """The first filled of the date fields in `van`, or the year 1: never empty, because the two databases sort
    empty dates on opposite sides."""

    def __init__(self, *args: Any, van: tuple[str, ...] = (), **kwargs: Any) -> None:
        self.van = tuple(van)
        kwargs.update(editable=False, default=datetime.date.min)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "van": self.van}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        datums = (getattr(model_instance, naam) for naam in self.van)
        datum = next((datum for datum in datums if datum), datetime.date.min)
        setattr(model_instance, self.attname, datum)
        return datum


class Adresdeel(models.CharField):
    """The part of an address that names an object: lower case, digits, hyphens, and the dot of 25192.001."""

    default_validators = [
        RegexValidator(
            r"^[a-z0-9]+(?:[.-]+[a-z0-9]+)*\Z",
            "Gebruik in het adres alleen kleine letters, cijfers, punten en streepjes, zonder spaties.",
        )
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        super().__init__("adres", *args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("verbose_name", None)
        return name, path, args, kwargs


class Zoekwoorden(models.TextField):
    """Words for the search index, made by `dossiers.zoeken.taal.woorden`; the lookup `treft` finds rows by them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)
