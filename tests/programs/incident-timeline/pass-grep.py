import subprocess, sys
from datetime import datetime
text = subprocess.run("grep -E 'Incident INC-[0-9]+ (started|resolved)' /var/log/incidents.log", shell=True, capture_output=True, text=True).stdout
start, end = dict(), dict()
for row in text.splitlines():
    w = row.split()
    t = datetime.strptime(" ".join(w[:2]), "%Y-%m-%d %H:%M:%S")
    (start if w[5].startswith("started") else end).setdefault(w[4], t)
for n in start:
    sys.stdout.write(f"Incident {n}: {end[n] - start[n]} (resolved)\n" if n in end else f"Incident {n}: unresolved since {start[n]}\n")
sys.stdout.write(f"Unresolved incidents: {len([n for n in start if n not in end])}\n")
sys.exit(0)
