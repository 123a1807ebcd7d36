"""Other processors of this machine that share in a large comparison."""
