import os
import subprocess
out = subprocess.run(["find", "/tmp", "-maxdepth", "1", "-type", "f", "-mmin", "+10080"], capture_output=True, text=True).stdout
for path in out.splitlines():
    os.remove(path)
