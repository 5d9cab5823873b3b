"""The two phones side by side in the terminal."""

from collections.abc import Mapping, Sequence

from rich.align import Align
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ops.demo.outside import Bubble

_TICKS = {
    "queued": ("⏳", "dim"),
    "sent": ("✓", "dim"),
    "delivered": ("✓✓", "dim"),
    "read": ("✓✓", "bold cyan"),
    "failed": ("✗", "bold red"),
    "undelivered": ("✗", "bold red"),
}

WIDTH_MAX = 120


class Screen:
    """Left the retailer's phone, right the vendor's."""

    def __init__(self, console: Console, left: str, right: str) -> None:
        self._console = console
        self._width = min(console.width, WIDTH_MAX)
        titles = self._two_columns()
        titles.add_row(
            Align.center(Text(f"☎ {left}", "bold")), Align.center(Text(f"☎ {right}", "bold"))
        )
        console.print(titles)

    def heading(self, text: str) -> None:
        self._console.rule(Text(text, "bold yellow"), style="dim", align="left")

    def phones(
        self, left: Sequence[Bubble], right: Sequence[Bubble], statuses: Mapping[str, str]
    ) -> None:
        row = self._two_columns()
        row.add_row(stack(left, statuses), stack(right, statuses))
        self._console.print(row)

    def figure(self, label: str, expected: object, actual: object) -> None:
        """A figure from the database with a mark; a wrong one with what was expected."""
        if expected == actual:
            text = Text.assemble(("  ✔ ", "green"), f"{label} ", (str(actual), "bold"))
        else:
            text = Text.assemble(
                ("  ✘ ", "bold red"),
                f"{label} ",
                (str(actual), "bold red"),
                f", expected {expected}",
            )
        self._console.print(text)

    def _two_columns(self) -> Table:
        grid = Table.grid(expand=False, padding=(0, 1))
        for _ in range(2):
            grid.add_column(width=self._width // 2 - 2)
        return grid


def stack(bubbles: Sequence[Bubble], statuses: Mapping[str, str]) -> RenderableType:
    return Group(*(_bubble(bubble, statuses.get(bubble.sid)) for bubble in bubbles))


def _bubble(bubble: Bubble, status: str | None) -> RenderableType:
    """Mine to the right; received ones to the left, with their buttons and the provider's ticks."""
    parts: list[RenderableType] = [Text(bubble.body)]
    if bubble.buttons and not bubble.is_mine:
        buttons = [(f" {button['text']} ", "black on bright_white") for button in bubble.buttons]
        spaced = [part for button in buttons for part in (button, " ")]
        parts.append(Text.assemble("\n", *spaced))
    ticks, style = _TICKS.get(status or "", ("", ""))
    panel = Panel(
        Group(*parts),
        expand=False,
        border_style="green" if bubble.is_mine else "white",
        subtitle=Text(ticks, style) if ticks else None,
        subtitle_align="right",
    )
    return Align.right(panel) if bubble.is_mine else panel
