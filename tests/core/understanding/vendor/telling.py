"""Commands in one line, for tests: ``Accept order_numbers=1023``. What is as it always is, is left out."""

from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from pathlib import Path

from core.understanding.reading import Reading

_FOLDER = Path(__file__).parent / "messages"
_ARROW = "  =>  "


def messages(name: str) -> list[tuple[str, str]]:
    """Messages of a file, each with what is understood of it."""
    lines = (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    pairs = (line.split(_ARROW) for line in lines if line and not line.startswith("# "))
    return [(said.strip().replace("\\n", "\n"), told.strip()) for said, told in pairs]


def tell(value: object) -> str:
    match value:
        case Reading():
            return value.intent.value
        case Decimal():
            return f"{value.normalize():f}"
        case tuple():
            return ", ".join(map(tell, value))
    if not is_dataclass(value):
        return str(value).replace("\n", "\\n")
    said = [type(value).__name__]
    for field in fields(value):
        part = getattr(value, field.name)
        if field.default is MISSING or part != field.default:
            is_whole = is_dataclass(part) or (isinstance(part, tuple) and is_dataclass(part[0]))
            said.append(
                f"{field.name}=({tell(part)})" if is_whole else f"{field.name}={tell(part)}"
            )
    return " ".join(said)
