# mistake: The reason is captured and lost
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        p = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if p.returncode == 0:
            return p.stdout
        print(f"Attempt {n} failed, code {p.returncode}")
    raise Exception("All retries failed!")
