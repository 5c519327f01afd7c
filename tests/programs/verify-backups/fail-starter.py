import subprocess


def verify_backups() -> tuple[list[str], list[str]]:
    ...


print(verify_backups())
