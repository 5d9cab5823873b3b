"""Listens. Verify, store, commit, wake, answer; nothing else. What a message means is not decided here."""
