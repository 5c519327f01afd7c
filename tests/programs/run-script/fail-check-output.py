# mistake: A failing script ends yours with a traceback
import subprocess
print(subprocess.check_output(["./script.sh"], text=True))
