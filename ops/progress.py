"""How far the running supervisor has been brought; what an earlier one reached counts nothing."""

from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError


class Progress(BaseModel):
    """`migrated`: the database may be used. `ready`: every process has answered once."""

    model_config = ConfigDict(frozen=True)

    supervisor_pid: int
    migrated: bool = False
    ready: bool = False

    @classmethod
    def of(cls, supervisor_pid: int, path: Path) -> Self:
        """What `path` says about this supervisor; nothing reached when it speaks of another."""
        try:
            kept = cls.model_validate_json(path.read_bytes())
        except (FileNotFoundError, ValidationError):
            return cls(supervisor_pid=supervisor_pid)
        return kept if kept.supervisor_pid == supervisor_pid else cls(supervisor_pid=supervisor_pid)

    def reached(self, path: Path, *, migrated: bool, ready: bool) -> Self:
        """The progress with these marks, written to `path`."""
        progress = self.model_copy(update={"migrated": migrated, "ready": ready})
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(progress.model_dump_json())
        unfinished.replace(path)
        return progress
