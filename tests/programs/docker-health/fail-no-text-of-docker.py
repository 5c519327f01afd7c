# mistake: The reason of docker is lost
import json, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all", "--format", "json"], capture_output=True, text=True)
    if r.returncode: raise RuntimeError("docker failed")
    rows = [json.loads(x) for x in r.stdout.splitlines()]
    return [c["Names"] for c in rows if "(unhealthy)" in c["Status"] or c["State"] != "running" and not c["Status"].startswith("Exited (0)")]
