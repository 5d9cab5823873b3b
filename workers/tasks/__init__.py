"""Celery declarations. A task says how to run, a handler what to do."""
