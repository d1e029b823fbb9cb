"""Words as the index holds and asks them: stems, one and many, and what stands of a text in the index. Pure."""
