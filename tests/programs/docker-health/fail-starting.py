import json, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "-a", "--format", "json"], capture_output=True, text=True)
    if r.returncode: raise RuntimeError(r.stderr)
    return [c["Names"] for c in map(json.loads, r.stdout.splitlines()) if not ("Exited (0)" in c["Status"] or (c["State"] == "running" and "health" not in c["Status"]) or "(healthy)" in c["Status"])]
