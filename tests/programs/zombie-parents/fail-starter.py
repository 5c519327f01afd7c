import subprocess


def find_zombies() -> list[dict]:
    ...


print(find_zombies())
