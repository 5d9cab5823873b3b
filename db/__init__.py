"""Remembers. SQLAlchemy Core over PostgreSQL; functions take a connection and never commit.

What must hold whatever the code believes is in the database itself: see ``db/sql`` and
``db/migrations/sql``.
"""
