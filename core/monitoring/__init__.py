"""What the monitoring queries found, judged: is it as it should be, and if not, what is to be done.

One function per check. It takes the rows of the query of the same name in ``db/sql/monitoring``, as
mappings by column, and the thresholds, and gives one finding. Columns carry their unit in their name:
``_seconds``, ``_ms``, ``_bytes``, ``_at``.
"""
