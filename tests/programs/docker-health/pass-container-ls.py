import json
import subprocess
def unhealthy_containers():
    command = "docker ps --no-trunc --all --format json".split()
    try:
        done = subprocess.run(command, check=True, capture_output=True)
    except subprocess.CalledProcessError as e:
        raise RuntimeError(e.stderr.decode("utf-8")) from None
    needs = []
    for raw in done.stdout.splitlines():
        c = json.loads(raw)
        exited_well = c["Status"].split(" ")[:2] == ["Exited", "(0)"]
        if not exited_well and (c["State"] != "running" or "(unhealthy)" in c["Status"]):
            needs.append(c["Names"])
    return needs
