"""Asks other sites whether an address still works: politely, within bounds, and never inside our own network.

`bezoek` looks at one address and gives a `Bevinding`; it knows no models. `doel` reads the address and decides which
machine may be spoken to, `verbinding` does one request, `robots` and `pauze` keep the manners, `oordeel` has the words.
"""
