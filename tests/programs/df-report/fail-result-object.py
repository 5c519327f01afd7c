# mistake: The result object is printed
import subprocess
print(subprocess.run(["df", "-h"], capture_output=True, text=True))
