"""What is kept beside the server itself: replicas, the slots they read from, the archived log."""

from collections.abc import Sequence

from core.monitoring.findings import Judgement, Row, critical, info, ok, warning
from core.monitoring.formatting import names, number, size
from core.monitoring.thresholds import Thresholds


def replicas(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    if not rows:
        return info("No replica is connected. If there should be one, look at its log.")
    far = _behind(rows, thresholds.lag_critical_seconds, thresholds.lag_critical_bytes)
    behind = _behind(rows, thresholds.lag_warning_seconds, thresholds.lag_warning_bytes)
    if not behind:
        return ok(f"{number(len(rows), 'replica')} connected and up to date.", rows)
    most = size(max(row["lag_bytes"] or 0 for row in behind))
    judged = critical if far else warning
    return judged(
        f"Up to {most} of log behind: {names([row['replica'] for row in behind])}. Look for a long"
        " query there, a slow disk or a slow network.",
        behind,
    )


def _behind(rows: Sequence[Row], seconds: float, count: int) -> list[Row]:
    return [
        row
        for row in rows
        if (row["lag_seconds"] or 0) > seconds or (row["lag_bytes"] or 0) > count
    ]


def replication_slots(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    lost = [row for row in rows if row["wal_status"] in ("lost", "unreserved")]
    if lost:
        return critical(
            "Log that somebody has yet to read is gone or about to go:"
            f" {names([row['slot'] for row in lost])}. Start the reader at once, or build the replica"
            " anew and drop the slot.",
            lost,
        )
    tight = [row for row in rows if _is_tight(row, thresholds)]
    wrong = [row for row in rows if row in tight or not row["is_active"]]
    if not wrong:
        every = f"{number(len(rows), 'slot')}, all being read."
        return ok(every if rows else "No slot keeps any log.", rows)
    kept = size(sum(row["kept_bytes"] or 0 for row in wrong))
    judged = critical if tight else warning
    return judged(
        f"{kept} of log are kept for readers that do not come:"
        f" {names([row['slot'] for row in wrong])}. Start the reader or drop the slot, before the"
        " disk is full.",
        wrong,
    )


def _is_tight(row: Row, thresholds: Thresholds) -> bool:
    is_short = row["safe_bytes"] is not None and row["safe_bytes"] < thresholds.safe_bytes
    return is_short or (not row["is_active"] and (row["kept_bytes"] or 0) > thresholds.kept_bytes)


def archiving(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    (row,) = rows
    succeeded, failed = row["last_archived_at"], row["last_failed_at"]
    if row["mode"] == "off":
        return info(
            "The log is not archived (archive_mode is off): only whole backups can be restored, no"
            " moment between them."
        )
    if failed and (succeeded is None or failed > succeeded):
        since = f"since {succeeded:%d %b %H:%M} UTC" if succeeded else "at all"
        return critical(
            f"The log has not been archived {since}: nothing later can be restored, and the disk"
            " fills. The server's log says why archive_command fails.",
            rows,
        )
    if succeeded:
        return ok(f"The log was last archived on {succeeded:%d %b %H:%M} UTC.", rows)
    return ok("The log is archived; there was none to archive yet.", rows)
