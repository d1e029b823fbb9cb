"""Who votes with whom: the choice in the address, the table of all pairs, and the votes behind one
of them."""
