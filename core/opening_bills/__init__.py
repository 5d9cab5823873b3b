"""A wholesaler's old books: the bills that are open on the day he begins, from a file.

Every row is checked, and everything that is wrong is said at once; one wrong row and nothing of the
file is taken.
"""
