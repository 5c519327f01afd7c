import json, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all", "--format", "json"], stdout=subprocess.PIPE, text=True)
    if r.returncode: raise RuntimeError(f"docker: {r.stderr}")
    rows = [json.loads(x) for x in r.stdout.splitlines()]
    return [c["Names"] for c in rows if "(unhealthy)" in c["Status"] or c["State"] != "running" and not c["Status"].startswith("Exited (0)")]
