import json
import subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all", "--format", "json"], capture_output=True, text=True)
    if r.returncode:
        raise RuntimeError(r.stderr, r.returncode)
    all_of_them = json.loads("[" + ",".join(r.stdout.splitlines()) + "]")
    fine = lambda c: c["Status"].startswith("Exited (0)") or (c["State"] == "running" and "(unhealthy)" not in c["Status"])
    return [c["Names"] for c in all_of_them if not fine(c)]
