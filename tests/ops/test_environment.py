"""Every process gets the same variables, for embedded and for outside services."""

import pytest

from ops.environment import OutsideServices, embedded_urls, environment, libpq_variables
from ops.errors import OperatorError
from ops.state import State

OUTSIDE_DATABASE = {
    "DATABASE_URL": "postgresql://app_user@db.example/bahi",
    "DATABASE_ADMIN_URL": "postgresql://admin@db.example/bahi",
    "DATABASE_MAINTENANCE_URL": "postgresql://maintenance@db.example/bahi",
}


def test_without_urls_both_services_are_embedded() -> None:
    state = State()
    outside = OutsideServices.named_in({}, state)
    assert outside == OutsideServices(database={}, redis={})
    assert environment(state, outside).items() >= embedded_urls(state).items()


def test_an_outside_database_is_passed_on() -> None:
    state = State()
    outside = OutsideServices.named_in(OUTSIDE_DATABASE, state)
    assert environment(state, outside).items() >= OUTSIDE_DATABASE.items()
    assert not outside.redis


def test_part_of_an_outside_database_is_an_error_that_names_the_rest() -> None:
    given = {"DATABASE_URL": OUTSIDE_DATABASE["DATABASE_URL"]}
    with pytest.raises(OperatorError, match="DATABASE_ADMIN_URL and DATABASE_MAINTENANCE_URL"):
        OutsideServices.named_in(given, State())


def test_an_outside_database_is_watched_as_its_own_monitor_or_as_none() -> None:
    state = State()
    monitor = {"DATABASE_MONITOR_URL": "postgresql://bahi_monitor@db.example/bahi"}

    without = OutsideServices.named_in(OUTSIDE_DATABASE, state)
    assert "DATABASE_MONITOR_URL" not in environment(state, without)
    given = OutsideServices.named_in(OUTSIDE_DATABASE | monitor, state)
    assert environment(state, given).items() >= monitor.items()


def test_a_monitor_of_no_database_is_an_error() -> None:
    with pytest.raises(OperatorError, match="DATABASE_MONITOR_URL given without DATABASE_URL"):
        OutsideServices.named_in({"DATABASE_MONITOR_URL": "postgresql://db.example"}, State())


def test_in_production_nothing_is_embedded() -> None:
    with pytest.raises(OperatorError, match=r"DATABASE_URL.*REDIS_URL"):
        OutsideServices.named_in({"BAHI_ENV": "production"}, State())


def test_inside_bahi_exec_the_embedded_services_stay_embedded() -> None:
    state = State()
    inherited = environment(state, OutsideServices(database={}, redis={}))
    assert OutsideServices.named_in(inherited, state) == OutsideServices(database={}, redis={})


def test_psql_gets_the_decoded_parts_of_the_url() -> None:
    assert libpq_variables("postgresql://app_user:p%40ss@127.0.0.1:54320/bahi") == {
        "PGHOST": "127.0.0.1",
        "PGPORT": "54320",
        "PGUSER": "app_user",
        "PGPASSWORD": "p@ss",
        "PGDATABASE": "bahi",
    }
