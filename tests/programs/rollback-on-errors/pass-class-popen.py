import json, os, subprocess, sys
class Release:
    WINDOW, LIMIT = 5, 100
    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            self.__dict__.update(json.load(f))
    @property
    def rate(self):
        window = self.errors_per_minute[-self.WINDOW:]
        try:
            return sum(window) / len(window)
        except ZeroDivisionError:
            return 0.0
    def undo(self):
        with subprocess.Popen(["kubectl", "rollout", "undo", f"deployment/{self.deployment}", "--namespace=default"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as p:
            out, _ = p.communicate()
        return p.returncode, out
release = Release("/var/lib/deploy/status.json")
if release.rate > release.LIMIT:
    sys.stdout.write("Rolling back deployment...\n")
    code, out = release.undo()
    if code:
        sys.stdout.write(f"ERROR Rollback failed ({code}): {out}")
        raise SystemExit(1)
else:
    os.write(1, b"No rollback needed\n")
