import shlex
import subprocess


def retry_shell_command(command, max_retries=3):
    line = shlex.join(command)
    for number in range(1, max_retries + 1):
        done = subprocess.run(line, shell=True, capture_output=True, text=True)
        if not done.returncode:
            return done.stdout
        print(f"Attempt {number} failed with {done.returncode}\n{done.stderr}")
    raise ChildProcessError("All retries failed")
