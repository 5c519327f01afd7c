import json, subprocess
def unhealthy_containers():
    p = subprocess.Popen(["docker", "ps", "-a", "--format=json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = p.communicate()
    if p.returncode:
        raise RuntimeError(f"docker ended with {p.returncode}: {err.decode().strip()}")
    rows = map(json.loads, out.decode().splitlines())
    return [r["Names"] for r in rows if "(unhealthy)" in r["Status"] or r["State"] != "running" and not r["Status"].startswith("Exited (0)")]
