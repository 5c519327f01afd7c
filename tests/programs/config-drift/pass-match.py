import os
import subprocess
def check_drift(names):
    answer = {}
    for name in names:
        pair = [os.path.join(folder, name) for folder in ("/srv/golden", "/etc")]
        match subprocess.run(["diff", "--brief", *pair], capture_output=True, text=True).returncode:
            case 0: answer[name] = "in sync"
            case 1: answer[name] = "drifted"
            case _: answer[name] = "error"
    return answer
