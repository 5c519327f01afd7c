# mistake: The number is a wait status
import os
code = os.system("./script.sh")
if code != 0:
    print("Exit code:", code)
