import subprocess
import sys


def retry_shell_command(command, max_retries=3):
    attempt = 0
    while True:
        attempt += 1
        p = subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=sys.stderr)
        output = p.stdout.read()
        p.stdout.close()
        status = p.wait()
        if status == 0:
            break
        print(f"[{status}] Attempt {attempt} failed")
        if attempt == max_retries:
            raise ValueError(f"All retries failed, last exit code {status}")
    return output
