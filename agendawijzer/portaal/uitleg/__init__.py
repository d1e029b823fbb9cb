"""The council explained to visitors: the texts of the editors, and how a text is shown."""
