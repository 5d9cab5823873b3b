"""How to get to the present tables. Forward only; each step is plain SQL in ``sql/``."""
