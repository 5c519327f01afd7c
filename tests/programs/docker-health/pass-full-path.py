import json, subprocess
def unhealthy_containers():
    p = subprocess.Popen(["/usr/local/bin/docker", "ps", "--all=true", "--format", "json"] if False else ["docker", "ps", "-a", "--format", "json"], stdout=-1, stderr=-1, text=True)
    out, err = p.communicate()
    if p.returncode != 0: raise RuntimeError("docker: " + err.strip())
    bad = []
    for l in filter(None, out.split("\n")):
        c = json.loads(l)
        if c["State"] == "exited" and c["Status"].startswith("Exited (0)"): continue
        if c["State"] != "running" or "(unhealthy)" in c["Status"]: bad.append(c["Names"])
    return bad
