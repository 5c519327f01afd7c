# mistake: It runs on after a success
import subprocess


def retry_shell_command(command, max_retries=3):
    good = ""
    for n in range(1, max_retries + 1):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            print(f"Attempt {n} failed with {done.returncode}: {done.stderr}")
        else:
            good = done.stdout
    if good:
        return good
    raise RuntimeError("All retries failed")
