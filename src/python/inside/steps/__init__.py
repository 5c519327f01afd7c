"""Records the steps of a program, for somebody who goes through them afterwards."""
