"""Providers' payloads turned into our values. Pure: what was received goes in, values come out."""
