"""Templates as the operator sees them: read from files, submitted for approval, shown."""
