"""What a database says about itself: tables, keys, policies, rights, functions, roles.

Only reads pg_catalog, with one file of ``sql/`` per kind of object, and gives the same answer on
PostgreSQL 17 and 18. Partitions are left out: they come and go with time. So is what belongs to an
extension.
"""
