# mistake: Another exception comes out
import json, subprocess
def unhealthy_containers():
    out = subprocess.run(["docker", "ps", "--all", "--format", "json"], text=True, capture_output=True, check=True).stdout
    rows = [json.loads(x) for x in out.splitlines()]
    return [c["Names"] for c in rows if "(unhealthy)" in c["Status"] or c["State"] != "running" and not c["Status"].startswith("Exited (0)")]
