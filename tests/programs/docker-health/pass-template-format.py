import json
import subprocess
def unhealthy_containers():
    try:
        out = subprocess.check_output(["docker", "ps", "--all", "--format", "{{json .}}"], stderr=subprocess.PIPE, text=True)
    except subprocess.CalledProcessError as error:
        raise RuntimeError(f"docker: {error.stderr}") from error
    found = set()
    for line in out.split("\n"):
        if not line.strip():
            continue
        c = json.loads(line)
        if "Exited (0)" in c["Status"]:
            continue
        if c["State"] != "running" or c["Status"].endswith("(unhealthy)"):
            found.add(c["Names"])
    return sorted(found)
