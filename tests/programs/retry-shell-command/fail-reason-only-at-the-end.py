import subprocess


def retry_shell_command(command, max_retries=3):
    reason = ""
    for n in range(1, max_retries + 1):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout
        reason = f"{done.returncode}: {done.stderr}"
        print(f"Attempt {n} failed")
    raise RuntimeError(f"All retries failed: {reason}")
