"""The council and its people: seats on a day, splits, who speaks for whom, and who voted unlike
their own fractie."""
