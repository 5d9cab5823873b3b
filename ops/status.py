"""What runs for this checkout, and where: for `bahi status`, for people and for programs."""

import os

from pydantic import BaseModel

from ops import seed
from ops.checkout import Checkout
from ops.environment import (
    BUSINESS_NUMBER,
    DATABASE_VARIABLES,
    MONITOR_VARIABLE,
    OutsideServices,
    environment,
)
from ops.ports import HOST
from ops.progress import Progress
from ops.state import State
from ops.supervision import NotAnswering, Process, Supervisor
from ops.supervisor_config import SERVICES


class FlowerLogin(BaseModel):
    user: str
    password: str


class ProcessReport(BaseModel):
    """`pid` and `uptime_seconds` are null while the process does not run."""

    name: str
    state: str
    pid: int | None
    uptime_seconds: int | None


class Report(BaseModel):
    """`running` is true when every process runs and each has answered since the start."""

    running: bool
    processes: list[ProcessReport]
    addresses: dict[str, str]
    database: dict[str, str]
    redis: dict[str, str]
    flower_login: FlowerLogin | None
    retailers: list[str]
    vendors: list[str]
    business_number: str


def report(checkout: Checkout) -> Report:
    """Look without starting or changing anything.

    Before the first start nothing is chosen yet, so addresses and URLs are empty.
    """
    state = State.load(checkout.state_file)
    outside = OutsideServices.named_in(os.environ, state) if state else None
    variables = environment(state, outside) if state and outside else {}
    processes, ready = _processes(checkout, state, outside)
    return Report(
        running=ready and all(process.state == "RUNNING" for process in processes),
        processes=[
            ProcessReport(
                name=process.name,
                state=process.state,
                pid=process.pid or None,
                uptime_seconds=process.uptime_seconds,
            )
            for process in processes
        ],
        addresses=addresses(state) if state else {},
        database={
            name: variables[name]
            for name in (*DATABASE_VARIABLES, MONITOR_VARIABLE)
            if name in variables
        },
        redis={name: variables[name] for name in ("REDIS_URL",) if name in variables},
        flower_login=FlowerLogin(user=state.flower_user, password=state.flower_password)
        if state
        else None,
        retailers=list(seed.RETAILER_PHONES),
        vendors=list(seed.VENDOR_PHONES),
        business_number=BUSINESS_NUMBER,
    )


def addresses(state: State) -> dict[str, str]:
    """Where a browser or a program finds each server."""
    provider = f"http://{HOST}:{state.ports.provider}"
    return {
        "webhook": f"http://{HOST}:{state.ports.webhook}",
        "provider": provider,
        "control": f"{provider}/control",
        "flower": f"http://{HOST}:{state.ports.flower}",
    }


def _processes(
    checkout: Checkout, state: State | None, outside: OutsideServices | None
) -> tuple[list[Process], bool]:
    """The supervised processes, and whether the start was completed."""
    if state is None or outside is None:
        return [], False
    supervisor = Supervisor(state)
    try:
        rows = supervisor.processes()
        progress = Progress.of(supervisor.pid(), checkout.progress_file)
    except NotAnswering:
        return [], False
    not_ours = {
        name for name, urls in zip(SERVICES, (outside.database, outside.redis), strict=True) if urls
    }
    return [row for row in rows if row.name not in not_ours], progress.ready
