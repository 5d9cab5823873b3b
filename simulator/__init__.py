"""A stand-in for Twilio's WhatsApp API: the outside world of demos, tests and load runs.

It imports nothing of the other packages, so that what it is true to is Twilio and not us.
Everything lives in the memory of one process. ``docs/simulator.md`` says where it is strict,
where it is only plausible, and how to steer it.
"""
