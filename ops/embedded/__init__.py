"""Real PostgreSQL and Redis servers from wheels, for machines that have neither.

Knows nothing of the rest of the system, so that tests start throw-away servers with it.
"""
