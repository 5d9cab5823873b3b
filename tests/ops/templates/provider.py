"""What the provider's stand-in is told to answer, and what it has."""

from collections.abc import Callable

import requests
from click.testing import Result

from tests.templates import ACCOUNT

TOKEN = "an auth token for tests"
Bahi = Callable[..., Result]


def answer(outside: str, how: str) -> None:
    requests.post(
        f"{outside}/control/approvals", json={"answer": how}, timeout=5
    ).raise_for_status()


def at_provider(outside: str) -> list[dict[str, object]]:
    listed = requests.get(
        f"{outside}/v1/ContentAndApprovals?PageSize=500", auth=(ACCOUNT, TOKEN), timeout=5
    )
    contents: list[dict[str, object]] = listed.json()["contents"]
    return contents
