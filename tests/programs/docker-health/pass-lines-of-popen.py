import json
import subprocess
def unhealthy_containers():
    names = []
    with subprocess.Popen(["docker", "ps", "-a", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as docker:
        for line in docker.stdout:
            row = json.loads(line)
            if row["State"] == "running" and "(unhealthy)" not in row["Status"]: continue
            if row["State"] == "exited" and row["Status"].startswith("Exited (0) "): continue
            names.append(row["Names"])
        complaint = docker.stderr.read()
    if docker.returncode:
        raise RuntimeError(complaint)
    return names[::-1]
