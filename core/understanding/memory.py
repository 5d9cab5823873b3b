"""What is remembered of a shop when its message is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Memory:
    """``ordered`` says how often the shop has ordered a product; ``names`` what it means by a name, as it
    answered when it was asked. Both lead to, or from, the ids of a vendor's products."""

    ordered: Mapping[int, int] = field(default_factory=dict)
    names: Mapping[str, int] = field(default_factory=dict)


NOTHING = Memory()
