import subprocess, sys, os
os.environ["ANSIBLE_NOCOLOR"] = "1"
base = ["ansible-playbook", "-i", "inventory.ini", "--forks", "5", "-v", "./deploy.yml"]
if subprocess.run(base + ["-C", "-D"], capture_output=True).returncode: sys.exit("Dry run failed")
p = subprocess.run(base, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
if p.returncode == 0: print("Deployment succeeded"); sys.exit()
bad = []
for l in p.stdout.split("PLAY RECAP")[1].splitlines():
    d = dict(x.split("=") for x in l.split() if "=" in x)
    if int(d.get("failed", 0)) or int(d.get("unreachable", 0)): bad.append(l.split()[0])
print("Deployment failed", bad); sys.exit(1)
