import json, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all", "--format", "json"], capture_output=True, text=True)
    if r.returncode: raise RuntimeError(r.stderr)
    for x in r.stdout.splitlines():
        c = json.loads(x)
        if "(unhealthy)" in c["Status"] or c["State"] != "running" and not c["Status"].startswith("Exited (0)"):
            print(c["Names"])
