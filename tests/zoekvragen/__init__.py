"""Questions of citizens with what they must find, written down before the search was tuned.

`vragen.json` is for tuning; `apart.json`, twenty drawn by lot (`random.Random(20261122).shuffle`), was not looked at
until the end. Each has the council (the facts of Almere, or the made-up one), the question, the addresses that must be
among the answers, the one that should be first (null where more are as good), and why it is asked.
"""
