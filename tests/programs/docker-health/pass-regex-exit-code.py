import json, re, subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if r.returncode != 0: raise RuntimeError("docker failed: " + r.stderr)
    bad = []
    for c in [json.loads(x) for x in r.stdout.splitlines()]:
        ended = re.match(r"Exited \((\d+)\)", c["Status"])
        if ended:
            if int(ended.group(1)) != 0: bad.append(c["Names"])
        elif c["State"] != "running": bad.append(c["Names"])
        elif "unhealthy" in c["Status"]: bad.append(c["Names"])
    return bad
