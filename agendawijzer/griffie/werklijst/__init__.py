"""What waits for the griffie: a list for each kind of gap, with the way to mend it."""
