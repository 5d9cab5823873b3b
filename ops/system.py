"""The system of one checkout, as the commands and what they call know it."""

from collections.abc import Callable
from dataclasses import dataclass

from ops.checkout import Checkout
from ops.environment import OutsideServices, environment
from ops.state import State
from ops.supervision import Supervisor

# How a command tells the person at the terminal what it is doing.
Say = Callable[[str], None]


@dataclass(frozen=True)
class System:
    """A system whose services run; `environment` is what its processes get."""

    checkout: Checkout
    state: State
    outside: OutsideServices

    @property
    def environment(self) -> dict[str, str]:
        return environment(self.state, self.outside)

    @property
    def supervisor(self) -> Supervisor:
        return Supervisor(self.state)
