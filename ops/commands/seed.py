"""`bahi seed`: the demonstration's shops in an outside database."""

# ruff: noqa: PLC0415
import click


@click.command()
def seed() -> None:
    """Load the demonstration's shops and goods; an embedded database has them already."""
    import ops.seed
    from ops import checkout, sharing
    from ops.environment import BUSINESS_NUMBER
    from ops.foreground import interruptible

    with interruptible(), sharing.services(checkout.current(), click.echo) as running:
        ops.seed.load(running.environment["DATABASE_ADMIN_URL"], BUSINESS_NUMBER)
    click.echo("The demonstration's shops are there.")
