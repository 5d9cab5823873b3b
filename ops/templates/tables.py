"""Templates and their approvals for the terminal and for programs."""

from collections.abc import Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from core.wordings import Status
from ops.templates.submission import Outcome, Standing

NOT_SUBMITTED = "not submitted"

_STYLES = {Status.APPROVED: "green", Status.REJECTED: "bold red", Status.DISABLED: "bold red"}


def standings(found: Sequence[Standing]) -> Table:
    """One line for each template and language."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("template", "language", "status"):
        table.add_column(heading, no_wrap=True)
    table.add_column("", overflow="fold")
    for each in found:
        status = NOT_SUBMITTED if each.row is None else each.row.status.lower()
        style = "" if each.row is None else _STYLES.get(Status(each.row.status), "")
        table.add_row(each.wording.key, each.wording.language, Text(status, style), _remark(each))
    return table


def _remark(each: Standing) -> str:
    parts = []
    if each.row is not None and each.row.rejection_reason:
        parts.append(each.row.rejection_reason)
    if not each.is_approved and each.in_use:
        parts.append(f"an earlier text is sent: {each.in_use}")
    return "; ".join(parts)


def standing_for_programs(each: Standing) -> dict[str, Any]:
    row = each.row
    return {
        "key": each.wording.key,
        "language": each.wording.language,
        "name": None if row is None else row.name,
        "status": None if row is None else row.status,
        "content_id": None if row is None else row.content_id,
        "rejection_reason": None if row is None else row.rejection_reason,
        "submitted_at": row.submitted_at.isoformat() if row and row.submitted_at else None,
        "checked_at": row.checked_at.isoformat() if row and row.checked_at else None,
        "in_use": each.in_use,
    }


def outcome(each: Outcome, *, only_look: bool) -> str:
    """One line about what was done with a wording."""
    what = "there already"
    if each.refusal is not None:
        what = f"refused. {each.refusal}"
    elif each.is_submitted:
        what = "would be submitted" if only_look else "submitted"
    return f"{each.wording.key} {each.wording.language}: {what}"


def outcome_for_programs(each: Outcome) -> dict[str, Any]:
    return {
        "key": each.wording.key,
        "language": each.wording.language,
        "submitted": each.is_submitted,
        "refusal": each.refusal,
    }
