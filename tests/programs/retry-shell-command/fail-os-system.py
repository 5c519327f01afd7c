import os


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        status = os.system(" ".join(command))
        if status == 0:
            return "ok"
        print(f"Attempt {n} failed with {status}")
    raise RuntimeError("All retries failed")
