"""The side of those who run the platform: from what he said to the step to take."""

import re
from dataclasses import dataclass
from decimal import Decimal

from core.permissions import PlatformAct, may_for_platform

# Rupees: one crore. More is a slip of the finger.
LIMIT_MAX = Decimal(10_000_000)

_NUMBER = r"(?:reg(?:istration)?\s*-?\s*)?#?(?P<number>[1-9][0-9]{0,17})"
_LIST = re.compile(r"(?:pending|list|registrations?|kaun\s+baki)\s*\??")
_APPROVE = re.compile(
    rf"(?:approve|manzoor|manjoor)\s+{_NUMBER}(?:\s+(?:limit\s*)?(?P<limit>\S.*))?"
)
_REFUSE = re.compile(
    rf"(?:refuse|reject|namanzoor|namanjoor)\s+{_NUMBER}(?:[\s:,]+(?P<reason>.+))?"
)
_HELP = re.compile(r"help|madad|\?")
_RUPEES = re.compile(r"(?:₹|rs\.?)?\s*([0-9][0-9,]*(?:\.[0-9]{1,2})?)\s*(?:/-)?")


@dataclass(frozen=True, slots=True)
class ListRegistrations:
    """Those that wait."""


@dataclass(frozen=True, slots=True)
class ApproveRegistration:
    """``credit_limit`` is ``None`` where none was said: then it is the wholesaler's usual one."""

    registration_number: str
    credit_limit: Decimal | None


@dataclass(frozen=True, slots=True)
class RefuseRegistration:
    registration_number: str
    reason: str


@dataclass(frozen=True, slots=True)
class AskReason:
    """Whoever is sent away is told why."""

    registration_number: str


@dataclass(frozen=True, slots=True)
class BadLimit:
    """What was said of a limit is no amount of rupees, or more than anybody gets."""

    registration_number: str
    said: str


@dataclass(frozen=True, slots=True)
class NotAllowed:
    act: PlatformAct
    registration_number: str


@dataclass(frozen=True, slots=True)
class ShowHelp:
    understood: bool


PlatformStep = (
    ListRegistrations
    | ApproveRegistration
    | RefuseRegistration
    | AskReason
    | BadLimit
    | NotAllowed
    | ShowHelp
)


def decide(text: str, role: str | None) -> PlatformStep:
    """What somebody with this role of the platform asks for, as far as he may."""
    said = " ".join(text.split())
    command = said.casefold().rstrip(".!")
    if _LIST.fullmatch(command):
        return ListRegistrations()
    approve, refuse = _APPROVE.fullmatch(command), _REFUSE.match(said.casefold())
    named = approve or refuse
    if named is None:
        return ShowHelp(understood=_HELP.fullmatch(command) is not None)
    number = f"REG-{named['number']}"
    if not may_for_platform(role, PlatformAct.DECIDE_REGISTRATIONS):
        return NotAllowed(PlatformAct.DECIDE_REGISTRATIONS, number)
    if approve is not None:
        return _approve(number, approve["limit"])
    assert refuse is not None
    # As he wrote it, not in small letters.
    reason = said[refuse.start("reason") :] if refuse["reason"] else ""
    return RefuseRegistration(number, reason) if reason else AskReason(number)


def _approve(number: str, said: str | None) -> ApproveRegistration | BadLimit:
    if said is None:
        return ApproveRegistration(number, None)
    amount = _RUPEES.fullmatch(said)
    limit = Decimal(amount[1].replace(",", "")) if amount else None
    if limit is None or limit > LIMIT_MAX:
        return BadLimit(number, said)
    return ApproveRegistration(number, limit)
