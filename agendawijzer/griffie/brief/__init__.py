"""One letter of the college that reports on several motions, amendments and promises, in one form."""
