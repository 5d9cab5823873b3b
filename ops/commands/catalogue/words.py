"""`bahi catalogue words`: a wholesaler's own words for kinds of goods."""

# ruff: noqa: PLC0415
import click

from ops.accountant import options


@click.command()
@options.vendor
@click.option(
    "--add", "added", metavar="WORD=GOODS", help='A word and its goods: "meethi reti=sugar".'
)
@click.option("--forget", "word_id", type=int, metavar="ID", help="Take this word back.")
def words(vendor_code: str, added: str | None, word_id: int | None) -> None:
    """List, add and take back a wholesaler's own words for kinds of goods.

    A word stands for a kind of goods, such as sugar, whoever makes it; a name of one product is an alias
    (`bahi catalogue import`). The next order is understood with it. A word that means something else
    already is refused.
    """
    from rich.console import Console

    import db.vendor_words
    from ops.accountant import goods_tables, session
    from ops.errors import OperatorError

    if added is not None and word_id is not None:
        raise click.UsageError("--add and --forget: one of them at a time.")
    word, equals, means = (added or "").partition("=")
    if added is not None and not (equals and word.strip() and means.strip()):
        raise click.UsageError(
            f"--add {added!r}: write a word, = and its goods: “meethi reti=sugar”."
        )
    with session.opened(vendor_code, "bahi catalogue words") as opened:
        vendor = opened.vendor
        with opened.writing() as connection:
            found = db.vendor_words.of_vendor(connection, vendor.id)
            if added is not None:
                found = [db.vendor_words.add(connection, vendor.id, word.strip(), means.strip())]
            if word_id is not None:
                found = [each for each in found if each.word_id == word_id]
                if not found or not db.vendor_words.forget(connection, vendor.id, word_id):
                    raise OperatorError(f"{vendor.name} has no word with the id {word_id}.")
    if added is not None:
        click.echo(f"{vendor.name}: “{found[0].said.word}” stands for {found[0].said.means} now.")
    elif word_id is not None:
        click.echo(f"Forgotten: “{found[0].said.word}” for {found[0].said.means}.")
    else:
        Console().print(goods_tables.words(found, vendor.name))
