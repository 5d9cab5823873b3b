"""``python -m tests.db.constraints``: the table of what happens when each protection is taken away."""

import sys
from pathlib import Path

import pytest

sys.exit(pytest.main(["-q", "-m", "slow", str(Path(__file__).parent)]))
