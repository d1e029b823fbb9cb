"""What became of decisions: one list over adopted motions and amendments and over promises."""
