import json, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--format={{json .}}", "-a", "--no-trunc"], capture_output=True, text=True)
    if r.returncode: raise RuntimeError(r.stderr)
    return sorted({c["Names"] for c in map(json.loads, r.stdout.splitlines()) if not ("Exited (0)" in c["Status"] or (c["State"] == "running" and "unhealthy" not in c["Status"]))})
