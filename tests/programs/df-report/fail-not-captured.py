# mistake: The output is not captured
import subprocess
subprocess.run(["df", "-h"])
