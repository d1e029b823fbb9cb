"""A list of the griffie read into the trail of carrying out: recognised row by row, shown, and stored when accepted."""
