import json
import subprocess

def unhealthy_containers() -> list[str]:
    result = subprocess.run(["docker", "ps", "--all", "--format", "json"], capture_output=True, text=True)
    if result.returncode != 0:
        raise RuntimeError(result.stderr)
    names = []
    for line in result.stdout.splitlines():
        container = json.loads(line)
        if container["State"] == "running":
            needs_care = "(unhealthy)" in container["Status"]
        else:
            needs_care = not container["Status"].startswith("Exited (0)")
        if needs_care:
            names.append(container["Names"])
    return names
