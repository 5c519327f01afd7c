import subprocess
import sys

code = subprocess.call("terraform init -no-color", shell=True, stdout=subprocess.DEVNULL)
if code:
    sys.exit("terraform init failed")
p = subprocess.Popen(["terraform", "validate", "-json"], stdout=subprocess.PIPE, text=True)
text, _ = p.communicate()
print(text)
if p.returncode == 0:
    print("CONFIGURATION IS VALID")
sys.exit(p.returncode)
