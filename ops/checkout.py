"""One checkout and the folder that holds its data."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from ops.errors import OperatorError

SHARED_DATA = Path("/var/lib/bahi")


@dataclass(frozen=True)
class Checkout:
    """`root` holds pyproject.toml; `data` is everything that `bahi clean` removes."""

    root: Path
    data: Path

    @property
    def state_file(self) -> Path:
        return self.data / "state.json"

    @property
    def progress_file(self) -> Path:
        return self.data / "progress.json"

    @property
    def start_lock(self) -> Path:
        """Held while somebody starts or stops something."""
        return self.data / "start.lock"

    @property
    def services_lock(self) -> Path:
        """Shared by everybody who uses the database and Redis."""
        return self.data / "services.lock"

    @property
    def apps_lock(self) -> Path:
        """Shared by everybody who also uses the webhook, the workers and the rest."""
        return self.data / "apps.lock"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def supervisor_config(self) -> Path:
        return self.data / "supervisord.conf"

    @property
    def postgres(self) -> Path:
        return self.data / "postgres"

    @property
    def redis(self) -> Path:
        return self.data / "redis"

    @property
    def templates(self) -> Path:
        """The words of the texts that WhatsApp has to approve."""
        return self.root / "deploy" / "templates"

    def create_data_folder(self) -> None:
        """Make the data folder, or check that the one there is ours.

        `bahi clean` removes the whole folder, so a folder that already holds somebody else's
        files is refused here, before anything is written into it.
        """
        there = {path.name for path in self.data.iterdir()} if self.data.is_dir() else set()
        if there and self.start_lock.name not in there:
            raise OperatorError(
                f"{self.data} already holds files that are not Bahi's. "
                "Set BAHI_DATA_DIR to an empty or a new folder."
            )
        # PostgreSQL runs as another account when we are root, and has to pass through.
        mode = 0o711 if os.geteuid() == 0 else 0o700
        if self.data.is_relative_to(SHARED_DATA):
            SHARED_DATA.mkdir(mode=0o755, exist_ok=True)
        self.data.mkdir(parents=True, exist_ok=True)
        # First of all the mark by which the folder is known as ours.
        self.start_lock.touch(mode=0o600)
        self.data.chmod(mode)
        self.logs.mkdir(mode=0o700, exist_ok=True)


def identity_of(root: Path) -> str:
    """The folder's name and a hash of its path: tells two checkouts of one name apart."""
    digest = hashlib.sha256(os.fsencode(root)).hexdigest()
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in root.name)
    return f"{name}-{digest[:8]}"


def current() -> Checkout:
    """The checkout this code runs from; `BAHI_DATA_DIR` moves its data elsewhere."""
    root = Path(__file__).resolve().parent.parent
    chosen = os.environ.get("BAHI_DATA_DIR")
    if chosen:
        return Checkout(root, Path(chosen).expanduser().resolve())
    if os.geteuid() == 0:
        # The checkout may lie in /root, where the account of the servers cannot go.
        return Checkout(root, SHARED_DATA / identity_of(root))
    return Checkout(root, root / ".bahi")
