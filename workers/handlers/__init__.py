"""What to do with one thing: read, ask ``core``, write. Transactions are opened here and nowhere else."""
