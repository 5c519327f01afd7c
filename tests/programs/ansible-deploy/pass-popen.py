import subprocess
import sys
from subprocess import PIPE, STDOUT

process = subprocess.Popen(["ansible-playbook", "--diff", "--check", "deploy.yml"], stdout=PIPE, stderr=STDOUT, text=True)
for line in process.stdout:
    sys.stdout.write("dry run | " + line)
if process.wait():
    print("Dry run failed")
    exit(1)
process = subprocess.Popen(["ansible-playbook", "--diff", "deploy.yml"], stdout=PIPE, stderr=STDOUT, text=True)
seen = []
for line in process.stdout:
    sys.stdout.write(line)
    seen.append(line)
code = process.wait()
if code == 0:
    print("Deployment succeeded")
    exit(0)
start = max(i for i, line in enumerate(seen) if line.startswith("PLAY RECAP"))
broken = []
for line in seen[start + 1:]:
    fields = line.split()
    if len(fields) > 2 and fields[1] == ":":
        counts = dict(f.split("=", 1) for f in fields[2:])
        if int(counts["unreachable"]) > 0 or int(counts["failed"]) > 0:
            broken.append(fields[0])
print("Deployment failed: " + ", ".join(broken))
exit(code)
