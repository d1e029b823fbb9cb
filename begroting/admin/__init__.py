"""The pages of the griffie for the programmabegroting, one module a subject."""

from begroting.admin import bijdragen, onderdelen, programmas, voorstellen

__all__ = ["bijdragen", "onderdelen", "programmas", "voorstellen"]
