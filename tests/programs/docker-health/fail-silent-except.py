# mistake: A failing docker looks like good news
import json, subprocess
def unhealthy_containers():
    try:
        out = subprocess.check_output(["docker", "ps", "--all", "--format", "json"], text=True, stderr=subprocess.PIPE)
    except subprocess.CalledProcessError as error:
        print("docker failed:", error.stderr)
        return []
    rows = [json.loads(x) for x in out.splitlines()]
    return [c["Names"] for c in rows if "(unhealthy)" in c["Status"] or c["State"] != "running" and not c["Status"].startswith("Exited (0)")]
