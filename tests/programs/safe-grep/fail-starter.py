import subprocess

LOG = "/var/log/app.log"


def count_matches(term: str) -> int:
    ...


print(count_matches("timeout"))
