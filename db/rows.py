"""The type of a row whose columns are known by name and not to the type checker."""

from typing import Any, TypeAlias

import sqlalchemy as sa

Row: TypeAlias = sa.Row[*tuple[Any, ...]]
