"""Twenty rules of the project, each with a small break of it that a named test must notice.

`regels.py` is the list. `python -m tests.mutaties` breaks them one at a time in a copy and tells which test noticed.
"""
