"""Every builder gives a row that the forms of the griffie would accept as well."""

import pytest

from tests import bouw


@pytest.mark.django_db
@pytest.mark.parametrize("naam", [naam for naam in dir(bouw) if naam.startswith("bouw_")])
def test_a_builder_makes_a_valid_row(naam: str) -> None:
    getattr(bouw, naam)().full_clean()
