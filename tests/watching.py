"""One monitoring check of a test's database, as bahi_monitor sees it."""

from typing import Any

import db.monitoring
from core.monitoring.findings import Finding
from core.monitoring.thresholds import Thresholds
from tests.database import Database


def look(database: Database, check: str, **thresholds: float) -> Finding:
    """What the check says, with other thresholds than the usual ones where some are given."""
    limits = Thresholds(**thresholds)  # type: ignore[arg-type]
    report = db.monitoring.report(database.monitor_url, limits)
    (found,) = (finding for finding in report.findings if finding.check == check)
    return found


def told(found: Finding, column: str) -> list[Any]:
    """One column of the rows behind it."""
    return [row[column] for row in found.rows]
