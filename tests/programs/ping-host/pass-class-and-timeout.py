import subprocess
import sys


class Pinger:
    def __init__(self, host, count=4):
        self.command = ["ping", "-c", str(count), "-W", "2", host]

    def run(self):
        try:
            return subprocess.run(self.command, capture_output=True, text=True, timeout=60)
        except (OSError, subprocess.TimeoutExpired) as error:
            sys.exit(f"ping did not work: {error}")


if __name__ == "__main__":
    result = Pinger("google.com").run()
    sys.stdout.write(result.stdout)
    sys.exit(result.returncode)
