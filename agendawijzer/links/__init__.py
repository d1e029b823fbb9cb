"""Where papers are, and whether the outside addresses that the portal shows still work.

Asking another site is polite, within bounds, and never inside our own network: `bezoek` looks at one address and gives
a `Bevinding`, without models; `doel` reads the address and decides which machine may be spoken to, `verbinding` does
one request, `robots` and `pauze` keep the manners, `oordeel` has the words. A run past them all (`ronde`) knows our own
records: which are due, who may run, what is kept.
"""
