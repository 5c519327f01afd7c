import subprocess
subprocess.run(["find", "/tmp", "-maxdepth", "1", "-type", "f", "-mtime", "+6", "-exec", "rm", "-f", "{}", "+"], check=True)
