"""The schema written down: `docs/schema.md` for people, `db/schema.sql` for the comparison.

`files` makes both texts of a migrated database; what turns rows into text are pure functions.
"""
