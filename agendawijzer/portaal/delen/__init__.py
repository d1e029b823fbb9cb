"""What goes out from a page to elsewhere: its picture, its facts for machines, its citation."""
