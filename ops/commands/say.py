"""`bahi say`: write as one of the demonstration's phones."""

# ruff: noqa: PLC0415
import click


@click.command()
@click.argument("phone")
@click.argument("text", nargs=-1)
def say(phone: str, text: tuple[str, ...]) -> None:
    """Write TEXT as PHONE and show what it gets; without TEXT show its last messages.

    For a system that `bahi up` or `bahi demo` has started; `bahi status` lists the phones.
    A number of an answer is typed where its button would be pressed.

    \b
        bahi say +919810000001 2 bori chawal
    """
    import requests
    from rich.console import Console

    from ops import checkout
    from ops import status as system_status
    from ops.demo import phone as demo_phone
    from ops.demo.outside import Outside
    from ops.demo.screen import stack
    from ops.errors import OperatorError

    report = system_status.report(checkout.current())
    if not report.running:
        raise OperatorError("Nothing runs that could answer. Start everything with: bahi up")
    outside = Outside(report.addresses["control"])
    try:
        shown = (
            demo_phone.say(outside, phone, " ".join(text))
            if text
            else demo_phone.latest(outside, phone)
        )
    except requests.RequestException as error:
        raise OperatorError(f"The provider's stand-in does not answer: {error}") from error
    Console().print(stack(shown, {}))
