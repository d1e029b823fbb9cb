"""The pictures of the guide for the griffie, made anew from the made-up municipality: `make beelden`."""
