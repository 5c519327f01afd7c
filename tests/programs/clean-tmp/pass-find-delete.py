import subprocess
subprocess.run(["find", "/tmp", "-maxdepth", "1", "-type", "f", "-mmin", "+10080", "-delete"], check=True)
