import subprocess


def collect_metrics() -> dict:
    ...


print(collect_metrics())
