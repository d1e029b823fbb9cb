"""A run past the outside addresses that the portal shows: which are due, who may run, what is kept.

`agendawijzer.bronnen.links` asks the other sites; this package knows our own records.
"""
