"""Troubles that a test may order, and who has still to meet them."""

import threading
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from simulator.addresses import parse_party

SendKind = Literal[
    "429", "500_before", "500_after", "no_answer", "cut_before", "cut_after", "html", "auth"
]
CallbackKind = Literal["doubled", "reordered", "withheld"]


class SendFault(BaseModel):
    """The next ``times`` sends (to ``to``, if given) meet ``kind``; see ``send_outcomes``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: SendKind
    times: int = Field(default=1, ge=1)
    to: Annotated[str, AfterValidator(parse_party)] | None = None
    seconds: float = Field(default=20, ge=0, le=120, description="How late no_answer answers")


class CallbackFault(BaseModel):
    """The callbacks of the next ``times`` messages, or of all until a reset, go wrong."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: CallbackKind
    times: int | None = Field(default=None, ge=1)


class FaultOrder(BaseModel):
    """The body of ``POST /control/faults``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    send: SendFault | None = None
    callbacks: CallbackFault | None = None


class Faults:
    """Send faults are met in the order they were set; one callback fault holds at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sends: list[SendFault] = []
        self._callbacks: CallbackFault | None = None

    def set(self, order: FaultOrder) -> None:
        """Queue the send fault; put the callback fault in the place of the present one."""
        with self._lock:
            if order.send:
                self._sends.append(order.send)
            if order.callbacks:
                self._callbacks = order.callbacks

    def take_send(self, party: str) -> SendFault | None:
        """The fault that a send to ``party`` meets now. It has then one time less to go."""
        with self._lock:
            for index, fault in enumerate(self._sends):
                if fault.to in (None, party):
                    left = fault.model_copy(update={"times": fault.times - 1})
                    self._sends[index : index + 1] = [left] if left.times else []
                    return fault
            return None

    def take_callbacks(self) -> CallbackKind | None:
        """What goes wrong with the callbacks of a message that is accepted now."""
        with self._lock:
            fault = self._callbacks
            if fault is None:
                return None
            if fault.times is not None:
                left = fault.model_copy(update={"times": fault.times - 1})
                self._callbacks = left if left.times else None
            return fault.kind

    def pending(self) -> dict[str, Any]:
        """What is still to be met, in the terms in which it was set."""
        with self._lock:
            return {
                "send": [fault.model_dump() for fault in self._sends],
                "callbacks": self._callbacks.model_dump() if self._callbacks else None,
            }

    def clear(self) -> None:
        with self._lock:
            self._sends.clear()
            self._callbacks = None
