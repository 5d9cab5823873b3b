import pytest

from core.understanding.catalogue import Catalogue
from ops.understanding import catalogues


@pytest.fixture(scope="session")
def demonstration() -> Catalogue:
    """The goods of the demonstration."""
    return Catalogue(catalogues.read(None))
