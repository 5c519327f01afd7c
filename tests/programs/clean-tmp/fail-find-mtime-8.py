import subprocess
subprocess.run(["find", "/tmp", "-maxdepth", "1", "-type", "f", "-mtime", "+8", "-delete"])
