"""Act. Celery tasks of a few lines over handlers that read, ask ``core``, and write.

Rows are the truth and Celery messages are wake-ups: a lost, doubled or late one changes nothing but
speed.
"""
