"""Whether two states of the code give the same answers: `python -m tests.gelijk`."""
