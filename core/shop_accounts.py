"""A shop's account as its vendor looks at it while the shop is in front of him."""

from dataclasses import dataclass

from core.statements import Line, Standing


@dataclass(frozen=True, slots=True)
class ShopAccount:
    """With one vendor, and never what the shop owes others. ``latest`` are the last entries, newest first."""

    shop_name: str
    area: str
    standing: Standing
    terms_days: int
    is_blocked: bool
    latest: tuple[Line, ...]
