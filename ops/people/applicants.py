"""A wholesaler as he is written at the command line, checked."""

import re

import core.registrations
from core.registrations import Applicant, Wrong
from ops.errors import OperatorError

_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}")
_PREFIX = re.compile(r"[A-Z][A-Z0-9]{0,3}")


def vendor(name: str, address: str, gstin: str | None, state: str | None) -> Applicant:
    """Raises OperatorError with everything that is wrong."""
    if (gstin is None) == (state is None):
        raise OperatorError("Give --gstin, or --state where he has none.")
    kept_name = core.registrations.checked_name(name)
    kept_gstin = core.registrations.checked_gstin(gstin) if gstin is not None else None
    kept_state = core.registrations.checked_state(state) if state is not None else None
    wrong = {"--name": kept_name, "--gstin": kept_gstin, "--state": kept_state}
    problems = [
        f"{option}: {each.value}" for option, each in wrong.items() if isinstance(each, Wrong)
    ]
    if problems:
        raise OperatorError("; ".join(problems) + ".")
    assert isinstance(kept_name, str)
    found = kept_gstin[:2] if isinstance(kept_gstin, str) else kept_state
    assert isinstance(found, str)
    return Applicant(
        kept_name, " ".join(address.split()), str(kept_gstin) if kept_gstin else None, found
    )


def code(given: str | None, name: str) -> str:
    """The code that was given, or one made from the name."""
    wanted = (given or core.registrations.vendor_code(name)).upper()
    if _CODE.fullmatch(wanted) is None:
        raise OperatorError(f"--code {wanted}: write 2 to 12 letters and figures, a letter first.")
    return wanted


def prefix(given: str | None, name: str) -> str:
    """What the numbers of bills begin with: given, or made from the name."""
    wanted = (given or core.registrations.invoice_prefix(name)).upper()
    if _PREFIX.fullmatch(wanted) is None:
        raise OperatorError(f"--prefix {wanted}: write 1 to 4 letters and figures, a letter first.")
    return wanted
