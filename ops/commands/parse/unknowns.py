"""`bahi parse unknowns`: which words were not understood of orders."""

# ruff: noqa: PLC0415
import click

# The days for which words are kept (core.unclear_words).
_DAYS_MAX = 180
_LIMIT_MAX = 10_000


@click.command()
@click.option(
    "--vendor", "vendor_code", metavar="CODE", help="Of one wholesaler only, by his code."
)
@click.option(
    "--outcome",
    "named",
    type=click.Choice(["unknown", "asked", "answered"]),
    default="unknown",
    show_default=True,
    help="Nothing of that name is sold; it was asked which was meant; or that was answered.",
)
@click.option(
    "--days",
    type=click.IntRange(1, _DAYS_MAX),
    default=30,
    show_default=True,
    help="Said in the last so many days, today among them.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, _LIMIT_MAX),
    default=20,
    show_default=True,
    help="So many at most.",
)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def unknowns(vendor_code: str | None, named: str, days: int, limit: int, *, as_json: bool) -> None:
    """List the words of goods that were not understood of orders, the most frequent first.

    Counts only, since the first day shown: who wrote them, when and for how much is not kept. A word
    that is often unknown is a name to give to goods (`bahi catalogue import`) or to a kind of goods
    (`bahi catalogue words`), or goods to sell. What nobody has said for half a year is forgotten.
    """
    import db.clock
    import db.unclear_words
    from core.calendar import business_day
    from core.unclear_words import Outcome
    from ops.accountant import session
    from ops.understanding import unknown_words

    outcome = Outcome(named.upper())
    with session.connected() as engine:
        vendor = session.vendor(engine, vendor_code) if vendor_code else None
        with session.reading(engine) as connection:
            since = unknown_words.first_day(business_day(db.clock.now(connection)), days)
            found = db.unclear_words.top(
                connection, vendor.id if vendor else None, outcome, limit, since
            )
    if as_json:
        click.echo(unknown_words.as_json(found))
        return
    from rich.console import Console

    whose = vendor.name if vendor else "all wholesalers"
    Console().print(unknown_words.listed(found, outcome, whose, days))
