import os, subprocess
r = subprocess.run([os.path.abspath("script.sh")], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
for line in r.stdout.splitlines(): print("> ".strip("> ") + line)
if r.returncode: print(f"Result: Exit code: {r.returncode}")
