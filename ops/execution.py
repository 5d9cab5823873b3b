"""Runs somebody's command in the environment of the system."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from ops import signals
from ops.embedded import binaries
from ops.environment import libpq_variables
from ops.errors import OperatorError
from ops.system import System


def run(command: Sequence[str], system: System) -> int:
    """Run the command to its end; returns its exit code, 128 + n when signal n ended it.

    Raises OperatorError when there is no such command.
    """
    variables = system.environment
    tools = [binaries.postgres(), binaries.redis(), Path(sys.executable).parent]
    path = os.pathsep.join([*map(str, tools), os.environ.get("PATH", os.defpath)])
    environ = {
        **os.environ,
        **variables,
        **libpq_variables(variables["DATABASE_URL"]),
        "PATH": path,
    }
    try:
        process = subprocess.Popen(command, env=environ)
    except OSError as error:
        raise OperatorError(f"{command[0]} cannot be run: {error.strerror}") from error

    def pass_on(number: int, _frame: FrameType | None) -> None:
        # The terminal sends its Ctrl-C to the command as well; twice would be once too often.
        if number != signal.SIGINT or not sys.stdin.isatty():
            process.send_signal(number)

    with signals.handled_by(pass_on):
        exit_code = process.wait()
    return exit_code if exit_code >= 0 else 128 - exit_code
