# mistake: The reason is captured and lost
import subprocess


def retry_shell_command(command, max_retries=3):
    for attempt in range(max_retries):
        try:
            result = subprocess.run(command, check=True, capture_output=True, text=True)
            return result.stdout
        except subprocess.CalledProcessError as e:
            print(f"Attempt {attempt + 1} failed: {e}")
    raise Exception("All retries failed!")
