import subprocess


def alert_for(command: list[str]) -> str | None:
    ...


for command in [["disk-check"], ["backup-check", "--latest"], ["cert-check"]]:
    print(alert_for(command))
