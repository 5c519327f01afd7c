# mistake: The sizes are in blocks
import subprocess
print(subprocess.run(["df"], capture_output=True, text=True).stdout)
