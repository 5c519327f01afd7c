import json
import subprocess
def unhealthy_containers():
    done = subprocess.run(["docker", "ps", "--all", "--format", "json"], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"docker ps failed with code {done.returncode}\n{done.stderr}")
    decoder, text, names = json.JSONDecoder(), done.stdout.strip(), []
    while text:
        c, end = decoder.raw_decode(text)
        text = text[end:].lstrip()
        if c["State"] != "running" and not c["Status"].startswith("Exited (0)") or "(unhealthy)" in c["Status"]:
            names.append(c["Names"])
    return names
