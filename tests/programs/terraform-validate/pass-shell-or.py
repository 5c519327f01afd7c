import subprocess as s, sys, json
r = s.run("terraform init -backend=false -input=false -no-color >/dev/null 2>&1 || { echo 'terraform init failed'; exit 9; }", shell=True)
if r.returncode: sys.exit(r.returncode)
p = s.run(["terraform", "validate", "-no-color", "-json"], stdout=s.PIPE, text=True)
j = json.loads(p.stdout)
print(json.dumps(j, indent=1))
print("Configuration is", "valid" if j["valid"] else "broken")
sys.exit(not j["valid"])
