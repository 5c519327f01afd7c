# mistake: A failure leaves no trace
import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
