"""What is to be done about the conversation itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowVendors:
    """From whom he may order, to choose from."""


@dataclass(frozen=True, slots=True)
class SwitchVendor:
    """From now on he writes to this wholesaler; the draft with the other one is kept."""

    vendor_id: int


@dataclass(frozen=True, slots=True)
class SayEditsAreUnseen:
    """He is told that changes of sent messages are not seen here, and what his order is."""


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """Examples of what he can write."""


@dataclass(frozen=True, slots=True)
class SayNotUnderstood:
    """He is told that it was not understood, with examples."""
