import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        done = subprocess.run(command, capture_output=True, text=True)
        print(f"Attempt {n} failed" if n < 4 else "", done.returncode, done.stderr)
        if done.returncode == 0:
            return done.stdout
    raise RuntimeError("All retries failed")
