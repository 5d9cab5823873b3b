"""A wholesaler's goods as a CSV file.

Every row is checked, and everything that is wrong is said at once; one wrong row and nothing of the
file is taken. What is written is read back as it was.
"""
