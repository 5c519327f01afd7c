import json
import subprocess


def unhealthy_containers() -> list[str]:
    ...


print(unhealthy_containers())
