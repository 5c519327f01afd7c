# mistake: The text is taken for ASCII
import subprocess
result = subprocess.run(["df", "-h"], capture_output=True)
print(result.stdout.decode("ascii"))
