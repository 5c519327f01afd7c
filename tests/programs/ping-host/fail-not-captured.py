# mistake: The output is not captured
import subprocess
result = subprocess.run(["ping", "-c", "4", "google.com"])
print(result.stdout)
