"""The seed of everything random in a run: printed at its beginning, given again by BAHI_SEED."""

import os
import secrets

SEED = int(os.environ.get("BAHI_SEED") or secrets.randbelow(2**32))

# The processes that a run is spread over have the one that it printed.
os.environ["BAHI_SEED"] = str(SEED)
