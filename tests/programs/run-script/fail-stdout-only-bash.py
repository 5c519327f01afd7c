# mistake: A failure leaves no trace
import subprocess
print(subprocess.run(["bash", "script.sh"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout)
