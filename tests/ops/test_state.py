"""Ports and secrets are made once, kept, and shown to nobody else."""

import json
import stat
from pathlib import Path

import pytest

from ops.errors import OperatorError
from ops.state import Ports, State


def test_state_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    state = State().with_ports({"webhook": 8123})
    state.save(tmp_path / "state.json")
    assert State.load(tmp_path / "state.json") == state


def test_state_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    State().save(tmp_path / "state.json")
    assert stat.S_IMODE((tmp_path / "state.json").stat().st_mode) == 0o600


def test_there_is_no_state_before_the_first_start(tmp_path: Path) -> None:
    assert State.load(tmp_path / "state.json") is None


def test_two_states_share_no_secret() -> None:
    first, second = State(), State()
    unchanging = {"ports", "flower_user", "supervisor_user"}
    shared = {name for name, value in first if value == getattr(second, name)}
    assert shared == unchanging


def test_an_interrupted_save_leaves_the_old_state(tmp_path: Path) -> None:
    state = State()
    state.save(tmp_path / "state.json")
    (tmp_path / "state.unfinished").write_text('{"ports": {"webh')
    assert State.load(tmp_path / "state.json") == state


def test_a_damaged_state_file_names_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text('{"ports": {"webhook": "many"}}')
    with pytest.raises(OperatorError, match="bahi clean"):
        State.load(tmp_path / "state.json")


def test_a_state_of_an_earlier_version_gets_the_secrets_it_lacks(tmp_path: Path) -> None:
    earlier = State().model_dump(exclude={"monitor_password"})
    (tmp_path / "state.json").write_text(json.dumps(earlier))

    state = State.load(tmp_path / "state.json")

    assert state is not None
    assert state.monitor_password
    assert state.model_dump(exclude={"monitor_password"}) == earlier


def test_every_preferred_port_has_a_field() -> None:
    assert Ports().model_dump() == {
        "webhook": 8010,
        "provider": 8020,
        "flower": 5555,
        "postgres": 54320,
        "redis": 63790,
        "supervisor": 9001,
    }
