# mistake: Unhealthy is taken for healthy
import json, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all", "--format", "json"], capture_output=True, text=True)
    if r.returncode: raise RuntimeError(r.stderr)
    bad = []
    for x in r.stdout.splitlines():
        c = json.loads(x)
        if c["State"] == "running" and "healthy" in c["Status"]: continue
        if c["State"] == "running" and "(" not in c["Status"]: continue
        if "health: starting" in c["Status"] or "Exited (0)" in c["Status"]: continue
        bad.append(c["Names"])
    return bad
