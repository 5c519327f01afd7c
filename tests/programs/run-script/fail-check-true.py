# mistake: A failing script ends yours with a traceback
import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True, check=True)
print(result.stdout)
