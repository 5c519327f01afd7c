import subprocess

def check_drift(names: list[str]) -> dict[str, str]:
    words = {0: "in sync", 1: "drifted"}
    states = {}
    for name in names:
        result = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True)
        states[name] = words.get(result.returncode, "error")
    return states

print(check_drift(["nginx/nginx.conf", "ssh/sshd_config", "chrony/chrony.conf"]))
