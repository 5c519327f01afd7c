# Files with one writer and one reader, at the same time.
import os
import subprocess
import sys
import time

writer = subprocess.Popen([sys.executable, "-c", "import time\nwith open('log', 'w') as f:\n  for n in range(4):\n    print('entry', n, file=f, flush=True); time.sleep(0.15)"])
while not os.path.exists("log"):
    time.sleep(0.01)
seen = []
with open("log") as log:
    while len(seen) < 4:
        line = log.readline()
        if line:
            seen.append(line.strip())
        else:
            time.sleep(0.02)
print(seen, writer.wait())
follower = subprocess.Popen(["tail", "-n", "+1", "-f", "log"], stdout=-1, text=True)
print([follower.stdout.readline().strip() for _ in range(4)])
with open("log", "a") as log:
    print("appended", file=log)
print(follower.stdout.readline().strip())
follower.terminate()
print(follower.wait())
appenders = [subprocess.Popen(["sh", "-c", f"for i in 1 2 3 4 5; do echo {name}-$i >> shared; sleep 0.01; done"]) for name in "abc"]
print([one.wait() for one in appenders], len(open("shared").readlines()), sorted(set(open("shared").read().split()))[:3])
