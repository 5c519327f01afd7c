# mistake: The hours are cut off
import subprocess
subprocess.run(["find", "/tmp", "-maxdepth", "1", "-type", "f", "-mtime", "+7", "-delete"])
