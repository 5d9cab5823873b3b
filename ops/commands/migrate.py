"""`bahi migrate`: the database at the newest revision."""

# ruff: noqa: PLC0415
import click


@click.command()
def migrate() -> None:
    """Bring the database to the newest revision; starts the services when needed."""
    from ops import checkout, sharing, starting
    from ops.foreground import interruptible

    with interruptible(), sharing.services(checkout.current(), click.echo) as running:
        starting.migrate(running)
    click.echo("The database is at the newest revision.")
