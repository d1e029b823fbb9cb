"""The pages of the griffie for the programmabegroting, one module a subject."""

from begroting.admin import bijdragen, onderdelen, programmas, voorstellen, wegen

__all__ = ["bijdragen", "onderdelen", "programmas", "voorstellen", "wegen"]
