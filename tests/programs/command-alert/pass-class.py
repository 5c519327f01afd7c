import logging
import signal
import subprocess

log = logging.getLogger("alerts")


class Alert:
    def __init__(self, name):
        self.name = name

    def text(self, rest):
        message = f"CRITICAL: {self.name} {rest}"
        log.critical(message)
        return message


def alert_for(command):
    alert = Alert(command[0])
    try:
        result = subprocess.run(args=list(command), capture_output=True, universal_newlines=True, timeout=60)
    except FileNotFoundError:
        return alert.text("not found")
    match result.returncode:
        case 0:
            return None
        case code if code < 0:
            return alert.text(f"killed by signal {signal.Signals(-code).value}")
        case code:
            return alert.text(f"exited with code {code}: {result.stderr.strip()}")


if __name__ == "__main__":
    for command in [["disk-check"], ["backup-check", "--latest"], ["cert-check"]]:
        print(alert_for(command))
