"""Tables as the queries see them.

The truth about constraints and indexes is in the migrations; a test compares the columns.
"""
