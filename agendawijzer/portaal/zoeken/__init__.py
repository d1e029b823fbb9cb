"""The search page: what was asked, the answers with the found words marked, and what they can be
narrowed by."""
