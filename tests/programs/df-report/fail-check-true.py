# mistake: One unreadable mount throws the table away
import subprocess
result = subprocess.run(["df", "-h"], capture_output=True, text=True, check=True)
print(result.stdout)
