"""The words of templates, from `deploy/templates`."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import core.templates
import core.wordings
from core.wordings import CODES, Wording
from ops.errors import OperatorError


def read(folder: Path) -> list[Wording]:
    """Every template in every language, by key and language.

    Raises OperatorError that names everything that is wrong with any of them.
    """
    files = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    wrong = [
        f"{key}: no file {key}.toml" for key in core.templates.PARAMETERS if key not in files
    ] + [
        f"{key}.toml: the code has no such template"
        for key in files.keys() - core.templates.PARAMETERS
    ]
    wordings: list[Wording] = []
    for key in sorted(files.keys() & core.templates.PARAMETERS):
        try:
            found = list(_wordings(key, tomllib.loads(files[key].read_text("utf-8"))))
        except (tomllib.TOMLDecodeError, OperatorError) as error:
            wrong.append(f"{key}.toml: {error}")
            continue
        wordings += found
        wrong += [
            f"{key}.toml, {wording.language}: {problem}"
            for wording in found
            for problem in core.wordings.problems(wording)
        ]
    if wrong:
        raise OperatorError("Templates that cannot be submitted:\n  " + "\n  ".join(wrong))
    return wordings


def _wordings(key: str, file: Mapping[str, Any]) -> Iterator[Wording]:
    names = core.templates.PARAMETERS[key]
    if set(file) != {"category", "samples", *CODES}:
        raise OperatorError(f"it needs category, samples, {', '.join(CODES)}, and nothing else")
    if set(file["samples"]) != set(names):
        raise OperatorError(f"its samples must be {', '.join(names)}")
    for language in CODES:
        yield Wording(
            key=key,
            language=language,
            category=file["category"],
            body=file[language].get("body", "").strip(),
            samples=tuple(file["samples"][name] for name in names),
            buttons=tuple(file[language].get("buttons", ())),
        )
