"""What is kept beside the server itself: replicas, the slots they read from, the archived log."""

from collections.abc import Sequence

from core.monitoring.findings import Finding, Found, Level
from core.monitoring.thresholds import Thresholds
from core.monitoring.words import names, number, size


def replicas(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "replicas"
    if not rows:
        return Finding(
            check=check,
            level=Level.INFO,
            sentence="No replica is connected. If there should be one, look at its log.",
        )
    critical = _behind(rows, thresholds.lag_critical_seconds, thresholds.lag_critical_bytes)
    behind = _behind(rows, thresholds.lag_warning_seconds, thresholds.lag_warning_bytes)
    if behind:
        furthest = max(behind, key=lambda row: int(row["lag_bytes"] or 0))
        return Finding(
            check=check,
            level=Level.CRITICAL if critical else Level.WARNING,
            sentence=f"Up to {size(furthest['lag_bytes'] or 0)} of log behind:"
            f" {names([row['replica'] for row in behind])}. Look for a long query there, a slow disk"
            " or a slow network.",
            rows=behind,
        )
    sentence = f"{number(len(rows), 'replica')} connected and up to date."
    return Finding(check=check, level=Level.OK, sentence=sentence, rows=rows)


def _behind(rows: Sequence[Found], seconds: float, count: int) -> list[Found]:
    return [
        row
        for row in rows
        if (row["lag_seconds"] or 0) > seconds or (row["lag_bytes"] or 0) > count
    ]


def replication_slots(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "replication_slots"
    lost = [row for row in rows if row["wal_status"] in ("lost", "unreserved")]
    if lost:
        return Finding(
            check=check,
            level=Level.CRITICAL,
            sentence="Log that somebody has yet to read is gone or about to go:"
            f" {names([row['slot'] for row in lost])}. Start the reader at once, or build the replica"
            " anew and drop the slot.",
            rows=lost,
        )
    inactive = [row for row in rows if not row["is_active"]]
    tight = [
        row
        for row in rows
        if (row["safe_bytes"] is not None and row["safe_bytes"] < thresholds.safe_bytes)
        or (not row["is_active"] and (row["kept_bytes"] or 0) > thresholds.kept_bytes)
    ]
    if inactive or tight:
        wrong = [row for row in rows if row in inactive or row in tight]
        kept = size(sum(row["kept_bytes"] or 0 for row in wrong))
        return Finding(
            check=check,
            level=Level.CRITICAL if tight else Level.WARNING,
            sentence=f"{kept} of log are kept for readers that do not come:"
            f" {names([row['slot'] for row in wrong])}. Start the reader or drop the slot, before"
            " the disk is full.",
            rows=wrong,
        )
    sentence = f"{number(len(rows), 'slot')}, all being read." if rows else "No slot keeps any log."
    return Finding(check=check, level=Level.OK, sentence=sentence, rows=rows)


def archiving(rows: Sequence[Found], _thresholds: Thresholds) -> Finding:
    check = "archiving"
    (row,) = rows
    succeeded, failed = row["last_archived_at"], row["last_failed_at"]
    if row["mode"] == "off":
        return Finding(
            check=check,
            level=Level.INFO,
            sentence="The log is not archived (archive_mode is off): only whole backups can be"
            " restored, no moment between them.",
        )
    if failed and (succeeded is None or failed > succeeded):
        since = f"since {succeeded:%d %b %H:%M} UTC" if succeeded else "at all"
        return Finding(
            check=check,
            level=Level.CRITICAL,
            sentence=f"The log has not been archived {since}: nothing later can be restored, and the"
            " disk fills. The server's log says why archive_command fails.",
            rows=rows,
        )
    sentence = (
        f"The log was last archived on {succeeded:%d %b %H:%M} UTC."
        if succeeded
        else "The log is archived; there was none to archive yet."
    )
    return Finding(check=check, level=Level.OK, sentence=sentence, rows=rows)
