"""One monitoring check of a database, as whoever the URL belongs to sees it."""

from typing import Any

import db.monitoring
from core.monitoring.findings import Finding
from core.monitoring.thresholds import Thresholds


def look(url: str, check: str, **thresholds: float) -> Finding:
    """What the check says, with other thresholds than the usual ones where some are given."""
    limits = Thresholds(**thresholds)  # type: ignore[arg-type]
    with db.monitoring.connected(url) as connection:
        return db.monitoring.run(connection, check, limits)


def told(found: Finding, column: str) -> list[Any]:
    """One column of the rows behind it."""
    return [row[column] for row in found.rows]
