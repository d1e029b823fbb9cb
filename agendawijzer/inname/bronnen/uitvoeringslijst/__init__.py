"""A list of motions and promises with their progress, from a spreadsheet: a file in, plain values
out."""
