"""`bahi schema`: the schema of this code, written down."""

# ruff: noqa: PLC0415
import click


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when a file is stale.")
def schema(check: bool) -> None:
    """Write docs/schema.md and db/schema.sql from a new database, made for this."""
    from ops import checkout
    from ops.foreground import interruptible
    from ops.schema import files

    root = checkout.current().root
    with interruptible():
        texts = files.of_new_database()
    stale = files.differences(root, texts)
    if check and stale:
        click.echo(stale, nl=False)
        raise click.ClickException("The schema has changed. Write it down with: make schema")
    if stale:
        files.write(root, texts)
        click.echo(f"{files.DOCUMENT} and {files.DUMP} were behind and are written anew.")
    else:
        click.echo(f"{files.DOCUMENT} and {files.DUMP} say what a new database is.")
