"""The supervisor itself reads what is rendered, and finds in it what was meant."""

import contextlib
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from supervisor.options import ServerOptions

from ops import supervisor_config
from ops.checkout import Checkout
from ops.environment import OutsideServices, environment
from ops.errors import OperatorError
from ops.state import State

EMBEDDED = OutsideServices(database={}, redis={})


def read(checkout: Checkout, text: str) -> dict[str, Any]:
    """The programs by name, as supervisor understands them."""
    checkout.supervisor_config.write_text(text)
    options = ServerOptions()
    with contextlib.chdir(checkout.data):
        options.realize(["-c", str(checkout.supervisor_config)])
    return {
        program.name: program
        for group in options.process_group_configs
        for program in group.process_configs
    }


def test_only_the_services_start_by_themselves(checkout: Checkout) -> None:
    programs = read(checkout, supervisor_config.render(checkout, State(), EMBEDDED))
    assert {name for name, program in programs.items() if program.autostart} == {
        "postgres",
        "redis",
    }
    assert len(programs) == 9


def test_every_app_gets_the_environment(checkout: Checkout) -> None:
    state = State()
    programs = read(checkout, supervisor_config.render(checkout, state, EMBEDDED))
    wanted = environment(state, EMBEDDED)
    for name in programs.keys() - {"postgres", "redis"}:
        assert programs[name].environment.items() >= wanted.items(), name


def test_the_servers_get_none_of_the_secrets(checkout: Checkout) -> None:
    programs = read(checkout, supervisor_config.render(checkout, State(), EMBEDDED))
    assert not programs["postgres"].environment
    assert not programs["redis"].environment


def test_programs_drain_before_they_are_killed(checkout: Checkout) -> None:
    programs = read(checkout, supervisor_config.render(checkout, State(), EMBEDDED))
    for name, program in programs.items():
        assert program.stopwaitsecs == 30, name
        assert program.stopasgroup == (name not in supervisor_config.SERVICES), name


def test_the_flower_password_is_on_no_command_line(checkout: Checkout) -> None:
    state = State()
    programs = read(checkout, supervisor_config.render(checkout, state, EMBEDDED))
    assert not [p for p in programs.values() if state.flower_password in p.command]


def test_outside_services_are_not_started(checkout: Checkout) -> None:
    outside = OutsideServices(
        database={"DATABASE_URL": "postgresql://app_user:p%40ss@db.example/bahi"},
        redis={"REDIS_URL": "redis://cache.example/0"},
    )
    programs = read(checkout, supervisor_config.render(checkout, State(), outside))
    assert not [name for name, program in programs.items() if program.autostart]
    assert programs["webhook"].environment["DATABASE_URL"].endswith(":p%40ss@db.example/bahi")


def test_paths_with_spaces_and_percent_signs_stay_whole(checkout: Checkout, folder: Path) -> None:
    odd = replace(checkout, data=folder / "100% of my data")
    odd.create_data_folder()
    programs = read(odd, supervisor_config.render(odd, State(), EMBEDDED))
    assert str(odd.postgres) in programs["postgres"].command
    assert str(odd.data / "beat-schedule") in programs["beat"].command


def test_a_value_that_supervisor_cannot_carry_is_refused(checkout: Checkout) -> None:
    outside = OutsideServices(database={}, redis={"REDIS_URL": 'redis://:a"b@cache.example/0'})
    with pytest.raises(OperatorError, match="REDIS_URL"):
        supervisor_config.render(checkout, State(), outside)


def test_the_data_folder_lets_nobody_read(checkout: Checkout) -> None:
    assert stat.S_IMODE(checkout.data.stat().st_mode) in (0o700, 0o711)
    assert stat.S_IMODE(checkout.logs.stat().st_mode) == 0o700
