"""Runs the migrations on the connection that ``db.migrate`` hands over."""

from alembic import context

connection = context.config.attributes["connection"]
# Within the transaction of db.migrate, which commits tables and functions together.
context.configure(connection=connection)
with context.begin_transaction():
    context.run_migrations()
