"""Threads of a Python process: what C does not know of the host, who waits for whom, and schedules."""
