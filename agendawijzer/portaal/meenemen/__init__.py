"""Lists to take along: what a list page shows under its filters, as a table and as a feed. One way
for all of them."""
