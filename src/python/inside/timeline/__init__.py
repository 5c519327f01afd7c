"""What a run that is recorded tells of its threads: lines, calls that may wait, locks, and what several threads can see."""
