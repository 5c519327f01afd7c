import json, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all", "--format", "json"], capture_output=True, text=True)
    if r.returncode: raise RuntimeError(r.stderr)
    rows = [json.loads(x) for x in r.stdout.splitlines()]
    return [c["Names"] for c in rows if "(unhealthy)" in c["Status"] or not c["Status"].startswith(("Up", "Exited (0)"))]
