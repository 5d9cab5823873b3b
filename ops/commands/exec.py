"""`bahi exec`: a command of yours beside the running services."""

# ruff: noqa: PLC0415
import sys
from functools import partial

import click


@click.command(
    "exec", context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False}
)
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
def execute(command: tuple[str, ...]) -> None:
    """Run COMMAND with the database and Redis URLs set.

    PostgreSQL and Redis are started when needed and the database is migrated. `psql` is in
    the PATH and connects as app_user. The exit code is that of COMMAND.

    \b
        bahi exec -- psql -c "SELECT now()"
    """
    from ops import checkout, execution, sharing
    from ops.foreground import interruptible

    # Only the command's own words belong on the standard output.
    say = partial(click.echo, err=True)
    with interruptible(), sharing.services(checkout.current(), say) as running:
        exit_code = execution.run(command, running)
    sys.exit(exit_code)
