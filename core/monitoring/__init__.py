"""What the monitoring queries found, judged: is it as it should be, and if not, what is to be done.

One function per check, with the name of its query in ``db/sql/monitoring``. It takes the rows of that
query, as mappings by column, and the thresholds, and gives one judgement. Columns carry their unit in
their name: ``_seconds``, ``_ms``, ``_bytes``, ``_at``.
"""
