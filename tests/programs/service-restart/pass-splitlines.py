import subprocess
def ensure_active(service):
    def look():
        return subprocess.run(["systemctl", "is-active", service], stdout=subprocess.PIPE, encoding="utf-8").stdout.splitlines() == ["active"]
    words = iter(["active", "restarted"])
    for step in range(2):
        word = next(words)
        if look():
            return word
        if step == 0:
            subprocess.run(["systemctl", "restart", service], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return "failed"
