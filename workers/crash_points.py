"""Places where a test may kill this process, to prove that nothing is lost or doubled there.

Random kills hit the few microseconds between two commits too rarely. A process dies at the point that
``BAHI_CRASH_AT`` names, once: the file that ``BAHI_CRASH_ONCE`` names remembers that it has happened.
Neither is set outside tests.
"""

import os
from pathlib import Path

EXIT_CODE = 9


def reach(point: str) -> None:
    """Die here, as by ``kill -9``, if a test has asked for it."""
    if os.environ.get("BAHI_CRASH_AT") != point:
        return
    once = Path(os.environ["BAHI_CRASH_ONCE"])
    try:
        once.touch(exist_ok=False)
    except FileExistsError:
        return
    os._exit(EXIT_CODE)
