import subprocess


def retry_shell_command(command, max_retries=3):
    for attempt in range(1, max_retries + 1):
        try:
            result = subprocess.run(command, check=True, text=True, capture_output=True)
        except Exception as error:
            print(f"Attempt {attempt} failed: {error} {getattr(error, 'stderr', '')}")
        else:
            return result.stdout
    raise RuntimeError("All retries failed")
