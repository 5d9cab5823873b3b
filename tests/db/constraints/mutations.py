"""Takes each protection away in turn, and looks whether its probe notices."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.table import Table

from tests.db.constraints.probes import ACCEPTED, Protection, outcome
from tests.db.constraints.register import probes
from tests.db.constraints.world import World


@dataclass(frozen=True)
class Mutation:
    """``answers``: how its probes are refused while it is there. ``test_fails``: each of them was, and is
    not any more. ``instead`` are those that then refuse what it refused."""

    protection: Protection
    answers: tuple[str, ...]
    test_fails: bool
    instead: tuple[str, ...]


def mutate(world: World, protections: Iterable[Protection]) -> Iterator[Mutation]:
    for protection in protections:
        tried = probes(world.catalogue, protection)
        before = [outcome(world.superuser, probe) == probe.expected for probe in tried]
        after = [outcome(world.superuser, probe, without=protection) for probe in tried]
        noticed = [answer != probe.expected for probe, answer in zip(tried, after, strict=True)]
        yield Mutation(
            protection,
            tuple(sorted({probe.expected for probe in tried})),
            bool(tried) and all(before) and all(noticed),
            tuple(sorted({*after} - {ACCEPTED})),
        )


def table_of(mutations: Iterable[Mutation]) -> Table:
    table = Table("Protection", "Kind", "It refuses as", "Its test fails", "What refuses instead")
    for mutation in mutations:
        table.add_row(
            mutation.protection.label,
            mutation.protection.kind,
            ", ".join(mutation.answers),
            "yes" if mutation.test_fails else "NO",
            ", ".join(mutation.instead),
        )
    return table


def summary_of(mutations: Iterable[Mutation]) -> Table:
    table = Table("Kind", "Taken away", "Noticed", "Something else refuses too")
    every: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    in_depth: Counter[str] = Counter()
    for mutation in mutations:
        for kind in (mutation.protection.kind, "all"):
            every[kind] += 1
            noticed[kind] += mutation.test_fails
            in_depth[kind] += bool(mutation.instead)
    for kind in sorted(every, key=lambda kind: (kind == "all", kind)):
        table.add_row(kind, str(every[kind]), str(noticed[kind]), str(in_depth[kind]))
    return table
