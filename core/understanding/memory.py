"""What is remembered of a shop when its message is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Memory:
    """``ordered``: id of a vendor's product → how many orders had it. ``names``: what this shop alone calls
    goods, in small letters → id of the product, as it has answered or somebody has written down."""

    ordered: Mapping[int, int] = field(default_factory=dict)
    names: Mapping[str, int] = field(default_factory=dict)


NOTHING = Memory()
