"""A plainly fictional municipality to try the portal on: the same data every time, from one fixed seed."""
