import logging
import subprocess

logging.basicConfig(level=logging.INFO)


class Service:
    def __init__(self, name):
        self.name = name

    def _systemctl(self, verb):
        with subprocess.Popen(["/usr/bin/systemctl", verb, self.name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            out, err = process.communicate()
        return process.returncode, out.strip(), err.strip()

    @property
    def active(self):
        code, text, _ = self._systemctl("is-active")
        return code == 0 and text == "active"

    def restart(self):
        code, _, err = self._systemctl("restart")
        if code:
            logging.warning("restart of %s: %s", self.name, err)


def ensure_active(service: str) -> str:
    unit = Service(service)
    if unit.active:
        return "active"
    unit.restart()
    return {True: "restarted", False: "failed"}[unit.active]


if __name__ == "__main__":
    for name in ("nginx", "ssh"):
        print(name, ensure_active(name))
