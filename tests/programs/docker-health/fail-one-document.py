# mistake: The output is parsed as one document
import json, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all", "--format", "json"], capture_output=True, text=True)
    if r.returncode: raise RuntimeError(r.stderr)
    return [c["Names"] for c in json.loads(r.stdout) if c["State"] != "running"]
