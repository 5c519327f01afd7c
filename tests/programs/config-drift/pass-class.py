import enum
import subprocess


class State(enum.Enum):
    SAME = 0
    DIFFERENT = 1
    TROUBLE = 2

    @property
    def word(self):
        return {"SAME": "in sync", "DIFFERENT": "drifted", "TROUBLE": "error"}[self.name]


def compare(golden: str, live: str) -> State:
    with subprocess.Popen(["diff", "--", golden, live], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        out, err = process.communicate()
    if err:
        print(err.decode().strip())
    return State(min(process.returncode, 2))


def check_drift(names):
    return {name: compare(f"/srv/golden/{name}", f"/etc/{name}").word for name in names}


if __name__ == "__main__":
    for name, word in check_drift(["nginx/nginx.conf"]).items():
        print(name, word)
