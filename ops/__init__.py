"""Starts, stops and inspects the system.

Everything else is imported from here; nothing imports ops.
"""
