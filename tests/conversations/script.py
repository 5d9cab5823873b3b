"""A conversation as it is written down: who says what, and what everybody must get."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

HERE = Path(__file__).parent
SCRIPTS = HERE / "scripts"
ROWS = HERE / "rows.toml"

Act = Literal["says", "presses", "sends"]
Several = Annotated[
    tuple[str, ...], BeforeValidator(lambda given: [given] if isinstance(given, str) else given)
]


class Shop(BaseModel):
    """One more shop of Sharma's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    area: str


class Given(BaseModel):
    """What is so before somebody writes, or while nobody does. See ``world``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    languages: Mapping[str, str] = {}
    stock: Mapping[str, float] = {}
    price: Mapping[str, float] = {}
    uncounted: Several = ()
    off_sale: Several = ()
    limit: Mapping[str, float] = {}
    blocked: Several = ()
    owes: Mapping[str, float] = {}
    accounts: Mapping[str, str] = {}
    shops: Mapping[str, Shop] = {}
    people: Mapping[str, str] = {}
    staff: Mapping[str, str] = {}
    strangers: Several = ()
    # Who runs the platform: ADMIN or OPERATOR.
    platform: Mapping[str, str] = {}
    # Texts that the program cannot handle, each time that it tries.
    fails_on: Several = ()
    upi: Mapping[str, str] = {}
    # Twilio sends the last message once more, with the same id.
    delivered_again: bool = False


class Deed(BaseModel):
    """What one of them does on his phone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    who: str
    act: Act
    # Several are a burst.
    what: tuple[str, ...]


class Step(BaseModel):
    """One moment: somebody writes, or several do at once; time passes, or something is changed meanwhile.

    ``gets`` is what the one who wrote, the first of several, must get, ``not`` what he must not; ``also`` and ``also_not`` say
    it of others.
    ``card`` is a text of the bubble whose button is pressed, where that is not the last one with it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    deeds: tuple[Deed, ...] = ()
    goods: Mapping[str, tuple[int, float]] = {}
    waits: str | None = None
    meanwhile: Given | None = None
    card: str = ""
    gets: Several = ()
    gets_not: Several = Field((), alias="not")
    buttons: tuple[str, ...] | None = None
    also: Mapping[str, Several] = {}
    also_not: Mapping[str, Several] = {}
    # A reaction is answered by nothing.
    answered: bool = True

    @model_validator(mode="before")
    @classmethod
    def _name_who_acts(cls, given: dict[str, Any]) -> dict[str, Any]:
        """``gupta says: haan`` is Gupta, who says it."""
        acts = {key: what for key, what in given.items() if " " in key}
        rest = {key: value for key, value in given.items() if key not in acts}
        if bool(acts) + ("waits" in rest) + ("meanwhile" in rest) != 1:
            raise ValueError("a step is one of: somebody says, presses, sends; waits; meanwhile")
        deeds = []
        for key, what in acts.items():
            who, _, act = key.partition(" ")
            texts = [str(what)] if not isinstance(what, list) else [str(text) for text in what]
            deeds.append({"who": who, "act": act, "what": texts})
        return {**rest, "deeds": deeds}

    @property
    def who(self) -> str:
        """Whose step it is."""
        return self.deeds[0].who if self.deeds else ""


class Script(BaseModel):
    """``covers`` are keys of the rows that it shows. All phones speak ``language``, unless ``given``
    says otherwise."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    shows: str
    covers: tuple[str, ...] = Field(min_length=1)
    language: Literal["en", "hi", "hi_Latn"]
    begins: str = "2026-11-10 10:30"
    # Who has not written for a day, and gets templates only.
    away: Several = ()
    given: Given = Given()
    steps: tuple[Step, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of what a conversation must be able to do."""

    table: str
    writes: str
    gets: str


@cache
def rows() -> Mapping[str, Row]:
    """By key, such as ``retailer.order``, in the order of the file."""
    tables = tomllib.loads(ROWS.read_text("utf-8"))
    return {
        f"{table}.{key}": Row(table, *texts)
        for table, found in tables.items()
        if table != "common"
        for key, texts in found.items()
    }


def common() -> tuple[str, ...]:
    """Keys of the rows that come up every day."""
    return tuple(tomllib.loads(ROWS.read_text("utf-8"))["common"]["rows"])


def names() -> list[str]:
    """``orders/confirm-by-button`` and so on."""
    return sorted(
        path.relative_to(SCRIPTS).with_suffix("").as_posix() for path in SCRIPTS.glob("*/*.yaml")
    )


@cache
def read(name: str) -> Script:
    """Raises ValueError where it is no script, or covers what is no row."""
    script = Script.model_validate(yaml.safe_load((SCRIPTS / f"{name}.yaml").read_text("utf-8")))
    unknown = [key for key in script.covers if key not in rows()]
    if unknown:
        raise ValueError(f"{name} covers what is no row: {', '.join(unknown)}")
    return script


def all_scripts() -> Iterator[tuple[str, Script]]:
    return ((name, read(name)) for name in names())
