import subprocess


def retry_shell_command(command, max_retries=3, attempt=1):
    if attempt > max_retries:
        raise RuntimeError(f"All retries failed: {command}")
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
    if result.returncode:
        print(f"Attempt {attempt} failed (exit code {result.returncode}): {result.stderr.strip()}")
        return retry_shell_command(command, max_retries, attempt + 1)
    return result.stdout
