"""Decides. Rules of the trade: what a text means, what goods cost, what may happen next.

Pure Python over frozen values. No database, no network, no clock, no environment: those arrive as
arguments.
"""
