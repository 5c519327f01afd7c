"""What measures a program: the clocks of its work, its memory, its executed lines. Nothing here runs unless a program or a check asks."""
