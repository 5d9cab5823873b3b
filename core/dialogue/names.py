"""Steps about what shops mean by their names; both sides may take them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowNames:
    """The names that goods are called by: a shop's own, or all that a vendor and his shops have."""


@dataclass(frozen=True, slots=True)
class ForgetName:
    """What a shop means by a name is forgotten."""

    name: str
