"""Where reports are printed."""

import re
from typing import Any

from rich.console import Console

# Tables fill each line up to the width of their last column.
_TRAILING_BLANKS = re.compile(r"[ \t]+$", re.MULTILINE)


class ReportConsole(Console):
    """Prints into a file or a pipe as somebody would have typed it: without blanks at the ends of lines."""

    def print(self, *objects: Any, **options: Any) -> None:
        if self.is_terminal:
            super().print(*objects, **options)
            return
        with self.capture() as captured:
            super().print(*objects, **options)
        self.file.write(_TRAILING_BLANKS.sub("", captured.get()))
        self.file.flush()
