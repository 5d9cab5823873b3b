"""What to do with one thing: read, ask ``core``, write. The task's one transaction is opened here."""
