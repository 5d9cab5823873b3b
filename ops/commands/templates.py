"""`bahi templates`: the texts that WhatsApp has to approve before they are sent."""

# ruff: noqa: PLC0415
import json
import sys
from functools import partial

import click

as_json_option = click.option("--json", "as_json", is_flag=True, help="For programs.")
# Only the report belongs on the standard output.
say = partial(click.echo, err=True)


@click.group()
def templates() -> None:
    """Texts for people who have not written for a day: submit them for approval, see how they stand.

    They are in deploy/templates. With TWILIO_ACCOUNT_SID in the environment they go to that account;
    otherwise to the stand-in of this checkout, which has to run (bahi up).
    """


@templates.command()
@click.option("--key", help="Only this template.")
@click.option("--dry-run", is_flag=True, help="Say what would be submitted, and do nothing.")
@as_json_option
def submit(key: str | None, dry_run: bool, as_json: bool) -> None:
    """Submit what is new or changed; what the provider has already is left alone.

    Exit code 1 when the provider refuses one of them.
    """
    from ops import checkout
    from ops.errors import OperatorError
    from ops.templates import files, session, submission, tables

    wordings = files.read(checkout.current().templates)
    if key is not None:
        keys = sorted({wording.key for wording in wordings})
        wordings = [wording for wording in wordings if wording.key == key]
        if not wordings:
            raise OperatorError(f"There is no template {key}. There are: {', '.join(keys)}.")
    outcomes = []
    with session.opened(say) as (engine, provider):
        for outcome in submission.submit(engine, provider, wordings, only_look=dry_run):
            outcomes.append(outcome)
            if not as_json:
                click.echo(tables.outcome(outcome, only_look=dry_run))
    if as_json:
        click.echo(json.dumps([tables.outcome_for_programs(each) for each in outcomes], indent=2))
    sys.exit(1 if any(each.refusal is not None for each in outcomes) else 0)


@templates.command()
@as_json_option
def status(as_json: bool) -> None:
    """Ask the provider what was approved, keep it, and show it.

    Exit code 0 when every text is approved as it is in the files, otherwise 1.
    """
    from ops import checkout
    from ops.report_console import ReportConsole
    from ops.templates import files, session, submission, tables

    wordings = files.read(checkout.current().templates)
    with session.opened(say) as (engine, provider):
        submission.refresh(engine, provider)
        found = submission.standings(engine, provider, wordings)
    if as_json:
        click.echo(json.dumps([tables.standing_for_programs(each) for each in found], indent=2))
    else:
        ReportConsole().print(tables.standings(found))
    sys.exit(0 if all(each.is_approved for each in found) else 1)
