"""What the tests of ops share: a folder the servers can reach, and a checkout with data in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ops.checkout import Checkout
from ops.checkout import current as current_checkout
from ops.embedded.accounts import scratch_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    with scratch_folder() as path:
        yield path


@pytest.fixture
def checkout(folder: Path) -> Checkout:
    """This checkout's code with data of its own."""
    made = Checkout(current_checkout().root, folder / "data")
    made.create_data_folder()
    return made
