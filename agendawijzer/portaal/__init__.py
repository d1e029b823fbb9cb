"""The pages of the portal that everyone may read. Each starts with `openbaar()`."""
